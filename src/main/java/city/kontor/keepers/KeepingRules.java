package city.kontor.keepers;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what with facts. Each rule says itself why. */
public final class KeepingRules {

  private KeepingRules() {}

  /**
   * A fact is kept by the office of whom it belongs to; without one by its caretaker's office; else
   * by the register's administrators. Where one party has stated it, that party alone changes it.
   */
  public static Permission mayKeep(Account person, Keepers keepers) {
    if (person.onlyProposes()) {
      return Permission.refused("keeping.may-not.program");
    }
    for (var keeper : keepers.changing()) {
      if (edits(person, keeper)) {
        return keeper.office() == null
            ? Permission.given("keeping.may.register", keeper.name())
            : keeper.isOwn()
                ? Permission.given("keeping.may.own", keeper.officeName())
                : Permission.given("keeping.may.care", keeper.officeName(), keeper.name());
      }
    }
    if (isOtherParty(person, keepers)) {
      return Permission.refused("keeping.may-not.stated", keepers.changing().getFirst().name());
    }
    return keepers.changing().stream()
        .filter(it -> it.office() != null && person.roleIn(it.office()).isPresent())
        .findFirst()
        .map(
            it ->
                isReadingProgram(person)
                    ? Permission.refused("keeping.may-not.reads")
                    : Permission.refused("keeping.may-not.reader", it.officeName()))
        .orElseGet(() -> Permission.refused("keeping.may-not.keeper", keepers.names()));
  }

  /** Whoever edits for an office proposes to the office that keeps a fact. */
  public static Permission mayPropose(Account person, Keepers keepers) {
    if (isOtherParty(person, keepers)) {
      return Permission.refused("keeping.may-not.stated", keepers.changing().getFirst().name());
    }
    if (isReadingProgram(person)) {
      return Permission.refused("keeping.may-not.reads");
    }
    return Behalf.of(person).isEmpty()
        ? Permission.refused("keeping.may-not.propose", keepers.names())
        : Permission.given("keeping.may.propose", keepers.answeringProposals().name());
  }

  /** Whoever edits for an office states facts, or proposes them to those who will keep them. */
  public static Permission mayBegin(Account person) {
    if (isReadingProgram(person)) {
      return Permission.refused("keeping.may-not.reads");
    }
    return Behalf.of(person).isEmpty()
        ? Permission.refused("keeping.may-not.begin")
        : Permission.given("keeping.may.begin");
  }

  /** Only a party's own office says whether the fact is so, and only where another stated it. */
  public static Permission mayAnswer(Account person, Keepers keepers) {
    if (person.onlyProposes()) {
      return Permission.refused("keeping.may-not.program");
    }
    return keepers.answering().stream()
        .filter(it -> edits(person, it))
        .findFirst()
        .map(it -> Permission.given("keeping.may.answer", it.name()))
        .orElseGet(() -> Permission.refused("keeping.may-not.answer", keepers.names()));
  }

  /** Only an administrator of the register takes a text out of what was recorded. */
  public static Permission mayRedact(Account person) {
    return person.runsTheRegister()
        ? Permission.given("keeping.may.redact")
        : Permission.refused("keeping.may-not.redact");
  }

  /**
   * The people of an office know who of them recorded; an administrator of the register, who did.
   */
  public static boolean mayKnow(Account person, Actor recorder) {
    var office = recorder.office();
    return person.runsTheRegister()
        || (office != null && person.roleIn(new FactId(office)).isPresent());
  }

  /** A proposal is between the office that made it and the one that answers it. */
  public static Permission maySeeProposal(
      Account person, @Nullable FactId by, @Nullable FactId to) {
    return belongs(person, by) || belongs(person, to)
        ? Permission.given("keeping.may.proposal")
        : Permission.refused("keeping.may-not.proposal");
  }

  /**
   * The editors of the office that a proposal was sent to answer it.
   *
   * @param to null for the register
   */
  public static Permission mayDecide(Account person, @Nullable FactId to) {
    if (person.onlyProposes()) {
      return Permission.refused("keeping.may-not.program");
    }
    return Behalf.of(person).contains(new Behalf(to))
        ? Permission.given("keeping.may.decide")
        : Permission.refused("keeping.may-not.decide");
  }

  /**
   * The editors of the office that proposed something take it back; so does its program, which
   * changes nothing by it.
   *
   * @param by null for the register
   */
  public static Permission mayTakeBack(Account person, @Nullable FactId by) {
    return Behalf.of(person).contains(new Behalf(by))
        ? Permission.given("keeping.may.take-back")
        : Permission.refused("keeping.may-not.take-back");
  }

  /** Whoever handed something in takes it back, and nobody else. */
  public static Permission mayTakeBackOwn(Account person, FactId office, UUID typedBy) {
    return typedBy.equals(person.id().value()) && Behalf.of(person).contains(new Behalf(office))
        ? Permission.given("keeping.may.take-back.own")
        : Permission.refused("keeping.may-not.take-back.own");
  }

  /**
   * A program that only proposes reaches what it handed in itself; what its person handed in at the
   * desk, or by another program, is no proposal of its own. Names of programs are told apart only
   * among those of one person.
   *
   * @param typedBy who handed it in last
   * @param program by which that was done; empty where the person did
   */
  public static Permission mayReach(Account person, UUID typedBy, String program) {
    var isOwn = person.id().value().equals(typedBy) && person.program().equals(program);
    return person.onlyProposes() && !isOwn
        ? Permission.refused("keeping.may-not.take-back.program")
        : Permission.given("keeping.may.take-back.own");
  }

  /** What waits for a second person is a matter of the office in which it was typed. */
  public static Permission maySeeApproval(Account person, FactId office) {
    return belongs(person, office)
        ? Permission.given("keeping.may.approval")
        : Permission.refused("keeping.may-not.approval");
  }

  /** Another editor of the office approves what one of them typed; never whoever typed it. */
  public static Permission mayApprove(Account person, FactId office, UUID typedBy) {
    if (!Behalf.of(person).contains(new Behalf(office))) {
      return Permission.refused("keeping.may-not.approve");
    }
    return typedBy.equals(person.id().value())
        ? Permission.refused("keeping.may-not.approve.own")
        : Permission.given("keeping.may.approve");
  }

  /**
   * Before it is public, a fact is seen by the offices that keep it and by those of its parties; or
   * by one that keeps it only.
   */
  public static Permission maySee(
      @Nullable Account person, Keepers keepers, Visibility visibility) {
    return person != null
            && seeing(keepers, visibility).anyMatch(it -> belongs(person, it.office()))
        ? Permission.given("keeping.may.see", keepers.names())
        : Permission.refused("keeping.may-not.see", keepers.names());
  }

  /** The same for all who belong to an office. */
  static boolean maySee(Behalf office, Keepers keepers, Visibility visibility) {
    return seeing(keepers, visibility).anyMatch(it -> it.isKeptBy(office));
  }

  private static Stream<Keeper> seeing(Keepers keepers, Visibility visibility) {
    return (visibility == Visibility.OFFICE ? keepers.changing() : keepers.seeing()).stream();
  }

  /** Only the office that did it takes an act back, by those who edit for it. */
  public static Permission mayUndo(Account person, Behalf behalf, String officeName) {
    if (person.onlyProposes()) {
      return Permission.refused("keeping.may-not.program");
    }
    if (Behalf.of(person).contains(behalf)) {
      return Permission.given("keeping.may.undo", officeName);
    }
    return belongs(person, behalf.office())
        ? Permission.refused("keeping.may-not.reader", officeName)
        : Permission.refused("keeping.may-not.undo.office", officeName);
  }

  /**
   * And only of what it still keeps, and needs nobody else for.
   *
   * @param needsSecond whether the office wants a second person for facts of this kind
   */
  public static Permission mayUndo(
      Account person, Behalf behalf, Keepers keepers, boolean needsSecond) {
    if (!changingFor(person, keepers).contains(behalf)) {
      return Permission.refused("keeping.may-not.undo.kept", keepers.names());
    }
    return needsSecond
        ? Permission.refused("keeping.may-not.undo.approval")
        : Permission.given("keeping.may.own", keepers.names());
  }

  /** On whose behalf a person may change a fact. */
  public static List<Behalf> changingFor(Account person, Keepers keepers) {
    return Behalf.of(person).stream()
        .filter(behalf -> keepers.changing().stream().anyMatch(it -> it.isKeptBy(behalf)))
        .toList();
  }

  private static boolean isOtherParty(Account person, Keepers keepers) {
    return keepers.changing().stream().noneMatch(it -> edits(person, it))
        && keepers.answering().stream().anyMatch(it -> edits(person, it));
  }

  private static boolean edits(Account person, Keeper keeper) {
    return Behalf.of(person).stream().anyMatch(keeper::isKeptBy);
  }

  private static boolean isReadingProgram(Account person) {
    return !person.program().isEmpty() && Behalf.of(person).isEmpty();
  }

  private static boolean belongs(Account person, @Nullable FactId office) {
    return office == null ? person.runsTheRegister() : person.roleIn(office).isPresent();
  }
}
