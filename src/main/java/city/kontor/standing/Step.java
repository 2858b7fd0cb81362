package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.rules.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of a verdict: the reason, the facts it was found in, and what would change it.
 *
 * @param change null where nothing that can be recorded would
 */
public record Step(Reason because, List<FactId> facts, @Nullable Change change) {

  public Step {
    facts = List.copyOf(facts);
  }

  /**
   * What somebody can record.
   *
   * @param path of the form for it, as far as there is one to lead to
   */
  public record Change(Reason what, @Nullable String path) {}

  /** A reason that rests on no rule. */
  static Reason reason(String key, Object... arguments) {
    return Reason.of("standing." + key, null, arguments);
  }

  static Step of(Reason because, FactId... facts) {
    return new Step(because, List.of(facts), null);
  }

  Step changedBy(String path, Reason what) {
    return new Step(because, facts, new Change(what, path));
  }

  Step changedBy(Reason what) {
    return new Step(because, facts, new Change(what, null));
  }

  /** Everything whose name its sentences need. */
  Stream<FactId> named() {
    return Stream.concat(because.named(), change == null ? Stream.empty() : change.what().named());
  }

  /** Its facts, and the rule it rests on. */
  List<FactId> inputs() {
    var inputs = new ArrayList<>(facts);
    if (because.rule() != null) {
      inputs.add(because.rule());
    }
    return inputs;
  }
}
