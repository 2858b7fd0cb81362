package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Sight;
import city.kontor.keepers.Stewards;
import city.kontor.keeping.Approval;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.Deed;
import city.kontor.keeping.Deeds;
import city.kontor.keeping.Draft;
import city.kontor.keeping.Drafts;
import city.kontor.keeping.Keeping;
import city.kontor.keeping.Reasons;
import city.kontor.keeping.Typed;
import city.kontor.sources.SourceFiles;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person looks: does what was typed, sends it back, or leaves everything as it is. Until
 * then, whoever typed it may take it back.
 */
@Service
class Approving {

  private final Approvals approvals;
  private final Keeping keeping;
  private final Deeds deeds;
  private final FactKinds kinds;
  private final Drafts drafts;
  private final Stewards stewards;
  private final SourceFiles files;
  private final Sight sight;
  private final Recordings recordings;

  Approving(
      Approvals approvals,
      Keeping keeping,
      Deeds deeds,
      FactKinds kinds,
      Drafts drafts,
      Stewards stewards,
      SourceFiles files,
      Sight sight,
      Recordings recordings) {
    this.approvals = approvals;
    this.keeping = keeping;
    this.deeds = deeds;
    this.kinds = kinds;
    this.drafts = drafts;
    this.stewards = stewards;
    this.files = files;
    this.sight = sight;
    this.recordings = recordings;
  }

  Approval find(FactId id, Account person) {
    return approvals
        .find(id, person)
        .orElseThrow(() -> new Refusal.NotFound("refusal.approval", id.toString()));
  }

  /** The fact as it stands; empty when a new one is to be stated, or it is not to be seen. */
  Optional<Standing> standing(Approval approval, Account person, Reading reading) {
    var fact = approval.fact();
    try {
      if (fact == null) {
        return Optional.empty();
      }
      var withdrawn =
          approval.verb() == Verb.RESTORE
              ? keeping.withdrawn(fact, person, reading).map(Facts.Withdrawn::last)
              : Optional.<Standing>empty();
      return Optional.of(withdrawn.orElseGet(() -> keeping.standing(fact, person, reading)));
    } catch (Refusal.NotFound _) {
      return Optional.empty();
    }
  }

  /** The same of each of these, by what waits; asked for together. */
  Map<FactId, Standing> standing(List<Approval> all, Account person, Reading reading) {
    var facts =
        sight.standing(
            all.stream().flatMap(it -> Stream.ofNullable(it.fact())).distinct().toList(),
            person,
            reading);
    var standing = new HashMap<FactId, Standing>();
    for (var it : all) {
      // What is to be restored does not stand.
      var its =
          it.verb() == Verb.RESTORE || it.fact() == null
              ? standing(it, person, reading)
              : Optional.ofNullable(facts.get(it.fact()));
      its.ifPresent(stands -> standing.put(it.id(), stands));
    }
    return standing;
  }

  /** Whether it may be typed anew: as long as it is open, and what it is about is to be seen. */
  boolean isOpenTo(Approval approval, Account person, Reading reading) {
    var fact = approval.fact();
    return approval.isOpen()
        && Keeping.neverDone(approval.verb(), kinds.get(approval.kind())).isEmpty()
        && Behalf.of(person).contains(new Behalf(approval.office()))
        && (fact == null
            || standing(approval, person, reading).isPresent()
            || keeping.withdrawn(fact, person, reading).isPresent());
  }

  /** What tells somebody who decides later whether this is still what was read. */
  String mark(Approval approval, Account person, Reading reading) {
    return approval.handIns()
        + file(approval, person, reading)
            .map(it -> "-" + it.digest() + (it.isPublic() ? "-public" : ""))
            .orElse("");
  }

  /** The file of the document that is published or corrected, which belongs to what is read. */
  Optional<SourceFiles.About> file(Approval approval, Account person, Reading reading) {
    return approval.kind().equals("source")
        ? standing(approval, person, reading)
            .flatMap(
                source ->
                    files
                        .of(source.stated().id(), recordings.now())
                        .filter(it -> it.isPublic() || isKept(source, person, reading)))
        : Optional.empty();
  }

  private boolean isKept(Standing source, Account person, Reading reading) {
    return KeepingRules.maySee(person, stewards.of(source.stated(), reading), Visibility.OFFICE)
        .isGiven();
  }

  /**
   * Does it, as an act of whoever typed it.
   *
   * @param read the {@link #mark} of what was read
   * @throws Refusal.Conflict when that is not what waits now
   */
  @Transactional
  Deeds.Done approve(Approval approval, String read, String note, Account person, Reading reading) {
    KeepingRules.mayApprove(person, approval.office(), approval.typedBy()).demand();
    demandAsRead(approval, read, person, reading);
    check(note, false);
    approvals.decide(approval, Approval.State.APPROVED, "approve", note, person);
    var standing = standing(approval, person, reading).orElse(null);
    var deed = deed(approval, standing, person, reading);
    var done =
        deeds.keepApproved(
            deed,
            new Actor(approval.office().value(), approval.typedBy()),
            person.id().value(),
            () -> demandAsRead(approval, read, person, reading));
    approvals.came(approval, done.id());
    return done;
  }

  private Deed deed(
      Approval approval, @Nullable Standing standing, Account person, Reading reading) {
    var typed = approval.form(kinds);
    Keeping.refuseUndone(typed.verb(), typed.kind());
    if (approval.fact() != null && standing == null) {
      throw new Refusal.Conflict("keeping.approval.gone");
    }
    if (keeping.isOvertaken(typed, standing)) {
      throw new Refusal.Conflict("keeping.approval.overtaken");
    }
    var deed = keeping.prepare(typed, standing, person, reading);
    if (!approval.office().equals(deed.behalf().office())) {
      throw new Refusal.Conflict("keeping.approval.overtaken");
    }
    return deed;
  }

  /** Asks whoever typed it to type it anew. */
  void sendBack(Approval approval, String read, String note, Account person, Reading reading) {
    KeepingRules.mayApprove(person, approval.office(), approval.typedBy()).demand();
    demandAsRead(approval, read, person, reading);
    check(note, true);
    approvals.decide(approval, Approval.State.RETURNED, "return", note, person);
  }

  /** Leaves everything as it is, and says why. */
  void refuse(Approval approval, String read, String note, Account person, Reading reading) {
    KeepingRules.mayApprove(person, approval.office(), approval.typedBy()).demand();
    demandAsRead(approval, read, person, reading);
    check(note, true);
    approvals.decide(approval, Approval.State.REFUSED, "refuse", note, person);
  }

  /**
   * Takes back what was handed in: what was typed is a draft of this person again.
   *
   * @throws Refusal.Conflict when it was decided meanwhile, or there is another draft of this act
   */
  @Transactional
  void takeBack(Approval approval, String note, Account person) {
    KeepingRules.mayTakeBackOwn(person, approval.office(), approval.typedBy()).demand();
    check(note, false);
    approvals.takeBack(approval, note, person);
    var typed = draft(approval);
    if (Drafts.areKeptOf(typed)) {
      if (drafts.of(typed, person).isPresent()) {
        throw new Refusal.Conflict("keeping.take-back.draft");
      }
      drafts.keep(typed, person);
    }
  }

  /** What was taken back, as this person goes on typing it; empty once that was handed in again. */
  Optional<Draft> draft(Approval approval, Account person) {
    return approval.state() == Approval.State.TAKEN_BACK
            && approval.typedBy().equals(person.id().value())
        ? drafts.of(draft(approval), person)
        : Optional.empty();
  }

  /** Of a new fact it is a draft of its own, beside that of the form in which it was typed. */
  private Typed draft(Approval approval) {
    var typed = approval.form(kinds);
    return approval.fact() == null ? typed.with(Typed.DRAFT, approval.id().toString()) : typed;
  }

  /** Whoever decides decides on what stood on the page, not on what was typed since. */
  private void demandAsRead(Approval approval, String read, Account person, Reading reading) {
    if (!read.replaceFirst("-.*", "").equals(String.valueOf(approval.handIns()))) {
      throw new Refusal.Conflict("keeping.approval.decided");
    }
    if (!read.equals(mark(approval, person, reading))) {
      throw new Refusal.Conflict("keeping.approval.file");
    }
  }

  private static void check(String note, boolean isNeeded) {
    Reasons.demand("note", note, isNeeded);
  }
}
