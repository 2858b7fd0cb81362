package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Positions;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Keepers;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Stewards;
import city.kontor.keeping.Publicity;
import city.kontor.offices.Caretakers;
import city.kontor.web.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts of which a desk tells: asked about, contested, not public yet, there twice. */
@Component
class DeskFacts {

  /** Of the facts of a list, so many that may belong to it. */
  static final int LOOKED_THROUGH = 1000;

  /** The same on the desk, of what anybody contests, which only the register is asked about. */
  static final int LOOKED_THROUGH_ON_DESK = 200;

  private final Positions positions;
  private final Publicity publicity;
  private final Facts facts;
  private final Stewards stewards;
  private final Caretakers caretakers;
  private final Recordings recordings;
  private final Clock clock;

  DeskFacts(
      Positions positions,
      Publicity publicity,
      Facts facts,
      Stewards stewards,
      Caretakers caretakers,
      Recordings recordings,
      Clock clock) {
    this.positions = positions;
    this.publicity = publicity;
    this.facts = facts;
    this.stewards = stewards;
    this.caretakers = caretakers;
    this.recordings = recordings;
    this.clock = clock;
  }

  /**
   * Facts of a list.
   *
   * @param lookedThrough how many that may belong to it were looked through; 0 where all were
   */
  record Found(List<Standing> facts, int lookedThrough) {

    int size() {
      return facts.size();
    }

    boolean isCut() {
      return lookedThrough > 0;
    }
  }

  /**
   * What an office answers by its next act, as an application by a decision, is not asked of it.
   */
  Found asked(Collection<FactId> offices, Recorded now, Account person, Reading reading) {
    var asked = positions.askedOf(offices, LOOKED_THROUGH, now);
    return new Found(
        seen(asked.keySet(), person, reading).stream()
            .filter(
                it ->
                    !facts
                        .acting(it.stated())
                        .containsAll(Objects.requireNonNull(asked.get(it.stated().id()))))
            .toList(),
        cut(asked.values().stream().mapToInt(Set::size).sum(), LOOKED_THROUGH));
  }

  /**
   * Where one side is kept by these offices, for themselves or on behalf of others; for the
   * register's administrators, where no office keeps it.
   */
  Found contested(
      Collection<FactId> offices, int most, Recorded now, Account person, Reading reading) {
    var kept = positions.contestedWith(caretakers.keptFor(offices), LOOKED_THROUGH, now);
    if (!person.runsTheRegister()) {
      return new Found(seen(kept, person, reading), cut(kept.size(), LOOKED_THROUGH));
    }
    var latest = positions.contested(most, now);
    // What is kept here and is not among the latest of all is older than these.
    var all =
        seen(Stream.concat(latest.stream(), kept.stream()).distinct().toList(), person, reading);
    var keepers = stewards.of(all.stream().map(Standing::stated).toList(), reading);
    return new Found(
        all.stream()
            .filter(
                it ->
                    kept.contains(it.stated().id())
                        || Objects.requireNonNull(keepers.get(it.stated().id())).all().stream()
                            .anyMatch(keeper -> keeper.office() == null))
            .toList(),
        cut(latest.size(), most));
  }

  private static int cut(int found, int most) {
    return found == most ? most : 0;
  }

  /** Those of these facts that stand and that this person may see. */
  private List<Standing> seen(Collection<FactId> ids, Account person, Reading reading) {
    var today = LocalDate.now(clock);
    return seen(ids, _ -> true, it -> it.isPublicOn(today), person, reading);
  }

  /**
   * Two pages of the same two, one of which came by its day or will come by it: told to whoever
   * keeps one of them, before the day to nobody who does not see it yet.
   */
  Found twins(Account person, Reading reading) {
    var today = LocalDate.now(clock);
    var doubled = publicity.doubled(LOOKED_THROUGH);
    var keepers = stewards.of(doubled.keySet().stream().map(Standing::stated).toList(), reading);
    return new Found(
        doubled.entrySet().stream()
            .filter(
                it ->
                    KeepingRules.maySee(
                            person,
                            Objects.requireNonNull(keepers.get(it.getKey().stated().id())),
                            it.getKey().isPublicOn(today)
                                ? Visibility.PARTIES
                                : it.getKey().visibility())
                        .isGiven())
            .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
            .distinct()
            .toList(),
        cut(doubled.size(), LOOKED_THROUGH));
  }

  Found hidden(Account person, Reading reading) {
    var today = LocalDate.now(clock);
    var disclosed = facts.everDisclosed(LOOKED_THROUGH);
    return new Found(
        seen(disclosed, it -> !it.isPublicOn(today), _ -> false, person, reading),
        cut(disclosed.size(), LOOKED_THROUGH));
  }

  private List<Standing> seen(
      Collection<FactId> ids,
      Predicate<Standing> asked,
      Predicate<Standing> byAll,
      Account person,
      Reading reading) {
    var found = facts.standing(ids, recordings.now());
    var standing =
        ids.stream()
            .distinct()
            .flatMap(it -> Stream.ofNullable(found.get(it)))
            .filter(asked)
            .toList();
    var keepers =
        stewards.of(
            standing.stream().filter(byAll.negate()).map(Standing::stated).toList(), reading);
    return standing.stream().filter(it -> byAll.test(it) || maySee(person, it, keepers)).toList();
  }

  private static boolean maySee(Account person, Standing it, Map<FactId, Keepers> keepers) {
    return KeepingRules.maySee(
            person, Objects.requireNonNull(keepers.get(it.stated().id())), it.visibility())
        .isGiven();
  }
}
