package city.kontor.dues;

import city.kontor.dates.Certainty;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a network is owed on a day, and what the fee of a member comes to by its rules. */
@Component
class Billing {

  private static final int MOST_WITHOUT = 100;

  private final Dues dues;
  private final Members members;
  private final RuleBooks books;
  private final Applicants applicants;

  Billing(Dues dues, Members members, RuleBooks books, Applicants applicants) {
    this.dues = dues;
    this.members = members;
    this.books = books;
    this.applicants = applicants;
  }

  /** An invoice and how it stands. */
  record Billed(FactId member, Ledger ledger, Ledger.Asked asked, LocalDate day) {

    Kept<Invoice> invoice() {
      return asked.invoice();
    }

    /** What is still to be paid of it; null where that is not known. */
    @Nullable Money rest() {
      return switch (asked.state()) {
        case PAID, WAIVED -> Money.zero(CurrencyUnit.of(invoice().fact().currency()));
        case OPEN, OVERDUE -> asked.bill() == null ? null : asked.bill().rest();
        case UNDATED, OTHER_CURRENCY, MISSING -> null;
      };
    }

    List<Kept<Payment>> received() {
      return ledger.received(invoice(), day);
    }

    Stream<FactId> restingOn() {
      return Stream.concat(Stream.of(invoice().id(), member), received().stream().map(Kept::id));
    }
  }

  /**
   * What was asked for by a day, by year and number.
   *
   * @param without members on the day for whose year no invoice is recorded; the first hundred
   */
  record Due(List<Billed> all, List<FactId> without) {

    List<Billed> of(Picked picked) {
      return all.stream().filter(it -> picked.takes(it.asked().state())).toList();
    }

    Stream<FactId> members(List<Billed> shown) {
      return Stream.concat(shown.stream().map(Billed::member), without.stream());
    }
  }

  Due due(FactId network, Set<FactId> seeing, Reading reading) {
    var ledgers = dues.ofNetwork(network, reading.recorded(), seeing);
    return new Due(
        ledgers.entrySet().stream()
            .flatMap(
                it ->
                    it.getValue().asked(reading.on()).stream()
                        .map(asked -> new Billed(it.getKey(), it.getValue(), asked, reading.on())))
            .sorted(
                Comparator.<Billed, Integer>comparing(it -> it.invoice().fact().year())
                    .thenComparing(it -> it.invoice().fact().number())
                    .thenComparing(it -> it.invoice().id()))
            .toList(),
        without(network, ledgers, reading));
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
      Figures figures,
      Optional<Fee> fee) {

    Reckoning.Inputs inputs() {
      return figures.inputs();
    }
  }

  /**
   * What the rules of the day come to for it.
   *
   * @param as in which category it is to become a member; null where it is one, or as what it asked
   *     to join counts
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
    var category =
        spell.isPresent()
            ? spell.get().fact().category()
            : as != null ? as : applicants.category(network, member, reading).orElse(null);
    var rule = contents.feeOf(category);
    var figures =
        dues.observed(network, List.of(member), reading.on(), reading.recorded())
            .getOrDefault(member, Figures.NONE);
    return new Reckoned(
        spell,
        category,
        rule,
        rule.filter(it -> isCertain(it, contents, inForce, reading)).isPresent(),
        figures,
        rule.map(it -> contents.fee(it, figures.inputs())));
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
