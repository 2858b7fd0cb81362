package city.kontor.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a source speaks for, on its page and in its data. */
@PageTest
class CitedFactsPagesTests {

  @Autowired private MockMvcTester pages;
  @Autowired private Acts acts;
  @Autowired private Recordings recordings;

  @Test
  void ofVeryManyFactsAPageShowsTheFirstThatThePublicSees() {
    var cities = new ArrayList<FactId>();
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          var source =
              acts.state(
                  it,
                  "source",
                  new Form(
                      Map.of(
                          "slug", "roll-of-rollburgs",
                          "title", "Roll of Rollburgs",
                          "publisher", "Rollburg",
                          "class", "official",
                          "origin", "rollburg")),
                  List.of());
          var cited =
              List.of(new Citation(source, null, Citation.Stance.SUPPORTS, Citation.Manner.STATES));
          for (int i = 0; i < 60; i++) {
            var slug = "rollburg-" + i;
            var form = Map.of("slug", slug, "kind", "local-government", "country", "TW");
            cities.add(acts.state(it, "organization", new Form(form), cited));
            var name =
                Map.of(
                    "bearer",
                    "organizations/" + slug,
                    "text",
                    "Rollburg " + i,
                    "language",
                    "en",
                    "kind",
                    "common");
            acts.state(it, "name", new Form(name), cited);
          }
          acts.disclose(it, cities.getFirst(), Visibility.OFFICE, null);
          return it;
        });

    var shown = Jsoup.parse(body("/en/sources/roll-of-rollburgs")).select("#facts");
    assertThat(shown.select("li a").eachAttr("href"))
        .hasSize(50)
        .doesNotHaveDuplicates()
        .contains("/en/facts/" + cities.get(1), "/en/facts/" + cities.get(50))
        .doesNotContain("/en/facts/" + cities.getFirst(), "/en/facts/" + cities.get(51));
    assertThat(shown.text()).contains("These are the first 50.");
    assertThat(body("/sources/roll-of-rollburgs.json"))
        .contains(cities.get(1).toString(), cities.get(59).toString())
        .doesNotContain(cities.getFirst().toString());
  }

  @Test
  void ofFewNothingIsLeftOut() {
    assertThat(body("/en/sources/apcs-previous-summits")).doesNotContain("These are the first");
  }

  private String body(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
