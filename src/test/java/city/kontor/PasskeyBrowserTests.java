package city.kontor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.accounts.People;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Making and using passkeys in a browser whose device answers by itself. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyBrowserTests {

  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private Browser browser;
  private BrowserContext context;
  private Page page;
  private CDPSession device;
  private String authenticator;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void start() {
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @BeforeEach
  void open() {
    complaints.clear();
    context = browser.context(new com.microsoft.playwright.Browser.NewContextOptions());
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        it -> {
          if (it.type().equals("error") && !it.text().startsWith("Failed to load resource")) {
            complaints.add(it.text());
          }
        });
    device = context.newCDPSession(page);
    device.send("WebAuthn.enable");
    var options =
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                  "hasUserVerification": true, "isUserVerified": true,
                  "automaticPresenceSimulation": true}}
                """)
            .getAsJsonObject();
    authenticator =
        device
            .send("WebAuthn.addVirtualAuthenticator", options)
            .get("authenticatorId")
            .getAsString();
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(complaints).as("the browser complains").isEmpty();
  }

  @Test
  void somebodyMakesAPasskeyAndSignsInWithItAloneUntilItIsRemoved() {
    var email = people.person();
    signIn(email);
    make("My telephone", People.PASSWORD);
    assertThat(page.locator("main p[role=status]")).hasText("The passkey is kept.");
    assertThat(passkeys()).containsText("My telephone");
    assertThat(passkeys()).containsText("not used yet");
    assertThat(keys()).isEqualTo(1);

    signOut();
    useAt("/en/sign-in?next=/en/account");
    assertThat(page).hasURL(at("/en/account"));
    assertThat(page.locator("main")).containsText("You sign in with " + email);
    assertThat(passkeys()).containsText("last used 24 November 2026");

    page.locator("#passkeys ~ ul form button").click();
    assertThat(page.locator("main p[role=status]"))
        .hasText("The passkey opens your account no longer.");
    signOut();
    useAt("/en/sign-in");
    assertThat(page.locator("[role=alert]")).containsText("No account opens with a passkey");
    assertThat(
            jdbc.sql("select text from accounts.message where recipient = :to order by id")
                .param("to", email)
                .query(String.class)
                .list())
        .satisfiesExactly(
            it -> assertThat(it).contains("your account has one more passkey"),
            it -> assertThat(it).contains("a passkey of your account has been removed"));
  }

  @Test
  void whoeverFindsAnOpenBrowserMakesNoPasskey() {
    signIn(people.person());
    make("Mine now", "not the password");
    assertThat(page.locator("#mistake-proof")).hasText("This is not your password.");
    assertThat(keys()).isZero();
  }

  @Test
  void withoutAPasskeyNobodyComesIn() {
    useAt("/zh-Hant/sign-in");
    assertThat(page.locator("[role=alert]")).containsText("通行金鑰");
    assertThat(page).hasURL(Pattern.compile(".*/zh-Hant/sign-in/passkey"));
  }

  @Test
  void aPasskeyThatDoesNotKnowThePersonIsNotEnough() {
    var email = people.person();
    signIn(email);
    make("A key on the table", People.PASSWORD);
    assertThat(page.locator("main p[role=status]")).hasText("The passkey is kept.");
    signOut();
    device.send("WebAuthn.setUserVerified", state(false));
    useAt("/en/sign-in");
    assertThat(page.locator("[role=alert]")).isVisible();
  }

  private void signIn(String email) {
    page.navigate(at("/en/sign-in"));
    page.locator("main input[name=email]").fill(email);
    page.locator("main input[name=password]").fill(People.PASSWORD);
    page.locator("main button").first().click();
    assertThat(page).hasURL(at("/en/desk"));
  }

  private void signOut() {
    page.locator(".who__out").click();
    assertThat(page).hasURL(at("/en"));
  }

  private void make(String name, String password) {
    page.navigate(at("/en/account"));
    page.locator("input[name=passkey]").fill(name);
    page.locator("input[name=proof]").fill(password);
    page.locator("passkey-form button").click();
    page.waitForURL(Pattern.compile(".*/account(/passkeys|\\?done=passkey)$"));
  }

  private void useAt(String path) {
    page.navigate(at(path));
    page.locator("passkey-form button").click();
    page.waitForURL(it -> !it.endsWith(path));
  }

  private com.microsoft.playwright.Locator passkeys() {
    return page.locator("section[aria-labelledby=passkeys]");
  }

  /** How many keys the device holds. */
  private int keys() {
    return device.send("WebAuthn.getCredentials", named()).getAsJsonArray("credentials").size();
  }

  private JsonObject named() {
    var which = new JsonObject();
    which.addProperty("authenticatorId", authenticator);
    return which;
  }

  private JsonObject state(boolean isVerified) {
    var state = named();
    state.addProperty("isUserVerified", isVerified);
    return state;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
