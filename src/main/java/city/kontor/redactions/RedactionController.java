package city.kontor.redactions;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.Course;
import city.kontor.facts.Proposals;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.KeepingRules;
import city.kontor.keeping.Reasons;
import city.kontor.offices.Arrangement.Sort;
import city.kontor.offices.Arrangement.What;
import city.kontor.offices.Arrangements;
import city.kontor.web.Answer;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An administrator of the register takes out a text that must not be read, of a fact, a proposal or
 * what was handed in; never silently, and without reading what waits in the trays of offices.
 */
@Controller
class RedactionController {

  private static final String FACT = "/facts/{id}/redaction";
  private static final String PROPOSAL = "/proposals/{id}/redaction";
  private static final String APPROVAL = "/approvals/{id}/redaction";

  /** Acts to look at for one that everybody may know of. */
  private static final int ENOUGH = 100;

  private final Redactions redactions;
  private final Course course;
  private final Arrangements arrangements;
  private final RedactionPages pages;
  private final Proposals proposals;
  private final Recordings recordings;
  private final Languages languages;
  private final Once once;

  RedactionController(
      Redactions redactions,
      Course course,
      Arrangements arrangements,
      RedactionPages pages,
      Proposals proposals,
      Recordings recordings,
      Languages languages,
      Once once) {
    this.redactions = redactions;
    this.course = course;
    this.arrangements = arrangements;
    this.pages = pages;
    this.proposals = proposals;
    this.recordings = recordings;
    this.languages = languages;
    this.once = once;
  }

  @GetMapping({FACT, PROPOSAL, APPROVAL})
  Answer blank(@PathVariable String id, Reading reading, Account person) {
    return page(subject(id, person, reading), "", "", List.of(), "", reading);
  }

  @PostMapping({FACT, PROPOSAL, APPROVAL})
  Object redact(
      @PathVariable String id,
      @RequestParam(name = Once.FORM, defaultValue = "") String opened,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String why,
      Reading reading,
      Account person) {
    var subject = subject(id, person, reading);
    var mistakes = mistakes(subject, field, why.strip());
    if (!mistakes.isEmpty()) {
      return page(subject, field, why, mistakes, "", reading).status(422);
    }
    try {
      var path =
          once.path(
              person,
              opened,
              subject.id() + "\n" + field + "\n" + why.strip(),
              () -> {
                redact(subject, field, why.strip(), person);
                return subject.onward();
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Conflict conflict) {
      var words = languages.words(reading.language());
      return page(subject, field, why, List.of(), conflict.in(words), reading).status(409);
    }
  }

  private void redact(Subject subject, String field, String why, Account person) {
    recordings.record(
        person.actingFor(null),
        why,
        recording -> {
          redactions.redact(recording, subject.id(), field);
          if (!isTold(subject, recording, 1)) {
            // What everybody sees is told in the journal as a fact; of this there is only that it
            // was done.
            arrangements.note(
                null, What.of(Sort.REDACTED, null, List.of(subject.kind(), field)), person);
          }
          return recording;
        });
  }

  /** Whether everybody is told of one of the last acts on it. */
  private boolean isTold(Subject subject, Recorded recorded, int most) {
    if (!subject.isFact()) {
      return false;
    }
    var part = new Course.Part.Of(List.of(subject.id()), false);
    return !course.back(part, null, recorded, most).turns().isEmpty();
  }

  private List<Mistake> mistakes(Subject subject, String field, String why) {
    var mistakes = new ArrayList<Mistake>();
    if (!redactions.choices(subject.id()).contains(field)) {
      mistakes.add(new Mistake("field", "mistake.missing"));
    }
    Reasons.needed("why", why).ifPresent(mistakes::add);
    return mistakes;
  }

  private Answer page(
      Subject subject,
      String field,
      String why,
      List<Mistake> mistakes,
      String conflict,
      Reading reading) {
    return Answer.personal(
        "redactions/redaction",
        () ->
            pages.form(
                subject,
                field,
                why,
                mistakes,
                conflict,
                isTold(subject, reading.recorded(), ENOUGH),
                reading));
  }

  private Subject subject(String typed, Account person, Reading reading) {
    return switch (reading.path().substring(1, reading.path().indexOf('/', 1))) {
      case "proposals" -> proposal(typed, person);
      case "approvals" -> approval(typed, person);
      default -> fact(typed, person);
    };
  }

  private Subject fact(String typed, Account person) {
    var id = identity(typed, "refusal.fact", person);
    return new Subject("/facts/", id, redactions.kind(id).word());
  }

  private Subject proposal(String typed, Account person) {
    var id = identity(typed, "refusal.proposal", person);
    if (!isProposal(id)) {
      throw new Refusal.NotFound("refusal.proposal", typed);
    }
    return new Subject("/proposals/", id, redactions.waiting(id).orElseThrow());
  }

  private Subject approval(String typed, Account person) {
    var id = identity(typed, "refusal.approval", person);
    return redactions
        .waiting(id)
        .filter(_ -> !isProposal(id))
        .map(it -> new Subject("/approvals/", id, it))
        .orElseThrow(() -> new Refusal.NotFound("refusal.approval", typed));
  }

  private boolean isProposal(FactId id) {
    return proposals.find(id, recordings.now()).isPresent();
  }

  /** Whoever may not redact learns nothing of what is there. */
  private static FactId identity(String typed, String unknown, Account person) {
    KeepingRules.mayRedact(person).demand();
    if (!FactId.isOne(typed)) {
      throw new Refusal.NotFound(unknown, typed);
    }
    return FactId.of(typed);
  }
}
