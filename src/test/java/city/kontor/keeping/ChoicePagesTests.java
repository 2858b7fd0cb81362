package city.kontor.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be stated is found by its subject, and led to from the page one stands on. */
@PageTest
class ChoicePagesTests {

  @Autowired Workplace work;
  @Autowired FactKinds kinds;

  @Test
  void everyKindStandsUnderTheSubjectThatPeopleThinkOf() {
    var page = work.editor(work.city("Choiceville")).page("/facts/new");
    var all = page.select("section[aria-labelledby=all]");
    assertThat(all.select("h3").eachText())
        .startsWith("A membership", "A seat and who holds it", "An agreement between cities");
    assertThat(all.select("a").eachAttr("href"))
        .containsAll(
            kinds.all().stream().map(FactKind::word).map(it -> "/facts/new/" + it).toList())
        .contains("/facts/new/text/languages");
    assertThat(page.select("section[aria-labelledby=frequent] a").attr("href"))
        .isEqualTo("/facts/new/membership");
  }

  @Test
  void fromThePageOfACityOneIsLedToFormsThatNameIt() {
    var city = work.city("Leadville");
    var editor = work.editor(city);
    var about = editor.page("/facts/new?about=/cities/" + city).select("[aria-labelledby=about] a");
    assertThat(about.eachAttr("href"))
        .contains(
            "/facts/new/membership?organization=" + city,
            "/facts/new/text/languages?bearer=organizations/" + city)
        .noneMatch(it -> it.contains("network="));
    assertThat(about.eachText()).contains("Membership");
    var form = editor.page("/facts/new/membership?organization=" + city);
    assertThat(form.select("[name=organization]").val()).isEqualTo(city);
  }

  @Test
  void fromThePageOfANetworkItIsTheNetworkOfTheFact() {
    var network = work.network("Leadnet");
    var links =
        work.editor(network)
            .page("/facts/new?about=/networks/" + network + "/members")
            .select("[aria-labelledby=about] a")
            .eachAttr("href");
    assertThat(links)
        .contains("/facts/new/membership?network=" + network)
        .doesNotContain("/facts/new/membership?organization=" + network);
  }

  @Test
  void pickersOfferNames() {
    var network = work.network("Pickernet");
    var options =
        work.editor(network)
            .page("/facts/new/membership")
            .select("datalist#list-source-known option[value=source-of-tests]");
    assertThat(options.eachAttr("label")).isEqualTo(List.of("What tests say"));
  }
}
