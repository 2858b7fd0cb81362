package city.kontor.keeping;

import city.kontor.facts.FactKind;
import city.kontor.facts.Field;
import city.kontor.facts.Form;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages as somebody types it: what all of them share, and each with a source
 * of its own.
 *
 * @param of one of the texts; null when all are new
 * @param shared the other fields of the fact, the source of those that name none, and why
 */
record TypedTexts(
    FactKind<?> kind, @Nullable FactId of, Map<String, String> shared, List<Row> rows) {

  /** The kinds of fact that carry a text in a language, and the field it stands in. */
  private static final Map<String, String> CONTENT = Map.of("name", "text", "text", "content");

  private static final String LANGUAGE = "language";

  /** Fields that say something of one language alone. */
  private static final List<String> OF_ONE = List.of("quoted", "protested");

  static final int MOST = 30;

  /**
   * A text in one language.
   *
   * @param fact null for a new one
   * @param read the recording of that fact when it was read
   * @param known its document
   */
  record Row(
      int no,
      @Nullable FactId fact,
      String read,
      String language,
      String text,
      String known,
      String locator) {

    String field(String name) {
      return name + "-" + no;
    }

    Map<String, String> hidden() {
      return fact == null ? Map.of() : Map.of(field("fact"), fact.toString(), field("read"), read);
    }
  }

  TypedTexts {
    shared = Map.copyOf(shared);
    rows = List.copyOf(rows);
  }

  static boolean isOf(FactKind<?> kind) {
    return CONTENT.containsKey(kind.word());
  }

  static TypedTexts of(
      FactKind<?> kind, @Nullable FactId of, Function<String, @Nullable String> sent) {
    var state = Typed.of(kind, null, Verb.STATE, sent);
    var rows = new ArrayList<Row>();
    for (var no = 0; no < MOST && sent.apply("language-" + no) != null; no++) {
      rows.add(row(no, sent));
    }
    return new TypedTexts(kind, of, state.without(Typed.READ).typed(), rows);
  }

  private static Row row(int no, Function<String, @Nullable String> sent) {
    Function<String, String> get =
        name -> {
          var text = sent.apply(name + "-" + no);
          return text == null ? "" : text.strip().replace("\r\n", "\n");
        };
    var fact = get.apply("fact");
    return new Row(
        no,
        FactId.isOne(fact) ? FactId.of(fact) : null,
        get.apply("read"),
        get.apply("language"),
        get.apply("text"),
        get.apply("known"),
        get.apply("locator"));
  }

  /** The same in a form of its own, whose draft is kept beside those of others. */
  TypedTexts inNewForm() {
    if (of != null || !get(Typed.DRAFT).isEmpty()) {
      return this;
    }
    var all = new LinkedHashMap<>(shared);
    all.put(Typed.DRAFT, UUID.randomUUID().toString());
    return new TypedTexts(kind, of, all, rows);
  }

  /** All of it as one form, to be kept as a draft, or known again when it is sent twice. */
  Typed whole() {
    var all = new LinkedHashMap<>(all());
    all.put(Typed.LANGUAGES, "true");
    return new Typed(kind, of, of == null ? Verb.STATE : Verb.CORRECT, all);
  }

  /** The field of the fact that is typed once for each language. */
  static String content(FactKind<?> kind) {
    return Optional.ofNullable(CONTENT.get(kind.word())).orElseThrow();
  }

  /** The fields that all languages share. */
  static List<Field> shared(FactKind<?> kind) {
    return kind.fields().stream()
        .filter(
            it ->
                !it.name().equals(LANGUAGE)
                    && !it.name().equals(content(kind))
                    && !OF_ONE.contains(it.name()))
        .toList();
  }

  /** What texts have in common that are one text in several languages; not their time. */
  static Form common(FactKind<?> kind, Form form) {
    var common = new LinkedHashMap<String, String>();
    shared(kind).stream()
        .map(Field::name)
        .filter(it -> !it.equals("since") && !it.equals("until"))
        .forEach(it -> form.get(it).ifPresent(text -> common.put(it, text)));
    return new Form(common);
  }

  /** Everything that the form carries. */
  Map<String, String> all() {
    var all = new LinkedHashMap<>(shared);
    for (var row : rows) {
      all.putAll(row.hidden());
      all.put(row.field("language"), row.language());
      all.put(row.field("text"), row.text());
      all.put(row.field("known"), row.known());
      all.put(row.field("locator"), row.locator());
    }
    return all;
  }

  String get(String name) {
    return shared.getOrDefault(name, "");
  }

  /** Whether anything is typed in it that the register does not say. */
  static boolean isChanged(Row row, @Nullable Form now, String content) {
    return now == null
        ? !row.text().isEmpty()
        : !now.get(content).equals(Optional.of(row.text()))
            || !now.get(LANGUAGE).equals(Optional.of(row.language()))
            || !row.known().isEmpty();
  }

  /**
   * One language of it as an act of its own.
   *
   * @param now what the register says in it; null for a new one
   */
  Typed typed(Row row, @Nullable Form now) {
    var typed = new LinkedHashMap<>(shared);
    if (now != null) {
      kind.fields().forEach(it -> typed.remove(it.name()));
      typed.putAll(now.fields());
      typed.put(Typed.READ, row.read());
      typed.put(TypedSource.KEEP, "true");
    }
    typed.put(LANGUAGE, row.language());
    typed.put(content(kind), row.text());
    if (!row.known().isEmpty()) {
      TypedSource.NAMES.stream().filter(it -> !it.equals(TypedSource.KEEP)).forEach(typed::remove);
      typed.put(TypedSource.KNOWN, row.known());
      typed.put(TypedSource.LOCATOR, row.locator());
    }
    var verb = now == null ? Verb.STATE : Verb.CORRECT;
    return Typed.of(kind, row.fact(), verb, typed::get);
  }

  /** The field of this form in which a mistake of one language is seen. */
  static String field(Row row, String field, FactKind<?> kind) {
    if (field.equals(content(kind))) {
      return row.field("text");
    }
    if (field.equals(LANGUAGE)) {
      return row.field("language");
    }
    if (field.equals(TypedSource.KNOWN) || field.equals(TypedSource.LOCATOR)) {
      return row.field(field.equals(TypedSource.KNOWN) ? "known" : "locator");
    }
    return field;
  }
}
