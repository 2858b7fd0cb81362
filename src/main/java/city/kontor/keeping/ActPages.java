package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Names;
import city.kontor.sources.DocumentClass;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of an act, and what it will do, into words. */
@Component
class ActPages {

  /** Fields that take more than a line. */
  private static final List<String> LONG = List.of("content", "wording", "check");

  private final Keeping keeping;
  private final ActWords actWords;
  private final References references;
  private final Facts facts;
  private final Names names;
  private final Recordings recordings;
  private final Languages languages;

  ActPages(
      Keeping keeping,
      ActWords actWords,
      References references,
      Facts facts,
      Names names,
      Recordings recordings,
      Languages languages) {
    this.keeping = keeping;
    this.actWords = actWords;
    this.references = references;
    this.facts = facts;
    this.names = names;
    this.recordings = recordings;
    this.languages = languages;
  }

  String word(Verb verb) {
    return Words.key(verb);
  }

  FormPage form(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var verb = typed.verb();
    var wrong =
        mistakes.stream()
            .collect(
                Collectors.toMap(
                    Mistake::field, it -> it.in(words), (first, _) -> first, LinkedHashMap::new));
    var groups = groups(typed, standing, person, wrong, words, reading);
    var isShort = verb == Verb.CONFIRM || verb == Verb.DISCLOSE;
    return new FormPage(
        Head.of(title(typed, words), words.say("keeping.lede." + word(verb)), "").undated(),
        standing == null ? "" : actWords.sentence(standing.stated(), reading),
        standing == null ? "" : reading.to("/facts/" + standing.stated().id()),
        notes(typed, standing, person, words, reading),
        conflict == null ? "" : conflict.in(words),
        meanwhile(typed, standing, words, reading),
        problems(wrong, groups, words),
        action(typed, reading),
        hidden(typed, standing),
        groups,
        isShort ? words.say("keeping.go." + word(verb)) : words.say("keeping.look"),
        isShort ? "save" : "look",
        other(typed, words, reading));
  }

  PreviewPage preview(Deed deed, Reading reading) {
    var words = languages.words(reading.language());
    var typed = deed.typed();
    var before = deed.before();
    return new PreviewPage(
        Head.of(title(typed, words), words.say("keeping.preview.lede"), "").undated(),
        actWords.lines(typed.verb(), before, deed.after(), typed.form(), reading),
        before == null ? List.of() : actWords.differences(before, deed.after(), reading),
        around(deed, words, reading),
        deed.isProposal()
            ? words.say("keeping.note.propose", deed.keepers().answeringProposals().name())
            : asked(deed, words),
        action(typed, reading),
        Stream.concat(
                typed.typed().entrySet().stream()
                    .map(it -> new FormPage.Hidden(it.getKey(), it.getValue())),
                read(deed.standing()).stream())
            .toList(),
        words.say(deed.isProposal() ? "keeping.go.propose" : "keeping.go.save"));
  }

  /** Who will be asked whether it is so. */
  private static String asked(Deed deed, Words words) {
    var others =
        deed.keepers().areSeveral() && deed.typed().visibility() != Visibility.OFFICE
            ? deed.keepers().all().stream()
                .filter(it -> it.isOwn() && !it.isKeptBy(deed.behalf()))
                .map(Keeper::name)
                .toList()
            : List.<String>of();
    return others.isEmpty() || deed.typed().verb() == Verb.CONTEST
        ? ""
        : words.say("keeping.note.asked", words.list(others));
  }

  private List<PreviewPage.Around> around(Deed deed, Words words, Reading reading) {
    var typed = deed.typed();
    var source = typed.source();
    var around = new ArrayList<PreviewPage.Around>();
    if (typed.needsSource()) {
      var document = source.isKnown() ? source.get(TypedSource.KNOWN) : title(source);
      var all =
          Stream.of(
                  source.keepsFormer() && typed.verb() == Verb.CORRECT
                      ? words.say("keeping.source.former")
                      : "",
                  document,
                  source.get(TypedSource.LOCATOR))
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(words.say("facts.joint")));
      around.add(new PreviewPage.Around(words.say("keeping.source"), all));
    }
    around.add(new PreviewPage.Around(words.say("keeping.why"), typed.why()));
    around.add(
        new PreviewPage.Around(words.say("keeping.behalf"), name(deed.behalf(), words, reading)));
    if (typed.verb() == Verb.STATE && typed.visibility() != Visibility.PUBLIC) {
      around.add(
          new PreviewPage.Around(
              words.say("keeping.visibility"),
              words.word("keeping.visibility", typed.visibility())));
    }
    return around;
  }

  private static String title(TypedSource source) {
    var title = source.get(TypedSource.TITLE);
    return title.isEmpty() ? source.get(TypedSource.LETTER) : title;
  }

  private static String title(Typed typed, Words words) {
    return words.say(
        "keeping.act." + Words.key(typed.verb()),
        words.sayOr("kind." + typed.kind().word(), typed.kind().word()));
  }

  private List<String> notes(
      Typed typed, @Nullable Standing standing, Account person, Words words, Reading reading) {
    var notes = new ArrayList<String>();
    if (typed.verb() != Verb.CORRECT || typed.kind().isDated()) {
      notes.add(words.say("keeping.explain." + word(typed.verb())));
    } else {
      notes.add(words.say("keeping.explain.correct.undated"));
    }
    if (keeping.isProposal(standing, person, reading)
        && typed.verb() != Verb.CONFIRM
        && typed.verb() != Verb.CONTEST) {
      notes.add(words.say("keeping.note.form"));
    }
    return notes;
  }

  private FormPage.@Nullable Meanwhile meanwhile(
      Typed typed, @Nullable Standing standing, Words words, Reading reading) {
    var read = typed.read();
    if (standing == null || read.isEmpty() || read.get().equals(standing.recording())) {
      return null;
    }
    var who =
        recordings.of(List.of(standing.recording().no())).stream()
            .findFirst()
            .map(it -> it.office() == null ? new Behalf(null) : new Behalf(new FactId(it.office())))
            .map(it -> name(it, words, reading))
            .orElse("");
    return keeping
        .asRead(typed)
        .map((Stated it) -> actWords.differences(it, standing.stated(), reading))
        .map(
            it ->
                new FormPage.Meanwhile(
                    words.say("keeping.meanwhile", who), it, "take-" + read.get().no()))
        .orElse(null);
  }

  private static List<FormPage.Problem> problems(
      Map<String, String> wrong, List<FormPage.Group> groups, Words words) {
    var labels =
        groups.stream()
            .flatMap(it -> it.inputs().stream())
            .collect(
                Collectors.toMap(FormPage.Input::name, FormPage.Input::label, (one, _) -> one));
    return wrong.entrySet().stream()
        .map(
            it ->
                new FormPage.Problem(
                    labels.containsKey(it.getKey()) ? "field-" + it.getKey() : "form",
                    labels.getOrDefault(it.getKey(), words.say("keeping.form")),
                    it.getValue()))
        .toList();
  }

  private static String action(Typed typed, Reading reading) {
    return reading.to(
        typed.fact() == null
            ? "/facts/new/" + typed.kind().word()
            : "/facts/" + typed.fact() + "/" + Words.key(typed.verb()));
  }

  private static List<FormPage.Hidden> hidden(Typed typed, @Nullable Standing standing) {
    return Stream.concat(
            typed.get(Typed.PROPOSAL).map(it -> new FormPage.Hidden(Typed.PROPOSAL, it)).stream(),
            read(standing).stream())
        .toList();
  }

  private static Optional<FormPage.Hidden> read(@Nullable Standing standing) {
    return Optional.ofNullable(standing)
        .map(it -> new FormPage.Hidden(Typed.READ, String.valueOf(it.recording().no())));
  }

  /** Correct and change are easily taken for each other. */
  private static FormPage.@Nullable Switch other(Typed typed, Words words, Reading reading) {
    if (!typed.kind().isDated() || typed.fact() == null) {
      return null;
    }
    return switch (typed.verb()) {
      case CORRECT -> other("change", typed, words, reading);
      case CHANGE -> other("correct", typed, words, reading);
      case STATE, END, RESTORE, DISCLOSE, CONFIRM, CONTEST -> null;
    };
  }

  private static FormPage.Switch other(String word, Typed typed, Words words, Reading reading) {
    return new FormPage.Switch(
        words.say("keeping.switch." + word),
        words.say("keeping.switch.go." + word),
        reading.to("/facts/" + typed.fact() + "/" + word));
  }

  private List<FormPage.Group> groups(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Map<String, String> wrong,
      Words words,
      Reading reading) {
    var groups = new ArrayList<FormPage.Group>();
    var inputs =
        typed.fields().stream().map(it -> input(it, typed, wrong, words, reading)).toList();
    if (!inputs.isEmpty()) {
      groups.add(new FormPage.Group(words.say("keeping.group.fact"), "", inputs));
    }
    if (typed.needsSource()) {
      groups.addAll(source(typed, wrong, words));
    }
    groups.add(
        new FormPage.Group(
            words.say("keeping.group.act"),
            "",
            around(typed, standing, person, wrong, words, reading)));
    return groups;
  }

  private FormPage.Input input(
      Field field, Typed typed, Map<String, String> wrong, Words words, Reading reading) {
    var name = field.name();
    var isVersion = name.equals("recording");
    var value = typed.get(name).orElse("");
    var hint =
        switch (field.sort()) {
          case DATE -> words.say("keeping.hint.date");
          case REFERENCE ->
              words.say(field.space() == null ? "keeping.hint.any" : "keeping.hint.reference");
          case CHOICE, NUMBER, TEXT -> name.equals("slug") ? words.say("keeping.hint.slug") : "";
        };
    return new FormPage.Input(
        name,
        words.say("field." + name),
        field.sort() == Field.Sort.CHOICE ? "choice" : LONG.contains(name) ? "long" : "text",
        value,
        hint,
        wrong.getOrDefault(name, ""),
        field.isRequired(),
        isVersion
            ? versions(typed, value, reading)
            : options(field, typed.kind().word(), value, words),
        field.sort() == Field.Sort.REFERENCE ? references.suggestions(field) : List.of(),
        field.sort() == Field.Sort.REFERENCE && References.isLarge(field.space()));
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
  private List<FormPage.Option> versions(Typed typed, String chosen, Reading reading) {
    var fact = typed.fact();
    if (fact == null) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var all = facts.allVersions(fact, recordings.now());
    var options = new ArrayList<FormPage.Option>();
    options.add(new FormPage.Option("", words.say("keeping.choose"), chosen.isEmpty()));
    all.stream()
        .limit(Math.max(0, all.size() - 1))
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
                          actWords.sentence(it.stated(), reading)),
                      no.equals(chosen)));
            });
    return options;
  }

  private List<FormPage.Group> source(Typed typed, Map<String, String> wrong, Words words) {
    var groups = new ArrayList<FormPage.Group>();
    var known = new ArrayList<FormPage.Input>();
    if (typed.verb() == Verb.CORRECT) {
      known.add(
          new FormPage.Input(
              TypedSource.KEEP,
              words.say("keeping.source.keep"),
              "check",
              typed.source().keepsFormer() ? "true" : "",
              "",
              "",
              false,
              List.of(),
              List.of(),
              false));
    }
    known.add(
        new FormPage.Input(
            TypedSource.KNOWN,
            words.say("keeping.source.known"),
            "text",
            typed.source().get(TypedSource.KNOWN),
            words.say("keeping.source.known.hint"),
            wrong.getOrDefault(TypedSource.KNOWN, ""),
            false,
            List.of(),
            references.documents(),
            false));
    known.add(text(TypedSource.LOCATOR, "keeping.source.locator", "", typed, wrong, words));
    groups.add(
        new FormPage.Group(
            words.say("keeping.source"),
            words.say(
                typed.verb() == Verb.CORRECT
                    ? "keeping.source.hint.correct"
                    : "keeping.source.hint"),
            known));
    var classes =
        new FormPage.Input(
            TypedSource.CLASS,
            words.say("field.class"),
            "choice",
            "",
            "",
            wrong.getOrDefault(TypedSource.CLASS, ""),
            false,
            Stream.concat(
                    Stream.of(
                        new FormPage.Option(
                            "",
                            words.say("keeping.choose"),
                            typed.source().get(TypedSource.CLASS).isEmpty())),
                    Arrays.stream(DocumentClass.values())
                        .map(
                            it ->
                                new FormPage.Option(
                                    Words.key(it),
                                    words.word("sources.class", it),
                                    Words.key(it).equals(typed.source().get(TypedSource.CLASS)))))
                .toList(),
            List.of(),
            false);
    groups.add(
        new FormPage.Group(
            words.say("keeping.source.new"),
            words.say("keeping.source.new.hint"),
            List.of(
                classes,
                text(TypedSource.TITLE, "field.title", "", typed, wrong, words),
                text(TypedSource.PUBLISHER, "keeping.source.publisher", "", typed, wrong, words),
                text(
                    TypedSource.PUBLISHED,
                    "field.published",
                    "keeping.hint.date",
                    typed,
                    wrong,
                    words),
                text(TypedSource.ADDRESS, "field.address", "", typed, wrong, words),
                text(
                    TypedSource.LETTER,
                    "field.letter-number",
                    "keeping.source.letter.hint",
                    typed,
                    wrong,
                    words))));
    return groups;
  }

  private List<FormPage.Input> around(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Map<String, String> wrong,
      Words words,
      Reading reading) {
    var inputs = new ArrayList<FormPage.Input>();
    inputs.add(
        new FormPage.Input(
            Typed.WHY,
            words.say("keeping.why"),
            "long",
            typed.why(),
            words.say("keeping.why.hint"),
            wrong.getOrDefault(Typed.WHY, ""),
            true,
            List.of(),
            List.of(),
            false));
    var choices = keeping.choices(typed.verb(), standing, person, reading);
    if (choices.size() > 1) {
      var chosen = typed.get(Typed.BEHALF).orElse("");
      var options = new ArrayList<FormPage.Option>();
      options.add(new FormPage.Option("", words.say("keeping.choose"), chosen.isEmpty()));
      choices.forEach(
          it ->
              options.add(
                  new FormPage.Option(
                      it.key(), name(it, words, reading), it.key().equals(chosen))));
      inputs.add(choice(Typed.BEHALF, "keeping.behalf", options, wrong, words));
    }
    if (typed.verb() == Verb.STATE || typed.verb() == Verb.DISCLOSE) {
      inputs.add(
          choice(
              Typed.VISIBILITY,
              "keeping.visibility",
              Arrays.stream(Visibility.values())
                  .map(
                      it ->
                          new FormPage.Option(
                              Words.key(it),
                              words.word("keeping.visibility", it),
                              it == typed.visibility()))
                  .toList(),
              wrong,
              words));
      inputs.add(
          new FormPage.Input(
              Typed.RELEASED,
              words.say("keeping.released"),
              "day",
              typed.get(Typed.RELEASED).orElse(""),
              words.say("keeping.released.hint"),
              wrong.getOrDefault(Typed.RELEASED, ""),
              false,
              List.of(),
              List.of(),
              false));
    }
    return inputs;
  }

  private static FormPage.Input choice(
      String name,
      String label,
      List<FormPage.Option> options,
      Map<String, String> wrong,
      Words words) {
    return new FormPage.Input(
        name,
        words.say(label),
        "choice",
        "",
        "",
        wrong.getOrDefault(name, ""),
        true,
        options,
        List.of(),
        false);
  }

  private static FormPage.Input text(
      String name, String label, String hint, Typed typed, Map<String, String> wrong, Words words) {
    return new FormPage.Input(
        name,
        words.say(label),
        "text",
        typed.get(name).orElse(""),
        hint.isEmpty() ? "" : words.say(hint),
        wrong.getOrDefault(name, ""),
        false,
        List.of(),
        List.of(),
        false);
  }

  private String name(Behalf behalf, Words words, Reading reading) {
    return behalf.office() == null
        ? words.say("keeping.register")
        : names.of(List.of(behalf.office()), reading).text(behalf.office());
  }
}
