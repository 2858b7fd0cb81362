package city.kontor.members;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a membership: while the network was at work, or while its activities were suspended.
 *
 * @param isWhole whether it is all of the membership
 */
public record Stretch(Period period, boolean atRest, boolean isWhole) {

  /** What tells of it: the end of a part is not the end of the membership. */
  public String key() {
    return atRest ? "members.line.rest" : isWhole ? "members.line" : "members.line.active";
  }

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
        stretches.add(new Stretch(new Period(from, restsFrom, spell.earliest()), false, false));
      }
      if (rest.until() == null || !isBefore(rest.until(), spell.until())) {
        var last = new Period(restsFrom, spell.until(), spell.earliest());
        stretches.add(new Stretch(last, true, stretches.isEmpty()));
        return stretches;
      }
      stretches.add(
          new Stretch(new Period(restsFrom, rest.until(), spell.earliest()), true, false));
      from = rest.until();
    }
    var last = new Period(from, spell.until(), spell.earliest());
    stretches.add(new Stretch(last, false, stretches.isEmpty()));
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
