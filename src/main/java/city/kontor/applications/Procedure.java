package city.kontor.applications;

import static city.kontor.applications.Side.NETWORK;
import static city.kontor.applications.Side.ORGANIZATION;
import static city.kontor.applications.Side.SECTION;
import static java.util.Comparator.naturalOrder;

import city.kontor.applications.Step.Act;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipPath;
import city.kontor.members.Suspension;
import city.kontor.members.Unbroken;
import city.kontor.rules.AdmissionRule;
import city.kontor.rules.Currencies;
import city.kontor.rules.NoticeRule;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.Ruled;
import city.kontor.rules.SuspensionRule;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a case stands on a day, from what happened until then and the network's rules. It
 * knows no network: where its books say nothing, several steps are open and the silence is told.
 */
final class Procedure {

  private final FactId network;
  private final FactId organization;
  private final CaseFacts facts;
  private final LocalDate day;
  private final List<Step> steps = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<String> silences = new ArrayList<>();

  private Procedure(FactId network, FactId organization, CaseFacts facts, LocalDate day) {
    this.network = network;
    this.organization = organization;
    this.facts = facts;
    this.day = day;
  }

  static Case of(FactId network, FactId organization, CaseFacts facts, LocalDate day) {
    return new Procedure(network, organization, facts, day).found();
  }

  private Case found() {
    facts.unpaid().forEach(this::owed);
    var spell = now();
    var asked = application();
    if (spell.isPresent()) {
      return found(member(spell.get()), spell.get().fact().via());
    }
    if (asked.isPresent() && !isSettled(asked.get())) {
      return found(asking(asked.get()), asked.get().fact().via());
    }
    former().ifPresent(this::stillDue);
    payWhatIsOwed();
    steps.add(step(Act.APPLY, ORGANIZATION).with("applied-on", day).restingOn(admission()));
    steps.add(step(Act.ENQUIRE, ORGANIZATION).with("enquired-on", day));
    return found(former().isPresent() ? Stage.FORMER : Stage.NONE, null);
  }

  private Case found(Stage stage, @Nullable FactId via) {
    return new Case(new Case.Parties(network, organization, via), stage, steps, notes, silences);
  }

  /** The spell in which it is a member on the day. */
  private Optional<Kept<Membership>> now() {
    return facts.spells().stream()
        .filter(it -> it.fact().period().on(day) != Certainty.NOT)
        .reduce((_, last) -> last);
  }

  private Optional<Kept<Membership>> former() {
    return facts.spells().stream()
        .filter(it -> it.fact().period().untilTo().isBefore(day.plusDays(1)))
        .reduce((_, last) -> last);
  }

  /** What it asked for last. */
  private Optional<Kept<Application>> application() {
    return facts.asked().applications().stream()
        .filter(it -> !it.fact().begun().first().isAfter(day))
        .max(Application.IN_TURN);
  }

  /** Whether it has led to a membership, which may have ended since. */
  private boolean isSettled(Kept<Application> it) {
    return facts.spells().stream()
        .map(spell -> spell.fact().period())
        .filter(spell -> !spell.sinceFrom().isAfter(day))
        .filter(spell -> spell.untilTo().isAfter(it.fact().begun().first()))
        .anyMatch(spell -> !spell.sinceTo().isBefore(it.fact().begun().first()));
  }

  // Asking to join

  private Stage asking(Kept<Application> asked) {
    var it = asked.fact();
    var rule = admission(it);
    if (it.appliedOn() == null || it.appliedOn().first().isAfter(day)) {
      steps.add(
          step(Act.APPLY, ORGANIZATION)
              .with("applied-on", day)
              .with("category", it.category())
              .with("path", it.path() == null ? null : Words.key(it.path()))
              .with("via", it.via())
              .restingOn(id(rule)));
      return Stage.ENQUIRY;
    }
    var decision = answer(facts.asked().decisions(), AdmissionDecision::on, asked);
    if (decision.isPresent()) {
      switch (decision.get().fact().outcome()) {
        case REFUSED -> {
          steps.add(step(Act.APPLY, ORGANIZATION).with("applied-on", day));
          return Stage.REFUSED;
        }
        case ADMITTED -> {
          return admitted(it, decision.get().fact().on(), rule);
        }
        case DEFERRED -> {}
      }
    }
    if (isAssociationMissing(it)) {
      silences.add("association");
    }
    var considered = considered(asked);
    var isRefused = considered.equals(Optional.of(Endorsement.Outcome.NOT_ENDORSED));
    if (isRefused && it.via() != null) {
      notes.add(Note.of("not-endorsed", it.via()));
    }
    var decide = decide(rule).with("outcome", isRefused ? null : "admitted");
    if (isForAnother(it, rule) && considered.isEmpty()) {
      steps.add(
          step(Act.ENDORSE, SECTION)
              .with("by", it.via())
              .with("outcome", "endorsed")
              .with("on", day)
              .restingOn(id(rule)));
      if (rule.map(x -> x.rule().endorsement() == null).orElse(true)) {
        silences.add("endorsement");
        steps.add(decide);
      }
      return Stage.ENDORSEMENT;
    }
    steps.add(decide);
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
        facts.asked().endorsements().stream()
            .filter(x -> x.fact().by().equals(it.fact().via()))
            .toList();
    return answer(its, Endorsement::on, it).map(x -> x.fact().outcome());
  }

  private boolean isAssociationMissing(Application it) {
    var association = CaseFacts.association(it.path(), it.via());
    return association != null
        && facts.associations().stream()
            .filter(x -> x.fact().organization().equals(association))
            .noneMatch(x -> x.fact().period().on(day) != Certainty.NOT);
  }

  private Step decide(Optional<Ruled<AdmissionRule>> rule) {
    var body = rule.map(it -> it.rule().decidedBy()).orElse(null);
    if (body == null) {
      silences.add("decided-by");
    }
    var sitting = body == null ? null : facts.sittings().get(body);
    return step(Act.DECIDE, NETWORK)
        .with("on", sitting == null ? day : sitting.on())
        .with("decided-by", body)
        .with("decided", sitting == null ? null : sitting.meeting())
        .until(sitting == null ? null : sitting.on())
        .restingOn(id(rule));
  }

  private Stage admitted(Application it, Edtf decided, Optional<Ruled<AdmissionRule>> rule) {
    var effect = rule.map(x -> x.rule().effective()).orElse(null);
    var received = facts.paid().stream().filter(x -> !x.on().isBefore(decided.first())).findFirst();
    var fromDecision = membership(Act.STATE_FROM_DECISION, it, decided).restingOn(id(rule));
    var fromPayment =
        received.map(
            x -> membership(Act.STATE_FROM_PAYMENT, it, Edtf.of(x.on())).restingOn(id(rule)));
    if (effect == AdmissionRule.Effect.DECISION) {
      steps.add(fromDecision);
      return Stage.ADMITTED;
    }
    if (effect == null) {
      silences.add("effective");
      tellWhereElse();
      var payment =
          fromPayment.map(Stream::of).orElseGet(() -> payment(it, decided, rule)).toList();
      var isAsked = fromPayment.isPresent() || !facts.unpaid().isEmpty();
      steps.addAll(isAsked ? payment : List.of());
      steps.add(fromDecision);
      steps.addAll(isAsked ? List.of() : payment);
      return Stage.ADMITTED;
    }
    if (fromPayment.isPresent()) {
      steps.add(fromPayment.get());
      return Stage.ADMITTED;
    }
    payment(it, decided, rule).forEach(steps::add);
    return Stage.PAYMENT;
  }

  /** What the books say of others may help whoever has to choose. */
  private void tellWhereElse() {
    var ruling =
        facts.rules().admissions().stream()
            .filter(it -> it.rule().effective() != null)
            .map(it -> it.rule().article())
            .toList();
    facts.rules().articles().stream()
        .filter(it -> ruling.contains(it.id()))
        .map(Kept::fact)
        .forEach(
            it -> {
              var number = it.number();
              if (number != null) {
                notes.add(Note.of("effective-elsewhere", number, it.book()));
              }
            });
  }

  /** The first fee is asked for, then paid. */
  private Stream<Step> payment(Application it, Edtf decided, Optional<Ruled<AdmissionRule>> rule) {
    var year = decided.last().getYear();
    var asked = year == day.getYear() ? day : decided.last();
    var bill = facts.unpaid().stream().findFirst();
    var steps =
        bill.isPresent()
            ? Stream.of(pay(bill.get()))
            : Stream.of(
                step(Act.INVOICE, NETWORK)
                    .with("year", year)
                    .with("issued-on", asked)
                    .with("category", it.category()),
                step(Act.PAY, NETWORK)
                    .turn(ORGANIZATION)
                    .with("year", year)
                    .with("covers", "year")
                    .with("received-on", asked));
    return steps.map(x -> x.restingOn(id(rule)));
  }

  private Step pay(CaseFacts.Bill bill) {
    return step(Act.PAY, NETWORK)
        .turn(ORGANIZATION)
        .until(bill.due())
        .with("year", bill.year())
        .with("covers", "year")
        .with("invoice", bill.fact())
        .with("amount", Currencies.typed(bill.left().rest()))
        .with("currency", bill.left().rest().getCurrencyUnit().getCode())
        .with("received-on", day);
  }

  private Step membership(Act act, Application it, Edtf since) {
    return step(act, NETWORK)
        .with("kind", "member")
        .with("category", it.category())
        .with("path", it.path() == null ? null : Words.key(it.path()))
        .with("via", it.via())
        .with("since", since.text());
  }

  // Being a member

  private Stage member(Kept<Membership> spell) {
    var onward = Unbroken.onward(spell, facts.spells());
    if (onward.getLast().fact().period().until() != null) {
      stillDue(spell);
      payWhatIsOwed();
      return Stage.LEAVING;
    }
    var excluded = last(facts.asked().exclusions(), Exclusion::on, spell);
    if (excluded.isPresent()) {
      steps.add(end(onward, excluded.get().fact().on(), "excluded"));
      payWhatIsOwed();
      return Stage.EXCLUDED;
    }
    var notice = last(facts.asked().resignations(), Resignation::givenOn, spell);
    if (notice.isPresent()) {
      steps.add(
          end(onward, notice.get().fact().effectiveOn(), "resigned")
              .until(notice.get().fact().effectiveOn().first())
              .restingOn(notices().map(Ruled::id).orElse(null)));
      tellShort(notice.get().fact());
      stillDue(spell);
      payWhatIsOwed();
      steps.sort(Comparator.comparing(Step::until, Comparator.nullsFirst(naturalOrder())));
      return Stage.NOTICE;
    }
    var left = associationLeft(spell);
    if (left.isPresent()) {
      steps.add(
          new Step(Act.CHANGE, NETWORK, NETWORK, null, null, spell.id(), Map.of())
              .with("since", left.get().text()));
      steps.add(
          new Step(Act.END, NETWORK, NETWORK, null, null, spell.id(), Map.of())
              .with("until", left.get().text()));
      return Stage.UNREPRESENTED;
    }
    tellSuspended(spell);
    var suspended = suspension(spell, facts.spells(), facts.suspensions());
    if (suspended.isPresent() && suspended.get().fact().period().until() == null) {
      suspended(suspended.get());
      return Stage.SUSPENDED;
    }
    var late =
        facts.unpaid().stream().filter(it -> it.due() == null || it.due().isBefore(day)).toList();
    late.stream().findFirst().map(this::pay).ifPresent(steps::add);
    if (!late.isEmpty() && suspended.isEmpty()) {
      suspend(spell);
    }
    rest(spell);
    if (suspended.isPresent()) {
      return late.isEmpty() ? Stage.RETURNING : Stage.SUSPENDED;
    }
    return late.isEmpty() ? Stage.MEMBER : Stage.ARREARS;
  }

  private Optional<Kept<Suspension>> suspension(
      Kept<Membership> spell, List<Kept<Membership>> spells, List<Kept<Suspension>> suspensions) {
    var membership = Unbroken.spells(spell, spells).stream().map(Kept::id).toList();
    return suspensions.stream()
        .filter(it -> membership.contains(it.fact().membership()))
        .filter(it -> it.fact().period().on(day) != Certainty.NOT)
        .findFirst();
  }

  /** Whoever belongs through an association may less while that is suspended. */
  private void tellSuspended(Kept<Membership> spell) {
    var association = spell.fact().association();
    var its =
        facts.associations().stream()
            .filter(it -> it.fact().organization().equals(association))
            .toList();
    if (association != null
        && its.stream()
            .filter(it -> it.fact().period().on(day) != Certainty.NOT)
            .anyMatch(it -> suspension(it, its, facts.suspensionsOfAssociations()).isPresent())) {
      notes.add(Note.of(Note.ASSOCIATION_SUSPENDED, association));
    }
  }

  /** When the association left through which it belongs; empty while that is or may be a member. */
  private Optional<Edtf> associationLeft(Kept<Membership> spell) {
    var association = spell.fact().association();
    var its =
        facts.associations().stream()
            .filter(it -> it.fact().organization().equals(association))
            .map(it -> it.fact().period())
            .filter(it -> !it.sinceFrom().isAfter(day))
            .toList();
    return its.stream().anyMatch(it -> it.on(day) != Certainty.NOT)
        ? Optional.empty()
        : its.stream()
            .flatMap(it -> Stream.ofNullable(it.until()))
            .max(Comparator.comparing(Edtf::last));
  }

  private void owed(CaseFacts.Bill bill) {
    notes.add(
        bill.due() == null
            ? Note.of("owed", bill.number(), bill.left())
            : Note.of("owed.due", bill.number(), bill.left(), bill.due()));
  }

  /** What a member owes it owes until it is paid, also when it leaves and after that. */
  private void payWhatIsOwed() {
    facts.unpaid().stream().findFirst().map(this::pay).ifPresent(steps::add);
  }

  private void tellShort(Resignation it) {
    var months = monthsOfNotice(facts.rules());
    if (months != null && Resignation.isShort(it.givenOn(), it.effectiveOn(), months)) {
      notes.add(Note.of("short-notice", months));
    }
  }

  /** What stays due of the fee of its last year, as its notice says. */
  private void stillDue(Kept<Membership> spell) {
    last(facts.asked().resignations(), Resignation::givenOn, spell)
        .map(it -> it.fact().due())
        .ifPresent(it -> notes.add(Note.of("still-due." + Words.key(it))));
  }

  private void suspended(Kept<Suspension> it) {
    var rule = suspensions();
    var body = rule.map(x -> x.rule().endedBy()).orElse(null);
    if (body == null) {
      silences.add("suspension.ends");
    }
    var sitting = body == null ? null : facts.sittings().get(body);
    var since = it.fact().period().sinceTo();
    var on = sitting != null ? sitting.on() : since.isBefore(day) ? day : day.plusDays(1);
    var until = sitting == null ? null : sitting.on();
    payWhatIsOwed();
    steps.add(
        step(Act.LIFT, NETWORK).on(it.id()).with("until", on).until(until).restingOn(id(rule)));
    steps.add(
        step(Act.EXCLUDE, NETWORK)
            .with("on", on)
            .with("decided-by", body)
            .with("decided", sitting == null ? null : sitting.meeting())
            .until(until)
            .restingOn(id(rule)));
  }

  private void suspend(Kept<Membership> spell) {
    var rule = suspensions();
    if (rule.map(it -> it.rule().years() == null).orElse(true)) {
      silences.add("suspension.years");
    }
    steps.add(
        new Step(Act.SUSPEND, NETWORK, NETWORK, null, id(rule), null, new LinkedHashMap<>())
            .with("membership", spell.id())
            .with("since", day));
  }

  /** What a member may always do. */
  private void rest(Kept<Membership> spell) {
    var rule = notices();
    var months = monthsOfNotice(facts.rules());
    if (months == null) {
      silences.add("notice");
    }
    steps.add(
        step(Act.RESIGN, ORGANIZATION)
            .with("given-on", day)
            .with("effective-on", months == null ? null : day.plusMonths(months))
            .with("due", rule.map(it -> it.rule().due()).map(Words::key).orElse(null))
            .restingOn(id(rule)));
    steps.add(
        new Step(Act.CHANGE, NETWORK, NETWORK, null, null, spell.id(), Map.of())
            .with("since", day));
  }

  /** Ends the spell in which it is a member until that day, which may be one recorded ahead. */
  private static Step end(List<Kept<Membership>> onward, Edtf until, String reason) {
    var last =
        onward.stream()
            .filter(it -> !it.fact().period().untilTo().isBefore(until.last()))
            .findFirst()
            .orElseGet(onward::getLast);
    return new Step(Act.END, NETWORK, NETWORK, null, null, last.id(), Map.of())
        .with("until", until.text())
        .with("reason", reason);
  }

  // The rules

  /** The rule that speaks most closely of one who applies so. */
  private Optional<Ruled<AdmissionRule>> admission(Application it) {
    return facts.rules().admissions().stream()
        .filter(x -> x.rule().category() == null || x.rule().category().equals(it.category()))
        .filter(x -> x.rule().path() == null || x.rule().path() == it.path())
        .max(
            Comparator.comparingInt(
                x -> (x.rule().category() == null ? 0 : 2) + (x.rule().path() == null ? 0 : 1)));
  }

  private @Nullable FactId admission() {
    return facts.rules().admissions().stream().map(Ruled::id).findFirst().orElse(null);
  }

  /** How long before it leaves a member gives notice; null where the books do not say. */
  static @Nullable Integer monthsOfNotice(RuleBooks.Contents rules) {
    return rules.notices().stream().findFirst().map(it -> it.rule().months()).orElse(null);
  }

  private Optional<Ruled<NoticeRule>> notices() {
    return facts.rules().notices().stream().findFirst();
  }

  private Optional<Ruled<SuspensionRule>> suspensions() {
    return facts.rules().suspensions().stream().findFirst();
  }

  private static @Nullable FactId id(Optional<? extends Ruled<?>> rule) {
    return rule.map(Ruled::id).orElse(null);
  }

  private Step step(Act act, Side side) {
    return Step.of(act, side, Map.of()).with("network", network).with("organization", organization);
  }

  /** The last of these acts until today on a spell; those before it began are of another one. */
  private <F extends Record> Optional<Kept<F>> last(
      List<Kept<F>> acts, Function<F, Edtf> on, Kept<Membership> spell) {
    return last(acts, on, spell.id(), spell.fact().period().since());
  }

  /** The last of these acts until today on an application. */
  private <F extends Record> Optional<Kept<F>> answer(
      List<Kept<F>> acts, Function<F, Edtf> on, Kept<Application> asked) {
    return last(acts, on, asked.id(), asked.fact().begun());
  }

  /**
   * On one day it is the act recorded later that counts, as identities (UUID version 7) are in the
   * order of recording: who was excluded and admitted again on one day is a member, and whoever
   * asks again on the day of a refusal has asked.
   *
   * @param begun when that began which they concern; null when not known
   */
  private <F extends Record> Optional<Kept<F>> last(
      List<Kept<F>> acts, Function<F, Edtf> on, FactId of, @Nullable Edtf begun) {
    return acts.stream()
        .filter(it -> begun == null || isLater(on.apply(it.fact()), it.id(), begun, of))
        .filter(it -> !on.apply(it.fact()).first().isAfter(day))
        .max(
            Comparator.<Kept<F>, LocalDate>comparing(it -> on.apply(it.fact()).last())
                .thenComparing(Kept::id));
  }

  private static boolean isLater(Edtf on, FactId act, Edtf begun, FactId of) {
    return on.last().isAfter(begun.first())
        || (on.last().equals(begun.first()) && act.compareTo(of) > 0);
  }
}
