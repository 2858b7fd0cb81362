package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Positions;
import city.kontor.facts.Proposal;
import city.kontor.facts.Proposals;
import city.kontor.facts.Redactions;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Sight;
import city.kontor.keepers.Stewards;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.Deeds;
import city.kontor.keeping.Keeping;
import city.kontor.keeping.ProposalDoor;
import city.kontor.keeping.Reasons;
import city.kontor.keeping.SourceDesk;
import city.kontor.keeping.Typed;
import city.kontor.publishing.FactWords;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What offices ask of each other: seen by both, answered by the one that keeps the fact. */
@Service
class Proposing implements ProposalDoor {

  private final Proposals proposals;
  private final FactKinds kinds;
  private final Positions positions;
  private final Facts facts;
  private final Stewards stewards;
  private final Deeds deeds;
  private final SourceDesk sources;
  private final Sight sight;
  private final Approvals approvals;
  private final Recordings recordings;

  Proposing(
      Proposals proposals,
      FactKinds kinds,
      Positions positions,
      Facts facts,
      Stewards stewards,
      Deeds deeds,
      SourceDesk sources,
      Sight sight,
      Approvals approvals,
      Recordings recordings) {
    this.proposals = proposals;
    this.kinds = kinds;
    this.positions = positions;
    this.facts = facts;
    this.stewards = stewards;
    this.deeds = deeds;
    this.sources = sources;
    this.sight = sight;
    this.approvals = approvals;
    this.recordings = recordings;
  }

  /** A proposal that this person's office made or was made; anybody else finds none. */
  Proposal find(FactId id, Account person) {
    var proposal = proposals.find(id, recordings.now()).orElseThrow(() -> notFound(id));
    if (KeepingRules.maySeeProposal(person, proposal.by(), proposal.to()).isGiven()) {
      return proposal;
    }
    if (proposals.formerlyTo(id).stream()
        .map(it -> new Behalf(it.orElse(null)))
        .anyMatch(it -> KeepingRules.maySeeProposal(person, it.office(), it.office()).isGiven())) {
      throw new Refusal.NotAllowed("keeping.may-not.handed-over");
    }
    throw notFound(id);
  }

  /** Whether it is a proposal, whoever may see it. */
  boolean isOne(FactId id) {
    return proposals.find(id, recordings.now()).isPresent();
  }

  @Override
  public Proposal toAnswer(FactId id, Account person, Reading reading) {
    var proposal = find(id, person);
    KeepingRules.mayDecide(person, proposal.to()).demand();
    return proposal;
  }

  /** A proposal that this person may take back; it stays so after it was answered. */
  Proposal toTakeBack(FactId id, Account person) {
    var proposal = find(id, person);
    KeepingRules.mayTakeBack(person, proposal.by()).demand();
    return proposal;
  }

  /** What was taken back from this person's offices before they answered, the latest first. */
  List<Proposal> takenBackFrom(Account person) {
    return offices(person)
        .flatMap(it -> proposals.takenBackFrom(it.office(), recordings.now()).stream())
        .toList();
  }

  /** A part of what waits for an answer of this person's offices, oldest first. */
  List<Proposal> waitingFor(Account person, int offset, int most) {
    return proposals.waitingFor(
        person.officesAs(Role.READER), person.runsTheRegister(), offset, most, recordings.now());
  }

  /** How much waits for their answer. */
  int countWaitingFor(Account person) {
    return proposals.countWaitingFor(
        person.officesAs(Role.READER), person.runsTheRegister(), recordings.now());
  }

  /** What this person's offices have proposed, the latest first. */
  List<Proposal> sentBy(Account person) {
    return offices(person)
        .flatMap(it -> proposals.sentBy(it.office(), recordings.now()).stream())
        .toList();
  }

  /**
   * Does what is proposed, in the name of the office that keeps the fact.
   *
   * @param read the state of the fact that was read with it; null where nothing says so
   * @throws Refusal.Invalid when the answer cannot be kept, at its field
   * @throws Refusal.Conflict where a party has said since whether the fact is so
   */
  Deeds.Done accept(
      Proposal proposal, @Nullable Recorded read, String answer, Account person, Reading reading) {
    Reasons.demand("answer", answer, false);
    var proposedFor = why(proposal);
    if (Redactions.isMarked(proposedFor) && answer.isBlank()) {
      throw redacted();
    }
    var why = Redactions.isMarked(proposedFor) ? answer : proposedFor;
    var behalf = new Behalf(proposal.to());
    keepers(proposal, reading).ifPresent(it -> KeepingRules.mayKeep(person, it).demand());
    Keeping.refuseUndone(proposal.proposed().verb(), kinds.get(proposal.proposed().kind()));
    if (approvals.areNeeded(behalf, proposal.proposed().kind())) {
      throw new Refusal.Conflict("keeping.approval.accept");
    }
    var before = before(proposal).orElse(null);
    return recordings.record(
        person.actingFor(proposal.to()),
        FactWords.accepted(why),
        recording -> {
          if (isAnswered(proposal, read, recording)) {
            throw new Refusal.Conflict("keeping.conflict.answered");
          }
          // It may have been redacted or handed over while this waited for its turn to record.
          var now = proposals.find(proposal.id(), recording).orElseThrow();
          refuseHandedOver(now, proposal);
          if (!why(now).equals(proposedFor)) {
            throw redacted();
          }
          var cited = sources.cite(recording, now.proposed(), now.by(), before);
          var done =
              proposals.accept(recording, proposal.id(), answer.isBlank() ? null : answer, cited);
          deeds.accepted(recording, done, before, behalf, it -> stewards.of(it, reading));
          return new Deeds.Done(done, false, false, recording);
        });
  }

  /**
   * Whether a party has confirmed or contested what it would change since that was read, or since
   * it was proposed where nothing says when it was read; not once it is answered itself.
   */
  boolean isAnswered(Proposal proposal, @Nullable Recorded read) {
    return isAnswered(proposal, read, recordings.now());
  }

  private boolean isAnswered(Proposal proposal, @Nullable Recorded read, Recorded recorded) {
    var fact = proposal.proposed().fact();
    if (fact == null || proposal.state() != Proposal.State.OPEN) {
      return false;
    }
    var since =
        read != null && isState(read, fact, recorded) ? read : proposals.proposedIn(proposal.id());
    return positions.answered(fact, recorded).filter(it -> it.no() > since.no()).isPresent();
  }

  /** A number above any that the fact has had says nothing of what was read. */
  private boolean isState(Recorded read, FactId fact, Recorded recorded) {
    return facts
        .standing(fact, recorded)
        .filter(it -> read.no() <= positions.state(it, recorded).no())
        .isPresent();
  }

  /** The state of the fact that somebody names as read; null where it is none. */
  static @Nullable Recorded read(String typed) {
    return typed.matches("\\d{1,18}") ? new Recorded(Long.parseLong(typed)) : null;
  }

  /**
   * Who keeps what it would change, or would keep what it would state; nothing when what it refers
   * to is no longer found.
   */
  Optional<Keepers> keepers(Proposal proposal, Reading reading) {
    var proposed = proposal.proposed();
    var fact = proposed.fact();
    if (fact != null) {
      return before(proposal)
          .or(() -> facts.withdrawn(fact, recordings.now()).map(Facts.Withdrawn::last))
          .map(it -> stewards.of(it.stated(), reading));
    }
    try {
      var stated = facts.typed(new FactId(new UUID(0, 0)), proposed.kind(), proposed.form());
      return Optional.of(stewards.ofNew(stated, new Behalf(proposal.by()), reading));
    } catch (Refusal.Invalid _) {
      return Optional.empty();
    }
  }

  /** Why it was proposed: seen by the two offices, and with the fact once it is accepted. */
  String why(Proposal proposal) {
    return recordings.of(List.of(proposals.proposedIn(proposal.id()).no())).getFirst().why();
  }

  /** Leaves the fact as it is, and says why. */
  Recorded refuse(Proposal proposal, String answer, Account person) {
    Reasons.demand("answer", answer, true);
    return recordings.record(
        person.actingFor(proposal.to()),
        answer,
        recording -> {
          refuseHandedOver(proposals.find(proposal.id(), recording).orElseThrow(), proposal);
          proposals.refuse(recording, proposal.id(), answer);
          return recording;
        });
  }

  private static void refuseHandedOver(Proposal now, Proposal read) {
    if (!Objects.equals(now.to(), read.to())) {
      throw new Refusal.NotAllowed("keeping.may-not.handed-over");
    }
  }

  /** Takes back what this person's office has proposed, as long as it waits. */
  Recorded takeBack(Proposal proposal, String reason, Account person) {
    Reasons.demand("answer", reason, false);
    return recordings.record(
        person.actingFor(proposal.by()),
        reason.isBlank() ? "A proposal was taken back" : reason,
        recording -> {
          proposals.takeBack(recording, proposal.id(), reason.isBlank() ? null : reason);
          return recording;
        });
  }

  /**
   * What stands, as far as this person may see it by now; empty for a fact that is to be stated.
   */
  Optional<Standing> before(Proposal proposal, Account person, Reading reading) {
    return before(proposal).filter(it -> sight.isSeen(it, person, reading));
  }

  private Optional<Standing> before(Proposal proposal) {
    return Optional.ofNullable(proposal.proposed().fact())
        .flatMap(it -> facts.standing(it, recordings.now()));
  }

  /** What the fact would say; nothing when what it refers to is no longer found, or to be seen. */
  Optional<Stated> after(Proposal proposal, Account person, Reading reading) {
    var proposed = proposal.proposed();
    var before = before(proposal, person, reading).orElse(null);
    if (before == null && proposed.verb() == Verb.END) {
      return Optional.empty();
    }
    var fact = proposed.fact() == null ? new FactId(new UUID(0, 0)) : proposed.fact();
    try {
      return Optional.of(
          switch (proposed.verb()) {
            case END -> {
              var form = Objects.requireNonNull(before).stated().form();
              for (var it : proposed.form().fields().entrySet()) {
                form = form.with(it.getKey(), it.getValue());
              }
              yield facts.typed(fact, proposed.kind(), form);
            }
            case RESTORE -> {
              var then = proposed.form().get("recording").orElse("");
              yield facts.allVersions(fact, recordings.now()).stream()
                  .filter(it -> String.valueOf(it.recording().no()).equals(then))
                  .map(Facts.Version::stated)
                  .findFirst()
                  .orElseThrow();
            }
            case STATE, CORRECT, CHANGE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM, CONTEST ->
                facts.typed(fact, proposed.kind(), proposed.form());
          });
    } catch (Refusal.Invalid _) {
      return Optional.empty();
    }
  }

  /** The address of the form that amends it. */
  static String form(Proposal proposal, String word) {
    var proposed = proposal.proposed();
    return (proposed.verb() == Verb.STATE
            ? "/facts/new/" + proposed.kind()
            : "/facts/" + proposed.fact() + "/" + word)
        + "?"
        + Typed.PROPOSAL
        + "="
        + proposal.id();
  }

  private static Stream<Behalf> offices(Account person) {
    var all =
        person.duties().stream()
            .filter(it -> it.role().includes(Role.READER))
            .map(it -> new Behalf(it.office()))
            .toList();
    return all.stream().distinct();
  }

  private static Refusal redacted() {
    return new Refusal.Invalid(List.of(new Mistake("answer", "keeping.mistake.proposal.redacted")));
  }

  private static Refusal notFound(FactId id) {
    return new Refusal.NotFound("refusal.proposal", id.toString());
  }
}
