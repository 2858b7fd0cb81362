package city.kontor.standing;

import static city.kontor.standing.Step.reason;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.rules.Entitlement;
import city.kontor.rules.PaidThrough;
import city.kontor.rules.Reason;
import city.kontor.rules.Right;
import city.kontor.rules.Ruled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges how a member stands on a day, from what is known of it and the articles in force, and
 * notes every reason. What is not recorded is not known, never no; what would settle it is named.
 */
final class Judgement {

  private final Case known;
  private final Lawbook law;
  private final FeesPaid fees;

  private Judgement(Case known, Lawbook law) {
    this.known = known;
    this.law = law;
    this.fees = new FeesPaid(known, law);
  }

  static Verdict of(Case known, Lawbook law) {
    return new Judgement(known, law).verdict();
  }

  private Verdict verdict() {
    var certain = known.spell(Certainty.CERTAIN);
    return certain
        .or(() -> known.spell(Certainty.POSSIBLE))
        .map(it -> ofMember(it, certain.isPresent()))
        .orElseGet(this::ofNobody);
  }

  private Verdict ofNobody() {
    var others = known.spells();
    if (others.isEmpty() && known.isBeforeNetwork()) {
      return all(Standing.NOT_A_MEMBER, Step.of(reason("member.no-network", law.network())));
    }
    if (others.isEmpty() && !known.isListed()) {
      return all(
          Standing.NOT_KNOWN,
          Step.of(reason("member.none")).changedBy(membership(), reason("change.membership")));
    }
    if (others.isEmpty()) {
      return all(Standing.NOT_A_MEMBER, Step.of(reason("member.not-listed")));
    }
    var other =
        others.stream()
            .filter(it -> it.fact().period().possiblyOn(known.day()))
            .findFirst()
            .orElse(others.getLast());
    return all(
        Standing.NOT_A_MEMBER,
        other.fact().period().possiblyOn(known.day())
            ? Step.of(reason("member.other-kind"), other.id())
            : Step.of(reason("member.other-time", other.fact().period()), other.id())
                .changedBy(membership(), reason("change.membership")));
  }

  /** Of a member, or of one that may be: then all that is missing is named at once. */
  private Verdict ofMember(Kept<Membership> spell, boolean isCertain) {
    var member =
        isCertain
            ? Step.of(reason("member", membership(spell)), spell.id())
            : Step.of(
                    reason("member.perhaps", known.untilTheDay(spell.fact().period())), spell.id())
                .changedBy("/facts/" + spell.id() + "/correct", reason("change.dates"));
    var suspended = known.suspension(spell, Certainty.CERTAIN);
    if (suspended.isPresent()) {
      var it = suspended.get();
      var step =
          Step.of(reason("suspended", known.untilTheDay(it.fact().period())), it.id())
              .changedBy("/facts/" + it.id() + "/end", reason("change.suspension"));
      return all(isCertain ? Standing.SUSPENDED : Standing.NOT_KNOWN, member, step);
    }
    var perhaps =
        known
            .suspension(spell, Certainty.POSSIBLE)
            .map(
                it ->
                    Step.of(
                            reason("suspended.perhaps", known.untilTheDay(it.fact().period())),
                            it.id())
                        .changedBy("/facts/" + it.id() + "/correct", reason("change.dates")));
    var through = through(spell);
    var departed = known.departure(spell).map(it -> departed(it, spell));
    var isSure = isCertain && perhaps.isEmpty() && departed.isEmpty() && through.isSure();
    var upToDate = fees.paid(PaidThrough.UP_TO_DATE, spell);
    var standing = new ArrayList<Step>(List.of(member));
    perhaps.ifPresent(standing::add);
    departed.ifPresent(standing::add);
    standing.addAll(through.steps());
    var begun = List.copyOf(standing);
    standing.addAll(upToDate.steps());
    var rights = new EnumMap<Right, Verdict.Granted>(Right.class);
    for (var right : Right.values()) {
      rights.put(right, granted(right, spell, isSure, begun));
    }
    var weighed = new ArrayList<Step>();
    var votes = votes(spell, weighed);
    return new Verdict(
        isSure ? standing(upToDate.outcome()) : Standing.NOT_KNOWN,
        standing,
        rights,
        votes,
        weighed);
  }

  /** From its beginning on, though in another category or by another way before. */
  private Period membership(Kept<Membership> spell) {
    var begun = known.beginning(spell).fact().period();
    return known.untilTheDay(
        new Period(begun.since(), spell.fact().period().until(), begun.earliest()));
  }

  /** Until its end is recorded, a membership may have gone on all the same. */
  private static Step departed(Departures.Departure it, Kept<Membership> spell) {
    return Step.of(reason(it.isExclusion() ? "excluded" : "resigned", it.on()), it.fact())
        .changedBy("/facts/" + spell.id() + "/end", reason("change.end"));
  }

  /**
   * What is told of the association through which it belongs.
   *
   * @param isSure whether nothing about it leaves open that it belongs
   */
  private record Through(boolean isSure, List<Step> steps) {}

  /**
   * Who belongs through an association does so for certain while that is a member with rights. See
   * decision 0043.
   */
  private Through through(Kept<Membership> spell) {
    var via = spell.fact().association();
    var its = via == null ? null : known.associations().get(via);
    if (via == null || its == null) {
      return new Through(true, List.of());
    }
    var change = "/facts/" + spell.id() + "/change";
    var now = its.spell(Certainty.CERTAIN);
    if (now.isEmpty()) {
      var step =
          its.spells().stream()
              .reduce((_, other) -> other)
              .map(it -> Step.of(notMember(via, its, it.fact().period()), it.id()))
              .orElseGet(() -> Step.of(reason("through.not", via)));
      return new Through(false, List.of(step.changedBy(change, reason("change.path"))));
    }
    var departed = its.departure(now.get());
    if (departed.isPresent()) {
      var it = departed.get();
      return new Through(
          false,
          List.of(
              Step.of(
                      reason(
                          it.isExclusion() ? "through.excluded" : "through.resigned", via, it.on()),
                      it.fact())
                  .changedBy("/facts/" + now.get().id() + "/end", reason("change.end-of", via))));
    }
    var suspended = its.suspension(now.get(), Certainty.CERTAIN);
    return suspended.isPresent()
        ? new Through(
            false,
            List.of(
                Step.of(reason("through.suspended", via), suspended.get().id())
                    .changedBy(
                        "/facts/" + suspended.get().id() + "/end", reason("change.suspension"))))
        : its.suspension(now.get(), Certainty.POSSIBLE)
            .map(
                it ->
                    new Through(
                        false,
                        List.of(
                            Step.of(reason("through.perhaps-suspended", via), it.id())
                                .changedBy(
                                    "/facts/" + it.id() + "/correct", reason("change.dates")))))
            .orElseGet(
                () -> new Through(true, List.of(Step.of(reason("through", via), now.get().id()))));
  }

  private Reason notMember(FactId via, Case its, Period last) {
    var until = last.until();
    return until == null
            || until.last().isAfter(known.day())
            || its.spell(Certainty.POSSIBLE).isPresent()
        ? reason("through.not", via)
        : reason("through.left", via, until);
  }

  private static Standing standing(Outcome paid) {
    return switch (paid) {
      case NO -> Standing.ARREARS;
      case NOT_KNOWN -> Standing.NOT_KNOWN;
      case YES -> Standing.GOOD;
    };
  }

  /** The same outcome for everything. */
  private static Verdict all(Standing standing, Step... steps) {
    var outcome = standing == Standing.NOT_KNOWN ? Outcome.NOT_KNOWN : Outcome.NO;
    var rights = new EnumMap<Right, Verdict.Granted>(Right.class);
    for (var right : Right.values()) {
      rights.put(right, new Verdict.Granted(outcome, List.of(steps)));
    }
    return new Verdict(standing, List.of(steps), rights, null, List.of());
  }

  private Verdict.Granted granted(
      Right right, Kept<Membership> spell, boolean isCertain, List<Step> begun) {
    var steps = new ArrayList<>(begun);
    var outcome = isCertain ? Outcome.YES : Outcome.NOT_KNOWN;
    var category = spell.fact().category();
    var rules = law.on(right, category);
    if (rules.isEmpty()) {
      steps.add(
          Step.of(reason("no-article", right))
              .changedBy(law.newArticle(), reason("change.article", right)));
      return new Verdict.Granted(Outcome.NOT_KNOWN, steps);
    }
    var found = new ArrayList<Outcome>();
    for (var it : rules) {
      found.add(by(it, right, spell, steps));
    }
    if (category == null && rules.stream().anyMatch(it -> it.rule().category() != null)) {
      var isSame = found.stream().distinct().count() == 1;
      if (!isSame || found.getFirst() != Outcome.NO) {
        steps.add(
            Step.of(reason("no-category"), spell.id())
                .changedBy("/facts/" + spell.id() + "/correct", reason("change.category")));
      }
      return new Verdict.Granted(
          outcome.and(isSame ? found.getFirst() : Outcome.NOT_KNOWN),
          steps.stream().distinct().toList());
    }
    for (var it : found) {
      outcome = outcome.and(it);
    }
    return new Verdict.Granted(outcome, steps.stream().distinct().toList());
  }

  /** What one article says of a right. */
  private Outcome by(
      Ruled<Entitlement> ruled, Right right, Kept<Membership> spell, List<Step> steps) {
    var rule = ruled.rule();
    var isCertain = law.certainty(rule) == Certainty.CERTAIN;
    steps.add(law.told(ruled, isCertain));
    var outcome = isCertain ? Outcome.YES : Outcome.NOT_KNOWN;
    if (!rule.granted()) {
      return isCertain ? Outcome.NO : Outcome.NOT_KNOWN;
    }
    if (rule.paid() == null) {
      steps.add(
          Step.of(Reason.of("standing.no-condition", ruled.id(), right))
              .changedBy("/facts/" + ruled.id() + "/correct", reason("change.condition")));
      return Outcome.NOT_KNOWN;
    }
    if (rule.paid() == PaidThrough.NONE) {
      return outcome;
    }
    var paid = fees.paid(rule.paid(), spell);
    steps.addAll(paid.steps());
    return isCertain ? paid.outcome() : Outcome.NOT_KNOWN;
  }

  /** How many votes it has, by the table of the articles in force. */
  private @Nullable BigDecimal votes(Kept<Membership> spell, List<Step> steps) {
    var rows =
        law.votes(spell.fact().category()).stream()
            .filter(it -> law.certainty(it.rule()) == Certainty.CERTAIN)
            .toList();
    if (rows.isEmpty()) {
      steps.add(Step.of(reason("no-weight")).changedBy(law.newArticle(), reason("change.weight")));
      return null;
    }
    if (rows.size() == 1
        && !rows.getFirst().rule().isOpen()
        && rows.getFirst().rule().holds(0)
        && rows.getFirst().rule().holds(Long.MAX_VALUE)) {
      steps.add(Step.of(Reason.of("standing.equal-votes", rows.getFirst().id())));
      return rows.getFirst().rule().value();
    }
    var open =
        rows.stream().filter(it -> it.rule().isOpen() || it.rule().value() == null).findFirst();
    if (open.isPresent()) {
      steps.add(
          Step.of(Reason.of("standing.open-weight", open.get().id()))
              .changedBy("/facts/" + open.get().id() + "/correct", reason("change.weight")));
      return null;
    }
    var inhabitants = known.inhabitants();
    if (inhabitants == null || inhabitants.fact().number() == null) {
      steps.add(
          Step.of(reason("no-inhabitants"))
              .changedBy(
                  "/facts/new/observation?measure=inhabitants&organization=" + known.member(),
                  reason("change.inhabitants")));
      return null;
    }
    long number = inhabitants.fact().number();
    var fitting = rows.stream().filter(it -> it.rule().holds(number)).toList();
    if (fitting.size() != 1) {
      steps.add(Step.of(reason("no-row", number), inhabitants.id()));
      return null;
    }
    steps.add(
        Step.of(
            Reason.of(
                "standing.row",
                fitting.getFirst().id(),
                number,
                fitting.getFirst().rule(),
                inhabitants.fact().on()),
            inhabitants.id()));
    return fitting.getFirst().rule().value();
  }

  private String membership() {
    return "/facts/new/membership?kind=member&network="
        + law.network()
        + "&organization="
        + known.member();
  }
}
