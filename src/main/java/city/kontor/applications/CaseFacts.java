package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.dues.Invoice;
import city.kontor.dues.Ledger;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipPath;
import city.kontor.members.Suspension;
import city.kontor.rules.RuleBooks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
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
    List<Kept<Invoice>> invoices,
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

    private Asked of(Case.Parties pair) {
      return new Asked(
          only(applications, it -> pair(it.network(), it.organization()), pair),
          only(endorsements, it -> pair(it.network(), it.organization()), pair),
          only(decisions, it -> pair(it.network(), it.organization()), pair),
          only(resignations, it -> pair(it.network(), it.organization()), pair),
          only(exclusions, it -> pair(it.network(), it.organization()), pair));
    }

    private static <F extends Record> List<Kept<F>> only(
        List<Kept<F>> all, Function<F, Case.Parties> pair, Case.Parties wanted) {
      return all.stream().filter(it -> pair.apply(it.fact()).equals(wanted)).toList();
    }
  }

  /** The same for several organizations at one network, read at once. */
  record Gathered(
      Asked asked,
      List<Kept<Membership>> spells,
      List<Kept<Suspension>> suspensions,
      Map<FactId, Ledger> ledgers,
      RuleBooks.Contents rules,
      Map<FactId, Sitting> sittings) {

    /** Those in whose case something may have to be done. */
    Set<FactId> organizations(FactId network) {
      var all = new LinkedHashSet<FactId>();
      asked.pairs().stream()
          .filter(it -> it.network().equals(network))
          .forEach(it -> all.add(it.organization()));
      ledgers.forEach(
          (organization, ledger) -> {
            if (!ledger.invoices().isEmpty()) {
              all.add(organization);
            }
          });
      var suspended = suspensions.stream().map(it -> it.fact().membership()).toList();
      spells.stream()
          .filter(it -> suspended.contains(it.id()))
          .forEach(it -> all.add(it.fact().organization()));
      spells.stream()
          .filter(it -> it.fact().path() == MembershipPath.ASSOCIATION)
          .forEach(it -> all.add(it.fact().organization()));
      return all;
    }

    CaseFacts of(FactId network, FactId organization, LocalDate day) {
      var ledger = ledgers.getOrDefault(organization, Ledger.EMPTY);
      var own = asked.of(new Case.Parties(network, organization, null));
      var its =
          spells.stream().filter(it -> it.fact().organization().equals(organization)).toList();
      var associations = associations(own, its);
      return new CaseFacts(
          own,
          its,
          associations.isEmpty()
              ? List.of()
              : spells.stream()
                  .filter(it -> associations.contains(it.fact().organization()))
                  .toList(),
          suspensions,
          ledger.invoices(),
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
                                  it.due() == null ? null : it.due().last(),
                                  it.rest())))
          .toList();
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
   * @param rest what is still to be paid of it
   */
  record Bill(FactId fact, String number, int year, @Nullable LocalDate due, Money rest) {}

  /** A fee that was received. */
  record Receipt(FactId fact, LocalDate on) {}

  /** A meeting of a body. */
  record Sitting(FactId meeting, LocalDate on) {}
}
