package city.kontor.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.applications.AdmissionDecision.Outcome;
import city.kontor.applications.Step.Act;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.dues.Invoice;
import city.kontor.dues.Ledger;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.members.MembershipPath;
import city.kontor.members.Suspension;
import city.kontor.rules.NoticeRule;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.Ruled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Where a case stands by what happened, in a network whose books say nothing else than told here.
 */
class ProcedureTests {

  private long recorded;
  private @Nullable Integer months;
  private final FactId network = next();
  private final FactId city = next();
  private final FactId union = next();
  private final List<Kept<Application>> applications = new ArrayList<>();
  private final List<Kept<Endorsement>> endorsements = new ArrayList<>();
  private final List<Kept<AdmissionDecision>> decisions = new ArrayList<>();
  private final List<Kept<Resignation>> resignations = new ArrayList<>();
  private final List<Kept<Exclusion>> exclusions = new ArrayList<>();
  private final List<Kept<Membership>> spells = new ArrayList<>();
  private final List<Kept<Suspension>> suspensions = new ArrayList<>();
  private final List<Kept<Invoice>> invoices = new ArrayList<>();

  @Test
  void ofTwoDecisionsOfOneDayTheOneRecordedLaterCounts() {
    applies("2026-11-01");
    decides(Outcome.DEFERRED, "2026-11-28");
    decides(Outcome.REFUSED, "2026-11-28");
    assertThat(on("2026-11-28").stage()).isEqualTo(Stage.REFUSED);
    decides(Outcome.ADMITTED, "2026-11-28");
    assertThat(on("2026-11-28").stage()).isEqualTo(Stage.ADMITTED);
  }

  @Test
  void whoeverAppliesAgainOnTheDayOfARefusalHasApplied() {
    applies("2026-11-28");
    decides(Outcome.REFUSED, "2026-11-28");
    applies("2026-11-28");
    assertThat(on("2026-11-28").stage()).isEqualTo(Stage.DECISION);
  }

  @Test
  void whoeverChangesFromADayToComeDoesNotLeaveAndStillOwes() {
    var was = member(city, "2020", "2027-01-01");
    member(city, "2027-01-01", null);
    owes("2026-03-31");
    var found = on("2026-11-28");
    assertThat(found.stage()).isEqualTo(Stage.ARREARS);
    assertThat(found.next()).map(Step::act).contains(Act.PAY);
    excludes("2026-11-28");
    assertThat(on("2026-11-28").next()).map(Step::fact).contains(was);
  }

  @Test
  void aNoticeForADayAfterAChangeEndsTheSpellThatIsRecordedAhead() {
    member(city, "2020", "2027-01-01");
    var ahead = member(city, "2027-01-01", null);
    givesNotice("2026-11-28", "2027-05-28");
    assertThat(on("2026-11-28").stage()).isEqualTo(Stage.NOTICE);
    assertThat(on("2026-11-28").next()).map(Step::fact).contains(ahead);
  }

  @Test
  void whatNothingContinuesEndsOnTheDayThatIsRecorded() {
    member(city, "2020", "2027-01-01");
    assertThat(on("2026-11-28").stage()).isEqualTo(Stage.LEAVING);
    assertThat(on("2026-11-28").isOpen()).isFalse();
  }

  @Test
  void whatIsOwedStaysInTheCaseWithANoticeAndAfterIt() {
    member(city, "2020", null);
    owes("2026-03-31");
    givesNotice("2026-05-01", "2026-11-01");
    var leaving = on("2026-06-01");
    assertThat(leaving.stage()).isEqualTo(Stage.NOTICE);
    assertThat(leaving.steps()).extracting(Step::act).containsExactly(Act.PAY, Act.END);
    assertThat(told(leaving)).containsExactly("owed.due", "still-due.pro-rata");
    spells.clear();
    member(city, "2020", "2026-11-01");
    var left = on("2026-11-28");
    assertThat(left.stage()).isEqualTo(Stage.FORMER);
    assertThat(left.next()).map(Step::act).contains(Act.PAY);
    assertThat(left.isOpen()).isTrue();
    assertThat(told(left)).contains("owed.due");
    invoices.clear();
    assertThat(on("2026-11-28").isOpen()).isFalse();
  }

  @Test
  void whereTheBooksAreSilentAnAdmittedCityMayAlsoPayFirst() {
    applies("2026-10-01");
    decides(Outcome.ADMITTED, "2026-11-01");
    assertThat(on("2026-11-02").steps())
        .extracting(Step::act)
        .containsExactly(Act.STATE_FROM_DECISION, Act.INVOICE, Act.PAY);
    owes("2026-12-31");
    var asked = on("2026-11-02");
    assertThat(asked.steps())
        .extracting(Step::act)
        .containsExactly(Act.PAY, Act.STATE_FROM_DECISION);
    assertThat(asked.next()).map(Step::turn).contains(Side.ORGANIZATION);
    assertThat(told(asked)).containsExactly("owed.due");
  }

  @Test
  void theFirstFeeOfOneAdmittedInAYearThatIsOverIsAskedForOfThatYear() {
    applies("2025-03-10");
    decides(Outcome.ADMITTED, "2025-05-10");
    var fee = on("2026-11-28").steps().stream().filter(it -> it.act() == Act.INVOICE).findFirst();
    assertThat(fee.orElseThrow().fields())
        .containsEntry("year", 2025)
        .containsEntry("issued-on", LocalDate.parse("2025-05-10"));
  }

  @Test
  void aStepIsPastOnceItsDayIs() {
    var step = Step.of(Act.PAY, Side.NETWORK).until(LocalDate.parse("2026-03-31"));
    assertThat(step.isPast(LocalDate.parse("2026-03-31"))).isFalse();
    assertThat(step.isPast(LocalDate.parse("2026-04-01"))).isTrue();
    assertThat(Step.of(Act.PAY, Side.NETWORK).isPast(LocalDate.parse("2026-04-01"))).isFalse();
  }

  @Test
  void whoeverIsNotEndorsedIsDecidedOnWithoutAnAnswerFilledIn() {
    applies("2026-10-01", MembershipPath.ASSOCIATION, union);
    add(
        endorsements,
        new Endorsement(
            network, city, union, Endorsement.Outcome.NOT_ENDORSED, Edtf.parse("2026-10-20")));
    var found = on("2026-11-28");
    assertThat(found.stage()).isEqualTo(Stage.DECISION);
    assertThat(told(found)).containsExactly("not-endorsed");
    assertThat(found.next().orElseThrow().fields()).doesNotContainKey("outcome");
  }

  @Test
  void whoeverAppliesAfterAnEnquiryStatesAnApplicationInsteadOfCorrectingTheEnquiry() {
    add(
        applications,
        new Application(
            network,
            city,
            null,
            MembershipPath.ASSOCIATION,
            union,
            Edtf.parse("2026-10-01"),
            null,
            null));
    var apply = on("2026-11-28").next().orElseThrow();
    assertThat(apply.act()).isEqualTo(Act.APPLY);
    assertThat(apply.path()).isEqualTo("/facts/new/application");
    assertThat(apply.fields()).containsEntry("path", "association").containsEntry("via", union);
    applies("2026-11-28", MembershipPath.ASSOCIATION, union);
    assertThat(on("2026-11-28").stage()).isEqualTo(Stage.ENDORSEMENT);
  }

  @Test
  void tellsThatTheAssociationIsSuspendedAsLongAsItIs() {
    member(city, "2020", null, MembershipPath.ASSOCIATION, union);
    var its = member(union, "2015", null);
    add(
        suspensions,
        new Suspension(its, Period.parse("2026-03-01", "2026-06-01"), null, null, null));
    assertThat(told(on("2026-04-01"))).containsExactly("association-suspended");
    assertThat(on("2026-04-01").stage()).isEqualTo(Stage.MEMBER);
    assertThat(told(on("2026-06-01"))).isEmpty();
  }

  @Test
  void tellsANoticeThatIsShorterThanTheRulesAskFor() {
    member(city, "2020", null);
    givesNotice("2026-05-01", "2026-10-31");
    assertThat(told(on("2026-06-01"))).doesNotContain("short-notice");
    months = 6;
    assertThat(told(on("2026-06-01"))).contains("short-notice");
    resignations.clear();
    givesNotice("2026-05-01", "2026-11-01");
    assertThat(told(on("2026-06-01"))).doesNotContain("short-notice");
  }

  private Case on(String day) {
    var on = LocalDate.parse(day);
    var asked =
        new CaseFacts.Asked(applications, endorsements, decisions, resignations, exclusions);
    var gathered =
        CaseFacts.Gathered.at(
            network,
            asked,
            spells,
            suspensions,
            Map.of(city, new Ledger(invoices, List.of(), List.of())),
            rules(),
            Map.of());
    return Procedure.of(network, city, gathered.of(city, on), on);
  }

  private RuleBooks.Contents rules() {
    var notice = new Ruled<>(next(), new NoticeRule(next(), months, null));
    return new RuleBooks.Contents(
        List.of(),
        List.of(),
        List.of(),
        months == null ? List.of() : List.of(notice),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Identities in the order of recording. */
  private FactId next() {
    return new FactId(new UUID(0, ++recorded));
  }

  private <F extends Record> FactId add(List<Kept<F>> to, F fact) {
    var id = next();
    to.add(new Kept<>(id, fact));
    return id;
  }

  private void applies(String on) {
    applies(on, null, null);
  }

  private void applies(String on, @Nullable MembershipPath path, @Nullable FactId via) {
    add(applications, new Application(network, city, null, path, via, null, Edtf.parse(on), null));
  }

  private void decides(Outcome outcome, String on) {
    add(decisions, new AdmissionDecision(network, city, outcome, Edtf.parse(on), null, null));
  }

  private FactId member(FactId who, String since, @Nullable String until) {
    return member(who, since, until, null, null);
  }

  private FactId member(
      FactId who,
      String since,
      @Nullable String until,
      @Nullable MembershipPath path,
      @Nullable FactId via) {
    return add(
        spells,
        new Membership(
            network,
            who,
            MembershipKind.MEMBER,
            null,
            path,
            via,
            Period.parse(since, until),
            null));
  }

  private void owes(String by) {
    add(
        invoices,
        new Invoice(
            network,
            city,
            2026,
            "H-7",
            new BigDecimal("900"),
            "EUR",
            Edtf.parse("2026-01-10"),
            Edtf.parse(by),
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private void excludes(String on) {
    add(exclusions, new Exclusion(network, city, Edtf.parse(on), null, null, null));
  }

  private void givesNotice(String given, String effective) {
    add(
        resignations,
        new Resignation(
            network, city, Edtf.parse(given), Edtf.parse(effective), NoticeRule.StillDue.PRO_RATA));
  }

  private static List<String> told(Case it) {
    return it.notes().stream().map(Note::key).toList();
  }
}
