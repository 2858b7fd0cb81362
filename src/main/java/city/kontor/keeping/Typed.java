package city.kontor.keeping;

import city.kontor.accounts.Once;
import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import city.kontor.facts.Citation;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Field;
import city.kontor.facts.Form;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An act on a fact as somebody types it: the fields of the fact, and around them the source, why,
 * on whose behalf, and what was read before.
 *
 * @param fact null when a new one is to be stated
 * @param typed everything the form carries, by name
 */
public record Typed(FactKind<?> kind, @Nullable FactId fact, Verb verb, Map<String, String> typed) {

  static final String STEP = "act-step";
  static final String WHY = "act-why";
  static final String BEHALF = "act-office";
  static final String READ = "act-read";
  static final String VISIBILITY = "act-visibility";
  static final String RELEASED = "act-released";
  public static final String PROPOSAL = "act-proposal";
  static final String APPROVAL = "act-approval";

  /** Which hand-in of it was read, so that nothing is written over unseen. */
  static final String HAND_IN = "act-hand-in";

  /**
   * What was typed into a form before: in its address, and in the form of a new fact, so that
   * drafts of several are told apart.
   */
  public static final String DRAFT = "act-draft";

  /** Says that it is the form of a text in all its languages, carried as one. */
  static final String LANGUAGES = "act-languages";

  /** Which opened form it is, so that it is not done twice what one form sends. */
  static final String FORM = Once.FORM;

  /** What a link filled in for a new source, so that it is told from what somebody typed. */
  static final String OFFERED = "act-source";

  /** What surrounds the fields of a fact in its form. */
  private static final List<String> AROUND =
      List.of(WHY, BEHALF, READ, VISIBILITY, RELEASED, PROPOSAL, APPROVAL, HAND_IN, OFFERED, FORM);

  private static final Field SLUG = new Field("slug", Field.Sort.TEXT, true, null, List.of());
  private static final Field UNTIL = new Field("until", Field.Sort.DATE, true, null, List.of());
  private static final Field RECORDING =
      new Field("recording", Field.Sort.CHOICE, true, null, List.of());

  /** Takes from what was sent only what this form has. */
  static Typed of(
      FactKind<?> kind, @Nullable FactId fact, Verb verb, Function<String, @Nullable String> sent) {
    var typed = new LinkedHashMap<String, String>();
    var names = new ArrayList<String>();
    for (var field : fields(verb, kind)) {
      names.add(field.name());
      names.addAll(parts(verb, field));
    }
    names.addAll(AROUND);
    if (fact == null) {
      names.add(DRAFT);
    }
    names.addAll(TypedSource.NAMES);
    for (var name : names) {
      var text = sent.apply(name);
      if (text != null && !text.isBlank()) {
        // A browser ends lines as letters once did.
        typed.put(name, text.strip().replace("\r\n", "\n"));
      }
    }
    return new Typed(kind, fact, verb, typed);
  }

  public Typed {
    typed = Map.copyOf(typed);
  }

  /** The fields of the fact that are typed for an act. */
  static List<Field> fields(Verb verb, FactKind<?> kind) {
    return switch (verb) {
      case STATE -> {
        var fields = new ArrayList<>(kind.fields());
        if (kind.isSlugTyped()) {
          fields.add(SLUG);
        }
        yield List.copyOf(fields);
      }
      case CORRECT, CONTEST -> kind.fields();
      case CHANGE ->
          kind.fields().stream()
              .map(
                  it ->
                      it.name().equals("since")
                          ? new Field("since", Field.Sort.DATE, true, null, List.of())
                          : it)
              .toList();
      case END -> {
        var fields = new ArrayList<>(List.of(UNTIL));
        kind.fields().stream().filter(it -> it.name().equals("reason")).forEach(fields::add);
        yield List.copyOf(fields);
      }
      case RESTORE -> List.of(RECORDING);
      case WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM -> List.of();
    };
  }

  List<Field> fields() {
    return fields(verb, kind);
  }

  /** The fields by which what a new fact is of may be named instead: the two cities of a pair. */
  static List<String> parts(Verb verb, Field field) {
    return verb == Verb.STATE ? field.parts() : List.of();
  }

  /** The field for what is named by its parts, its address being left open. */
  public Optional<Field> open() {
    return fields().stream()
        .filter(it -> !parts(verb, it).isEmpty() && get(it.name()).isEmpty())
        .findFirst();
  }

  /**
   * What is stated with this because this is of it and it is not there yet, for the same reason and
   * from the same source: the pair of an agreement. Of what was resolved.
   */
  Optional<Typed> first(FactKinds kinds) {
    return open()
        .map(it -> of(kinds.in(Objects.requireNonNull(it.space())), null, verb, typed::get));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(typed.get(name));
  }

  public Form form() {
    var form = new LinkedHashMap<String, String>();
    fields().forEach(it -> get(it.name()).ifPresent(text -> form.put(it.name(), text)));
    return new Form(form);
  }

  /** The same as a link fills it in. */
  Typed offered() {
    var described = source().described();
    return described.isEmpty() ? without(OFFERED) : with(OFFERED, described);
  }

  public TypedSource source() {
    return new TypedSource(this);
  }

  public String why() {
    return get(WHY).orElse("");
  }

  /** The fact's recording when it was read, so that nothing is written over unseen. */
  Optional<Recorded> read() {
    return get(READ)
        .filter(it -> it.matches("\\d{1,18}"))
        .map(it -> new Recorded(Long.parseLong(it)));
  }

  Visibility visibility() {
    return switch (get(VISIBILITY).orElse("")) {
      case "public" -> Visibility.PUBLIC;
      case "parties" -> Visibility.PARTIES;
      case "office" -> Visibility.OFFICE;
      default -> kind.visibility();
    };
  }

  /** The day from which everybody may see it; null when none is typed that is one. */
  @Nullable LocalDate released() {
    try {
      return get(RELEASED).map(TypedDates::day).orElse(null);
    } catch (DateRefused _) {
      return null;
    }
  }

  Optional<FactId> proposal() {
    return get(PROPOSAL).filter(FactId::isOne).map(FactId::of);
  }

  /** What waits for a second person and is typed anew. */
  Optional<FactId> approval() {
    return get(APPROVAL).filter(FactId::isOne).map(FactId::of);
  }

  /** Whether it was typed anew from this hand-in of what waits; the file beside it is no matter. */
  boolean isOfHandIn(int number) {
    return get(HAND_IN)
        .filter(it -> it.replaceFirst("-.*", "").equals(String.valueOf(number)))
        .isPresent();
  }

  /** Which opened form it is; nothing for an act on a fact, of which there is one draft. */
  Optional<UUID> draft() {
    return fact == null ? get(DRAFT).filter(FactId::isOne).map(UUID::fromString) : Optional.empty();
  }

  /** The same in a form of its own, whose draft is kept beside those of others. */
  Typed inNewForm() {
    return fact == null ? with(DRAFT, UUID.randomUUID().toString()) : this;
  }

  /** What is typed of which kind, and how: drafts of a text in all languages are of their own. */
  String word() {
    return kind.word() + (typed.containsKey(LANGUAGES) ? Draft.OF_LANGUAGES : "");
  }

  /** Where the form is sent. */
  String action(Reading reading) {
    return reading.sending(action());
  }

  /** The same, in whatever language. */
  String action() {
    return fact == null ? "/facts/new/" + kind.word() : "/facts/" + fact + "/" + Words.key(verb);
  }

  /** Whether this kind of act names a source of its own; a document is one itself. */
  boolean takesSource() {
    return switch (verb) {
      case STATE, CORRECT, CHANGE, END, CONTEST ->
          !kind.word().equals("source") && !kind.isOnOwnWord();
      case RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM -> false;
    };
  }

  /** Whether it cannot do without. What a party says to a fact may rest on its own word. */
  boolean needsSource() {
    return takesSource() && verb != Verb.CONTEST;
  }

  /** The opened form and all that was typed into it, as one text. */
  String sent() {
    return new TreeMap<>(typed)
        .entrySet().stream()
            .map(it -> it.getKey() + "\t" + it.getValue())
            .collect(Collectors.joining("\n", action() + "\n", ""));
  }

  /** Whether a new document is stated with it. */
  boolean statesSource() {
    return takesSource() && source().isNew();
  }

  /** The same with these typed over. */
  Typed with(Map<String, String> others) {
    var all = new LinkedHashMap<>(typed);
    all.putAll(others);
    return new Typed(kind, fact, verb, all);
  }

  Typed without(String name) {
    var others = new LinkedHashMap<>(typed);
    others.remove(name);
    return new Typed(kind, fact, verb, others);
  }

  public Typed with(String name, String text) {
    return with(Map.of(name, text));
  }

  Typed with(Form form) {
    var all = new LinkedHashMap<>(typed);
    fields().forEach(it -> all.remove(it.name()));
    all.putAll(form.fields());
    return of(kind, fact, verb, all::get);
  }

  /** The same, resting on a document of the register instead of a new one. */
  Typed citing(String slug) {
    var others = new LinkedHashMap<>(typed);
    TypedSource.FIELDS.values().forEach(others::remove);
    others.remove(TypedSource.SLUG);
    others.put(TypedSource.KNOWN, slug);
    return new Typed(kind, fact, verb, others);
  }

  /** Prefilled with what a proposal or a fact rests on. */
  Typed citing(Citation citation, String slug) {
    var source = new LinkedHashMap<String, String>();
    source.put(TypedSource.KNOWN, slug);
    if (citation.locator() != null) {
      source.put(TypedSource.LOCATOR, citation.locator());
    }
    return with(source);
  }
}
