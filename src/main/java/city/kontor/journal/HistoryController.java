package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.facts.Course;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.offices.OfficeDoor;
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
  private final Records records;
  private final Course course;
  private final Facts facts;
  private final Insiders insiders;
  private final Languages languages;
  private final Viewer viewer;

  HistoryController(
      Histories histories,
      Records records,
      Course course,
      Facts facts,
      Insiders insiders,
      Languages languages,
      Viewer viewer) {
    this.histories = histories;
    this.records = records;
    this.course = course;
    this.facts = facts;
    this.insiders = insiders;
    this.languages = languages;
    this.viewer = viewer;
  }

  @GetMapping({
    "/networks/{slug}/history",
    "/cities/{slug}/history",
    "/organizations/{slug}/history",
    "/bodies/{slug}/history",
    "/meetings/{slug}/history",
    "/projects/{slug}/history",
    "/partnerships/{slug}/history",
    "/summits/{slug}/history",
    "/sources/{slug}/history"
  })
  Object record(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var section = reading.path().substring(1, reading.path().indexOf('/', 1));
    return record(records.at(section, slug, reading), Asked.of(after, before), reading, request);
  }

  @GetMapping("/summits/{slug}/{place}/history")
  Object edition(
      @PathVariable String slug,
      @PathVariable String place,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    var found = records.edition(slug, place, reading);
    return record(found, Asked.of(after, before), reading, request);
  }

  @GetMapping("/networks/{slug}/rules/history")
  Object rules(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      Reading reading,
      HttpServletRequest request) {
    return record(records.rules(slug, reading), Asked.of(after, before), reading, request);
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
    var turns = course.back(part, null, reading.recorded(), 100).turns();
    if (turns.isEmpty()) {
      throw new Refusal.NotFound("refusal.fact", id);
    }
    var words = languages.words(reading.language());
    var office = insider == null ? null : office(fact, insider);
    var sentence = histories.sentence(turns.getFirst(), office, reading);
    var subject =
        new Histories.Subject(
            part,
            office,
            Head.of(words.say("journal.fact"), words.say("journal.fact.lede"), "sources")
                .briefly(words.say("journal.record", sentence))
                .undated(),
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
      Records.Found found, Asked asked, Reading reading, HttpServletRequest request) {
    var path = found.path() + "/history";
    return reading.path().equals(path)
        ? histories.answer(
            subject(found, path, reading), asked, it -> viewer.names(it, request), reading)
        : Redirect.to(path, reading);
  }

  private Histories.Subject subject(Records.Found found, String path, Reading reading) {
    var words = languages.words(reading.language());
    var lede = words.say("journal.record.lede", found.name());
    return new Histories.Subject(
        new Course.Part.Of(found.facts(), false),
        null,
        Head.of(words.say("journal.record", found.name()), lede, found.section())
            .undated()
            .under(new Link(found.name(), reading.to(found.path()))),
        List.of(lede),
        List.of(),
        path);
  }
}
