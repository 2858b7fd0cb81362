package city.kontor.members;

import city.kontor.facts.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spells that follow each other without a gap, as in another category: one membership. One that
 * ended for a reason, as by exclusion, does not go on in the next.
 */
public final class Unbroken {

  private Unbroken() {}

  /**
   * Those of the membership that goes on in one of them, from the first on.
   *
   * @param all of one organization in one network
   */
  public static List<Kept<Membership>> spells(Kept<Membership> now, List<Kept<Membership>> all) {
    var membership = new ArrayList<>(List.of(now));
    for (var it : latestFirst(all)) {
      var until = it.fact().period().until();
      if (goesOn(it.fact())
          && until != null
          && until.equals(membership.getFirst().fact().period().since())) {
        membership.addFirst(it);
      }
    }
    return membership;
  }

  /**
   * Those in which the membership goes on from one of them, with that one first.
   *
   * @param all of one organization in one network
   */
  public static List<Kept<Membership>> onward(Kept<Membership> now, List<Kept<Membership>> all) {
    var onward = new ArrayList<>(List.of(now));
    for (var it : latestFirst(all).reversed()) {
      var last = onward.getLast().fact();
      var until = last.period().until();
      if (goesOn(last) && until != null && until.equals(it.fact().period().since())) {
        onward.add(it);
      }
    }
    return onward;
  }

  private static List<Kept<Membership>> latestFirst(List<Kept<Membership>> all) {
    return all.stream()
        .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
        .sorted(
            Comparator.<Kept<Membership>, LocalDate>comparing(it -> it.fact().period().sinceFrom())
                .thenComparing(Kept::id)
                .reversed())
        .toList();
  }

  /** Whether it may go on in a next spell: where it ended for a reason, that is another one. */
  static boolean goesOn(Membership spell) {
    return spell.reason() == null;
  }
}
