package city.kontor.waiting;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.accounts.Role;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.keeping.Workplace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an office begins its day: what waits, what it did, what it keeps. */
@PageTest
class DeskPagesTests {

  @Autowired Workplace work;
  @Autowired QueryCount queries;
  @Autowired JdbcClient jdbc;
  @Autowired Recordings recordings;

  @Test
  void anEmptyDeskSaysWhatWillStandThereInBothLanguages() {
    var editor = work.editor(work.city("Stilldesk"));
    var desk = editor.page("/en/desk");
    assertThat(desk.select(".lede").text())
        .matches("Person \\w+, this is the desk of Stilldesk\\. Nothing waits for you\\.");
    assertThat(desk.select("#waiting").text())
        .contains("When another office proposes a change to what you keep");
    assertThat(desk.select("#lately").text()).contains("Your office has recorded nothing yet");
    assertThat(editor.page("/zh-Hant/desk").select("main").text())
        .contains("這是Stilldesk市的工作檯。目前沒有待處理事項。", "貴單位尚未登載任何內容");
  }

  @Test
  void whatWaitsIsCountedAndEachLeadsToWhereItIsAnswered() {
    var network = work.network("Busynet");
    var city = work.city("Busyton");
    var keeper = work.editor(network);
    var fact = membership(network, city);
    var proposal =
        bare(
            save(
                work.editor(city),
                "/facts/" + fact + "/correct",
                "since",
                "2003",
                "act-why",
                "So."));
    var desk = keeper.page("/desk");
    assertThat(desk.select(".lede").text()).endsWith("One thing waits for you.");
    assertThat(desk.select("#waiting li a").eachAttr("href")).containsExactly(proposal);
    assertThat(desk.select("#waiting li").text()).contains("Busyton proposes this");
  }

  @Test
  void whateverIsBeyondTheFirstTenIsReachedFromTheDesk() {
    var network = work.network("Longdesk");
    var editor = work.editor(network);
    for (var year = 2001; year <= 2012; year++) {
      var path = "/facts/new/membership?network=" + network;
      Workplace.press(editor, path, "draft", "since", String.valueOf(year));
    }
    work.wanting(network, "name");
    for (var no = 1; no <= 12; no++) {
      var bearer = "organizations/" + network;
      var typed =
          sourced("bearer", bearer, "text", "Long " + no, "language", "en", "kind", "alias");
      assertThat(save(editor, "/facts/new/name", typed)).startsWith("/approvals/");
    }
    var other = work.editor(network);
    assertThat(editor.page("/desk").select("a:contains(And 2 more.)").eachAttr("href"))
        .containsExactly("/desk/approvals", "/desk/drafts");
    assertThat(editor.page("/desk/drafts").select("main a[href*=act-draft]")).hasSize(12);
    var waiting = other.page("/desk/approvals");
    assertThat(waiting.select("main a[href^=/approvals/]")).hasSize(12);
    assertThat(waiting.select("main").text()).contains("A second person is wanted for: Name");
    assertThat(work.member(network, Role.READER).page("/desk/approvals").select("main").text())
        .matches("(?s).*Person \\w+ wants a second person for: Name.*");
    assertThat(other.page("/desk/drafts").select("main a[href*=act-draft]")).isEmpty();
    assertThat(other.page("/desk/contested").select("h1").text())
        .isEqualTo("Facts on which you and the other party differ");
    assertThat(other.get("/desk/nothing")).hasStatus(404);
  }

  @Test
  void whatWaitsAndDraftsStandOnPagesOfFifty() {
    var network = work.network("Leafdesk");
    var editor = work.editor(network);
    Workplace.press(editor, "/facts/new/membership?network=" + network, "draft", "since", "2001");
    work.wanting(network, "name");
    var typed =
        sourced(
            "bearer",
            "organizations/" + network,
            "text",
            "Leaf",
            "language",
            "en",
            "kind",
            "alias");
    save(editor, "/facts/new/name", typed);
    fiftyNineMoreWait(network);
    for (var list : new String[] {"/desk/approvals", "/desk/drafts"}) {
      var first = editor.page(list);
      assertThat(first.select("main ul a")).as(list).hasSize(50);
      assertThat(first.select("a[rel=next]").attr("href")).isEqualTo(list + "?page=2");
      var second = editor.page(list + "?page=2");
      assertThat(second.select("main ul a")).as(list).hasSize(10);
      assertThat(second.select("a[rel=prev]")).hasSize(1);
      assertThat(editor.get(list + "?page=3")).hasStatus(404);
    }
    assertThat(editor.page("/desk").select("a:contains(And 50 more.)").eachAttr("href"))
        .containsExactly("/desk/approvals", "/desk/drafts");
    var data = data(editor, "/desk/approvals.json");
    assertThat(data.path("waiting")).hasSize(50);
    assertThat(data.path("next").stringValue()).endsWith("/desk/approvals.json?page=2");
    assertThat(data.path("self").stringValue()).endsWith("/desk/approvals.json");
    var rest = data(editor, "/desk/approvals.json?page=2");
    assertThat(rest.path("self").stringValue()).endsWith("/desk/approvals.json?page=2");
    assertThat(rest.path("waiting")).hasSize(10);
    assertThat(rest.has("next")).isFalse();
  }

  @Test
  void proposalsToAnOfficeAreReadPageByPage() {
    var network = work.network("Trayleafnet");
    var keeper = work.editor(network);
    var member = work.city("Trayleafton");
    var fact =
        work.fact(
            "membership",
            "network",
            network,
            "organization",
            member,
            "kind",
            "member",
            "since",
            "2004");
    var proposer = work.editor(work.city("Trayleafby"));
    save(proposer, "/facts/" + fact + "/correct", "since", "2003", "act-why", "So.");
    fiftyNineMoreAreProposed(network);
    var first = keeper.page("/desk/proposals");
    assertThat(first.select("section[aria-labelledby=waiting] li")).hasSize(50);
    assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/desk/proposals?page=2");
    var second = keeper.page("/desk/proposals?page=2");
    assertThat(second.select("section[aria-labelledby=waiting] li")).hasSize(10);
    assertThat(second.select("#sent, #taken-back")).isEmpty();
    assertThat(keeper.get("/desk/proposals?page=3")).hasStatus(404);
    assertThat(keeper.page("/desk").select("a:contains(And 50 more.)").attr("href"))
        .isEqualTo("/desk/proposals");
    var data = data(keeper, "/desk/proposals.json");
    assertThat(data.path("waiting")).hasSize(50);
    assertThat(data.path("next").stringValue()).endsWith("/desk/proposals.json?page=2");
    var rest = data(keeper, "/desk/proposals.json?page=2");
    assertThat(rest.has("next")).isFalse();
    assertThat(rest.path("self").stringValue()).endsWith("/desk/proposals.json?page=2");
  }

  /** As the one that waits. */
  private void fiftyNineMoreAreProposed(String network) {
    recordings.record(
        Actor.REGISTER,
        "Proposed again and again.",
        it ->
            jdbc.sql(
                    """
                    insert into facts.proposal (kind, fact, verb, form, cited, source, by_office, to_office, state, visibility)
                    select kind, fact, verb, form, cited, source, by_office, to_office, state, visibility
                    from facts.proposal, generate_series(1, 59) where to_office = :office
                    """)
                .param("office", work.organization(network).value())
                .update());
  }

  /** As one that was typed, and as a draft of it. */
  private void fiftyNineMoreWait(String network) {
    var office = work.organization(network).value();
    jdbc.sql(
            """
            insert into keeping.approval (office, kind, fact, verb, typed, state, typed_by)
            select office, kind, fact, verb, typed, state, typed_by
            from keeping.approval, generate_series(1, 59) where office = :office
            """)
        .param("office", office)
        .update();
    jdbc.sql(
            """
            insert into keeping.draft (account, kind, fact, verb, form, fields, kept_at)
            select d.account, d.kind, d.fact, d.verb, uuidv7(), d.fields, d.kept_at
            from keeping.draft d, generate_series(1, 59)
            where d.account in (select account from accounts.duty where office = :office)
            """)
        .param("office", office)
        .update();
  }

  private static JsonNode data(city.kontor.accounts.Browsing browser, String path) {
    return JsonMapper.shared().readTree(browser.get(path).getResponse().getContentAsByteArray());
  }

  @Test
  void aDraftIsReadFromTheDeskThoughItsAuthorIsAReaderNow() {
    var network = work.network("Inkwellnet");
    var editor = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    Workplace.press(editor, path, "draft", "organization", "Inkwell", "since", "1987");
    var texts = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=purpose";
    Workplace.press(editor, texts, "draft", "text-0", "To be read on.");
    jdbc.sql("update accounts.duty set role = 'reader' where office = :office")
        .param("office", work.organization(network).value())
        .update();
    var drafts = editor.page("/desk").select("a[href*=act-draft]").eachAttr("href");
    assertThat(drafts).hasSize(2).allSatisfy(it -> assertThat(editor.get(it)).hasStatus(303));
    assertThat(drafts)
        .extracting(it -> text(editor, "/desk/drafts/" + it.replaceFirst(".*=", "")))
        .anyMatch(it -> it.contains("1987") && it.contains("Inkwell"))
        .anyMatch(it -> it.contains("To be read on."));
  }

  @Test
  void whatTheOfficeDidLastStandsWithWhoDidItAndLeadsToItsJournal() {
    var network = work.network("Latenet");
    var city = work.city("Lateville");
    var keeper = work.editor(network);
    var fact = membership(network, city);
    save(keeper, "/facts/" + fact + "/correct", "since", "2005", "act-why", "Found out.");
    var lately = keeper.page("/desk").select("#lately");
    assertThat(lately.select("li").text())
        .startsWith("Corrected: ")
        .contains("Lateville", "since 2005", "by Person");
    assertThat(lately.select("li a").attr("href")).isEqualTo("/facts/" + fact);
    assertThat(lately.select("a.more").attr("href")).isEqualTo("/offices/" + network + "/journal");
  }

  @Test
  void itsRecordsAreToldInSentencesAndLeadToItsPublicPages() {
    var network = work.network("Ownnet");
    var city = work.city("Ownville");
    membership(network, city);
    work.pair(city, work.city("Ownother"));
    var records = work.editor(city).page("/desk").select("#records");
    assertThat(records.select("a").eachAttr("href"))
        .contains(
            "/cities/" + city,
            "/cities/" + city + "/memberships",
            "/cities/" + city + "#memberships");
    assertThat(records.text()).contains("Ownville is a member of the network Ownnet");
    assertThat(
            work.member(network, Role.READER).page("/desk").select("#records a").eachAttr("href"))
        .contains("/networks/" + network, "/networks/" + network + "#members");
  }

  @Test
  void ownFactsWithoutAnOfficialSourceAndFiguresAgainstTheRecordAreShownToThoseWhoKeepThem() {
    var network = work.network("Doubtnet");
    var city = work.city("Doubtville");
    var keeper = work.editor(network);
    var press =
        new String[] {
          "source-title", "The Doubtville Herald", "source-publisher", "Herald",
          "source-class", "press", "act-why", "As the paper says."
        };
    var spell =
        bare(
            save(
                keeper,
                "/facts/new/membership",
                with(
                    press,
                    "network",
                    network,
                    "organization",
                    city,
                    "kind",
                    "member",
                    "since",
                    "2001-01-01")));
    save(
        keeper,
        "/facts/new/completeness",
        sourced(
            "list",
            "members",
            "subject",
            "organizations/" + network,
            "since",
            "2001-01-01",
            "until",
            "2020-01-01"));
    work.fact(
        "claim",
        "subject",
        "organizations/" + network,
        "property",
        "members",
        "value",
        "7",
        "on",
        "2010-05-01",
        "document",
        "source-of-tests");
    var desk = keeper.page("/desk");
    assertThat(desk.select("#doubts h3").text()).contains("No official source yet");
    assertThat(desk.select("#doubts a").eachAttr("href")).contains(spell);
    assertThat(desk.select("#claims li").text())
        .contains("1 May 2010: 7; your record counts 1. What tests say");
    var member = work.editor(city).page("/desk");
    assertThat(member.select("#doubts a").eachAttr("href"))
        .as("the city does not keep its membership")
        .doesNotContain(spell);
  }

  @Test
  void aCaretakersDeskNamesWhatIsDoubtfulInTheRecordsInItsCare() {
    var network = work.network("Wardnet");
    var warden = work.city("Wardesk");
    var caretaker = work.editor(warden);
    assertThat(work.administrator().send("/caretakers", "organization", network, "office", warden))
        .hasStatus(303);
    var life =
        bare(
            save(
                caretaker,
                "/facts/new/life",
                "network",
                network,
                "stage",
                "active",
                "since",
                "2001",
                "source-title",
                "The Wardesk Herald",
                "source-publisher",
                "Herald",
                "source-class",
                "press",
                "act-why",
                "As the paper says."));
    assertThat(caretaker.page("/desk").select("#doubts a").eachAttr("href")).contains(life);
  }

  @Test
  void whateverIsContestedIsShownToWhoeverKeepsOneSide() {
    var east = work.city("Careport");
    var west = work.city("Contestport");
    var warden = work.city("Wardenport");
    var caretaker = work.editor(warden);
    var other = work.editor(west);
    var administrator = work.administrator();
    assertThat(administrator.send("/caretakers", "organization", east, "office", warden))
        .hasStatus(303);
    var tie =
        bare(
            save(
                caretaker,
                "/facts/new/tie?partnership=" + work.pair(east, west),
                sourced("kind", "sister-city", "since", "1986-10-03")));
    save(other, tie + "/contest", "since", "1986-10-08", "act-why", "Our copy is dated so.");
    assertThat(caretaker.page("/desk").select("#waiting a").eachAttr("href")).contains(tie);
    for (var keeper : List.of(caretaker, other)) {
      assertThat(keeper.page("/desk").select("#waiting li:has(a[href=" + tie + "])").text())
          .as("who contests it")
          .containsPattern("contested on .* by Contestport");
      assertThat(
              keeper.page("/zh-Hant/desk").select("#waiting li:has(a[href$=" + tie + "])").text())
          .contains("由Contestport市提出異議");
    }
    assertThat(administrator.page("/desk").select("#waiting a").eachAttr("href"))
        .as("an office keeps it")
        .doesNotContain(tie);

    assertThat(administrator.sendTo("/caretakers/" + east + "/end", "/caretakers")).hasStatus(303);
    assertThat(administrator.page("/desk").select("#waiting a").eachAttr("href")).contains(tie);
    assertThat(caretaker.page("/desk").select("#waiting a").eachAttr("href")).doesNotContain(tie);
  }

  @Test
  void figuresAgainstARecordAreShownToWhoeverKeepsItForTheNetwork() {
    var network = work.network("Figurenet");
    var warden = work.city("Figureport");
    membership(network, work.city("Figureville"));
    var caretaker = work.editor(warden);
    var administrator = work.administrator();
    assertThat(administrator.send("/caretakers", "organization", network, "office", warden))
        .hasStatus(303);
    save(
        caretaker,
        "/facts/new/completeness",
        sourced(
            "list",
            "members",
            "subject",
            "organizations/" + network,
            "since",
            "2001-01-01",
            "until",
            "2026-01-01"));
    for (var value = 11; value < 18; value++) {
      work.fact(
          "claim",
          "subject",
          "organizations/" + network,
          "property",
          "members",
          "value",
          String.valueOf(value),
          "on",
          "2020-05-" + value,
          "document",
          "source-of-tests");
    }
    assertThat(caretaker.page("/desk").select("#claims").text())
        .contains("11 May 2020: 11; your record counts", "What tests say", "And 2 more.");
    assertThat(administrator.page("/desk").select("#claims").text()).doesNotContain("11 May 2020");
    assertThat(administrator.sendTo("/caretakers/" + network + "/end", "/caretakers"))
        .hasStatus(303);
    assertThat(administrator.page("/desk").select("#claims li")).isNotEmpty();
    assertThat(caretaker.page("/desk").select("#claims")).isEmpty();
  }

  @Test
  void aDeskAsksAsOftenForManyFactsAsForOne() {
    var network = work.network("Cheapnet");
    var keeper = work.editor(network);
    hidden(network, keeper);
    keeper.get("/desk");
    var forOne = queries.of(() -> keeper.get("/desk"));
    for (int i = 0; i < 4; i++) {
      hidden(network, keeper);
    }
    assertThat(keeper.page("/desk").select("#waiting li")).hasSize(5);
    // Names of more than one kind of thing are asked for one by one, once each.
    assertThat(queries.of(() -> keeper.get("/desk"))).isLessThanOrEqualTo(forOne + 4);
    for (int i = 0; i < 6; i++) {
      hidden(network, keeper);
    }
    assertThat(keeper.page("/desk").select("a[href=/desk/hidden]").text()).contains("one more.");
    var all = keeper.page("/desk/hidden");
    assertThat(all.select("main ul li")).hasSize(11);
    assertThat(all.select("main").text()).doesNotContain("one more");
  }

  @Test
  void theDeskOfTheRegisterAsksAsOftenForManyNetworksAsForOne() {
    var administrator = work.administrator();
    doubtful("Onefigure");
    administrator.get("/desk");
    var forOne = queries.of(() -> administrator.get("/desk"));
    for (int i = 0; i < 4; i++) {
      doubtful("Manyfigures");
    }
    assertThat(administrator.page("/desk").select("#claims li").text())
        .contains("1 May 2010: 7; your record counts 1.");
    assertThat(queries.of(() -> administrator.get("/desk"))).isLessThanOrEqualTo(forOne + 1);
  }

  @Test
  void aJournalAsksAsOftenForManyThatAreHiddenAsForOne() {
    var network = work.network("Hushnet");
    var keeper = work.editor(network);
    var journal = "/offices/" + network + "/journal";
    hidden(network, keeper);
    keeper.get(journal);
    var forOne = queries.of(() -> keeper.get(journal));
    for (int i = 0; i < 4; i++) {
      hidden(network, keeper);
    }
    assertThat(queries.of(() -> keeper.get(journal))).isLessThanOrEqualTo(forOne + 1);
  }

  /** A network that no office keeps, whose record counts one member where a source says seven. */
  private void doubtful(String name) {
    var network = work.network(name);
    membership(network, work.city("Figureton"));
    work.fact(
        "completeness",
        "list",
        "members",
        "subject",
        "organizations/" + network,
        "since",
        "2001-01-01",
        "until",
        "2020-01-01");
    work.fact(
        "claim",
        "subject",
        "organizations/" + network,
        "property",
        "members",
        "value",
        "7",
        "on",
        "2010-05-01",
        "document",
        "source-of-tests");
  }

  private void hidden(String network, city.kontor.accounts.Browsing keeper) {
    save(
        keeper,
        "/facts/new/membership",
        sourced(
            "network",
            network,
            "organization",
            work.city("Hushton"),
            "kind",
            "member",
            "since",
            "2004",
            "act-visibility",
            "office"));
  }

  private FactId membership(String network, String city) {
    return work.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", "2004");
  }

  private static String[] with(String[] typed, String... others) {
    var all = new java.util.ArrayList<>(java.util.List.of(typed));
    all.addAll(java.util.List.of(others));
    return all.toArray(String[]::new);
  }
}
