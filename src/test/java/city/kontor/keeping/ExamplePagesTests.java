package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.slug;
import static city.kontor.keeping.Workplace.sourced;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rests on something invented for trying Kontor out says so, whoever records it and how. */
@PageTest
class ExamplePagesTests {

  private static final String EXAMPLE = "\"sureness\":\"example\"";

  @Autowired Workplace work;

  @Test
  void noMarkIsTakenAwayWithWhatItRestsOn() {
    invented("Washhithe");
    var administrator = work.administrator();
    var document = "/facts/" + work.source("invented-by-tests");
    for (var refused :
        new String[][] {
          {"correct", "origin", "own"},
          {"disclose", "act-visibility", "office"}
        }) {
      assertThat(
              Workplace.press(
                  administrator,
                  document + "/" + refused[0],
                  "save",
                  refused[1],
                  refused[2],
                  "act-why",
                  "Ours."))
          .hasStatus(422)
          .bodyText()
          .contains("invented for trying Kontor out");
    }
    assertThat(
            Workplace.press(
                administrator, document + "/correct", "look", "title", "Past", "act-why", "Past."))
        .hasStatus(200);
  }

  @Test
  void anAgreementWithAnInventedCityAndThePairThatIsStatedWithItAreExamples() {
    var here = work.city("Plainhithe");
    var editor = work.editor(here);
    for (var it : new String[] {"friendship-city", "sister-city"}) {
      var invented = invented("Fancyhithe");
      var tie = tie(editor, here, invented, it);
      assertThat(data(tie)).as("the agreement").contains(EXAMPLE);
      assertThat(data(pair(tie))).as("the pair").contains(EXAMPLE);
    }
    var tie = tie(editor, here, work.city("Realhithe"), "sister-city");
    assertThat(data(tie)).doesNotContain(EXAMPLE);
    assertThat(data(pair(tie))).doesNotContain(EXAMPLE);
  }

  @Test
  void anExampleThatItsOfficeCorrectsOrChangesOnItsOwnWordIsStillOne() {
    var network = work.network("Inventnet");
    var secretariat = work.editor(network);
    var invented = membership(network, work.city("Sundrytown"));
    var real =
        "/facts/"
            + work.fact(
                "membership",
                "network",
                network,
                "organization",
                work.city("Staidtown"),
                "kind",
                "member",
                "since",
                "2004");
    for (var it : new String[] {invented, real}) {
      save(
          secretariat,
          it + "/correct",
          sourced("since", "2005-01-01", TypedSource.KEEP, "", TypedSource.LOCATOR, "page 3"));
      assertThat(data(it)).contains("page 3").contains("\"since\":\"2005-01-01\"");
      var next =
          bare(
              save(
                  secretariat, it + "/change", sourced("since", "2010-01-01", "kind", "observer")));
      assertThat(next).isNotEqualTo(it);
      assertThat(data(it).contains(EXAMPLE)).isEqualTo(it.equals(invented));
      assertThat(data(next).contains(EXAMPLE)).isEqualTo(it.equals(invented));
    }
  }

  @Test
  void anExampleIsStillOneWhenItsOfficeAcceptsWhatAnotherSaysOfIt() {
    var network = work.network("Fancynet");
    var city = work.city("Whimtown");
    var keeper = work.editor(network);
    var invented = membership(network, city);
    var proposal =
        bare(
            save(
                work.editor(city),
                invented + "/correct",
                sourced("since", "2006-01-01", TypedSource.KEEP, "")));
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "")).hasStatus(303);
    assertThat(data(invented)).contains("\"since\":\"2006-01-01\"", EXAMPLE);
  }

  private String membership(String network, String city) {
    return "/facts/"
        + work.example(
            "membership",
            "network",
            network,
            "organization",
            city,
            "kind",
            "member",
            "since",
            "2004");
  }

  private String invented(String name) {
    var slug = slug(name);
    work.example("organization", "slug", slug, "kind", "local-government", "country", "TW");
    work.example(
        "name",
        "bearer",
        "organizations/" + slug,
        "text",
        name,
        "language",
        "en",
        "kind",
        "common");
    return slug;
  }

  private static String tie(Browsing editor, String here, String there, String kind) {
    return bare(
        save(
            editor,
            "/facts/new/tie",
            sourced("one", here, "other", there, "kind", kind, "since", "1990-01-01")));
  }

  private String pair(String tie) {
    return "/facts/" + data(tie).replaceFirst("(?s).*\"partnership\":\"([0-9a-f-]{36})\".*", "$1");
  }

  private String data(String fact) {
    return Workplace.body(work.reader().get(fact + ".json"));
  }
}
