package city.kontor.dues;

import city.kontor.facts.Facts;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.offices.Caretakers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Facts facts;
  private final Caretakers caretakers;

  Dues(DuesSql sql, Facts facts, Caretakers caretakers) {
    this.sql = sql;
    this.facts = facts;
    this.caretakers = caretakers;
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

  /** The figures of these organizations that were observed by a day, as a network takes them. */
  public Map<FactId, Figures> observed(
      FactId network, Collection<FactId> organizations, LocalDate day, Recorded recorded) {
    var all =
        sql.observations(organizations, recorded).stream()
            .filter(it -> !it.fact().on().last().isAfter(day))
            .toList();
    if (all.isEmpty()) {
      return Map.of();
    }
    var said = facts.said(all.stream().map(Kept::id).toList(), recorded);
    var kept = new HashSet<>(organizations);
    kept.add(network);
    var care = caretakers.ever(kept);
    var byOrganization = new HashMap<FactId, List<Figures.Said>>();
    for (var it : all) {
      var organization = it.fact().organization();
      byOrganization
          .computeIfAbsent(organization, _ -> new ArrayList<>())
          .add(said(it, said.get(it.id()), Set.of(network, organization), care));
    }
    return byOrganization.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> Figures.of(it.getValue())));
  }

  /** It counts from the register, and from whoever keeps one of these records. */
  private Figures.Said said(
      Kept<Observation> figure,
      @Nullable Recording by,
      Set<FactId> records,
      List<Caretakers.Care> care) {
    if (by == null || by.office() == null) {
      return new Figures.Said(figure, null, true);
    }
    var office = new FactId(by.office());
    var cares =
        care.stream()
            .filter(it -> it.office().equals(office) && records.contains(it.organization()))
            .anyMatch(it -> it.isAt(by.at(), caretakers.zone()));
    return new Figures.Said(figure, office, records.contains(office) || cares);
  }
}
