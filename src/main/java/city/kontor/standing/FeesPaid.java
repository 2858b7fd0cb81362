package city.kontor.standing;

import static city.kontor.standing.Step.reason;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.dues.Ledger;
import city.kontor.dues.Payment;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.rules.Currencies;
import city.kontor.rules.FeeRule;
import city.kontor.rules.PaidThrough;
import city.kontor.rules.Reason;
import city.kontor.rules.Ruled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the fees are paid that a right, or good standing, needs: year by year, from the first of
 * the membership on, with what is missing or left of an invoice.
 */
final class FeesPaid {

  private final Case known;
  private final Lawbook law;

  /** Found once for all rights that need it. */
  private final Map<PaidThrough, Paid> found = new EnumMap<>(PaidThrough.class);

  private final Map<Integer, Ledger.Year> years = new HashMap<>();

  FeesPaid(Case known, Lawbook law) {
    this.known = known;
    this.law = law;
  }

  record Paid(Outcome outcome, List<Step> steps) {}

  /** Whether the fees are paid that a right, or good standing, needs. */
  Paid paid(PaidThrough through, Kept<Membership> spell) {
    return found.computeIfAbsent(through, it -> found(it, spell));
  }

  private Paid found(PaidThrough through, Kept<Membership> spell) {
    var steps = new ArrayList<Step>();
    var fees = law.fees(spell.fact().category());
    var free = fees.stream().filter(this::isFree).findFirst();
    if (free.isPresent() && fees.stream().allMatch(this::isFree)) {
      return new Paid(
          Outcome.YES,
          List.of(
              law.told(free.get(), true), Step.of(Reason.of("standing.no-fee", free.get().id()))));
    }
    var period = known.beginning(spell).fact().period();
    var last = last(through);
    var isOpen = period.sinceFrom().equals(Edtf.UNBOUNDED_PAST);
    var first =
        !isOpen
            ? period.sinceFrom().getYear()
            : period.sinceTo().equals(Edtf.UNBOUNDED_FUTURE)
                ? last
                : Math.min(last, period.sinceTo().getYear());
    if (first > last) {
      var isSure = period.sinceTo().getYear() == first;
      return new Paid(
          Outcome.YES,
          List.of(Step.of(reason(isSure ? "joined" : "joined.perhaps", year(first)), spell.id())));
    }
    var outcome = Outcome.YES;
    var settled = new ArrayList<FactId>();
    var isUpTo = isPaidUpTo(last);
    @Nullable Integer gap = null;
    var told = Math.min(last, known.ledger().lastYear());
    for (int year = first; year <= told; year++) {
      var it = owed(year);
      if (it.state() == Ledger.State.MISSING) {
        gap = gap == null ? year : gap;
        continue;
      }
      if (gap != null) {
        outcome = outcome.and(missing(gap, year - 1, first, period, steps));
        gap = null;
      }
      outcome = outcome.and(year(it, settled, steps));
    }
    if (gap == null && told < last) {
      gap = Math.max(first, told + 1);
    }
    if (gap != null) {
      outcome = outcome.and(missing(gap, last, first, period, steps));
    }
    if (fees.isEmpty() && outcome != Outcome.YES) {
      steps.add(
          0,
          Step.of(reason("no-fee-article"))
              .changedBy(law.newArticle(), reason("change.fee-article")));
    }
    if (isOpen && !isUpTo) {
      outcome = outcome.and(Outcome.NOT_KNOWN);
      steps.add(
          Step.of(reason("since-open"), spell.id())
              .changedBy(payment(last, "up-to-year"), reason("change.paid-up-to", year(last))));
    }
    if (outcome == Outcome.YES && !settled.isEmpty()) {
      steps.add(
          0, new Step(reason("paid", year(last)), settled.stream().distinct().toList(), null));
    }
    return new Paid(outcome, steps);
  }

  private boolean isFree(Ruled<FeeRule> fee) {
    return fee.rule().formula() == FeeRule.Formula.ZERO
        && law.certainty(fee.rule()) == Certainty.CERTAIN;
  }

  /**
   * The last year whose fee must be paid by the day: the running one only once it was asked for.
   */
  private int last(PaidThrough through) {
    var year = known.day().getYear();
    return switch (through) {
      case NONE, YEAR_BEFORE -> year - 1;
      case UP_TO_DATE -> owed(year).state() == Ledger.State.MISSING ? year - 1 : year;
    };
  }

  private Ledger.Year owed(int year) {
    return years.computeIfAbsent(year, it -> known.ledger().year(it, known.day()));
  }

  private boolean isPaidUpTo(int year) {
    return known.ledger().payments().stream()
        .map(Kept::fact)
        .anyMatch(
            it ->
                it.covers() == Payment.Covers.UP_TO_YEAR
                    && it.year() >= year
                    && it.receivedOn() != null
                    && !it.receivedOn().last().isAfter(known.day()));
  }

  /** A fee of a year before it was a member for certain may be owed by nobody. */
  private Outcome missing(int from, int to, int first, Period membership, List<Step> steps) {
    var step =
        Step.of(
            from == to ? reason("unpaid", year(to)) : reason("unpaid.years", year(from), year(to)));
    steps.add(
        from == to
            ? step.changedBy(payment(to, "year"), reason("change.paid", year(to)))
            : from == first
                ? step.changedBy(payment(to, "up-to-year"), reason("change.paid-up-to", year(to)))
                : step.changedBy(
                    payment(to, "year"), reason("change.paid-years", year(from), year(to))));
    var certain = membership.sinceTo();
    if (certain.getYear() > from && !certain.equals(Edtf.UNBOUNDED_FUTURE)) {
      steps.add(
          Step.of(reason("unpaid.perhaps", year(from), year(Math.min(to, certain.getYear())))));
    }
    return known.arePaymentsListed() && membership.sinceTo().getYear() <= to
        ? Outcome.NO
        : Outcome.NOT_KNOWN;
  }

  private Outcome year(Ledger.Year it, List<FactId> settled, List<Step> steps) {
    return switch (it.state()) {
      case PAID, WAIVED -> {
        settled.addAll(it.facts());
        yield Outcome.YES;
      }
      case OPEN -> {
        it.bills().forEach(bill -> steps.add(bill(bill, it)));
        yield Outcome.YES;
      }
      case OVERDUE -> {
        it.bills().forEach(bill -> steps.add(bill(bill, it)));
        yield Outcome.NO;
      }
      case UNDATED -> {
        steps.add(
            new Step(reason("undated", year(it.year())), it.facts(), null)
                .changedBy(
                    "/facts/" + it.facts().getFirst() + "/correct", reason("change.received")));
        yield Outcome.NOT_KNOWN;
      }
      case OTHER_CURRENCY -> {
        steps.add(otherCurrency(it));
        yield Outcome.NOT_KNOWN;
      }
      case MISSING -> throw new IllegalArgumentException("Told with the years beside it");
    };
  }

  /** What came in another currency is put right first: only then it is known what is left. */
  private static Step otherCurrency(Ledger.Year it) {
    return new Step(reason("other-currency", year(it.year())), it.facts(), null)
        .changedBy(
            "/facts/" + it.facts().getFirst() + "/correct",
            reason("change.currency", it.bills().getFirst().rest().getCurrencyUnit().getCode()));
  }

  /** What is left of an invoice, and whether there is still time. */
  private Step bill(Ledger.Bill it, Ledger.Year of) {
    if (!it.isLate() && it.due() != null) {
      return new Step(reason("open", it.number(), it.left(), it.due()), of.facts(), null);
    }
    var because =
        it.due() == null
            ? reason("overdue.undated", it.number(), it.left())
            : reason("overdue", it.number(), it.left(), it.due());
    return new Step(because, of.facts(), null)
        .changedBy(
            payment(of.year(), "year")
                + "&invoice="
                + it.invoice()
                + "&amount="
                + Currencies.typed(it.rest())
                + "&currency="
                + it.rest().getCurrencyUnit().getCode(),
            reason("change.invoice", it.number(), it.rest()));
  }

  /** A year is a name rather than a number: it is set without a comma. */
  private static String year(int year) {
    return String.valueOf(year);
  }

  private String payment(int year, String covers) {
    return "/facts/new/payment?network="
        + law.network()
        + "&organization="
        + known.member()
        + "&year="
        + year
        + "&covers="
        + covers;
  }
}
