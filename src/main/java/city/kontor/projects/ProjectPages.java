package city.kontor.projects;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.Life;
import city.kontor.networks.Networks;
import city.kontor.networks.Stage;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Head;
import city.kontor.web.Lifeline;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.OnDay;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Shown;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is known of a joint project into words for its page, and into data. */
@Component
class ProjectPages {

  /** The stages in which a network is no longer at work. */
  static final Set<Stage> OVER = Set.of(Stage.SUSPENDED, Stage.MERGED, Stage.DISSOLVED);

  private final ProjectSheets sheets;
  private final Networks networks;
  private final Names names;
  private final Sources sources;
  private final ObjectProvider<ProjectPanels> panels;

  ProjectPages(
      ProjectSheets sheets,
      Networks networks,
      Names names,
      Sources sources,
      ObjectProvider<ProjectPanels> panels) {
    this.sheets = sheets;
    this.networks = networks;
    this.names = names;
    this.sources = sources;
    this.panels = panels;
  }

  ProjectPage page(Projects.Listed project, Reading reading) {
    var sheet = sheets.of(List.of(project), reading);
    var words = sheet.words();
    var name = sheet.chosen().of(project.id());
    var network = sheet.parties().networkLink(project.project().network());
    var texts = texts(project.id(), words, reading);
    var leads = onDay(project.id(), Role.LEAD, sheet);
    var participants = onDay(project.id(), Role.PARTICIPANT, sheet);
    var activities = Shown.last(sheet.activities(project.id())).map(it -> activity(it, sheet));
    var added = panels(project.id(), reading);
    var lines = lines(project, sheet);
    var lede = lede(project, network.text(), words);
    return new ProjectPage(
        head(project, name.text(), lede, words, reading)
            .stepping(Steps.of(changes(project, sheet), null, reading, words)),
        name,
        lede,
        sheet.ticks().get(project.id()),
        sentences(project, sheet),
        texts,
        contents(lines, leads, participants, activities, added, words),
        lines.isEmpty() ? null : Lifelines.of(lines, reading.on(), words),
        network,
        sheet.meeting(project.project().adopted()),
        leads,
        participants,
        rows(project.id(), Role.PROPOSER, sheet),
        rows(project.id(), Role.REPORTER, sheet),
        activities,
        added);
  }

  /** Its own, those of its leads and participants, and what was done under it. */
  private static List<Change> changes(Projects.Listed project, ProjectSheets.Sheet sheet) {
    var address = sheet.reading().to(project.path());
    var changes = new ArrayList<>(sheet.changes(project));
    for (var it : sheet.parts(project.id(), Role.PARTICIPANT)) {
      changes.addAll(
          Change.of(
              it.fact().period(),
              "projects.change.joined",
              "projects.change.left",
              it.id(),
              address,
              () -> sheet.parties().text(it.fact().organization())));
    }
    for (var it : sheet.activities(project.id())) {
      changes.add(
          Change.event(
              it.fact().on(),
              "projects.change.done",
              it.id(),
              address,
              () -> sheet.chosen().text(it.id())));
    }
    return changes;
  }

  private static String lede(Projects.Listed project, String network, Words words) {
    var period = project.project().period();
    return period.since() == null && period.until() == null
        ? words.say("projects.of", network)
        : words.say("projects.of.period", network, period);
  }

  /** What the record says of it on the day, and whether it went on after its network rested. */
  private List<String> sentences(Projects.Listed project, ProjectSheets.Sheet sheet) {
    var words = sheet.words();
    var on = sheet.reading().on();
    var sentences = new ArrayList<String>();
    var period = project.project().period();
    var state =
        sheet.isOpenEnded(period, project.project().network()) ? "open" : Words.key(period.on(on));
    sentences.add(words.say("projects.on." + state, on));
    var last =
        sheet.activities(project.id()).stream()
            .filter(it -> !it.fact().on().first().isAfter(on))
            .max(Comparator.comparing(it -> it.fact().on().first()));
    var over =
        networks.life(project.project().network(), sheet.reading().recorded()).stream()
            .map(Kept::fact)
            .filter(it -> OVER.contains(it.stage()))
            .findFirst();
    if (last.isPresent() && over.isPresent()) {
      sentences.addAll(outlasting(last.get().fact(), over.get(), sheet));
    }
    return sentences;
  }

  /** That something was done under it when its network had, or may have, come to rest. */
  private static List<String> outlasting(Activity last, Life over, ProjectSheets.Sheet sheet) {
    var words = sheet.words();
    var network = sheet.parties().text(over.network());
    var stage = words.word("projects.network", over.stage());
    return switch (over.period().on(last.on().first())) {
      case CERTAIN ->
          List.of(words.say("projects.outlasts", network, stage, over.period(), last.on()));
      case POSSIBLE ->
          List.of(words.say("projects.outlasts.perhaps", network, stage, over.period(), last.on()));
      case NOT -> List.of();
    };
  }

  private List<ProjectPage.TextRow> texts(FactId project, Words words, Reading reading) {
    var texts = names.texts(List.of(project), reading);
    var ticks = sources.ticks(texts.stream().map(Worded::fact).toList(), reading);
    return texts.stream()
        .map(
            it ->
                new ProjectPage.TextRow(
                    words.sayOr("texts.kind." + it.kind(), it.kind()),
                    it.content(),
                    it.language(),
                    it.quoted(),
                    isOpen(it.spell()) ? "" : words.period(it.spell()),
                    ticks.get(it.fact())))
        .toList();
  }

  private static OnDay<ProjectPage.PartRow> onDay(
      FactId project, Role role, ProjectSheets.Sheet sheet) {
    return OnDay.of(
        sheet.parts(project, role),
        sheet.reading().on(),
        it -> it.fact().period(),
        it -> row(it, sheet));
  }

  private static List<ProjectPage.PartRow> rows(
      FactId project, Role role, ProjectSheets.Sheet sheet) {
    return sheet.parts(project, role).stream().map(it -> row(it, sheet)).toList();
  }

  private static ProjectPage.PartRow row(Kept<Participation> it, ProjectSheets.Sheet sheet) {
    return new ProjectPage.PartRow(
        sheet.parties().link(it.fact().organization()),
        sheet.meeting(it.fact().meeting()),
        sheet.spell(it.fact().period()),
        sheet.ticks().get(it.id()));
  }

  private static ProjectPage.ActivityRow activity(Kept<Activity> it, ProjectSheets.Sheet sheet) {
    return new ProjectPage.ActivityRow(
        sheet.words().date(it.fact().on()),
        sheet.chosen().of(it.id()),
        sheet.words().word("projects.activity", it.fact().kind()),
        sheet.parties().linkOrNull(it.fact().host()),
        sheet.presences(it.id()).stream()
            .map(
                present ->
                    new ProjectPage.PresentRow(
                        sheet.parties().link(present.fact().organization()),
                        sheet.people(present),
                        sheet.ticks().get(present.id())))
            .toList(),
        sheet.ticks().get(it.id()));
  }

  /** Its own life, then who led it, then who took part. */
  private static List<Lifeline> lines(Projects.Listed project, ProjectSheets.Sheet sheet) {
    var name = sheet.chosen().of(project.id());
    var address = sheet.reading().to(project.path());
    var period = project.project().period();
    var own =
        new Lifeline(
            name.text(),
            name.language(),
            0,
            address,
            sheet.words().period(period),
            look(sheet.ticks().get(project.id())),
            period);
    var parts =
        Stream.of(Role.LEAD, Role.PARTICIPANT)
            .flatMap(role -> sheet.parts(project.id(), role).stream())
            .map(it -> line(it, address, sheet));
    return Stream.concat(Stream.of(own), parts).filter(it -> !isOpen(it.period())).toList();
  }

  private static Lifeline line(Kept<Participation> it, String address, ProjectSheets.Sheet sheet) {
    var city = sheet.parties().link(it.fact().organization());
    var cityAddress = city.address();
    return new Lifeline(
        city.text(),
        city.language(),
        1,
        cityAddress == null ? address : cityAddress,
        sheet
            .words()
            .say(
                "projects.line",
                sheet.words().word("projects.role", it.fact().role()),
                it.fact().period()),
        it.fact().role() == Role.LEAD ? "seat" : look(sheet.ticks().get(it.id())),
        it.fact().period());
  }

  static String look(@Nullable Tick tick) {
    return tick != null && tick.state().equals("sure") ? "sure" : "stated";
  }

  static boolean isOpen(Period period) {
    return period.since() == null && period.until() == null;
  }

  private static List<Link> contents(
      List<Lifeline> lines,
      OnDay<?> leads,
      OnDay<?> participants,
      Shown<?> activities,
      List<Panel> added,
      Words words) {
    var contents = new ArrayList<Link>();
    if (!lines.isEmpty()) {
      contents.add(new Link(words.say("projects.lifelines"), "#lifelines"));
    }
    contents.add(new Link(words.say("projects.parts"), "#parts"));
    if (!participants.isEmpty() && !leads.isEmpty()) {
      contents.add(new Link(words.say("projects.participants"), "#participants"));
    }
    contents.add(new Link(words.say("projects.activities"), "#activities"));
    added.forEach(it -> contents.add(new Link(it.title(), "#" + it.key())));
    return activities.rows().isEmpty() && added.isEmpty() ? List.of() : contents;
  }

  ProjectData data(Projects.Listed project, Reading reading) {
    var sheet = sheets.of(List.of(project), reading);
    var added = new LinkedHashMap<String, Object>();
    panels(project.id(), reading).forEach(panel -> added.put(panel.key(), panel.data()));
    var it = project.project();
    return new ProjectData(
        reading.data(project.path()),
        project.id().toString(),
        project.slug(),
        sheet.chosen().of(project.id()),
        sheet.parties().networkData(it.network()),
        meeting(it.adopted(), sheet),
        Written.spell(it.period()),
        Words.key(it.period().on(reading.on())),
        state(project.id(), sheet),
        sheet.parts(project.id()).stream().map(part -> data(part, sheet)).toList(),
        sheet.activities(project.id()).stream().map(act -> done(act, sheet)).toList(),
        added);
  }

  private static ProjectData.Part data(Kept<Participation> it, ProjectSheets.Sheet sheet) {
    return new ProjectData.Part(
        it.id().toString(),
        sheet.parties().data(it.fact().organization()),
        Words.key(it.fact().role()),
        meeting(it.fact().meeting(), sheet),
        Written.spell(it.fact().period()),
        Words.key(it.fact().period().on(sheet.reading().on())),
        state(it.id(), sheet));
  }

  private static ProjectData.Done done(Kept<Activity> it, ProjectSheets.Sheet sheet) {
    return new ProjectData.Done(
        it.id().toString(),
        sheet.chosen().of(it.id()),
        Words.key(it.fact().kind()),
        Written.day(it.fact().on()),
        sheet.parties().dataOrNull(it.fact().host()),
        sheet.presences(it.id()).stream()
            .map(
                present ->
                    new ProjectData.Present(
                        present.id().toString(),
                        sheet.parties().data(present.fact().organization()),
                        present.fact().people(),
                        state(present.id(), sheet)))
            .toList(),
        state(it.id(), sheet));
  }

  private static @Nullable String meeting(@Nullable FactId id, ProjectSheets.Sheet sheet) {
    var called = id == null ? null : sheet.meetings().get(id);
    return called == null ? null : sheet.reading().data(called.path());
  }

  static @Nullable String state(FactId fact, ProjectSheets.Sheet sheet) {
    var tick = sheet.ticks().get(fact);
    return tick == null ? null : tick.state();
  }

  private List<Panel> panels(FactId project, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(project, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  private static Head head(
      Projects.Listed project, String name, String lede, Words words, Reading reading) {
    return Head.of(name, lede, "projects")
        .under(new Link(words.say("projects.title"), reading.to("/projects")))
        .described(
            Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "Project",
                "name",
                name,
                "identifier",
                project.id().toString(),
                "url",
                reading.to(project.path())));
  }

  static boolean isPossible(Period period, Reading reading) {
    return period.on(reading.on()) == Certainty.POSSIBLE;
  }
}
