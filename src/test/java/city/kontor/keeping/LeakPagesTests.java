package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What not everybody may see is answered to everybody else as what is not there. */
@PageTest
class LeakPagesTests {

  /** Wherever something could be told of. */
  private static final List<String> OUTPUTS =
      List.of(
          "/",
          "/sources",
          "/sources.json",
          "/sources.csv",
          "/changes",
          "/changes.json",
          "/changes.atom",
          "/changes.jsonl",
          "/sitemap.xml?page=1",
          "/data",
          "/desk",
          "/desk/proposals",
          "/zh-Hant/sources",
          "/zh-Hant/changes");

  @Autowired Workplace work;

  @Test
  void whatOnePartyPreparesIsNotInTheWayOfTheOtherAndItIsToldWhenItDiscloses() {
    var here = work.city("Larkport");
    var there = work.city("Wrenport");
    var pair = work.pair(here, there);
    var one = work.editor(here);
    var other = work.editor(there);
    var path = "/facts/new/tie?partnership=" + pair;
    var hidden =
        bare(
            save(
                one,
                path,
                sourced("kind", "sister-city", "since", "2027", "act-visibility", "office")));
    save(other, path, sourced("kind", "sister-city", "since", "2026"));
    assertThat(
            press(
                one,
                hidden + "/disclose",
                "save",
                "act-visibility",
                "public",
                "act-why",
                "Signed."))
        .hasStatus(409);
    assertThat(text(work.reader(), "/partnerships/" + pair)).doesNotContain("2027");
  }

  @Test
  void aProposalNeverClashesWithWhatItsOfficeCannotSee() {
    var network = work.network("Siskinnet");
    var city = work.city("Serinton");
    var keeper = work.editor(network);
    var spell =
        new String[] {"network", network, "organization", city, "kind", "member", "since", "2020"};
    save(keeper, "/facts/new/membership", sourced(with(spell, "act-visibility", "office")));
    var stranger = work.editor(work.city("Twiteton"));
    var proposal = bare(save(stranger, "/facts/new/membership", sourced(spell)));
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "")).hasStatus(409);
  }

  @Test
  void whatIsHiddenIsRefusedInTheWordsForWhatIsNotThere() {
    var network = work.network("Redpollnet");
    var keeper = work.editor(network);
    var stranger = work.editor(work.city("Brambling"));
    var slug = Workplace.slug("secret");
    var project =
        bare(
            save(
                keeper,
                "/facts/new/project",
                sourced("network", network, "slug", slug, "act-visibility", "parties")));
    assertThat(text(keeper, project)).contains("only the offices it belongs to see this");
    var absent = Workplace.slug("absent");
    for (var guess :
        List.of(
            List.of(slug, absent),
            List.of(
                project.substring("/facts/".length()), "01a2b3c4-0000-7000-8000-000000000000"))) {
      assertThat(refused(stranger, "/facts/new/participation", "project", guess.getFirst()))
          .as(guess.getFirst())
          .isEqualTo(refused(stranger, "/facts/new/participation", "project", guess.getLast()));
    }
    assertThat(work.reader().get("/projects/" + slug)).hasStatus(404);

    // The address is free to whoever does not know of it; its own office finds it by what it typed.
    var typed = sourced("network", network, "slug", slug);
    assertThat(press(stranger, "/facts/new/project", "look", typed)).hasStatus(200);
    assertThat(
            press(
                keeper,
                "/facts/new/participation",
                "look",
                sourced(
                    "project",
                    slug,
                    "organization",
                    network,
                    "role",
                    "participant",
                    "since",
                    "2020",
                    "act-visibility",
                    "office")))
        .hasStatus(200);
    save(keeper, project + "/disclose", "act-visibility", "public", "act-why", "It is decided.");
    assertThat(work.reader().get("/projects/" + slug)).hasStatus(200);
    assertThat(press(stranger, "/facts/new/project", "look", typed)).hasStatus(422);
  }

  @Test
  void aDocumentThatIsHiddenCannotBeCitedNorIsItKnown() {
    var keeper = work.editor(work.city("Dipperton"));
    var stranger = work.editor(work.city("Wagtail"));
    var slug = Workplace.slug("paper");
    save(keeper, "/facts/new/source", paper(slug, "office"));
    var absent = Workplace.slug("paper");
    var path = "/facts/new/organization";
    assertThat(refused(stranger, path, "source-known", slug))
        .isEqualTo(refused(stranger, path, "source-known", absent));
    assertThat(press(stranger, "/facts/new/source", "look", paper(slug, "public"))).hasStatus(200);
    assertThat(work.reader().get("/sources/" + slug)).hasStatus(404);
  }

  @Test
  void whatAFactSaidBeforeItWasPublicIsNotGivenBackToOthers() {
    var network = work.network("Dunlinnet");
    var keeper = work.editor(network);
    var stranger = work.editor(work.city("Godwitton"));
    var fact =
        bare(
            save(
                keeper,
                "/facts/new/membership",
                sourced(
                    "network",
                    network,
                    "organization",
                    work.city("Stintville"),
                    "kind",
                    "member",
                    "since",
                    "1977",
                    "act-visibility",
                    "office")));
    var hidden = keeper.page(fact + "/correct").select("[name=act-read]").val();
    save(keeper, fact + "/correct", "since", "1988", "act-why", "Found out.");
    save(keeper, fact + "/disclose", "act-visibility", "public", "act-why", "Agreed.");
    assertThat(text(keeper, fact + "/restore")).contains("1977");
    assertThat(text(stranger, fact + "/restore")).doesNotContain("1977");
    assertThat(press(stranger, fact + "/restore", "look", "recording", hidden, "act-why", "x"))
        .hasStatus(422)
        .bodyText()
        .doesNotContain("1977");
    for (var step : List.of("look", "take-" + hidden)) {
      assertThat(
              press(
                  stranger, fact + "/correct", step, sourced("since", "1999", "act-read", hidden)))
          .bodyText()
          .doesNotContain("1977");
    }
  }

  @Test
  void aDocumentIsWithdrawnWhateverRestsOnItUnseen() {
    var owner = work.editor(work.city("Sandpiper"));
    var slug = Workplace.slug("letter");
    var document = bare(save(owner, "/facts/new/source", paper(slug, "public")));
    var network = work.network("Knotnet");
    var keeper = work.editor(network);
    save(
        keeper,
        "/facts/new/membership",
        "network",
        network,
        "organization",
        work.city("Ruffton"),
        "kind",
        "member",
        "since",
        "2020",
        "source-known",
        slug,
        "act-visibility",
        "office",
        "act-why",
        "In secret.");
    assertThat(press(owner, document + "/withdraw", "save", "act-why", "A mistake."))
        .hasStatus(303);
  }

  @Test
  void theNewDocumentAndTheReasonOfAProposalAreForTheTwoOfficesUntilItIsAccepted() {
    var network = work.network("Curlewnet");
    var city = work.city("Plovertown");
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var title = "Closed minutes " + Workplace.slug("m");
    var why = "Whispered " + Workplace.slug("w");
    var refused = proposed(proposer, network, title, why);
    var accepted = proposed(proposer, network, title + "-2", why + "-2");
    for (var party : List.of(keeper, proposer)) {
      assertThat(text(party, refused)).contains(title, "page 9", why);
      assertThat(body(party.get(refused + ".json"))).contains(title, why);
    }
    // What the second says begins as the first does: neither is told.
    assertNowhere(title, why);

    assertThat(keeper.sendTo(refused + "/refusal", refused, "answer", "No.")).hasStatus(303);
    assertThat(text(proposer, refused)).contains(title, why);
    assertNowhere(title, why);

    assertThat(keeper.sendTo(accepted + "/acceptance", accepted, "answer", "")).hasStatus(303);
    assertThat(text(work.reader(), "/changes")).contains(title + "-2", why + "-2");
    assertThat(body(work.reader().get("/sources.csv"))).contains(title + "-2");
  }

  private String proposed(Browsing proposer, String network, String title, String why) {
    return bare(
        save(
            proposer,
            "/facts/new/membership",
            "network",
            network,
            "organization",
            work.city("Stiltville"),
            "kind",
            "member",
            "since",
            "2019",
            "source-class",
            "official",
            "source-title",
            title,
            "source-publisher",
            "Plovertown",
            "source-locator",
            "page 9",
            "act-why",
            why));
  }

  @Test
  void whoeverProposedIsNotToldWhatIsHiddenSince() {
    var network = work.network("Teelnet");
    var keeper = work.editor(network);
    var city = work.city("Widgeonton");
    var proposer = work.editor(city);
    var fact =
        "/facts/"
            + work.fact(
                "membership",
                "network",
                network,
                "organization",
                city,
                "kind",
                "member",
                "since",
                "2004");
    var proposal =
        bare(save(proposer, fact + "/correct", "since", "2005", "act-why", "Our minutes."));
    save(keeper, fact + "/disclose", "act-visibility", "office", "act-why", "Being looked into.");
    save(keeper, fact + "/correct", "since", "1966", "act-why", "In secret.");
    for (var path : List.of(proposal, proposal + ".json", "/desk/proposals", "/desk")) {
      assertThat(body(proposer.get(path))).as(path).doesNotContain("1966");
    }
    assertThat(text(keeper, proposal)).contains("1966");
  }

  @Test
  void whoeverAmendsAProposalFindsItsNewDocumentInTheForm() {
    var network = work.network("Snipenet");
    var keeper = work.editor(network);
    var proposal =
        bare(
            save(
                work.editor(work.city("Crakeport")),
                "/facts/new/membership",
                "network",
                network,
                "organization",
                work.city("Railton"),
                "kind",
                "member",
                "since",
                "2019",
                "source-class",
                "official",
                "source-title",
                "Minutes of Crakeport",
                "source-publisher",
                "Crakeport",
                "act-why",
                "So."));
    var amend = keeper.page(proposal).select("a:contains(Amend it first)").attr("href");
    assertThat(keeper.page(amend).select("[name=source-title]").val())
        .isEqualTo("Minutes of Crakeport");
    var fact = bare(save(keeper, amend, "since", "2020", "act-why", "Later."));
    assertThat(text(work.reader(), fact)).contains("Minutes of Crakeport");
  }

  @Test
  void whoeverMaySeeAHiddenFactSeesWhatItRestsOnAndItsHistory() {
    var here = work.city("Avocetton");
    var there = work.city("Whimbrelton");
    var pair = work.pair(here, there);
    var editor = work.editor(here);
    var title = "Draft agreement " + Workplace.slug("d");
    var fact =
        bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                "kind",
                "cooperation-mou",
                "since",
                "2027",
                "source-class",
                "official",
                "source-title",
                title,
                "source-publisher",
                "Avocetton",
                "act-visibility",
                "parties",
                "act-why",
                "Being written."));
    save(editor, fact + "/correct", "since", "2028", "act-why", "Put off.");
    for (var party : List.of(editor, work.editor(there))) {
      assertThat(text(party, fact)).contains(title).doesNotContain("needs no source itself");
    }
    assertThat(text(editor, fact)).contains("Being written.", "Put off.", "since 2027");
    assertThat(body(editor.get(fact + ".json"))).contains(title, "Being written.");
    var document = editor.page(fact).select("main a:contains(" + title + ")").attr("href");
    for (var it : List.of(document, fact)) {
      save(editor, it + "/disclose", "act-visibility", "public", "act-why", "Signed.");
    }
    assertThat(text(work.reader(), fact)).contains(title).doesNotContain("Being written.");
  }

  @Test
  void whoeverProposesToChangeAFactIsNotToldWhatItRefersToInSecret() {
    var network = work.network("Gannetnet");
    var keeper = work.editor(network);
    var stranger = work.editor(work.city("Grebeton"));
    var slug = Workplace.slug("veiled");
    var paper = Workplace.slug("paper");
    var project =
        bare(
            save(
                keeper,
                "/facts/new/project",
                sourced("network", network, "slug", slug, "act-visibility", "office")));
    save(keeper, "/facts/new/source", paper(paper, "public"));
    // No office may say so any more; what was recorded before that was so, stands.
    var fact =
        "/facts/"
            + work.fact(
                "participation",
                "project",
                project.replaceFirst(".*/", ""),
                "organization",
                network,
                "role",
                "participant",
                "since",
                "2020");
    for (var path : List.of(fact + "/correct", fact + "/change", fact + "/end")) {
      assertThat(body(stranger.get(path))).as(path).doesNotContain(slug);
    }
    var read = stranger.page(fact + "/correct").select("[name=act-read]").val();
    save(keeper, fact + "/correct", "since", "2021", "act-why", "A slip.");
    for (var step : List.of("look", "take-" + read)) {
      assertThat(press(stranger, fact + "/correct", step, sourced("act-read", read)))
          .bodyText()
          .doesNotContain(slug);
    }
    var proposal = bare(save(stranger, fact + "/correct", "since", "2022", "act-why", "So."));
    for (var path :
        List.of(
            proposal,
            proposal + ".json",
            fact + ".json",
            fact + "/history.json",
            "/sources/" + paper + ".json",
            "/changes.json",
            "/changes.atom")) {
      assertThat(body(stranger.get(path))).as(path).doesNotContain(slug);
    }
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "")).hasStatus(303);
    assertThat(text(keeper, fact)).contains("2022");
  }

  @Test
  void aPublicFactDoesNotLeadToWhatIsNotPublic() {
    var network = work.network("Ternnet");
    var city = work.city("Skuaton");
    var keeper = work.editor(network);
    var slug = Workplace.slug("hush");
    var project =
        bare(
            save(
                keeper,
                "/facts/new/project",
                sourced("network", network, "slug", slug, "act-visibility", "office")));
    var id = project.substring("/facts/".length());
    var fact =
        work.fact(
            "participation",
            "project",
            id,
            "organization",
            city,
            "role",
            "participant",
            "since",
            "2020");
    var page = work.reader().page("/facts/" + fact);
    assertThat(page.select("main a[href*=" + id + "]")).isEmpty();
    assertThat(page.select("main a[href*=" + slug + "]")).isEmpty();
    assertThat(page.select("main").text())
        .contains("something that is not public")
        .doesNotContain(slug);
    assertThat(body(work.reader().get("/facts/" + fact + ".json"))).doesNotContain(slug);
  }

  @Test
  void aCounterStatementTellsNobodyTheAddressOfWhatIsHidden() {
    var here = work.city("Linnetport");
    var there = work.city("Pipitport");
    var pair = work.pair(here, there);
    var one = work.editor(here);
    var other = work.editor(there);
    var slug = Workplace.slug("cloaked");
    var place =
        work.fact("organization", "slug", slug, "kind", "local-government", "country", "TW");
    var path = "/facts/new/signing?partnership=" + pair;
    var open = bare(save(one, path, sourced("kind", "signed", "on", "2024-03-20")));
    var closed =
        bare(
            save(
                one,
                path,
                sourced("kind", "approved", "on", "2024-03-21", "act-visibility", "parties")));
    var begun = work.newest();
    for (var fact : List.of(open, closed)) {
      save(other, fact + "/contest", "place", slug, "act-why", "It was signed there.");
    }
    assertThat(text(work.reader(), open)).contains("Pipitport contests it");
    save(
        work.administrator(),
        "/facts/" + place + "/disclose",
        "act-visibility",
        "office",
        "act-why",
        "Not yet.");
    assertThat(work.reader().get("/facts/" + place)).hasStatus(404);

    var shown =
        List.of(
            open,
            open + ".json",
            open + "/history",
            open + "/history.json",
            open + "/history.atom",
            "/zh-Hant" + open,
            "/partnerships/" + pair,
            "/partnerships/" + pair + ".json",
            "/partnerships/" + pair + "/history",
            "/partnerships/" + pair + "/history.json",
            "/partnerships.csv",
            "/cities/" + here,
            "/cities/" + there + ".json",
            "/changes",
            "/changes.atom?after=" + begun,
            "/changes.json?after=" + begun,
            "/changes.jsonl?after=" + begun);
    for (var somebody : List.of(work.reader(), one, other)) {
      for (var page : shown) {
        assertThat(body(somebody.get(page))).as(page).doesNotContain(slug);
      }
      assertThat(body(somebody.get("/search.json?q=" + slug)))
          .doesNotContain("organizations/" + slug, place.toString());
    }
    assertThat(body(work.reader().get("/changes.jsonl?after=" + begun)))
        .as("by its identity, which tells nothing")
        .contains("\"counter\":{", "\"place\":\"" + place + "\"");
    assertThat(text(work.reader(), open)).contains("something that is not public");

    var again = one.page(open).select("a:contains(as the other party has it)").attr("href");
    for (var page :
        List.of(closed, closed + ".json", closed + "/contest", again, "/desk", open + "/correct")) {
      for (var party : List.of(one, other)) {
        assertThat(body(party.get(page))).as(page).doesNotContain(slug);
      }
    }
    for (var journal : List.of("/journal", "/journal.csv")) {
      assertThat(body(one.get("/offices/" + here + journal))).doesNotContain(slug);
      assertThat(body(other.get("/offices/" + there + journal))).doesNotContain(slug);
    }
  }

  @Test
  void aJournalTellsItsOwnHiddenThingsAndNotThoseOfOthers() {
    var network = work.network("Shrikenet");
    var city = work.city("Oriolton");
    var keeper = work.editor(network);
    var member = work.editor(city);
    var slug = Workplace.slug("shaded");
    var project =
        bare(save(keeper, "/facts/new/project", sourced("network", network, "slug", slug)));
    for (var it : List.of(city, network)) {
      save(
          it.equals(city) ? member : keeper,
          "/facts/new/participation",
          sourced("project", slug, "organization", it, "role", "participant", "since", "2020"));
    }
    save(keeper, project + "/disclose", "act-visibility", "office", "act-why", "Not yet.");
    var journal = "/offices/" + city + "/journal";
    for (var page : List.of(journal, journal + ".csv", "/desk", "/zh-Hant" + journal)) {
      assertThat(body(member.get(page))).as(page).doesNotContain(slug);
    }
    assertThat(text(member, journal)).contains("something that is not public");
    assertThat(text(keeper, "/offices/" + network + "/journal"))
        .contains("Part in a joint project: Shrikenet")
        .doesNotContain("something that is not public");
  }

  private void assertNowhere(String... told) {
    var outside = List.of(work.reader(), work.editor(work.city("Outerton")), work.administrator());
    for (var somebody : outside) {
      for (var path : OUTPUTS) {
        assertThat(body(somebody.get(path))).as(path).doesNotContain(told);
      }
      for (var word : told) {
        var query = word.replace(' ', '+');
        for (var path : List.of("/search?q=", "/search.json?q=", "/zh-Hant/search?q=")) {
          assertThat(body(somebody.get(path + query)))
              .as(path)
              .doesNotContain(
                  "/sources/" + word.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        }
      }
    }
  }

  /** What a form says is wrong, without what was typed. */
  private static String refused(Browsing browser, String path, String field, String typed) {
    var answer = press(browser, path, "look", sourced(field, typed));
    assertThat(answer).hasStatus(422);
    return org.jsoup.Jsoup.parse(body(answer)).select("main").text().replace(typed, "…");
  }

  private static String[] paper(String slug, String visibility) {
    return new String[] {
      "title",
      "Paper " + slug,
      "publisher",
      "An office",
      "class",
      "official",
      "origin",
      slug,
      "slug",
      slug,
      "act-visibility",
      visibility,
      "act-why",
      "To cite it."
    };
  }

  private static String[] with(String[] typed, String name, String text) {
    var all = new java.util.ArrayList<>(List.of(typed));
    all.addAll(List.of(name, text));
    return all.toArray(String[]::new);
  }
}
