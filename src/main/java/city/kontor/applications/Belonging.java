package city.kontor.applications;

import static city.kontor.applications.Side.NETWORK;
import static city.kontor.applications.Side.ORGANIZATION;

import city.kontor.applications.Step.Act;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.members.Membership;
import city.kontor.members.Suspension;
import city.kontor.members.Unbroken;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Being a member: what is due, suspension, notice, exclusion, and what it may always do. */
final class Belonging {

  private final Circumstances at;
  private final Findings found;
  private final Debts debts;

  Belonging(Circumstances at, Findings found) {
    this.at = at;
    this.found = found;
    this.debts = new Debts(at, found);
  }

  /** Where the membership of this spell stands. */
  Stage of(Kept<Membership> spell) {
    var onward = Unbroken.onward(spell, at.facts().spells());
    if (onward.getLast().fact().period().until() != null) {
      debts.stillDue(spell);
      debts.payWhatIsOwed();
      return Stage.LEAVING;
    }
    var excluded = at.last(at.facts().asked().exclusions(), Exclusion::on, spell);
    if (excluded.isPresent()) {
      found.step(end(onward, excluded.get().fact().on(), "excluded"));
      debts.payWhatIsOwed();
      return Stage.EXCLUDED;
    }
    var notice = at.last(at.facts().asked().resignations(), Resignation::givenOn, spell);
    if (notice.isPresent()) {
      found.step(
          end(onward, notice.get().fact().effectiveOn(), "resigned")
              .until(notice.get().fact().effectiveOn().first())
              .restingOn(at.notices()));
      tellShort(notice.get().fact());
      debts.stillDue(spell);
      debts.payWhatIsOwed();
      found.inOrderOfDays();
      return Stage.NOTICE;
    }
    var left = associationLeft(spell);
    if (left.isPresent()) {
      found.step(Step.of(Act.CHANGE, NETWORK).on(spell.id()).with("since", left.get().text()));
      found.step(Step.of(Act.END, NETWORK).on(spell.id()).with("until", left.get().text()));
      return Stage.UNREPRESENTED;
    }
    tellSuspended(spell);
    var suspended = at.suspension(spell, at.facts().spells(), at.facts().suspensions());
    if (suspended.isPresent() && suspended.get().fact().period().until() == null) {
      suspended(suspended.get());
      return Stage.SUSPENDED;
    }
    var late =
        at.facts().unpaid().stream()
            .filter(it -> it.due() == null || it.due().isBefore(at.day()))
            .toList();
    late.stream().findFirst().map(debts::pay).ifPresent(found::step);
    if (!late.isEmpty() && suspended.isEmpty()) {
      suspend(spell);
    }
    rest(spell);
    if (suspended.isPresent()) {
      return late.isEmpty() ? Stage.RETURNING : Stage.SUSPENDED;
    }
    return late.isEmpty() ? Stage.MEMBER : Stage.ARREARS;
  }

  /** Whoever belongs through an association may less while that is suspended. */
  private void tellSuspended(Kept<Membership> spell) {
    var association = spell.fact().association();
    var its =
        at.facts().associations().stream()
            .filter(it -> it.fact().organization().equals(association))
            .toList();
    if (association != null
        && its.stream()
            .filter(it -> it.fact().period().on(at.day()) != Certainty.NOT)
            .anyMatch(
                it -> at.suspension(it, its, at.facts().suspensionsOfAssociations()).isPresent())) {
      found.note(Note.of(Note.ASSOCIATION_SUSPENDED, association));
    }
  }

  /** When the association left through which it belongs; empty while that is or may be a member. */
  private Optional<Edtf> associationLeft(Kept<Membership> spell) {
    var association = spell.fact().association();
    var its =
        at.facts().associations().stream()
            .filter(it -> it.fact().organization().equals(association))
            .map(it -> it.fact().period())
            .filter(it -> !it.sinceFrom().isAfter(at.day()))
            .toList();
    return its.stream().anyMatch(it -> it.on(at.day()) != Certainty.NOT)
        ? Optional.empty()
        : its.stream()
            .flatMap(it -> Stream.ofNullable(it.until()))
            .max(Comparator.comparing(Edtf::last));
  }

  private void tellShort(Resignation it) {
    var months = Circumstances.monthsOfNotice(at.facts().rules());
    if (months != null && Resignation.isShort(it.givenOn(), it.effectiveOn(), months)) {
      found.note(Note.of("short-notice", months));
    }
  }

  private void suspended(Kept<Suspension> it) {
    var rule = at.suspensions();
    var body = rule.map(x -> x.rule().endedBy()).orElse(null);
    if (body == null) {
      found.silence("suspension.ends");
    }
    var sitting = body == null ? null : at.facts().sittings().get(body);
    var since = it.fact().period().sinceTo();
    var on =
        sitting != null ? sitting.on() : since.isBefore(at.day()) ? at.day() : at.day().plusDays(1);
    var until = sitting == null ? null : sitting.on();
    debts.payWhatIsOwed();
    found.step(
        at.step(Act.LIFT, NETWORK).on(it.id()).with("until", on).until(until).restingOn(rule));
    found.step(
        at.step(Act.EXCLUDE, NETWORK)
            .with("on", on)
            .with("decided-by", body)
            .with("decided", sitting == null ? null : sitting.meeting())
            .until(until)
            .restingOn(rule));
  }

  private void suspend(Kept<Membership> spell) {
    var rule = at.suspensions();
    if (rule.map(it -> it.rule().years() == null).orElse(true)) {
      found.silence("suspension.years");
    }
    found.step(
        Step.of(Act.SUSPEND, NETWORK)
            .restingOn(rule)
            .with("membership", spell.id())
            .with("since", at.day()));
  }

  /** What a member may always do. */
  private void rest(Kept<Membership> spell) {
    var rule = at.notices();
    var months = Circumstances.monthsOfNotice(at.facts().rules());
    if (months == null) {
      found.silence("notice");
    }
    found.step(
        at.step(Act.RESIGN, ORGANIZATION)
            .with("given-on", at.day())
            .with("effective-on", months == null ? null : at.day().plusMonths(months))
            .with("due", rule.map(it -> it.rule().due()).map(Words::key).orElse(null))
            .restingOn(rule));
    found.step(Step.of(Act.CHANGE, NETWORK).on(spell.id()).with("since", at.day()));
  }

  /** Ends the spell in which it is a member until that day, which may be one recorded ahead. */
  private static Step end(List<Kept<Membership>> onward, Edtf until, String reason) {
    var last =
        onward.stream()
            .filter(it -> !it.fact().period().untilTo().isBefore(until.last()))
            .findFirst()
            .orElseGet(onward::getLast);
    return Step.of(Act.END, NETWORK)
        .on(last.id())
        .with("until", until.text())
        .with("reason", reason);
  }
}
