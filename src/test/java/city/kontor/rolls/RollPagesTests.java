package city.kontor.rolls;

import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.slug;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Once;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.keeping.Workplace;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may vote at a meeting stays as it was judged when the secretariat said so. */
@PageTest
class RollPagesTests {

  private static final String DAY = "2013-06-01";

  @Autowired Workplace work;
  @Autowired QueryCount queries;
  @Autowired JdbcClient jdbc;

  private String network;
  private String city;
  private FactId meeting;
  private String rolls;
  private Browsing secretariat;

  @BeforeEach
  void settle() {
    network = work.network("Rollnet");
    city = work.city("Rollville");
    var meeting = slug("rollmeet");
    var article = work.article(network, "7");
    work.fact(
        "entitlement",
        "article",
        article,
        "right",
        "vote",
        "granted",
        "true",
        "paid",
        "year-before");
    work.fact("fee-rule", "article", article);
    this.meeting =
        work.fact(
            "meeting",
            "slug",
            meeting,
            "network",
            network,
            "kind",
            "assembly",
            "on",
            "2013-06-01/2013-06-03");
    member(city, "2010-01-01");
    member(work.city("Newville"), "2013-01-01");
    rolls = "/meetings/" + meeting + "/electoral-rolls";
    secretariat = work.editor(network);
  }

  private void member(String slug, String since) {
    work.between("membership", network, slug, "kind", "member", "since", since);
  }

  @Test
  void aFrozenRollStaysAsItWasAndALaterOneIsHeldAgainstIt() {
    assertThat(text(secretariat, rolls))
        .contains("No roll has been frozen", "The roll for 1 June 2013, as it is judged now");
    assertThat(text(secretariat, rolls + "/drawn?on=" + DAY))
        .contains("One member may vote; 0 may not; of 1 it is not known.")
        .contains("Rollville", "No payment of the fees of 2010 to 2012 by this day is recorded.");
    var first = frozen(freeze(DAY, "The deadline for payments has passed."));
    var before = body(secretariat, first + ".json");
    assertThat(text(secretariat, first))
        .contains("Newville yes", "Rollville not known", "It joined in 2013")
        .contains("No payment of the fees of 2010 to 2012 by this day is recorded.");

    pay();
    assertThat(body(secretariat, first + ".json")).isEqualTo(before);
    assertThat(text(secretariat, first + "/changes"))
        .contains("Of one member the right to vote or the votes differ.")
        .contains("Rollville right or votes not known yes");
    assertThat(body(secretariat, first + "/changes.json"))
        .contains("\"change\":\"right\"", "\"vote\":\"not-known\"", "\"vote\":\"yes\"");

    var second = frozen(freeze("民國102年6月1日", "All have paid."));
    assertThat(second).isNotEqualTo(first);
    assertThat(text(secretariat, second)).contains("2 members may vote");
    assertThat(text(secretariat, first + "/changes?with=" + id(second)))
        .contains("frozen on", "Rollville right or votes not known yes");
    var ahead = text(secretariat, first + "/changes?with=" + id(second));
    assertThat(ahead).contains("(“The deadline for payments has passed.”)", "(“All have paid.”)");
    assertThat(text(secretariat, second + "/changes?with=" + id(first)))
        .as("the earlier one stays the earlier one, whichever is asked for first")
        .isEqualTo(ahead);
    assertThat(text(secretariat, second + "/changes")).contains("Nothing differs, word for word");
    assertThat(text(secretariat, rolls))
        .contains("One member may vote", "2 members may vote")
        .as("two of one day are told apart")
        .contains(": “The deadline for payments has passed.”.", ": “All have paid.”.");
  }

  @Test
  void aSecondRollThatSaysTheSameIsNotFrozenAndWhatWasTypedIsKept() {
    frozen(freeze(DAY, "The deadline has passed."));
    assertThat(freeze(DAY, "Checked once more."))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-why", "Checked once more.", "so nothing was recorded")
        .contains("roll for 1 June 2013", "(“The deadline has passed.”)");
    assertThat(secretariat.page(rolls).select("main h2 a")).hasSize(1);
  }

  @Test
  void whereTheOfficeWantsASecondPersonTheFormIsNotOfferedAndThePageSaysWhatToDo() {
    assertThat(
            work.member(network, Role.ADMINISTRATOR)
                .send("/offices/" + network + "/sign-off", "kind", "electoral-roll"))
        .hasStatus(303);
    assertThat(secretariat.page(rolls).select("main form")).isEmpty();
    assertThat(text(secretariat, rolls))
        .contains("Freeze the roll", "wants a second person for electoral rolls");
    assertThat(text(secretariat, "/zh-Hant" + rolls)).contains("須經另一人逐件核可");
    assertThat(secretariat.sendTo(rolls, "/desk/recovery-codes", "day", DAY, "why", "Now."))
        .hasStatus(403)
        .bodyText()
        .contains("wants a second person for electoral rolls");
    assertThat(text(secretariat, rolls)).contains("No roll has been frozen");
  }

  @Test
  void anOpenedFormFreezesOnceAlsoWhenSomethingElseWasRecordedSince() {
    var page = secretariat.page(rolls);
    assertThat(page.select("day-picker [name=day]").val()).isEqualTo(DAY);
    var form = page.select("[name=" + Once.FORM + "]").val();
    assertThat(form).isNotEmpty();
    var typed = new String[] {"day", DAY, "why", "Now.", Once.FORM, form};
    var first = frozen(secretariat.sendTo(rolls, rolls, typed));
    pay();
    assertThat(frozen(secretariat.sendTo(rolls, rolls, typed))).isEqualTo(first);
    assertThat(frozen(freeze(DAY, "Now."))).isNotEqualTo(first);
  }

  @Test
  void aRollThatIsReleasedLaterIsToldOfToTheOfficeOnly() {
    var roll = frozen(freeze(DAY, "Now."));
    assertThat(text(secretariat, roll)).contains("Only the network’s office sees it.");
    var before = body(work.reader(), rolls + ".json");
    save(
        secretariat,
        "/facts/" + id(roll) + "/disclose",
        "act-visibility",
        "office",
        "act-released",
        "2099-06-01",
        "act-why",
        "After the meeting.");
    assertThat(text(secretariat, roll)).contains("Until 1 June 2099 only the network’s office");
    assertThat(work.reader().get(roll)).hasStatus(404);
    assertThat(text(work.reader(), rolls))
        .contains("The network shows no electoral roll")
        .doesNotContain("2099");
    assertThat(body(work.reader(), rolls + ".json")).contains("\"rolls\":[]");
    assertThat(before).contains("\"rolls\":[]");
  }

  @Test
  void aMeetingWithARollIsNotWithdrawnAndOneThatWasNotHeldIsToldAsSuch() {
    var roll = frozen(freeze(DAY, "Now."));
    assertThat(
            press(secretariat, "/facts/" + meeting + "/withdraw", "save", "act-why", "A mistake."))
        .hasStatus(409)
        .bodyText()
        .contains("Other facts refer to this or rest on it.");
    assertThat(text(secretariat, roll)).contains("Newville yes").doesNotContain("not held");
    save(secretariat, "/facts/" + meeting + "/correct", Workplace.sourced("status", "not-held"));
    assertThat(text(secretariat, roll)).contains("This meeting is recorded as not held.");
    assertThat(text(secretariat, "/zh-Hant" + rolls)).contains("本次會議未舉行");
    assertThat(text(secretariat, roll)).contains("Newville yes");
  }

  @Test
  void aRollIsReadInEveryLanguageItWasWordedIn() {
    var roll = frozen(freeze(DAY, "Now."));
    assertThat(text(secretariat, "/zh-Hant" + roll)).contains("選舉人名冊", "查無2010至2012年度會費於本日前繳納的紀錄。");
    assertThat(body(secretariat, roll + ".csv")).contains("Rollville,Taiwan,not known");
  }

  @Test
  void onlyTheOfficeSeesItUntilItIsShownAndThenTheReasonsStayHidden() {
    var roll = frozen(freeze(DAY, "Now."));
    var elsewhere = work.editor(work.city("Rollelse"));
    assertThat(elsewhere.get(roll)).hasStatus(404);
    assertThat(elsewhere.get(rolls + "/drawn")).hasStatus(403);
    assertThat(elsewhere.get(roll + "/changes")).hasStatus(403);
    assertThat(work.reader().get(roll)).hasStatus(404);
    assertThat(text(work.reader(), rolls)).contains("The network shows no electoral roll");
    assertThat(body(work.reader(), rolls + ".json")).contains("\"rolls\":[]");
    assertThat(work.member(network, Role.READER).page(rolls).select("main form")).isEmpty();
    assertThat(elsewhere.sendTo(rolls, "/desk/recovery-codes", "day", DAY, "why", "Now."))
        .hasStatus(403);

    save(
        secretariat,
        "/facts/" + id(roll) + "/disclose",
        "act-visibility",
        "public",
        "act-why",
        "Members ask.");
    assertThat(text(work.reader(), roll))
        .contains("Newville yes", "The reasons are kept by the network.")
        .doesNotContain("No payment");
    assertThat(body(work.reader(), roll + ".json")).doesNotContain("because", "standing");
    assertThat(body(work.reader(), roll + ".csv")).doesNotContain("No payment");
    assertThat(text(secretariat, roll)).contains("No payment");
  }

  @Test
  void aLineThatRestsOnAnExampleBearsItWhoeverSeesTheReasonsAndWhereTwoRollsDiffer() {
    var line = "tr:contains(Rollville) th .tick";
    var before = frozen(freeze(DAY, "Now."));
    assertThat(secretariat.page(before).select(line)).isEmpty();
    var payment =
        work.example(
            "payment",
            "network",
            network,
            "organization",
            city,
            "year",
            "2012",
            "covers",
            "up-to-year",
            "received-on",
            "2013-02-01");
    var after = frozen(freeze(DAY, "The example counts."));
    for (var changes :
        new String[] {
          before + "/changes",
          before + "/changes?with=" + id(after),
          after + "/changes?with=" + id(before)
        }) {
      var mark = secretariat.page(changes).select(line);
      assertThat(mark.text()).as(changes).isEqualTo("example");
      assertThat(mark.attr("href")).endsWith("/facts/" + payment);
    }
    assertThat(secretariat.page("/zh-Hant" + before + "/changes").select(".tick").eachText())
        .containsExactly("示例");
    assertThat(body(secretariat, before + "/changes.json"))
        .containsOnlyOnce("\"sureness\"")
        .containsPattern("\"vote\":\"yes\",[^{}]*\"sureness\":\"example\"");

    save(
        secretariat,
        "/facts/" + id(after) + "/disclose",
        "act-visibility",
        "public",
        "act-why",
        "Members ask.");
    var mark = work.reader().page(after).select(line);
    assertThat(mark.text()).isEqualTo("example");
    assertThat(mark.attr("href")).endsWith("/facts/" + work.organization(city));
    assertThat(work.reader().page(after).select("tr:contains(Newville) .tick")).isEmpty();
    assertThat(body(work.reader(), after + ".json"))
        .containsOnlyOnce("\"sureness\":\"example\"")
        .doesNotContain(payment.toString());
    assertThat(body(work.reader(), after + ".csv"))
        .containsPattern("Rollville,.*,example")
        .doesNotContainPattern("Newville,.*,example");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
    var answer = freeze("2013-06", "");
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("A roll is for one day", "mistake-why", "value=\"2013-06\"");
    assertThat(freeze("the first of June", "Because."))
        .hasStatus(422)
        .bodyText()
        .contains("Because.");
    assertThat(freeze("", "")).hasStatus(422).bodyText().contains("mistake-day");
    assertThat(freeze("2013-06-04", "Too late."))
        .hasStatus(422)
        .bodyText()
        .contains("The meeting is over by then", "1 to 3 June 2013");
    assertThat(text(secretariat, rolls)).contains("No roll has been frozen");
    assertThat(secretariat.get(rolls + "/" + UUID.randomUUID())).hasStatus(404);
    assertThat(secretariat.get(rolls + "/drawn?page=7")).hasStatus(404);
  }

  @Test
  void aRollIsNeverWrittenAgainButItsReasonsCanBeRedacted() {
    var roll = frozen(freeze(DAY, "Now."));
    var id = UUID.fromString(id(roll));
    assertThatThrownBy(
            () ->
                jdbc.sql("update rolls.entry set outcome = 'yes' where roll = :roll")
                    .param("roll", id)
                    .update())
        .hasMessageContaining("A frozen roll is not written again");
    assertThatThrownBy(
            () -> jdbc.sql("delete from rolls.entry where roll = :roll").param("roll", id).update())
        .hasMessageContaining("A frozen roll is not written again");
    var administrator = work.administrator();
    var form = "/facts/" + id + "/redaction";
    assertThat(administrator.send(form, "field", "reasons", "why", "They named a person."))
        .hasStatus(303);
    assertThat(text(secretariat, roll)).contains("Newville yes").doesNotContain("No payment");
  }

  @Test
  void whatAFrozenRollComesToIsNotCorrectedBesideItsEntries() {
    var roll = frozen(freeze(DAY, "Now."));
    var fact = "/facts/" + id(roll);
    assertThat(press(secretariat, fact + "/correct", "save", "entitled", "200", "act-why", "So."))
        .hasStatus(409);
    assertThat(press(secretariat, fact + "/correct", "save", "on", "2013-07-01", "act-why", "So."))
        .hasStatus(409);
    assertThat(text(secretariat, rolls)).contains("One member may vote").doesNotContain("200");
  }

  @Test
  void onADayWithoutAMemberThereIsNothingToFreeze() {
    assertThat(freeze("1999-06-01", "Now."))
        .hasStatus(422)
        .bodyText()
        .contains("On 1 June 1999 nobody is recorded as a member", "mistake-day");
    for (var unkept : List.of("So. ".repeat(1000), "So\0", "So\u202e.")) {
      assertThat(freeze(DAY, unkept)).hasStatus(422).bodyText().contains("mistake-why", "So");
    }
    assertThat(text(secretariat, rolls)).contains("No roll has been frozen");
  }

  @Test
  void nothingLeadsFromARollOfWhichOnlyTheNumbersAreKnownToAComparison() {
    var paper = work.roll(rolls.replaceFirst("^/meetings/([^/]+)/.*", "$1"));
    var frozen = frozen(freeze(DAY, "Now."));
    assertThat(secretariat.page(frozen).select("main a[href*=changes]")).hasSize(1);
    assertThat(secretariat.page(rolls + "/" + paper).select("main a[href*=changes]")).isEmpty();
    assertThat(secretariat.page(rolls).select("main a[href*=changes]")).hasSize(1);
  }

  @Test
  void aRollOfElevenTakesAsManyQuestionsAsOne() {
    secretariat.get(rolls + "/drawn.json?on=" + DAY);
    var two = queries.of(() -> secretariat.get(rolls + "/drawn.json?on=2013-06-02"));
    for (int i = 0; i < 9; i++) {
      member(work.city("Rollby" + i), "2011-01-01");
    }
    assertThat(queries.of(() -> secretariat.get(rolls + "/drawn.json?on=2013-06-03")))
        .isEqualTo(two);
    var roll = frozen(freeze(DAY, "Now."));
    assertThat(text(secretariat, roll)).contains("Rollby8");
  }

  @Test
  void aMeetingOfANetworkWithRulesLeadsToItsRolls() {
    var meeting = rolls.replace("/electoral-rolls", "");
    assertThat(work.reader().page(meeting).select("a[href$=/electoral-rolls]")).hasSize(1);
  }

  private void pay() {
    save(
        secretariat,
        "/facts/new/payment?network=" + network + "&organization=" + city,
        "year",
        "2012",
        "covers",
        "up-to-year",
        "received-on",
        "2013-02-01",
        "act-why",
        "Received.");
  }

  private MvcTestResult freeze(String day, String why) {
    return secretariat.sendTo(rolls, rolls, "day", day, "why", why);
  }

  private static String frozen(MvcTestResult answer) {
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }

  private static String id(String roll) {
    return roll.replaceAll(".*/", "");
  }

  private static String body(Browsing browser, String path) {
    try {
      return browser.get(path).getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
