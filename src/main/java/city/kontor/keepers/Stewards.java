package city.kontor.keepers;

import static java.util.Objects.requireNonNull;

import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Position;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.offices.Caretakers;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds out whose a fact is. Its kind names other facts (a tie its pair, a seat its body), these
 * name others again (the pair its cities, the body its network), until there are organizations.
 */
@Service
public class Stewards {

  private final Facts facts;
  private final Positions positions;
  private final Recordings recordings;
  private final Caretakers caretakers;
  private final Names names;
  private final Languages languages;

  Stewards(
      Facts facts,
      Positions positions,
      Recordings recordings,
      Caretakers caretakers,
      Names names,
      Languages languages) {
    this.facts = facts;
    this.positions = positions;
    this.recordings = recordings;
    this.caretakers = caretakers;
    this.names = names;
    this.languages = languages;
  }

  /** Who keeps a fact that stands. */
  public Keepers of(Stated fact, Reading reading) {
    return requireNonNull(of(List.of(fact), reading).get(fact.id()));
  }

  /**
   * Who keeps each of these facts that stand; asked for together, one step of the way at a time.
   */
  public Map<FactId, Keepers> of(Collection<Stated> those, Reading reading) {
    var found = new LinkedHashMap<FactId, Found>();
    var next = new LinkedHashMap<FactId, List<Found>>();
    those.forEach(it -> follow(it, found.computeIfAbsent(it.id(), _ -> new Found()), next));
    followAll(next);
    recorded(found.values());
    var said = positions.of(found.keySet(), recordings.now());
    said.forEach((id, it) -> staysWith(it, Objects.requireNonNull(found.get(id))));
    var chosen = chosen(found.values(), reading);
    var keepers = new LinkedHashMap<FactId, Keepers>();
    found.forEach(
        (id, it) ->
            keepers.put(
                id, keepers(it, statedBy(said.getOrDefault(id, List.of()), it), chosen, reading)));
    return keepers;
  }

  /**
   * What a party stated belongs to none that was put in that party's place since: it is that
   * party's alone.
   */
  private static void staysWith(List<Position> said, Found found) {
    var stated =
        said.stream()
            .filter(it -> it.stance() == Position.Stance.STATED)
            .map(Position::party)
            .toList();
    if (!stated.isEmpty() && stated.stream().noneMatch(found.organizations::contains)) {
      found.organizations.clear();
      found.organizations.addAll(stated);
      found.parties.clear();
      found.isRegister = false;
    }
  }

  private static @Nullable FactId statedBy(List<Position> said, Found found) {
    return said.stream()
        .filter(it -> it.stance() == Position.Stance.STATED)
        .map(Position::party)
        .filter(found.organizations::contains)
        .findFirst()
        .orElse(null);
  }

  /** Who will keep a fact that somebody is about to state. */
  public Keepers ofNew(Stated fact, Behalf by, Reading reading) {
    var found = new Found();
    if (fact.kind().decidesItself()) {
      found.isRegister = true;
    } else if (facts.stewards(fact).isEmpty()) {
      found.add(by.office());
    } else {
      found.parties.addAll(facts.parties(fact));
      var next = new LinkedHashMap<FactId, List<Found>>();
      facts.stewards(fact).forEach(it -> next.put(it, List.of(found)));
      followAll(next);
      recorded(List.of(found));
    }
    return keepers(found, null, chosen(List.of(found), reading), reading);
  }

  /** What was found on the way. */
  private static final class Found {
    private final Set<FactId> seen = new LinkedHashSet<>();
    private final Set<FactId> organizations = new LinkedHashSet<>();
    private final Set<FactId> parties = new LinkedHashSet<>();
    private final Set<FactId> unkept = new LinkedHashSet<>();
    private boolean isRegister;

    void add(@Nullable FactId organization) {
      if (organization == null) {
        isRegister = true;
      } else {
        organizations.add(organization);
      }
    }
  }

  /** Follows all of them, a step at a time, until there are organizations. */
  private void followAll(Map<FactId, List<Found>> first) {
    var next = first;
    while (!next.isEmpty()) {
      var reached = new LinkedHashMap<>(facts.standing(next.keySet(), recordings.now()));
      // What was withdrawn belongs to whom it belonged, and so does what is of it.
      var unreached = next.keySet().stream().filter(it -> !reached.containsKey(it)).toList();
      facts.withdrawn(unreached, recordings.now()).forEach((id, it) -> reached.put(id, it.last()));
      var further = new LinkedHashMap<FactId, List<Found>>();
      next.forEach(
          (id, those) ->
              Optional.ofNullable(reached.get(id))
                  .ifPresent(it -> those.forEach(found -> follow(it.stated(), found, further))));
      next = further;
    }
  }

  private void follow(Stated fact, Found found, Map<FactId, List<Found>> next) {
    found.seen.add(fact.id());
    if (fact.kind().decidesItself()) {
      found.add(fact.id());
      return;
    }
    found.parties.addAll(facts.parties(fact));
    var stewards = facts.stewards(fact);
    if (stewards.isEmpty()) {
      found.unkept.add(fact.id());
    }
    stewards.stream()
        .filter(found.seen::add)
        .forEach(it -> next.computeIfAbsent(it, _ -> new ArrayList<>()).add(found));
  }

  /** Of what nobody keeps, the office that recorded it first does; else the register. */
  private void recorded(Collection<Found> all) {
    var unkept = all.stream().flatMap(it -> it.unkept.stream()).distinct().toList();
    if (!unkept.isEmpty()) {
      var recorders = facts.recorders(unkept);
      all.forEach(found -> found.unkept.forEach(it -> found.add(recorders.get(it))));
    }
  }

  /** What is to be known of all who were found: who has an office, who is cared for, the names. */
  private record Chosen(Set<FactId> own, Map<FactId, FactId> care, ChosenNames names) {}

  private Chosen chosen(Collection<Found> all, Reading reading) {
    var organizations =
        all.stream()
            .flatMap(it -> Stream.concat(it.organizations.stream(), it.parties.stream()))
            .collect(Collectors.toSet());
    var care =
        caretakers.all().stream()
            .filter(it -> organizations.contains(it.organization()))
            .collect(Collectors.toMap(Caretakers.Care::organization, Caretakers.Care::office));
    return new Chosen(
        caretakers.withOffice(organizations),
        care,
        names.of(mentioned(organizations, care.values()), today(reading)));
  }

  private Keepers keepers(Found found, @Nullable FactId statedBy, Chosen chosen, Reading reading) {
    var words = languages.words(reading.language());
    var all = keepers(found.organizations, chosen);
    var register = words.say("keeping.register");
    var withRegister =
        found.isRegister || all.isEmpty()
            ? Stream.concat(all.stream(), Stream.of(new Keeper(null, register, null, ""))).toList()
            : all;
    return new Keepers(
        withRegister,
        keepers(found.parties, chosen),
        words.list(withRegister.stream().map(Keeper::name).toList()),
        statedBy);
  }

  private static List<Keeper> keepers(Set<FactId> organizations, Chosen chosen) {
    return organizations.stream()
        .sorted(chosen.names().order())
        .map(
            it -> {
              var office = chosen.own().contains(it) ? it : chosen.care().get(it);
              return new Keeper(
                  it,
                  chosen.names().text(it),
                  office,
                  office == null ? "" : chosen.names().text(office));
            })
        .toList();
  }

  private static List<FactId> mentioned(Collection<FactId> some, Collection<FactId> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** Whoever keeps a fact is called as today, whatever day was asked for. */
  private Reading today(Reading reading) {
    return reading.asKnownAt(recordings.now());
  }

  Recorded now() {
    return recordings.now();
  }
}
