package city.kontor.standing;

import city.kontor.dates.Certainty;
import city.kontor.dues.Ledger;
import city.kontor.dues.Observation;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.members.Suspension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one organization in a network on a day.
 *
 * @param spells all of them, whenever they were
 * @param isListed whether the list of members is known to be complete on the day
 * @param suspensions of these spells
 * @param arePaymentsListed whether every payment is known to be recorded, to whoever asks
 * @param inhabitants the latest figure; null when none is recorded
 */
record Case(
    FactId member,
    LocalDate day,
    List<Kept<Membership>> spells,
    boolean isListed,
    List<Kept<Suspension>> suspensions,
    Ledger ledger,
    boolean arePaymentsListed,
    @Nullable Kept<Observation> inhabitants) {

  Case {
    spells =
        spells.stream()
            .sorted(
                Comparator.<Kept<Membership>, LocalDate>comparing(
                        it -> it.fact().period().sinceFrom())
                    .thenComparing(it -> it.id().toString()))
            .toList();
    suspensions = List.copyOf(suspensions);
  }

  Optional<Kept<Membership>> spell(Certainty certainty) {
    return spells.stream()
        .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
        .filter(it -> it.fact().period().on(day) == certainty)
        .findFirst();
  }

  Optional<Kept<Suspension>> suspension(Certainty certainty) {
    return suspensions.stream().filter(it -> it.fact().period().on(day) == certainty).findFirst();
  }

  /** The spell with which a membership began that goes on in this one, as in another category. */
  Kept<Membership> beginning(Kept<Membership> now) {
    var first = now;
    for (var it : spells.reversed()) {
      var until = it.fact().period().until();
      if (it.fact().kind() == MembershipKind.MEMBER
          && until != null
          && until.equals(first.fact().period().since())) {
        first = it;
      }
    }
    return first;
  }
}
