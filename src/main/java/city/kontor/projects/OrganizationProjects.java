package city.kontor.projects;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.web.Change;
import city.kontor.web.Lifeline;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds to the page of an organization what it leads and takes part in. */
@Component
class OrganizationProjects implements OrganizationPanels {

  private static final int ORDER = 60;

  private final Projects projects;
  private final ProjectSheets sheets;
  private final Renderer renderer;

  OrganizationProjects(Projects projects, ProjectSheets sheets, Renderer renderer) {
    this.projects = projects;
    this.sheets = sheets;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var parts = projects.partsOf(organization, reading.recorded());
    var done = projects.activitiesOf(organization, reading.recorded());
    if (parts.isEmpty() && done.isEmpty()) {
      return List.of();
    }
    var found =
        projects.find(
            Stream.concat(
                    parts.stream().map(it -> it.fact().project()),
                    done.stream().map(it -> it.activity().fact().project()))
                .distinct()
                .toList(),
            reading.recorded());
    var sheet = sheets.of(found.values(), Set.of(organization), reading);
    var sorted =
        parts.stream()
            .filter(it -> found.containsKey(it.fact().project()))
            .sorted(
                Comparator.<Kept<Participation>, Role>comparing(it -> it.fact().role())
                    .thenComparing(it -> it.fact().period().sinceFrom())
                    .thenComparing(it -> it.fact().project(), sheet.chosen().order()))
            .toList();
    var title = sheet.words().say("projects.panel");
    var part =
        new OrganizationPart(
            title,
            sentence(organization, sorted, found, sheet),
            reading.on(),
            sorted.stream().flatMap(it -> row(it, found, sheet)).toList(),
            done(done, true, found, sheet),
            done(done, false, found, sheet));
    return List.of(
        new Panel(
                "projects",
                ORDER,
                title,
                renderer.part(
                    "projects/organization", Map.of("words", sheet.words(), "part", part)),
                sorted.stream().flatMap(it -> data(it, found, sheet)).toList(),
                sorted.stream().flatMap(it -> line(it, found, sheet)).toList())
            .changing(
                Stream.concat(
                        sorted.stream().flatMap(it -> changes(it, found, sheet)),
                        done.stream().flatMap(it -> changed(it, found, sheet)))
                    .toList()));
  }

  private static Stream<Change> changes(
      Kept<Participation> it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    return Stream.ofNullable(found.get(it.fact().project()))
        .flatMap(
            project ->
                Change.of(
                    it.fact().period(),
                    "projects.change.part",
                    "projects.change.part.ended",
                    it.id(),
                    sheet.reading().to(project.path()),
                    () ->
                        sheet
                            .words()
                            .say(
                                "changes.of",
                                sheet.chosen().text(project.id()),
                                sheet.words().word("projects.role", it.fact().role())))
                    .stream());
  }

  private static Stream<Change> changed(
      Projects.Concerned it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    var activity = it.activity();
    return Stream.ofNullable(found.get(activity.fact().project()))
        .map(
            project ->
                Change.event(
                    activity.fact().on(),
                    it.isHost() ? "projects.change.hosted" : "projects.change.present",
                    activity.id(),
                    sheet.reading().to(project.path()),
                    () -> sheet.chosen().text(activity.id())));
  }

  /** "leads X and takes part in Y": what it does on the day, and what it may do. */
  private static String sentence(
      FactId organization,
      List<Kept<Participation>> parts,
      Map<FactId, Projects.Listed> found,
      ProjectSheets.Sheet sheet) {
    var words = sheet.words();
    var on = sheet.reading().on();
    var certain = phrases(parts, found, Certainty.CERTAIN, "projects.does.", sheet);
    var possible = phrases(parts, found, Certainty.POSSIBLE, "projects.may.", sheet);
    var name = sheet.parties().text(organization);
    if (certain.isEmpty()) {
      return possible.isEmpty()
          ? words.say("projects.part.none", on, name)
          : words.say("projects.part.possible", on, name, joined(possible, words));
    }
    return possible.isEmpty()
        ? words.say("projects.part.certain", on, name, joined(certain, words))
        : words.say(
            "projects.part.both", on, name, joined(certain, words), joined(possible, words));
  }

  private static String joined(List<String> phrases, Words words) {
    return String.join(words.say("projects.also"), phrases);
  }

  private static List<String> phrases(
      List<Kept<Participation>> parts,
      Map<FactId, Projects.Listed> found,
      Certainty wanted,
      String key,
      ProjectSheets.Sheet sheet) {
    return Stream.of(Role.LEAD, Role.PARTICIPANT)
        .flatMap(
            role -> {
              var names =
                  parts.stream()
                      .map(Kept::fact)
                      .filter(it -> it.role() == role)
                      .filter(it -> it.period().on(sheet.reading().on()) == wanted)
                      .map(it -> quoted(it, found, sheet))
                      .distinct()
                      .toList();
              return names.isEmpty()
                  ? Stream.<String>empty()
                  : Stream.of(sheet.words().say(key + Words.key(role), sheet.words().list(names)));
            })
        .toList();
  }

  private static String quoted(
      Participation it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    var project = found.get(it.project());
    var isOpenEnded =
        project != null && sheet.isOpenEnded(it.period(), project.project().network());
    return sheet
        .words()
        .say(
            isOpenEnded ? "projects.quoted.open" : "projects.quoted",
            sheet.chosen().text(it.project()));
  }

  private static Stream<OrganizationPart.Row> row(
      Kept<Participation> it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    return Stream.ofNullable(found.get(it.fact().project()))
        .map(
            project ->
                new OrganizationPart.Row(
                    sheet.link(project),
                    sheet.parties().networkLink(project.project().network()),
                    sheet.words().word("projects.role", it.fact().role()),
                    sheet.meeting(it.fact().meeting()),
                    sheet.spell(it.fact().period()),
                    lasts(it.fact().role())
                        ? sheet.then(it.fact().period(), project.project().network())
                        : "",
                    lasts(it.fact().role())
                        && ProjectPages.isPossible(it.fact().period(), sheet.reading()),
                    sheet.ticks().get(it.id())));
  }

  /** What it was host to, or where it was only a guest. */
  private static List<OrganizationPart.Done> done(
      List<Projects.Concerned> concerned,
      boolean asHost,
      Map<FactId, Projects.Listed> found,
      ProjectSheets.Sheet sheet) {
    return concerned.stream()
        .filter(it -> it.isHost() == asHost)
        .flatMap(it -> done(it, found, sheet))
        .toList();
  }

  private static Stream<OrganizationPart.Done> done(
      Projects.Concerned it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    var activity = it.activity();
    var presence = it.presence();
    var fact = it.isHost() || presence == null ? activity.id() : presence.id();
    return Stream.ofNullable(found.get(activity.fact().project()))
        .map(
            project ->
                new OrganizationPart.Done(
                    sheet.words().date(activity.fact().on()),
                    sheet.chosen().text(activity.id()),
                    sheet.chosen().of(activity.id()).language(),
                    sheet.words().word("projects.activity", activity.fact().kind()),
                    sheet.people(presence),
                    sheet.link(project),
                    sheet.ticks().get(fact)));
  }

  private static Stream<ProjectData.Of> data(
      Kept<Participation> it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    return Stream.ofNullable(found.get(it.fact().project()))
        .map(
            project ->
                new ProjectData.Of(
                    it.id().toString(),
                    sheet.reading().data(project.path()),
                    sheet.chosen().of(project.id()),
                    sheet.parties().networkData(project.project().network()),
                    Words.key(it.fact().role()),
                    Written.spell(it.fact().period()),
                    Words.key(it.fact().period().on(sheet.reading().on())),
                    ProjectPages.state(it.id(), sheet)));
  }

  /** Who proposes or reports does so on a day, not for a time. */
  private static boolean lasts(Role role) {
    return role == Role.LEAD || role == Role.PARTICIPANT;
  }

  private static Stream<Lifeline> line(
      Kept<Participation> it, Map<FactId, Projects.Listed> found, ProjectSheets.Sheet sheet) {
    var role = it.fact().role();
    if (ProjectPages.isOpen(it.fact().period()) || !lasts(role)) {
      return Stream.empty();
    }
    return Stream.ofNullable(found.get(it.fact().project()))
        .map(
            project ->
                new Lifeline(
                        sheet.chosen().text(project.id()),
                        sheet.chosen().of(project.id()).language(),
                        1,
                        sheet.reading().to(project.path()),
                        sheet
                            .words()
                            .say(
                                "projects.line",
                                sheet.words().word("projects.role", role),
                                it.fact().period()),
                        role == Role.LEAD ? "seat" : ProjectPages.look(sheet.ticks().get(it.id())),
                        it.fact().period())
                    .under(sheet.parties().networkLink(project.project().network()).address()));
  }
}
