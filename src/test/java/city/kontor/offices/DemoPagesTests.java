package city.kontor.offices;

import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Kontor;
import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.QuickPasswords;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A Kontor that runs for trying it out: ready accounts, a banner and examples that say so, and what
 * somebody tries with them first.
 */
@SpringBootTest(classes = Kontor.class, properties = "kontor.demo=true")
@AutoConfigureMockMvc
@Import({PageTest.FixedClock.class, QuickPasswords.class, People.class})
@DirtiesContext
class DemoPagesTests {

  private static final String MEETING = "uclg-2016-bogota";

  @Autowired MockMvcTester kontor;
  @Autowired People people;

  @Test
  void everyReadyAccountOpensWithTheButtonBesideIt() {
    var ready = new Browsing(kontor).page("/sign-in").select("main tbody form");
    assertThat(ready).hasSize(10);
    for (var form : ready) {
      var email = form.select("input[name=email]").val();
      var browser = new Browsing(kontor);
      assertThat(
              browser.send(
                  "/sign-in",
                  "email",
                  email,
                  "password",
                  form.select("input[name=password]").val()))
          .as(email)
          .hasStatus(303)
          .hasHeader("Location", "/desk");
      assertThat(browser.page("/en/desk").select("main").text())
          .as(email)
          .contains(email)
          .containsAnyOf(
              "administrator of the register", ": administrator since", ": reader since");
    }
  }

  @Test
  void everyPageSaysThatItIsForTrying() {
    for (var path : new String[] {"/en", "/en/cities/taipei", "/en/sign-in", "/en/nothing"}) {
      assertThat(new Browsing(kontor).page(path).select(".demo").text())
          .as(path)
          .contains("trying it out");
    }
    assertThat(new Browsing(kontor).page("/zh-Hant/cities").select(".demo").text()).contains("試用");
  }

  @Test
  void whoeverOnlyTriesItOutNamesNoAdministratorOfTheRegisterAndSeesNoOther() {
    var real = people.administrator();
    assertThat(anybody().signIn(real).page("/en/administrators").select("main").text())
        .contains(real, "administrator@kontor.example");
    var administrator = somebody("administrator");
    var page = administrator.page("/en/administrators");
    assertThat(page.select("main").text())
        .contains("administrator@kontor.example", "nobody sees who else administers the register")
        .doesNotContain(real);
    assertThat(page.select("main form")).isEmpty();
    var invited = "invited-" + real;
    anybody().signIn(real).send("/administrators", "email", invited);
    assertThat(text(administrator, "/en/administrators/journal"))
        .contains("Invited: Somebody, as administrator")
        .doesNotContain(invited, "By Person");
    assertThat(administrator.sendTo("/administrators", "/en/desk", "email", "me@people.example"))
        .hasStatus(403);
  }

  @Test
  void whoeverOnlyTriesItOutSeesNoMessageThatOpensSomebodysAccount() {
    var person = people.person();
    anybody().send("/recovery", "email", person);
    assertThat(text(anybody().signIn(people.administrator()), "/outbox"))
        .contains(person, "/recovery/");
    for (var word : new String[] {"administrator", "taipei"}) {
      assertThat(text(somebody(word), "/outbox")).as(word).doesNotContain(person, "/recovery/");
    }
  }

  @Test
  void theReadyAccountsAreListedInChineseToo() {
    assertThat(new Browsing(kontor).page("/zh-Hant/sign-in").select("main tbody th").eachText())
        .contains("臺北", "橫濱", "休士頓", "城市網（CITYNET）秘書處");
  }

  @ParameterizedTest
  @CsvSource({
    "uclg, fee?population=2400000&income=15000, 'EUR 4,800 a year'",
    "anmc21, fee?population=1, 'USD 1,000 a year'",
    "sci, fee?population=25001, 'USD 500 a year'",
    "apcs, fee?population=1, 'AUD 0 a year'",
    "citynet, fee?population=100000&category=citynet-full, 'USD 500 a year'",
    "citynet, fee?population=1200000&category=citynet-full, 'USD 2,400 a year'",
    "citynet, fee?population=9000000&category=citynet-full, 'USD 6,000 a year'"
  })
  void eachOfTheFiveHasAnExampleOfFeesThatSaysSo(String network, String asked, String comes) {
    var path = "/networks/" + network + "/";
    assertThat(text(anybody(), "/en" + path + "rules"))
        .contains(
            "Example fee schedule, not a rule of", "The network has no such rule.", "Example:");
    assertThat(text(anybody(), "/zh-Hant" + path + "rules")).contains("示例會費表，並非", "示例：");
    assertThat(Browsing.body(anybody().get(path + "rules.json")))
        .contains("Example fee schedule", "\"sureness\":\"example\"");
    var result = anybody().page("/en" + path + asked).select("section:has(#result)").text();
    assertThat(result).startsWith(comes).contains("Reckoned by “Example:", "in “Example fee");
    assertThat(anybody().page("/zh-Hant" + path + asked).select("section:has(#result)").text())
        .contains("示例會費表");
    assertThat(Browsing.body(anybody().get("/en" + path + asked.replace("fee?", "fee.json?"))))
        .contains("\"code\":\"by.heading\"", "“Example:");
  }

  @Test
  void theExampleOfAPriceSaysSo() {
    var path = "/networks/apcs/price";
    assertThat(text(anybody(), "/en" + path + "?participants=3"))
        .contains("“Example: price for participants” in “Example fee schedule", "AUD 900", "1,800");
    assertThat(text(anybody(), "/zh-Hant" + path)).contains("「示例：與會費用」");
    assertThat(Browsing.body(anybody().get("/en" + path + ".json?participants=3")))
        .contains("“Example: price for participants”");
  }

  @Test
  void theExamplesOfDuesSaySoWhereverTheyStand() {
    var secretariat = somebody("uclg");
    assertThat(text(secretariat, "/en/networks/uclg/standing?on=2026-11-24"))
        .contains("Example City A", "in good standing", "Invoice EXAMPLE-2025-002: ");
    assertThat(text(secretariat, "/zh-Hant/networks/uclg/standing?on=2026-11-24"))
        .contains("示例市甲", "會籍正常", "示例市乙", "欠費");
    assertThat(Browsing.body(secretariat.get("/en/networks/uclg/standing.csv?on=2026-11-24")))
        .contains("Example City A", "Example City B");
    var one = "/networks/uclg/standing/example-city-a?on=2026-11-24";
    assertThat(secretariat.page("/en" + one).select("main ol .tick").eachText())
        .contains("example");
    assertThat(secretariat.page("/zh-Hant" + one).select("main ol .tick").eachText())
        .contains("示例");
    assertThat(text(somebody("citynet"), "/en/networks/citynet/invoices"))
        .contains("EXAMPLE-2026-001", "Example City A", "USD 1,400");
    var invoice = secretariat.page("/en/networks/uclg/standing/example-city-b");
    var address = invoice.select("main li:contains(EXAMPLE-2025-002) .tick").attr("href");
    assertThat(text(secretariat, address)).contains("EXAMPLE-2025-002", "Example City B");
    assertThat(text(secretariat, address.replace("/en/", "/zh-Hant/"))).contains("示例市乙", "示例");
    assertThat(text(anybody(), "/en/networks/uclg/members")).contains("Example City A", "example");
  }

  @Test
  void theSecretariatOfUclgTakesACityFromEnquiryToItsFirstVote() {
    var clerk = somebody("uclg");
    var at = "/en/networks/uclg/cases/example-city-d";
    assertThat(text(clerk, "/en/networks/uclg/cases")).contains("Example City D", "enquiry");
    assertThat(text(clerk, at)).contains("Example City D has asked how one joins");
    save(clerk, next(clerk, at), "applied-on", "2026-11-10");
    assertThat(text(clerk, at)).contains("it is not decided yet", "Article 17 of “Constitution");
    save(clerk, next(clerk, at), "on", "2026-11-16");
    assertThat(text(clerk, at)).contains("membership begins when the first fee is received");
    var reckoned = clerk.page(next(clerk, at));
    assertThat(reckoned.select("main").text())
        .contains("Category: Local government member", "EUR 4,800 a year", "Example fee schedule");
    save(
        clerk,
        reckoned.select("main a.button").attr("href"),
        "number",
        "2026-115",
        "due-on",
        "2026-12-31");
    save(clerk, next(clerk, at), "received-on", "2026-11-20");
    assertThat(text(clerk, at)).contains("a fee was received", "still to be recorded");
    save(clerk, next(clerk, at));
    assertThat(text(clerk, at)).contains("Example City D is a member of");
    var standing = clerk.page(at).select("a:contains(How it stands)").attr("href");
    assertThat(text(clerk, standing))
        .contains("On this day: in good standing", "vote: yes", "It joined in 2026");
    assertThat(clerk.page(standing).select("a[href$=/cases/example-city-d]")).isNotEmpty();
    everythingOfItIsMarkedAsAnExample(clerk);
    assertThat(text(clerk, standing + "?on=2026-11-19")).contains("vote: not known", "before it");
  }

  /** What a clerk records of an example is one, by what it rests on and not by its name alone. */
  private void everythingOfItIsMarkedAsAnExample(Browsing clerk) {
    var member = anybody().page("/en/networks/uclg/members").select("tr:contains(Example City D)");
    assertThat(member.select(".tick").text()).isEqualTo("example");
    assertThat(text(anybody(), member.select(".tick").attr("href")))
        .contains("Example, invented for trying Kontor out", "Admission of Example City D");
    var row = "tr:contains(Example City D)";
    var standing = "networks/uclg/standing";
    assertThat(clerk.page("/en/" + standing).select(row + " th .tick").text()).isEqualTo("example");
    assertThat(clerk.page("/zh-Hant/" + standing).select("tr:contains(示例市丁) th .tick").text())
        .isEqualTo("示例");
    var one = clerk.page("/en/" + standing + "/example-city-d");
    assertThat(one.select(".lede .tick").text()).isEqualTo("example");
    assertThat(one.select(".lede ~ ol .tick").eachText()).containsOnly("example");
    assertThat(Browsing.body(clerk.get("/en/" + standing + "/example-city-d.json")))
        .contains("\"sureness\":\"example\"");
    assertThat(Browsing.body(clerk.get("/en/" + standing + ".csv")))
        .containsPattern("Example City D,.*,example")
        .doesNotContainPattern("Taipei,.*,example");
    var invoice =
        clerk.page("/en/networks/uclg/cases/example-city-d").select("a:contains(2026-115)");
    assertThat(text(clerk, invoice.attr("href"))).contains("Example, invented for trying");
    var roll = "/meetings/" + MEETING + "/electoral-rolls/drawn";
    assertThat(clerk.page("/en" + roll).select(row + " th .tick").text()).isEqualTo("example");
    assertThat(Browsing.body(clerk.get("/en" + roll + ".csv")))
        .containsPattern("Example City D,.*,example");
    assertThat(Browsing.body(clerk.get("/en" + roll + ".json")))
        .contains("\"sureness\":\"example\"");
  }

  @Test
  void andAnotherFromArrearsToSuspensionAndBack() {
    var clerk = somebody("uclg");
    var at = "/en/networks/uclg/cases/example-city-b";
    var standing = "/en/networks/uclg/standing/example-city-b";
    assertThat(text(clerk, standing)).contains("On this day: in arrears", "vote: no");
    assertThat(text(clerk, at)).contains("has not paid what was due", "by 31 March 2025");
    var suspend = clerk.page(at).select("a.button:contains(Suspend)").attr("href");
    save(clerk, suspend, "since", "2026-11-01");
    assertThat(text(clerk, standing)).contains("On this day: suspended", "vote: no");
    var payment = save(clerk, next(clerk, at), "received-on", "2026-11-12");
    assertThat(text(clerk, payment)).doesNotContainPattern("· [0-9a-f]{8}-");
    assertThat(text(clerk, at)).contains("lifts the suspension");
    save(clerk, next(clerk, at), "until", "2026-11-20");
    assertThat(text(clerk, at)).contains("Example City B is a member of", "the suspension ended");
    assertThat(text(clerk, standing)).contains("On this day: in good standing", "vote: yes");
    assertThat(text(clerk, standing + "?on=2026-11-05")).contains("On this day: suspended");
  }

  @Test
  void taipeiCouldVoteAtUclgOnceWhatIsMissingIsRecorded() {
    var clerk = somebody("uclg");
    var taipei = somebody("taipei");
    var standing = "/en/networks/uclg/standing/taipei?on=";
    for (int year = 2004; year < 2027; year++) {
      assertThat(text(taipei, standing + year + "-07-01"))
          .as("in %s", year)
          .contains("vote: not known", "Article 36 of “Constitution of UCLG”")
          .containsPattern(year == 2004 ? "It joined in 2004" : "No payment of the fees? of 2004");
    }
    var asked = standing + "2004-07-01";
    follow(clerk, asked, "Say from when until when.", "since", "2004-05-05");
    follow(clerk, asked, "Say in which category", "category", "uclg-local-government");
    follow(clerk, asked, "is in force.", "since", "2004-05-05");
    assertThat(text(taipei, asked)).contains("vote: yes");
    assertThat(text(taipei, standing + "2005-07-01"))
        .contains("vote: not known", "Record the payment of 2004.");
    for (int year = 2004; year < 2026; year++) {
      follow(
          clerk,
          standing + (year + 1) + "-07-01",
          "Record the payment of " + year + ".",
          "received-on",
          year + "-12-01");
    }
    for (int year = 2004; year < 2027; year++) {
      assertThat(text(taipei, standing + year + "-07-01")).as("in %s", year).contains("vote: yes");
    }
    assertThat(text(anybody(), standing + "2016-07-01"))
        .contains("vote: not known", "Only what both made public counts here.");
  }

  /** Follows what a page says would change the verdict, and records it. */
  private static void follow(Browsing clerk, String path, String words, String... typed) {
    var link = clerk.page(path).select("main li a:contains(" + words + ")").attr("href");
    assertThat(link).as(words).isNotEmpty();
    save(
        clerk,
        link,
        Stream.concat(
                Stream.of(typed), Stream.of("act-why", "As the books of the secretariat say."))
            .toArray(String[]::new));
  }

  private static String next(Browsing clerk, String at) {
    return clerk.page(at).select("section:has(#next) a.button").attr("href");
  }

  private Browsing anybody() {
    return new Browsing(kontor);
  }

  private Browsing somebody(String word) {
    var browser = anybody();
    assertThat(
            browser.send(
                "/sign-in", "email", word + "@kontor.example", "password", DemoAccounts.PASSWORD))
        .hasStatus(303);
    return browser;
  }
}
