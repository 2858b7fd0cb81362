package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a party contests stays contested as long as the fact says of it what it said; of the rest,
 * the party is taken to say what the fact says. See decision 0069.
 */
final class Contests {

  private final JdbcClient jdbc;
  private final BiFunction<String, String, Optional<FactId>> find;

  Contests(JdbcClient jdbc, BiFunction<String, String, Optional<FactId>> find) {
    this.jdbc = jdbc;
    this.find = find;
  }

  /** What one party says instead. */
  private record Contest(FactId party, Form counter) {}

  /**
   * Carries the contests of a fact over to what it is about to say, before that act is noted. Those
   * of which something is changed lapse by the act, and those with which it cannot be so together.
   */
  <F extends Record> void carry(
      Recorded recording, FactKind<F> kind, FactId id, F before, F after) {
    for (var contest : standing(id, recording)) {
      var counter = carried(contest.counter(), kind, before, after);
      if (counter != null) {
        jdbc.sql(
                """
                update facts.position set counter = :counter::jsonb
                where fact = :fact and party = :party
                """)
            .param("counter", FormText.write(counter))
            .param("fact", id.value())
            .param("party", contest.party().value())
            .update();
      }
    }
  }

  private List<Contest> standing(FactId id, Recorded recording) {
    return jdbc.sql(
            """
            select p.party, p.counter from facts.position_recorded p
            where p.fact = :fact and p.stance = 'contested'
              and history.held(p.recording, p.superseded, :recorded)
              and not facts.is_changed(p.fact, p.recording, :recorded)
            """)
        .param("fact", id.value())
        .param("recorded", recording.no())
        .query(
            (row, _) ->
                new Contest(
                    FactIds.of(row, "party"),
                    FormText.read(Objects.requireNonNull(row.getString("counter")))))
        .list();
  }

  /** Null where something that is contested is changed, or what is contested cannot be read. */
  private <F extends Record> @Nullable Form carried(
      Form counter, FactKind<F> kind, F before, F after) {
    var was = bare(before);
    var is = bare(after);
    Set<String> contested;
    try {
      contested = differing(was, bare(Fields.read(kind.type(), counter, find)));
    } catch (Refusal.Invalid _) {
      // What it referred to was renamed away.
      return null;
    }
    var changed = differing(was, is);
    if (contested.isEmpty() || changed.stream().anyMatch(contested::contains)) {
      return null;
    }
    var carried = counter;
    for (var field : changed) {
      var now = is.get(field);
      carried = now.isPresent() ? carried.with(field, now.get()) : carried.without(field);
    }
    return reads(kind, carried) ? carried : null;
  }

  /** What each field says may be right, and not all of them together: an end before its begin. */
  private boolean reads(FactKind<?> kind, Form form) {
    try {
      var _ = Fields.read(kind.type(), form, find);
      return true;
    } catch (Refusal.Invalid _) {
      return false;
    }
  }

  /** Refers to other facts by their identities, whatever they are called. */
  private static Form bare(Record fact) {
    return Fields.write(fact, _ -> Optional.empty());
  }

  private static Set<String> differing(Form one, Form other) {
    return Stream.of(one, other)
        .flatMap(it -> it.fields().keySet().stream())
        .filter(it -> !one.get(it).equals(other.get(it)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
