package city.kontor.redactions;

import city.kontor.accounts.Account;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import city.kontor.keepers.KeepingRules;
import city.kontor.keeping.Around;
import city.kontor.keeping.FormPage;
import city.kontor.keeping.TypedWords;
import city.kontor.publishing.FactWords;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts redactions into words. What is redacted stands in none of them. */
@Component
public class RedactionPages {

  private final Redactions redactions;
  private final Languages languages;

  RedactionPages(Redactions redactions, Languages languages) {
    this.redactions = redactions;
    this.languages = languages;
  }

  /**
   * The form, with what was typed.
   *
   * @param field of the subject, as it was typed
   * @param isTold whether its history is there for everybody
   */
  RedactionPage form(
      Subject subject,
      String field,
      String why,
      List<Mistake> mistakes,
      String conflict,
      boolean isTold,
      Reading reading) {
    var words = languages.words(reading.language());
    var wrong =
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first));
    var options =
        Stream.concat(
                Stream.of(new FormPage.Option("", words.say("keeping.choose"), field.isEmpty())),
                redactions.choices(subject.id()).stream()
                    .map(it -> new FormPage.Option(it, label(it, words), it.equals(field))))
            .toList();
    var title = words.say(subject.title(), words.sayOr("kind." + subject.kind(), subject.kind()));
    var isFact = subject.isFact();
    return new RedactionPage(
        Head.of(title, words.say("keeping.redaction.lede"), "").undated().typed(subject.path()),
        reading.filters().containsKey("done")
            ? words.say(isFact ? "keeping.done.redact" : "keeping.redaction.done")
            : "",
        said(subject.id(), words),
        isTold
            ? new Link(
                words.say("layout.history"), reading.to("/facts/" + subject.id() + "/history"))
            : null,
        reading.sending(subject.path()),
        List.of(
            FormPage.Input.choice(
                "field",
                words.say("keeping.redaction.field"),
                wrong.getOrDefault("field", ""),
                true,
                options),
            FormPage.Input.text("why", words.say("keeping.why"), why, wrong.getOrDefault("why", ""))
                .explained(
                    words.say(
                        isFact
                            ? "keeping.redaction.why.hint"
                            : "keeping.redaction.why.hint.waiting"))
                .needed(true)),
        words.say(isFact ? "keeping.redaction.apart" : "keeping.redaction.waiting"),
        conflict);
  }

  /** What was redacted of something that waits, when and why. */
  public List<Around> redacted(FactId id, Words words) {
    return said(id, words).stream()
        .map(it -> new Around(words.say("keeping.redacted"), it))
        .toList();
  }

  private List<String> said(FactId id, Words words) {
    return redactions.of(id).stream()
        .map(it -> FactWords.redacted(label(it.field(), words), it, words))
        .toList();
  }

  private static String label(String field, Words words) {
    return TypedWords.ofSource(field, words)
        .map(it -> words.say("keeping.source") + words.say("layout.colon") + it)
        .orElseGet(() -> FactWords.label("", field, words));
  }

  /** Leads whoever redacts to where it is done, and tells others whom to ask. */
  public static Link link(String path, Account person, Words words, Reading reading) {
    var redaction = path + "/redaction";
    return KeepingRules.mayRedact(person).isGiven()
        ? new Link(words.say("keeping.link.redact"), reading.to(redaction))
        : new Link(words.say("keeping.redaction.ask", redaction), "");
  }
}
