package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/**
 * The course of the record: what became of facts, in the order in which it was recorded. It is read
 * in stretches of any length, onward or back, and told anew from the facts themselves each time.
 *
 * <p>The public is told what it saw at each recording: public then, or released by that day. A fact
 * that a day releases has its turn between the last recording before that day and the next. So what
 * was told once stays as it was, and whoever kept a copy up to a number misses nothing when going
 * on from there. See decision 0022.
 */
@Service
public class Course {

  private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  /** Gathered first: in the order of all acts, those of a few facts would be sought among all. */
  private static final String OF_SOME =
      """
      with of_some as materialized (
        select recording, ordinal, fact, verb, follows from facts.act where fact = any(:facts::uuid[])
        union
        select recording, ordinal, fact, verb, follows from facts.act where follows = any(:facts::uuid[]))""";

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Citations citations;
  private final Positions positions;

  Course(JdbcClient jdbc, FactKinds kinds, Citations citations, Positions positions) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.citations = citations;
    this.positions = positions;
  }

  /** Whose course, and who reads it. */
  public sealed interface Part {

    /**
     * All that the public saw.
     *
     * @param citing whether a document that appears or disappears is followed by the facts that
     *     cite it, which then have another source or one less
     */
    record Whole(boolean citing) implements Part {}

    /** What the public saw of these facts. */
    record Of(Collection<FactId> facts) implements Part {}

    /** What an office recorded, whoever may see it; narrowed to a person, a kind, some days. */
    record By(
        FactId office,
        @Nullable UUID account,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements Part {}
  }

  /**
   * A stretch of the course.
   *
   * @param further where to go on reading; empty at the end
   */
  public record Stretch(List<Turn> turns, Optional<Mark> further) {}

  /**
   * What comes after a mark, oldest first.
   *
   * @param from null for the beginning
   * @param most acts to look at; those that the reader may not see give no turn
   */
  public Stretch onward(Part part, @Nullable Mark from, Recorded recorded, int most) {
    return read(part, from, true, recorded, most);
  }

  /**
   * What came before a mark, newest first.
   *
   * @param from null for the end
   */
  public Stretch back(Part part, @Nullable Mark from, Recorded recorded, int most) {
    return read(part, from, false, recorded, most);
  }

  /** A fact and those that refer to it, or ever did. */
  public Set<FactId> about(FactId subject, Recorded recorded) {
    return about(List.of(subject), recorded);
  }

  /** Some facts and those that refer to them, or ever did. */
  public Set<FactId> about(Collection<FactId> subjects, Recorded recorded) {
    var sql =
        kinds.all().stream()
            .flatMap(
                kind ->
                    FactTable.referring(kind.type()).stream()
                        .map(
                            column ->
                                "select id from %s_recorded where \"%s\" = any(:subjects::uuid[]) and history.held_between(recording, superseded, 0, :recorded)"
                                    .formatted(kind.table(), column)))
            .collect(Collectors.joining(" union "));
    var about = new LinkedHashSet<FactId>();
    about.addAll(subjects);
    about.addAll(
        jdbc.sql(sql)
            .param("subjects", FactIds.array(subjects))
            .param("recorded", recorded.no())
            .query((row, _) -> FactIds.of(row, "id"))
            .list());
    return about;
  }

  /** Something that may have changed what somebody saw of a fact. */
  private record Occasion(
      Mark mark,
      Recording recording,
      LocalDate day,
      @Nullable UUID account,
      @Nullable FactId source,
      FactId fact,
      String kind,
      @Nullable Verb verb,
      @Nullable FactId follows,
      @Nullable FactId followedBy,
      @Nullable LocalDate released) {

    /** By this one, the fact whose place is taken ended. */
    Occasion ofFollowed() {
      return new Occasion(
          mark,
          recording,
          day,
          account,
          source,
          Objects.requireNonNull(follows),
          kind,
          verb,
          null,
          fact,
          null);
    }

    /** By this one, a document of the other fact appeared or disappeared. */
    Occasion ofCiting(FactId citing, String citingKind) {
      return new Occasion(
          mark, recording, day, account, source, citing, citingKind, verb, null, null, released);
    }
  }

  private Stretch read(
      Part part, @Nullable Mark from, boolean onward, Recorded recorded, int most) {
    var place = Place.of(from, onward, this::ordinal);
    var acts = acts(part, place, recorded, most);
    var releases =
        part instanceof Part.By ? List.<Occasion>of() : releases(part, place, recorded, most);
    var merged = merged(acts, releases, onward).stream().limit(most).toList();
    return new Stretch(
        turns(merged, part),
        merged.size() < most ? Optional.empty() : Optional.of(merged.getLast().mark()));
  }

  /**
   * Where reading begins, as the orders of acts and of releases count it.
   *
   * @param day of the release, or null for that of the recording
   */
  private record Place(
      boolean onward, long no, long ordinal, @Nullable LocalDate day, UUID released) {

    static Place of(
        @Nullable Mark mark,
        boolean onward,
        java.util.function.BiFunction<Mark, Boolean, Long> ordinal) {
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
    return narrowed.query(Course::act).list();
  }

  private static StatementSpec by(StatementSpec asked, Part.By by) {
    return asked
        .param("office", by.office().value())
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
          "and r.office = :office"
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
   * before that day.
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
                select l.no as recording, l.at, l.office, l.why, k.kind, k.id, k.released
                from place, (%s) k
                cross join lateral (select r.no, r.at, r.office, r.why from history.recording r
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
              var last = recording(row);
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

  private List<Turn> turns(List<Occasion> occasions, Part part) {
    if (occasions.isEmpty()) {
      return List.of();
    }
    var all = occasions.stream().flatMap(Course::withFollowed).toList();
    var seen = new Seen(all, part instanceof Part.By);
    var citing =
        part instanceof Part.Whole whole && whole.citing()
            ? citing(all.stream().filter(seen::changes).toList())
            : Map.<Occasion, List<Occasion>>of();
    var turns = new ArrayList<Turn>();
    for (var occasion : all) {
      seen.turn(occasion).ifPresent(turns::add);
      turns.addAll(turns(citing.getOrDefault(occasion, List.of()), new Part.Whole(false)));
    }
    return turns;
  }

  /** The fact whose place is taken ends before the one that takes it begins. */
  private static Stream<Occasion> withFollowed(Occasion occasion) {
    return occasion.follows() == null
        ? Stream.of(occasion)
        : Stream.of(occasion.ofFollowed(), occasion);
  }

  /** What cites the documents that appear or disappear by these occasions. */
  private Map<Occasion, List<Occasion>> citing(List<Occasion> documents) {
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

  /** What is seen of some facts, at the recordings of some occasions. */
  private final class Seen {

    private final Map<FactId, List<FactTable.Spell<?>>> spells = new HashMap<>();
    private final Map<FactId, List<Citations.Spell>> cited;
    private final Map<FactId, List<Positions.Spell>> said;
    private final Map<FactId, List<Long>> changed;
    private final Map<String, FactKind<?>> kindOf;
    private final boolean all;

    Seen(List<Occasion> occasions, boolean all) {
      this.all = all;
      var numbers = occasions.stream().mapToLong(it -> it.recording().no()).summaryStatistics();
      var first = numbers.getMin() - 1;
      var last = numbers.getMax();
      kindOf =
          occasions.stream()
              .map(Occasion::kind)
              .distinct()
              .collect(Collectors.toMap(it -> it, kinds::get));
      occasions.stream()
          .collect(
              Collectors.groupingBy(
                  Occasion::kind,
                  LinkedHashMap::new,
                  Collectors.mapping(Occasion::fact, Collectors.toSet())))
          .forEach((kind, ids) -> look(kinds.get(kind), ids, first, last));
      var facts = occasions.stream().map(Occasion::fact).distinct().toList();
      cited = citations.between(facts, first, last);
      said = positions.between(facts, first, last);
      changed = positions.changed(said.keySet());
      if (!all) {
        var documents =
            Stream.concat(
                    cited.values().stream().flatMap(List::stream).map(Citations.Spell::citation),
                    said.values().stream()
                        .flatMap(List::stream)
                        .flatMap(it -> it.said().cited().stream()))
                .map(Citation::document)
                .filter(it -> !spells.containsKey(it))
                .collect(Collectors.toSet());
        byKind(documents).forEach((kind, ids) -> look(kind, ids, first, last));
      }
    }

    private <F extends Record> void look(
        FactKind<F> kind, Collection<FactId> ids, long first, long last) {
      new FactTable<>(jdbc, kind)
          .between(ids, first, last)
          .forEach(it -> spells.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(it));
    }

    Optional<Turn> turn(Occasion it) {
      var no = it.recording().no();
      var kind = Objects.requireNonNull(kindOf.get(it.kind()));
      var before = it.released() == null ? state(it.fact(), kind, no - 1, it.day()) : null;
      var after = state(it.fact(), kind, no, it.day());
      return before == null && after == null
          ? Optional.empty()
          : Optional.of(
              new Turn(
                  it.mark(),
                  it.recording(),
                  it.account(),
                  it.source(),
                  it.verb(),
                  it.released(),
                  it.fact(),
                  kind,
                  before,
                  after,
                  it.follows(),
                  it.followedBy()));
    }

    /** Whether a fact that was there before appears or disappears by it. */
    boolean changes(Occasion it) {
      var no = it.recording().no();
      return it.released() != null
          || (held(it.fact(), no - 1).isPresent()
              && shown(it.fact(), no - 1, it.day()) != shown(it.fact(), no, it.day()));
    }

    private Turn.@Nullable State state(FactId fact, FactKind<?> kind, long no, LocalDate day) {
      return held(fact, no)
          .filter(it -> all || it.isShown(day))
          .map(
              it -> new Turn.State(stated(it, kind), citations(fact, no, day), said(fact, no, day)))
          .orElse(null);
    }

    private List<Citation> citations(FactId fact, long no, LocalDate day) {
      return cited.getOrDefault(fact, List.of()).stream()
          .filter(it -> it.isHeld(no))
          .map(Citations.Spell::citation)
          .filter(it -> all || shown(it.document(), no, day))
          .toList();
    }

    private List<Position> said(FactId fact, long no, LocalDate day) {
      return said.getOrDefault(fact, List.of()).stream()
          .filter(it -> it.isHeld(no) && (all || it.isShown(day)))
          .map(it -> it.at(no, changed.getOrDefault(fact, List.of())))
          .map(
              it ->
                  it.citing(
                      it.cited().stream()
                          .filter(cited -> all || shown(cited.document(), no, day))
                          .toList()))
          .toList();
    }

    private boolean shown(FactId fact, long no, LocalDate day) {
      return held(fact, no).filter(it -> it.isShown(day)).isPresent();
    }

    private Optional<FactTable.Spell<?>> held(FactId fact, long no) {
      return spells.getOrDefault(fact, List.of()).stream().filter(it -> it.isHeld(no)).findFirst();
    }
  }

  private static Facts.Stated stated(FactTable.Spell<?> spell, FactKind<?> kind) {
    return new Facts.Stated(
        spell.id(),
        kind,
        Fields.write(spell.fact(), _ -> Optional.empty()),
        Fields.references(spell.fact()));
  }

  private Map<FactKind<?>, List<FactId>> byKind(Collection<FactId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select id, kind from facts.fact where id = any(:ids::uuid[])")
        .param("ids", FactIds.array(ids))
        .query((row, _) -> Map.entry(kinds.get(row.getString("kind")), FactIds.of(row, "id")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
