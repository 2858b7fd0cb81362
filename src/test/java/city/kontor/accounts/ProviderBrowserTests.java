package city.kontor.accounts;

import static city.kontor.accounts.Outside.PROVIDER;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Browser;
import city.kontor.accounts.AuthorizationServer.Fault;
import city.kontor.accounts.AuthorizationServer.Known;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way to the provider and back in a browser, under our content policy and without script. */
@Outside
class ProviderBrowserTests {

  private static final String AXE =
      """
      async () => {
        const found = await axe.run({ preload: false, selectors: false, resultTypes: ["violations"],
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
        return found.violations.map((it) => `${it.id}: ${it.nodes[0].html}`);
      }\
      """;

  @Autowired People people;
  @LocalServerPort int port;

  @Test
  void somebodyBindsAndSignsInByOneButton() {
    PROVIDER.does(Fault.NONE);
    PROVIDER.is(new Known(UUID.randomUUID().toString(), "Chen Mei", null, false));
    var email = people.person();
    var complaints = new ArrayList<String>();
    try (var browser = Browser.takingForLocalhost(port);
        var context = browser.context(new NewContextOptions());
        var plain = browser.context(new NewContextOptions().setJavaScriptEnabled(false))) {
      var page = context.newPage();
      page.onConsoleMessage(
          it -> {
            if (it.type().equals("error")) {
              complaints.add(it.text());
            }
          });
      page.navigate(at("/en/sign-in"));
      isFineForEverybody(page);
      page.locator("main input[name=email]").fill(email);
      page.locator("main input[name=password]").fill(People.PASSWORD);
      page.locator("main button").first().click();
      page.navigate(at("/zh-Hant/account"));
      isFineForEverybody(page);
      page.locator("input[name=identity-proof]").fill(People.PASSWORD);
      page.locator("form[action$='/account/identities'] button").click();
      assertThat(page).hasURL(at("/zh-Hant/account?done=identity"));
      assertThat(page.locator("section[aria-labelledby=identities]")).containsText("Chen Mei");
      isFineForEverybody(page);
      assertThat(complaints).as("the browser complains").isEmpty();

      var without = plain.newPage();
      without.navigate(at("/en/sign-in"));
      without.locator("form[action$='/sign-in/provider'] button").click();
      assertThat(without).hasURL(at("/en/desk"));
    }
  }

  private static void isFineForEverybody(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat(page.evaluate(AXE)).as("axe finds at %s", page.url()).isEqualTo(List.of());
  }

  /** As the settings of these tests name the register. */
  private static String at(String path) {
    return "http://localhost" + path;
  }
}
