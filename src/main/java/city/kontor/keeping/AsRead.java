package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Verb;
import city.kontor.history.Recorded;
import city.kontor.keepers.Sight;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a program has read of a fact before it acts on it, and what was changed since. */
@Component
public class AsRead {

  private final Keeping keeping;
  private final Sight sight;
  private final Sides sides;

  AsRead(Keeping keeping, Sight sight, Sides sides) {
    this.keeping = keeping;
    this.sight = sight;
    this.sides = sides;
  }

  /**
   * Nothing is done unseen: a program says what it read, and that must still stand.
   *
   * @param read the recording at which the fact was read; null where nothing says so
   * @throws Refusal.NotAsRead with what was changed
   */
  public void demand(
      Standing fact, Verb verb, @Nullable Recorded read, Account person, Reading reading) {
    demand(typed(fact, verb, read), fact, person, reading);
  }

  /** The same of what it sends. */
  void demand(Typed typed, Standing standing, Account person, Reading reading) {
    if (typed.read().isEmpty()) {
      throw new Refusal.NotAsRead("keeping.unread");
    }
    if (keeping.isOvertaken(typed, standing)) {
      throw new Refusal.NotAsRead(
          meanwhile(typed, standing, person, reading),
          keeping.isOnlyAnswered(typed, standing) ? "keeping.answered" : "keeping.overtaken");
    }
  }

  Map<String, ?> meanwhile(Typed typed, Standing standing, Account person, Reading reading) {
    var before =
        keeping
            .asRead(typed, person, reading)
            .map(it -> sight.readable(it, person, reading).fields())
            .orElse(Map.<String, String>of());
    var now = sight.readable(standing.stated(), person, reading).fields();
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    names.removeIf(it -> Objects.equals(before.get(it), now.get(it)));
    var changed = new ArrayList<Map<String, String>>();
    for (var name : names) {
      var change = new LinkedHashMap<String, String>();
      change.put("field", name);
      put(change, "before", before.get(name));
      put(change, "after", now.get(name));
      changed.add(change);
    }
    var meanwhile = new LinkedHashMap<String, Object>();
    meanwhile.put("recording", keeping.state(standing, reading).no());
    meanwhile.put("changed", changed);
    var said = sides.data(standing.stated(), reading.asKnownAt(keeping.known(reading)));
    if (!said.isEmpty()) {
      meanwhile.put("sides", said);
    }
    return meanwhile;
  }

  /** What was changed of a fact, or said of it by a party, since it was read. */
  public Map<String, ?> meanwhile(
      Standing fact, Verb verb, @Nullable Recorded read, Account person, Reading reading) {
    return meanwhile(typed(fact, verb, read), fact, person, reading);
  }

  private static Typed typed(Standing standing, Verb verb, @Nullable Recorded read) {
    var fact = standing.stated();
    var typed = new Typed(fact.kind(), fact.id(), verb, Map.of());
    return read == null ? typed : typed.with(Typed.READ, String.valueOf(read.no()));
  }

  private static void put(Map<String, String> change, String name, @Nullable String text) {
    if (text != null) {
      change.put(name, text);
    }
  }
}
