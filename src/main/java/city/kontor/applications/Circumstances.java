package city.kontor.applications;

import city.kontor.applications.Step.Act;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.Suspension;
import city.kontor.members.Unbroken;
import city.kontor.rules.AdmissionRule;
import city.kontor.rules.NoticeRule;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.Ruled;
import city.kontor.rules.SuspensionRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known on a day of one that asks to join, belongs or belonged: what happened until then,
 * and the network's rules.
 */
record Circumstances(FactId network, FactId organization, CaseFacts facts, LocalDate day) {

  /** The spell in which it is a member on the day. */
  Optional<Kept<Membership>> now() {
    return facts.spells().stream()
        .filter(it -> it.fact().period().on(day) != Certainty.NOT)
        .reduce((_, last) -> last);
  }

  Optional<Kept<Membership>> former() {
    return facts.spells().stream()
        .filter(it -> it.fact().period().untilTo().isBefore(day.plusDays(1)))
        .reduce((_, last) -> last);
  }

  /** What it asked for last. */
  Optional<Kept<Application>> application() {
    return facts.asked().applications().stream()
        .filter(it -> !it.fact().begun().first().isAfter(day))
        .max(Application.IN_TURN);
  }

  /** Whether it has led to a membership, which may have ended since. */
  boolean isSettled(Kept<Application> it) {
    return facts.spells().stream()
        .map(spell -> spell.fact().period())
        .filter(spell -> !spell.sinceFrom().isAfter(day))
        .filter(spell -> spell.untilTo().isAfter(it.fact().begun().first()))
        .anyMatch(spell -> !spell.sinceTo().isBefore(it.fact().begun().first()));
  }

  Optional<Kept<Suspension>> suspension(
      Kept<Membership> spell, List<Kept<Membership>> spells, List<Kept<Suspension>> suspensions) {
    var membership = Unbroken.spells(spell, spells).stream().map(Kept::id).toList();
    return suspensions.stream()
        .filter(it -> membership.contains(it.fact().membership()))
        .filter(it -> it.fact().period().on(day) != Certainty.NOT)
        .findFirst();
  }

  /** The rule that speaks most closely of one who applies so. */
  Optional<Ruled<AdmissionRule>> admission(Application it) {
    return facts.rules().admissions().stream()
        .filter(x -> x.rule().category() == null || x.rule().category().equals(it.category()))
        .filter(x -> x.rule().path() == null || x.rule().path() == it.path())
        .max(
            Comparator.comparingInt(
                x -> (x.rule().category() == null ? 0 : 2) + (x.rule().path() == null ? 0 : 1)));
  }

  /** The first that speaks of admission at all. */
  Optional<Ruled<AdmissionRule>> admission() {
    return facts.rules().admissions().stream().findFirst();
  }

  Optional<Ruled<NoticeRule>> notices() {
    return facts.rules().notices().stream().findFirst();
  }

  Optional<Ruled<SuspensionRule>> suspensions() {
    return facts.rules().suspensions().stream().findFirst();
  }

  /** How long before it leaves a member gives notice; null where the books do not say. */
  static @Nullable Integer monthsOfNotice(RuleBooks.Contents rules) {
    return rules.notices().stream().findFirst().map(it -> it.rule().months()).orElse(null);
  }

  Step step(Act act, Side side) {
    return Step.of(act, side).with("network", network).with("organization", organization);
  }

  /** The last of these acts until today on a spell; those before it began are of another one. */
  <F extends Record> Optional<Kept<F>> last(
      List<Kept<F>> acts, Function<F, Edtf> on, Kept<Membership> spell) {
    return last(acts, on, spell.id(), spell.fact().period().since());
  }

  /** The last of these acts until today on an application. */
  <F extends Record> Optional<Kept<F>> answer(
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
