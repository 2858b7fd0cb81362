package city.kontor.facts;

import city.kontor.facts.Facts.Standing;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes a whole act back: every fact that it touched says again what it said before, as a new act.
 * What was recorded stays recorded. See decision 0035.
 */
@Service
public class Undoing {

  private final JdbcClient jdbc;
  private final Facts facts;
  private final Acts acts;
  private final Citations citations;
  private final Clock clock;

  Undoing(JdbcClient jdbc, Facts facts, Acts acts, Citations citations, Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.acts = acts;
    this.citations = citations;
    this.clock = clock;
  }

  /**
   * What an act made of one fact.
   *
   * @param isOnlyDisclosed whether it only said who may see it
   * @param before null when it was not there
   * @param after null when it was gone by it
   */
  public record Touched(
      FactId fact, boolean isOnlyDisclosed, @Nullable Standing before, @Nullable Standing after) {

    /** What there is to be read of it. */
    public Standing latest() {
      return Objects.requireNonNull(after == null ? before : after);
    }
  }

  /** Why an act is not taken back. */
  public enum Obstacle {
    REDACTED,
    CHANGED,
    NOTHING,
    ANSWERED,
    REFERRED
  }

  /**
   * What stands in the way of taking an act back.
   *
   * @param by the facts that were changed or answered since, or that rest on it
   */
  public record Obstructed(Obstacle obstacle, Set<FactId> by) {}

  /**
   * What an act touched, in its order; nothing where it only said what a party says, or put
   * something beside a fact.
   */
  public List<Touched> touched(Recorded act) {
    var found =
        jdbc.sql(
                """
                select fact, bool_and(verb = 'disclose') as disclosed from (
                  select fact, verb, ordinal, 1 as place from facts.act
                  where recording = :act and verb not in ('attach', 'confirm', 'contest')
                  union all
                  select follows, verb, ordinal, 0 from facts.act
                  where recording = :act and verb = 'change' and follows is not null
                ) touched
                group by fact order by min(ordinal), min(place)
                """)
            .param("act", act.no())
            .query((row, _) -> Map.entry(FactIds.of(row, "fact"), row.getBoolean("disclosed")))
            .list();
    var ids = found.stream().map(Map.Entry::getKey).toList();
    var before = facts.standing(ids, new Recorded(act.no() - 1));
    var after = facts.standing(ids, act);
    return found.stream()
        .map(
            it ->
                new Touched(
                    it.getKey(), it.getValue(), before.get(it.getKey()), after.get(it.getKey())))
        .filter(it -> it.before() != null || it.after() != null)
        .toList();
  }

  /** What stands in the way; empty when the act may be taken back. */
  public Optional<Obstructed> obstructed(Recorded act, List<Touched> touched, Recorded now) {
    var ids = touched.stream().map(Touched::fact).collect(Collectors.toSet());
    return Stream.of(
            new Obstructed(Obstacle.REDACTED, redacted(act)),
            new Obstructed(Obstacle.CHANGED, changed(act, touched, now)),
            new Obstructed(Obstacle.NOTHING, changesNothing(act, touched) ? ids : Set.of()),
            new Obstructed(Obstacle.ANSWERED, answered(act, ids)),
            new Obstructed(Obstacle.REFERRED, referring(act, touched, ids)))
        .filter(it -> !it.by().isEmpty())
        .findFirst();
  }

  /** Those of these turns' recordings that left every fact as it still stands, at a glance. */
  public Set<Long> standing(Collection<Turn> turns, Recorded now) {
    var standing = facts.standing(turns.stream().map(Turn::fact).toList(), now);
    var overtaken = new HashSet<Long>();
    for (var turn : turns) {
      var is = standing.get(turn.fact());
      var made = turn.after();
      if (turn.verb() == Verb.REDACT
          || !Objects.equals(
              is == null ? null : bare(is.stated()), made == null ? null : bare(made.stated()))) {
        overtaken.add(turn.recording().no());
      }
    }
    return turns.stream()
        .map(it -> it.recording().no())
        .filter(it -> !overtaken.contains(it))
        .collect(Collectors.toSet());
  }

  /**
   * Takes the act back, what it did last first.
   *
   * @throws Refusal.Conflict when something stands in the way
   */
  public void undo(Recorded recording, Recorded act, List<Touched> touched) {
    obstructed(act, touched, recording)
        .ifPresent(
            it -> {
              throw refused(it);
            });
    for (var it : touched.reversed()) {
      var before = it.before();
      if (before == null) {
        acts.withdraw(recording, it.fact());
      } else {
        if (!it.isOnlyDisclosed()) {
          acts.restore(recording, it.fact(), new Recorded(act.no() - 1));
        }
        if (it.after() != null && !isSeenAlike(before, it.after())) {
          acts.disclose(
              recording,
              it.fact(),
              before.visibility(),
              before.release().again(acts.day(recording)));
        }
      }
    }
    acts.checkAll();
  }

  /** The sentence with which it is refused. */
  public static Refusal.Conflict refused(Obstructed it) {
    return new Refusal.Conflict("refusal.undo." + Fields.word(it.obstacle()));
  }

  private Set<FactId> redacted(Recorded act) {
    return jdbc.sql("select fact from facts.act where recording = :act and verb = 'redact'")
        .param("act", act.no())
        .query((row, _) -> FactIds.of(row, "fact"))
        .set();
  }

  private Set<FactId> changed(Recorded act, List<Touched> touched, Recorded now) {
    var ids = touched.stream().map(Touched::fact).toList();
    var standing = facts.standing(ids, now);
    var citedThen = citations.of(ids, act);
    var citedNow = citations.of(ids, now);
    return touched.stream()
        .filter(
            it ->
                !isAsLeft(it.after(), standing.get(it.fact()))
                    || !Set.copyOf(citedThen.getOrDefault(it.fact(), List.of()))
                        .equals(Set.copyOf(citedNow.getOrDefault(it.fact(), List.of()))))
        .map(Touched::fact)
        .collect(Collectors.toSet());
  }

  /**
   * Whether everything would stay as the act left it: a day of release that has passed does not
   * come back, so what only called it off cannot be taken back any more.
   */
  private boolean changesNothing(Recorded act, List<Touched> touched) {
    var ids = touched.stream().map(Touched::fact).toList();
    return citations.of(ids, new Recorded(act.no() - 1)).equals(citations.of(ids, act))
        && touched.stream().allMatch(it -> isLeftAlike(it.before(), it.after()));
  }

  private boolean isLeftAlike(@Nullable Standing before, @Nullable Standing after) {
    return before != null
        && after != null
        && bare(before.stated()).equals(bare(after.stated()))
        && before.visibility() == after.visibility()
        && Objects.equals(before.release().again(LocalDate.now(clock)), after.released());
  }

  private static boolean isAsLeft(@Nullable Standing then, @Nullable Standing now) {
    if (then == null || now == null) {
      return then == null && now == null;
    }
    return bare(then.stated()).equals(bare(now.stated())) && isSeenAlike(then, now);
  }

  /** Whether the same people see both, from the same day. */
  public static boolean isSeenAlike(Standing one, Standing other) {
    return one.visibility() == other.visibility()
        && Objects.equals(one.released(), other.released());
  }

  /** Refers to others by their identities, whatever they are called now. */
  private static Form bare(Facts.Stated stated) {
    var form = stated.form();
    for (var it : stated.references().entrySet()) {
      form = form.with(it.getKey(), it.getValue().toString());
    }
    return form;
  }

  /** What a party has confirmed or contested since is no longer one office's own. */
  private Set<FactId> answered(Recorded act, Collection<FactId> ids) {
    return jdbc.sql(
            """
            select distinct fact from facts.act
            where fact = any(:ids::uuid[]) and recording > :act and verb in ('confirm', 'contest')
            """)
        .param("ids", FactIds.array(ids))
        .param("act", act.no())
        .query((row, _) -> FactIds.of(row, "fact"))
        .set();
  }

  private Set<FactId> referring(Recorded act, List<Touched> touched, Set<FactId> ids) {
    var gone = touched.stream().filter(it -> it.before() == null).map(Touched::fact).toList();
    return gone.isEmpty()
        ? Set.of()
        : acts.referring(gone, act).stream()
            .filter(it -> !ids.contains(it))
            .collect(Collectors.toUnmodifiableSet());
  }
}
