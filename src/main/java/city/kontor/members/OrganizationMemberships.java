package city.kontor.members;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.Life;
import city.kontor.networks.Networks;
import city.kontor.networks.Stage;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Shown;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds its memberships to the page of an organization, with their lines in the picture of its life.
 */
@Component
class OrganizationMemberships implements OrganizationPanels {

  private static final int ORDER = 10;

  private final Members members;
  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final Renderer renderer;

  OrganizationMemberships(
      Members members,
      Networks networks,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      Renderer renderer) {
    this.members = members;
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var spells = members.ofOrganization(organization, reading.recorded());
    if (spells.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var parties = organizations.parties(mentioned(organization, spells), reading);
    var categories = names.of(MemberPages.categories(spells), reading);
    var ticks = sources.ticks(spells.stream().map(Kept::id).toList(), reading);
    var lives =
        networks.lives(
            spells.stream().map(it -> it.fact().network()).distinct().toList(), reading.recorded());
    var rests = members.rests(spells, reading.recorded());
    var left = members.associationsLeft(spells, reading.on(), reading.recorded());
    var title = words.say("members.memberships");
    var part =
        new OrganizationPart(
            title,
            reading.on(),
            Shown.first(spells)
                .map(it -> row(it, rests, parties, categories, ticks, left, words, reading)),
            through(organization, spells, words, reading));
    return List.of(
        new Panel(
                "memberships",
                ORDER,
                title,
                renderer.part("members/organization", Map.of("words", words, "part", part)),
                spells.stream()
                    .map(it -> data(it, rests, parties, categories, ticks, reading))
                    .toList(),
                lines(spells, rests, lives, parties, ticks, words, reading))
            .saying(
                sentence(
                    organization,
                    spells,
                    rests,
                    suspended(lives, reading),
                    parties,
                    words,
                    reading))
            .changing(changes(spells, rests, parties, words, reading)));
  }

  /**
   * Those of its networks that are members of others on the day, as an association of cities may
   * be: what it belongs to only through them is told, and nobody copies it into a membership.
   */
  private List<String> through(
      FactId organization, List<Kept<Membership>> spells, Words words, Reading reading) {
    var own = networksOf(spells, reading);
    var theirs =
        members.ofOrganizations(own, reading.recorded()).stream()
            .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
            .filter(it -> it.fact().period().certainlyOn(reading.on()))
            .map(Kept::fact)
            .filter(it -> !it.network().equals(organization))
            .toList();
    if (theirs.isEmpty()) {
      return List.of();
    }
    var parties =
        organizations.parties(
            theirs.stream()
                .flatMap(it -> Stream.of(it.organization(), it.network()))
                .collect(Collectors.toSet()),
            reading);
    return own.stream()
        .flatMap(
            one -> {
              var others =
                  theirs.stream()
                      .filter(it -> it.organization().equals(one))
                      .map(Membership::network)
                      .distinct()
                      .map(parties::text)
                      .toList();
              return others.isEmpty()
                  ? Stream.<String>empty()
                  : Stream.of(words.say("members.through", parties.text(one), words.list(others)));
            })
        .toList();
  }

  private static List<FactId> networksOf(List<Kept<Membership>> spells, Reading reading) {
    return spells.stream()
        .map(Kept::fact)
        .filter(it -> it.kind() == MembershipKind.MEMBER)
        .filter(it -> it.period().certainlyOn(reading.on()))
        .map(Membership::network)
        .distinct()
        .toList();
  }

  private static List<Change> changes(
      List<Kept<Membership>> spells, Rests rests, Parties parties, Words words, Reading reading) {
    return SpellChanges.of(
        spells,
        rests,
        it -> {
          var network = parties.networkLink(it.fact().network());
          var address = network.address();
          return new Link(
              network.text(), address == null ? reading.to("/facts/" + it.id()) : address);
        },
        words);
  }

  private static Set<FactId> mentioned(FactId organization, List<Kept<Membership>> spells) {
    var mentioned = new HashSet<>(MemberPages.mentioned(organization, spells));
    spells.forEach(it -> mentioned.add(it.fact().network()));
    return mentioned;
  }

  /** What it is on the day, and what it may be: "a member of A and a participant in B". */
  private static String sentence(
      FactId organization,
      List<Kept<Membership>> spells,
      Rests rests,
      Set<FactId> suspended,
      Parties parties,
      Words words,
      Reading reading) {
    var certain = phrases(spells, Certainty.CERTAIN, rests, suspended, parties, words, reading);
    var possible = phrases(spells, Certainty.POSSIBLE, rests, suspended, parties, words, reading);
    var name = parties.text(organization);
    if (certain.isEmpty()) {
      return possible.isEmpty()
          ? words.say("members.belongs.none", reading.on(), name)
          : words.say("members.belongs.possible", reading.on(), name, joined(possible, words));
    }
    return possible.isEmpty()
        ? words.say("members.belongs.certain", reading.on(), name, joined(certain, words))
        : words.say(
            "members.belongs.both",
            reading.on(),
            name,
            joined(certain, words),
            joined(possible, words));
  }

  /** Phrases that are lists themselves are set apart more clearly than by "and". */
  private static String joined(List<String> phrases, Words words) {
    return String.join(words.say("members.also"), phrases);
  }

  private static List<String> phrases(
      List<Kept<Membership>> spells,
      Certainty wanted,
      Rests rests,
      Set<FactId> suspended,
      Parties parties,
      Words words,
      Reading reading) {
    return Arrays.stream(MembershipKind.values())
        .flatMap(
            kind -> {
              var networks =
                  spells.stream()
                      .filter(it -> it.fact().kind() == kind)
                      .filter(it -> it.fact().period().on(reading.on()) == wanted)
                      .map(it -> phrase(it, rests, suspended, parties, words, reading))
                      .distinct()
                      .toList();
              return networks.isEmpty()
                  ? Stream.<String>empty()
                  : Stream.of(
                      words.say(
                          "members.is." + Words.key(kind), words.list(networks), networks.size()));
            })
        .toList();
  }

  private static String phrase(
      Kept<Membership> it,
      Rests rests,
      Set<FactId> suspended,
      Parties parties,
      Words words,
      Reading reading) {
    var network = it.fact().network();
    if (rests.on(it, reading.on()) == Certainty.CERTAIN) {
      return words.say("members.as.suspended", parties.text(network));
    }
    return suspended.contains(network)
        ? words.say("members.suspended", parties.text(network))
        : parties.text(network);
  }

  private static OrganizationPart.Row row(
      Kept<Membership> it,
      Rests rests,
      Parties parties,
      ChosenNames categories,
      Map<FactId, Tick> ticks,
      Map<FactId, Edtf> left,
      Words words,
      Reading reading) {
    var say = new MemberWords(words);
    var spell = it.fact();
    var certainty = spell.period().on(reading.on());
    return new OrganizationPart.Row(
        parties.networkLink(spell.network()),
        say.as(spell, categories, rests.on(it, reading.on())),
        say.since(spell),
        say.until(spell),
        say.how(it, parties, left),
        words.word("members.then", certainty),
        certainty == Certainty.POSSIBLE,
        ticks.get(it.id()));
  }

  private static MembersData.Of data(
      Kept<Membership> it,
      Rests rests,
      Parties parties,
      ChosenNames categories,
      Map<FactId, Tick> ticks,
      Reading reading) {
    var spell = it.fact();
    var tick = ticks.get(it.id());
    return new MembersData.Of(
        it.id().toString(),
        parties.networkData(spell.network()),
        Words.key(spell.kind()),
        categories.find(spell.category()).orElse(null),
        Words.keyOrNull(spell.path()),
        parties.dataOrNull(spell.via()),
        Written.spell(spell.period()),
        Words.keyOrNull(spell.reason()),
        Words.key(spell.period().on(reading.on())),
        MemberPages.suspended(rests.on(it, reading.on())),
        tick == null ? null : tick.state());
  }

  /** The networks whose activities are suspended on the day for certain. */
  private static Set<FactId> suspended(List<Kept<Life>> lives, Reading reading) {
    return lives.stream()
        .map(Kept::fact)
        .filter(it -> it.stage() == Stage.SUSPENDED && it.period().certainlyOn(reading.on()))
        .map(Life::network)
        .collect(Collectors.toSet());
  }

  private static List<Lifeline> lines(
      List<Kept<Membership>> spells,
      Rests rests,
      List<Kept<Life>> lives,
      Parties parties,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    return spells.stream()
        .flatMap(
            it -> {
              var suspensions =
                  lives.stream()
                      .map(Kept::fact)
                      .filter(life -> life.stage() == Stage.SUSPENDED)
                      .filter(life -> life.network().equals(it.fact().network()))
                      .map(life -> life.period())
                      .toList();
              return Stretch.of(it.fact().period(), suspensions, rests.of(it)).stream()
                  .map(stretch -> line(it, stretch, parties, ticks.get(it.id()), words, reading));
            })
        .toList();
  }

  private static Lifeline line(
      Kept<Membership> it,
      Stretch stretch,
      Parties parties,
      @Nullable Tick tick,
      Words words,
      Reading reading) {
    var link = parties.networkLink(it.fact().network());
    var address = link.address();
    var kind = words.word("members.kind", it.fact().kind());
    return new Lifeline(
        link.text(),
        link.language(),
        0,
        address == null ? reading.to("/facts/" + it.id()) : address,
        words.say(stretch.key(), kind, stretch.period()),
        stretch.atRest() ? "rest" : look(tick),
        stretch.period());
  }

  /** Drawn as sure only when corroborated. */
  static String look(@Nullable Tick tick) {
    return tick != null && tick.state().equals("sure") ? "sure" : "stated";
  }
}
