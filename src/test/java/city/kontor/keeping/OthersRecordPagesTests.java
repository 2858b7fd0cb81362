package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.documents.DocumentPagesTests;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fact stays with whoever keeps it. */
@PageTest
class OthersRecordPagesTests {

  @Autowired Workplace work;

  @Test
  void noFactIsMadeOneOfSomebodyElses() {
    var here = work.city("Ownborough");
    var there = work.city("Theirborough");
    var editor = work.editor(here);
    work.editor(there);
    var name =
        bare(
            save(
                editor,
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + here,
                    "text",
                    "Own name",
                    "language",
                    "en",
                    "kind",
                    "former",
                    "since",
                    "1950",
                    "until",
                    "1960")));
    for (var verb : List.of("correct", "change")) {
      for (var step : List.of("look", "save")) {
        assertThat(
                press(
                    editor,
                    name + "/" + verb,
                    step,
                    sourced("bearer", "organizations/" + there, "since", "1955", "until", "")))
            .as(verb + " " + step)
            .hasStatus(422)
            .bodyText()
            .contains("So this would belong to Theirborough");
      }
    }
    assertThat(text(work.reader(), "/cities/" + there)).doesNotContain("Own name");
  }

  @Test
  void noMembershipIsMovedIntoAnotherNetwork() {
    var network = work.network("Ownleague");
    var another = work.network("Theirleague");
    var city = work.city("Leagueborough");
    var secretariat = work.editor(network);
    var membership =
        work.fact(
            "membership",
            "network",
            network,
            "organization",
            city,
            "kind",
            "member",
            "since",
            "2001");
    assertThat(
            press(
                secretariat,
                "/facts/" + membership + "/correct",
                "save",
                sourced("network", another)))
        .hasStatus(422)
        .bodyText()
        .contains("So this would belong to Theirleague");
    assertThat(text(work.reader(), "/networks/" + another)).doesNotContain("Leagueborough");
  }

  @Test
  void nobodyIsAskedToGiveAFactAway() {
    var here = work.city("Giveborough");
    var asked = work.city("Askborough");
    work.editor(asked);
    var proposer = work.editor(here);
    var name =
        work.fact(
            "name",
            "bearer",
            "organizations/" + asked,
            "text",
            "Asked name",
            "language",
            "en",
            "kind",
            "former");
    assertThat(
            press(
                proposer,
                "/facts/" + name + "/correct",
                "look",
                sourced("bearer", "organizations/" + here)))
        .hasStatus(422)
        .bodyText()
        .contains("So this would belong to Giveborough");
  }

  @Test
  void noCityIsANetwork() {
    var here = work.city("Cityborough");
    var there = work.city("Townborough");
    var keeper = work.editor(here);
    assertThat(
            press(
                keeper,
                "/facts/new/membership",
                "look",
                sourced("network", here, "organization", there, "kind", "member")))
        .hasStatus(422)
        .bodyText()
        .contains("and no network");
  }

  @Test
  void whatIsNoNetworkByTheRecordIsStatedToBeOneFirst() {
    var here = work.city("Firstborough");
    var keeper = work.editor(here);
    var agency = agency("Firstagency");
    var own = work.editor(agency);
    var typed = sourced("network", agency, "organization", here, "kind", "member");
    for (var browser : List.of(keeper, own)) {
      var refused = press(browser, "/facts/new/membership", "look", typed);
      assertThat(refused)
          .hasStatus(422)
          .bodyText()
          .contains("mistake-network", "/facts/new/network?organization=" + agency);
    }
    assertThat(press(keeper, "/zh-Hant/facts/new/membership", "look", typed))
        .bodyText()
        .contains("並非城市組織", "/zh-Hant/facts/new/network?organization=" + agency);
    assertThat(
            own.page("/facts/new/network?organization=" + agency)
                .select("[name=organization]")
                .val())
        .isEqualTo(agency);

    save(own, "/facts/new/network", sourced("organization", agency, "act-visibility", "office"));
    assertThat(press(keeper, "/facts/new/membership", "look", typed)).hasStatus(422);
    assertThat(press(own, "/facts/new/membership", "look", with(typed, "act-visibility", "office")))
        .hasStatus(200);
  }

  @Test
  void whatWasRecordedOfSomethingElseIsStillCorrected() {
    var agency = agency("Formeragency");
    var membership =
        work.between("membership", agency, work.city("Formerborough"), "kind", "member");
    save(work.editor(agency), "/facts/" + membership + "/correct", sourced("since", "2003"));
  }

  @Test
  void whatIsOfAnotherKindIsNotFound() {
    var here = work.city("Kindborough");
    var keeper = work.editor(here);
    var network = work.network("Kindnet");
    var document =
        DocumentPagesTests.fact(keeper, DocumentPagesTests.source(keeper)).replaceFirst(".*/", "");
    assertThat(
            press(
                keeper,
                "/facts/new/membership",
                "look",
                sourced("network", document, "organization", here, "kind", "member")))
        .hasStatus(422);
    assertThat(
            press(
                keeper,
                "/facts/new/membership",
                "look",
                sourced("network", network, "organization", here, "kind", "member")))
        .hasStatus(200);
    assertThat(
            press(
                keeper,
                "/facts/new/partnership",
                "look",
                sourced("one", "organizations/" + here, "other", here)))
        .hasStatus(422)
        .bodyText()
        .contains("with itself");
  }

  /** An organization that is neither a local government nor a network; its slug. */
  private String agency(String name) {
    var slug = Workplace.slug(name);
    work.fact("organization", "slug", slug, "kind", "agency");
    work.fact(
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

  private static String[] with(String[] typed, String... further) {
    return Stream.of(typed, further).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
