package city.kontor.members;

import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.networks.Stage;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds its members on the day to the page of a network. */
@Component
class NetworkMembers implements NetworkPanels {

  private static final int ORDER = 10;

  /** So many members are shown on the network's own page; more are one click away. */
  private static final int SHOWN = 25;

  private final Members members;
  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final MemberMap map;
  private final Renderer renderer;
  private final MemberChanges changes;

  NetworkMembers(
      Members members,
      Networks networks,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      MemberMap map,
      Renderer renderer,
      MemberChanges changes) {
    this.members = members;
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.map = map;
    this.renderer = renderer;
    this.changes = changes;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    var spells = members.ofNetwork(network, reading.recorded());
    var found = networks.find(network, reading.recorded());
    if (spells.isEmpty() || found.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var title = words.say("members.panel", reading.on());
    var path = found.get().path() + "/members";
    var roll = members.on(network, reading.on(), reading.recorded());
    var count = roll.count();
    var content =
        renderer.part(
            "members/network",
            () ->
                Map.of(
                    "words",
                    words,
                    "part",
                    part(network, title, path, spells, roll, words, reading)));
    var data =
        new MembersData.Brief(
            reading.data(path),
            MemberPages.known(count),
            count.certain(),
            count.possible(),
            count.isComplete(),
            MembersData.OfKind.of(roll));
    return List.of(
        new Panel("members", ORDER, title, content, data, lines(network, spells, words, reading))
            .changing(changes.of(network, spells, path, reading)));
  }

  private NetworkPart part(
      FactId network,
      String title,
      String path,
      List<Kept<Membership>> spells,
      Roll roll,
      Words words,
      Reading reading) {
    var say = new MemberWords(words);
    var everybody = names.of(MemberPages.members(roll.all()), reading, network);
    var certain = sorted(roll.certain(), everybody, SHOWN);
    var possible = sorted(roll.possible(), everybody, SHOWN);
    var shown = Stream.concat(certain.stream(), possible.stream()).toList();
    var parties = organizations.parties(MemberPages.mentioned(network, shown), reading, network);
    var categories = names.of(MemberPages.categories(shown), reading);
    var ticks = sources.ticks(shown.stream().map(Kept::id).toList(), reading);
    var left = members.associationsLeft(shown, reading.on(), reading.recorded());
    var sentences = new ArrayList<>(say.roll(roll, reading.on()));
    if (!roll.isEmpty()) {
      var stage = networks.stage(network, reading.on(), reading.recorded());
      sentences.addAll(say.rest(stage.is(Stage.SUSPENDED)));
    }
    var rests = members.rests(network, reading.recorded());
    var all = roll.certain().size() + roll.possible().size();
    var key = all > certain.size() + possible.size() ? "members.all.more" : "members.all";
    return new NetworkPart(
        title,
        sentences,
        rows(certain, rests, reading, parties, categories, ticks, left, say),
        rows(possible, rests, reading, parties, categories, ticks, left, say),
        steps(network, spells, say, words, reading),
        map.of(parties.text(network), "#members", roll, parties, words, reading),
        new Link(words.say(key, all), reading.to(path)));
  }

  private static List<MembersPage.Row> rows(
      List<Kept<Membership>> spells,
      Rests rests,
      Reading reading,
      Parties parties,
      ChosenNames categories,
      Map<FactId, Tick> ticks,
      Map<FactId, Edtf> left,
      MemberWords say) {
    return spells.stream()
        .map(
            it ->
                MemberPages.row(
                    it, rests.on(it, reading.on()), parties, categories, ticks, left, say))
        .toList();
  }

  private static List<Kept<Membership>> sorted(
      List<Kept<Membership>> spells, ChosenNames names, int limit) {
    return spells.stream()
        .sorted(
            Comparator.<Kept<Membership>, MembershipKind>comparing(it -> it.fact().kind())
                .thenComparing(it -> it.fact().organization(), names.order()))
        .limit(limit)
        .toList();
  }

  /** "Through time: 12 from 18 October 2001, 11 from 30 August 2005"; not when it is too long. */
  private @Nullable String steps(
      FactId network,
      List<Kept<Membership>> spells,
      MemberWords say,
      Words words,
      Reading reading) {
    var complete =
        members.completeness(network, reading.recorded()).stream().map(it -> it.period()).toList();
    var steps =
        CountThroughTime.of(spells, complete).stream()
            .map(it -> say.step(it.from(), it.count()))
            .toList();
    return steps.size() < 2 || steps.size() > SHOWN
        ? null
        : words.say("members.steps", String.join(words.say("members.steps.and"), steps));
  }

  /** A line for each member, unless there are so many that a picture tells nothing. */
  private List<Lifeline> lines(
      FactId network, List<Kept<Membership>> spells, Words words, Reading reading) {
    if (spells.size() > SHOWN) {
      return List.of();
    }
    var parties = organizations.parties(MemberPages.mentioned(network, spells), reading, network);
    var ticks = sources.ticks(spells.stream().map(Kept::id).toList(), reading);
    var rests = members.rests(spells, reading.recorded());
    return spells.stream()
        .sorted(
            Comparator.<Kept<Membership>, java.time.LocalDate>comparing(
                    it -> it.fact().period().sinceTo())
                .thenComparing(it -> it.fact().organization(), parties.order()))
        .flatMap(
            it -> {
              var link = parties.link(it.fact().organization());
              var address = link.address();
              return Stretch.of(it.fact().period(), List.of(), rests.of(it)).stream()
                  .map(
                      stretch ->
                          new Lifeline(
                              link.text(),
                              link.language(),
                              1,
                              address == null ? reading.to("/facts/" + it.id()) : address,
                              words.say(
                                  stretch.key(),
                                  words.word("members.kind", it.fact().kind()),
                                  stretch.period()),
                              stretch.atRest()
                                  ? "rest"
                                  : OrganizationMemberships.look(ticks.get(it.id())),
                              stretch.period()));
            })
        .toList();
  }
}
