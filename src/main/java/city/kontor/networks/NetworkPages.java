package city.kontor.networks;

import city.kontor.changes.Changing;
import city.kontor.dates.Period;
import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.OnDay;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is known of a network into words for its page. */
@Component
class NetworkPages {

  /** The kinds of text that say what it is, in the order in which a reader wants them. */
  private static final List<String> SAYING =
      List.of("description", "self-description", "purpose", "goals", "own-words");

  /** These speak for themselves. */
  private static final List<String> UNTITLED = List.of("description", "note");

  /** From so many characters on, a list of tabs shows the acronym. */
  private static final int LONG_NAME = 24;

  private final Networks networks;
  private final Organizations organizations;
  private final Addresses addresses;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final ObjectProvider<NetworkPanels> panels;

  NetworkPages(
      Networks networks,
      Organizations organizations,
      Addresses addresses,
      Names names,
      Sources sources,
      Languages languages,
      ObjectProvider<NetworkPanels> panels) {
    this.networks = networks;
    this.organizations = organizations;
    this.addresses = addresses;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.panels = panels;
  }

  NetworkPage page(Networks.Listed network, Reading reading) {
    return new Writing(network, reading).page();
  }

  /** It with all its changes. */
  Changing changing(Networks.Listed network, Reading reading) {
    return new Writing(network, reading).changing();
  }

  /** What higher modules add, in order. */
  List<Panel> panels(FactId network, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(network, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  /** One page being written: everything it needs is asked for once, then put into words. */
  private final class Writing {

    private final Networks.Listed network;
    private final Reading reading;
    private final Words words;
    private final List<Kept<Life>> life;
    private final List<Kept<Milestone>> milestones;
    private final List<Kept<Section>> sections;
    private final List<Kept<Section>> sectionsItIs;
    private final List<Kept<Secretariat>> offices;
    private final List<Kept<Support>> supporters;
    private final Map<FactId, List<Worded>> texts;
    private final Parties parties;
    private final ChosenNames chosen;
    private final Map<FactId, Tick> ticks;
    private final Map<FactId, String> paths;

    Writing(Networks.Listed network, Reading reading) {
      this.network = network;
      this.reading = reading;
      this.words = languages.words(reading.language());
      var recorded = reading.recorded();
      life = networks.life(network.id(), recorded);
      milestones = networks.milestones(network.id(), recorded);
      sections = networks.sections(network.id(), recorded);
      sectionsItIs =
          networks.sectionsOf(network.id(), recorded).stream()
              .filter(it -> network.id().equals(it.fact().organization()))
              .toList();
      offices = networks.secretariats(network.id(), recorded);
      supporters = networks.supporters(network.id(), recorded);
      var steps = milestones.stream().map(Kept::id).toList();
      var parts =
          sections.stream()
              .flatMap(it -> Stream.of(it.id(), it.fact().parent()).filter(id -> id != null))
              .distinct()
              .toList();
      var named =
          Stream.of(steps.stream(), parts.stream(), sectionsItIs.stream().map(Kept::id))
              .flatMap(it -> it)
              .distinct()
              .toList();
      texts =
          names
              .texts(Stream.concat(Stream.of(network.id()), named.stream()).toList(), reading)
              .stream()
              .collect(Collectors.groupingBy(Worded::bearer));
      parties = organizations.parties(mentioned().distinct().toList(), reading, network.id());
      chosen = names.of(named, reading, network.id());
      ticks = sources.ticks(sourced().toList(), reading);
      paths = addresses.paths(named);
    }

    private Stream<FactId> mentioned() {
      return Stream.of(
              Stream.of(network.id()),
              sectionsItIs.stream().map(it -> it.fact().network()),
              milestones.stream().map(it -> it.fact().host()),
              sections.stream()
                  .flatMap(it -> Stream.of(it.fact().organization(), it.fact().host())),
              offices.stream().map(it -> it.fact().host()),
              supporters.stream().map(it -> it.fact().supporter()))
          .flatMap(it -> it)
          .flatMap(Stream::ofNullable);
    }

    private Stream<FactId> sourced() {
      return Stream.of(
              Stream.of(network.profile().id()),
              life.stream().map(Kept::id),
              milestones.stream().map(Kept::id),
              sections.stream().map(Kept::id),
              offices.stream().map(Kept::id),
              supporters.stream().map(Kept::id),
              texts.values().stream().flatMap(List::stream).map(Worded::fact))
          .flatMap(it -> it);
    }

    NetworkPage page() {
      var stage = Networks.Staged.on(life, reading.on());
      var added = panels(network.id(), reading);
      var saying = saying();
      var now = saying.stream().filter(it -> it.period().possiblyOn(reading.on())).toList();
      var notes = of(network.id()).filter(it -> !SAYING.contains(it.kind())).toList();
      var groups = groups();
      var lines =
          Stream.concat(lines(), added.stream().flatMap(it -> it.lifelines().stream())).toList();
      var officesOn = OnDay.of(offices, reading.on(), it -> it.fact().period(), this::office);
      var supportersOn =
          OnDay.of(supporters, reading.on(), it -> it.fact().period(), this::support);
      return new NetworkPage(
          head(now.isEmpty() ? saying : now)
              .stepping(Steps.of(changes(added), network.path(), reading, words)),
          parties.name(network.id()),
          acronym().orElse(""),
          NetworkListPages.form(network, words),
          ticks.get(network.profile().id()),
          Stages.sentence(stage, reading.on(), words),
          stage.certain().map(it -> ticks.get(it.id())).orElse(null),
          lines.isEmpty() ? null : Lifelines.of(lines, reading.on(), words),
          contents(lines, officesOn, groups, supportersOn, added, notes),
          now.stream().map(this::text).toList(),
          saying.stream()
              .filter(it -> !it.period().possiblyOn(reading.on()))
              .map(this::text)
              .toList(),
          profile(),
          life.stream().map(this::stage).toList(),
          milestones.stream().map(this::milestone).toList(),
          officesOn,
          groups,
          supportersOn,
          added,
          notes.stream().map(this::text).toList());
    }

    Changing changing() {
      return new Changing(
          parties.text(network.id()),
          network.path(),
          "networks",
          new Link(words.say("networks.title"), reading.to("/networks")),
          changes(panels(network.id(), reading)));
    }

    private List<Change> changes(List<Panel> added) {
      var to = reading.to(network.path());
      var changes = new ArrayList<Change>();
      changes.addAll(LifeChanges.of(life, reading.to(network.path() + "#life"), words));
      for (var it : milestones) {
        changes.add(
            Change.event(
                it.fact().on(),
                "networks.change.milestone",
                it.id(),
                reading.to(network.path() + "#" + anchor(it.id())),
                () -> chosen.text(it.id())));
      }
      for (var it : offices) {
        changes.addAll(
            Change.of(
                it.fact().period(),
                "networks.change.office",
                "networks.change.office.ended",
                it.id(),
                reading.to(network.path() + "#offices"),
                () ->
                    words.say(
                        "changes.of",
                        parties.text(it.fact().host()),
                        words.word("network.office", it.fact().kind()))));
      }
      for (var it : sections) {
        changes.addAll(
            Change.of(
                it.fact().period(),
                "networks.change.section",
                "networks.change.section.ended",
                it.id(),
                reading.to(network.path() + "#" + anchor(it.id())),
                () -> chosen.text(it.id())));
      }
      for (var it : supporters) {
        changes.addAll(
            Change.of(
                it.fact().period(),
                "networks.change.support",
                "networks.change.support.ended",
                it.id(),
                reading.to(network.path() + "#supporters"),
                () -> parties.text(it.fact().supporter())));
      }
      for (var it : names.variants(network.id(), reading)) {
        changes.addAll(
            Change.of(
                it.period(),
                "organizations.change.named",
                "organizations.change.unnamed",
                it.fact(),
                to,
                it::text));
      }
      added.forEach(it -> changes.addAll(it.changes()));
      return changes;
    }

    private List<Link> contents(
        List<Lifeline> lines,
        OnDay<?> officesOn,
        List<?> groups,
        OnDay<?> supportersOn,
        List<Panel> added,
        List<?> notes) {
      var contents = new ArrayList<Link>();
      if (!lines.isEmpty()) {
        contents.add(new Link(words.say("networks.lifelines"), "#lifelines"));
      }
      contents.add(new Link(words.say("networks.life"), "#life"));
      if (!officesOn.isEmpty()) {
        contents.add(new Link(words.say("networks.offices"), "#offices"));
      }
      if (!groups.isEmpty()) {
        contents.add(new Link(words.say("networks.sections"), "#sections"));
      }
      if (!supportersOn.isEmpty()) {
        contents.add(new Link(words.say("networks.supporters"), "#supporters"));
      }
      added.forEach(it -> contents.add(new Link(it.title(), "#" + it.key())));
      if (!notes.isEmpty()) {
        contents.add(new Link(words.say("networks.notes"), "#notes"));
      }
      return contents;
    }

    private Head head(List<Worded> saying) {
      var name = parties.text(network.id());
      var described = new LinkedHashMap<String, Object>();
      described.put("@context", "https://schema.org");
      described.put("@type", "Organization");
      described.put("name", name);
      acronym().ifPresent(it -> described.put("alternateName", it));
      described.put("identifier", network.id().toString());
      described.put("url", reading.to(network.path()));
      founded().ifPresent(it -> described.put("foundingDate", it));
      saying.stream().findFirst().ifPresent(it -> described.put("description", it.content()));
      var description =
          saying.stream()
              .findFirst()
              .map(Worded::content)
              .orElse(name + words.say("layout.dot") + NetworkListPages.form(network, words));
      return Head.of(name, description, "networks")
          .briefly(name.length() < LONG_NAME ? name : acronym().filter(names::isOfOne).orElse(name))
          .under(new Link(words.say("networks.title"), reading.to("/networks")))
          .described(described);
    }

    /** Only a founding day on which all agree is told to machines. */
    private Optional<String> founded() {
      var days =
          milestones.stream()
              .filter(it -> it.fact().kind() == MilestoneKind.FOUNDED)
              .map(it -> it.fact().on())
              .filter(it -> it.text().matches("\\d{4}(-\\d{2}){0,2}"))
              .toList();
      return days.size() == 1 ? Optional.of(days.getFirst().text()) : Optional.empty();
    }

    private Optional<String> acronym() {
      return Optional.ofNullable(names.acronyms(List.of(network.id()), reading).get(network.id()));
    }

    private List<NetworkPage.FactRow> profile() {
      var rows = new ArrayList<NetworkPage.FactRow>();
      rows.add(
          new NetworkPage.FactRow(
              words.say("networks.profile.form"), NetworkListPages.form(network, words), null));
      sectionsItIs.forEach(
          it ->
              rows.add(
                  new NetworkPage.FactRow(
                      words.say("networks.profile.part"),
                      chosen.text(it.id()),
                      parties.networkLink(it.fact().network()))));
      rows.add(
          new NetworkPage.FactRow(
              words.say("networks.profile.has"),
              words.list(
                  network.network().capabilities().stream()
                      .map(it -> words.sayOr("network.capability." + it, it))
                      .toList()),
              null));
      var recurrence = network.network().recurrence();
      if (recurrence != null) {
        rows.add(
            new NetworkPage.FactRow(
                words.say("networks.profile.meets"), Recurrence.in(words, recurrence), null));
      }
      return rows;
    }

    /** Its own life first, then where its offices were. */
    private Stream<Lifeline> lines() {
      var name = parties.name(network.id());
      var label = acronym().orElse(name.text());
      var own =
          life.stream()
              .map(
                  it ->
                      new Lifeline(
                          label,
                          acronym().isPresent() ? reading.language().tag() : name.language(),
                          0,
                          reading.to(network.path() + "#life"),
                          words.word("network.stage", it.fact().stage())
                              + words.say("networks.colon")
                              + words.period(it.fact().period()),
                          it.fact().stage() == Stage.SUSPENDED ? "rest" : look(it.id()),
                          it.fact().period()));
      var homes =
          offices.stream()
              .map(
                  it ->
                      new Lifeline(
                          words.word("network.office", it.fact().kind())
                              + words.say("networks.colon")
                              + parties.text(it.fact().host()),
                          reading.language().tag(),
                          1,
                          reading.to(network.path() + "#offices"),
                          words.period(it.fact().period()),
                          look(it.id()),
                          it.fact().period()));
      return Stream.concat(own, homes);
    }

    private String look(FactId fact) {
      var tick = ticks.get(fact);
      return tick != null && tick.state().equals("sure") ? "sure" : "stated";
    }

    private Stream<Worded> of(FactId bearer) {
      return texts.getOrDefault(bearer, List.of()).stream();
    }

    private List<Worded> saying() {
      return of(network.id())
          .filter(it -> SAYING.contains(it.kind()))
          .sorted(Comparator.comparingInt(it -> SAYING.indexOf(it.kind())))
          .toList();
    }

    private NetworkPage.TextRow text(Worded it) {
      return new NetworkPage.TextRow(
          UNTITLED.contains(it.kind()) ? "" : words.sayOr("texts.kind." + it.kind(), it.kind()),
          it.content(),
          it.language(),
          it.quoted(),
          spell(it.spell()),
          ticks.get(it.fact()));
    }

    private List<NetworkPage.TextRow> notes(FactId bearer) {
      return of(bearer).map(this::text).toList();
    }

    private NetworkPage.SpellRow stage(Kept<Life> it) {
      return new NetworkPage.SpellRow(
          words.word("network.stage", it.fact().stage()),
          null,
          words.period(it.fact().period()),
          ticks.get(it.id()));
    }

    private NetworkPage.SpellRow office(Kept<Secretariat> it) {
      return new NetworkPage.SpellRow(
          words.word("network.office", it.fact().kind()),
          parties.link(it.fact().host()),
          words.period(it.fact().period()),
          ticks.get(it.id()));
    }

    private NetworkPage.SpellRow support(Kept<Support> it) {
      return new NetworkPage.SpellRow(
          words.word("network.support", it.fact().kind()),
          parties.link(it.fact().supporter()),
          spell(it.fact().period()),
          ticks.get(it.id()));
    }

    private NetworkPage.MilestoneRow milestone(Kept<Milestone> it) {
      return new NetworkPage.MilestoneRow(
          anchor(it.id()),
          words.date(it.fact().on()),
          chosen.of(it.id()),
          words.word("network.milestone", it.fact().kind()),
          parties.linkOrNull(it.fact().host()),
          notes(it.id()),
          ticks.get(it.id()));
    }

    private List<NetworkPage.SectionGroup> groups() {
      return Arrays.stream(SectionKind.values())
          .map(
              kind ->
                  new NetworkPage.SectionGroup(
                      words.word("network.sections", kind),
                      OnDay.of(
                          sections.stream()
                              .filter(it -> it.fact().kind() == kind)
                              .sorted(Comparator.comparing(Kept::id, chosen.order()))
                              .toList(),
                          reading.on(),
                          it -> it.fact().period(),
                          this::section)))
          .filter(it -> !it.sections().isEmpty())
          .toList();
    }

    private NetworkPage.SectionRow section(Kept<Section> it) {
      var parent = it.fact().parent();
      var organization = it.fact().organization();
      return new NetworkPage.SectionRow(
          anchor(it.id()),
          NamedLink.of(
              chosen.of(it.id()),
              organization == null ? null : parties.networkLink(organization).address()),
          parent == null || sectionsItIs.stream().anyMatch(is -> is.id().equals(parent))
              ? null
              : chosen.of(parent),
          words.country(it.fact().country()),
          parties.linkOrNull(it.fact().host()),
          notes(it.id()),
          spell(it.fact().period()),
          ticks.get(it.id()));
    }

    /** The last part of its address, so that it can be pointed at on the page. */
    private String anchor(FactId id) {
      var path = paths.getOrDefault(id, id.toString());
      return path.substring(path.indexOf('/') + 1);
    }

    private String spell(Period period) {
      return period.since() == null && period.until() == null ? "" : words.period(period);
    }
  }
}
