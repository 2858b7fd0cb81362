package city.kontor.applications;

import static city.kontor.applications.Side.NETWORK;
import static city.kontor.applications.Side.ORGANIZATION;
import static city.kontor.applications.Side.SECTION;

import city.kontor.applications.Step.Act;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.members.MembershipPath;
import city.kontor.rules.AdmissionRule;
import city.kontor.rules.Ruled;
import city.kontor.web.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** Asking to join: from the enquiry to the membership, or to its refusal. */
final class Joining {

  private final Circumstances at;
  private final Findings found;
  private final Debts debts;

  Joining(Circumstances at, Findings found) {
    this.at = at;
    this.found = found;
    this.debts = new Debts(at, found);
  }

  /** Where an application stands that has not led to a membership. */
  Stage of(Kept<Application> asked) {
    var it = asked.fact();
    var rule = at.admission(it);
    if (it.appliedOn() == null || it.appliedOn().first().isAfter(at.day())) {
      found.step(
          at.step(Act.APPLY, ORGANIZATION)
              .with("applied-on", at.day())
              .with("category", it.category())
              .with("path", it.path() == null ? null : Words.key(it.path()))
              .with("via", it.via())
              .restingOn(rule));
      return Stage.ENQUIRY;
    }
    var decision = at.answer(at.facts().asked().decisions(), AdmissionDecision::on, asked);
    if (decision.isPresent()) {
      switch (decision.get().fact().outcome()) {
        case REFUSED -> {
          found.step(at.step(Act.APPLY, ORGANIZATION).with("applied-on", at.day()));
          return Stage.REFUSED;
        }
        case ADMITTED -> {
          return admitted(it, decision.get().fact().on(), rule);
        }
        case DEFERRED -> {}
      }
    }
    if (isAssociationMissing(it)) {
      found.silence("association");
    }
    var considered = considered(asked);
    var isRefused = considered.equals(Optional.of(Endorsement.Outcome.NOT_ENDORSED));
    if (isRefused && it.via() != null) {
      found.note(Note.of("not-endorsed", it.via()));
    }
    var decide = decide(rule).with("outcome", isRefused ? null : "admitted");
    if (isForAnother(it, rule) && considered.isEmpty()) {
      found.step(
          at.step(Act.ENDORSE, SECTION)
              .with("by", it.via())
              .with("outcome", "endorsed")
              .with("on", at.day())
              .restingOn(rule));
      if (rule.map(x -> x.rule().endorsement() == null).orElse(true)) {
        found.silence("endorsement");
        found.step(decide);
      }
      return Stage.ENDORSEMENT;
    }
    found.step(decide);
    return Stage.DECISION;
  }

  /** Of one that applies by way of another, unless the book says nobody considers it. */
  private static boolean isForAnother(Application it, Optional<Ruled<AdmissionRule>> rule) {
    return (it.path() == MembershipPath.SECTION || it.path() == MembershipPath.ASSOCIATION)
        && it.via() != null
        && rule.map(x -> x.rule().endorsement() != AdmissionRule.Endorsement.NONE).orElse(true);
  }

  /** By the one it applies through; what others say of it moves nothing. */
  private Optional<Endorsement.Outcome> considered(Kept<Application> it) {
    var its =
        at.facts().asked().endorsements().stream()
            .filter(x -> x.fact().by().equals(it.fact().via()))
            .toList();
    return at.answer(its, Endorsement::on, it).map(x -> x.fact().outcome());
  }

  private boolean isAssociationMissing(Application it) {
    var association = CaseFacts.association(it.path(), it.via());
    return association != null
        && at.facts().associations().stream()
            .filter(x -> x.fact().organization().equals(association))
            .noneMatch(x -> x.fact().period().on(at.day()) != Certainty.NOT);
  }

  private Step decide(Optional<Ruled<AdmissionRule>> rule) {
    var body = rule.map(it -> it.rule().decidedBy()).orElse(null);
    if (body == null) {
      found.silence("decided-by");
    }
    var sitting = body == null ? null : at.facts().sittings().get(body);
    return at.step(Act.DECIDE, NETWORK)
        .with("on", sitting == null ? at.day() : sitting.on())
        .with("decided-by", body)
        .with("decided", sitting == null ? null : sitting.meeting())
        .until(sitting == null ? null : sitting.on())
        .restingOn(rule);
  }

  private Stage admitted(Application it, Edtf decided, Optional<Ruled<AdmissionRule>> rule) {
    var effect = rule.map(x -> x.rule().effective()).orElse(null);
    var received =
        at.facts().paid().stream().filter(x -> !x.on().isBefore(decided.first())).findFirst();
    var fromDecision = membership(Act.STATE_FROM_DECISION, it, decided).restingOn(rule);
    var fromPayment =
        received.map(x -> membership(Act.STATE_FROM_PAYMENT, it, Edtf.of(x.on())).restingOn(rule));
    if (effect == AdmissionRule.Effect.DECISION) {
      found.step(fromDecision);
      return Stage.ADMITTED;
    }
    if (effect == null) {
      found.silence("effective");
      tellWhereElse();
      var payment =
          fromPayment.map(Stream::of).orElseGet(() -> payment(it, decided, rule)).toList();
      var isAsked = fromPayment.isPresent() || !at.facts().unpaid().isEmpty();
      if (isAsked) {
        payment.forEach(found::step);
        found.step(fromDecision);
      } else {
        found.step(fromDecision);
        payment.forEach(found::step);
      }
      return Stage.ADMITTED;
    }
    if (fromPayment.isPresent()) {
      found.step(fromPayment.get());
      return Stage.ADMITTED;
    }
    payment(it, decided, rule).forEach(found::step);
    return Stage.PAYMENT;
  }

  /** What the books say of others may help whoever has to choose. */
  private void tellWhereElse() {
    var ruling =
        at.facts().rules().admissions().stream()
            .filter(it -> it.rule().effective() != null)
            .map(it -> it.rule().article())
            .toList();
    at.facts().rules().articles().stream()
        .filter(it -> ruling.contains(it.id()))
        .map(Kept::fact)
        .forEach(
            it -> {
              var number = it.number();
              if (number != null) {
                found.note(Note.of("effective-elsewhere", number, it.book()));
              }
            });
  }

  /** The first fee is asked for, then paid. */
  private Stream<Step> payment(Application it, Edtf decided, Optional<Ruled<AdmissionRule>> rule) {
    var year = decided.last().getYear();
    var asked = year == at.day().getYear() ? at.day() : decided.last();
    var bill = at.facts().unpaid().stream().findFirst();
    var steps =
        bill.isPresent()
            ? Stream.of(debts.pay(bill.get()))
            : Stream.of(
                at.step(Act.INVOICE, NETWORK)
                    .with("year", year)
                    .with("issued-on", asked)
                    .with("category", it.category()),
                at.step(Act.PAY, NETWORK)
                    .turn(ORGANIZATION)
                    .with("year", year)
                    .with("covers", "year")
                    .with("received-on", asked));
    return steps.map(x -> x.restingOn(rule));
  }

  private Step membership(Act act, Application it, Edtf since) {
    return at.step(act, NETWORK)
        .with("kind", "member")
        .with("category", it.category())
        .with("path", it.path() == null ? null : Words.key(it.path()))
        .with("via", it.via())
        .with("since", since.text());
  }
}
