package city.kontor.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register's feed of everything that was recorded, as a page and for programs. */
@PageTest
class ChangeFeedPagesTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired private MockMvcTester pages;
  @Autowired private Acts acts;
  @Autowired private Addresses addresses;
  @Autowired private Recordings recordings;
  @Autowired private Facts facts;
  @Autowired private Citations citations;
  @Autowired private Positions positions;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  private Stating state;

  @BeforeEach
  void stating() {
    state = new Stating(acts, addresses, recordings);
  }

  @Test
  void aCopyOfTheWholeRegisterIsKeptFromTheLinesAndGoneOnWithFromAnyNumber() {
    var copy = new Copy();
    var all = lines(0);
    all.forEach(copy::apply);
    assertThat(copy.facts()).isEqualTo(shown());

    var slug = slug();
    state.city(slug, "City " + slug, "市" + slug);
    var spell = membership(slug);
    lines(copy.last()).forEach(copy::apply);
    assertThat(copy.facts()).isEqualTo(shown()).containsKey(spell.toString());

    disclose(spell, Visibility.OFFICE, null);
    lines(copy.last()).forEach(copy::apply);
    assertThat(copy.facts()).isEqualTo(shown()).doesNotContainKey(spell.toString());
    // Going on from an earlier number tells some things twice, and that does no harm.
    lines(Math.max(0, copy.last() - 20)).forEach(copy::apply);
    assertThat(copy.facts()).isEqualTo(shown());
  }

  @Test
  void theJsonIsThePagesOfTheSameLines() {
    var after = Math.max(0, recordings.now().no() - 30);
    var slug = slug();
    state.city(slug, "City " + slug, "市" + slug);
    var collected = new ArrayList<String>();
    for (var at = "/changes.json?after=" + after; !at.isEmpty(); ) {
      var page = JSON.readTree(body(at));
      page.get("changes").forEach(it -> collected.add(it.toString()));
      at = page.has("next") ? page.get("next").asString() : "";
    }
    assertThat(collected).isEqualTo(lines(after).stream().map(JsonNode::toString).toList());
  }

  @Test
  void everyActIsToldInWordsWithBeforeAndAfter() {
    var slug = slug();
    var city = state.city(slug, "Port " + slug, "港" + slug);
    var office = people.member("taipei", Role.EDITOR);
    var taipei = fact("organizations", "taipei");
    var author = new Actor(taipei.value(), account(office));
    var spell = membership(slug);
    record(
        author,
        "Read the minutes again",
        it -> acts.correct(it, spell, form(slug, "member", "2004"), List.of()));
    var next = new ArrayList<FactId>();
    record(
        author,
        "It became an observer",
        it -> next.add(acts.change(it, spell, form(slug, "observer", "2010"), cited())));
    record(author, "It left", it -> acts.end(it, next.getFirst(), "2015", "withdrew", List.of()));
    record(
        author, "It did not", it -> acts.restore(it, next.getFirst(), new Recorded(it.no() - 2)));
    disclose(city, Visibility.PARTIES, null);

    var text = page("/changes").select("main").text();
    assertThat(text)
        .contains("Taipei", "Read the minutes again", "The register’s starter record")
        .contains("Stated: Membership", "Corrected: Membership", "Since: before: 2001 after: 2004")
        .contains("Changed, ends: Membership", "Changed, begins: Membership")
        .contains("Ended: Membership", "Restored: Membership", "No longer public: Organization");
    assertThat(page("/zh-Hant/changes").select("main").text())
        .contains("臺北", "更正：會籍", "自：原為： 2001年 改為： 2004年", "不再公開：組織", "登錄簿初始紀錄");
    for (var format : List.of("", ".json", ".jsonl", ".atom")) {
      assertThat(body("/changes" + format + "?after=" + (recordings.now().no() - 8)))
          .as(format)
          .contains("Read the minutes again")
          .doesNotContain(office, office.replaceAll("@.*", ""), account(office).toString());
    }
  }

  @Test
  void whatIsNotPublicIsInNoFormOfTheFeedUntilItIs() {
    var slug = "hidden-" + slug();
    var before = recordings.now().no();
    var city = new ArrayList<FactId>();
    record(
        Actor.REGISTER,
        "a test",
        it -> {
          var id =
              acts.state(
                  it,
                  "organization",
                  new Form(Map.of("slug", slug, "kind", "local-government")),
                  cited());
          var name =
              acts.state(
                  it,
                  "name",
                  new Form(
                      Map.of(
                          "bearer",
                          id.toString(),
                          "text",
                          "Name of " + slug,
                          "language",
                          "en",
                          "kind",
                          "common")),
                  cited());
          for (var fact : List.of(id, name)) {
            acts.disclose(it, fact, Visibility.OFFICE, LocalDate.of(9000, 1, 1));
          }
          city.addAll(List.of(id, name));
        });
    for (var format : List.of("", ".json", ".jsonl", ".atom")) {
      assertThat(body("/changes" + format + "?after=" + before))
          .as(format)
          .doesNotContain(slug, city.getFirst().toString());
      assertThat(body("/facts/" + city.getFirst() + "/history" + format)).doesNotContain(slug);
    }
    assertThat(lines(before)).isEmpty();
    for (var fact : city) {
      disclose(fact, Visibility.OFFICE, LocalDate.of(2020, 1, 1));
    }
    assertThat(lines(before))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.has("before")).isFalse())
        .extracting(it -> it.get("fact").asString())
        .containsExactly(city.getFirst().toString(), city.getLast().toString());
    assertThat(page("/changes").select("main").text())
        .contains("Made public: Organization: Name of " + slug);
  }

  @Test
  void theFeedForReadersIsAtomAndLeadsOnToWhatIsOlder() throws Exception {
    state.city(slug(), "A & B <c>", "甲");
    var answer = pages.get().uri("/changes.atom").exchange();
    assertThat(answer).hasStatusOk().hasContentType("application/atom+xml");
    var builder = DocumentBuilderFactory.newInstance();
    builder.setNamespaceAware(true);
    var feed =
        builder
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    var entries = feed.getElementsByTagNameNS("*", "entry");
    assertThat(entries.getLength()).isBetween(100, 110);
    var ids = new ArrayList<String>();
    for (int i = 0; i < entries.getLength(); i++) {
      var id = ((org.w3c.dom.Element) entries.item(i)).getElementsByTagNameNS("*", "id").item(0);
      ids.add(id.getTextContent());
    }
    assertThat(ids)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.startsWith("http://localhost/facts/"));
    assertThat(feed.getDocumentElement().getTextContent()).contains("A & B <c>");
    assertThat(body("/changes.atom")).contains("rel=\"next\"", "/changes.atom?before=");
  }

  @Test
  void aPageHoldsAHundredAndLeadsToAllThatIsOlder() {
    var first = page("/changes");
    assertThat(first.select("main section.entry > ul > li").size()).isBetween(100, 110);
    var older = page(first.select("a[rel=next]").attr("href"));
    assertThat(older.select("main section.entry > ul > li").size()).isBetween(100, 110);
    assertThat(older.select("a[rel=prev]").attr("href")).isEqualTo("/changes");
    assertThat(first.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
        .isEqualTo("/changes.atom");
  }

  @Test
  void aPlaceThatIsNoneIsRefusedSayingWhatWasExpected() {
    for (var no :
        List.of("after=one", "after=-1", "before=1.2", "after=1.2004-02-30." + UUID.randomUUID())) {
      assertThat(pages.get().uri(URI.create("/changes?" + no)))
          .as(no)
          .hasStatus(400)
          .bodyText()
          .contains("the number of a recording such as 12");
    }
    assertThat(pages.get().uri("/changes.json?after=1&before=2")).hasStatus(400);
    assertThat(lines(999_999_999_999L)).isEmpty();
  }

  private List<JsonNode> lines(long after) {
    return body("/changes.jsonl?after=" + after).lines().map(JSON::readTree).toList();
  }

  private Map<String, Copy.Kept> shown() {
    return Copy.ofRegister(jdbc, facts, citations, positions, recordings.now());
  }

  private FactId membership(String city) {
    return state.fact(
        "membership",
        "network",
        "fukuoka-apcs",
        "organization",
        city,
        "kind",
        "member",
        "since",
        "2001");
  }

  private static Form form(String city, String kind, String since) {
    return new Form(
        Map.of("network", "fukuoka-apcs", "organization", city, "kind", kind, "since", since));
  }

  private List<Citation> cited() {
    return List.of(
        new Citation(
            fact("sources", "source-of-tests"),
            null,
            Citation.Stance.SUPPORTS,
            Citation.Manner.STATES));
  }

  private FactId fact(String space, String slug) {
    return addresses.find(space, slug).orElseThrow().fact();
  }

  private UUID account(String email) {
    return jdbc.sql("select id from accounts.account where email = :email")
        .param("email", email)
        .query(UUID.class)
        .single();
  }

  private void disclose(
      FactId fact, Visibility visibility, @org.jspecify.annotations.Nullable LocalDate released) {
    record(Actor.REGISTER, "a test", it -> acts.disclose(it, fact, visibility, released));
  }

  private void record(Actor actor, String why, Consumer<Recorded> work) {
    recordings.record(
        actor,
        why,
        it -> {
          work.accept(it);
          return it;
        });
  }

  private static String slug() {
    return "city-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private Document page(String path) {
    return Jsoup.parse(body(path));
  }

  private String body(String path) {
    try {
      return pages.get().uri(URI.create(path)).exchange().getResponse().getContentAsString(UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
