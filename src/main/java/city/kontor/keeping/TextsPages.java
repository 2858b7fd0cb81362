package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.web.Head;
import city.kontor.web.Language;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a text in several languages, and what it will do, into words. */
@Component
class TextsPages {

  private final Texts texts;
  private final ActPages pages;
  private final ActInputs inputs;
  private final ActWords actWords;
  private final SourceInputs sources;
  private final Suggestions suggestions;
  private final PreviewPages previews;
  private final Languages languages;

  TextsPages(
      Texts texts,
      ActPages pages,
      ActInputs inputs,
      ActWords actWords,
      SourceInputs sources,
      Suggestions suggestions,
      PreviewPages previews,
      Languages languages) {
    this.texts = texts;
    this.pages = pages;
    this.inputs = inputs;
    this.actWords = actWords;
    this.sources = sources;
    this.suggestions = suggestions;
    this.previews = previews;
    this.languages = languages;
  }

  TextsPage form(
      TypedTexts typed,
      @Nullable Standing one,
      Account person,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var wrong =
        mistakes.stream()
            .collect(
                Collectors.toMap(
                    Mistake::field, it -> it.in(words), (first, _) -> first, LinkedHashMap::new));
    var state = Typed.of(typed.kind(), null, Verb.STATE, typed.shared()::get);
    var documents = suggestions.documents(person, reading);
    var standing = texts.standing(typed, person, reading);
    var tongues =
        typed.rows().stream()
            .map(it -> tongue(it, standing.get(it.no()), typed, wrong, documents, words, reading))
            .toList();
    var shared =
        one == null
            ? TypedTexts.shared(typed.kind()).stream()
                .map(it -> inputs.input(it, state, documents, person, wrong, words, reading))
                .toList()
            : List.<FormPage.Input>of();
    var groups = new ArrayList<>(sources.groups(state, documents, wrong, reading));
    groups.add(
        new FormPage.Group(
            words.say("keeping.group.act"),
            "",
            inputs.around(state, one, person, wrong, words, reading).stream()
                .filter(it -> one == null || !isAboutSight(it))
                .toList()));
    return new TextsPage(
        Head.of(
                words.say(
                    "keeping.texts",
                    words.sayOr("kind." + typed.kind().word(), typed.kind().word())),
                words.say("keeping.texts.lede"),
                "")
            .undated()
            .typed(action(typed), "type"),
        one == null
            ? null
            : new Link(
                actWords.sentence(one.stated(), person, reading),
                reading.to("/facts/" + one.stated().id())),
        missing(typed),
        conflict == null ? "" : conflict.in(words),
        problems(wrong, tongues, shared, groups, words),
        reading.sending(action(typed)),
        hidden(typed, one),
        shared,
        tongues,
        groups,
        pages.drafting(typed.whole(), person, words, reading));
  }

  private static boolean isAboutSight(FormPage.Input input) {
    return input.name().equals(Typed.VISIBILITY) || input.name().equals(Typed.RELEASED);
  }

  private static String action(TypedTexts typed) {
    return typed.of() == null
        ? "/facts/new/" + typed.kind().word() + "/languages"
        : "/facts/" + typed.of() + "/languages";
  }

  /** What the languages of a text share is not typed anew. */
  private static List<FormPage.Hidden> hidden(TypedTexts typed, @Nullable Standing one) {
    var names =
        one == null
            ? Stream.of(Typed.DRAFT)
            : Stream.concat(
                TypedTexts.shared(typed.kind()).stream().map(it -> it.name()),
                Stream.of(Typed.VISIBILITY, Typed.RELEASED));
    var form = typed.get(Typed.FORM);
    return Stream.concat(
            names
                .filter(it -> !typed.get(it).isEmpty())
                .map(it -> new FormPage.Hidden(it, typed.get(it))),
            Stream.of(new FormPage.Hidden(Typed.FORM, form.isEmpty() ? Once.opened() : form)))
        .toList();
  }

  /** In which languages of the pages it does not stand. */
  private List<TextsPage.Name> missing(TypedTexts typed) {
    return languages.all().stream()
        .filter(
            language ->
                typed.rows().stream()
                    .noneMatch(it -> it.language().equals(language.tag()) && !it.text().isEmpty()))
        .map(it -> new TextsPage.Name(it.name(), it.tag()))
        .toList();
  }

  private TextsPage.Tongue tongue(
      TypedTexts.Row row,
      @Nullable Standing now,
      TypedTexts typed,
      Map<String, String> wrong,
      List<FormPage.Option> documents,
      Words words,
      Reading reading) {
    var content = TypedTexts.content(typed.kind());
    Function<String, String> mistake = name -> wrong.getOrDefault(row.field(name), "");
    var isOpen =
        now == null && languages.all().stream().noneMatch(it -> it.tag().equals(row.language()));
    var text =
        content.equals("content")
            ? FormPage.Input.text(
                row.field("text"), words.say("field." + content), row.text(), mistake.apply("text"))
            : FormPage.Input.line(
                row.field("text"),
                words.say("field." + content),
                row.text(),
                mistake.apply("text"));
    var hidden = new LinkedHashMap<String, String>();
    if (now != null) {
      hidden.put(row.field("fact"), now.stated().id().toString());
      hidden.put(row.field("read"), texts.read(now, reading));
    }
    if (!isOpen) {
      hidden.put(row.field("language"), row.language());
    }
    return new TextsPage.Tongue(
        isOpen ? words.say("keeping.texts.another") : name(row.language()),
        row.language().isEmpty() ? null : row.language(),
        now == null ? "" : spell(now, words),
        now == null && !isOpen,
        now == null || texts.read(now, reading).equals(row.read())
            ? ""
            : now.stated().form().get(content).orElse(""),
        hidden.entrySet().stream()
            .map(it -> new FormPage.Hidden(it.getKey(), it.getValue()))
            .toList(),
        isOpen
            ? FormPage.Input.line(
                    row.field("language"),
                    words.say("field.language"),
                    row.language(),
                    mistake.apply("language"))
                .explained(words.say("keeping.texts.another.hint"))
            : null,
        text,
        List.of(
            FormPage.Input.line(
                    row.field("known"),
                    words.say("keeping.source.known"),
                    row.known(),
                    mistake.apply("known"))
                .explained(
                    words.say(now == null ? "keeping.texts.source" : "keeping.texts.source.kept"))
                .suggesting(documents),
            FormPage.Input.line(
                row.field("locator"),
                words.say("keeping.source.locator"),
                row.locator(),
                mistake.apply("locator"))));
  }

  private String name(String tag) {
    return languages.all().stream()
        .filter(it -> it.tag().equals(tag))
        .map(Language::name)
        .findFirst()
        .orElse(tag);
  }

  /** Since when and until when a text says so, which tells several in one language apart. */
  private static String spell(Standing now, Words words) {
    return Stream.of("since", "until")
        .flatMap(
            it ->
                now
                    .stated()
                    .form()
                    .get(it)
                    .map(date -> words.say("keeping.texts." + it, date(date, words)))
                    .stream())
        .collect(Collectors.joining(words.say("facts.joint")));
  }

  private static String date(String text, Words words) {
    try {
      return words.date(TypedDates.read(text));
    } catch (DateRefused _) {
      return text;
    }
  }

  private static List<FormPage.Problem> problems(
      Map<String, String> wrong,
      List<TextsPage.Tongue> tongues,
      List<FormPage.Input> shared,
      List<FormPage.Group> groups,
      Words words) {
    var labels = new LinkedHashMap<String, String>();
    for (var it : tongues) {
      Stream.of(
              Optional.ofNullable(it.language()).stream(),
              Stream.of(it.text()),
              it.source().stream())
          .flatMap(some -> some)
          .forEach(
              input ->
                  labels.put(
                      input.name(), words.say("keeping.texts.label", it.name(), input.label())));
    }
    Stream.concat(shared.stream(), groups.stream().flatMap(it -> it.inputs().stream()))
        .forEach(it -> labels.put(it.name(), it.label()));
    return wrong.entrySet().stream()
        .map(
            it ->
                new FormPage.Problem(
                    labels.containsKey(it.getKey()) ? "field-" + it.getKey() : "form",
                    labels.getOrDefault(it.getKey(), words.say("keeping.form")),
                    it.getValue()))
        .toList();
  }

  /** Those that stand, as they are sent back. */
  TextsData data(FactId one, TypedTexts typed, Reading reading) {
    var shared = new LinkedHashMap<String, String>();
    TypedTexts.shared(typed.kind()).stream()
        .map(Field::name)
        .filter(it -> !typed.get(it).isEmpty())
        .forEach(it -> shared.put(it, typed.get(it)));
    return new TextsData(
        reading.data("/facts/" + one + "/languages"),
        typed.kind().word(),
        shared,
        typed.rows().stream()
            .filter(it -> it.fact() != null)
            .map(
                it ->
                    new TextsData.Tongue(
                        it.language(), it.text(), String.valueOf(it.fact()), it.read()))
            .toList());
  }

  /** What all of it will make the pages say. */
  PreviewPage preview(TypedTexts typed, List<Deed> deeds, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var all = deeds.stream().map(it -> previews.preview(it, person, reading)).toList();
    var slug = all.stream().flatMap(it -> Stream.ofNullable(it.slug())).findFirst().orElse(null);
    return new PreviewPage(
        Head.of(
                words.say(
                    "keeping.texts",
                    words.sayOr("kind." + typed.kind().word(), typed.kind().word())),
                words.say("keeping.preview.lede"),
                "")
            .undated()
            .typed(action(typed), "look"),
        all.stream().flatMap(it -> it.lines().stream()).toList(),
        List.of(),
        all.stream().flatMap(it -> it.around().stream()).distinct().toList(),
        all.stream().flatMap(it -> it.cautions().stream()).distinct().toList(),
        all.getFirst().note(),
        slug,
        reading.sending(action(typed)),
        typed.all().entrySet().stream()
            .filter(it -> slug == null || !it.getKey().equals(TypedSource.SLUG))
            .map(it -> new FormPage.Hidden(it.getKey(), it.getValue()))
            .toList(),
        all.getFirst().go());
  }
}
