package city.kontor.facts;

import city.kontor.facts.Course.Part;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The occasions on which facts may have changed, in the order of their recordings. A fact that a
 * day releases has its turn between the last recording before that day and the next.
 */
@Component
class Occasions {

  private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  /** Gathered first: in the order of all acts, those of a few facts would be sought among all. */
  private static final String OF_SOME =
      """
      with of_some as materialized (
        select recording, ordinal, fact, verb, follows from facts.act where fact = any(:facts::uuid[])
        union
        select recording, ordinal, fact, verb, follows from facts.act where follows = any(:facts::uuid[]))\
      """;

  private final JdbcClient jdbc;
  private final FactKinds kinds;

  Occasions(JdbcClient jdbc, FactKinds kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
  }

  /**
   * Those of a part before or after a mark, in order.
   *
   * @param most that are looked at
   */
  List<Occasion> of(Part part, @Nullable Mark from, boolean onward, Recorded recorded, int most) {
    var place = Place.of(from, onward, this::ordinal);
    var acts = acts(part, place, recorded, most);
    var releases =
        part instanceof Part.By ? List.<Occasion>of() : releases(part, place, recorded, most);
    return merged(acts, releases, onward).stream().limit(most).toList();
  }

  /**
   * Where reading begins, as the orders of acts and of releases count it.
   *
   * @param day of the release, or null for that of the recording
   */
  private record Place(
      boolean onward, long no, long ordinal, @Nullable LocalDate day, UUID released) {

    static Place of(@Nullable Mark mark, boolean onward, BiFunction<Mark, Boolean, Long> ordinal) {
      if (mark == null) {
        return onward
            ? new Place(true, 0, 0, null, LAST)
            : new Place(false, Long.MAX_VALUE, Long.MAX_VALUE, LocalDate.of(9999, 12, 31), LAST);
      }
      var fact = mark.fact();
      if (fact == null) {
        return new Place(onward, mark.recording(), onward ? Long.MAX_VALUE : 0, null, LAST);
      }
      return mark.released() == null
          ? new Place(onward, mark.recording(), ordinal.apply(mark, onward), null, LAST)
          : new Place(onward, mark.recording(), Long.MAX_VALUE, mark.released(), fact.value());
    }
  }

  private long ordinal(Mark mark, boolean onward) {
    return jdbc.sql(
            """
            select min(ordinal) from facts.act
            where recording = :recording and fact = :fact
            """)
        .param("recording", mark.recording())
        .param("fact", Objects.requireNonNull(mark.fact()).value())
        .query(Long.class)
        .optional()
        .orElse(onward ? Long.MAX_VALUE : 0);
  }

  /**
   * The acts of a part. Of several acts on one fact in one recording only what came of them was
   * ever known, so the first stands for all.
   */
  private List<Occasion> acts(Part part, Place place, Recorded recorded, int most) {
    var order = place.onward() ? "" : " desc";
    var beyond = place.onward() ? ">" : "<";
    // An index holds the acts in order, another one the recordings of an office.
    var number = part instanceof Part.By ? "r.no" : "a.recording";
    var asked =
        jdbc.sql(
                """
                %s
                select r.no as recording, r.at, r.at::date as day, r.office, r.account, r.why, r.source, a.fact, f.kind,
                       a.verb, a.follows,
                       (select count(*) > 0 from facts.act t where t.recording = a.recording and t.fact = a.follows) as told
                from %s a
                join history.recording r on r.no = a.recording
                join facts.fact f on f.id = a.fact
                where (%s, a.ordinal) %s (:no, :ordinal) and %s %s= :no and %s <= :recorded
                  and a.ordinal = (select min(e.ordinal) from facts.act e
                                   where e.fact = a.fact and e.recording = a.recording)
                  %s
                order by %s%s, a.ordinal%s limit :most
                """
                    .formatted(
                        part instanceof Part.Of ? OF_SOME : "",
                        part instanceof Part.Of ? "of_some" : "facts.act",
                        number,
                        beyond,
                        number,
                        beyond,
                        number,
                        narrowed(part),
                        number,
                        order,
                        order))
            .param("no", place.no())
            .param("ordinal", place.ordinal())
            .param("recorded", recorded.no())
            .param("most", most);
    var narrowed =
        switch (part) {
          case Part.Whole _ -> asked;
          case Part.Of of -> asked.param("facts", FactIds.array(of.facts()));
          case Part.By by -> by(asked, by);
        };
    return narrowed.query(Occasions::act).list();
  }

  private static StatementSpec by(StatementSpec asked, Part.By by) {
    var office = by.office();
    return asked
        .param("office", office == null ? null : office.value(), Types.OTHER)
        .param("account", by.account(), Types.OTHER)
        .param("kind", by.kind(), Types.VARCHAR)
        .param("from", by.from(), Types.DATE)
        .param("until", by.until(), Types.DATE);
  }

  private static String narrowed(Part part) {
    return switch (part) {
      case Part.Whole _ -> "";
      case Part.Of _ -> "";
      case Part.By by ->
          (by.office() == null
                  ? "and r.office is null and r.account is not null"
                  : "and r.office = :office")
              + (by.account() == null ? "" : " and r.account = :account")
              + (by.kind() == null ? "" : " and f.kind = :kind")
              + (by.from() == null ? "" : " and r.at >= :from")
              + (by.until() == null ? "" : " and r.at < :until + 1");
    };
  }

  private static Occasion act(ResultSet row, int number) throws SQLException {
    var recording = recording(row);
    var fact = FactIds.of(row, "fact");
    return new Occasion(
        new Mark(recording.no(), null, fact),
        recording,
        row.getObject("day", LocalDate.class),
        row.getObject("account", UUID.class),
        FactIds.ofNullable(row, "source"),
        fact,
        row.getString("kind"),
        Fields.alternative(Verb.class, row.getString("verb")),
        row.getBoolean("told") ? null : FactIds.ofNullable(row, "follows"),
        null,
        null);
  }

  private static Recording recording(ResultSet row) throws SQLException {
    return new Recording(
        row.getLong("recording"),
        row.getObject("at", OffsetDateTime.class),
        row.getObject("office", UUID.class),
        row.getString("why"));
  }

  /**
   * What days released: whatever was for fewer when its day came. Its recording is the last one
   * before that day, for its place in the order only: who recorded it and why is nothing of it.
   */
  private List<Occasion> releases(Part part, Place place, Recorded recorded, int most) {
    var rooms =
        kinds.all().stream()
            .map(
                kind ->
                    "select '%s' as kind, id, recording, superseded, released from %s_recorded where released is not null and released <= current_date and visibility <> 'public' and history.held_between(recording, superseded, 0, :recorded)"
                        .formatted(kind.word(), kind.table()))
            .collect(Collectors.joining(" union all "));
    var order = place.onward() ? "" : " desc";
    var asked =
        jdbc.sql(
                """
                with place as (
                  select coalesce(:day::date, (select r.at::date from history.recording r
                                               where r.no <= :no order by r.no desc limit 1), '-infinity') as day)
                select l.no as recording, l.at, k.kind, k.id, k.released
                from place, (%s) k
                cross join lateral (select r.no, r.at from history.recording r
                                    where r.at < k.released order by r.at desc limit 1) l
                where history.held(k.recording, k.superseded, l.no) and l.no <= :recorded
                  and (k.released, k.id) %s (place.day, :after) %s
                order by k.released%s, k.id%s limit :most
                """
                    .formatted(
                        rooms,
                        place.onward() ? ">" : "<",
                        part instanceof Part.Of ? "and k.id = any(:facts::uuid[])" : "",
                        order,
                        order))
            .param("day", place.day(), Types.DATE)
            .param("no", place.no())
            .param("after", place.released())
            .param("recorded", recorded.no())
            .param("most", most);
    return (part instanceof Part.Of of ? asked.param("facts", FactIds.array(of.facts())) : asked)
        .query(
            (row, _) -> {
              var released = row.getObject("released", LocalDate.class);
              var last =
                  new Recording(
                      row.getLong("recording"),
                      row.getObject("at", OffsetDateTime.class),
                      null,
                      "");
              var fact = FactIds.of(row, "id");
              return new Occasion(
                  new Mark(last.no(), released, fact),
                  last,
                  released,
                  null,
                  null,
                  fact,
                  row.getString("kind"),
                  null,
                  null,
                  null,
                  released);
            })
        .list();
  }

  /** Both are in order; at one number, the acts come first. */
  private static List<Occasion> merged(
      List<Occasion> acts, List<Occasion> releases, boolean onward) {
    var merged = new ArrayList<Occasion>();
    int next = 0;
    for (var act : acts) {
      while (next < releases.size() && precedes(releases.get(next), act, onward)) {
        merged.add(releases.get(next++));
      }
      merged.add(act);
    }
    merged.addAll(releases.subList(next, releases.size()));
    return merged;
  }

  private static boolean precedes(Occasion release, Occasion act, boolean onward) {
    return onward
        ? release.recording().no() < act.recording().no()
        : release.recording().no() >= act.recording().no();
  }

  /** What cites the documents that appear or disappear by these occasions. */
  Map<Occasion, List<Occasion>> citing(List<Occasion> documents) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    var byDocument = documents.stream().collect(Collectors.groupingBy(Occasion::fact));
    var citing = new HashMap<Occasion, List<Occasion>>();
    jdbc.sql(
            """
            select c.document, c.recording, c.superseded, f.id, f.kind
            from facts.citation_recorded c join facts.fact f on f.id = c.fact
            where c.document = any(:documents::uuid[])
              and history.held_between(c.recording, c.superseded, :first, :last)
            union
            select cited.document, p.recording, p.superseded, f.id, f.kind
            from facts.position_recorded p
            cross join lateral jsonb_to_recordset(p.cited) as cited (document uuid)
            join facts.fact f on f.id = p.fact
            where cited.document = any(:documents::uuid[])
              and history.held_between(p.recording, p.superseded, :first, :last)
            order by id
            """)
        .param("documents", FactIds.array(byDocument.keySet()))
        .param("first", documents.stream().mapToLong(it -> it.recording().no()).min().orElse(0))
        .param("last", documents.stream().mapToLong(it -> it.recording().no()).max().orElse(0))
        .query(
            (row, _) -> {
              for (var it : byDocument.getOrDefault(FactIds.of(row, "document"), List.of())) {
                var no = it.recording().no();
                if (row.getLong("recording") <= no && row.getLong("superseded") > no) {
                  citing
                      .computeIfAbsent(it, _ -> new ArrayList<>())
                      .add(it.ofCiting(FactIds.of(row, "id"), row.getString("kind")));
                }
              }
              return true;
            })
        .list();
    return citing;
  }
}
