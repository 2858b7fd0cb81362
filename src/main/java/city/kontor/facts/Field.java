package city.kontor.facts;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form of a kind of fact, as the component of its record says.
 *
 * @param space where the facts it refers to are found; null when they may be of any kind, and for
 *     what is no reference
 * @param words of which one is chosen; empty where anything may be typed
 * @param parts the fields of what it refers to by which that may be named instead; mostly none
 */
public record Field(
    String name,
    Sort sort,
    boolean isRequired,
    @Nullable String space,
    List<String> words,
    List<String> parts) {

  /** What is typed in a field. */
  public enum Sort {
    REFERENCE,
    CHOICE,
    DATE,
    NUMBER,
    TEXT
  }

  public Field {
    words = List.copyOf(words);
    parts = List.copyOf(parts);
  }

  public Field(
      String name, Sort sort, boolean isRequired, @Nullable String space, List<String> words) {
    this(name, sort, isRequired, space, words, List.of());
  }

  /** Read once for each kind. */
  private static final ClassValue<List<Field>> OF_TYPES =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).flatMap(Field::of).toList();
        }
      };

  static List<Field> of(Class<? extends Record> type) {
    return OF_TYPES.get(type);
  }

  private static Stream<Field> of(RecordComponent component) {
    var type = component.getType();
    if (type == Period.class) {
      return Stream.of("since", "until")
          .map(it -> new Field(it, Sort.DATE, false, null, List.of()));
    }
    var of = component.getAnnotation(Of.class);
    return Stream.of(
        new Field(
            Fields.fieldName(component),
            sort(type),
            !Records.isNullable(component) && type != List.class,
            of == null ? null : of.value(),
            words(type),
            of == null ? List.of() : List.of(of.by())));
  }

  private static Sort sort(Class<?> type) {
    if (type == FactId.class) {
      return Sort.REFERENCE;
    }
    if (type == Edtf.class) {
      return Sort.DATE;
    }
    if (type == Integer.class || type == BigDecimal.class) {
      return Sort.NUMBER;
    }
    return words(type).isEmpty() ? Sort.TEXT : Sort.CHOICE;
  }

  private static List<String> words(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(Fields::word).toList();
    }
    return type == Boolean.class || type == boolean.class ? List.of("true", "false") : List.of();
  }
}
