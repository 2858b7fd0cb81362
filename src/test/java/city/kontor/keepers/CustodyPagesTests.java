package city.kontor.keepers;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.slug;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.keeping.Workplace;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever keeps a record keeps it for somebody, and can be found. */
@PageTest
class CustodyPagesTests {

  @Autowired Workplace work;

  @Test
  void anOrganizationStaysWhereItsOfficeIsFound() {
    var city = work.city("Custodyport");
    var editor = work.editor(city);
    var fact = "/facts/" + work.organization(city);
    for (var day : new String[] {"", "2027-06-01"}) {
      assertThat(hide(editor, fact, "save", day))
          .hasStatus(409)
          .bodyText()
          .contains("has an office here");
    }
    assertThat(editor.get("/offices/" + city + "/journal")).hasStatus(200);
    assertThat(work.administrator().get("/offices/" + city)).hasStatus(200);
  }

  @Test
  void noCaretakerTakesAnOrganizationOutOfTheReachOfTheRegister() {
    var city = slug("custodyless");
    var fact =
        "/facts/"
            + work.fact("organization", "slug", city, "kind", "local-government", "country", "TW");
    var warden = work.city("Wardenquay");
    var caretaker = work.editor(warden);
    var administrator = work.administrator();
    assertThat(administrator.send("/caretakers", "organization", city, "office", warden))
        .hasStatus(303);
    assertThat(hide(caretaker, fact, "look", ""))
        .hasStatus(409)
        .bodyText()
        .contains("on its behalf", "/caretakers");
    assertThat(press(caretaker, fact + "/withdraw", "save", "act-why", "It is ours."))
        .hasStatus(409)
        .bodyText()
        .contains("on its behalf");
    assertThat(administrator.sendTo("/caretakers/" + city + "/end", "/caretakers")).hasStatus(303);
    assertThat(hide(administrator, fact, "save", "")).hasStatus(303);
    assertThat(work.reader().get(fact)).hasStatus(404);
  }

  @Test
  void whatTheRegisterStatesOfTwoIsForBothOrForEverybody() {
    var absent = work.city("Custodyabsent");
    var present = work.city("Custodypresent");
    var other = work.editor(present);
    var administrator = work.administrator();
    var tie =
        sourced("one", absent, "other", present, "kind", "sister-city", "act-visibility", "office");
    assertThat(press(administrator, "/facts/new/tie", "look", tie))
        .hasStatus(422)
        .bodyText()
        .contains("Neither party has stated this", "mistake-act-visibility");
    tie[7] = "parties";
    var stated = bare(save(administrator, "/facts/new/tie", tie));
    assertThat(text(other, stated)).contains("sister city");
    assertThat(hide(administrator, stated, "look", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Neither party has stated this");
  }

  @Test
  void aHiddenDocumentIsAnsweredLikeOneThatNeverWas() {
    var editor = work.editor(work.city("Custodypaper"));
    var hidden = slug("quietletter");
    var open = hidden + "-open";
    var fact = source(editor, hidden);
    source(editor, open);
    assertThat(work.reader().get("/sources/" + hidden)).hasStatus(200);
    assertThat(hide(editor, fact, "save", "")).hasStatus(303);
    for (var page : new String[] {"", "/audit"}) {
      for (var slug : new String[] {hidden, hidden + "-never"}) {
        assertThat(work.reader().get("/sources/" + slug + page))
            .as(slug + page)
            .hasStatus(404)
            .bodyText()
            .contains("Did you mean", "/sources/" + open + page);
      }
    }
  }

  @Test
  void noFormIsOfferedAboutWhatIsHidden() {
    var city = work.city("Custodyhidden");
    var administrator = work.administrator();
    assertThat(hide(administrator, "/facts/" + work.organization(city), "save", "")).hasStatus(303);
    var about = "/facts/new?about=/cities/" + city;
    var offered = "[aria-labelledby=about] a";
    assertThat(administrator.page(about).select(offered)).isNotEmpty();
    assertThat(work.editor(work.city("Custodycurious")).page(about).select(offered)).isEmpty();
  }

  @Test
  void whatIsRestoredNamesWhatHasToBeRestoredFirst() {
    var network = work.network("Custodynet");
    var editor = work.editor(network);
    var slug = slug("custodyfull");
    var category = "/facts/" + work.fact("category", "slug", slug, "network", network);
    var city = work.city("Custodymember");
    var membership =
        "/facts/" + work.between("membership", network, city, "kind", "member", "category", slug);
    for (var fact : new String[] {membership, category}) {
      save(editor, fact + "/withdraw", "act-why", "It was mixed up.");
    }
    assertThat(restore(editor, membership))
        .hasStatus(409)
        .bodyText()
        .contains("something that was withdrawn", category + "/restore");
    assertThat(restore(editor, category)).hasStatus(303);
    assertThat(restore(editor, membership)).hasStatus(303);
    assertThat(text(work.reader(), "/networks/" + network + "/members")).contains("Custodymember");
  }

  @Test
  void whatAnOfficeReadOfANetworkBeforeItWasWithdrawnItReadsAsKnownThen() {
    var slug = slug("custodygone");
    var organization = work.fact("organization", "slug", slug, "kind", "network");
    var profile =
        work.fact(
            "network", "organization", slug, "form", "agreement", "capabilities", "membership");
    var before = OffsetDateTime.now(ZoneOffset.UTC).toString();
    var administrator = work.administrator();
    for (var fact : new Object[] {profile, organization}) {
      save(administrator, "/facts/" + fact + "/withdraw", "act-why", "There is none.");
    }
    var stranger = work.editor(work.city("Custodyfar"));
    for (var page : new String[] {"/cases", "/rules/drafts"}) {
      var path = "/networks/" + slug + page;
      assertThat(administrator.get(path + "?recorded=" + before)).as(page).hasStatus(200);
      assertThat(stranger.get(path + "?recorded=" + before)).as(page).hasStatus(403);
      assertThat(administrator.get(path)).as(page).hasStatus(404);
    }
  }

  private static MvcTestResult hide(Browsing browser, String fact, String step, String day) {
    return press(
        browser,
        fact + "/disclose",
        step,
        "act-visibility",
        "office",
        "act-released",
        day,
        "act-why",
        "Not for all.");
  }

  private static MvcTestResult restore(Browsing browser, String fact) {
    var path = fact + "/restore";
    var last = browser.page(path).select("[name=recording] option").eachAttr("value").getLast();
    return press(browser, path, "save", "recording", last, "act-why", "It was right.");
  }

  private static String source(Browsing browser, String slug) {
    return bare(
        save(
            browser,
            "/facts/new/source",
            "title",
            "A letter",
            "publisher",
            "An office",
            "class",
            "official",
            "slug",
            slug,
            "origin",
            slug,
            "act-why",
            "To cite it."));
  }
}
