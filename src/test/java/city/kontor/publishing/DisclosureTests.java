package city.kontor.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is for its office only is on no page, in no data, and not found. */
@PageTest
class DisclosureTests {

  @Autowired private MockMvcTester pages;
  @Autowired private Acts acts;
  @Autowired private Addresses addresses;
  @Autowired private Recordings recordings;
  @Autowired private JdbcClient jdbc;

  private Stating state;

  @BeforeEach
  void stating() {
    state = new Stating(acts, addresses, recordings);
  }

  @Test
  void whatIsForItsOfficeIsNowhereToBeSeenAndPublicAgainOnceDisclosed() {
    state.network("open-league", "Open League", "公開聯盟", "agreement");
    var city = state.city("quietholm", "Quietholm", "靜島");
    var spell =
        state.fact(
            "membership",
            "network",
            "open-league",
            "organization",
            "quietholm",
            "kind",
            "member",
            "since",
            "2001");
    var project = state.fact("project", "slug", "quiet-works", "network", "open-league");
    state.named("projects/quiet-works", "Quietholm works", "靜島工程");
    var whole = new ArrayList<>(List.of(city, spell, project));
    whole.addAll(named(city));
    whole.addAll(named(project));

    assertThat(body("/networks/open-league")).contains("Quietholm");
    assertThat(body("/search?q=quietholm")).contains("/cities/quietholm", "/projects/quiet-works");

    disclose(whole, Visibility.OFFICE, null);
    for (var path :
        List.of(
            "/networks/open-league",
            "/networks/open-league.json",
            "/networks/open-league/members",
            "/networks/open-league/members.csv",
            "/networks/open-league/members.json?on=2002-01-01",
            "/cities",
            "/cities.json?country=TW",
            "/cities.csv",
            "/cities/quiethol",
            "/sources/source-of-tests",
            "/sources/source-of-tests.json",
            "/zh-Hant/networks/open-league",
            "/search.json?q=quietholm",
            "/zh-Hant/search?q=%E9%9D%9C%E5%B3%B6")) {
      assertThat(body(path).replace("q=quietholm", "").replace("\"query\":\"quietholm\"", ""))
          .as(path)
          .doesNotContain("Quietholm", "quietholm", "quiet-works", "href=\"/cities/quiet", "靜島工程");
    }
    for (var path :
        List.of(
            "/cities/quietholm",
            "/cities/quietholm.json",
            "/cities/quietholm/memberships",
            "/projects/quiet-works",
            "/facts/" + spell,
            "/facts/" + city + ".json")) {
      assertThat(pages.get().uri(path)).as(path).hasStatus(404);
    }

    disclose(whole, Visibility.OFFICE, LocalDate.of(2020, 1, 1));
    assertThat(body("/networks/open-league")).contains("Quietholm");
    disclose(whole, Visibility.PARTIES, LocalDate.of(9000, 1, 1));
    assertThat(body("/networks/open-league")).doesNotContain("Quietholm");
    disclose(whole, Visibility.PUBLIC, null);
    assertThat(body("/networks/open-league")).contains("Quietholm");
    assertThat(body("/search?q=quietholm")).contains("/cities/quietholm");
  }

  @Test
  void anOfficeGoesOnActingOnWhatOnlyItSees() {
    state.network("closed-league", "Closed League", "內部聯盟", "agreement");
    state.city("shutford", "Shutford", "閉津");
    var spell =
        state.fact(
            "membership",
            "network",
            "closed-league",
            "organization",
            "shutford",
            "kind",
            "member",
            "since",
            "2001-01-01");
    disclose(List.of(spell), Visibility.OFFICE, null);
    var cited =
        List.of(
            new Citation(
                addresses.find("sources", "source-of-tests").orElseThrow().fact(),
                null,
                Citation.Stance.SUPPORTS,
                Citation.Manner.STATES));
    var observer =
        new Form(
            Map.of(
                "network", "closed-league",
                "organization", "shutford",
                "kind", "observer",
                "since", "2005-01-01"));
    var next =
        recordings.record(Actor.REGISTER, "a test", it -> acts.change(it, spell, observer, cited));
    record(it -> acts.end(it, next, "2007-01-01", null, List.of()));
    assertThat(pages.get().uri("/facts/" + spell)).hasStatus(404);
    assertThat(pages.get().uri("/facts/" + next)).as("as hidden as before").hasStatus(404);
    disclose(List.of(next), Visibility.PUBLIC, null);
    assertThat(body("/facts/" + next + ".json")).contains("2007-01-01");
  }

  /** A guard for the next query that somebody writes. */
  @Test
  void everyQueryOfAKeptTableAsksWhetherItsRowsAreShown() throws Exception {
    var bare = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        for (var text : Files.readString(file).split("\"\"\"", -1)) {
          if (text.contains("_recorded ")
              && !text.contains("history.shown")
              && !text.contains("history.held")
              && !text.contains("all_of")
              // Every version is redacted.
              && !file.endsWith("LocatorRedaction.java")
              // What changed is told by its identity only; who reads it then asks.
              && !text.strip().startsWith("select id from %1$s_recorded where recording > :after")
              && text.contains("select")) {
            bare.add(file.getFileName() + ": " + text.strip().lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  private void disclose(List<FactId> facts, Visibility visibility, @Nullable LocalDate released) {
    record(it -> facts.forEach(fact -> acts.disclose(it, fact, visibility, released)));
  }

  private void record(Consumer<Recorded> work) {
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          work.accept(it);
          return it;
        });
  }

  private List<FactId> named(FactId bearer) {
    return jdbc.sql("select id from names.name where bearer = :bearer")
        .param("bearer", bearer.value())
        .query((row, _) -> new FactId(row.getObject("id", UUID.class)))
        .list();
  }

  private String body(String path) {
    try {
      return pages.get().uri(URI.create(path)).exchange().getResponse().getContentAsString(UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
