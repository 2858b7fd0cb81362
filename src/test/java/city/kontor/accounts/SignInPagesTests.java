package city.kontor.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.history.FactId;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signing in and out, and what is different for somebody who is signed in. */
@PageTest
class SignInPagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void whoeverSignsInComesToTheDeskAndIsGreetedThere() {
    var email = people.person();
    var page = browser().signIn(email).page("/desk");
    assertThat(page.select("main").text()).contains(email);
    assertThat(page.select(".lede").text()).startsWith("Person ");
    assertThat(page.select("header .who").text()).contains("my desk", "Sign out");
  }

  @Test
  void theDeskSaysWhichOfficesOneBelongsToAndAsWhat() {
    var browser = browser().signIn(people.member("yokohama", Role.EDITOR));
    assertThat(browser.page("/en/desk").select("[aria-labelledby=offices] .plain li").text())
        .isEqualTo("Yokohama: editor since 24 November 2026. People of the office of Yokohama");
    assertThat(browser.page("/zh-Hant/desk").select("[aria-labelledby=offices] .plain li").text())
        .isEqualTo("橫濱：2026年11月24日起任承辦人。橫濱的單位成員");
  }

  @Test
  void theDeskIsForPeopleWhoAreSignedIn() {
    assertThat(browser().get("/zh-Hant/desk"))
        .hasStatus(303)
        .hasHeader("Location", "/zh-Hant/sign-in?next=%2Fzh-Hant%2Fdesk");
    assertThat(browser().get("/desk.json")).hasStatus(403);
  }

  @Test
  void afterSigningInOneIsWhereOneWantedToBe() {
    var email = people.person();
    assertThat(
            browser()
                .send(
                    "/sign-in",
                    "email",
                    email,
                    "password",
                    People.PASSWORD,
                    "next",
                    "/zh-Hant/desk"))
        .hasStatus(303)
        .hasHeader("Location", "/zh-Hant/desk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/facts/new/name?text=%E8%87%BA%E5%8C%97&why=As%20it%20says+here%0AAnd%20on.",
        "/cities/taipei/with?one=%E8%87%BA&other='(a)'",
        "/cities/%E8%87%BA%E5%8C%97"
      })
  void afterSigningInAPrefilledFormIsStillPrefilled(String path) {
    assertThat(
            browser()
                .page("/sign-in?next=" + URLEncoder.encode(path, UTF_8))
                .select("input[name=next]")
                .val())
        .isEqualTo(path);
    assertThat(
            browser()
                .send(
                    "/sign-in",
                    "email",
                    people.person(),
                    "password",
                    People.PASSWORD,
                    "next",
                    path))
        .hasStatus(303)
        .hasHeader("Location", path);
  }

  @Test
  void whatCannotBeReadIsNoWayOn() {
    for (var next : List.of("/a%", "/a%0", "/a%zz", "/a" + "%E8".repeat(2000))) {
      assertThat(SignInController.local(next)).as(next).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//example.org",
        "https://example.org",
        "/\\example.org",
        "/%5Cexample.org",
        "/%2Fexample.org",
        "/%09/example.org",
        "/a\r\nb",
        "desk"
      })
  void nobodyIsLedToAnotherSite(String next) {
    assertThat(SignInController.local(next)).isEmpty();
  }

  @Test
  void aWrongPasswordLeavesWhatWasTypedAndTellsNobodyWhetherThereIsAnAccount() {
    var known = browser().send("/sign-in", "email", people.person(), "password", "wrong");
    var unknown = browser().send("/sign-in", "email", "nobody@people.example", "password", "wrong");
    assertThat(known).hasStatus(422).bodyText().contains("No account opens with this");
    assertThat(unknown)
        .hasStatus(422)
        .bodyText()
        .contains("No account opens with this", "value=\"nobody@people.example\"")
        .doesNotContain("password=wrong", "value=\"wrong\"");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "nobody, x", "'a@b.c\0', x", "臺@北.臺, 密碼", "' @ . ', x"})
  void whateverIsTypedThereIsAnAnswer(String email, String password) {
    assertThat(
            browser()
                .from("192.0.2." + Math.floorMod(email.hashCode(), 200))
                .send("/sign-in", "email", email.replace("\\0", "\0"), "password", password))
        .hasStatus(422);
  }

  @Test
  void guessingIsStoppedForThisAddressAndNotForOthers() {
    var email = people.person();
    var guesser = browser().from("192.0.2.201");
    for (int i = 0; i < Throttle.OF_BOTH; i++) {
      assertThat(guesser.send("/sign-in", "email", email, "password", "guess " + i)).hasStatus(422);
    }
    assertThat(guesser.send("/sign-in", "email", email, "password", People.PASSWORD))
        .hasStatus(429)
        .bodyText()
        .contains("Wait 15 minutes");
    browser().from("192.0.2.202").signIn(email);
  }

  @Test
  void anAddressHasOneSpellingBesideLargeLettersSoThatGuessingIsCounted() {
    var opened = people.person();
    var email = "mini." + opened;
    jdbc.sql("update accounts.account set email = :email where email = :opened")
        .param("email", email)
        .param("opened", opened)
        .update();
    assertThat(signIn(email.toUpperCase(Locale.ROOT))).hasStatus(303);
    assertThat(signIn(email.replace('i', 'İ'))).hasStatus(422);
    browser().send("/recovery", "email", email.replace('i', 'İ'));
    assertThat(browser().signIn(people.administrator()).page("/outbox").text())
        .doesNotContain(email);
  }

  private MvcTestResult signIn(String email) {
    return browser().send("/sign-in", "email", email, "password", People.PASSWORD);
  }

  @Test
  void aFormWithoutTheTokenOfItsPageDoesNothing() {
    assertThat(browser().sendBlindly("/sign-in"))
        .hasStatus(403)
        .bodyText()
        .contains("did not come from a page of this register");
    var browser = browser().signIn(people.person());
    assertThat(browser.sendBlindly("/sign-out")).hasStatus(403);
    assertThat(browser.get("/desk")).hasStatusOk();
  }

  @Test
  void nothingIsDoneWithoutTheTokenOfAPageAtWhateverAddress(
      @Autowired RequestMappingHandlerMapping addresses) {
    var browser = browser().signIn(people.administrator());
    var posts =
        addresses.getHandlerMethods().keySet().stream()
            .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.POST))
            .flatMap(it -> it.getPatternValues().stream())
            .map(it -> it.replaceAll("\\{[a-z]+}", "taipei"))
            .toList();
    assertThat(posts).contains("/account/password", "/facts/new/taipei", "/sign-out/everywhere");
    for (var it : posts) {
      assertThat(browser.sendBlindly(it))
          .as(it)
          .hasStatus(403)
          .bodyText()
          .contains("did not come from a page of this register");
    }
  }

  @Test
  void whoeverSignsOutIsAReaderAgainWhateverWasCopied() {
    var browser = browser().signIn(people.person());
    var copied = browser.stolen();
    assertThat(browser.sendTo("/sign-out", "/desk")).hasStatus(303).hasHeader("Location", "/");
    assertThat(browser.get("/desk")).hasStatus(303);
    assertThat(copied.get("/desk")).hasStatus(303);
  }

  @Test
  void signingOutEverywhereEndsEverySessionOfThePersonAndNoOther() {
    var email = people.person();
    var office = browser().signIn(email);
    var home = browser().signIn(email);
    var other = browser().signIn(people.person());
    assertThat(home.sendTo("/sign-out/everywhere", "/desk"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in");
    assertThat(office.get("/desk")).hasStatus(303);
    assertThat(home.get("/desk")).hasStatus(303);
    assertThat(other.get("/desk")).hasStatusOk();
  }

  @Test
  void signingInBeginsASessionOfItsOwn() {
    var browser = browser().signIn(people.person());
    var before = session(browser);
    browser.signIn(people.person());
    assertThat(session(browser)).isNotEqualTo(before);
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    var browser = browser();
    var answer = browser.send("/sign-in", "email", people.person(), "password", People.PASSWORD);
    assertThat(answer.getResponse().getHeaders("Set-Cookie"))
        .anySatisfy(
            it -> assertThat(it).startsWith("kontor=").contains("HttpOnly", "SameSite=Lax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/networks/anmc21", "/networks/anmc21.json", "/desk", "/sign-in"})
  void nobodyKeepsWhatSomebodySignedInIsShown(String address) {
    var browser = browser().signIn(people.person());
    var tag = browser().get(address).getResponse().getHeader("ETag");
    var answer = browser.get(address);
    assertThat(answer)
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .doesNotContainHeader("ETag");
    if (tag != null) {
      assertThat(kontor.get().uri(address).header("If-None-Match", tag).exchange()).hasStatus(304);
    }
    assertThat(browser().get(address)).bodyText().doesNotContain("Sign out");
  }

  @Test
  void readersGetNoSession() {
    var before = sessions();
    for (var address : new String[] {"/", "/cities/taipei", "/sign-in", "/desk", "/nowhere"}) {
      assertThat(Arrays.stream(browser().get(address).getResponse().getCookies()))
          .noneMatch(it -> it.getName().equals("kontor"));
    }
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void whoeverLosesARoleLosesItAtOnce() {
    var email = people.member("houston", Role.EDITOR);
    var browser = browser().signIn(email);
    assertThat(browser.page("/desk").select("main").text()).contains("Houston");
    jdbc.sql(
            """
            update accounts.duty set until = since
            where account = (select id from accounts.account where email = :email)
            """)
        .param("email", email)
        .update();
    assertThat(browser.page("/desk").select("main").text()).contains("You belong to no office");
  }

  @Test
  void aPersonHoldsOneRoleInAnOfficeAtATime() {
    var houston =
        jdbc.sql(
                "select fact from facts.address where space = 'organizations' and slug = 'houston'")
            .query((row, _) -> new FactId(row.getObject(1, java.util.UUID.class)))
            .single();
    var email = people.member("houston", Role.EDITOR);
    assertThat(
            jdbc.sql(
                    """
                    insert into accounts.duty (account, office, role, since)
                    select id, :office, 'reader', date '2026-12-01' from accounts.account
                    where email = :email on conflict do nothing
                    """)
                .param("office", houston.value())
                .param("email", email)
                .update())
        .isZero();
  }

  @Test
  void withoutADemoThereAreNoReadyAccountsNoBannerAndNoExamples(@Autowired Accounts accounts) {
    var page = browser().page("/sign-in");
    assertThat(page.select("main table")).isEmpty();
    assertThat(page.select(".demo")).isEmpty();
    assertThat(browser().get("/cities/example-city-a")).as("an example").hasStatus(404);
    assertThat(browser().get("/sources/kontor-example")).hasStatus(404);
    accounts.openForTrying("demo@people.example", "Demo", People.PASSWORD);
    assertThat(
            browser().send("/sign-in", "email", "demo@people.example", "password", People.PASSWORD))
        .as("an account that a demo left behind")
        .hasStatus(422);
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }

  private long sessions() {
    return jdbc.sql("select count(*) from accounts.session").query(Long.class).single();
  }

  private static String session(Browsing browser) {
    return Arrays.stream(browser.cookies())
        .filter(it -> it.getName().equals("kontor"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
