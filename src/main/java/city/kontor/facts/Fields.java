package city.kontor.facts;

import city.kontor.dates.DateAmbiguous;
import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.dates.PeriodRefused;
import city.kontor.dates.TypedDates;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into the record of its kind and writes it back, field by field after the record's
 * components. All mistakes of a form are told at once, each at its field.
 */
final class Fields {

  private static final List<String> PERIOD = List.of("since", "until");
  private static final int LONGEST = 20_000;

  /** In half of Europe 1.250 is more than a thousand; nobody writes that nought as a decimal. */
  private static final Pattern MAYBE_GROUPED = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d\\d0");

  private Fields() {}

  /** The names of the fields a form of this record may have, in order. */
  static List<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(c -> (c.getType() == Period.class ? PERIOD : List.of(fieldName(c))).stream())
        .toList();
  }

  /** The fields in which people write freely. */
  static List<String> prose(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> it.isAnnotationPresent(Prose.class))
        .map(Fields::fieldName)
        .toList();
  }

  /** Whether several texts stand in a field. */
  static boolean isList(Class<? extends Record> type, String field) {
    return component(type, field).getType() == List.class;
  }

  /** Whether no two facts say the same in a field in which people write freely. */
  static boolean isUnique(Class<? extends Record> type, String field) {
    return component(type, field).getAnnotation(Prose.class).isUnique();
  }

  private static RecordComponent component(Class<? extends Record> type, String field) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> fieldName(it).equals(field))
        .findFirst()
        .orElseThrow();
  }

  /** The fields that refer to other facts or choose among words. */
  static List<String> identifying(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getType() == FactId.class || c.getType().isEnum())
        .map(Fields::fieldName)
        .toList();
  }

  /** Reads what was typed; {@code find} looks up references by space and slug. */
  static <F extends Record> F read(
      Class<F> type, Form form, BiFunction<String, String, Optional<FactId>> find) {
    var mistakes = new ArrayList<Mistake>();
    var known = names(type);
    form.fields().keySet().stream()
        .filter(name -> !known.contains(name) && !name.equals("slug"))
        .forEach(name -> mistakes.add(new Mistake(name, "mistake.unknown-field", name)));
    var values =
        Arrays.stream(type.getRecordComponents())
            .map(c -> value(c, form, find, mistakes))
            .toArray();
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    return Records.make(type, values);
  }

  private static @Nullable Object value(
      RecordComponent component,
      Form form,
      BiFunction<String, String, Optional<FactId>> find,
      List<Mistake> mistakes) {
    if (component.getType() == Period.class) {
      return period(form, mistakes);
    }
    var field = fieldName(component);
    var typed = form.get(field).orElse(null);
    if (typed == null) {
      if (component.getType() == List.class) {
        return List.of();
      }
      if (!Records.isNullable(component)) {
        mistakes.add(new Mistake(field, "mistake.missing"));
      }
      return null;
    }
    if (!Form.isKeepable(typed)) {
      mistakes.add(new Mistake(field, "mistake.characters"));
      return null;
    }
    if (typed.length() > LONGEST) {
      mistakes.add(Mistake.tooLong(field, typed, LONGEST));
      return null;
    }
    return parsed(component, typed, find, mistakes);
  }

  private static @Nullable Object parsed(
      RecordComponent component,
      String typed,
      BiFunction<String, String, Optional<FactId>> find,
      List<Mistake> mistakes) {
    var field = fieldName(component);
    var type = component.getType();
    if (type == String.class) {
      return typed;
    }
    if (type == FactId.class) {
      return reference(component, typed, find, mistakes);
    }
    if (type == Edtf.class) {
      return date(field, typed, mistakes);
    }
    if (type.isEnum()) {
      var found =
          Arrays.stream(type.getEnumConstants()).filter(it -> word(it).equals(typed)).findFirst();
      if (found.isEmpty()) {
        var words = Arrays.stream(type.getEnumConstants()).map(Fields::word).toList();
        mistakes.add(new Mistake(field, "mistake.word", typed, String.join(", ", words)));
      }
      return found.orElse(null);
    }
    if (type == Boolean.class || type == boolean.class) {
      if (!typed.equals("true") && !typed.equals("false")) {
        mistakes.add(new Mistake(field, "mistake.word", typed, "true, false"));
      }
      return typed.equals("true");
    }
    if (type == List.class) {
      return Arrays.stream(typed.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
    return number(field, type, typed, mistakes);
  }

  /** Large enough for any count or sum, small enough for any column; also in full-width digits. */
  private static @Nullable Number number(
      String field, Class<?> type, String asTyped, List<Mistake> mistakes) {
    var typed = Normalizer.normalize(asTyped, Normalizer.Form.NFKC);
    if (type == Integer.class && typed.matches("-?\\d{1,9}")) {
      return Integer.valueOf(typed);
    }
    if (type == BigDecimal.class && MAYBE_GROUPED.matcher(typed).matches()) {
      var least = new BigDecimal(typed).stripTrailingZeros().toPlainString();
      mistakes.add(
          new Mistake(field, "mistake.number.groups", typed, typed.replace(".", ""), least));
      return null;
    }
    if (type == BigDecimal.class && typed.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
      return new BigDecimal(typed);
    }
    mistakes.add(
        new Mistake(
            field, type == BigDecimal.class ? "mistake.number.decimal" : "mistake.number", typed));
    return null;
  }

  private static @Nullable FactId reference(
      RecordComponent component,
      String typed,
      BiFunction<String, String, Optional<FactId>> find,
      List<Mistake> mistakes) {
    if (typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return FactId.of(typed);
    }
    var of = component.getAnnotation(Of.class);
    var path = of == null ? typed : of.value() + "/" + typed;
    var slash = path.indexOf('/');
    var found =
        slash < 0
            ? Optional.<FactId>empty()
            : find.apply(path.substring(0, slash), slug(path.substring(slash + 1)));
    if (found.isEmpty()) {
      mistakes.add(new Mistake(fieldName(component), "mistake.reference", typed));
    }
    return found.orElse(null);
  }

  /** A seat is typed as {@code body/office}; no slug holds a slash. */
  private static String slug(String typed) {
    return typed.replace('/', '-');
  }

  private static @Nullable Edtf date(String field, String typed, List<Mistake> mistakes) {
    try {
      return TypedDates.read(typed);
    } catch (DateAmbiguous ambiguous) {
      mistakes.add(
          new Mistake(
              field, "mistake.date.ambiguous", typed, String.join(", ", ambiguous.meant())));
      return null;
    } catch (DateRefused _) {
      mistakes.add(new Mistake(field, "mistake.date", typed));
      return null;
    }
  }

  private static @Nullable Period period(Form form, List<Mistake> mistakes) {
    var before = mistakes.size();
    var since = form.get("since").map(it -> date("since", it, mistakes)).orElse(null);
    var until = form.get("until").map(it -> date("until", it, mistakes)).orElse(null);
    if (mistakes.size() > before) {
      return null;
    }
    try {
      return new Period(since, until);
    } catch (PeriodRefused refused) {
      mistakes.add(
          switch (refused.reason()) {
            case INTERVAL_AS_BOUND ->
                new Mistake(
                    since != null && since.isInterval() ? "since" : "until",
                    "mistake.period.interval");
            case ENDS_BEFORE_IT_BEGINS ->
                new Mistake(
                    "until",
                    Objects.equals(since, until) ? "mistake.period.same" : "mistake.period");
          });
      return null;
    }
  }

  /**
   * Writes a record as the form that would be typed for it; {@code path} gives a fact's address.
   */
  static Form write(Record fact, Function<FactId, Optional<String>> path) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (var component : fact.getClass().getRecordComponents()) {
      var value = Records.get(component, fact);
      switch (value) {
        case null -> {}
        case Period period -> {
          if (period.since() != null) {
            fields.put("since", period.since().text());
          }
          if (period.until() != null) {
            fields.put("until", period.until().text());
          }
        }
        case Edtf date -> fields.put(fieldName(component), date.text());
        case FactId id -> fields.put(fieldName(component), reference(component, id, path));
        case Enum<?> word -> fields.put(fieldName(component), word(word));
        case List<?> words when words.isEmpty() -> {}
        case List<?> words ->
            fields.put(
                fieldName(component),
                String.join(", ", words.stream().map(String::valueOf).toList()));
        case BigDecimal number ->
            fields.put(fieldName(component), number.stripTrailingZeros().toPlainString());
        default -> fields.put(fieldName(component), value.toString());
      }
    }
    return new Form(fields);
  }

  /** The facts that a record's fields refer to, by field. */
  static Map<String, FactId> references(Record fact) {
    Map<String, FactId> references = new LinkedHashMap<>();
    for (var component : fact.getClass().getRecordComponents()) {
      if (Records.get(component, fact) instanceof FactId id) {
        references.put(fieldName(component), id);
      }
    }
    return references;
  }

  private static String reference(
      RecordComponent component, FactId id, Function<FactId, Optional<String>> path) {
    var full = path.apply(id).orElse(id.toString());
    var of = component.getAnnotation(Of.class);
    return of != null && full.startsWith(of.value() + "/")
        ? full.substring(of.value().length() + 1)
        : full;
  }

  /** The field of a component: {@code startsOn} is typed as {@code starts-on}. */
  static String fieldName(RecordComponent component) {
    var as = component.getAnnotation(As.class);
    if (as != null) {
      return as.value();
    }
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The word of an alternative of a type that only the running program knows. */
  static String word(Object alternative) {
    return Words.key((Enum<?>) alternative);
  }

  /** The alternative of this word; only for what was kept by its word. */
  static <E extends Enum<E>> E alternative(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
