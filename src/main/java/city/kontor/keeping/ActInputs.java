package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Sight;
import city.kontor.publishing.FactWords;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of the form of an act: what the fact says, its source, and why. */
@Component
class ActInputs {

  /** Fields that take more than a line. */
  private static final List<String> LONG = List.of("content", "wording", "check", "aims");

  private final Keeping keeping;
  private final ActWords actWords;
  private final SourceInputs sources;
  private final References references;
  private final Suggestions suggestions;
  private final Facts facts;
  private final Recordings recordings;
  private final Sight sight;
  private final Languages languages;

  ActInputs(
      Keeping keeping,
      ActWords actWords,
      SourceInputs sources,
      References references,
      Suggestions suggestions,
      Facts facts,
      Recordings recordings,
      Sight sight,
      Languages languages) {
    this.keeping = keeping;
    this.actWords = actWords;
    this.sources = sources;
    this.references = references;
    this.suggestions = suggestions;
    this.facts = facts;
    this.recordings = recordings;
    this.sight = sight;
    this.languages = languages;
  }

  /**
   * The fields in groups.
   *
   * @param wrong what is wrong in a field, by its name
   */
  List<FormPage.Group> groups(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Map<String, String> wrong,
      Reading reading) {
    var words = languages.words(reading.language());
    var groups = new ArrayList<FormPage.Group>();
    var typedIn = references.typed(typed);
    var called = actWords.called(typedIn.values(), person, reading);
    var fields = references.fields(typed);
    var documents =
        typed.takesSource() || fields.stream().anyMatch(it -> "sources".equals(it.space()))
            ? suggestions.documents(person, reading)
            : List.<FormPage.Option>of();
    var inputs =
        fields.stream()
            .map(it -> input(it, typed, documents, person, wrong, words, reading))
            .map(it -> calling(it, called.get(typedIn.get(it.name())), words))
            .toList();
    if (!inputs.isEmpty()) {
      groups.add(new FormPage.Group(words.say("keeping.group.fact"), "", inputs));
    }
    if (typed.takesSource()) {
      groups.addAll(sources.groups(typed, documents, wrong, reading));
    }
    groups.add(
        new FormPage.Group(
            words.say("keeping.group.act"),
            "",
            around(typed, standing, person, wrong, words, reading)));
    return groups;
  }

  /** Says in words what a slug or an identity in a field stands for. */
  private static FormPage.Input calling(
      FormPage.Input input, @Nullable String called, Words words) {
    return called == null || called.equals(input.value())
        ? input
        : input.explained(words.say("keeping.hint.called", called, input.hint()));
  }

  /**
   * @param documents to choose from where one is referred to
   */
  FormPage.Input input(
      Field field,
      Typed typed,
      List<FormPage.Option> documents,
      Account person,
      Map<String, String> wrong,
      Words words,
      Reading reading) {
    var name = field.name();
    var label = FactWords.label(typed.kind().word(), name, words);
    var value = typed.get(name).orElse("");
    var mistake = wrong.getOrDefault(name, "");
    return switch (field.sort()) {
      case CHOICE ->
          FormPage.Input.choice(
              name,
              label,
              mistake,
              field.isRequired(),
              name.equals("recording")
                  ? versions(typed, value, person, reading)
                  : options(field, typed.kind().word(), value, words));
      case REFERENCE ->
          FormPage.Input.line(name, label, references.shown(field, value, person, reading), mistake)
              .explained(words.say(hint(field, typed)))
              .needed(field.isRequired())
              .suggesting(suggestions.of(field, documents, person, reading))
              .found(Suggestions.isLarge(field.space()));
      case DATE ->
          FormPage.Input.date(name, label, value, mistake)
              .explained(words.say("keeping.hint.date"))
              .needed(field.isRequired());
      case NUMBER, TEXT ->
          (LONG.contains(name)
                  ? FormPage.Input.text(name, label, value, mistake)
                  : FormPage.Input.line(name, label, value, mistake))
              .explained(name.equals("slug") ? words.say("keeping.hint.slug") : "")
              .needed(field.isRequired());
    };
  }

  /** What becomes of a pair that is not there yet is said once, at the last of its two fields. */
  private static String hint(Field field, Typed typed) {
    if (typed.open().filter(it -> it.parts().getLast().equals(field.name())).isPresent()) {
      return "keeping.hint.part";
    }
    return field.space() == null ? "keeping.hint.any" : "keeping.hint.reference";
  }

  private static List<FormPage.Option> options(
      Field field, String kind, String chosen, Words words) {
    if (field.sort() != Field.Sort.CHOICE) {
      return List.of();
    }
    var blank =
        new FormPage.Option(
            "",
            words.say(field.isRequired() ? "keeping.choose" : "keeping.none"),
            chosen.isEmpty());
    return Stream.concat(
            Stream.of(blank),
            field.words().stream()
                .map(
                    it ->
                        new FormPage.Option(
                            it, option(field.name(), kind, it, words), it.equals(chosen))))
        .toList();
  }

  private static String option(String field, String kind, String word, Words words) {
    var otherwise =
        word.equals("true") || word.equals("false") ? words.say("keeping." + word) : word;
    return words.sayOr(
        "word." + field + "." + word,
        words.sayOr("word." + kind + "." + field + "." + word, otherwise));
  }

  /** What the fact said before, the latest first. */
  private List<FormPage.Option> versions(
      Typed typed, String chosen, Account person, Reading reading) {
    var fact = typed.fact();
    if (fact == null) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var all = sight.versions(fact, person, reading);
    var options = new ArrayList<FormPage.Option>();
    options.add(new FormPage.Option("", words.say("keeping.choose"), chosen.isEmpty()));
    // What it says now is nothing to restore; a fact that was withdrawn says nothing now.
    var isStanding = facts.standing(fact, recordings.now()).isPresent();
    all.stream()
        .limit(isStanding ? Math.max(0, all.size() - 1) : all.size())
        .toList()
        .reversed()
        .forEach(
            it -> {
              var no = String.valueOf(it.recording().no());
              options.add(
                  new FormPage.Option(
                      no,
                      words.say(
                          "keeping.version",
                          words.date(it.recording().at().toLocalDate()),
                          actWords.sentence(it.stated(), person, reading)),
                      no.equals(chosen)));
            });
    return options;
  }

  List<FormPage.Input> around(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Map<String, String> wrong,
      Words words,
      Reading reading) {
    var inputs = new ArrayList<FormPage.Input>();
    inputs.add(
        FormPage.Input.text(
                Typed.WHY, words.say("keeping.why"), typed.why(), wrong.getOrDefault(Typed.WHY, ""))
            .explained(words.say("keeping.why.hint"))
            .needed(true));
    var choices = keeping.choices(typed.verb(), standing, person, reading);
    if (choices.size() > 1) {
      inputs.add(behalf(typed, choices, wrong, words, reading));
    }
    if (typed.verb() == Verb.STATE || typed.verb() == Verb.DISCLOSE) {
      inputs.add(visibility(typed, wrong, words));
      inputs.add(
          FormPage.Input.day(
                  Typed.RELEASED,
                  words.say("keeping.released"),
                  typed.get(Typed.RELEASED).orElse(""),
                  wrong.getOrDefault(Typed.RELEASED, ""))
              .explained(words.say("keeping.released.hint")));
    }
    return inputs;
  }

  private FormPage.Input behalf(
      Typed typed, List<Behalf> choices, Map<String, String> wrong, Words words, Reading reading) {
    var chosen = typed.get(Typed.BEHALF).orElse("");
    return FormPage.Input.choice(
        Typed.BEHALF,
        words.say("keeping.behalf"),
        wrong.getOrDefault(Typed.BEHALF, ""),
        true,
        Stream.concat(
                Stream.of(new FormPage.Option("", words.say("keeping.choose"), chosen.isEmpty())),
                choices.stream()
                    .map(
                        it ->
                            new FormPage.Option(
                                it.key(), actWords.name(it, reading), it.key().equals(chosen))))
            .toList());
  }

  private static FormPage.Input visibility(Typed typed, Map<String, String> wrong, Words words) {
    return FormPage.Input.choice(
        Typed.VISIBILITY,
        words.say("keeping.visibility"),
        wrong.getOrDefault(Typed.VISIBILITY, ""),
        true,
        Arrays.stream(Visibility.values())
            .map(
                it ->
                    new FormPage.Option(
                        Words.key(it),
                        words.word("keeping.visibility", it),
                        it == typed.visibility()))
            .toList());
  }
}
