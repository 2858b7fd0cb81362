package city.kontor.standing;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.dues.Ledger;
import city.kontor.dues.Observation;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.members.Suspension;
import city.kontor.members.Unbroken;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one organization in a network on a day, in an order of its own, so that nothing
 * that is recorded of later days and no order in which it was found reaches a verdict.
 *
 * @param spells those that have begun or may have
 * @param isListed whether the list of members is known to be complete on the day
 * @param isBeforeNetwork whether there was no network yet on the day
 * @param suspensions of these spells
 * @param arePaymentsListed whether every payment is known to be recorded, to whoever asks
 * @param inhabitants the latest figure that counts for the network; null when none is recorded
 * @param departures what has taken it out of the network, or may have
 * @param associations the cases of those through which it may belong, without what they owe
 */
record Case(
    FactId member,
    LocalDate day,
    List<Kept<Membership>> spells,
    boolean isListed,
    boolean isBeforeNetwork,
    List<Kept<Suspension>> suspensions,
    Ledger ledger,
    boolean arePaymentsListed,
    @Nullable Kept<Observation> inhabitants,
    List<Departures.Departure> departures,
    Map<FactId, Case> associations) {

  Case {
    spells = begun(spells, Membership::period, day);
    suspensions = begun(suspensions, Suspension::period, day);
    departures =
        departures.stream()
            .filter(it -> !it.on().first().isAfter(day))
            .sorted(
                Comparator.<Departures.Departure, LocalDate>comparing(it -> it.on().first())
                    .thenComparing(Departures.Departure::fact))
            .toList();
    associations = Map.copyOf(associations);
  }

  private static <F extends Record> List<Kept<F>> begun(
      List<Kept<F>> facts, Function<F, Period> period, LocalDate day) {
    return facts.stream()
        .filter(it -> !period.apply(it.fact()).sinceFrom().isAfter(day))
        .sorted(
            Comparator.<Kept<F>, LocalDate>comparing(it -> period.apply(it.fact()).sinceFrom())
                .thenComparing(Kept::id))
        .toList();
  }

  /** As far as it concerns the day: an end that comes later is left out. */
  Period untilTheDay(Period period) {
    return period.untilFrom().isAfter(day)
        ? new Period(period.since(), null, period.earliest())
        : period;
  }

  Optional<Kept<Membership>> spell(Certainty certainty) {
    return spells.stream()
        .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
        .filter(it -> it.fact().period().on(day) == certainty)
        .findFirst();
  }

  /** What took it out after this spell had begun. */
  Optional<Departures.Departure> departure(Kept<Membership> spell) {
    return departures.stream()
        .filter(it -> it.on().first().isAfter(spell.fact().period().sinceFrom()))
        .findFirst();
  }

  /**
   * One of the membership that goes on in this spell: one that ended took its suspensions along.
   */
  Optional<Kept<Suspension>> suspension(Kept<Membership> now, Certainty certainty) {
    if (suspensions.isEmpty()) {
      return Optional.empty();
    }
    var those = membership(now).stream().map(Kept::id).toList();
    return suspensions.stream()
        .filter(it -> those.contains(it.fact().membership()))
        .filter(it -> it.fact().period().on(day) == certainty)
        .findFirst();
  }

  /** The spell with which the membership began that goes on in this one. */
  Kept<Membership> beginning(Kept<Membership> now) {
    return membership(now).getFirst();
  }

  private List<Kept<Membership>> membership(Kept<Membership> now) {
    return Unbroken.spells(now, spells);
  }
}
