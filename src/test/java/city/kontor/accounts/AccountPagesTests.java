package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a person sees and changes of the own account. */
@PageTest
class AccountPagesTests {

  private static final String NEW = "nine loud trams after dark";

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void theAccountSaysWhoOneIsAndEveryRoleWithItsStartAndEnd() {
    var email = people.member("yokohama", Role.EDITOR);
    jdbc.sql(
            """
            insert into accounts.duty (account, office, role, since, until)
            select account, office, 'reader', '2026-01-05', '2026-06-01' from accounts.duty
            where account = (select id from accounts.account where email = :email)
            """)
        .param("email", email)
        .update();
    var browser = browser().signIn(email);
    var page = browser.page("/en/account");
    assertThat(page.select("main").text()).contains("You sign in with " + email);
    assertThat(page.select("section[aria-labelledby=duties] li").eachText())
        .containsExactly(
            "Yokohama: editor since 24 November 2026",
            "Yokohama: reader, from 5 January to 31 May 2026");
    assertThat(browser.page("/zh-Hant/account").select("section[aria-labelledby=duties] li").text())
        .contains("橫濱：2026年11月24日起任承辦人", "2026年1月5日");
    assertThat(browser.page("/desk").select("a[href=/account]").text()).isEqualTo("Your account");
  }

  @Test
  void aPersonIsCalledAndWrittenToAsChosen() {
    var email = people.person();
    var browser = browser().signIn(email);
    assertThat(browser.send("/account", "name", " 王小明 ", "language", "zh-Hant"))
        .hasStatus(303)
        .hasHeader("Location", "/account?done=saved");
    var page = browser.page("/account?done=saved");
    assertThat(page.select("main p[role=status]").text()).isEqualTo("Saved.");
    assertThat(page.select("input[name=name]").val()).isEqualTo("王小明");
    assertThat(page.select("option[selected]").val()).isEqualTo("zh-Hant");

    assertThat(browser().send("/sign-in", "email", email, "password", People.PASSWORD))
        .hasStatus(303)
        .hasHeader("Location", "/zh-Hant/desk");
    assertThat(browser().send("/en/sign-in", "email", email, "password", People.PASSWORD))
        .as("who asks for a language gets it")
        .hasHeader("Location", "/en/desk");
    browser().send("/en/recovery", "email", email);
    assertThat(browser().signIn(people.administrator()).page("/outbox").text())
        .contains("Kontor：設定新密碼", "有人為王小明的帳號索取新密碼");
  }

  @ParameterizedTest
  @CsvSource({"'', must be filled in", "'a\0b', value=\"a"})
  void whatNobodyIsCalledComesBackAsTyped(String name, String said) {
    var browser = browser().signIn(people.person());
    assertThat(browser.send("/account", "name", name, "language", "xx"))
        .hasStatus(422)
        .bodyText()
        .contains(said.replace("\\0", "\0"));
  }

  @Test
  void aNewPasswordHoldsAndEndsTheOtherSessions() {
    var email = people.person();
    var left = browser().signIn(email);
    var browser = browser().signIn(email);
    assertThat(change(browser, People.PASSWORD, NEW))
        .hasStatus(303)
        .hasHeader("Location", "/account?done=password");
    assertThat(browser.page("/account?done=password").select("main p[role=status]").text())
        .isEqualTo("The new password holds. Your other sessions have ended.");
    assertThat(left.get("/desk")).as("who was signed in elsewhere").hasStatus(303);
    assertThat(browser().send("/sign-in", "email", email, "password", People.PASSWORD))
        .hasStatus(422);
    assertThat(browser().send("/sign-in", "email", email, "password", NEW)).hasStatus(303);
  }

  @Test
  void whoeverDidNotChangeItLearnsOfItByAMessageThatNobodyTakesAway() {
    var email = people.person();
    var browser = browser().signIn(email);
    browser.send("/account", "name", "王小明", "language", "zh-Hant");
    assertThat(change(browser, People.PASSWORD, NEW)).hasStatus(303);
    assertThat(messages(email)).contains("王小明，您好：您的帳號已設定新密碼。", "/recovery");
    assertThat(browser.send("/en/desk/recovery-codes", "password", NEW)).hasStatusOk();
    browser().send("/en/recovery", "email", email);
    assertThat(messages(email)).contains("您的帳號已產生新的備用碼", "您的帳號已設定新密碼", "索取新密碼").doesNotContain(NEW);
  }

  private String messages(String email) {
    return browser()
        .signIn(people.administrator())
        .page("/outbox")
        .select("article:contains(" + email + ")")
        .text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "too short", "passwordpassword"})
  void aWeakPasswordIsRefusedAndTheOldOneHolds(String weak) {
    var email = people.person();
    var browser = browser().signIn(email);
    var other = browser().signIn(email);
    var answer = change(browser, People.PASSWORD, weak);
    assertThat(answer).hasStatus(422).bodyText().contains("id=\"mistake-password\"");
    assertThat(other.get("/desk")).hasStatusOk();
    browser().signIn(email);
  }

  @Test
  void whoeverFindsAnOpenBrowserDoesNotGuessThePassword() {
    var email = people.person();
    var browser = browser().signIn(email).from("192.0.2.230");
    for (int i = 0; i < Throttle.OF_BOTH; i++) {
      assertThat(change(browser, "guess " + i, NEW))
          .hasStatus(422)
          .bodyText()
          .contains("This is not your password");
    }
    assertThat(change(browser, People.PASSWORD, NEW))
        .hasStatus(429)
        .bodyText()
        .contains("Wait 15 minutes");
    browser().signIn(email);
  }

  @Test
  void oneSessionIsEndedAmongSeveral() {
    var email = people.person();
    var one = browser().signIn(email);
    var other = browser().signIn(email);
    var page = other.page("/account");
    assertThat(page.select("section[aria-labelledby=sessions] li")).hasSize(2);
    var end = page.select("form[action^=/account/sessions/]").attr("action");
    assertThat(browser().signIn(people.person()).sendTo(end, "/account")).hasStatus(303);
    assertThat(one.get("/desk")).as("ended by nobody else").hasStatusOk();
    assertThat(other.sendTo(end, "/account"))
        .hasStatus(303)
        .hasHeader("Location", "/account?done=session");
    assertThat(one.get("/desk")).hasStatus(303);
    assertThat(other.page("/account").select("section[aria-labelledby=sessions] li").text())
        .contains("this is the one you are using");
  }

  @Test
  void theAccountIsForPeopleWhoAreSignedIn() {
    assertThat(browser().get("/account"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?next=%2Faccount");
    assertThat(browser().sendTo("/account/password", "/sign-in", "password", NEW)).hasStatus(403);
  }

  private static MvcTestResult change(Browsing browser, String current, String password) {
    return browser.sendTo(
        "/account/password", "/account", "current", current, "password", password);
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
