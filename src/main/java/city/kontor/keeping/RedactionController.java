package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Arrangement.Sort;
import city.kontor.accounts.Arrangement.What;
import city.kontor.accounts.Arrangements;
import city.kontor.accounts.Once;
import city.kontor.facts.Course;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.publishing.FactWords;
import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Page;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator of the register takes out a text that must not be read; never silently. */
@Controller
class RedactionController {

  /** Acts to look at for one that everybody may know of. */
  private static final int ENOUGH = 100;

  private final Redactions redactions;
  private final Course course;
  private final Arrangements arrangements;
  private final Recordings recordings;
  private final Languages languages;
  private final Once once;

  RedactionController(
      Redactions redactions,
      Course course,
      Arrangements arrangements,
      Recordings recordings,
      Languages languages,
      Once once) {
    this.redactions = redactions;
    this.course = course;
    this.arrangements = arrangements;
    this.recordings = recordings;
    this.languages = languages;
    this.once = once;
  }

  /**
   * The form, with what was typed. What the fact says does not stand in it.
   *
   * @param done what was just done; empty where nothing was
   * @param redacted what was taken out of it before, when and why
   * @param history where everybody reads it; null where nobody does
   */
  record RedactionPage(
      Head head,
      String done,
      List<String> redacted,
      @Nullable Link history,
      String action,
      List<FormPage.Input> inputs,
      String conflict)
      implements Page {}

  @GetMapping("/facts/{id}/redaction")
  Answer blank(@PathVariable String id, Reading reading, Account person) {
    KeepingRules.mayRedact(person).demand();
    return page(identity(id), "", "", List.of(), "", reading);
  }

  @PostMapping("/facts/{id}/redaction")
  Object redact(
      @PathVariable String id,
      @RequestParam(name = Once.FORM, defaultValue = "") String opened,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String why,
      Reading reading,
      Account person) {
    KeepingRules.mayRedact(person).demand();
    var fact = identity(id);
    var mistakes = mistakes(fact, field, why.strip());
    if (!mistakes.isEmpty()) {
      return page(fact, field, why, mistakes, "", reading).status(422);
    }
    try {
      var path =
          once.path(
              person,
              opened,
              fact + "\n" + field + "\n" + why.strip(),
              () -> {
                redact(fact, field, why.strip(), person);
                // Of a fact that not everybody sees, an administrator may see no other page.
                return "/facts/" + fact + "/redaction?done=redact";
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Conflict conflict) {
      var words = languages.words(reading.language());
      return page(fact, field, why, List.of(), conflict.in(words), reading).status(409);
    }
  }

  private void redact(FactId fact, String field, String why, Account person) {
    recordings.record(
        person.actingFor(null),
        why,
        recording -> {
          redactions.redact(recording, fact, field);
          if (!isTold(fact, recording, 1)) {
            // What everybody sees is told in the journal as a fact; of this there is only that it
            // was done.
            var words = List.of(redactions.kind(fact).word(), field);
            arrangements.note(null, What.of(Sort.REDACTED, null, words), person);
          }
          return recording;
        });
  }

  /** Whether everybody is told of one of the last acts on a fact. */
  private boolean isTold(FactId fact, Recorded recorded, int most) {
    var part = new Course.Part.Of(List.of(fact), false);
    return !course.back(part, null, recorded, most).turns().isEmpty();
  }

  private List<Mistake> mistakes(FactId fact, String field, String why) {
    var mistakes = new ArrayList<Mistake>();
    if (!redactions.choices(fact).contains(field)) {
      mistakes.add(new Mistake("field", "mistake.missing"));
    }
    Reasons.needed("why", why).ifPresent(mistakes::add);
    return mistakes;
  }

  private Answer page(
      FactId fact,
      String field,
      String why,
      List<Mistake> mistakes,
      String conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var kind = redactions.kind(fact);
    var wrong =
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first));
    var options =
        Stream.concat(
                Stream.of(new FormPage.Option("", words.say("keeping.choose"), field.isEmpty())),
                redactions.choices(fact).stream()
                    .map(it -> new FormPage.Option(it, words.say("field." + it), it.equals(field))))
            .toList();
    var title = words.say("keeping.redaction", words.sayOr("kind." + kind.word(), kind.word()));
    var path = "/facts/" + fact + "/redaction";
    return Answer.personal(
        "keeping/redaction",
        () ->
            new RedactionPage(
                Head.of(title, words.say("keeping.redaction.lede"), "").undated().typed(path),
                reading.filters().containsKey("done") ? words.say("keeping.done.redact") : "",
                redactions.of(fact).stream().map(it -> FactWords.redacted(it, words)).toList(),
                history(fact, words, reading),
                reading.sending(path),
                List.of(
                    FormPage.Input.choice(
                        "field",
                        words.say("keeping.redaction.field"),
                        wrong.getOrDefault("field", ""),
                        true,
                        options),
                    FormPage.Input.text(
                            "why", words.say("keeping.why"), why, wrong.getOrDefault("why", ""))
                        .explained(words.say("keeping.redaction.why.hint"))
                        .needed(true)),
                conflict));
  }

  private @Nullable Link history(FactId fact, Words words, Reading reading) {
    return isTold(fact, reading.recorded(), ENOUGH)
        ? new Link(words.say("layout.history"), reading.to("/facts/" + fact + "/history"))
        : null;
  }

  private static FactId identity(String typed) {
    if (!ActController.isIdentity(typed)) {
      throw new Refusal.NotFound("refusal.fact", typed);
    }
    return FactId.of(typed);
  }
}
