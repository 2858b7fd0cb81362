package city.kontor.standing;

import city.kontor.dates.Certainty;
import city.kontor.dues.Dues;
import city.kontor.dues.Figures;
import city.kontor.dues.Ledger;
import city.kontor.dues.Observation.Measure;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.members.Suspension;
import city.kontor.rules.RuleBooks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How members stand with their networks on a day, as far as those may see it who ask. */
@Service
public class Standings {

  private static final String MEMBERS = "members";
  private static final String PAYMENTS = "payments";

  private final Members members;
  private final RuleBooks books;
  private final Dues dues;
  private final Complete complete;
  private final Departures departures;

  Standings(Members members, RuleBooks books, Dues dues, Complete complete, Departures departures) {
    this.members = members;
    this.books = books;
    this.dues = dues;
    this.complete = complete;
    this.departures = departures;
  }

  /** Of all who are members on the day, or may be: some twenty questions, whatever their number. */
  public Map<FactId, Verdict> ofMembers(
      FactId network, LocalDate day, Recorded recorded, Set<FactId> seeing) {
    var verdicts = new LinkedHashMap<FactId, Verdict>();
    by(List.of(law(network, day, recorded)), network, day, recorded, seeing)
        .forEach((member, its) -> verdicts.put(member, its.getFirst()));
    return verdicts;
  }

  /**
   * The same by each of several sets of articles, in their order, whichever of them holds on the
   * day: what is known of the members is gathered once.
   */
  public Map<FactId, List<Verdict>> by(
      List<Lawbook> laws, FactId network, LocalDate day, Recorded recorded, Set<FactId> seeing) {
    var spells =
        members.ofNetwork(network, recorded).stream()
            .collect(Collectors.groupingBy(it -> it.fact().organization()));
    var those =
        spells.entrySet().stream()
            .filter(it -> it.getValue().stream().anyMatch(spell -> mayBeMember(spell, day)))
            .map(Map.Entry::getKey)
            .toList();
    var ledgers = dues.ofNetwork(network, recorded, seeing);
    var verdicts = new LinkedHashMap<FactId, List<Verdict>>();
    for (var known : cases(those, spells, ledgers, network, day, recorded, seeing)) {
      verdicts.put(known.member(), laws.stream().map(it -> Judgement.of(known, it)).toList());
    }
    return verdicts;
  }

  private static boolean mayBeMember(Kept<Membership> spell, LocalDate day) {
    return spell.fact().kind() == MembershipKind.MEMBER && spell.fact().period().possiblyOn(day);
  }

  /** Of one organization, a member or not. */
  public Verdict of(
      FactId network, FactId member, LocalDate day, Recorded recorded, Set<FactId> seeing) {
    var spells = new HashMap<FactId, List<Kept<Membership>>>();
    spells.put(member, spells(network, member, recorded));
    associations(spells.getOrDefault(member, List.of()))
        .forEach(it -> spells.put(it, spells(network, it, recorded)));
    var known =
        cases(
                List.of(member),
                spells,
                Map.of(member, dues.of(network, member, recorded, seeing)),
                network,
                day,
                recorded,
                seeing)
            .getFirst();
    return Judgement.of(known, law(network, day, recorded));
  }

  private List<Kept<Membership>> spells(FactId network, FactId member, Recorded recorded) {
    return members.ofOrganization(member, recorded).stream()
        .filter(it -> it.fact().network().equals(network))
        .toList();
  }

  /** Those through which it belongs in these spells. */
  private static List<FactId> associations(List<Kept<Membership>> spells) {
    return spells.stream()
        .flatMap(it -> Stream.ofNullable(it.fact().association()))
        .distinct()
        .toList();
  }

  /** Of one through which others belong, as far as that reaches them: not what it owes. */
  private static Case association(
      FactId it,
      LocalDate day,
      List<Kept<Membership>> own,
      Map<FactId, List<Kept<Suspension>>> suspensions,
      List<Departures.Departure> leaving) {
    return new Case(
        it,
        day,
        own,
        false,
        false,
        rested(own, suspensions),
        Ledger.EMPTY,
        false,
        null,
        leaving,
        Map.of());
  }

  private List<Case> cases(
      Collection<FactId> those,
      Map<FactId, List<Kept<Membership>>> spells,
      Map<FactId, Ledger> ledgers,
      FactId network,
      LocalDate day,
      Recorded recorded,
      Set<FactId> seeing) {
    var isListed = complete.on(network, MEMBERS, day, recorded);
    var isBeforeNetwork = members.isBeforeIt(network, day, recorded);
    var arePaymentsListed = complete.on(network, PAYMENTS, day, recorded);
    var suspensions =
        members.suspensions(network, recorded, seeing).stream()
            .collect(Collectors.groupingBy(it -> it.fact().membership()));
    var observed = dues.observed(network, those, day, recorded);
    var leaving = departures.of(network, recorded, seeing);
    return those.stream()
        .map(
            member -> {
              var own = spells.getOrDefault(member, List.of());
              var maySee = seeing.contains(network) || seeing.contains(member);
              return new Case(
                  member,
                  day,
                  own,
                  isListed,
                  isBeforeNetwork,
                  rested(own, suspensions),
                  ledgers.getOrDefault(member, Ledger.EMPTY),
                  arePaymentsListed && maySee,
                  observed.getOrDefault(member, Figures.NONE).figure(Measure.INHABITANTS),
                  leaving.getOrDefault(member, List.of()),
                  associations(own).stream()
                      .collect(
                          Collectors.toMap(
                              it -> it,
                              it ->
                                  association(
                                      it,
                                      day,
                                      spells.getOrDefault(it, List.of()),
                                      suspensions,
                                      leaving.getOrDefault(it, List.of())))));
            })
        .toList();
  }

  private static List<Kept<Suspension>> rested(
      List<Kept<Membership>> spells, Map<FactId, List<Kept<Suspension>>> suspensions) {
    return spells.stream()
        .flatMap(it -> suspensions.getOrDefault(it.id(), List.of()).stream())
        .toList();
  }

  private Lawbook law(FactId network, LocalDate day, Recorded recorded) {
    var inForce =
        books.of(network, recorded).stream()
            .filter(it -> it.fact().period().on(day) != Certainty.NOT)
            .toList();
    var contents = books.contents(inForce.stream().map(Kept::id).toList(), recorded);
    return new Lawbook(network, inForce, contents, day);
  }
}
