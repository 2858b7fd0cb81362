package city.kontor.standing;

import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a city stands with its network, as each reader may see it. */
@PageTest
class StandingPagesTests {

  @Autowired Workplace work;
  @Autowired QueryCount queries;

  @Test
  void taipeiLearnsWhichPaymentAndWhichArticleAreMissingAtUclg() {
    var page = text(work.reader(), "/networks/uclg/standing/taipei?on=2016-06-01");
    assertThat(page)
        .contains("On this day: not known.", "vote: not known", "stand for seats: not known")
        .contains("Article 36 of “Constitution of UCLG”, in force on this day")
        .contains("No payment of the fees of 2004 to 2015 by this day is recorded.")
        .contains("What would change it: Record the payment of all fees up to 2015.")
        .contains("Its category of members is not recorded, and the articles differ by it.")
        .contains("No article is recorded that rules on this on the day (stand for seats).");
    assertThat(text(work.reader(), "/zh-Hant/networks/uclg/standing/taipei?on=2016-06-01"))
        .contains("本日：無法判定。", "「城市與地方政府聯盟章程」第36條（本日施行）")
        .contains("查無2004至2015年度會費於本日前繳納的紀錄。");
    for (int year = 2004; year < 2027; year++) {
      assertThat(text(work.reader(), "/networks/uclg/standing/taipei?on=" + year + "-07-01"))
          .as("in %s", year)
          .contains("vote: not known", "Article 36", "Say in which category it is a member.")
          .containsPattern(year == 2004 ? "It joined in 2004" : "No payment of the fees? of 2004");
    }
    assertThat(body(work.reader(), "/networks/uclg/standing/taipei.json?on=2016-06-01"))
        .contains(
            "\"standing\":\"not-known\"",
            "\"right\":\"vote\",\"outcome\":\"not-known\"",
            "\"code\":\"standing.unpaid.years\"",
            "/facts/new/payment?network=");
    assertThat(text(work.reader(), "/networks/uclg/standing?on=2016-06-01"))
        .contains("Taipei", "not known");
    assertThat(body(work.reader(), "/networks/uclg/standing.csv?on=2016-06-01")).contains("Taipei");
  }

  @Test
  void aMemberMayVoteOnceItsPaymentIsRecordedAndOnlyTheTwoOfThemSeeIt() {
    var town = new Town();
    var path = "/networks/" + town.network + "/standing/" + town.city + "?on=2013-06-01";
    assertThat(text(town.secretariat, path)).contains("vote: not known", "up to 2012");
    var form =
        town.secretariat
            .page(path)
            .select("a:contains(Record the payment of all fees up to 2012.)")
            .attr("href");
    save(town.secretariat, form, "received-on", "2013-02-01", "act-why", "Received.");
    assertThat(text(town.secretariat, path)).contains("vote: yes", "On this day: in good standing");
    assertThat(text(work.member(town.city, Role.READER), path)).contains("vote: yes");
    assertThat(text(work.reader(), path))
        .contains("vote: not known", "Only what both made public counts here.");
    assertThat(text(town.secretariat, path.replace("2013-06-01", "2013-01-15")))
        .as("before it was received")
        .contains("vote: not known");
    assertThat(text(town.secretariat, "/networks/" + town.network + "/standing?on=2013-06-01"))
        .contains("One is in good standing.");
  }

  @Test
  void theTableTellsTheVotesThatThePageTells() {
    var town = new Town();
    var path = "/networks/" + town.network + "/standing";
    assertThat(body(work.reader(), path + ".csv?on=2013-06-01"))
        .contains("Votes,Why")
        .doesNotContainPattern("Standville,.*,2,");
    work.fact("band", "article", town.article, "use", "votes", "at-least", "0", "value", "2");
    assertThat(text(work.reader(), path + "/" + town.city + "?on=2013-06-01")).contains("2 votes");
    assertThat(body(work.reader(), path + ".csv?on=2013-06-01"))
        .containsPattern("Standville,.*,2,");
    assertThat(body(work.reader(), path + ".json?on=2013-06-01")).contains("\"votes\":2");
  }

  @Test
  void anOfficeSeesHowItStandsAndWhatIsDue() {
    var town = new Town();
    save(
        town.secretariat,
        "/facts/new/invoice?network=" + town.network + "&organization=" + town.city,
        "year",
        "2012",
        "number",
        "2012-7",
        "amount",
        "1200.50",
        "currency",
        "EUR",
        "issued-on",
        "2012-01-15",
        "due-on",
        "2012-03-31",
        "act-why",
        "The fee of 2012.");
    var path = "/offices/" + town.city + "/memberships?on=2012-06-01";
    assertThat(text(work.editor(town.city), path))
        .contains("in arrears", "Invoice 2012-7: EUR 1,200.50 is to be paid, by 31 March 2012.");
    work.fact(
        "invoice",
        "network",
        town.network,
        "organization",
        town.city,
        "year",
        "2012",
        "number",
        "2012-8",
        "amount",
        "300",
        "currency",
        "EUR",
        "issued-on",
        "2012-04-15",
        "due-on",
        "2012-12-31");
    assertThat(text(work.editor(town.city), path))
        .contains("Invoice 2012-7: EUR 1,200.50 is to be paid, by 31 March 2012.")
        .contains("Invoice 2012-8: EUR 300 is to be paid, by 31 December 2012.");
    var invoices = town.secretariat.page("/networks/" + town.network + "/invoices?on=2012-06-01");
    assertThat(invoices.select("tr:contains(2012-7)").text()).contains("EUR 1,200.50");
    assertThat(invoices.select("tr:contains(2012-8)").text()).contains("EUR 300");
    assertThat(work.editor(work.city("Nosyton")).get(path)).hasStatus(403);
    assertThat(text(town.secretariat, "/networks/" + town.network + "/standing?on=2012-06-01"))
        .contains("One is in arrears.");
  }

  @Test
  void aMemberThatPaidComesCheaperToTheCongressThanOneThatLapsed() {
    var town = new Town();
    var article = town.article;
    work.fact(
        "price-rule",
        "article",
        article,
        "currency",
        "USD",
        "free",
        "3",
        "member-price",
        "200",
        "price",
        "250");
    work.fact(
        "entitlement",
        "article",
        article,
        "right",
        "member-price",
        "granted",
        "true",
        "paid",
        "up-to-date");
    var path =
        "/networks/" + town.network + "/price?participants=5&on=2012-06-01&member=" + town.city;
    assertThat(text(town.secretariat, path))
        .as("not known")
        .contains("5 participants of a member: USD 400.", "of anybody else: USD 1,250.");
    var invoice =
        save(
            town.secretariat,
            "/facts/new/invoice?network=" + town.network + "&organization=" + town.city,
            "year",
            "2012",
            "number",
            "1",
            "amount",
            "100",
            "currency",
            "USD",
            "issued-on",
            "2012-01-15",
            "act-why",
            "The fee.");
    assertThat(invoice).isNotBlank();
    assertThat(text(town.secretariat, path))
        .as("lapsed")
        .contains("5 participants of anybody else: USD 1,250.")
        .doesNotContain("USD 400");
    save(
        town.secretariat,
        "/facts/new/payment?network=" + town.network + "&organization=" + town.city,
        "year",
        "2012",
        "covers",
        "up-to-year",
        "received-on",
        "2012-05-01",
        "act-why",
        "Paid.");
    assertThat(text(town.secretariat, path))
        .as("paid up")
        .contains("5 participants of a member: USD 400.")
        .doesNotContain("1,250");
    assertThat(text(work.reader(), "/networks/citynet/price?participants=5&on=2017-11-01"))
        .contains("5 participants of a member: USD 400.", "of anybody else: USD 1,250.");
    assertThat(body(work.reader(), "/networks/citynet/price.json?participants=5&on=2017-11-01"))
        .contains("\"amount\":400.00", "\"amount\":1250.00");
    assertThat(work.reader().get("/networks/citynet/price?participants=many&on=2017-11-01"))
        .hasStatus(422)
        .bodyText()
        .contains("is not a whole number");
  }

  @Test
  void thePriceIsAskedForByNameAndWhatIsUnclearIsAskedAboutWithNothingTypedLost() {
    var name = "Pricewick" + Workplace.slug("").substring(1);
    var one = work.city(name);
    var path = "/networks/citynet/price?on=2017-11-01&participants=5&member=";
    assertThat(text(work.reader(), path + name)).contains("5 participants of", "USD");
    var other = work.city(name);
    for (var unclear : new String[] {path + name, "/zh-Hant" + path + name}) {
      assertThat(work.reader().get(unclear)).hasStatus(422);
      var page = Jsoup.parse(body(work.reader(), unclear));
      assertThat(page.select("#mistake-member").text()).contains(name, one, other);
      assertThat(page.select("#field-member").val()).isEqualTo(name);
      assertThat(page.select("#field-member").attr("aria-describedby")).contains("mistake-member");
      assertThat(page.select("#field-participants").val()).isEqualTo("5");
      assertThat(page.select("#result")).isEmpty();
    }
    assertThat(text(work.reader(), path + other)).contains("5 participants of");
    assertThat(text(work.reader(), path.replace("=5", "=５") + other)).contains("5 participants of");
    var unknown = Jsoup.parse(body(work.reader(), path + "zzyzx-of-nowhere"));
    assertThat(unknown.select("#mistake-member").text()).contains("zzyzx-of-nowhere", "not found");
    assertThat(work.reader().get(path.replace("?", ".json?") + "zzyzx-of-nowhere")).hasStatus(422);
  }

  @Test
  void aNetworkWithoutRulesLeavesEverythingOpen() {
    assertThat(text(work.reader(), "/networks/apcs/price")).contains("No price for participants");
    assertThat(text(work.reader(), "/networks/anmc21/standing?on=2006-01-01"))
        .contains("11 members.", "How 11 of them stand is not known.");
  }

  @Test
  void elevenMembersTakeAsManyQuestionsAsOne() {
    var town = new Town();
    var path = "/networks/" + town.network + "/standing.json?on=";
    work.reader().get(path + "2013-06-01");
    var one = queries.of(() -> work.reader().get(path + "2013-06-02"));
    for (int i = 0; i < 10; i++) {
      work.fact(
          "membership",
          "network",
          town.network,
          "organization",
          work.city("Standby" + i),
          "kind",
          "member",
          "since",
          "2011-01-01");
    }
    assertThat(queries.of(() -> work.reader().get(path + "2013-06-03"))).isEqualTo(one);
  }

  private static String body(Browsing browser, String path) {
    try {
      return browser.get(path).getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A network with one article and one member since 2010. */
  private final class Town {

    private final String network = work.network("Standnet");
    private final String city = work.city("Standville");
    private final String article = Workplace.slug("standart");
    private final Browsing secretariat = work.editor(network);

    Town() {
      var book = Workplace.slug("standbook");
      work.fact("rule-book", "slug", book, "network", network, "since", "2004");
      work.fact("article", "slug", article, "book", book, "number", "7");
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
      work.fact(
          "membership",
          "network",
          network,
          "organization",
          city,
          "kind",
          "member",
          "since",
          "2010-01-01");
    }
  }
}
