package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A new password at a one-time address or for a printed code. */
@PageTest
class RecoveryPagesTests {

  private static final String NEW = "nine loud trams after dark";

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void aMessageWithAOneTimeAddressLeadsToANewPasswordAndEndsAllSessions() {
    var email = people.person();
    var left = browser().signIn(email);
    assertThat(browser().send("/recovery", "email", email)).hasStatusOk();

    var address = address(email);
    var owner = browser();
    assertThat(owner.page(address).select("h1").text()).isEqualTo("A new password");
    assertThat(owner.send(address, "password", NEW)).hasStatus(303).hasHeader("Location", "/desk");
    assertThat(owner.page("/desk").select("main").text()).contains(email);
    assertThat(left.get("/desk")).as("who was signed in before").hasStatus(303);
    assertThat(browser().send("/sign-in", "email", email, "password", People.PASSWORD))
        .hasStatus(422);
    assertThat(browser().send("/sign-in", "email", email, "password", NEW)).hasStatus(303);
    assertThat(messages(email))
        .as("what waits")
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("has a new password")
        .doesNotContain("/recovery/");
  }

  @Test
  void whoeverAsksSaysNotToWhichHostTheMessageLeads() {
    var email = people.person();
    assertThat(browser().asIf("evil.example").send("/recovery", "email", email)).hasStatusOk();
    assertThat(messages(email).getFirst())
        .contains("http://localhost/recovery/")
        .doesNotContain("evil.example");
  }

  @Test
  void eachServesOnce() {
    var email = people.person();
    browser().send("/recovery", "email", email);
    var address = address(email);
    assertThat(browser().send(address, "password", "too short")).hasStatus(422);
    assertThat(browser().send(address, "password", NEW)).hasStatus(303);
    assertThat(browser().get(address)).hasStatus(404).bodyText().contains("no such address");

    var codes = codes(email, NEW);
    assertThat(byCode(email, codes.get(3), People.PASSWORD)).isEqualTo(303);
    assertThat(byCode(email, codes.get(3), NEW)).isEqualTo(422);
    assertThat(messages(email).getFirst()).contains("has used one of your printed codes");
    assertThat(byCode(email, codes.get(4), NEW)).isEqualTo(303);
  }

  @Test
  void anAddressServesForAnHour() {
    var email = people.person();
    browser().send("/recovery", "email", email);
    var address = address(email);
    jdbc.sql(
            """
            update accounts.recovery set expires = timestamptz '2026-11-24T12:00:00Z'
            where account = (select id from accounts.account where email = :email)
            """)
        .param("email", email)
        .update();
    assertThat(browser().get(address)).hasStatus(404);
  }

  @Test
  void nobodyLearnsWhetherThereIsAnAccount() {
    var known = browser().send("/recovery", "email", people.person());
    var unknown = browser().send("/recovery", "email", "nobody@people.example");
    assertThat(known).hasStatusOk();
    assertThat(unknown).hasStatusOk();
    assertThat(told(browser().page("/recovery").text())).isFalse();
    assertThat(known).bodyText().contains("If there is an account");
    assertThat(unknown).bodyText().contains("If there is an account");
    assertThat(messages("nobody@people.example")).isEmpty();
  }

  @Test
  void nobodyFillsTheLetterBoxOfAnother() {
    var email = people.person();
    for (int i = 0; i < 3; i++) {
      browser().from("192.0.2.21" + i).send("/recovery", "email", email);
    }
    assertThat(messages(email)).hasSize(1);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from accounts.recovery r join accounts.account a on a.id = r.account
                    where a.email = :email
                    """)
                .param("email", email)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void codesAreShownOnceToWhoKnowsThePassword() {
    var email = people.person();
    var browser = browser().signIn(email);
    assertThat(browser.page("/desk/recovery-codes").text()).contains("You have no code");
    assertThat(browser.send("/desk/recovery-codes", "password", "not the password"))
        .hasStatus(422)
        .bodyText()
        .contains("This is not your password");
    var codes = codes(email, People.PASSWORD);
    assertThat(codes)
        .hasSize(Recovery.CODES)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}"));
    assertThat(browser.page("/desk/recovery-codes").text())
        .contains("You have 10 codes")
        .doesNotContain(codes.getFirst());
    assertThat(
            jdbc.sql(
                    "select count(*) from accounts.recovery where secret = convert_to(:code, 'UTF8')")
                .param("code", codes.getFirst())
                .query(Integer.class)
                .single())
        .as("kept as they are")
        .isZero();
  }

  @Test
  void newCodesReplaceTheFormerOnes() {
    var email = people.person();
    var former = codes(email, People.PASSWORD);
    var newer = codes(email, People.PASSWORD);
    assertThat(byCode(email, former.getFirst(), NEW)).isEqualTo(422);
    assertThat(byCode(email, newer.getFirst(), NEW)).isEqualTo(303);
  }

  @Test
  void aCodeIsReadHoweverItIsTypedFromPaper() {
    var email = people.person();
    var code = codes(email, People.PASSWORD).getFirst();
    var typed = " " + code.toUpperCase(java.util.Locale.ROOT).replace("-", " ") + " ";
    assertThat(byCode(email, typed, NEW)).isEqualTo(303);
  }

  @Test
  void aCodeOpensNoAccountButItsOwn() {
    var code = codes(people.person(), People.PASSWORD).getFirst();
    assertThat(byCode(people.person(), code, NEW)).isEqualTo(422);
  }

  @Test
  void aWeakPasswordLeavesTheCodeUnusedAndWhatWasTyped() {
    var email = people.person();
    var code = codes(email, People.PASSWORD).getFirst();
    assertThat(
            browser()
                .sendTo(
                    "/recovery/code",
                    "/recovery",
                    "email",
                    email,
                    "code",
                    code,
                    "password",
                    "passwordpassword"))
        .hasStatus(422)
        .bodyText()
        .contains("too easy to guess", "value=\"" + email + "\"", "value=\"" + code + "\"");
    assertThat(byCode(email, code, NEW)).isEqualTo(303);
  }

  @Test
  void guessingACodeIsStopped() {
    var email = people.person();
    var code = codes(email, People.PASSWORD).getFirst();
    var guesser = browser().from("192.0.2.220");
    for (int i = 0; i < Throttle.OF_BOTH; i++) {
      guesser.sendTo(
          "/recovery/code", "/recovery", "email", email, "code", "abcd" + i, "password", NEW);
    }
    assertThat(
            guesser.sendTo(
                "/recovery/code", "/recovery", "email", email, "code", code, "password", NEW))
        .hasStatus(429)
        .bodyText()
        .contains("Wait 15 minutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a\0b", "臺@北.臺", "' or 1=1 --"})
  void whateverIsTypedThereIsAnAnswer(String typed) {
    assertThat(browser().from("192.0.2.221").send("/recovery", "email", typed)).hasStatusOk();
    assertThat(byCode(typed, typed, typed)).isEqualTo(422);
    assertThat(browser().get("/recovery/" + "0".repeat(64))).hasStatus(404);
  }

  @Test
  void onlyTheRegistersAdministratorsHandAnAddressOn() {
    var email = people.person();
    browser().send("/recovery", "email", email);
    var office = browser().signIn(people.member("houston", Role.ADMINISTRATOR));
    assertThat(office.page("/outbox").text()).doesNotContain(email);
    assertThat(messages(email)).hasSize(1);
  }

  @Test
  void theCodesAreForPeopleWhoAreSignedIn() {
    assertThat(browser().get("/desk/recovery-codes"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?next=%2Fdesk%2Frecovery-codes");
  }

  private List<String> codes(String email, String password) {
    var browser = browser();
    assertThat(browser.send("/sign-in", "email", email, "password", password)).hasStatus(303);
    var answer = browser.send("/desk/recovery-codes", "password", password);
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
    return org.jsoup.Jsoup.parse(Browsing.body(answer)).select("main code").eachText();
  }

  private int byCode(String email, String code, String password) {
    return browser()
        .from("192.0.2." + Math.floorMod(email.hashCode(), 200))
        .sendTo("/recovery/code", "/recovery", "email", email, "code", code, "password", password)
        .getResponse()
        .getStatus();
  }

  private String address(String email) {
    return messages(email).getFirst().replaceAll(".*http://localhost(\\S+).*", "$1");
  }

  /** What an administrator finds waiting for a person. */
  private List<String> messages(String email) {
    return browser()
        .signIn(people.administrator())
        .page("/outbox")
        .select("article:contains(" + email + ")")
        .eachText();
  }

  private static boolean told(String page) {
    return page.contains("If there is an account");
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
