package city.kontor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.Stating;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The history of a record, of one fact, and the journal of an office. */
@PageTest
class HistoryPagesTests {

  @Autowired private MockMvcTester kontor;
  @Autowired private Acts acts;
  @Autowired private Addresses addresses;
  @Autowired private Recordings recordings;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private QueryCount queries;

  private final String slug = "city-" + UUID.randomUUID().toString().substring(0, 8);
  private final String network = "net-" + UUID.randomUUID().toString().substring(0, 8);
  private FactId city = new FactId(new UUID(0, 0));
  private FactId spell = new FactId(new UUID(0, 0));
  private String editor = "";
  private Actor author = Actor.REGISTER;

  @BeforeEach
  void record() {
    var state = new Stating(acts, addresses, recordings);
    city = state.city(slug, "Port " + slug, "港" + slug);
    state.network(network, "League " + network, "聯盟" + network, "agreement");
    spell =
        state.fact(
            "membership",
            "network",
            network,
            "organization",
            slug,
            "kind",
            "member",
            "since",
            "2001");
    editor = people.member(slug, Role.EDITOR);
    author =
        new Actor(
            city.value(),
            jdbc.sql("select id from accounts.account where email = :email")
                .param("email", editor)
                .query(UUID.class)
                .single());
    record("The charter says so", it -> acts.correct(it, spell, membership("2004"), List.of()));
  }

  @Test
  void aRecordTellsWhatBecameOfItAndOfAllThatRefersToIt() {
    for (var path : List.of("/networks/" + network, "/cities/" + slug)) {
      assertThat(browser().page(path).select("a[href=" + path + "/history]").text())
          .isEqualTo("History of this record");
      var text = browser().page(path + "/history").select("main").text();
      assertThat(text)
          .contains(
              "Port " + slug, "The charter says so", "Corrected: Membership: League " + network)
          .contains(
              "Since: before: 2001 after: 2004", "Stated: Membership", "Sources: What tests say")
          .doesNotContain("By Person");
    }
    assertThat(browser().page("/zh-Hant/cities/" + slug + "/history").select("main").text())
        .contains("登載沿革：港" + slug, "更正：會籍：聯盟" + network, "原為： 2001年 改為： 2004年");
    assertThat(browser().page("/facts/" + spell).select("a[href$=/history]")).isNotEmpty();
    assertThat(browser().page("/facts/" + spell + "/history").select("main").text())
        .contains("Since: before: 2001 after: 2004")
        .doesNotContain("Stated: Name");
    assertThat(kontor.get().uri("/networks/" + network + "/history.json"))
        .hasStatusOk()
        .bodyText()
        .contains("\"before\":{\"network\"", "\"since\":\"2001\"", "The charter says so");
  }

  @Test
  void whoEverMayKnowTheOfficeMayKnowThePersonAndNobodyElse() {
    var history = "/facts/" + spell + "/history";
    var name = "Person " + editor.replaceAll("@.*", "");
    assertThat(browser().get(history)).bodyText().doesNotContain(name);
    var member = browser().signIn(people.member(slug, Role.READER)).get(history);
    assertThat(member).hasHeader("Cache-Control", "no-store").bodyText().contains("By " + name);
    assertThat(browser().signIn(people.administrator()).get(history)).bodyText().contains(name);
    assertThat(browser().signIn(people.member("yokohama", Role.ADMINISTRATOR)).get(history))
        .bodyText()
        .contains("The charter says so")
        .doesNotContain(name);
    assertThat(browser().get(history)).as("still").bodyText().doesNotContain(name);
  }

  @Test
  void whatIsWithdrawnKeepsTheHistoryThatWasPublicAndNoMore() {
    record("Not for everybody", it -> acts.disclose(it, spell, Visibility.OFFICE, null));
    record("A secret correction", it -> acts.correct(it, spell, membership("1999"), List.of()));
    for (var path : List.of("/facts/" + spell + "/history", "/cities/" + slug + "/history")) {
      for (var format : List.of("", ".json", ".atom")) {
        assertThat(kontor.get().uri(path + format))
            .as(path + format)
            .hasStatusOk()
            .bodyText()
            .contains("2004", "Not for everybody")
            .doesNotContain("1999", "A secret correction");
      }
    }
    assertThat(kontor.get().uri("/facts/" + UUID.randomUUID() + "/history")).hasStatus(404);
    assertThat(kontor.get().uri("/facts/taipei/history")).hasStatus(404);
  }

  @Test
  void asRecordedEarlierTheHistoryEndsEarlier() {
    var then =
        jdbc.sql("select at from history.recording order by no desc limit 1")
            .query(java.time.OffsetDateTime.class)
            .single();
    record("Later", it -> acts.correct(it, spell, membership("2005"), List.of()));
    var history = "/networks/" + network + "/history";
    assertThat(browser().page(history).text()).contains("Later");
    assertThat(browser().page(history + "?recorded=" + then.toInstant()).text())
        .contains("The charter says so")
        .doesNotContain("Later");
  }

  @Test
  void aFormerSlugLeadsToTheHistoryOfToday() {
    record(
        "Renamed",
        it ->
            acts.correct(
                it,
                city,
                new Form(
                    Map.of("slug", slug + "-new", "kind", "local-government", "country", "TW")),
                List.of()));
    assertThat(kontor.get().uri("/cities/" + slug + "/history"))
        .hasStatus(301)
        .hasHeader("Location", "/cities/" + slug + "-new/history");
    assertThat(kontor.get().uri("/organizations/" + slug + "-new/history")).hasStatus(301);
  }

  @Test
  void aPageOfHistoryTakesNoMoreQueriesWhenItHoldsMore() {
    var few = queries.of(() -> kontor.get().uri("/cities/" + slug + "/history").exchange());
    for (int i = 0; i < 20; i++) {
      var since = Integer.toString(1950 + i);
      record("Again " + i, it -> acts.correct(it, spell, membership(since), List.of()));
    }
    var many = queries.of(() -> kontor.get().uri("/cities/" + slug + "/history").exchange());
    assertThat(many).isLessThanOrEqualTo(few).isLessThan(40);
  }

  @Test
  void anOfficeReadsWhatItRecordedAndByWhomWhoeverElseMaySeeIt() {
    record("Not for everybody", it -> acts.disclose(it, spell, Visibility.OFFICE, null));
    record("A secret correction", it -> acts.correct(it, spell, membership("1999"), List.of()));
    var journal = "/offices/" + slug + "/journal";
    var member = browser().signIn(people.member(slug, Role.READER));
    assertThat(member.page("/offices/" + slug).select("a[href=" + journal + "]")).isNotEmpty();
    assertThat(member.page(journal).select("main").text())
        .contains("By Person " + editor.replaceAll("@.*", ""), "A secret correction")
        .contains("Since: before: 2004 after: 1999", "The charter says so")
        .doesNotContain("a test");
    assertThat(member.get(journal)).hasHeader("Cache-Control", "no-store");

    assertThat(kontor.get().uri(journal)).hasStatus(303);
    assertThat(browser().signIn(people.member("yokohama", Role.ADMINISTRATOR)).get(journal))
        .hasStatus(403)
        .bodyText()
        .contains("Only members of the office of Port " + slug + " read its journal")
        .doesNotContain("A secret correction");
    assertThat(member.get("/offices/" + network + "/journal")).hasStatus(404);
    assertThat(kontor.get().uri(journal + ".csv")).hasStatus(403);
  }

  @Test
  void aJournalIsSearchedByWordsKindPersonAndDaysAndTakenAwayAsATable() {
    record(
        "Its harbour",
        it ->
            acts.state(
                it,
                "text",
                new Form(
                    Map.of(
                        "bearer",
                        city.toString(),
                        "kind",
                        "description",
                        "language",
                        "en",
                        "content",
                        "A deep harbour")),
                List.of(
                    new Citation(
                        addresses.find("sources", "source-of-tests").orElseThrow().fact(),
                        null,
                        Citation.Stance.SUPPORTS,
                        Citation.Manner.STATES))));
    var journal = "/offices/" + slug + "/journal";
    var member = browser().signIn(people.member(slug, Role.READER));
    var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    assertThat(told(member, journal + "?text=DEEP%20harbour"))
        .contains("Its harbour")
        .doesNotContain("charter");
    assertThat(told(member, journal + "?kind=membership"))
        .contains("charter")
        .doesNotContain("harbour");
    assertThat(told(member, journal + "?person=" + author.account()))
        .contains("charter", "harbour");
    assertThat(told(member, journal + "?person=" + UUID.randomUUID()))
        .contains("Nothing was found");
    assertThat(told(member, journal + "?until=" + today.minusDays(3)))
        .contains("Nothing was found");
    assertThat(
            told(member, journal + "?from=" + today.minusDays(3) + "&until=" + today.plusDays(1)))
        .contains("charter", "harbour");
    assertThat(member.get(journal + "?from=yesterday")).hasStatus(400);
    assertThat(member.page(journal + "?text=harbour").select("a[href$=.csv?text=harbour]"))
        .isNotEmpty();
    assertThat(member.get(journal + ".csv?text=harbour"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Recording,Moment,Person", "Person " + editor.replaceAll("@.*", ""), "Its harbour")
        .doesNotContain("charter");
    assertThat(member.get("/zh-Hant" + journal)).hasStatusOk().bodyText().contains("登錄日誌");
  }

  private static String told(Browsing browser, String path) {
    var main = browser.page(path).select("main");
    main.select("form").remove();
    return main.text();
  }

  private Form membership(String since) {
    return new Form(
        Map.of("network", network, "organization", slug, "kind", "member", "since", since));
  }

  private void record(String why, Consumer<Recorded> work) {
    recordings.record(
        author,
        why,
        it -> {
          work.accept(it);
          return it;
        });
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
