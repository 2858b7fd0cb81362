package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.dues.Invoice;
import city.kontor.dues.Ledger;
import city.kontor.dues.Waiver;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipPath;
import city.kontor.members.Suspension;
import city.kontor.rules.Left;
import city.kontor.rules.RuleBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded between an organization and a network, and the rules they meet under.
 *
 * @param spells of membership, the oldest first
 * @param associations the memberships of those through which it may belong, or is to
 * @param unpaid fees that were asked and are not paid, the oldest first
 * @param paid what was received, by its day
 * @param rules of the books in force
 * @param sittings the next recorded meeting of each body, on the day or after it
 */
record CaseFacts(
    Asked asked,
    List<Kept<Membership>> spells,
    List<Kept<Membership>> associations,
    List<Kept<Suspension>> suspensions,
    List<Kept<Suspension>> suspensionsOfAssociations,
    List<Kept<Invoice>> invoices,
    List<Kept<Waiver>> waivers,
    List<Bill> unpaid,
    List<Receipt> paid,
    RuleBooks.Contents rules,
    Map<FactId, Sitting> sittings) {

  /** The association through which somebody belongs in a spell, or wants to. */
  static @Nullable FactId association(@Nullable MembershipPath path, @Nullable FactId via) {
    return path == MembershipPath.ASSOCIATION ? via : null;
  }

  /** What was asked, considered, decided and given notice of. */
  record Asked(
      List<Kept<Application>> applications,
      List<Kept<Endorsement>> endorsements,
      List<Kept<AdmissionDecision>> decisions,
      List<Kept<Resignation>> resignations,
      List<Kept<Exclusion>> exclusions) {

    /** Between whom something of it is. */
    Set<Case.Parties> pairs() {
      var pairs = new LinkedHashSet<Case.Parties>();
      applications.forEach(it -> pairs.add(pair(it.fact().network(), it.fact().organization())));
      endorsements.forEach(it -> pairs.add(pair(it.fact().network(), it.fact().organization())));
      decisions.forEach(it -> pairs.add(pair(it.fact().network(), it.fact().organization())));
      resignations.forEach(it -> pairs.add(pair(it.fact().network(), it.fact().organization())));
      exclusions.forEach(it -> pairs.add(pair(it.fact().network(), it.fact().organization())));
      return pairs;
    }

    private static Case.Parties pair(FactId network, FactId organization) {
      return new Case.Parties(network, organization, null);
    }

    /** What of it is asked of a network, by the organization that it concerns. */
    private Map<FactId, Asked> at(FactId network) {
      var asked = by(applications, it -> pair(it.network(), it.organization()), network);
      var considered = by(endorsements, it -> pair(it.network(), it.organization()), network);
      var decided = by(decisions, it -> pair(it.network(), it.organization()), network);
      var resigned = by(resignations, it -> pair(it.network(), it.organization()), network);
      var excluded = by(exclusions, it -> pair(it.network(), it.organization()), network);
      var all = new LinkedHashMap<FactId, Asked>();
      for (var those : List.of(asked, considered, decided, resigned, excluded)) {
        for (var it : those.keySet()) {
          all.computeIfAbsent(
              it,
              _ ->
                  new Asked(
                      asked.getOrDefault(it, List.of()),
                      considered.getOrDefault(it, List.of()),
                      decided.getOrDefault(it, List.of()),
                      resigned.getOrDefault(it, List.of()),
                      excluded.getOrDefault(it, List.of())));
        }
      }
      return all;
    }

    private static <F extends Record> Map<FactId, List<Kept<F>>> by(
        List<Kept<F>> all, Function<F, Case.Parties> pair, FactId network) {
      return all.stream()
          .filter(it -> pair.apply(it.fact()).network().equals(network))
          .collect(
              Collectors.groupingBy(
                  it -> pair.apply(it.fact()).organization(),
                  LinkedHashMap::new,
                  Collectors.toList()));
    }
  }

  /**
   * The same for several organizations at one network, read at once and sorted by organization, so
   * that what is done for each does not grow with the others.
   */
  record Gathered(
      Map<FactId, Asked> asked,
      Map<FactId, List<Kept<Membership>>> spells,
      Map<FactId, List<Kept<Suspension>>> suspensions,
      Map<FactId, Ledger> ledgers,
      RuleBooks.Contents rules,
      Map<FactId, Sitting> sittings) {

    private static final Asked NOTHING =
        new Asked(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Of all that was read, what is of this network. */
    static Gathered at(
        FactId network,
        Asked asked,
        List<Kept<Membership>> spells,
        List<Kept<Suspension>> suspensions,
        Map<FactId, Ledger> ledgers,
        RuleBooks.Contents rules,
        Map<FactId, Sitting> sittings) {
      var its = spells.stream().filter(it -> it.fact().network().equals(network)).toList();
      var whose =
          its.stream()
              .collect(Collectors.toMap(Kept::id, it -> it.fact().organization(), (one, _) -> one));
      var rested = new LinkedHashMap<FactId, List<Kept<Suspension>>>();
      for (var it : suspensions) {
        var organization = whose.get(it.fact().membership());
        if (organization != null) {
          rested.computeIfAbsent(organization, _ -> new ArrayList<>()).add(it);
        }
      }
      return new Gathered(
          asked.at(network),
          its.stream()
              .collect(
                  Collectors.groupingBy(
                      it -> it.fact().organization(), LinkedHashMap::new, Collectors.toList())),
          rested,
          ledgers,
          rules,
          sittings);
    }

    /** Those in whose case something may have to be done. */
    Set<FactId> organizations() {
      var all = new LinkedHashSet<>(asked.keySet());
      ledgers.forEach(
          (organization, ledger) -> {
            if (!ledger.invoices().isEmpty()) {
              all.add(organization);
            }
          });
      all.addAll(suspensions.keySet());
      spells.forEach(
          (organization, its) -> {
            if (its.stream().anyMatch(it -> it.fact().path() == MembershipPath.ASSOCIATION)) {
              all.add(organization);
            }
          });
      return all;
    }

    CaseFacts of(FactId organization, LocalDate day) {
      var ledger = ledgers.getOrDefault(organization, Ledger.EMPTY);
      var own = asked.getOrDefault(organization, NOTHING);
      var its = spells.getOrDefault(organization, List.of());
      return new CaseFacts(
          own,
          its,
          associations(own, its).stream()
              .flatMap(it -> spells.getOrDefault(it, List.of()).stream())
              .toList(),
          suspensions.getOrDefault(organization, List.of()),
          associations(own, its).stream()
              .flatMap(it -> suspensions.getOrDefault(it, List.of()).stream())
              .toList(),
          ledger.invoices(),
          ledger.waivers(),
          unpaid(ledger, day),
          paid(ledger, day),
          rules,
          sittings);
    }

    /** Those through which it belongs in any of these spells, or asked to. */
    static Set<FactId> associations(Asked asked, List<Kept<Membership>> spells) {
      return Stream.concat(
              spells.stream().map(it -> it.fact().association()),
              asked.applications().stream()
                  .map(it -> association(it.fact().path(), it.fact().via())))
          .flatMap(Stream::ofNullable)
          .collect(Collectors.toSet());
    }

    /** What may be paid in another currency is still to be settled, but nobody is late with it. */
    private static List<Bill> unpaid(Ledger ledger, LocalDate day) {
      return ledger.unsettled(day).stream()
          .flatMap(
              year ->
                  year.bills().stream()
                      .map(
                          it ->
                              new Bill(
                                  it.invoice(),
                                  it.number(),
                                  year.year(),
                                  year.state() == Ledger.State.OTHER_CURRENCY
                                      ? notLate(it.due(), day)
                                      : it.due() == null ? null : it.due().last(),
                                  it.left())))
          .toList();
    }

    private static LocalDate notLate(@Nullable Edtf due, LocalDate day) {
      return due == null || due.last().isBefore(day) ? day : due.last();
    }

    private static List<Receipt> paid(Ledger ledger, LocalDate day) {
      return ledger.payments().stream()
          .flatMap(
              it ->
                  Stream.ofNullable(it.fact().receivedOn())
                      .map(Edtf::last)
                      .filter(on -> !on.isAfter(day))
                      .map(on -> new Receipt(it.id(), on)))
          .sorted(Comparator.comparing(Receipt::on))
          .toList();
    }
  }

  /**
   * A fee that was asked and is not paid.
   *
   * @param left what is still to be paid of it, and of how much
   */
  record Bill(FactId fact, String number, int year, @Nullable LocalDate due, Left left) {}

  /** A fee that was received. */
  record Receipt(FactId fact, LocalDate on) {}

  /** A meeting of a body. */
  record Sitting(FactId meeting, LocalDate on) {}
}
