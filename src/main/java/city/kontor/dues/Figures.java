package city.kontor.dues;

import city.kontor.dues.Observation.Measure;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.rules.Reckoning;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one organization by a day, as a network reckons with them: of those that count the
 * latest, of several for one day the one that was recorded last. See decision 0052.
 *
 * @param passedOver of every other office the latest of each measure
 */
public record Figures(Map<Measure, Said> used, List<Said> passedOver) {

  public static final Figures NONE = new Figures(Map.of(), List.of());

  public Figures {
    used = Map.copyOf(used);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * A figure and whose it is.
   *
   * @param by the office that says so; null for the register itself
   * @param counts whether that office keeps the record of the network or of the organization, or
   *     did when it said so
   */
  public record Said(Kept<Observation> figure, @Nullable FactId by, boolean counts) {

    Measure measure() {
      return figure.fact().measure();
    }
  }

  /**
   * @param said by the day, in the order in which it was recorded
   */
  static Figures of(Collection<Said> said) {
    var used = new EnumMap<Measure, Said>(Measure.class);
    var latest = new LinkedHashMap<Map.Entry<Measure, Optional<FactId>>, Said>();
    said.stream()
        .sorted(Comparator.comparing(it -> it.figure().fact().on().last()))
        .forEach(
            it -> {
              latest.put(Map.entry(it.measure(), Optional.ofNullable(it.by())), it);
              if (it.counts()) {
                used.put(it.measure(), it);
              }
            });
    return new Figures(
        used, latest.values().stream().filter(it -> !used.containsValue(it)).toList());
  }

  /** All of them. */
  Stream<Said> all() {
    return Stream.concat(used.values().stream(), passedOver.stream());
  }

  /** Whose they are. */
  Stream<FactId> offices() {
    return all().flatMap(it -> Stream.ofNullable(it.by()));
  }

  List<Said> passedOver(Measure measure) {
    return passedOver.stream().filter(it -> it.measure() == measure).toList();
  }

  /** The figure with which the network reckons; null where none counts. */
  public @Nullable Kept<Observation> figure(Measure measure) {
    var said = used.get(measure);
    return said == null ? null : said.figure();
  }

  /** What a fee is reckoned from. */
  public Reckoning.Inputs inputs() {
    var income = figure(Measure.INCOME_CLASS);
    return new Reckoning.Inputs(
        number(Measure.INHABITANTS),
        number(Measure.INCOME_PER_HEAD),
        income == null ? null : income.fact().incomeClass());
  }

  private @Nullable Integer number(Measure measure) {
    var figure = figure(measure);
    return figure == null ? null : figure.fact().number();
  }
}
