package city.kontor.rolls;

import city.kontor.standing.Outcome;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a roll come to.
 *
 * @param votes of all who may vote; null where one of them has a number that is not known
 */
record Tally(int entitled, int notEntitled, int notKnown, @Nullable BigDecimal votes) {

  static Tally of(Collection<Entry> entries) {
    return new Tally(
        count(entries, Outcome.YES),
        count(entries, Outcome.NO),
        count(entries, Outcome.NOT_KNOWN),
        votes(entries));
  }

  private static int count(Collection<Entry> entries, Outcome outcome) {
    return (int) entries.stream().filter(it -> it.outcome() == outcome).count();
  }

  private static @Nullable BigDecimal votes(Collection<Entry> entries) {
    var of = entries.stream().filter(it -> it.outcome() == Outcome.YES).map(Entry::votes).toList();
    return of.isEmpty() || of.stream().anyMatch(Objects::isNull)
        ? null
        : of.stream().map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
