package city.kontor.undo;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Undoing;
import city.kontor.facts.Undoing.Touched;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Sight;
import city.kontor.keepers.Stewards;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.Deeds;
import city.kontor.keeping.Reasons;
import city.kontor.offices.OfficeDoor;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An act of an office is taken back by that office. */
@Service
class Undo {

  private final Undoing undoing;
  private final FactKinds kinds;
  private final Recordings recordings;
  private final Stewards stewards;
  private final Approvals approvals;
  private final Deeds deeds;
  private final Sight sight;
  private final TransactionTemplate transaction;

  Undo(
      Undoing undoing,
      FactKinds kinds,
      Recordings recordings,
      Stewards stewards,
      Approvals approvals,
      Deeds deeds,
      Sight sight,
      TransactionTemplate transaction) {
    this.undoing = undoing;
    this.kinds = kinds;
    this.recordings = recordings;
    this.stewards = stewards;
    this.approvals = approvals;
    this.deeds = deeds;
    this.sight = sight;
    this.transaction = transaction;
  }

  /**
   * An act of an office, and what may be known before it is taken back.
   *
   * @param may whether this person may take it back
   * @param obstructed what stands in the way, whoever it is
   */
  record Act(
      Recording recording,
      FactId office,
      List<Touched> touched,
      Map<FactId, Keepers> keepers,
      Permission may,
      Optional<Undoing.Obstructed> obstructed) {

    Recorded no() {
      return new Recorded(recording.no());
    }
  }

  /**
   * The act that this office recorded under a number.
   *
   * @throws Refusal.NotFound when it recorded nothing under it that can be told
   */
  Act act(FactId office, String officeName, String no, Account person, Reading reading) {
    var recording =
        Optional.of(no)
            .filter(it -> it.matches("[1-9]\\d{0,17}"))
            .flatMap(it -> recordings.of(List.of(Long.valueOf(it))).stream().findFirst())
            .filter(it -> office.value().equals(it.office()))
            .orElseThrow(() -> new Refusal.NotFound("refusal.undo", no));
    var act = new Recorded(recording.no());
    var all = undoing.touched(act);
    if (all.isEmpty()) {
      throw new Refusal.NotFound("refusal.undo", no);
    }
    if (!OfficeDoor.readsAll(person, office)
        && all.stream().anyMatch(it -> !sight.isSeen(it.latest(), person, reading))) {
      // Whoever only looks after the register reads of it what everybody may.
      throw new Refusal.NotFound("refusal.undo", no);
    }
    var keepers = stewards.of(all.stream().map(it -> it.latest().stated()).toList(), reading);
    var touched = ofItself(all, new Behalf(office), keepers);
    var former =
        stewards.of(
            touched.stream()
                .flatMap(it -> Stream.ofNullable(it.before()))
                .map(Standing::stated)
                .toList(),
            reading);
    return new Act(
        recording,
        office,
        touched,
        keepers,
        may(person, new Behalf(office), officeName, touched, keepers, former),
        undoing.obstructed(act, touched, recordings.now()));
  }

  /** Another's pair that went along with an act stays as it is when that act is taken back. */
  private List<Touched> ofItself(List<Touched> all, Behalf behalf, Map<FactId, Keepers> keepers) {
    var own =
        all.stream()
            .filter(
                it ->
                    !kinds.isNamedByParts(it.latest().stated().kind())
                        || Objects.requireNonNull(keepers.get(it.fact())).changing().stream()
                            .anyMatch(keeper -> keeper.isKeptBy(behalf)))
            .toList();
    return own.isEmpty() ? all : own;
  }

  private Permission may(
      Account person,
      Behalf behalf,
      String officeName,
      List<Touched> touched,
      Map<FactId, Keepers> keepers,
      Map<FactId, Keepers> former) {
    var may = KeepingRules.mayUndo(person, behalf, officeName);
    if (!may.isGiven()) {
      return may;
    }
    return touched.stream()
        .flatMap(
            it ->
                Stream.of(keepers, former)
                    .flatMap(those -> Stream.ofNullable(those.get(it.fact())))
                    .map(
                        those ->
                            KeepingRules.mayUndo(
                                person,
                                behalf,
                                those,
                                approvals.areNeeded(behalf, it.latest().stated().kind().word()))))
        .filter(it -> !it.isGiven())
        .findFirst()
        .orElse(may);
  }

  /** The mistakes in the reason that was typed. */
  static List<Mistake> mistakes(String why) {
    return Reasons.needed("why", why).stream().toList();
  }

  /**
   * Tries it and leaves everything as it is.
   *
   * @throws Refusal as {@link #undo}
   */
  void rehearse(Act act, Account person) {
    transaction.executeWithoutResult(
        status -> {
          undo(act, "–", person);
          status.setRollbackOnly();
        });
  }

  /**
   * Takes it back, in one recording.
   *
   * @throws Refusal.NotAllowed with the rule that refuses it
   * @throws Refusal.Conflict when something stands in the way
   */
  Recorded undo(Act act, String why, Account person) {
    act.may().demand();
    return recordings.record(
        person.actingFor(act.office()),
        why,
        recording -> {
          undoing.undo(recording, act.no(), act.touched());
          for (var it : act.touched()) {
            if (it.before() != null) {
              deeds.follow(
                  recording,
                  it.fact(),
                  new Behalf(act.office()),
                  Objects.requireNonNull(act.keepers().get(it.fact())));
            }
          }
          deeds.finish(recording);
          return recording;
        });
  }
}
