package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Both sides of one fact: it is kept once, and each party states, confirms or contests it there. A
 * contest is the form as that party would have it.
 */
@Service
public class Positions {

  private final JdbcClient jdbc;
  private final Acts acts;

  Positions(JdbcClient jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
  }

  /** What has been said of these facts as of a recording. */
  public Map<FactId, List<Position>> of(Collection<FactId> facts, Recorded recorded) {
    return jdbc
        .sql(
            """
            select p.fact, p.party, p.stance, p.counter, p.cited,
                   exists (select from facts.change c
                           where c.fact = p.fact and c.recording > p.recording and c.recording <= :recorded) as outdated
            from facts.position_recorded p
            where p.fact = any(:facts::uuid[]) and history.held(p.recording, p.superseded, :recorded)
              and (p.visibility = 'parties' or history.released(p.released, p.superseded))
            order by p.id
            """)
        .param("facts", FactIds.array(facts))
        .param("recorded", recorded.no())
        .query((row, _) -> read(row, row.getBoolean("outdated")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Position::fact));
  }

  /** Those of these facts of which a party says otherwise than they say now. */
  public Set<FactId> contested(Collection<FactId> facts, Recorded recorded) {
    return facts.isEmpty()
        ? Set.of()
        : of(facts, recorded).values().stream()
            .flatMap(List::stream)
            .filter(it -> Consent.of(it, true) == Consent.CONTESTED)
            .map(Position::fact)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What a party said to a fact from one recording until another.
   *
   * @param isForAll whether whoever sees the fact sees it; else from the day on that releases it
   */
  record Spell(
      Position said,
      long recording,
      long superseded,
      boolean isForAll,
      @Nullable LocalDate released) {

    boolean isHeld(long no) {
      return recording <= no && superseded > no;
    }

    boolean isShown(LocalDate day) {
      return isForAll || (released != null && !released.isAfter(day));
    }

    /** As it counts when the fact was changed in these recordings. */
    Position at(long no, Collection<Long> changed) {
      return new Position(
          said.fact(),
          said.party(),
          said.stance(),
          said.counter(),
          said.cited(),
          changed.stream().anyMatch(it -> it > recording && it <= no));
    }
  }

  /** All that was said to these facts from one recording to another. */
  Map<FactId, List<Spell>> between(Collection<FactId> facts, long first, long last) {
    return jdbc
        .sql(
            """
            select p.fact, p.party, p.stance, p.counter, p.cited, p.recording, p.superseded,
                   p.visibility = 'parties' as for_all, p.released
            from facts.position_recorded p
            where p.fact = any(:facts::uuid[]) and history.held_between(p.recording, p.superseded, :first, :last)
            order by p.id
            """)
        .param("facts", FactIds.array(facts))
        .param("first", first)
        .param("last", last)
        .query(
            (row, _) ->
                new Spell(
                    read(row, false),
                    row.getLong("recording"),
                    row.getLong("superseded"),
                    row.getBoolean("for_all"),
                    row.getObject("released", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(it -> it.said().fact()));
  }

  /** In which recordings these facts came to say something else. */
  Map<FactId, List<Long>> changed(Collection<FactId> facts) {
    return facts.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select fact, recording from facts.change where fact = any(:facts::uuid[])
                """)
            .param("facts", FactIds.array(facts))
            .query((row, _) -> Map.entry(FactIds.of(row, "fact"), row.getLong("recording")))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Position read(ResultSet row, boolean isOutdated) throws SQLException {
    return new Position(
        FactIds.of(row, "fact"),
        FactIds.of(row, "party"),
        Fields.alternative(Position.Stance.class, row.getString("stance")),
        counter(row.getString("counter")),
        FormText.readCited(row.getString("cited")),
        isOutdated);
  }

  /**
   * The facts of which one of these parties was asked whether they are so, and has not said: who
   * was asked of each, the fact of which somebody was asked first standing first.
   *
   * @param most how many answers at most are looked for
   */
  public Map<FactId, Set<FactId>> askedOf(Collection<FactId> parties, int most, Recorded recorded) {
    var asked = new LinkedHashMap<FactId, Set<FactId>>();
    jdbc.sql(
            """
            select p.fact, p.party from facts.position_recorded p
            where p.party = any(:parties::uuid[]) and p.stance = 'asked'
              and history.held(p.recording, p.superseded, :recorded)
              and (p.visibility = 'parties' or history.released(p.released, p.superseded))
            order by p.id limit :most
            """)
        .param("parties", FactIds.array(parties))
        .param("recorded", recorded.no())
        .param("most", most)
        .query((row, _) -> Map.entry(FactIds.of(row, "fact"), FactIds.of(row, "party")))
        .list()
        .forEach(it -> asked.computeIfAbsent(it.getKey(), _ -> new HashSet<>()).add(it.getValue()));
    return asked;
  }

  /**
   * The facts about which one of these parties and another do not say the same, the latest first.
   *
   * @param most how many of them at most
   */
  public List<FactId> contestedWith(Collection<FactId> parties, int most, Recorded recorded) {
    return parties.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select distinct p.fact from facts.position_recorded own
                join facts.position_recorded p
                  on p.fact = own.fact and p.stance = 'contested'
                  and history.held(p.recording, p.superseded, :recorded)
                where own.party = any(:parties::uuid[])
                  and history.held(own.recording, own.superseded, :recorded)
                  and not facts.is_changed(p.fact, p.recording, :recorded)
                order by p.fact desc limit :most
                """)
            .param("parties", FactIds.array(parties))
            .param("recorded", recorded.no())
            .param("most", most)
            .query((row, _) -> FactIds.of(row, "fact"))
            .list();
  }

  /** The facts about which any two parties do not say the same, the latest first. */
  public List<FactId> contested(int most, Recorded recorded) {
    return jdbc.sql(
            """
            select distinct p.fact from facts.position_recorded p
            where p.stance = 'contested' and history.held(p.recording, p.superseded, :recorded)
              and not facts.is_changed(p.fact, p.recording, :recorded)
            order by p.fact desc limit :most
            """)
        .param("recorded", recorded.no())
        .param("most", most)
        .query((row, _) -> FactIds.of(row, "fact"))
        .list();
  }

  /** In which recording a party last said of a fact that it is so, or how it was instead. */
  public Optional<Recorded> answered(FactId fact, Recorded recorded) {
    return jdbc.sql(
            """
            select max(recording) from facts.act
            where fact = :fact and recording <= :recorded and verb in ('confirm', 'contest')
            """)
        .param("fact", fact.value())
        .param("recorded", recorded.no())
        .query(Long.class)
        .optional()
        .map(Recorded::new);
  }

  /**
   * Since when a fact says what it says, and its parties say of it what they say: what somebody
   * names who acts on it, so that nothing is written over unseen.
   */
  public Recorded state(Facts.Standing standing, Recorded recorded) {
    return answered(standing.stated().id(), recorded)
        .filter(it -> it.no() > standing.recording().no())
        .orElse(standing.recording());
  }

  /** The recordings in which parties came to contest these facts, as they still do; the last. */
  public Map<FactId, Recorded> contestedIn(Collection<FactId> facts, Recorded recorded) {
    var contested = new HashMap<FactId, Recorded>();
    jdbc.sql(
            """
            select p.fact, max(a.recording) as recording
            from facts.position_recorded p
            join facts.position_recorded began on began.fact = p.fact and began.party = p.party
            join facts.act a on a.fact = began.fact and a.recording = began.recording and a.verb = 'contest'
            where p.fact = any(:facts::uuid[]) and p.stance = 'contested' and began.stance = 'contested'
              and history.held(p.recording, p.superseded, :recorded) and a.recording <= :recorded
            group by p.fact
            """)
        .param("facts", FactIds.array(facts))
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                contested.put(FactIds.of(row, "fact"), new Recorded(row.getLong("recording"))))
        .list();
    return contested;
  }

  /** The party itself stated the fact. */
  public void state(Recorded recording, FactId fact, FactId party) {
    acts.standing(recording, fact);
    take(fact, party, Position.Stance.STATED, null, List.of());
  }

  /**
   * Asks a party that has an office here whether the fact is so. Its answer is never overwritten.
   */
  public void ask(Recorded recording, FactId fact, FactId party) {
    ask(recording, fact, party, null);
  }

  /**
   * The same, from a day on: until it comes, nobody learns that there is something to ask.
   *
   * @param from null for at once
   */
  public void ask(Recorded recording, FactId fact, FactId party, @Nullable LocalDate from) {
    acts.standing(recording, fact);
    var said =
        of(List.of(fact), recording).getOrDefault(fact, List.of()).stream()
            .filter(it -> it.party().equals(party) && !it.isOutdated())
            .anyMatch(it -> it.stance() != Position.Stance.ASKED);
    if (!said) {
      take(fact, party, Position.Stance.ASKED, null, List.of());
      jdbc.sql(
              """
              update facts.position set visibility = :visibility, released = :from
              where fact = :fact and party = :party
              """)
          .param("visibility", from == null ? "parties" : "office")
          .param("from", from, Types.DATE)
          .param("fact", fact.value())
          .param("party", party.value())
          .update();
    }
  }

  /** What nobody but the office that keeps the fact may see is asked of nobody. */
  public void askNoMore(FactId fact) {
    jdbc.sql("delete from facts.position where fact = :fact and stance = 'asked'")
        .param("fact", fact.value())
        .update();
  }

  /** The party says that the fact is so. */
  public void confirm(Recorded recording, FactId fact, FactId party) {
    acts.standing(recording, fact);
    take(fact, party, Position.Stance.CONFIRMED, null, List.of());
    acts.note(recording, fact, Verb.CONFIRM, null);
  }

  /** The party says how it was instead, on its own word. */
  public void contest(Recorded recording, FactId fact, FactId party, Form counter) {
    contest(recording, fact, party, counter, List.of());
  }

  /** The party says how it was instead; the fact itself stays as its keeper has it. */
  public void contest(
      Recorded recording, FactId fact, FactId party, Form counter, List<Citation> cited) {
    var current = acts.standing(recording, fact);
    acts.check(current.kind().word(), counter, current.form());
    var says = acts.written(current.kind(), counter);
    if (current.form().fields().equals(says.fields())) {
      throw new Refusal.Conflict("refusal.contest.same");
    }
    take(fact, party, Position.Stance.CONTESTED, says, cited);
    acts.note(recording, fact, Verb.CONTEST, null);
  }

  private void take(
      FactId fact,
      FactId party,
      Position.Stance stance,
      @Nullable Form counter,
      List<Citation> cited) {
    jdbc.sql(
            """
            insert into facts.position (fact, party, stance, counter, cited, visibility)
            values (:fact, :party, :stance, :counter::jsonb, :cited::jsonb, 'parties')
            on conflict (fact, party) do update
              set stance = excluded.stance, counter = excluded.counter, cited = excluded.cited,
                  visibility = 'parties', released = null
            """)
        .param("fact", fact.value())
        .param("party", party.value())
        .param("stance", Fields.word(stance))
        .param("counter", counter == null ? null : FormText.write(counter))
        .param("cited", cited.isEmpty() ? null : FormText.write(cited))
        .update();
  }

  private static @Nullable Form counter(@Nullable String kept) {
    return kept == null ? null : FormText.read(kept);
  }
}
