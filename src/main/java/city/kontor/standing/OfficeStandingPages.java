package city.kontor.standing;

import city.kontor.dues.Dues;
import city.kontor.dues.Ledger;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Reason;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How an organization stands in each of its networks, for its office. */
@Component
class OfficeStandingPages {

  private final StandingSheets sheets;
  private final Members members;
  private final Dues dues;
  private final Networks networks;
  private final Organizations organizations;

  OfficeStandingPages(
      StandingSheets sheets,
      Members members,
      Dues dues,
      Networks networks,
      Organizations organizations) {
    this.sheets = sheets;
    this.members = members;
    this.dues = dues;
    this.networks = networks;
    this.organizations = organizations;
  }

  /** The memberships of an office, how it stands in each, and what is due. */
  StandingPage.OfMember ofMember(Organizations.Listed office, Set<FactId> seeing, Reading reading) {
    var words = sheets.words(reading);
    var those =
        members.ofOrganization(office.id(), reading.recorded()).stream()
            .map(it -> it.fact())
            .filter(it -> it.kind() == MembershipKind.MEMBER)
            .filter(it -> it.period().possiblyOn(reading.on()))
            .map(Membership::network)
            .distinct()
            .toList();
    var found = networks.find(those, reading.recorded());
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(office.id()), those.stream()).toList(), reading);
    var verdicts = new LinkedHashMap<FactId, Verdict>();
    for (var network : those) {
      verdicts.put(network, sheets.of(network, office.id(), seeing, reading).verdict());
    }
    var say = sheets.say(verdicts.values(), reading);
    var ticks = sheets.ticks(verdicts.values(), reading);
    var name = parties.text(office.id());
    return new StandingPage.OfMember(
        Head.of(
                words.say("standing.office.title", name),
                words.say("standing.office.lede", name, reading.on()),
                "")
            .under(new Link(name, reading.to("/offices/" + office.slug()))),
        words.say("standing.office.lede", name, reading.on()),
        those.stream()
            .filter(found::containsKey)
            .map(
                it ->
                    membership(
                        Objects.requireNonNull(found.get(it)),
                        office,
                        Objects.requireNonNull(verdicts.get(it)),
                        seeing,
                        say,
                        say.reasoned(
                            Objects.requireNonNull(verdicts.get(it)).because(), ticks, true),
                        parties,
                        words,
                        reading))
            .toList(),
        new Link(
            words.say("standing.office.cases"),
            reading.to("/offices/" + office.slug() + "/cases")));
  }

  private StandingPage.Membership membership(
      Networks.Listed network,
      Organizations.Listed office,
      Verdict verdict,
      Set<FactId> seeing,
      StandingWords say,
      List<StandingPage.Reasoned> because,
      Parties parties,
      Words words,
      Reading reading) {
    return new StandingPage.Membership(
        parties.networkLink(network.id()),
        new Link(say.standing(verdict), reading.to(network.path() + "/standing/" + office.slug())),
        dues
            .of(network.id(), office.id(), reading.recorded(), seeing)
            .unsettled(reading.on())
            .stream()
            .flatMap(it -> it.bills().stream())
            .map(it -> due(it, words))
            .toList(),
        because,
        StandingSheets.caseOf(network, office, words, reading));
  }

  private static String due(Ledger.Bill it, Words words) {
    var step =
        it.due() == null
            ? Reason.of("standing.due.undated", null, it.number(), it.rest())
            : Reason.of("standing.due", null, it.number(), it.rest(), it.due());
    return step.in(words, null);
  }
}
