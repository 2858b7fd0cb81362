package city.kontor.dues;

import city.kontor.dates.Certainty;
import city.kontor.dues.Observation.Measure;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.rules.Fee;
import city.kontor.rules.FeeRule;
import city.kontor.rules.Reckoning;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.Ruled;
import city.kontor.web.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a network is owed on a day, and what the fee of a member comes to by its rules. */
@Component
class Billing {

  private static final int MOST_WITHOUT = 100;

  private final Dues dues;
  private final Members members;
  private final RuleBooks books;

  Billing(Dues dues, Members members, RuleBooks books) {
    this.dues = dues;
    this.members = members;
    this.books = books;
  }

  /** An invoice that is still to be paid. */
  record Owed(FactId member, Ledger.Bill bill, Kept<Invoice> invoice) {

    Ledger.State state() {
      return bill.isLate() ? Ledger.State.OVERDUE : Ledger.State.OPEN;
    }

    Stream<FactId> restingOn() {
      return Stream.of(invoice.id(), member);
    }
  }

  /**
   * What is to be paid, by year and number.
   *
   * @param without members on the day for whose year no invoice is recorded; the first hundred
   */
  record Due(List<Owed> owed, List<FactId> without) {

    Stream<FactId> members(List<Owed> shown) {
      return Stream.concat(shown.stream().map(Owed::member), without.stream());
    }
  }

  Due due(FactId network, Set<FactId> seeing, Reading reading) {
    var ledgers = dues.ofNetwork(network, reading.recorded(), seeing);
    return new Due(
        ledgers.entrySet().stream()
            .flatMap(it -> owed(it.getKey(), it.getValue(), reading))
            .sorted(
                Comparator.<Owed, Integer>comparing(it -> it.invoice().fact().year())
                    .thenComparing(it -> it.invoice().fact().number()))
            .toList(),
        without(network, ledgers, reading));
  }

  private static Stream<Owed> owed(FactId member, Ledger ledger, Reading reading) {
    return ledger.unsettled(reading.on()).stream()
        .flatMap(
            year ->
                year.bills().stream()
                    .flatMap(
                        bill ->
                            ledger.invoices().stream()
                                .filter(it -> it.id().equals(bill.invoice()))
                                .map(it -> new Owed(member, bill, it))));
  }

  private List<FactId> without(FactId network, Map<FactId, Ledger> ledgers, Reading reading) {
    var year = reading.on().getYear();
    return members.on(network, reading.on(), reading.recorded()).certain().stream()
        .map(Kept::fact)
        .filter(it -> it.kind() == MembershipKind.MEMBER)
        .map(Membership::organization)
        .filter(
            it ->
                ledgers.getOrDefault(it, Ledger.EMPTY).year(year, reading.on()).state()
                    == Ledger.State.MISSING)
        .limit(MOST_WITHOUT)
        .toList();
  }

  /**
   * The fee of a member for the year of the day, with everything it is reckoned from.
   *
   * @param spell of its membership on the day; empty where it is no member for certain
   * @param category in which it is a member, or is to become one
   * @param isCertain whether the rule is in force on the day for certain
   */
  record Reckoned(
      Optional<Kept<Membership>> spell,
      @Nullable FactId category,
      Optional<Ruled<FeeRule>> rule,
      boolean isCertain,
      Map<Measure, Kept<Observation>> observed,
      Optional<Fee> fee) {

    Reckoning.Inputs inputs() {
      return Dues.inputs(observed);
    }
  }

  /**
   * What the rules of the day come to for it.
   *
   * @param as in which category it is to become a member; null where it is one, or it is not known
   */
  Reckoned reckoned(FactId network, FactId member, @Nullable FactId as, Reading reading) {
    var spell =
        members.ofOrganization(member, reading.recorded()).stream()
            .filter(it -> it.fact().network().equals(network))
            .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
            .filter(it -> it.fact().period().certainlyOn(reading.on()))
            .findFirst();
    var inForce =
        books.of(network, reading.recorded()).stream()
            .filter(it -> it.fact().period().on(reading.on()) != Certainty.NOT)
            .toList();
    var contents = books.contents(inForce.stream().map(Kept::id).toList(), reading.recorded());
    var category = spell.isPresent() ? spell.get().fact().category() : as;
    var rule = contents.feeOf(category);
    var observed =
        dues.observed(List.of(member), reading.on(), reading.recorded())
            .getOrDefault(member, Map.of());
    return new Reckoned(
        spell,
        category,
        rule,
        rule.filter(it -> isCertain(it, contents, inForce, reading)).isPresent(),
        observed,
        rule.map(it -> contents.fee(it, Dues.inputs(observed))));
  }

  private static boolean isCertain(
      Ruled<FeeRule> rule,
      RuleBooks.Contents contents,
      List<Kept<RuleBook>> inForce,
      Reading reading) {
    var book =
        contents.articles().stream()
            .filter(it -> it.id().equals(rule.rule().article()))
            .map(it -> it.fact().book())
            .collect(Collectors.toSet());
    return inForce.stream()
        .anyMatch(it -> book.contains(it.id()) && it.fact().period().certainlyOn(reading.on()));
  }
}
