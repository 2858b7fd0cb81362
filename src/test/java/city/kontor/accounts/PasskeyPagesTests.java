package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What passkeys are asked, and what is no passkey; PasskeyBrowserTests makes real ones. */
@PageTest
class PasskeyPagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void theBrowserIsAskedForAKeyThatKnowsThePersonAndBelongsToThisHost() throws Exception {
    var email = people.person();
    var answer = ask(browser().signIn(email), "Mine", People.PASSWORD);
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
    var asked = JsonMapper.shared().readTree(Browsing.body(answer));
    assertThat(asked.at("/rp/id").asString()).isEqualTo("localhost");
    assertThat(asked.at("/user/name").asString()).isEqualTo(email);
    assertThat(asked.at("/authenticatorSelection/userVerification").asString())
        .isEqualTo("required");
    assertThat(asked.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
    assertThat(asked.at("/attestation").asString()).isEqualTo("none");
    var challenge = asked.get("challenge").asString();
    assertThat(Base64.getUrlDecoder().decode(challenge)).hasSize(32);
    assertThat(JsonMapper.shared().readTree(question()).get("challenge").asString())
        .as("another time")
        .isNotEqualTo(challenge);
  }

  @Test
  void whoSignsInIsNotNamedToAnybodyBefore() {
    people.person();
    assertThat(question()).contains("\"challenge\"", "\"required\"").doesNotContain("@people");
  }

  @Test
  void onlyWhoKnowsThePasswordIsAskedForAKey() {
    var browser = browser().signIn(people.person()).from("192.0.2.240");
    assertThat(ask(browser, "Mine", "not the password")).hasStatus(422);
    assertThat(ask(browser, "", People.PASSWORD)).hasStatus(422);
    assertThat(keep(browser, "The blue key", "not the password", ""))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"The blue key\"");
    for (int i = 0; i < Throttle.OF_BOTH; i++) {
      ask(browser, "Mine", "guess " + i);
    }
    assertThat(ask(browser, "Mine", People.PASSWORD)).hasStatus(422);
    assertThat(keep(browser, "Mine", People.PASSWORD, "{}")).hasStatus(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[]",
        "{\"id\":1}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
            + "\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\","
            + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}",
        "\u0000",
        "<xml/>"
      })
  void whatIsNoPasskeyOpensNothingAndIsNotKept(String credential) {
    assertThat(browser().sendTo("/sign-in/passkey", "/sign-in", "credential", credential))
        .hasStatus(422)
        .bodyText()
        .contains("No account opens with a passkey");
    var browser = browser().signIn(people.person());
    assertThat(keep(browser, "Mine", People.PASSWORD, credential))
        .hasStatus(422)
        .bodyText()
        .contains("No passkey was made");
  }

  @Test
  void aChallengeIsForgottenAfterAWhile() {
    question();
    jdbc.sql("update accounts.challenge set expires = timestamptz '2026-11-24T12:00:00Z'").update();
    question();
    assertThat(jdbc.sql("select count(*) from accounts.challenge").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void nobodyRemovesThePasskeyOfAnother() {
    var email = people.person();
    var passkey =
        jdbc.sql(
                """
                insert into accounts.passkey (account, credential, key, signatures,
                  is_backup_eligible, is_backed_up, name, made)
                select id, id::text, '\\x00', 0, false, false, 'Hers', opened
                from accounts.account where email = :email returning id
                """)
            .param("email", email)
            .query(String.class)
            .single();
    var path = "/account/passkeys/" + passkey + "/removal";
    assertThat(browser().signIn(people.person()).sendTo(path, "/account")).hasStatus(303);
    var hers = browser().signIn(email);
    assertThat(hers.page("/account").select("section[aria-labelledby=passkeys] li").text())
        .contains("Hers");
    assertThat(hers.sendTo(path, "/account")).hasStatus(303);
    assertThat(hers.page("/account").select("section[aria-labelledby=passkeys] li")).isEmpty();
    assertThat(hers.sendTo("/account/passkeys/x/removal", "/account")).hasStatus(404);
  }

  @Test
  void withoutScriptThePlainFormIsThereAndNothingThatDoesNotWork() {
    var page = browser().page("/sign-in");
    assertThat(page.select("main input[name=password]")).isNotEmpty();
    assertThat(page.select("passkey-form[hidden]")).hasSize(1);
  }

  private String question() {
    return Browsing.body(browser().sendTo("/sign-in/passkey/question", "/sign-in"));
  }

  private static MvcTestResult ask(Browsing browser, String name, String password) {
    return browser.sendTo(
        "/account/passkeys/question", "/account", "passkey", name, "proof", password);
  }

  private static MvcTestResult keep(
      Browsing browser, String name, String password, String credential) {
    return browser.sendTo(
        "/account/passkeys",
        "/account",
        "passkey",
        name,
        "proof",
        password,
        "credential",
        credential);
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
