package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.facts.Proposals;
import city.kontor.facts.Proposed;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was prepared: first tried and undone, so that people see what the page will say, then
 * done; or proposed to the office that keeps the fact.
 */
@Service
public class Deeds {

  private final Facts facts;
  private final Acts acts;
  private final Proposals proposals;
  private final Positions positions;
  private final Recordings recordings;
  private final SourceDesk sources;
  private final Approvals approvals;
  private final Publicity publicity;
  private final Afterwards afterwards;
  private final TransactionTemplate undone;

  Deeds(
      Facts facts,
      Acts acts,
      Proposals proposals,
      Positions positions,
      Recordings recordings,
      SourceDesk sources,
      Approvals approvals,
      Publicity publicity,
      Afterwards afterwards,
      PlatformTransactionManager transactions) {
    this.facts = facts;
    this.acts = acts;
    this.proposals = proposals;
    this.positions = positions;
    this.recordings = recordings;
    this.sources = sources;
    this.approvals = approvals;
    this.publicity = publicity;
    this.afterwards = afterwards;
    this.undone = new TransactionTemplate(transactions);
    this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * What was done: the fact, or what waits for the answer of another office or person.
   *
   * @param recording in which it was done; the last one, where nothing is recorded yet
   */
  public record Done(FactId id, boolean isProposal, boolean isForApproval, Recorded recording) {

    /** Where it is to be seen. */
    public String path() {
      return (isForApproval ? "/approvals/" : isProposal ? "/proposals/" : "/facts/") + id;
    }
  }

  /**
   * Tries the act and undoes it, so that whatever the register refuses is said before. Of a
   * proposal only that is tried, to propose: what the office that answers does not show to
   * everybody is in nobody else's way. See decision 0034.
   *
   * @return whether the office wants a second person for anything that it does or takes along
   * @throws Refusal.Conflict when the register refuses it
   */
  boolean rehearse(Deed deed, Account person) {
    return tried(
        person.actingFor(deed.behalf().office()),
        deed.typed().why(),
        recording -> deed.isProposal() ? propose(recording, deed) : act(recording, deed));
  }

  private boolean tried(Actor actor, String why, Function<Recorded, FactId> work) {
    // Undone to here, whatever else its transaction has done before.
    return Boolean.TRUE.equals(
        undone.execute(
            status -> {
              var isForSecondPerson =
                  recordings.record(
                      actor,
                      why,
                      recording -> {
                        var _ = work.apply(recording);
                        return afterwards.isForSecondPerson(recording);
                      });
              status.setRollbackOnly();
              return isForSecondPerson;
            }));
  }

  /** Does it, or proposes it; where the office wants a second person, keeps it for that one. */
  Done keep(Deed deed, Account person) {
    var office = deed.behalf().office();
    if (office != null && isForSecondPerson(deed, person)) {
      rehearse(deed, person);
      return new Done(
          approvals.handIn(deed.typed(), office, person), false, true, recordings.now());
    }
    return recordings.record(
        person.actingFor(office),
        deed.typed().why(),
        recording -> {
          var done = keep(recording, deed);
          if (office != null) {
            approvals.close(deed.typed(), office, done.id(), person);
          }
          approvals.came(deed.typed(), done.id(), person);
          return done;
        });
  }

  /** A second person also looks at what comes along with it. */
  boolean isForSecondPerson(Deed deed, Account person) {
    return approvals.areNeeded(deed)
        || (approvals.areWanted(deed.behalf()) && rehearse(deed, person));
  }

  /** The same of several acts together. */
  boolean rehearse(List<Deed> deeds, Account person) {
    return tried(
        person.actingFor(deeds.getFirst().behalf().office()),
        deeds.getFirst().typed().why(),
        recording ->
            each(
                recording,
                deeds,
                it -> it.isProposal() ? propose(recording, it) : actAmongOthers(recording, it)));
  }

  /**
   * Does several acts of one office, for one reason, in one recording; where the office wants a
   * second person, each waits for one.
   *
   * @return the first
   */
  Done keep(List<Deed> deeds, Account person) {
    var first = deeds.getFirst();
    if (deeds.stream().anyMatch(approvals::areNeeded)
        || (approvals.areWanted(first.behalf()) && rehearse(deeds, person))) {
      rehearse(deeds, person);
      return deeds.stream().map(it -> keep(it, person)).toList().getFirst();
    }
    return recordings.record(
        person.actingFor(first.behalf().office()),
        first.typed().why(),
        recording ->
            each(
                recording,
                deeds,
                it ->
                    it.isProposal()
                        ? keep(recording, it)
                        : new Done(actAmongOthers(recording, it), false, false, recording)));
  }

  /**
   * A new document that several acts rest on is stated before the first of them; what the tables
   * check is checked when all are done.
   */
  private <T> T each(Recorded recording, List<Deed> deeds, Function<Deed, T> work) {
    FactId stated = null;
    var done = new ArrayList<T>();
    for (var it : deeds) {
      // With a proposal a new document waits until it is accepted.
      if (it.isProposal() || !it.typed().statesSource()) {
        done.add(work.apply(it));
        continue;
      }
      if (stated == null) {
        stated = sources.stateNew(recording, it).document();
      }
      // By its identity: where not everybody sees it, its address is not the one that was typed.
      done.add(work.apply(it.with(it.typed().citing(stated.toString()))));
    }
    finish(recording);
    return done.getFirst();
  }

  /**
   * Does or proposes what one person typed and another approved, as an act of the first.
   *
   * @param asRead refuses it when it is no longer what was read, once nobody else records
   */
  public Done keepApproved(Deed deed, Actor typedBy, UUID approvedBy, Runnable asRead) {
    return recordings.record(
        typedBy,
        deed.typed().why(),
        recording -> {
          asRead.run();
          recordings.approve(recording, approvedBy);
          return keep(recording, deed);
        });
  }

  private Done keep(Recorded recording, Deed deed) {
    return deed.isProposal()
        ? new Done(propose(recording, deed), true, false, recording)
        : new Done(act(recording, deed), false, false, recording);
  }

  private FactId act(Recorded recording, Deed deed) {
    var done = actAmongOthers(recording, deed);
    finish(recording);
    return done;
  }

  /**
   * Looks at all that a recording did, by whatever door it came.
   *
   * @throws Refusal.Conflict when the register refuses it
   */
  public void finish(Recorded recording) {
    afterwards.check(recording);
    acts.checkAll();
  }

  /** The same, leaving to the end of the recording what the tables check then. */
  FactId actAmongOthers(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var before = deed.standing();
    if (before != null) {
      refuseIfChanged(recording, before, typed);
    }
    var cited = sources.cite(recording, deed);
    publicity.revive(recording, deed);
    var done = act(recording, first(recording, deed, cited), cited);
    typed.proposal().ifPresent(it -> settle(recording, it, deed));
    publicity.follow(recording, done, before, deed.behalf(), deed.keepers());
    follow(recording, deed, done);
    return done;
  }

  /**
   * What comes along with a fact that was done by accepting a proposal.
   *
   * @param before what was done to; null when a new one was stated
   * @throws Refusal.Conflict also where the office wants a second person for any of it
   */
  public void accepted(
      Recorded recording,
      FactId done,
      @Nullable Standing before,
      Behalf behalf,
      Function<Stated, Keepers> keepers) {
    var then = facts.standing(done, recording).orElseThrow();
    publicity.revive(recording, then);
    var those = keepers.apply(then.stated());
    publicity.follow(recording, done, before, behalf, those);
    follow(recording, done, behalf, those);
    if (before != null && !before.stated().id().equals(done)) {
      follow(recording, before.stated().id(), behalf, keepers.apply(before.stated()));
    }
    finish(recording);
    if (afterwards.isForSecondPerson(recording)) {
      throw new Refusal.Conflict("keeping.approval.accept");
    }
  }

  /**
   * The deed, once what it is of is stated from the same documents. It is whoever's who states it,
   * so that nobody else sees it before its time; the other party is asked about the agreement, not
   * about the pair that is there for it.
   */
  private Deed first(Recorded recording, Deed deed, List<Citation> cited) {
    var first = deed.first();
    if (first == null) {
      return deed;
    }
    var made = act(recording, first, cited);
    first.keepers().stating(first.behalf()).forEach(it -> positions.state(recording, made, it));
    var typed = deed.typed();
    return deed.with(typed.with(typed.open().orElseThrow().name(), made.toString()));
  }

  /** An act settles only what was proposed to the office that does it, about the same fact. */
  private void settle(Recorded recording, FactId id, Deed deed) {
    var typed = deed.typed();
    proposals
        .find(id, recording)
        .filter(it -> Objects.equals(it.to(), deed.behalf().office()))
        .filter(it -> Objects.equals(it.proposed().fact(), typed.fact()))
        .filter(it -> it.proposed().kind().equals(typed.kind().word()))
        .ifPresentOrElse(
            _ -> proposals.settle(recording, id, typed.why()),
            () -> {
              throw new Refusal.NotFound("refusal.proposal", id.toString());
            });
  }

  private FactId act(Recorded recording, Deed deed, List<Citation> cited) {
    var typed = deed.typed();
    var form = typed.form();
    var fact = typed.fact();
    if (fact == null) {
      return acts.state(
          recording, typed.kind().word(), form, cited, typed.visibility(), typed.released());
    }
    switch (typed.verb()) {
      case CORRECT -> acts.correct(recording, fact, form, cited);
      case CHANGE -> {
        return acts.change(recording, fact, form, cited);
      }
      case END ->
          acts.end(
              recording,
              fact,
              form.get("until").orElseThrow(),
              form.get("reason").orElse(null),
              cited);
      case RESTORE -> acts.restore(recording, fact, earlier(form));
      case WITHDRAW -> acts.withdraw(recording, fact);
      case DISCLOSE -> acts.disclose(recording, fact, typed.visibility(), typed.released());
      case CONFIRM -> positions.confirm(recording, fact, party(deed));
      case CONTEST -> positions.contest(recording, fact, party(deed), form, cited);
      case STATE, REDACT, ATTACH ->
          throw new IllegalArgumentException("Not done by this form: " + typed.verb());
    }
    return fact;
  }

  /** Another party with an office here is asked whether it is so. */
  private void follow(Recorded recording, Deed deed, FactId done) {
    switch (deed.typed().verb()) {
      case WITHDRAW, REDACT, ATTACH, CONFIRM, CONTEST -> {}
      case STATE, CORRECT, CHANGE, END, RESTORE, DISCLOSE -> {
        follow(recording, done, deed.behalf(), deed.keepers());
        var fact = deed.typed().fact();
        if (fact != null && !fact.equals(done)) {
          follow(recording, fact, deed.behalf(), deed.keepers());
        }
      }
    }
  }

  /**
   * The party that acts has stated the fact; every other with an office here is asked, on the day
   * that releases it where only one office sees it before.
   */
  public void follow(Recorded recording, FactId fact, Behalf behalf, Keepers keepers) {
    if (!keepers.areSeveral()) {
      return;
    }
    var standing = facts.standing(fact, recording).orElseThrow();
    var isHidden = standing.visibility() == Visibility.OFFICE;
    if (isHidden) {
      positions.askNoMore(fact);
    }
    var stating = keepers.stating(behalf);
    for (var keeper : keepers.all()) {
      var party = keeper.organization();
      if (party != null && stating.contains(party)) {
        positions.state(recording, fact, party);
      } else if (party != null && keeper.isOwn() && !(isHidden && standing.released() == null)) {
        positions.ask(recording, fact, party, isHidden ? standing.released() : null);
      }
    }
  }

  private FactId propose(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var id =
        proposals.draft(
            recording,
            new Proposed(
                typed.kind().word(),
                typed.fact(),
                typed.verb(),
                publicity.readable(typed.form(), deed.after()),
                sources.known(typed),
                typed.source().proposed()),
            deed.behalf().office(),
            deed.keepers().answeringProposals().office());
    proposals.open(recording, id);
    return id;
  }

  private void refuseIfChanged(Recorded recording, Standing before, Typed typed) {
    var id = before.stated().id();
    var verb = typed.verb();
    var now = facts.standing(id, recording);
    if (now.isEmpty() && verb == Verb.RESTORE) {
      now = facts.withdrawn(id, recording).map(Facts.Withdrawn::last);
    }
    if (now.filter(it -> it.recording().equals(before.recording())).isEmpty()) {
      throw new Refusal.Conflict("keeping.conflict");
    }
    var answered = positions.answered(id, recording);
    if (answered.isPresent()
        && typed.read().filter(it -> it.no() < answered.get().no()).isPresent()) {
      throw new Refusal.Conflict("keeping.conflict.answered");
    }
  }

  private static FactId party(Deed deed) {
    return deed.keepers().answering().stream()
        .filter(it -> it.isKeptBy(deed.behalf()))
        .flatMap(it -> Optional.ofNullable(it.organization()).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Recorded earlier(Form form) {
    return new Recorded(Long.parseLong(form.get("recording").orElseThrow()));
  }
}
