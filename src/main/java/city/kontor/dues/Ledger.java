package city.kontor.dues;

import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.rules.Left;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What one member owes one network and has paid, as far as whoever asks may see it. */
public record Ledger(
    List<Kept<Invoice>> invoices, List<Kept<Payment>> payments, List<Kept<Waiver>> waivers) {

  public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

  /** A payment of nothing pays nothing: it is left out. */
  public Ledger {
    invoices = ordered(invoices);
    payments = ordered(only(payments, Ledger::isSomething));
    waivers = ordered(waivers);
  }

  private static boolean isSomething(Payment payment) {
    return payment.amount() == null || payment.amount().signum() > 0;
  }

  /** In whatever order they were found, the same ledger says the same. */
  private static <F extends Record> List<Kept<F>> ordered(List<Kept<F>> facts) {
    return facts.stream().sorted(Comparator.comparing(Kept::id)).toList();
  }

  /** How it stands with the fee of a year. */
  public enum State {
    PAID,
    WAIVED,
    /** Asked for, and there is still time. */
    OPEN,
    OVERDUE,
    /** A payment is recorded of which it is not known whether it came in time for the day. */
    UNDATED,
    /** What was paid and what was asked are in different currencies. */
    OTHER_CURRENCY,
    /** Nothing is recorded. */
    MISSING
  }

  /**
   * The fee of a year.
   *
   * @param facts on which that rests; what is in another currency stands first
   * @param bills what is still to be paid where it is open or overdue, what is due first standing
   *     first; where something came in another currency, what is to be paid without that
   * @param surplus what came beyond all that was asked, at the invoice that was due last
   */
  public record Year(
      int year, State state, List<FactId> facts, List<Bill> bills, Map<FactId, Money> surplus) {

    public Year {
      facts = List.copyOf(facts);
      bills = List.copyOf(bills);
      surplus = Map.copyOf(surplus);
    }
  }

  /**
   * An invoice that is not paid, or only in part.
   *
   * @param left what is still to be paid of it, and of how much
   * @param due by when, where it says so
   * @param isLate whether its time is over
   */
  public record Bill(FactId invoice, String number, Left left, @Nullable Edtf due, boolean isLate) {

    public Money rest() {
      return left.rest();
    }
  }

  /** The fee of a year as it stands on a day: nothing that came later counts. */
  public Year year(int year, LocalDate day) {
    var asked = only(invoices, it -> it.year() == year && !it.issuedOn().last().isAfter(day));
    asked.sort(
        Comparator.<Kept<Invoice>, LocalDate>comparing(it -> it.fact().issuedOn().last())
            .thenComparing(it -> it.fact().number()));
    var invoice = asked.isEmpty() ? null : asked.getLast();
    var waived = only(waivers, it -> it.year() == year && !it.on().last().isAfter(day));
    var paid = only(payments, it -> covers(it, year) && isBy(it.receivedOn(), day));
    var whole = ids(only(waived, it -> it.amount() == null));
    if (!whole.isEmpty()) {
      return of(year, State.WAIVED, whole);
    }
    var settling =
        ids(
            only(
                paid,
                it ->
                    invoice == null
                        || it.covers() == Payment.Covers.UP_TO_YEAR
                        || it.amount() == null));
    if (!settling.isEmpty()) {
      return of(year, State.PAID, settling);
    }
    var undated = ids(only(payments, it -> covers(it, year) && isPerhapsBy(it.receivedOn(), day)));
    if (invoice == null) {
      return undated.isEmpty()
          ? of(year, State.MISSING, List.of())
          : of(year, State.UNDATED, undated);
    }
    return weighed(year, asked, paid, waived, undated, day);
  }

  /**
   * Asked for every year of every member: without a stream, which costs more than what it brings.
   */
  private static <F extends Record> List<Kept<F>> only(List<Kept<F>> facts, Predicate<F> wanted) {
    var found = new ArrayList<Kept<F>>(0);
    for (var it : facts) {
      if (wanted.test(it.fact())) {
        found.add(it);
      }
    }
    return found;
  }

  private static List<FactId> ids(List<? extends Kept<?>> facts) {
    var ids = new ArrayList<FactId>(facts.size());
    for (var it : facts) {
      ids.add(it.id());
    }
    return ids;
  }

  /** The last year of which anything is recorded: the fees of all later ones are missing. */
  public int lastYear() {
    return Stream.of(
            invoices.stream().map(it -> it.fact().year()),
            payments.stream().map(it -> it.fact().year()),
            waivers.stream().map(it -> it.fact().year()))
        .flatMap(it -> it)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /**
   * How it stands with one invoice.
   *
   * @param bill what is still to be paid of it; null where nothing is, or that is not known
   * @param stray what is in another currency, of which it is not known how much of the bill it pays
   * @param surplus what came beyond all that was asked for its year; null where nothing did
   */
  public record Asked(
      Kept<Invoice> invoice,
      State state,
      @Nullable Bill bill,
      @Nullable FactId stray,
      @Nullable Money surplus) {}

  /** Every invoice that was issued by a day, as it stands on it. */
  List<Asked> asked(LocalDate day) {
    var years = new HashMap<Integer, Year>();
    return only(invoices, it -> !it.issuedOn().last().isAfter(day)).stream()
        .map(it -> asked(it, years.computeIfAbsent(it.fact().year(), year -> year(year, day))))
        .toList();
  }

  private static Asked asked(Kept<Invoice> it, Year year) {
    var isStray = year.state() == State.OTHER_CURRENCY;
    var unpaid = year.bills().stream().filter(bill -> bill.invoice().equals(it.id())).findFirst();
    if (unpaid.isEmpty()) {
      return new Asked(
          it,
          year.bills().isEmpty() ? year.state() : State.PAID,
          null,
          null,
          year.surplus().get(it.id()));
    }
    var bill = unpaid.get();
    return isStray
        ? new Asked(it, State.OTHER_CURRENCY, bill, year.facts().getFirst(), null)
        : new Asked(it, bill.isLate() ? State.OVERDUE : State.OPEN, bill, null, null);
  }

  /** What was or may have been received by a day for an invoice: what names it, or its year. */
  List<Kept<Payment>> received(Kept<Invoice> invoice, LocalDate day) {
    return only(
        payments,
        it ->
            (isBy(it.receivedOn(), day) || isPerhapsBy(it.receivedOn(), day))
                && (it.invoice() == null
                    ? covers(it, invoice.fact().year())
                    : it.invoice().equals(invoice.id())));
  }

  /**
   * The fees that were asked for by a day and are still to be paid, or of which that is not known
   * because something came in another currency, the oldest first.
   */
  public List<Year> unsettled(LocalDate day) {
    return invoices.stream()
        .map(it -> it.fact().year())
        .distinct()
        .sorted()
        .map(it -> year(it, day))
        .filter(it -> !it.bills().isEmpty())
        .toList();
  }

  private static Year weighed(
      int year,
      List<Kept<Invoice>> asked,
      List<Kept<Payment>> paid,
      List<Kept<Waiver>> waived,
      List<FactId> undated,
      LocalDate day) {
    var currencies = asked.stream().map(it -> it.fact().currency()).collect(Collectors.toSet());
    var stray = new ArrayList<FactId>();
    stray.addAll(ids(only(paid, it -> !currencies.contains(it.currency()))));
    stray.addAll(ids(only(waived, it -> !currencies.contains(it.currency()))));
    var facts = new ArrayList<>(stray);
    Stream.of(asked, paid, waived)
        .flatMap(it -> ids(it).stream())
        .filter(it -> !stray.contains(it))
        .forEach(facts::add);
    var surplus = new HashMap<FactId, Money>();
    var bills =
        currencies.stream()
            .sorted()
            .flatMap(
                it ->
                    bills(
                        only(asked, x -> x.currency().equals(it)),
                        only(paid, x -> it.equals(x.currency())),
                        only(waived, x -> it.equals(x.currency())),
                        surplus,
                        day)
                        .stream())
            .sorted(Comparator.comparing(Ledger::lastDay))
            .toList();
    if (bills.isEmpty()) {
      return new Year(year, State.PAID, facts, bills, surplus);
    }
    if (!stray.isEmpty()) {
      return new Year(year, State.OTHER_CURRENCY, facts, bills, surplus);
    }
    if (!undated.isEmpty()) {
      return of(year, State.UNDATED, undated);
    }
    return new Year(
        year,
        bills.stream().anyMatch(Bill::isLate) ? State.OVERDUE : State.OPEN,
        facts,
        bills,
        surplus);
  }

  /**
   * What is left of each invoice: a payment pays the one it names; what names none, or was too
   * much, pays those that are due first.
   *
   * @param surplus receives what is left when all are paid
   */
  private static List<Bill> bills(
      List<Kept<Invoice>> asked,
      List<Kept<Payment>> paid,
      List<Kept<Waiver>> waived,
      Map<FactId, Money> surplus,
      LocalDate day) {
    var sorted = new ArrayList<>(asked);
    sorted.sort(Comparator.comparing(it -> lastDay(it.fact())));
    var rests = new ArrayList<BigDecimal>();
    for (var it : sorted) {
      rests.add(it.fact().amount());
    }
    var free = BigDecimal.ZERO;
    for (var it : paid) {
      var amount = Objects.requireNonNullElse(it.fact().amount(), BigDecimal.ZERO);
      var named = ids(sorted).indexOf(it.fact().invoice());
      if (named < 0) {
        free = free.add(amount);
      } else {
        rests.set(named, rests.get(named).subtract(amount));
      }
    }
    for (var it : waived) {
      free = free.add(Objects.requireNonNullElse(it.fact().amount(), BigDecimal.ZERO));
    }
    for (var rest : rests) {
      free = free.add(rest.min(BigDecimal.ZERO).negate());
    }
    var bills = new ArrayList<Bill>();
    for (int i = 0; i < sorted.size(); i++) {
      var rest = rests.get(i).max(BigDecimal.ZERO);
      var part = rest.min(free);
      free = free.subtract(part);
      if (rest.compareTo(part) > 0) {
        bills.add(bill(sorted.get(i), rest.subtract(part), day));
      }
    }
    if (free.signum() > 0) {
      var last = sorted.getLast();
      surplus.put(last.id(), sum(free, last.fact()));
    }
    return bills;
  }

  private static Bill bill(Kept<Invoice> it, BigDecimal rest, LocalDate day) {
    var invoice = it.fact();
    return new Bill(
        it.id(),
        invoice.number(),
        new Left(sum(rest, invoice), sum(invoice.amount(), invoice)),
        invoice.dueOn(),
        day.isAfter(lastDay(invoice)));
  }

  private static Money sum(BigDecimal amount, Invoice of) {
    return Money.of(CurrencyUnit.of(of.currency()), amount, RoundingMode.HALF_UP);
  }

  /** The last day on which there is time to pay it; what names none is due at once. */
  private static LocalDate lastDay(Invoice invoice) {
    return invoice.dueOn() == null ? LocalDate.MIN : invoice.dueOn().last();
  }

  private static LocalDate lastDay(Bill bill) {
    return bill.due() == null ? LocalDate.MIN : bill.due().last();
  }

  private static Year of(int year, State state, List<FactId> facts) {
    return new Year(year, state, facts, List.of(), Map.of());
  }

  private static boolean covers(Payment payment, int year) {
    return switch (payment.covers()) {
      case YEAR -> payment.year() == year;
      case UP_TO_YEAR -> payment.year() >= year;
    };
  }

  private static boolean isBy(@Nullable Edtf received, LocalDate day) {
    return received != null && !received.last().isAfter(day);
  }

  private static boolean isPerhapsBy(@Nullable Edtf received, LocalDate day) {
    return received == null || (!received.first().isAfter(day) && received.last().isAfter(day));
  }
}
