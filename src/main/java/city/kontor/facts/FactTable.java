package city.kontor.facts;

import static java.util.Objects.requireNonNull;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the facts of one kind in their table: a column for each component of the record, in snake
 * case. A date takes three columns (text, first and last possible day), a period six. What pages
 * ask beyond the facts that refer to something ({@link Shown}) is written out as SQL in each
 * module.
 */
final class FactTable<F extends Record> {

  private final JdbcClient jdbc;
  private final Class<F> type;
  private final String table;
  private final List<RecordComponent> components;
  private final List<Column> columns;

  FactTable(JdbcClient jdbc, FactKind<F> kind) {
    this.jdbc = jdbc;
    this.type = kind.type();
    this.table = kind.table();
    this.components = List.of(kind.type().getRecordComponents());
    this.columns = columns(kind.type());
  }

  void insert(FactId id, F fact) {
    var values = columns(id, fact);
    jdbc.sql(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    values.keySet().stream()
                        .map(FactTable::quoted)
                        .collect(Collectors.joining(", ")),
                    values.keySet().stream()
                        .map(column -> ":" + column)
                        .collect(Collectors.joining(", "))))
        .params(values)
        .update();
  }

  void update(FactId id, F fact) {
    var values = columns(id, fact);
    var rows =
        jdbc.sql(
                "update %s set %s where id = :id"
                    .formatted(
                        table,
                        values.keySet().stream()
                            .filter(column -> !column.equals("id"))
                            .map(column -> quoted(column) + " = " + ":" + column)
                            .collect(Collectors.joining(", "))))
            .params(values)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("There is no fact %s in %s".formatted(id, table));
    }
  }

  /** Takes the fact out of what stands now; what was known before keeps it. */
  void delete(FactId id) {
    jdbc.sql("delete from %s where id = :id".formatted(table)).param("id", id.value()).update();
  }

  /** The columns in which facts of a kind refer to other facts. */
  static List<String> referring(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> it.getType() == FactId.class)
        .map(FactTable::column)
        .toList();
  }

  /** The fact as it stands in a recording, whoever may see it. */
  Optional<F> held(FactId id, Recorded recorded) {
    return jdbc.sql(
            "select %s from %s_recorded where id = :id and history.held(recording, superseded, :recorded)"
                .formatted(selected(), table))
        .param("id", id.value())
        .param("recorded", recorded.no())
        .query((row, _) -> read(row))
        .optional();
  }

  /** A fact in its table, with the number of the recording since when it says so. */
  record Row<F>(FactId id, F fact, long recording, Visibility visibility, Release release) {}

  /** Those of these facts that stand in a recording, with who may see them. */
  List<Row<F>> rows(Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select id, recording, visibility, released as day_released,
                   case when superseded < 9223372036854775807 then history.day(superseded) end as day_superseded,
                   %s
            from %s_recorded
            where id = any(:ids::uuid[]) and history.held(recording, superseded, :recorded)
            """
                .formatted(selected(), table))
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                new Row<>(
                    FactIds.of(row, "id"),
                    read(row),
                    row.getLong("recording"),
                    Fields.alternative(Visibility.class, row.getString("visibility")),
                    new Release(
                        row.getObject("day_released", LocalDate.class),
                        row.getObject("day_superseded", LocalDate.class))))
        .list();
  }

  /** What a fact said last that does not stand any longer. */
  Optional<Row<F>> last(FactId id) {
    return jdbc.sql("select max(superseded) - 1 from %s_past where id = :id".formatted(table))
        .param("id", id.value())
        .query(Long.class)
        .optional()
        .flatMap(no -> rows(List.of(id), new Recorded(no)).stream().findFirst());
  }

  /** Those of these facts that the public sees as of a recording. */
  List<Kept<F>> shown(Collection<FactId> ids, Recorded recorded) {
    return by("id", ids, Audience.EVERYBODY, "id", recorded);
  }

  /** The facts that refer to one of these in a column. */
  List<Kept<F>> by(
      String column, Collection<FactId> those, Audience audience, String order, Recorded recorded) {
    return seen(
        quoted(column) + " = any(:those::uuid[])",
        Map.of("those", FactIds.array(those)),
        audience,
        order,
        recorded);
  }

  /** The facts that refer to this one in any of these columns. */
  List<Kept<F>> byAny(
      List<String> columns, FactId one, Audience audience, String order, Recorded recorded) {
    return seen(
        columns.stream().map(it -> quoted(it) + " = :one").collect(Collectors.joining(" or ")),
        Map.of("one", one.value()),
        audience,
        order,
        recorded);
  }

  /** The facts that refer to all of these, each in its column. */
  List<Kept<F>> byAll(
      Map<String, FactId> those, Audience audience, String order, Recorded recorded) {
    return seen(
        Stream.concat(
                Stream.of("true"), those.keySet().stream().map(it -> quoted(it) + " = :" + it))
            .collect(Collectors.joining(" and ")),
        those.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().value())),
        audience,
        order,
        recorded);
  }

  private List<Kept<F>> seen(
      String which, Map<String, ?> values, Audience audience, String order, Recorded recorded) {
    return jdbc.sql(
            """
            select id, %s from %s_recorded
            where (%s) and %s
            order by %s
            """
                .formatted(selected(), table, which, audience.condition(), order))
        .params(values)
        .param("recorded", recorded.no())
        .param("seeing", FactIds.array(audience.seeing()))
        .query(Kept.rows(type))
        .list();
  }

  /** Which of these facts the public sees as of a recording. */
  List<FactId> shownOf(Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select id from %s_recorded
            where id = any(:ids::uuid[])
              and history.shown(recording, superseded, visibility, released, :recorded)
            """
                .formatted(table))
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /** What was stated, corrected, disclosed or taken back in a stretch, or released since a day. */
  List<FactId> changed(Recorded after, Recorded upTo, LocalDate day) {
    return jdbc.sql(
            """
            select id from %1$s_recorded where recording > :after and recording <= :upTo
            union
            select id from %1$s_past where superseded > :after and superseded <= :upTo
            union
            select id from %1$s where released > :day and released <= current_date
            """
                .formatted(table))
        .param("after", after.no())
        .param("upTo", upTo.no())
        .param("day", day)
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /** Sets who may see the fact. */
  void disclose(FactId id, Visibility visibility, @Nullable LocalDate released) {
    jdbc.sql(
            "update %s set visibility = :visibility, released = :released where id = :id"
                .formatted(table))
        .param("visibility", Fields.word(visibility))
        .param("released", released, Types.DATE)
        .param("id", id.value())
        .update();
  }

  /** Lets the same people see one fact as another; whether they were not the same before. */
  boolean discloseLike(FactId id, FactId other) {
    return jdbc.sql(
                """
            update %1$s set visibility = o.visibility, released = o.released
            from %1$s o
            where %1$s.id = :id and o.id = :other
              and (%1$s.visibility, %1$s.released) is distinct from (o.visibility, o.released)
            """
                    .formatted(table))
            .param("id", id.value())
            .param("other", other.value())
            .update()
        == 1;
  }

  /**
   * Every state the public sees of a fact up to a recording, oldest first, with the number that
   * began it.
   */
  Map<Long, F> states(FactId id, Recorded recorded) {
    return states(
        id, recorded, "history.shown(recording, superseded, visibility, released, recording)");
  }

  /** The same, whoever may see them. */
  Map<Long, F> allStates(FactId id, Recorded recorded) {
    return states(id, recorded, "true");
  }

  private Map<Long, F> states(FactId id, Recorded recorded, String seen) {
    var states = new LinkedHashMap<Long, F>();
    jdbc.sql(
            """
            select recording, %s from %s_recorded
            where id = :id and recording <= :recorded and %s
            order by recording
            """
                .formatted(selected(), table, seen))
        .param("id", id.value())
        .param("recorded", recorded.no())
        .query(
            (row, _) -> {
              states.put(row.getLong("recording"), read(row));
              return true;
            })
        .list();
    return states;
  }

  /**
   * What a fact said from one recording until another, and who could see it.
   *
   * @param superseded the recording that put something else in its place
   */
  record Spell<F extends Record>(
      FactId id,
      long recording,
      long superseded,
      boolean isPublic,
      @Nullable LocalDate released,
      F fact) {

    boolean isHeld(long no) {
      return recording <= no && superseded > no;
    }

    /** Whether everybody may see it on a day. */
    boolean isShown(LocalDate day) {
      return isPublic || (released != null && !released.isAfter(day));
    }
  }

  /** All that these facts said from one recording to another, whoever may see it. */
  List<Spell<F>> between(Collection<FactId> ids, long first, long last) {
    return jdbc.sql(
            """
            select id, recording, superseded, visibility = 'public' as is_public, released as day_released, %s
            from %s_recorded
            where id = any(:ids::uuid[]) and history.held_between(recording, superseded, :first, :last)
            """
                .formatted(selected(), table))
        .param("ids", FactIds.array(ids))
        .param("first", first)
        .param("last", last)
        .query(
            (row, _) ->
                new Spell<>(
                    FactIds.of(row, "id"),
                    row.getLong("recording"),
                    row.getLong("superseded"),
                    row.getBoolean("is_public"),
                    row.getObject("day_released", LocalDate.class),
                    read(row)))
        .list();
  }

  private String selected() {
    return components.stream()
        .flatMap(FactTable::names)
        .map(FactTable::quoted)
        .collect(Collectors.joining(", "));
  }

  private F read(ResultSet row) throws SQLException {
    return read(row, type, columns);
  }

  /**
   * Where a component is read from, found out once for all rows.
   *
   * @param alternatives of an enumeration, by their words
   */
  record Column(String name, Class<?> type, Map<String, Object> alternatives) {}

  static List<Column> columns(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(it -> new Column(column(it), it.getType(), alternatives(it.getType())))
        .toList();
  }

  private static Map<String, Object> alternatives(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Fields::word, it -> it))
        : Map.of();
  }

  static <F extends Record> F read(ResultSet row, Class<F> type, List<Column> columns)
      throws SQLException {
    var values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, columns.get(i));
    }
    return Records.make(type, values);
  }

  private static @Nullable Object value(ResultSet row, Column from) throws SQLException {
    var column = from.name();
    var type = from.type();
    if (type == Period.class) {
      return new Period(date(row, "since"), date(row, "until"));
    }
    if (type == Edtf.class) {
      return date(row, column);
    }
    if (type == FactId.class) {
      return FactIds.ofNullable(row, column);
    }
    if (type == Integer.class) {
      return row.getObject(column, Integer.class);
    }
    if (type == BigDecimal.class) {
      return row.getBigDecimal(column);
    }
    if (type == Boolean.class || type == boolean.class) {
      return row.getObject(column, Boolean.class);
    }
    if (type == List.class) {
      Array array = row.getArray(column);
      return array == null ? List.of() : List.of((String[]) array.getArray());
    }
    var text = row.getString(column);
    if (text == null || !type.isEnum()) {
      return text;
    }
    return requireNonNull(from.alternatives().get(text));
  }

  private static @Nullable Edtf date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : Edtf.parse(text);
  }

  private Map<String, @Nullable Object> columns(FactId id, F fact) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("id", id.value());
    for (var component : components) {
      put(values, component, Records.get(component, fact));
    }
    return values;
  }

  private static void put(
      Map<String, @Nullable Object> values, RecordComponent component, @Nullable Object value) {
    var column = column(component);
    if (component.getType() == Period.class) {
      var period = (Period) requireNonNull(value);
      values.put("since", period.since() == null ? null : period.since().text());
      values.put("until", period.until() == null ? null : period.until().text());
      values.put("since_from", period.sinceFrom());
      values.put("since_to", period.sinceTo());
      values.put("until_from", period.untilFrom());
      values.put("until_to", period.untilTo());
      return;
    }
    if (component.getType() == Edtf.class) {
      var date = (Edtf) value;
      values.put(column, date == null ? null : date.text());
      values.put(column + "_from", date == null ? LocalDate.MIN : date.first());
      values.put(column + "_to", date == null ? LocalDate.MAX : date.last());
      return;
    }
    values.put(
        column,
        switch (value) {
          case null -> null;
          case FactId it -> it.value();
          case Enum<?> it -> Fields.word(it);
          case List<?> it -> it.stream().map(String::valueOf).toArray(String[]::new);
          default -> value;
        });
  }

  private static Stream<String> names(RecordComponent component) {
    return component.getType() == Period.class
        ? Stream.of("since", "until")
        : Stream.of(column(component));
  }

  private static String column(RecordComponent component) {
    return Fields.fieldName(component).replace('-', '_');
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
