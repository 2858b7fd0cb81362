package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.OfficeDoor;
import city.kontor.facts.Course;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.names.Directory;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.projects.Projects;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one fact, or of a record: it and all that refers to it. */
@Controller
class HistoryController {

  private final Histories histories;
  private final Course course;
  private final Facts facts;
  private final Insiders insiders;
  private final Networks networks;
  private final Organizations organizations;
  private final Partnerships partnerships;
  private final Projects projects;
  private final Names names;
  private final Languages languages;
  private final Viewer viewer;

  HistoryController(
      Histories histories,
      Course course,
      Facts facts,
      Insiders insiders,
      Networks networks,
      Organizations organizations,
      Partnerships partnerships,
      Projects projects,
      Names names,
      Languages languages,
      Viewer viewer) {
    this.histories = histories;
    this.course = course;
    this.facts = facts;
    this.insiders = insiders;
    this.networks = networks;
    this.organizations = organizations;
    this.partnerships = partnerships;
    this.projects = projects;
    this.names = names;
    this.languages = languages;
    this.viewer = viewer;
  }

  @GetMapping("/networks/{slug}/history")
  Object network(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var found = networks.at(slug, reading);
    return record("/networks/" + slug, found, Asked.of(after, before), reading, request);
  }

  @GetMapping("/cities/{slug}/history")
  Object city(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var found = organizations.at(slug, reading);
    return record("/cities/" + slug, found, Asked.of(after, before), reading, request);
  }

  @GetMapping("/organizations/{slug}/history")
  Object organization(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var found = organizations.at(slug, reading);
    return record("/organizations/" + slug, found, Asked.of(after, before), reading, request);
  }

  @GetMapping("/partnerships/{slug}/history")
  Object partnership(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var found = partnerships.at(slug, reading);
    return record("/partnerships/" + slug, found, Asked.of(after, before), reading, request);
  }

  @GetMapping("/projects/{slug}/history")
  Object project(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var found = projects.at(slug, reading);
    return record("/projects/" + slug, found, Asked.of(after, before), reading, request);
  }

  @GetMapping("/facts/{id}/history")
  Object fact(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var asked = Asked.of(after, before);
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    var fact = FactId.of(id);
    var insider =
        viewer.account(request).filter(it -> insiders.mayReadAll(fact, it, reading)).orElse(null);
    var part = new Course.Part.Of(List.of(fact), insider != null);
    if (course.back(part, null, reading.recorded(), 100).turns().isEmpty()) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    var words = languages.words(reading.language());
    var subject =
        new Histories.Subject(
            part,
            insider == null ? null : office(fact, insider),
            Head.of(words.say("journal.fact"), words.say("journal.fact.lede"), "sources").undated(),
            List.of(words.say("journal.fact.lede")),
            List.of(),
            "/facts/" + id + "/history");
    return histories.answer(subject, asked, it -> viewer.names(it, request), reading);
  }

  /** The office that recorded the fact first, where this person is one of its people. */
  private @Nullable FactId office(FactId fact, Account person) {
    return facts.recorders(List.of(fact)).values().stream()
        .filter(it -> OfficeDoor.readsAll(person, it))
        .findFirst()
        .orElse(null);
  }

  private Object record(
      String path,
      Directory.Entry found,
      Asked asked,
      Reading reading,
      HttpServletRequest request) {
    if (!found.path().equals(path)) {
      return Redirect.to(found.path() + "/history", reading);
    }
    return histories.answer(
        subject(found, reading), asked, it -> viewer.names(it, request), reading);
  }

  private Histories.Subject subject(Directory.Entry found, Reading reading) {
    var words = languages.words(reading.language());
    var name = name(found, reading);
    var section = found.path().substring(1, found.path().indexOf('/', 1));
    return new Histories.Subject(
        new Course.Part.Of(course.about(found.id(), reading.recorded()), false),
        null,
        Head.of(words.say("journal.record", name), words.say("journal.record.lede", name), section)
            .undated()
            .under(new Link(name, reading.to(found.path()))),
        List.of(words.say("journal.record.lede", name)),
        List.of(),
        found.path() + "/history");
  }

  /** A pair is called after its two sides. */
  private String name(Directory.Entry found, Reading reading) {
    if (found instanceof Partnerships.Listed pair) {
      var one = pair.partnership().one();
      var other = pair.partnership().other();
      var chosen = names.of(List.of(one, other), reading);
      return languages
          .words(reading.language())
          .say("partnerships.pair", chosen.text(one), chosen.text(other));
    }
    return names.of(List.of(found.id()), reading).text(found.id());
  }
}
