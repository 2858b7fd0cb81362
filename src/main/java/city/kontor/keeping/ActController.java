package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recording;
import city.kontor.keepers.KeepingRules;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acts on facts: the form, what it will do, and doing it. */
@Controller
class ActController {

  private final FactKinds kinds;
  private final Keeping keeping;
  private final Deeds deeds;
  private final Once once;
  private final Prefilled prefilled;
  private final Drafts drafts;
  private final DraftDoor door;
  private final Approvals approvals;
  private final ActPages pages;
  private final PreviewPages previews;
  private final ChoicePages choices;

  ActController(
      FactKinds kinds,
      Keeping keeping,
      Deeds deeds,
      Once once,
      Prefilled prefilled,
      Drafts drafts,
      DraftDoor door,
      Approvals approvals,
      ActPages pages,
      PreviewPages previews,
      ChoicePages choices) {
    this.kinds = kinds;
    this.keeping = keeping;
    this.deeds = deeds;
    this.once = once;
    this.prefilled = prefilled;
    this.drafts = drafts;
    this.door = door;
    this.approvals = approvals;
    this.pages = pages;
    this.previews = previews;
    this.choices = choices;
  }

  @GetMapping("/facts/new")
  Answer choose(@RequestParam(defaultValue = "") String about, Reading reading, Account person) {
    KeepingRules.mayBegin(person).demand();
    return Answer.personal("keeping/choice", () -> choices.page(about, person, reading));
  }

  @GetMapping("/facts/new/{kind}")
  Object blank(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    return door.open(
        sent,
        person,
        reading,
        () -> {
          var typed = prefilled.blank(kinds.get(kind), sent, person, reading);
          return form(typed, Subject.NEW, person, reading);
        });
  }

  @PostMapping("/facts/new/{kind}")
  Object state(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var typed = Typed.of(kinds.get(kind), null, Verb.STATE, sent::getFirst);
    return posted(
        typed.draft().isPresent() ? typed : typed.inNewForm(), Subject.NEW, sent, person, reading);
  }

  @GetMapping("/facts/{id}/{act}")
  Object open(
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var verb = Keeping.verb(act);
    return door.open(sent, person, reading, () -> opened(id, verb, sent, person, reading));
  }

  private Answer opened(
      String id, Verb verb, MultiValueMap<String, String> sent, Account person, Reading reading) {
    var subject = subject(id, verb, person, reading);
    var standing = subject.demand();
    var typed = prefilled.of(standing, verb, sent, person, reading);
    if (subject.gone() != null
        && drafts.of(typed, person).isEmpty()
        && !isHandedIn(typed, person)) {
      throw notFound(id);
    }
    return form(typed, subject, person, reading);
  }

  /** Whether it is what waits for a second person, typed anew. */
  private boolean isHandedIn(Typed typed, Account person) {
    return typed
        .approval()
        .flatMap(it -> approvals.find(it, person))
        .filter(it -> it.isOpen() && Objects.equals(it.fact(), typed.fact()))
        .isPresent();
  }

  @PostMapping("/facts/{id}/{act}")
  Object act(
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var verb = Keeping.verb(act);
    var subject = subject(id, verb, person, reading);
    var fact = subject.demand().stated();
    return posted(
        Typed.of(fact.kind(), fact.id(), verb, sent::getFirst), subject, sent, person, reading);
  }

  /**
   * What an act is done to.
   *
   * @param standing null for what is new
   * @param gone what withdrew it while somebody was typing; null while it stands
   */
  private record Subject(@Nullable Standing standing, @Nullable Recording gone) {

    static final Subject NEW = new Subject(null, null);

    Standing demand() {
      return Objects.requireNonNull(standing);
    }

    int conflict() {
      return gone == null ? 409 : 410;
    }
  }

  /** Looks, saves, or goes on typing; nothing typed is lost on the way. */
  private Object posted(
      Typed typed,
      Subject subject,
      MultiValueMap<String, String> sent,
      Account person,
      Reading reading) {
    var standing = subject.standing();
    var step = String.valueOf(sent.getFirst(Typed.STEP));
    keeping.choices(typed.verb(), standing, person, reading);
    if (standing != null && step.matches("take-\\d{1,18}")) {
      var taken =
          prefilled.taken(typed, standing, step.substring("take-".length()), person, reading);
      return form(taken, subject, person, reading);
    }
    if (step.equals("drop")) {
      drafts.drop(typed, person);
      return Redirect.onward("/desk", reading);
    }
    if (step.equals("type")) {
      return form(typed, subject, person, reading);
    }
    try {
      if (step.equals("draft")) {
        drafts.keep(typed, person);
        if (subject.gone() != null) {
          throw new Refusal.Conflict("keeping.gone.drafted");
        }
        return Redirect.onward("/desk", reading);
      }
      if (step.equals("save")) {
        return Redirect.onward(saved(typed, subject, person, reading), reading);
      }
      var deed = deed(typed, subject, person, reading);
      deeds.rehearse(deed, person);
      return Answer.personal("keeping/preview", () -> previews.preview(deed, person, reading));
    } catch (Refusal.Invalid invalid) {
      return Answer.personal(
              "keeping/form",
              () ->
                  pages.form(
                      typed, standing, subject.gone(), person, invalid.mistakes(), null, reading))
          .status(422);
    } catch (Refusal.Conflict conflict) {
      return Answer.personal(
              "keeping/form",
              () ->
                  pages.form(typed, standing, subject.gone(), person, List.of(), conflict, reading))
          .status(subject.conflict());
    }
  }

  private String saved(Typed typed, Subject subject, Account person, Reading reading) {
    return once.path(
        person,
        typed.get(Typed.FORM).orElse(""),
        typed.sent(),
        () -> save(typed, subject, person, reading));
  }

  private String save(Typed typed, Subject subject, Account person, Reading reading) {
    var done = deeds.keep(deed(typed, subject, person, reading), person);
    drafts.drop(typed, person);
    return done.path() + "?done=" + Words.key(typed.verb());
  }

  private Deed deed(Typed typed, Subject subject, Account person, Reading reading) {
    if (subject.gone() != null) {
      throw new Refusal.Conflict("keeping.gone");
    }
    var standing = subject.standing();
    if (keeping.isOvertaken(typed, standing)) {
      throw new Refusal.Conflict(
          standing != null && keeping.isOnlyAnswered(typed, standing)
              ? "keeping.conflict.answered"
              : "keeping.conflict");
    }
    return keeping.prepare(typed, standing, person, reading);
  }

  private Answer form(Typed typed, Subject subject, Account person, Reading reading) {
    var standing = subject.standing();
    keeping.choices(typed.verb(), standing, person, reading);
    var conflict = subject.gone() == null ? null : new Refusal.Conflict("keeping.gone");
    var answer =
        Answer.personal(
            "keeping/form",
            () ->
                pages.form(typed, standing, subject.gone(), person, List.of(), conflict, reading));
    return conflict == null ? answer : answer.status(subject.conflict());
  }

  /** The fact as it stands or, where it was withdrawn, as it stood last. */
  private Subject subject(String id, Verb verb, Account person, Reading reading) {
    if (!FactId.isOne(id)) {
      throw notFound(id);
    }
    var withdrawn = keeping.withdrawn(FactId.of(id), person, reading);
    var standing =
        withdrawn
            .map(Facts.Withdrawn::last)
            .orElseGet(() -> keeping.standing(FactId.of(id), person, reading));
    Keeping.demandDone(verb, standing.stated().kind());
    return new Subject(
        standing, verb == Verb.RESTORE ? null : withdrawn.map(Facts.Withdrawn::in).orElse(null));
  }

  private static Refusal notFound(String id) {
    return new Refusal.NotFound("refusal.fact", id);
  }
}
