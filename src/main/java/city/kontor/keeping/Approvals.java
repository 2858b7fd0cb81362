package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.history.FactId;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.KeepingRules;
import city.kontor.offices.Arrangement.Sort;
import city.kontor.offices.Arrangement.What;
import city.kontor.offices.Arrangements;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a second person of the same office. An office says for which kinds of fact it
 * wants one; nothing of it is recorded before. See decision 0031.
 */
@Service
public class Approvals {

  /** Every kind of fact. */
  public static final String ALL = "*";

  private final ApprovalSql sql;
  private final Arrangements arrangements;
  private final Clock clock;

  Approvals(ApprovalSql sql, Arrangements arrangements, Clock clock) {
    this.sql = sql;
    this.arrangements = arrangements;
    this.clock = clock;
  }

  /** The kinds of fact for which an office wants a second person. */
  public Set<String> kinds(FactId office) {
    return sql.kinds(office);
  }

  /**
   * Says for which kinds of fact an office wants a second person from now on.
   *
   * @param read the {@link #mark} of what was read before
   * @throws Refusal.Conflict when that is not what is set by now
   */
  @Transactional
  public void set(FactId office, Collection<String> kinds, String read, Account by) {
    arrangements.lock(office);
    if (!read.equals(mark(office))) {
      throw new Refusal.Conflict("keeping.sign-off.meanwhile");
    }
    var before = sql.kinds(office);
    var begun = kinds.stream().filter(it -> !before.contains(it)).sorted().toList();
    var ended = before.stream().filter(it -> !kinds.contains(it)).sorted().toList();
    if (!begun.isEmpty() || !ended.isEmpty()) {
      sql.set(office, kinds, by.id().value(), now());
      sql.note(office, new Approval.Switched(by.id().value(), now(), begun, ended));
      note(office, Sort.SIGN_OFF_BEGUN, begun, by);
      note(office, Sort.SIGN_OFF_ENDED, ended, by);
    }
  }

  private void note(FactId office, Sort sort, List<String> kinds, Account by) {
    if (!kinds.isEmpty()) {
      arrangements.note(office, What.of(sort, null, kinds), by);
    }
  }

  /** Who has said for what the office wants a second person, and when, the latest first. */
  public List<Approval.Switched> switched(FactId office) {
    return sql.switched(office);
  }

  /** What tells somebody who sets it whether that is still as it was read. */
  public String mark(FactId office) {
    return String.valueOf(sql.switched(office).size());
  }

  boolean areNeeded(Deed deed) {
    return deed.kinds().stream().anyMatch(it -> areNeeded(deed.behalf(), it));
  }

  /** Whether the office wants a second person for anything at all. */
  boolean areWanted(Behalf behalf) {
    return behalf.office() != null && !sql.kinds(behalf.office()).isEmpty();
  }

  /** Whether what is done on somebody's behalf to a kind of fact needs a second person. */
  public boolean areNeeded(Behalf behalf, String kind) {
    return !among(behalf, List.of(kind)).isEmpty();
  }

  /** Those of several kinds that need one, in their order. */
  List<String> among(Behalf behalf, Collection<String> all) {
    var office = behalf.office();
    if (office == null) {
      return List.of();
    }
    var kinds = sql.kinds(office);
    return all.stream().filter(it -> kinds.contains(ALL) || kinds.contains(it)).toList();
  }

  /**
   * Keeps what was typed until somebody else has looked at it.
   *
   * @throws Refusal.Conflict when it is typed anew and was done, typed anew or redacted meanwhile
   */
  @Transactional
  FactId handIn(Typed typed, FactId office, Account person) {
    var before = again(typed, office).filter(Approval::isOpen);
    var bare = bare(typed);
    var by = person.id().value();
    FactId id;
    if (before.isPresent()) {
      id = before.get().id();
      if (!sql.handInAgain(before.get(), goingOn(bare, before.get()), by)) {
        throw new Refusal.Conflict("keeping.approval.decided");
      }
    } else {
      id = sql.handIn(office, bare, by);
    }
    sql.note(id, new Approval.Step("hand-in", by, now(), typed.why(), person.program()));
    return id;
  }

  /** What it went on from when it was first handed in, it still does: a redaction goes along it. */
  private static Typed goingOn(Typed typed, Approval before) {
    var draft = before.typed().get(Typed.DRAFT);
    return draft == null ? typed : typed.with(Typed.DRAFT, draft);
  }

  /** Without what matters only while it is typed, and what a link offered in vain. */
  private static Typed bare(Typed typed) {
    var bare =
        typed
            .without(Typed.APPROVAL)
            .without(Typed.HAND_IN)
            .without(Typed.FORM)
            .without(Typed.OFFERED);
    var source = typed.source();
    return source.isKnown() ? bare.citing(source.get(TypedSource.KNOWN)) : bare;
  }

  /**
   * What is typed anew, whatever has become of it.
   *
   * @throws Refusal.Conflict when it was done meanwhile: it is not done twice; or when it says no
   *     longer what was read, also where something else is typed from it
   */
  private Optional<Approval> again(Typed typed, FactId office) {
    var before = typed.approval().flatMap(sql::find).filter(it -> it.office().equals(office));
    var same = before.filter(it -> isSame(it, typed));
    if (same.filter(Approval::isDone).isPresent()) {
      throw new Refusal.Conflict("keeping.approval.decided");
    }
    before
        .filter(it -> !typed.isOfHandIn(it.handIns()))
        .ifPresent(
            it -> {
              throw new Refusal.Conflict("keeping.approval.meanwhile", "/approvals/" + it.id());
            });
    return same;
  }

  /**
   * What waited was typed anew and done at once, as the office wants no second person any more.
   *
   * @throws Refusal.Conflict when it was done, typed anew or redacted meanwhile
   */
  void close(Typed typed, FactId office, FactId outcome, Account person) {
    var before = again(typed, office).filter(Approval::isOpen);
    if (before.isEmpty()) {
      return;
    }
    var id = before.get().id();
    if (!sql.close(before.get(), outcome)) {
      throw new Refusal.Conflict("keeping.approval.decided");
    }
    var by = person.id().value();
    sql.note(id, new Approval.Step("do", by, now(), typed.why(), person.program()));
  }

  /** What was done or proposed at once is what became of what was taken back before. */
  void came(Typed typed, FactId outcome, Account person) {
    sql.cameOfDraft(typed, outcome, person.id().value());
  }

  private static boolean isSame(Approval approval, Typed typed) {
    return approval.kind().equals(typed.kind().word())
        && approval.verb() == typed.verb()
        && java.util.Objects.equals(approval.fact(), typed.fact());
  }

  /** One that belongs to an office of this person; anybody else finds none. */
  public Optional<Approval> find(FactId id, Account person) {
    return sql.find(id).filter(it -> KeepingRules.maySeeApproval(person, it.office()).isGiven());
  }

  /** Some of what is not decided yet in these offices, oldest first. */
  public List<Approval> open(Collection<FactId> offices, int offset, int most) {
    return offices.isEmpty() ? List.of() : sql.open(offices, offset, most);
  }

  /** How much that is in all. */
  public int count(Collection<FactId> offices) {
    return offices.isEmpty() ? 0 : sql.count(offices);
  }

  public List<Approval.Step> steps(Approval approval) {
    return sql.steps(approval.id());
  }

  /** Whether somebody may type it anew, or take it back, by what they act with. */
  public Permission mayReach(Approval approval, Account person) {
    var program =
        steps(approval).stream()
            .filter(it -> it.step().equals("hand-in"))
            .reduce((_, last) -> last)
            .map(Approval.Step::program)
            .orElse("");
    return KeepingRules.mayReach(person, approval.typedBy(), program);
  }

  /**
   * Notes what a second person decided on this hand-in.
   *
   * @throws Refusal.Conflict when it no longer waits, or was typed anew meanwhile
   */
  @Transactional
  public void decide(
      Approval approval, Approval.State state, String step, String note, Account person) {
    UUID by = person.id().value();
    if (!sql.decide(approval, state, by)) {
      throw new Refusal.Conflict(
          sql.find(approval.id()).filter(it -> it.state() == Approval.State.TAKEN_BACK).isPresent()
              ? "keeping.approval.taken-back"
              : "keeping.approval.decided");
    }
    sql.note(approval.id(), new Approval.Step(step, by, now(), note, person.program()));
  }

  /**
   * Whoever handed it in takes it back.
   *
   * @throws Refusal.Conflict when it was decided, typed anew or redacted meanwhile
   */
  @Transactional
  public void takeBack(Approval approval, String note, Account person) {
    var by = person.id().value();
    if (!sql.takeBack(approval, by)) {
      throw new Refusal.Conflict("keeping.approval.decided");
    }
    sql.note(approval.id(), new Approval.Step("take-back", by, now(), note, person.program()));
  }

  public void came(Approval approval, FactId outcome) {
    sql.came(approval.id(), outcome);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
