package city.kontor.keeping;

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
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person may see of the facts, beyond what everybody may. */
@Component
class Sight implements Insiders {

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

  boolean isSeen(Standing standing, Account person, Reading reading) {
    return standing.isPublicOn(LocalDate.now(clock))
        || KeepingRules.maySee(
                person, stewards.of(standing.stated(), reading), standing.visibility())
            .isGiven();
  }

  /** Whether a fact stands that the people of an office do not see. */
  boolean isHidden(FactId id, Behalf office, Reading reading) {
    return facts
        .standing(id, recordings.now())
        .filter(it -> !it.isPublicOn(LocalDate.now(clock)))
        .filter(
            it -> !KeepingRules.maySee(office, stewards.of(it.stated(), reading), it.visibility()))
        .isPresent();
  }

  /** What a fact refers to as it stands, by field. */
  Map<String, FactId> references(FactId id) {
    return facts
        .standing(id, recordings.now())
        .map(it -> it.stated().references())
        .orElse(Map.of());
  }

  /** What a fact says, where what this person may not see is told by its identity only. */
  Form readable(Stated fact, Account person, Reading reading) {
    return fact.telling(seen(fact.references().values(), person, reading).keySet());
  }

  /** The fact as it stands, for whoever may see it. */
  Optional<Standing> standing(FactId id, Account person, Reading reading) {
    return facts.standing(id, recordings.now()).filter(it -> isSeen(it, person, reading));
  }

  /** What a fact said before it was withdrawn, for whoever could see it. */
  Optional<Standing> withdrawn(FactId id, Account person, Reading reading) {
    return facts
        .withdrawn(id, recordings.now())
        .map(Facts.Withdrawn::last)
        .filter(it -> isSeen(it, person, reading));
  }

  /** Those of these facts that this person may see, as they stand. */
  Map<FactId, Stated> seen(Collection<FactId> ids, Account person, Reading reading) {
    return facts.standing(ids, recordings.now()).values().stream()
        .filter(it -> isSeen(it, person, reading))
        .map(Standing::stated)
        .collect(Collectors.toMap(Stated::id, it -> it));
  }

  /** The same, and those that this person could see until they were withdrawn. */
  Map<FactId, Stated> known(Collection<FactId> ids, Account person, Reading reading) {
    var known = new HashMap<>(seen(ids, person, reading));
    ids.stream()
        .filter(it -> !known.containsKey(it))
        .flatMap(it -> withdrawn(it, person, reading).stream())
        .map(Standing::stated)
        .forEach(it -> known.put(it.id(), it));
    return known;
  }

  /**
   * What a fact has said, the oldest first: all of it to those who keep it, to others what was
   * public.
   */
  List<Version> versions(FactId id, Account person, Reading reading) {
    var now = recordings.now();
    return mayReadAll(id, person, reading) ? facts.allVersions(id, now) : facts.versions(id, now);
  }

  @Override
  public boolean mayReadAll(FactId id, Account person, Reading reading) {
    var now = recordings.now();
    return facts
        .standing(id, now)
        .or(() -> facts.withdrawn(id, now).map(Facts.Withdrawn::last))
        .filter(
            it ->
                KeepingRules.maySee(person, stewards.of(it.stated(), reading), Visibility.OFFICE)
                    .isGiven())
        .isPresent();
  }
}
