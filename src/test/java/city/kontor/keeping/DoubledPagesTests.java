package city.kontor.keeping;

import static city.kontor.keeping.SidesPagesTests.pairOf;
import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Two have one page that everybody sees; where a day made two of them, their offices are told. */
@PageTest
class DoubledPagesTests {

  private static final String TOLD = "Two pages of the same two";

  @Autowired Workplace work;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Days days;
  private String here;
  private String there;
  private Browsing keeper;
  private Browsing other;
  private String tie;
  private String secret;
  private String open;
  private String shown;

  /** One keeps its agreement back until a day; meanwhile the other states one in public. */
  @BeforeEach
  void twoCitiesWithAPairEach() {
    days = new Days(jdbc, transaction);
    here = work.city("Doubleport");
    there = work.city("Doublehaven");
    keeper = work.editor(here);
    other = work.editor(there);
    tie = tie(keeper, "act-visibility", "office", "act-released", Days.TO_COME);
    secret = pairOf(keeper, tie);
    open = tie(other, "kind", "sister-city", "since", "1999-05-05");
    shown = pairOf(other, open);
    assertThat(shown).isNotEqualTo(secret);
  }

  @AfterEach
  void todayAgain() {
    days.comeBack();
  }

  @Test
  void twoPagesOfTheSameTwoAreToldBeforeTheDayToTheOneWhoKnowsAndAfterItToBoth() {
    assertThat(text(keeper, "/desk")).contains(TOLD);
    assertThat(linksOnDesk(keeper)).contains(secret, shown);
    assertThat(text(other, "/desk")).doesNotContain(TOLD);
    assertThat(linksOnDesk(other)).doesNotContain(secret);
    days.pass();
    assertThat(work.reader().get(secret)).hasStatus(200);
    assertThat(work.reader().get(shown)).hasStatus(200);
    for (var person : List.of(keeper, other)) {
      assertThat(linksOnDesk(person)).contains(secret, shown);
      assertThat(text(person, "/desk/twins")).contains(TOLD);
      assertThat(text(person, "/zh-Hant/desk")).contains("同一雙方有兩個頁面");
    }
    assertThat(text(work.editor(work.city("Farport")), "/desk")).doesNotContain(TOLD);

    var join = tie + "/correct?partnership=" + shown.replaceFirst(".*/", "");
    save(keeper, join, "act-why", "The page of both.");
    withdraw(keeper, secret);
    assertThat(text(keeper, "/desk")).doesNotContain(TOLD);
    assertThat(text(other, "/desk")).doesNotContain(TOLD);
  }

  @Test
  void aPairThatWasWithdrawnStandsAgainBesideNoOther() {
    withdraw(other, open);
    withdraw(other, shown);
    var withdrawal = work.newest();
    days.pass();
    assertThat(work.reader().get(secret)).hasStatus(200);
    var said = "The two have another page by now";
    for (var step : List.of("look", "save")) {
      assertThat(restore(other, shown, step))
          .hasStatus(422)
          .bodyText()
          .contains(said, secret, "mistake-recording");
    }
    assertThat(restore(other, "/zh-Hant" + shown, "look"))
        .hasStatus(422)
        .bodyText()
        .contains("雙方現已另有共同頁面", secret);
    assertThat(restore(other, open, "save")).hasStatus(409).bodyText().contains(said, secret);
    assertThat(
            other.send("/offices/" + there + "/journal/" + withdrawal + "/undo", "why", "A slip."))
        .hasStatus(409)
        .bodyText()
        .contains(said, secret);
    assertThat(work.reader().get(shown)).hasStatus(410);
    withdraw(keeper, tie);
    withdraw(keeper, secret);
    assertThat(restore(other, shown, "save")).hasStatus(303);
    assertThat(work.reader().get(shown)).hasStatus(200);
  }

  private static List<String> linksOnDesk(Browsing person) {
    return person.page("/desk").select("#waiting a").eachAttr("href");
  }

  /** As it was before it was withdrawn. */
  private static MvcTestResult restore(Browsing browser, String fact, String step) {
    var last =
        browser
            .page(fact + "/restore")
            .select("[name=recording] option")
            .eachAttr("value")
            .getLast();
    return press(
        browser, fact + "/restore", step, "recording", last, "act-why", "It is so after all.");
  }

  private static void withdraw(Browsing browser, String fact) {
    assertThat(press(browser, fact + "/withdraw", "save", "act-why", "A mistake.")).hasStatus(303);
  }

  private String tie(Browsing browser, String... typed) {
    return bare(
        save(
            browser,
            "/facts/new/tie",
            Stream.concat(
                    Stream.of(
                        sourced(
                            "one",
                            here,
                            "other",
                            there,
                            "kind",
                            "friendship-charter",
                            "since",
                            "2020-01-10")),
                    Stream.of(typed))
                .toArray(String[]::new)));
  }
}
