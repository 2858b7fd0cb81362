package city.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The rule books of the starter record, and what membership costs by them. */
@PageTest
class RulePagesTests {

  @Autowired MockMvcTester pages;

  @Test
  void tellsWhoMayVoteAndWhatItLeavesOpen() {
    var page = page("/networks/uclg/rules");
    assertThat(page.text())
        .contains("Article 36 · Votes in the General Assembly")
        .contains(
            "Local government member: may vote, if the fees of every year up to the one before are"
                + " paid.")
        .contains("Associate member: may not vote.")
        .contains("A member resigns by written notice of at least 6 months.")
        .contains("Membership begins when the first fee is received, not with the decision.")
        .contains("The decision is taken by: Executive Bureau of UCLG.");
    assertThat(page.select("#open + ul").text())
        .contains("After how many unpaid years a member is suspended is not known.")
        .contains("the amounts are not published");
  }

  @Test
  void saysItInChinese() {
    assertThat(page("/zh-Hant/networks/uclg/rules").text())
        .contains("第36條・會員大會的表決權", "但須繳清至前一年度的各年會費", "欠費幾年即予停權不詳。");
  }

  @Test
  void showsTheVersionsOfAnotherTime() {
    assertThat(page("/networks/sci/rules").select("#versions + ul").text())
        .contains("Annual Awards of 2008", "Annual Awards of 2014 to 2016");
    assertThat(page("/networks/sci/rules?on=2008-12-31").text())
        .contains("300,000 lies in two rows.")
        .doesNotContain("25,000 lies in no row.");
    for (var day : List.of("2014-12-31", "2016-12-31")) {
      assertThat(page("/networks/sci/rules?on=" + day).text())
          .contains("25,000 lies in no row.", "100,000 lies in no row.", "500,001 lies in no row.")
          .doesNotContain("in two rows");
    }
  }

  @Test
  void booksOnDifferentThingsAreNoVersionsOfEachOtherUntilSomebodyChoosesThem() {
    var page = page("/networks/uclg/rules/changes");
    assertThat(page.text()).contains("is it recorded which one it replaces. Choose two");
    assertThat(page.select("del, ins")).isEmpty();
    assertThat(
            page("/networks/sci/rules/changes?from=sci-awards-rules-2008&to=sci-awards-rules-2014")
                .text())
        .contains("What “Annual Awards of 2014 to 2016” says otherwise than");
  }

  @Test
  void aNetworkWithoutARuleBookSaysSo() {
    assertThat(page("/networks/apcs/rules").text()).contains("No rule book of");
    assertThat(page("/networks/apcs/fee").text()).contains("No rule on fees of");
  }

  @Test
  void tellsWhatIcleiCosts() {
    var page = page("/networks/iclei/fee?population=2600000&income-class=IV");
    assertThat(page.select("#result").text()).isEqualTo("EUR 5,240 a year");
    assertThat(page.text())
        .contains("2,600,000 inhabitants lie in the row “2,000,001 to 4,000,000”.")
        .contains("Whether it was in force on 24 November 2026 is not known.");
    assertThat(page.select("a[hreflang=zh-Hant]").attr("href")).contains("income-class=IV");
    var unclassed = page("/networks/iclei/fee?population=2600000");
    assertThat(unclassed.select("#result").text()).isEqualTo("It depends on the income class");
    assertThat(unclassed.select("section.entry ul").text())
        .isEqualTo("In income class IV: EUR 5,240 a year");
    assertThat(data("/networks/iclei/fee.json?population=2600000"))
        .contains(
            "\"byIncomeClass\":[{\"incomeClass\":\"IV\",\"amount\":5240.00,\"currency\":\"EUR\"}]")
        .doesNotContain("\"amount\":5240.00,\"currency\":\"EUR\",\"byIncomeClass\"");
    assertThat(data("/networks/iclei/fee.json?population=3,000,000&income=20000"))
        .contains("\"amount\":5240.00", "\"currency\":\"EUR\"", "\"code\":\"population.row\"");
    assertThat(data("/networks/iclei/fee.json?population=３，０００，０００&income=20000"))
        .contains("\"amount\":5240.00");
    assertThat(data("/networks/iclei/fee.json?population=3 000 000&income=20000"))
        .contains("\"amount\":5240.00");
    assertThat(pages.get().uri("/networks/iclei/fee.json?population=2,6")).hasStatus(422);
    assertThat(page("/networks/iclei/fee?category=iclei-national-association&population=1").text())
        .contains("EUR 2,620 a year");
  }

  @Test
  void tellsWhichRowIsMissing() {
    assertThat(page("/networks/iclei/fee?population=4000001&income-class=IV").text())
        .contains("Not known", "4,000,001 inhabitants lie in no row of the table as it is worded.");
    assertThat(page("/networks/iclei/rules").text()).contains("4,000,001 lies in no row.");
  }

  @Test
  void tellsWhatOwhcCosts() {
    assertThat(page("/networks/owhc/fee?population=2600000&income=33000").select("#result").text())
        .isEqualTo("USD 87,800 a year");
    assertThat(page("/networks/owhc/fee?population=2600000&income=33000").text())
        .contains("Income per head 33,000, times 2,600,000 inhabitants, times 0.000001, is 85,800");
  }

  @Test
  void isHonestWhereNoTableIsPublished() {
    var page = page("/networks/uclg/fee");
    assertThat(page.text()).contains("The table of fees is not published");
    assertThat(page.select("form.form")).isEmpty();
  }

  @Test
  void asksAgainForWhatIsNoNumberAndLosesNothingTyped() {
    var path = "/networks/iclei/fee?population=many&income=900";
    assertThat(pages.get().uri(path)).hasStatus(422);
    var page = page(path);
    assertThat(page.select("#mistake-population").text())
        .contains("“many” is not a whole number from 0 to 999,999,999.");
    assertThat(page.select("#field-population").val()).isEqualTo("many");
    assertThat(page.select("#field-income").val()).isEqualTo("900");
    assertThat(pages.get().uri("/networks/iclei/fee.json?population=many")).hasStatus(422);
    assertThat(pages.get().uri("/networks/iclei/fee?category=none")).hasStatus(400);
  }

  @Test
  void readsTheSameAsData() {
    assertThat(data("/networks/uclg/rules.json"))
        .contains("\"number\":\"36\"", "\"paid\":\"year-before\"", "\"kind\":\"suspension-rule\"");
    assertThat(data("/networks/sci/rules.json?on=2008-12-31"))
        .contains("{\"sort\":\"overlap\",\"from\":300000,\"to\":300000}");
  }

  @Test
  void aNetworksPageLeadsToItsRules() {
    assertThat(page("/networks/uclg").select("#rules").text())
        .contains("Constitution of UCLG", "The rules, article by article");
  }

  private Document page(String path) {
    return Jsoup.parse(data(path));
  }

  private String data(String path) {
    try {
      return pages.get().uri(path).exchange().getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
