package city.kontor.standing;

import city.kontor.accounts.Account;
import city.kontor.dues.Dues;
import city.kontor.dues.Ledger;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.networks.Networks;
import city.kontor.offices.Caretakers;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Reason;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How an organization stands in each of its networks, where its cases stand at these and at others,
 * and what is due, for its office.
 */
@Component
class OfficeStandingPages {

  private final StandingSheets sheets;
  private final Proceedings proceedings;
  private final Members members;
  private final Dues dues;
  private final Caretakers caretakers;
  private final Networks networks;
  private final Organizations organizations;

  OfficeStandingPages(
      StandingSheets sheets,
      Proceedings proceedings,
      Members members,
      Dues dues,
      Caretakers caretakers,
      Networks networks,
      Organizations organizations) {
    this.sheets = sheets;
    this.proceedings = proceedings;
    this.members = members;
    this.dues = dues;
    this.caretakers = caretakers;
    this.networks = networks;
    this.organizations = organizations;
  }

  /**
   * What there is between the office and one network.
   *
   * @param verdict null where it is no member on the day
   * @param waiting its case there; null where that waits for nobody
   */
  private record Tie(
      Networks.Listed network,
      @Nullable Verdict verdict,
      Proceedings.@Nullable Proceeding waiting,
      List<Ledger.Bill> due) {

    String casePath(Organizations.Listed office) {
      return network.path() + "/cases/" + office.slug();
    }
  }

  private List<Tie> ties(Organizations.Listed office, Account person, Reading reading) {
    var seeing = caretakers.keptBy(person, office.id());
    var memberOf =
        members.ofOrganization(office.id(), reading.recorded()).stream()
            .map(it -> it.fact())
            .filter(it -> it.kind() == MembershipKind.MEMBER)
            .filter(it -> it.period().possiblyOn(reading.on()))
            .map(Membership::network)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var waiting = new LinkedHashMap<FactId, Proceedings.Proceeding>();
    proceedings.of(office.id(), person, reading).forEach(it -> waiting.put(it.network(), it));
    var those = new LinkedHashSet<>(memberOf);
    those.addAll(waiting.keySet());
    var found = networks.find(those, reading.recorded());
    return those.stream()
        .flatMap(it -> Stream.ofNullable(found.get(it)))
        .map(
            it ->
                new Tie(
                    it,
                    memberOf.contains(it.id())
                        ? sheets.of(it.id(), office.id(), seeing, reading).verdict()
                        : null,
                    waiting.get(it.id()),
                    due(it.id(), office.id(), seeing, reading)))
        .toList();
  }

  private List<Ledger.Bill> due(
      FactId network, FactId office, Set<FactId> seeing, Reading reading) {
    return dues.of(network, office, reading.recorded(), seeing).unsettled(reading.on()).stream()
        .flatMap(it -> it.bills().stream())
        .toList();
  }

  private static List<Verdict> verdicts(List<Tie> ties) {
    return ties.stream().flatMap(it -> Stream.ofNullable(it.verdict())).toList();
  }

  private Parties parties(Organizations.Listed office, List<Tie> ties, Reading reading) {
    return organizations.parties(
        Stream.concat(Stream.of(office.id()), ties.stream().map(it -> it.network().id())).toList(),
        reading);
  }

  StandingPage.OfMember page(Organizations.Listed office, Account person, Reading reading) {
    var words = sheets.words(reading);
    var ties = ties(office, person, reading);
    var parties = parties(office, ties, reading);
    var say = sheets.say(verdicts(ties), reading);
    var ticks = sheets.ticks(verdicts(ties), reading);
    var name = parties.text(office.id());
    return new StandingPage.OfMember(
        Head.of(
                words.say("standing.office.title", name),
                words.say("standing.office.lede", name, reading.on()),
                "")
            .under(new Link(name, reading.to("/offices/" + office.slug()))),
        words.say("standing.office.lede", name, reading.on()),
        ties.stream()
            .map(it -> membership(it, office, say, ticks, parties, words, reading))
            .toList(),
        new Link(
            words.say("standing.office.cases"),
            reading.to("/offices/" + office.slug() + "/cases")));
  }

  private static StandingPage.Membership membership(
      Tie it,
      Organizations.Listed office,
      StandingWords say,
      Map<FactId, Tick> ticks,
      Parties parties,
      Words words,
      Reading reading) {
    var verdict = it.verdict();
    return new StandingPage.Membership(
        parties.networkLink(it.network().id()),
        verdict == null
            ? null
            : new Link(
                say.standing(verdict),
                reading.to(it.network().path() + "/standing/" + office.slug())),
        it.waiting() == null
            ? ""
            : it.waiting().stageWords() + words.say("layout.gap") + it.waiting().next(),
        it.due().stream().map(bill -> said(bill, words)).toList(),
        verdict == null ? List.of() : say.reasoned(verdict.because(), ticks, true),
        StandingSheets.caseOf(it.network(), office, words, reading));
  }

  private static String said(Ledger.Bill it, Words words) {
    var step =
        it.due() == null
            ? Reason.of("standing.due.undated", null, it.number(), it.left())
            : Reason.of("standing.due", null, it.number(), it.left(), it.due());
    return step.in(words, null);
  }

  StandingData.OfOffice data(Organizations.Listed office, Account person, Reading reading) {
    var ties = ties(office, person, reading);
    var parties = parties(office, ties, reading);
    var say = sheets.say(verdicts(ties), reading);
    return new StandingData.OfOffice(
        reading.data(reading.path()),
        parties.data(office.id()),
        reading.on(),
        ties.stream()
            .map(
                it ->
                    new StandingData.Tie(
                        parties.networkData(it.network().id()),
                        it.verdict() == null ? null : Words.key(it.verdict().standing()),
                        it.verdict() == null ? List.of() : say.data(it.verdict().because()),
                        waiting(it, office, reading),
                        it.due().stream().map(bill -> bill(bill, reading)).toList()))
            .toList());
  }

  private static StandingData.@Nullable Waiting waiting(
      Tie it, Organizations.Listed office, Reading reading) {
    var waiting = it.waiting();
    return waiting == null
        ? null
        : new StandingData.Waiting(
            reading.data(it.casePath(office)), waiting.stage(), waiting.turn(), waiting.until());
  }

  private static StandingData.Bill bill(Ledger.Bill it, Reading reading) {
    return new StandingData.Bill(
        reading.data("/facts/" + it.invoice()),
        it.number(),
        it.left().of().getAmount(),
        it.rest().getAmount(),
        it.rest().getCurrencyUnit().getCode(),
        Written.day(it.due()));
  }
}
