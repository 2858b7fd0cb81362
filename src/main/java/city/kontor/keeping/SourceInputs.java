package city.kontor.keeping;

import city.kontor.facts.Verb;
import city.kontor.sources.DocumentClass;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields of the source of an act: a document of the register, or a new one. */
@Component
class SourceInputs {

  private final Languages languages;

  SourceInputs(Languages languages) {
    this.languages = languages;
  }

  /**
   * @param documents to choose from
   */
  List<FormPage.Group> groups(
      Typed typed, List<FormPage.Option> documents, Map<String, String> wrong, Reading reading) {
    var words = languages.words(reading.language());
    return List.of(known(typed, documents, wrong, words), described(typed, wrong, words));
  }

  private static FormPage.Group known(
      Typed typed, List<FormPage.Option> documents, Map<String, String> wrong, Words words) {
    var isCorrection = typed.verb() == Verb.CORRECT;
    var inputs = new ArrayList<FormPage.Input>();
    if (isCorrection) {
      inputs.add(
          FormPage.Input.check(
              TypedSource.KEEP, words.say("keeping.source.keep"), typed.source().keepsFormer()));
    }
    inputs.add(
        line(TypedSource.KNOWN, "keeping.source.known", typed, wrong, words)
            .explained(words.say("keeping.source.known.hint"))
            .suggesting(documents));
    inputs.add(line(TypedSource.LOCATOR, "keeping.source.locator", typed, wrong, words));
    return new FormPage.Group(
        words.say("keeping.source"),
        words.say(
            switch (typed.verb()) {
              case CORRECT -> "keeping.source.hint.correct";
              case CONTEST -> "keeping.source.hint.contest";
              case STATE, CHANGE, END, RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM ->
                  "keeping.source.hint";
            }),
        inputs);
  }

  private static FormPage.Group described(Typed typed, Map<String, String> wrong, Words words) {
    return new FormPage.Group(
        words.say("keeping.source.new"),
        words.say("keeping.source.new.hint"),
        List.of(
            FormPage.Input.choice(
                TypedSource.CLASS,
                words.say("field.class"),
                wrong.getOrDefault(TypedSource.CLASS, ""),
                false,
                classes(typed.source().get(TypedSource.CLASS), words)),
            line(TypedSource.TITLE, "field.title", typed, wrong, words),
            line(TypedSource.PUBLISHER, "keeping.source.publisher", typed, wrong, words),
            FormPage.Input.date(
                    TypedSource.PUBLISHED,
                    words.say("field.published"),
                    typed.get(TypedSource.PUBLISHED).orElse(""),
                    wrong.getOrDefault(TypedSource.PUBLISHED, ""))
                .explained(words.say("keeping.hint.date")),
            line(TypedSource.ADDRESS, "field.address", typed, wrong, words),
            line(TypedSource.LETTER, "field.letter-number", typed, wrong, words)
                .explained(words.say("keeping.source.letter.hint")),
            line(TypedSource.ORIGIN, "field.origin", typed, wrong, words)
                .explained(words.say("keeping.source.origin.hint")),
            line(TypedSource.SLUG, "field.slug", typed, wrong, words)
                .explained(words.say("keeping.source.slug.hint"))));
  }

  private static List<FormPage.Option> classes(String chosen, Words words) {
    return Stream.concat(
            Stream.of(new FormPage.Option("", words.say("keeping.choose"), chosen.isEmpty())),
            Arrays.stream(DocumentClass.values())
                .map(
                    it ->
                        new FormPage.Option(
                            Words.key(it),
                            words.word("sources.class", it),
                            Words.key(it).equals(chosen))))
        .toList();
  }

  private static FormPage.Input line(
      String name, String label, Typed typed, Map<String, String> wrong, Words words) {
    return FormPage.Input.line(
        name, words.say(label), typed.get(name).orElse(""), wrong.getOrDefault(name, ""));
  }
}
