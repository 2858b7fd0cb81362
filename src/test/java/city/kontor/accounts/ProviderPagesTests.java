package city.kontor.accounts;

import static city.kontor.accounts.Outside.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.accounts.AuthorizationServer.Fault;
import city.kontor.accounts.AuthorizationServer.Known;
import city.kontor.web.SettingRefused;
import city.kontor.web.Words;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in at an authorization server that the settings name. */
@Outside
class ProviderPagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void doRight() {
    PROVIDER.does(Fault.NONE);
  }

  @Test
  void somebodyBindsTheOwnIdentitySignsInWithItAndUnbindsIt() throws Exception {
    var email = people.person();
    somebody();
    var browser = browser().signIn(email);
    assertThat(comeBack(browser, bind(browser))).hasHeader("Location", "/account?done=identity");
    assertThat(Outside.LETTERS.letterTo(email).text())
        .contains("one more sign-in elsewhere opens your account", "http://localhost/recovery");
    var page = browser.page("/account?done=identity");
    assertThat(page.select("main p[role=status]").text()).contains("opens your account from now");
    assertThat(page.select("section[aria-labelledby=identities] li").text())
        .contains("Chen Mei", "not used yet");

    var other = browser();
    assertThat(comeBack(other, go(other, "/zh-Hant"))).hasHeader("Location", "/zh-Hant/desk");
    assertThat(other.page("/account").text()).contains("You sign in with " + email);
    assertThat(
            other.page("/zh-Hant/account").select("section[aria-labelledby=identities] li").text())
        .contains("最近使用於2026年11月24日");

    var removal = other.page("/account").select("section[aria-labelledby=identities] li form");
    assertThat(other.sendTo(removal.attr("action"), "/account"))
        .hasHeader("Location", "/account?done=unbound");
    assertThat(signIn()).hasHeader("Location", "/sign-in?refused=unknown");
  }

  @Test
  void oneGoesOnToWhereOneWantedToBeAndToNoOtherSite() {
    bound(people.person());
    var browser = browser();
    var there =
        address(browser.sendTo("/sign-in/provider", "/sign-in", "next", "/networks?page=1"));
    assertThat(comeBack(browser, there)).hasHeader("Location", "/networks?page=1");
    there = address(browser.sendTo("/sign-in/provider", "/sign-in", "next", "//example.org"));
    assertThat(comeBack(browser, there)).hasHeader("Location", "/desk");
  }

  @Test
  void theStepOnwardIsAPageThatLeadsOnByItselfAndIsKeptByNobody() {
    var answer = browser().sendTo("/sign-in/provider", "/sign-in");
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
    var address = address(answer).toString();
    assertThat(address)
        .startsWith(PROVIDER.issuer() + "/authorize?")
        .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=")
        .contains("redirect_uri=http://localhost/sign-in");
    assertThat(answer).hasHeader("Refresh", "0; url=" + address);
    assertThat(answer.getResponse().getHeaders("Set-Cookie"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith(ProviderAnswers.COOKIE)
                    .contains("HttpOnly", "SameSite=Lax", "Path=/sign-in"));
  }

  @Test
  void anInvitedPersonOpensTheAccountWithoutAPassword() {
    var invited = UUID.randomUUID() + "@invited.example";
    var invitation = invite(invited);
    somebody();
    var browser = browser();
    assertThat(browser.page(invitation).select("main form[action$=/provider]").text())
        .contains("Open the account with " + AuthorizationServer.NAME);
    assertThat(comeBack(browser, address(browser.sendTo(invitation + "/provider", invitation))))
        .hasHeader("Location", "/desk");
    assertThat(browser.page("/desk").text()).contains("Chen Mei");
    assertThat(browser.page("/account").text()).contains("You sign in with " + invited);
    assertThat(signIn()).hasHeader("Location", "/desk");
    assertThat(browser().get(invitation)).hasStatus(404);
    assertThat(browser().sendTo(invitation + "/provider", "/sign-in")).hasStatus(404);
  }

  @Test
  void anInvitationOpensNothingForWhoHasAnAccountAndIsNotUsedUp() {
    var taken = invite(people.person());
    somebody();
    var browser = browser();
    var there = address(browser.sendTo(taken + "/provider", "/sign-in"));
    assertThat(comeBack(browser, there)).hasHeader("Location", "/sign-in?refused=exists");

    bound(people.person());
    var invited = invite(UUID.randomUUID() + "@invited.example");
    there = address(browser.sendTo(invited + "/provider", invited));
    assertThat(comeBack(browser, there)).hasHeader("Location", "/sign-in?refused=taken");
    assertThat(browser().get(invited)).as("still serves").hasStatusOk();
  }

  @Test
  void theFirstAdministratorsAddressIsForAPasswordOnly() {
    var first = people.firstInvitation();
    assertThat(browser().page(first).select("main form[action$=/provider]")).isEmpty();
    assertThat(browser().sendTo(first + "/provider", first)).hasStatus(404);
  }

  @Test
  void anIdentityOpensOneAccountOnly() {
    bound(people.person());
    var other = browser().signIn(people.person());
    assertThat(comeBack(other, bind(other))).hasHeader("Location", "/account?refused=taken");
    assertThat(other.page("/account?refused=taken").select("[role=alert]").text())
        .contains("opens the account of somebody else");
    assertThat(other.page("/account").select("section[aria-labelledby=identities] li")).isEmpty();
  }

  @Test
  void whoeverFindsAnOpenBrowserBindsNothing() {
    var browser = browser().signIn(people.person()).from("192.0.2.241");
    var answer =
        browser.sendTo("/account/identities", "/account", "identity-proof", "not the password");
    assertThat(answer).hasStatus(422).bodyText().contains("This is not your password.");
    assertThat(answer).doesNotContainHeader("Refresh");
  }

  @Test
  void nobodyUnbindsTheIdentityOfAnother() {
    var hers = bound(people.person());
    var removal =
        hers.page("/account").select("section[aria-labelledby=identities] li form").attr("action");
    assertThat(browser().signIn(people.person()).sendTo(removal, "/account")).hasStatus(303);
    assertThat(hers.page("/account").select("section[aria-labelledby=identities] li")).hasSize(1);
    assertThat(hers.sendTo("/account/identities/x/removal", "/account")).hasStatus(404);
  }

  /** Only in the browser that is signed in to the account that asked for it. */
  @Test
  void nothingIsBoundToWhoSignedInMeanwhile() {
    var browser = browser().signIn(people.person());
    somebody();
    var there = bind(browser);
    browser.signIn(people.person());
    assertThat(comeBack(browser, there)).hasHeader("Location", "/account?refused=late");
    assertThat(browser.page("/account").select("section[aria-labelledby=identities] li")).isEmpty();
  }

  @Test
  void aVerifiedAddressOpensTheAccountThatHasItWhereTheSettingsSaySoAndAnyOtherNone() {
    var email = people.person();
    PROVIDER.is(new Known(UUID.randomUUID().toString(), "Chen Mei", email, false));
    assertThat(signIn()).hasHeader("Location", "/sign-in?refused=unknown");
    PROVIDER.is(new Known(UUID.randomUUID().toString(), "Chen Mei", email, true));
    assertThat(signIn()).hasHeader("Location", "/desk");
    assertThat(
            browser()
                .signIn(email)
                .page("/account")
                .select("section[aria-labelledby=identities] li"))
        .hasSize(1);
    assertThat(new Provider("", "", "", "", false).trustsEmail()).as("unless set").isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "DOWN", "DECLINES"})
  void whatProvesNothingOpensNothing(Fault fault) {
    bound(people.person());
    var browser = browser();
    var there = go(browser, "");
    PROVIDER.does(fault);
    assertThat(comeBack(browser, there)).hasHeader("Location", "/sign-in?refused=failed");
    assertThat(browser.get("/desk")).hasStatus(303);
  }

  @Test
  void aProviderThatIsDownIsSaidBeforeAndAfter() {
    bound(people.person());
    var browser = browser();
    var there = PROVIDER.signIn(go(browser, "/zh-Hant"));
    PROVIDER.does(Fault.DOWN);
    assertThat(browser.get(there.getRawPath() + "?" + there.getRawQuery()))
        .hasHeader("Location", "/zh-Hant/sign-in?refused=unreachable");
    assertThat(browser.page("/zh-Hant/sign-in?refused=unreachable").select("[role=alert]").text())
        .contains("目前無法連上" + AuthorizationServer.NAME);
    assertThat(browser().sendTo("/sign-in/provider", "/sign-in"))
        .hasHeader("Location", "/sign-in?refused=unreachable");
    var inside = browser().signIn(people.person());
    assertThat(inside.sendTo("/account/identities", "/account", "identity-proof", People.PASSWORD))
        .hasHeader("Location", "/account?refused=unreachable");
  }

  @Test
  void whoCallsItOffIsBackWithASentence() {
    PROVIDER.does(Fault.DECLINES);
    assertThat(signIn()).hasHeader("Location", "/sign-in?refused=declined");
    assertThat(browser().page("/sign-in?refused=declined").select("[role=alert]").text())
        .contains("You called it off at " + AuthorizationServer.NAME);
  }

  @Test
  void anAnswerServesOnceAndInItsOwnBrowserOnly() {
    bound(people.person());
    var browser = browser();
    var there = PROVIDER.signIn(go(browser, ""));
    var path = there.getRawPath() + "?" + there.getRawQuery();
    var thief = browser();
    go(thief, "");
    assertThat(thief.get(path)).hasHeader("Location", "/sign-in?refused=late");
    assertThat(browser().get(path)).hasHeader("Location", "/sign-in?refused=late");
    var copy = browser.stolen();
    assertThat(browser.get(path)).hasHeader("Location", "/desk");
    assertThat(copy.get(path)).hasHeader("Location", "/sign-in?refused=late");
  }

  @Test
  void whoTakesTooLongBeginsOnceMore() {
    bound(people.person());
    var browser = browser();
    var there = go(browser, "");
    jdbc.sql("update accounts.errand set expires = timestamptz '2026-11-24T12:00:00Z'").update();
    assertThat(comeBack(browser, there)).hasHeader("Location", "/sign-in?refused=late");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=",
        "state=x&code=y",
        "state=x&error=server_error&error_description=%3Cscript%3E",
        "state=%00&code=%00",
        "state=x&state=y&code=z"
      })
  void whatNobodyAskedForIsNoAnswer(String query) {
    assertThat(browser().get("/sign-in?" + query)).hasHeader("Location", "/sign-in?refused=late");
  }

  @Test
  void askingIsSlowedAsGuessingIs() {
    var browser = browser().from("192.0.2.242");
    for (int i = 0; i < Throttle.OF_ADDRESS; i++) {
      assertThat(browser.sendTo("/sign-in/provider", "/sign-in")).hasStatusOk();
    }
    assertThat(browser.sendTo("/sign-in/provider", "/sign-in"))
        .hasStatus(429)
        .bodyText()
        .contains("too many attempts");
  }

  @Test
  void signingOutEverywhereEndsTheseSessionsToo() {
    var hers = bound(people.person());
    var other = browser();
    comeBack(other, go(other, ""));
    assertThat(other.get("/desk")).hasStatusOk();
    assertThat(hers.sendTo("/sign-out/everywhere", "/account")).hasStatus(303);
    assertThat(other.get("/desk")).hasStatus(303);
  }

  @Test
  void whoCameFromTheProviderSignsOutThereTooAndNobodyElseDoes() {
    var byPassword = bound(people.person());
    var browser = browser();
    comeBack(browser, go(browser, "/zh-Hant"));
    var answer = browser.sendTo("/zh-Hant/sign-out", "/account");
    var there = address(answer);
    assertThat(there.toString())
        .isEqualTo(
            PROVIDER.issuer()
                + "/logout?from=a%20register%2Fhere&client_id="
                + AuthorizationServer.CLIENT
                + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%2F");
    assertThat(answer)
        .hasHeader("Cache-Control", "no-store")
        .bodyText()
        .contains("已在此登出", "也在" + AuthorizationServer.NAME + "登出");
    assertThat(browser.get("/desk")).as("signed out here already").hasStatus(303);
    assertThat(byPassword.sendTo("/sign-out", "/account")).hasHeader("Location", "/");

    comeBack(browser, go(browser, ""));
    PROVIDER.does(Fault.DOWN);
    assertThat(browser.sendTo("/sign-out", "/account")).hasHeader("Location", "/");
    assertThat(browser.get("/desk")).as("here at least").hasStatus(303);
  }

  @Test
  void aSentenceIsSaidForEachMishapAndForNoOtherWord() {
    for (var language : List.of("/en", "/zh-Hant")) {
      assertThat(Mishap.Kind.values())
          .extracting(it -> sentence(language + "/sign-in?refused=" + Words.key(it)))
          .doesNotContain("")
          .doesNotHaveDuplicates();
    }
    assertThat(sentence("/sign-in?refused=whatever")).isEmpty();
  }

  private String sentence(String path) {
    return browser().page(path).select("[role=alert]").text();
  }

  @ParameterizedTest
  @CsvSource({
    "http://login.example.org, kontor, kontor.sign-in.issuer",
    "login.example.org, kontor, kontor.sign-in.issuer",
    "https://login.example.org?x, kontor, kontor.sign-in.issuer",
    "https://login.example.org, '', kontor.sign-in.client"
  })
  void whatIsNoProviderKeepsKontorFromStarting(String issuer, String client, String setting) {
    assertThatThrownBy(() -> new Provider(issuer, client, "", "", false))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining(setting);
  }

  @Test
  void whereNoProviderIsSetNothingIsSaidOfIt() {
    assertThat(new Provider("", "", "", "", false).name()).isEmpty();
    assertThat(new Provider("https://login.example.org/city/", "kontor", "", "", false).name())
        .contains("login.example.org");
  }

  private static void somebody() {
    PROVIDER.is(new Known(UUID.randomUUID().toString(), "Chen Mei", null, false));
  }

  /** A browser of somebody who has bound a new identity, which is the one that signs in next. */
  private Browsing bound(String email) {
    somebody();
    var browser = browser().signIn(email);
    assertThat(comeBack(browser, bind(browser))).hasHeader("Location", "/account?done=identity");
    return browser;
  }

  private static URI bind(Browsing browser) {
    return address(
        browser.sendTo("/account/identities", "/account", "identity-proof", People.PASSWORD));
  }

  private MvcTestResult signIn() {
    var browser = browser();
    return comeBack(browser, go(browser, ""));
  }

  private static URI go(Browsing browser, String language) {
    return address(browser.sendTo(language + "/sign-in/provider", language + "/sign-in"));
  }

  /** Where the browser is led, by itself or by the link. */
  private static URI address(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    @Nullable String refresh = answer.getResponse().getHeader("Refresh");
    return URI.create(Objects.requireNonNull(refresh).replaceFirst("0; url=", ""));
  }

  private static MvcTestResult comeBack(Browsing browser, URI there) {
    var back = PROVIDER.signIn(there);
    return browser.get(back.getRawPath() + "?" + back.getRawQuery());
  }

  /** The path of an invitation to the office of Yokohama. */
  private String invite(String email) {
    var token = OneTimeToken.fresh();
    jdbc.sql(
            """
            insert into accounts.invitation (token, email, role, invited_by, made, expires)
            select :token, :email, 'administrator', id, opened, opened + interval '14 days'
            from accounts.account where email = :by
            """)
        .param("token", token.hash())
        .param("email", email)
        .param("by", people.administrator())
        .update();
    return "/invitations/" + token.text();
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
