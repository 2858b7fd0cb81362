package city.kontor.members;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a membership: while the network was at work, or while its activities were suspended.
 */
public record Stretch(Period period, boolean atRest) {

  /** Parts a spell at the edges of the network's suspensions, given oldest first. */
  public static List<Stretch> of(Period spell, List<Period> suspensions) {
    var stretches = new ArrayList<Stretch>();
    @Nullable Edtf from = spell.since();
    for (var rest : suspensions) {
      var restsFrom = laterOf(from, rest.since());
      if (!isBefore(restsFrom, spell.until()) || !isBefore(from, rest.until())) {
        continue;
      }
      if (restsFrom != null && !restsFrom.equals(from) && isBefore(from, restsFrom)) {
        stretches.add(new Stretch(new Period(from, restsFrom, spell.earliest()), false));
      }
      if (rest.until() == null || !isBefore(rest.until(), spell.until())) {
        stretches.add(new Stretch(new Period(restsFrom, spell.until(), spell.earliest()), true));
        return stretches;
      }
      stretches.add(new Stretch(new Period(restsFrom, rest.until(), spell.earliest()), true));
      from = rest.until();
    }
    stretches.add(new Stretch(new Period(from, spell.until(), spell.earliest()), false));
    return stretches;
  }

  /** Whether a spell from the one to the other has a possible day; null is never reached. */
  private static boolean isBefore(@Nullable Edtf from, @Nullable Edtf until) {
    return from == null || until == null || from.first().isBefore(until.last());
  }

  private static @Nullable Edtf laterOf(@Nullable Edtf one, @Nullable Edtf other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.last().isAfter(one.last()) ? other : one;
  }
}
