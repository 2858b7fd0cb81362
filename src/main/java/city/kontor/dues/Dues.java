package city.kontor.dues;

import city.kontor.dues.Observation.Measure;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.rules.Reckoning;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What members owe and have paid, as far as those may see it who ask. */
@Service
public class Dues {

  private final DuesSql sql;

  Dues(DuesSql sql) {
    this.sql = sql;
  }

  /** The ledgers of a network by member, in three questions. */
  public Map<FactId, Ledger> ofNetwork(FactId network, Recorded recorded, Set<FactId> seeing) {
    return ledgers(network, null, recorded, seeing);
  }

  /** The ledgers of some members, in three questions as well. */
  public Map<FactId, Ledger> of(
      FactId network, Collection<FactId> members, Recorded recorded, Set<FactId> seeing) {
    return ledgers(
        only(sql.of(members, Invoice.class, recorded, seeing), Invoice::network, network),
        only(sql.of(members, Payment.class, recorded, seeing), Payment::network, network),
        only(sql.of(members, Waiver.class, recorded, seeing), Waiver::network, network));
  }

  private static <F extends Record> List<Kept<F>> only(
      List<Kept<F>> facts, Function<F, FactId> of, FactId network) {
    return facts.stream().filter(it -> of.apply(it.fact()).equals(network)).toList();
  }

  /** The networks that asked an organization for a fee. */
  public Set<FactId> networks(FactId organization, Recorded recorded, Set<FactId> seeing) {
    return sql.of(List.of(organization), Invoice.class, recorded, seeing).stream()
        .map(it -> it.fact().network())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The ledger of one member. */
  public Ledger of(FactId network, FactId member, Recorded recorded, Set<FactId> seeing) {
    return ledgers(network, member, recorded, seeing).getOrDefault(member, Ledger.EMPTY);
  }

  private Map<FactId, Ledger> ledgers(
      FactId network, @Nullable FactId member, Recorded recorded, Set<FactId> seeing) {
    return ledgers(
        sql.between(network, member, Invoice.class, recorded, seeing),
        sql.between(network, member, Payment.class, recorded, seeing),
        sql.between(network, member, Waiver.class, recorded, seeing));
  }

  private static Map<FactId, Ledger> ledgers(
      List<Kept<Invoice>> invoices, List<Kept<Payment>> payments, List<Kept<Waiver>> waivers) {
    var byInvoice = by(invoices, Invoice::organization);
    var byPayment = by(payments, Payment::organization);
    var byWaiver = by(waivers, Waiver::organization);
    var ledgers = new HashMap<FactId, Ledger>();
    for (var those : List.of(byInvoice.keySet(), byPayment.keySet(), byWaiver.keySet())) {
      those.forEach(
          it ->
              ledgers.computeIfAbsent(
                  it,
                  _ ->
                      new Ledger(
                          byInvoice.getOrDefault(it, List.of()),
                          byPayment.getOrDefault(it, List.of()),
                          byWaiver.getOrDefault(it, List.of()))));
    }
    return ledgers;
  }

  private static <F extends Record> Map<FactId, List<Kept<F>>> by(
      List<Kept<F>> facts, Function<F, FactId> member) {
    return facts.stream().collect(Collectors.groupingBy(it -> member.apply(it.fact())));
  }

  /**
   * The latest figures of these organizations that were observed by a day; of several for one day
   * the one that was recorded last.
   */
  public Map<FactId, Map<Measure, Kept<Observation>>> observed(
      Collection<FactId> organizations, LocalDate day, Recorded recorded) {
    var latest = new HashMap<FactId, Map<Measure, Kept<Observation>>>();
    sql.observations(organizations, recorded).stream()
        .filter(it -> !it.fact().on().last().isAfter(day))
        .sorted(Comparator.comparing(it -> it.fact().on().last()))
        .forEach(
            it ->
                latest
                    .computeIfAbsent(it.fact().organization(), _ -> new HashMap<>())
                    .put(it.fact().measure(), it));
    return latest;
  }

  /** What a fee is reckoned from, of the figures of one organization. */
  public static Reckoning.Inputs inputs(Map<Measure, Kept<Observation>> observed) {
    var income = observed.get(Measure.INCOME_CLASS);
    return new Reckoning.Inputs(
        number(observed.get(Measure.INHABITANTS)),
        number(observed.get(Measure.INCOME_PER_HEAD)),
        income == null ? null : income.fact().incomeClass());
  }

  private static @Nullable Integer number(@Nullable Kept<Observation> observed) {
    return observed == null ? null : observed.fact().number();
  }
}
