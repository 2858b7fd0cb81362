package city.kontor.standing;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.dues.Invoice;
import city.kontor.dues.Ledger;
import city.kontor.dues.Observation;
import city.kontor.dues.Payment;
import city.kontor.dues.Waiver;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Leaving;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.members.MembershipPath;
import city.kontor.members.Suspension;
import city.kontor.rules.Article;
import city.kontor.rules.Band;
import city.kontor.rules.Entitlement;
import city.kontor.rules.FeeRule;
import city.kontor.rules.Left;
import city.kontor.rules.PaidThrough;
import city.kontor.rules.Right;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks.Contents;
import city.kontor.rules.Ruled;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows for a member from what is known of it and the articles in force. */
class JudgementTests {

  private static final FactId NETWORK = id("network");
  private static final FactId CITY = id("city");
  private static final FactId ASSOCIATION = id("association");
  private static final FactId FULL = id("full");
  private static final FactId ASSOCIATE = id("associate");
  private static final FactId BOOK = id("book");
  private static final FactId ARTICLE = id("article");

  private final List<Kept<Membership>> spells = new ArrayList<>();
  private final List<Kept<Membership>> ofAssociation = new ArrayList<>();
  private final List<Kept<Suspension>> suspensions = new ArrayList<>();
  private final List<Departures.Departure> departures = new ArrayList<>();
  private final List<Departures.Departure> departuresOfAssociation = new ArrayList<>();
  private final List<Kept<Invoice>> invoices = new ArrayList<>();
  private final List<Kept<Payment>> payments = new ArrayList<>();
  private final List<Kept<Waiver>> waivers = new ArrayList<>();
  private final List<Ruled<Entitlement>> entitlements = new ArrayList<>();
  private final List<Ruled<FeeRule>> fees = new ArrayList<>();
  private final List<Ruled<Band>> bands = new ArrayList<>();
  private String bookSince = "2004";
  private boolean arePaymentsListed;
  private boolean isBeforeNetwork;
  private @Nullable Kept<Observation> inhabitants;

  @Test
  void oneWhoPaidEveryYearMayVoteAndIsInGoodStanding() {
    member("2010", FULL);
    fee();
    vote(FULL, PaidThrough.YEAR_BEFORE);
    pays(2012, Payment.Covers.UP_TO_YEAR, "2013-02-01");
    var verdict = on("2013-06-01");
    assertThat(verdict.on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
    assertThat(verdict.standing()).isEqualTo(Standing.GOOD);
    assertThat(codes(verdict.on(Right.VOTE).because()))
        .containsExactly("standing.member", "standing.article", "standing.paid");
  }

  @Test
  void namesTheVeryPaymentAndArticleThatAreMissingAndBecomesYesWithThem() {
    member("2010", FULL);
    var before = on("2013-06-01").on(Right.VOTE);
    assertThat(before.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(codes(before.because())).contains("standing.no-article");
    fee();
    vote(FULL, PaidThrough.YEAR_BEFORE);
    pays(2010, Payment.Covers.YEAR, "2010-03-01");
    pays(2011, Payment.Covers.YEAR, "2011-03-01");
    var missing = on("2013-06-01").on(Right.VOTE);
    assertThat(missing.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(missing.because())
        .anySatisfy(
            it -> {
              assertThat(it.because().key()).isEqualTo("standing.unpaid");
              assertThat(it.because().arguments()).containsExactly("2012");
              assertThat(Objects.requireNonNull(it.change()).path())
                  .contains("/facts/new/payment", "year=2012");
            });
    pays(2012, Payment.Covers.YEAR, "2012-03-01");
    assertThat(on("2013-06-01").on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
  }

  @Test
  void oneThatBelongsThroughAnAssociationStandsForCertainOnlyWhileThatIsAMember() {
    memberThroughTheAssociation("2010-01-01");
    vote(FULL, PaidThrough.NONE);
    var unknown = on("2013-06-01").on(Right.VOTE);
    assertThat(unknown.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(codes(unknown.because())).contains("standing.through.not");
    associationIsMember("2005-01-01", "2014-01-01");
    var meanwhile = on("2013-06-01").on(Right.VOTE);
    assertThat(meanwhile.outcome()).isEqualTo(Outcome.YES);
    assertThat(codes(meanwhile.because()))
        .containsExactly("standing.member", "standing.through", "standing.article");
    var after = on("2014-01-01");
    assertThat(after.standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(after.on(Right.VOTE).outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(after.on(Right.VOTE).because())
        .anySatisfy(
            it -> {
              assertThat(it.because().key()).isEqualTo("standing.through.left");
              assertThat(Objects.requireNonNull(it.change()).path()).endsWith("/change");
            });
  }

  @Test
  void aSuspendedAssociationLeavesOpenWhetherTheRightsOfThoseRestWhoBelongThroughIt() {
    memberThroughTheAssociation("2010-01-01");
    associationIsMember("2005-01-01", null);
    vote(FULL, PaidThrough.NONE);
    suspensions.add(suspension("of it", id("its spell"), "2013-01-01", null));
    var verdict = on("2013-06-01");
    assertThat(verdict.standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(codes(verdict.on(Right.VOTE).because())).contains("standing.through.suspended");
  }

  @Test
  void anAssociationThatIsPerhapsSuspendedLeavesItOpenTooAndTheVerdictSaysWhy() {
    memberThroughTheAssociation("2010-01-01");
    associationIsMember("2005-01-01", null);
    vote(FULL, PaidThrough.NONE);
    suspensions.add(suspension("of it", id("its spell"), "2013-01", "2013-07"));
    assertThat(on("2012-12-31").on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
    var perhaps = on("2013-01-15");
    assertThat(perhaps.standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(perhaps.on(Right.VOTE).outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(perhaps.on(Right.VOTE).because())
        .anySatisfy(
            it -> {
              assertThat(it.because().key()).isEqualTo("standing.through.perhaps-suspended");
              assertThat(it.because().named()).containsExactly(ASSOCIATION);
              assertThat(it.facts()).containsExactly(id("suspension of it"));
              var change = Objects.requireNonNull(it.change());
              assertThat(change.path()).endsWith("/correct");
              assertThat(change.what().key()).isEqualTo("standing.change.dates");
            });
    assertThat(on("2013-08-01").on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
  }

  @Test
  void anAssociationThatWasExcludedOrGaveNoticeLeavesItOpenWhoStillBelongsThroughIt() {
    memberThroughTheAssociation("2010-01-01");
    associationIsMember("2005-01-01", null);
    vote(FULL, PaidThrough.NONE);
    for (var isExclusion : List.of(true, false)) {
      departuresOfAssociation.clear();
      departuresOfAssociation.add(
          new Departures.Departure(id("departure"), isExclusion, Edtf.parse("2013-06-01")));
      assertThat(on("2013-05-31").on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
      var after = on("2013-06-01");
      assertThat(after.standing()).isEqualTo(Standing.NOT_KNOWN);
      assertThat(after.on(Right.VOTE).outcome()).isEqualTo(Outcome.NOT_KNOWN);
      assertThat(after.on(Right.VOTE).because())
          .anySatisfy(
              it -> {
                assertThat(it.because().key())
                    .isEqualTo(
                        isExclusion ? "standing.through.excluded" : "standing.through.resigned");
                assertThat(it.facts()).containsExactly(id("departure"));
                assertThat(Objects.requireNonNull(it.change()).path())
                    .isEqualTo("/facts/" + id("its spell") + "/end");
              });
    }
  }

  @Test
  void whoWentOnInAnotherWayIsAMemberSinceItJoined() {
    spells.add(spell("first", "2010-06-10", "2013-01-01", FULL));
    spells.add(spell("spell", "2013-01-01", null, ASSOCIATE));
    var told = on("2013-06-01").because().getFirst().because();
    assertThat(told.key()).isEqualTo("standing.member");
    assertThat(told.arguments()).containsExactly(Period.parse("2010-06-10", null));
  }

  @Test
  void nobodyIsAMemberOfANetworkThatIsNotThereYet() {
    isBeforeNetwork = true;
    var verdict = on("2003-01-01");
    assertThat(verdict.standing()).isEqualTo(Standing.NOT_A_MEMBER);
    assertThat(codes(verdict.because())).containsExactly("standing.member.no-network");
  }

  @Test
  void whenItJoinedIsNotToldForCertainOfOneWhoseBeginningIsOpen() {
    member("[2010..2012]", FULL);
    fee();
    assertThat(codes(on("2010-06-01").because())).contains("standing.joined.perhaps");
    assertThat(codes(on("2013-06-01").because()))
        .contains("standing.unpaid.years", "standing.unpaid.perhaps");
    spells.clear();
    member("2010-05-01", FULL);
    assertThat(codes(on("2010-06-01").because())).contains("standing.joined");
    assertThat(codes(on("2013-06-01").because()))
        .contains("standing.unpaid.years")
        .doesNotContain("standing.unpaid.perhaps");
  }

  @Test
  void anArticleThatIsMissingIsStatedInTheBookOfTheNetwork() {
    member("2010", FULL);
    assertThat(on("2013-06-01").on(Right.VOTE).because())
        .flatExtracting(
            it -> it.change() == null ? List.of() : List.of(String.valueOf(it.change().path())))
        .contains("/facts/new/article?book=" + BOOK);
  }

  @Test
  void whoWasExcludedOrGaveNoticeIsAMemberForCertainOnlyUpToThatDay() {
    member("2010-01-01", FULL);
    vote(FULL, PaidThrough.NONE);
    for (var isExclusion : List.of(true, false)) {
      departures.clear();
      departures.add(
          new Departures.Departure(id("departure"), isExclusion, Edtf.parse("2013-06-01")));
      assertThat(on("2013-05-31").on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
      var after = on("2013-06-01");
      assertThat(after.standing()).isEqualTo(Standing.NOT_KNOWN);
      assertThat(after.on(Right.VOTE).outcome()).isEqualTo(Outcome.NOT_KNOWN);
      assertThat(codes(after.on(Right.VOTE).because()))
          .contains(isExclusion ? "standing.excluded" : "standing.resigned");
    }
    spells.clear();
    member("2013-06-01", FULL);
    assertThat(on("2013-06-01").on(Right.VOTE).outcome())
        .as("admitted again on that day")
        .isEqualTo(Outcome.YES);
  }

  @Test
  void oneWithoutACategoryMayNotBeToldWhereTheArticlesDiffer() {
    member("2010", null);
    fee();
    vote(FULL, PaidThrough.NONE);
    rule(new Entitlement(ARTICLE, Right.VOTE, ASSOCIATE, false, null));
    var verdict = on("2013-06-01").on(Right.VOTE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(codes(verdict.because())).contains("standing.no-category");
    spells.clear();
    member("2010", ASSOCIATE);
    assertThat(on("2013-06-01").on(Right.VOTE).outcome()).isEqualTo(Outcome.NO);
  }

  @Test
  void anArticleWithoutItsConditionAndABookOfUncertainTimeLeaveItOpen() {
    member("2010", FULL);
    rule(new Entitlement(ARTICLE, Right.STAND, FULL, true, null));
    rule(new Entitlement(ARTICLE, Right.SIGN, FULL, true, PaidThrough.NONE));
    assertThat(codes(on("2013-06-01").on(Right.STAND).because())).contains("standing.no-condition");
    assertThat(on("2013-06-01").on(Right.SIGN).outcome()).isEqualTo(Outcome.YES);
    bookSince = "2013";
    var perhaps = on("2013-06-01").on(Right.SIGN);
    assertThat(perhaps.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(codes(perhaps.because())).contains("standing.article.perhaps");
  }

  @Test
  void anInvoiceIsOpenUntilItsDayAndArrearsAfterIt() {
    member("2026-01-01", FULL);
    fee();
    rule(new Entitlement(ARTICLE, Right.MEMBER_PRICE, null, true, PaidThrough.UP_TO_DATE));
    invoices.add(invoice("2026-114", 2026, "1200", "2026-01-15", "2026-03-31"));
    assertThat(on("2026-03-31").standing()).isEqualTo(Standing.GOOD);
    var late = on("2026-04-01");
    assertThat(late.standing()).isEqualTo(Standing.ARREARS);
    assertThat(late.on(Right.MEMBER_PRICE).outcome()).isEqualTo(Outcome.NO);
    assertThat(codes(late.because())).contains("standing.overdue");
    payments.add(payment(2026, Payment.Covers.YEAR, "1000", "2026-03-01"));
    assertThat(on("2026-04-01").standing()).as("paid in part").isEqualTo(Standing.ARREARS);
    waivers.add(waiver(2026, "200", "2026-03-20"));
    assertThat(on("2026-04-01").standing()).as("the rest waived").isEqualTo(Standing.GOOD);
    assertThat(on("2026-03-10").standing()).as("before that").isEqualTo(Standing.GOOD);
  }

  @Test
  void ofTwoInvoicesOfAYearTheOneWhoseTimeIsOverIsInArrearsUntilItIsPaid() {
    member("2026-01-01", FULL);
    fee();
    invoices.add(invoice("2026-9", 2026, "100", "2026-01-15", "2026-03-31"));
    invoices.add(invoice("2026-10", 2026, "50", "2026-02-15", "2026-12-31"));
    var late = on("2026-05-01");
    assertThat(late.standing()).isEqualTo(Standing.ARREARS);
    assertThat(late.because())
        .anySatisfy(it -> assertThat(it.because().arguments()).contains("2026-9"));
    payments.add(payment(2026, Payment.Covers.YEAR, "100", "2026-03-01"));
    assertThat(on("2026-05-01").standing()).isEqualTo(Standing.GOOD);
    assertThat(on("2027-01-01").standing()).as("and both are over").isEqualTo(Standing.ARREARS);
  }

  @Test
  void eachOfTwoInvoicesOfAYearIsToldWithWhatIsLeftOfIt() {
    member("2026-01-01", FULL);
    fee();
    invoices.add(invoice("2026-9", 2026, "100", "2026-01-15", "2026-03-31"));
    invoices.add(invoice("2026-10", 2026, "50", "2026-02-15", "2026-12-31"));
    assertThat(left("2026-05-01")).containsExactly("2026-9 EUR 100.00", "2026-10 EUR 50.00");
    payments.add(payment(2026, Payment.Covers.YEAR, "30", "2026-03-01"));
    assertThat(left("2026-05-01")).containsExactly("2026-9 EUR 70.00", "2026-10 EUR 50.00");
    waivers.add(waiver(2026, "90", "2026-03-20"));
    assertThat(left("2026-05-01")).containsExactly("2026-10 EUR 30.00");
    assertThat(on("2026-05-01").standing()).isEqualTo(Standing.GOOD);
  }

  @Test
  void aPaymentPaysTheInvoiceItNames() {
    member("2026-01-01", FULL);
    fee();
    invoices.add(invoice("2026-9", 2026, "100", "2026-01-15", "2026-03-31"));
    invoices.add(invoice("2026-10", 2026, "50", "2026-02-15", "2026-12-31"));
    payments.add(
        new Kept<>(
            id("for the second"),
            new Payment(
                NETWORK,
                CITY,
                2026,
                Payment.Covers.YEAR,
                invoices.getLast().id(),
                new BigDecimal("60"),
                "EUR",
                Edtf.parse("2026-03-01"))));
    assertThat(left("2026-05-01")).as("the rest of it too").containsExactly("2026-9 EUR 90.00");
    assertThat(on("2026-05-01").standing()).isEqualTo(Standing.ARREARS);
  }

  /** The invoices that a verdict tells as not paid, with what is left of each. */
  private List<String> left(String day) {
    return on(day).because().stream()
        .map(Step::because)
        .filter(it -> List.of("standing.open", "standing.overdue").contains(it.key()))
        .map(it -> it.arguments().get(0) + " " + ((Left) it.arguments().get(1)).rest())
        .toList();
  }

  @Test
  void whoWasExcludedAndAdmittedAgainOnOneDayOwesNothingOfBefore() {
    spells.add(ended("spell", "2005-01-01", "2013-03-01", Leaving.EXCLUDED));
    suspensions.add(suspension("before", "2012-01-01"));
    spells.add(spell("again", "2013-03-01", null, FULL));
    fee();
    arePaymentsListed = true;
    assertThat(on("2013-02-28").standing()).isEqualTo(Standing.SUSPENDED);
    assertThat(on("2013-03-01").standing()).isEqualTo(Standing.GOOD);
  }

  private static Kept<Membership> ended(String name, String since, String until, Leaving reason) {
    return new Kept<>(
        id(name),
        new Membership(
            NETWORK,
            CITY,
            MembershipKind.MEMBER,
            FULL,
            null,
            null,
            Period.parse(since, until),
            reason));
  }

  @Test
  void yearsOfWhichNothingIsRecordedAreToldAsOneHoweverManyThereAre() {
    member("2010", FULL);
    fee();
    pays(2011, Payment.Covers.YEAR, "2011-03-01");
    assertThat(on("9999-12-31").because())
        .filteredOn(it -> it.because().key().startsWith("standing.unpaid"))
        .extracting(it -> it.because().arguments())
        .containsExactly(List.of("2010"), List.of("2012", "9998"));
  }

  @Test
  void aPaymentOfNothingPaysNothing() {
    member("2012", FULL);
    fee();
    payments.add(payment(2012, Payment.Covers.YEAR, "0", "2012-03-01"));
    payments.add(payment(2012, Payment.Covers.UP_TO_YEAR, "0.00", "2012-03-01"));
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.NOT_KNOWN);
  }

  @Test
  void noFeeIsOwedForCertainOfAYearInWhichItMayNotHaveBeenAMember() {
    member("[2010..2012]", FULL);
    fee();
    arePaymentsListed = true;
    pays(2012, Payment.Covers.YEAR, "2012-03-01");
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.NOT_KNOWN);
    payments.clear();
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.ARREARS);
  }

  @Test
  void aSuspensionGoesOnInAnotherCategoryButNotAfterThatMembershipEnded() {
    fees.add(new Ruled<>(id("fee"), fee(FeeRule.Formula.ZERO)));
    spells.add(spell("spell", "2005", "2010", ASSOCIATE));
    suspensions.add(suspension("before", "2009"));
    spells.add(spell("next", "2010", null, FULL));
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.SUSPENDED);
    spells.removeLast();
    spells.add(spell("again", "2012", null, FULL));
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.GOOD);
  }

  @Test
  void absenceOfAPaymentIsArrearsOnlyWhereTheListOfPaymentsIsComplete() {
    member("2012", FULL);
    fee();
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.NOT_KNOWN);
    arePaymentsListed = true;
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.ARREARS);
  }

  @Test
  void aPaymentOfUnknownDayProvesNothingForADay() {
    member("2012", FULL);
    fee();
    pays(2012, Payment.Covers.YEAR, null);
    var verdict = on("2013-06-01");
    assertThat(verdict.standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(codes(verdict.because())).contains("standing.undated");
  }

  @Test
  void aSuspendedMemberHasNoRightsUntilItEnds() {
    member("2010", FULL);
    fees.add(new Ruled<>(id("fee"), fee(FeeRule.Formula.ZERO)));
    vote(FULL, PaidThrough.NONE);
    suspensions.add(suspension("now", spells.getFirst().id(), "2013-01", "2013-07"));
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.SUSPENDED);
    assertThat(on("2013-06-01").on(Right.VOTE).outcome()).isEqualTo(Outcome.NO);
    assertThat(on("2013-01-15").standing()).as("perhaps").isEqualTo(Standing.NOT_KNOWN);
    assertThat(on("2013-08-01").standing()).isEqualTo(Standing.GOOD);
    assertThat(on("2013-08-01").on(Right.VOTE).outcome()).isEqualTo(Outcome.YES);
  }

  @Test
  void aChangeOfCategoryGoesOnWithTheSameMembership() {
    spells.add(spell("one", "2010", "2012", ASSOCIATE));
    spells.add(spell("two", "2012", null, FULL));
    fee();
    vote(FULL, PaidThrough.YEAR_BEFORE);
    var verdict = on("2012-12-31").on(Right.VOTE);
    assertThat(verdict.because())
        .anySatisfy(it -> assertThat(it.because().arguments()).containsExactly("2010", "2011"));
  }

  @Test
  void votesGoByInhabitantsAsFarAsTheTableTells() {
    member("2010", FULL);
    bands.add(new Ruled<>(id("two"), votes(null, 100_000, "2")));
    bands.add(new Ruled<>(id("three"), votes(100_001, null, "3")));
    assertThat(on("2013-06-01").votes()).isNull();
    inhabitants =
        new Kept<>(
            id("figure"),
            new Observation(
                CITY, Observation.Measure.INHABITANTS, 250_000, null, Edtf.parse("2012")));
    assertThat(on("2013-06-01").votes()).isEqualByComparingTo("3");
    bands.clear();
    bands.add(new Ruled<>(id("one"), votes(0, null, "1")));
    inhabitants = null;
    assertThat(on("2013-06-01").votes()).isEqualByComparingTo("1");
  }

  @Test
  void whoIsNoMemberHasNoRightsAndWhoMayBeOneIsNotKnown() {
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.NOT_KNOWN);
    spells.add(spell("ended", "2001", "2005", FULL));
    assertThat(on("2013-06-01").standing()).isEqualTo(Standing.NOT_A_MEMBER);
    assertThat(on("2013-06-01").on(Right.VOTE).outcome()).isEqualTo(Outcome.NO);
    spells.add(spell("perhaps", "[2010..2014]", null, FULL));
    var verdict = on("2013-06-01");
    assertThat(verdict.standing()).isEqualTo(Standing.NOT_KNOWN);
    assertThat(codes(verdict.because())).startsWith("standing.member.perhaps");
  }

  /**
   * Random pasts: what is of later days changes no word of a verdict. The same act of an earlier
   * day changes some, which shows that it could.
   */
  @Test
  void whatIsRecordedForLaterDaysChangesNoVerdict() {
    var random = new Random(2026);
    var changing = new int[ACTS];
    for (int i = 0; i < 400; i++) {
      anyPast(random);
      var day = "%d-%02d-15".formatted(2010 + random.nextInt(3), 1 + random.nextInt(12));
      var before = on(day);
      var act = i % ACTS;
      var later = LocalDate.parse(day).plusDays(1 + random.nextInt(900)).toString();
      var stood = List.copyOf(spells);
      var rested = List.copyOf(suspensions);
      record(act, later);
      assertThat(on(day)).as("%s, and %s on %s", day, act, later).isEqualTo(before);
      spells.clear();
      spells.addAll(stood);
      suspensions.clear();
      suspensions.addAll(rested);
      record(act, LocalDate.parse(day).minusDays(random.nextInt(60)).toString());
      changing[act] += on(day).equals(before) ? 0 : 1;
    }
    assertThat(changing)
        .as("verdicts that each act changes when it is not later")
        .doesNotContain(0);
  }

  /** Word for word: twice, and in whatever order what is known was found. */
  @Test
  void theSameInputsInAnyOrderGiveTheSameVerdict() {
    var random = new Random(2027);
    for (int i = 0; i < 300; i++) {
      anyPast(random);
      rule(new Entitlement(ARTICLE, Right.VOTE, ASSOCIATE, false, null));
      rule(new Entitlement(ARTICLE, Right.VOTE, null, true, PaidThrough.UP_TO_DATE));
      fees.add(new Ruled<>(id("free"), fee(FeeRule.Formula.ZERO)));
      bands.add(new Ruled<>(id("two"), votes(null, 100_000, "2")));
      bands.add(new Ruled<>(id("three"), votes(100_001, null, "3")));
      spells.add(spell("earlier", "1995", "2000", ASSOCIATE));
      spells.add(spell("perhaps", "[1990..2020]", null, null));
      for (var it : List.of("2009", "2010", "2011")) {
        suspensions.add(suspension(it, "[" + it + "..2012]"));
        waivers.add(waiver(2000 + random.nextInt(13), random.nextBoolean() ? "5" : null, it));
      }
      var day = "%d-%02d-15".formatted(2010 + random.nextInt(3), 1 + random.nextInt(12));
      var once = on(day);
      assertThat(on(day)).isEqualTo(once);
      List.of(spells, suspensions, invoices, payments, waivers, entitlements, fees, bands)
          .forEach(it -> Collections.shuffle(it, random));
      assertThat(on(day)).as("%s, in another order", day).isEqualTo(once);
    }
  }

  /** A member for some years, which has paid for some of them. */
  private void anyPast(Random random) {
    List.of(spells, suspensions, invoices, payments, waivers, entitlements, fees, bands)
        .forEach(List::clear);
    if (random.nextInt(8) > 0) {
      member(String.valueOf(2000 + random.nextInt(10)), random.nextBoolean() ? FULL : null);
    }
    if (random.nextInt(4) == 0) {
      suspensions.add(suspension("earlier", "2009"));
    }
    fee();
    vote(random.nextBoolean() ? FULL : null, List.of(PaidThrough.values()).get(random.nextInt(3)));
    for (int year = 2000; year < 2013; year++) {
      if (random.nextInt(5) > 0) {
        pays(year, List.of(Payment.Covers.values()).get(random.nextInt(2)), year + "-05-01");
      }
      if (random.nextInt(3) == 0) {
        invoices.add(invoice("n" + year, year, "100", year + "-01-10", year + "-04-01"));
      }
    }
  }

  private static final int ACTS = 8;

  /** One of the acts that may be of any day. */
  private void record(int act, String on) {
    switch (act) {
      case 0 -> pays(2012, Payment.Covers.UP_TO_YEAR, on);
      case 1 -> waivers.add(waiver(2011, null, on));
      case 2 -> invoices.add(invoice("later", Integer.parseInt(on.substring(0, 4)), "5", on, on));
      case 3 -> suspensions.add(suspension("later", on));
      case 4 -> spells.replaceAll(it -> ended(it, on));
      case 5 -> {
        spells.replaceAll(it -> ended(it, on));
        spells.add(spell("next", on, null, ASSOCIATE));
      }
      case 6 -> spells.add(spell("again", on, null, FULL));
      default ->
          suspensions.replaceAll(
              it ->
                  new Kept<>(
                      it.id(),
                      new Suspension(
                          it.fact().membership(),
                          Period.parse(it.fact().period().sinceText(), on),
                          null,
                          null,
                          null)));
    }
  }

  private static Kept<Membership> ended(Kept<Membership> it, String until) {
    var was = it.fact();
    return new Kept<>(
        it.id(),
        new Membership(
            was.network(),
            was.organization(),
            was.kind(),
            was.category(),
            was.path(),
            was.via(),
            Period.parse(was.period().sinceText(), until),
            was.reason()));
  }

  private static Kept<Suspension> suspension(String name, String since) {
    return suspension(name, id("spell"), since, null);
  }

  private static Kept<Suspension> suspension(
      String name, FactId spell, String since, @Nullable String until) {
    return new Kept<>(
        id("suspension " + name),
        new Suspension(spell, Period.parse(since, until), null, null, null));
  }

  private Verdict on(String day) {
    var date = LocalDate.parse(day);
    var known =
        new Case(
            CITY,
            date,
            spells,
            false,
            isBeforeNetwork,
            suspensions,
            new Ledger(invoices, payments, waivers),
            arePaymentsListed,
            inhabitants,
            departures,
            associations(date));
    var contents =
        new Contents(
            List.of(new Kept<>(ARTICLE, new Article(BOOK, "36"))),
            List.of(),
            entitlements,
            List.of(),
            List.of(),
            fees,
            bands,
            List.of());
    var book =
        new Kept<>(BOOK, new RuleBook(NETWORK, null, null, null, Period.parse(bookSince, null)));
    return Judgement.of(known, new Lawbook(NETWORK, List.of(book), contents, date));
  }

  private Map<FactId, Case> associations(LocalDate date) {
    return Map.of(
        ASSOCIATION,
        new Case(
            ASSOCIATION,
            date,
            ofAssociation,
            false,
            false,
            suspensions,
            Ledger.EMPTY,
            false,
            null,
            departuresOfAssociation,
            Map.of()));
  }

  private void memberThroughTheAssociation(String since) {
    spells.add(
        new Kept<>(
            id("spell"),
            new Membership(
                NETWORK,
                CITY,
                MembershipKind.MEMBER,
                FULL,
                MembershipPath.ASSOCIATION,
                ASSOCIATION,
                Period.parse(since, null),
                null)));
  }

  private void associationIsMember(String since, @Nullable String until) {
    ofAssociation.add(
        new Kept<>(
            id("its spell"),
            new Membership(
                NETWORK,
                ASSOCIATION,
                MembershipKind.MEMBER,
                null,
                null,
                null,
                Period.parse(since, until),
                null)));
  }

  private void member(String since, @Nullable FactId category) {
    spells.add(spell("spell", since, null, category));
  }

  private static Kept<Membership> spell(
      String name, String since, @Nullable String until, @Nullable FactId category) {
    return new Kept<>(
        id(name),
        new Membership(
            NETWORK,
            CITY,
            MembershipKind.MEMBER,
            category,
            null,
            null,
            Period.parse(since, until),
            null));
  }

  private void fee() {
    fees.add(new Ruled<>(id("fee"), fee(FeeRule.Formula.FLAT)));
  }

  private static FeeRule fee(FeeRule.Formula formula) {
    return new FeeRule(ARTICLE, null, formula, "EUR", BigDecimal.TEN, null, null, null);
  }

  private void vote(@Nullable FactId category, PaidThrough paid) {
    rule(new Entitlement(ARTICLE, Right.VOTE, category, true, paid));
  }

  private void rule(Entitlement rule) {
    entitlements.add(new Ruled<>(id("rule" + entitlements.size()), rule));
  }

  private void pays(int year, Payment.Covers covers, @Nullable String received) {
    payments.add(payment(year, covers, null, received));
  }

  private Kept<Payment> payment(
      int year, Payment.Covers covers, @Nullable String amount, @Nullable String received) {
    return new Kept<>(
        id("payment" + payments.size()),
        new Payment(
            NETWORK,
            CITY,
            year,
            covers,
            null,
            amount == null ? null : new BigDecimal(amount),
            amount == null ? null : "EUR",
            received == null ? null : Edtf.parse(received)));
  }

  private static Kept<Invoice> invoice(
      String number, int year, String amount, String issued, @Nullable String due) {
    return new Kept<>(
        id(number),
        new Invoice(
            NETWORK,
            CITY,
            year,
            number,
            new BigDecimal(amount),
            "EUR",
            Edtf.parse(issued),
            due == null ? null : Edtf.parse(due),
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static Kept<Waiver> waiver(int year, @Nullable String amount, String on) {
    return new Kept<>(
        id("waiver" + year + amount),
        new Waiver(
            NETWORK,
            CITY,
            year,
            amount == null ? null : new BigDecimal(amount),
            amount == null ? null : "EUR",
            Edtf.parse(on),
            null,
            null,
            null));
  }

  private static Band votes(@Nullable Integer atLeast, @Nullable Integer atMost, String value) {
    return new Band(
        ARTICLE, Band.Use.VOTES, null, null, atLeast, null, atMost, null, new BigDecimal(value));
  }

  private static List<String> codes(List<Step> steps) {
    return steps.stream().map(it -> it.because().key()).toList();
  }

  private static FactId id(String name) {
    return new FactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
