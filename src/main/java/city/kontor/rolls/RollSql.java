package city.kontor.rolls;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.standing.Outcome;
import city.kontor.standing.Standing;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about electoral rolls. */
@Repository
class RollSql {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Entry.Because>> BECAUSE = new TypeReference<>() {};

  private final JdbcClient jdbc;

  RollSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rolls of a network's meeting that everybody sees, or those do who keep these records. */
  List<Kept<ElectoralRoll>> of(
      FactId meeting, FactId network, Recorded recorded, Set<FactId> seeing) {
    return jdbc.sql(
            """
            select r.id, r.meeting, r."on", r.entitled, r.not_entitled, r.not_known
            from rolls.electoral_roll_recorded r
            where r.meeting = :meeting and history.held(r.recording, r.superseded, :recorded)
              and history.seen(r.visibility, r.released, r.superseded, :network, :network, :seeing::uuid[])
            order by r.id
            """)
        .param("meeting", meeting.value())
        .param("network", network.value())
        .param("recorded", recorded.no())
        .param("seeing", FactIds.array(seeing))
        .query(Kept.rows(ElectoralRoll.class))
        .list();
  }

  /** The one that was stated for a meeting in a recording. */
  FactId statedIn(Recorded recording, FactId meeting) {
    return jdbc.sql(
            """
            select r.id from rolls.electoral_roll_recorded r
            where r.meeting = :meeting and r.recording = :no
              and history.held(r.recording, r.superseded, :no)
            """)
        .param("meeting", meeting.value())
        .param("no", recording.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .single();
  }

  /** Whether nothing was recorded between two recordings. */
  boolean isNext(Recorded before, Recorded after) {
    return jdbc.sql(
            """
            select not exists (select from history.recording where no > :before and no < :after)
            """)
        .param("before", before.no())
        .param("after", after.no())
        .query(Boolean.class)
        .single();
  }

  void freeze(FactId roll, Collection<Entry> entries) {
    var all = List.copyOf(entries);
    jdbc.sql(
            """
            insert into rolls.entry (roll, organization, standing, outcome, votes, because)
            select :roll, x.organization, x.standing, x.outcome, x.votes, x.because
            from json_to_recordset(:entries::json)
              as x (organization uuid, standing text, outcome text, votes numeric, because jsonb)
            """)
        .param("roll", roll.value())
        .param("entries", JSON.writeValueAsString(all.stream().map(Row::of).toList()))
        .update();
  }

  /** An entry as it is written. */
  private record Row(
      String organization,
      String standing,
      String outcome,
      java.math.@org.jspecify.annotations.Nullable BigDecimal votes,
      List<Entry.Because> because) {

    static Row of(Entry it) {
      return new Row(
          it.organization().toString(),
          Words.key(it.standing()),
          Words.key(it.outcome()),
          it.votes(),
          it.because());
    }
  }

  List<Entry> entries(FactId roll) {
    return jdbc.sql(
            """
            select organization, standing, outcome, votes, because from rolls.entry
            where roll = :roll order by organization
            """)
        .param("roll", roll.value())
        .query((row, _) -> entry(row))
        .list();
  }

  Set<FactId> withEntries(Collection<FactId> rolls) {
    return jdbc.sql("select distinct roll from rolls.entry where roll = any(:rolls::uuid[])")
        .param("rolls", FactIds.array(rolls))
        .query((row, _) -> FactIds.of(row, "roll"))
        .set();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        FactIds.of(row, "organization"),
        alternative(Standing.values(), row.getString("standing")),
        alternative(Outcome.values(), row.getString("outcome")),
        row.getBigDecimal("votes"),
        JSON.readValue(row.getString("because"), BECAUSE));
  }

  private static <E extends Enum<E>> E alternative(E[] all, String word) {
    return Arrays.stream(all).filter(it -> Words.key(it).equals(word)).findFirst().orElseThrow();
  }

  boolean hasWords(FactId roll) {
    return jdbc.sql(
            """
            select exists (select from rolls.entry where roll = :roll and because <> '[]')
            """)
        .param("roll", roll.value())
        .query(Boolean.class)
        .single();
  }

  /** Takes the reasons out of a roll; who may vote stays. */
  void redact(FactId roll) {
    jdbc.sql("update rolls.entry set because = '[]' where roll = :roll")
        .param("roll", roll.value())
        .update();
  }
}
