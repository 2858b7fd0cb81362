package city.kontor.keepers;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Facts.Version;
import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.journal.Insiders;
import city.kontor.web.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person may see of the facts, beyond what everybody may. */
@Component
public class Sight implements Insiders {

  private final Facts facts;
  private final Stewards stewards;
  private final Recordings recordings;
  private final Clock clock;

  Sight(Facts facts, Stewards stewards, Recordings recordings, Clock clock) {
    this.facts = facts;
    this.stewards = stewards;
    this.recordings = recordings;
    this.clock = clock;
  }

  public boolean isSeen(Standing standing, Account person, Reading reading) {
    return standing.isPublicOn(LocalDate.now(clock))
        || KeepingRules.maySee(
                person, stewards.of(standing.stated(), reading), standing.visibility())
            .isGiven();
  }

  /** Whether a fact stands that the people of an office do not see. */
  public boolean isHidden(FactId id, Behalf office, Reading reading) {
    return facts
        .standing(id, recordings.now())
        .filter(it -> !it.isPublicOn(LocalDate.now(clock)))
        .filter(
            it -> !KeepingRules.maySee(office, stewards.of(it.stated(), reading), it.visibility()))
        .isPresent();
  }

  /** What a fact refers to as it stands, by field. */
  public Map<String, FactId> references(FactId id) {
    return facts
        .standing(id, recordings.now())
        .map(it -> it.stated().references())
        .orElse(Map.of());
  }

  /** What a fact says, where what this person may not see is told by its identity only. */
  public Form readable(Stated fact, Account person, Reading reading) {
    return fact.telling(seen(fact.references().values(), person, reading).keySet());
  }

  /** The fact as it stands, for whoever may see it. */
  public Optional<Standing> standing(FactId id, Account person, Reading reading) {
    return facts.standing(id, recordings.now()).filter(it -> isSeen(it, person, reading));
  }

  /** What a fact said before it was withdrawn, for whoever could see it. */
  public Optional<Standing> withdrawn(FactId id, Account person, Reading reading) {
    return facts
        .withdrawn(id, recordings.now())
        .map(Facts.Withdrawn::last)
        .filter(it -> isSeen(it, person, reading));
  }

  /** Those of these facts that this person may see, as they stand. */
  public Map<FactId, Stated> seen(Collection<FactId> ids, Account person, Reading reading) {
    return stated(standing(ids, person, reading));
  }

  /** The same, and as they were recorded. */
  public Map<FactId, Standing> standing(Collection<FactId> ids, Account person, Reading reading) {
    return visible(facts.standing(ids, recordings.now()).values(), person, reading);
  }

  /** The same, and those that this person could see until they were withdrawn. */
  public Map<FactId, Stated> known(Collection<FactId> ids, Account person, Reading reading) {
    var known = new HashMap<>(seen(ids, person, reading));
    var others = ids.stream().filter(it -> !known.containsKey(it)).toList();
    known.putAll(stated(visible(withdrawn(others).values(), person, reading)));
    return known;
  }

  private Map<FactId, Standing> withdrawn(Collection<FactId> ids) {
    return facts.withdrawn(ids, recordings.now()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().last()));
  }

  /** Who keeps them is asked only of those that not everybody sees, and together. */
  private Map<FactId, Standing> visible(Collection<Standing> all, Account person, Reading reading) {
    var today = LocalDate.now(clock);
    var keepers = keepers(all.stream().filter(it -> !it.isPublicOn(today)).toList(), reading);
    return all.stream()
        .filter(
            it ->
                it.isPublicOn(today)
                    || KeepingRules.maySee(person, its(keepers, it), it.visibility()).isGiven())
        .collect(Collectors.toMap(it -> it.stated().id(), it -> it));
  }

  private Map<FactId, Keepers> keepers(Collection<Standing> those, Reading reading) {
    return those.isEmpty()
        ? Map.of()
        : stewards.of(those.stream().map(Standing::stated).toList(), reading);
  }

  private static Keepers its(Map<FactId, Keepers> keepers, Standing it) {
    return Objects.requireNonNull(keepers.get(it.stated().id()));
  }

  private static Map<FactId, Stated> stated(Map<FactId, Standing> standing) {
    return standing.values().stream()
        .map(Standing::stated)
        .collect(Collectors.toMap(Stated::id, it -> it));
  }

  /**
   * What a fact has said, the oldest first: all of it to those who keep it, to others what was
   * public.
   */
  public List<Version> versions(FactId id, Account person, Reading reading) {
    var now = recordings.now();
    return mayReadAll(id, person, reading) ? facts.allVersions(id, now) : facts.versions(id, now);
  }

  @Override
  public Set<FactId> mayReadAll(Collection<FactId> ids, Account person, Reading reading) {
    var last = new HashMap<>(facts.standing(ids, recordings.now()));
    last.putAll(withdrawn(ids.stream().filter(it -> !last.containsKey(it)).toList()));
    var keepers = keepers(last.values(), reading);
    return last.values().stream()
        .filter(it -> KeepingRules.maySee(person, its(keepers, it), Visibility.OFFICE).isGiven())
        .map(it -> it.stated().id())
        .collect(Collectors.toSet());
  }
}
