package city.kontor.members;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who belongs to a network on a day.
 *
 * @param certain those whose dates leave no doubt
 * @param possible those whose dates allow it and do not prove it; none of them is among the certain
 * @param completeness the facts that say that the list of members is complete on that day; none
 *     where that is not known
 */
public record Roll(
    List<Kept<Membership>> certain, List<Kept<Membership>> possible, List<FactId> completeness) {

  public Roll {
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
    completeness = List.copyOf(completeness);
  }

  static Roll of(List<Kept<Membership>> spells, LocalDate day, List<FactId> completeness) {
    var certain = on(spells, day, Certainty.CERTAIN);
    var sure = certain.stream().map(it -> it.fact().organization()).collect(Collectors.toSet());
    var possible =
        on(spells, day, Certainty.POSSIBLE).stream()
            .filter(it -> !sure.contains(it.fact().organization()))
            .toList();
    return new Roll(certain, possible, completeness);
  }

  private static List<Kept<Membership>> on(
      List<Kept<Membership>> spells, LocalDate day, Certainty wanted) {
    return spells.stream().filter(it -> it.fact().period().on(day) == wanted).toList();
  }

  /** Whether the list of members is known to be complete on that day. */
  public boolean isComplete() {
    return !completeness.isEmpty();
  }

  /** How many members there are, participants, observers and partners left out. */
  public Count count() {
    return new Count(
        of(MembershipKind.MEMBER, certain), of(MembershipKind.MEMBER, possible), isComplete());
  }

  /** How many of the certain members belong to it through an association. */
  int throughAssociations() {
    return of(
        MembershipKind.MEMBER,
        certain.stream().filter(it -> it.fact().path() == MembershipPath.ASSOCIATION).toList());
  }

  /**
   * How many organizations belong to it in one way.
   *
   * @param possible how many more may
   */
  record OfKind(MembershipKind kind, int certain, int possible) {}

  /** How many belong to it in each way in which anybody does or may. */
  List<OfKind> kinds() {
    return Arrays.stream(MembershipKind.values())
        .map(it -> new OfKind(it, of(it, certain), of(it, possible)))
        .filter(it -> it.certain() + it.possible() > 0)
        .toList();
  }

  private static int of(MembershipKind kind, List<Kept<Membership>> spells) {
    return (int)
        spells.stream()
            .filter(it -> it.fact().kind() == kind)
            .map(it -> it.fact().organization())
            .distinct()
            .count();
  }

  /** The certain first, then the possible. */
  List<Kept<Membership>> all() {
    var all = new ArrayList<>(certain);
    all.addAll(possible);
    return all;
  }

  boolean isEmpty() {
    return certain.isEmpty() && possible.isEmpty();
  }
}
