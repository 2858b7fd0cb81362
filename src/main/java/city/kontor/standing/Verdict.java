package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.rules.Right;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands on a day, and what it may, with every reason.
 *
 * @param votes how many votes it has where it has any; null when that is not known
 */
public record Verdict(
    Standing standing,
    List<Step> because,
    Map<Right, Granted> rights,
    @Nullable BigDecimal votes,
    List<Step> weighed) {

  /** Whether it has a right. */
  public record Granted(Outcome outcome, List<Step> because) {

    public Granted {
      because = List.copyOf(because);
    }
  }

  public Verdict {
    because = List.copyOf(because);
    rights = Map.copyOf(rights);
    weighed = List.copyOf(weighed);
  }

  public Granted on(Right right) {
    return rights.getOrDefault(right, new Granted(Outcome.NOT_KNOWN, List.of()));
  }

  Stream<Step> steps() {
    return Stream.concat(
        Stream.concat(because.stream(), weighed.stream()),
        rights.values().stream().flatMap(it -> it.because().stream()));
  }

  Set<FactId> named() {
    var named = new LinkedHashSet<FactId>();
    steps().flatMap(Step::named).forEach(named::add);
    return named;
  }
}
