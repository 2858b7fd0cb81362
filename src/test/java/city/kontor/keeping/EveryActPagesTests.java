package city.kontor.keeping;

import static city.kontor.keeping.Workplace.press;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Kontor;
import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.QuickPasswords;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the page of a fact offers can be done, whatever kind of fact it is. */
@SpringBootTest(classes = Kontor.class, properties = "kontor.demo=true")
@AutoConfigureMockMvc
@Import({PageTest.FixedClock.class, QuickPasswords.class})
@DirtiesContext
class EveryActPagesTests {

  private static final int LOOKED_AT = 8;

  /** What is typed over in the form of each act; the rest is as it stands. */
  private static final Map<String, List<String>> TYPED =
      Map.of(
          "correct", List.of(),
          "change", List.of("since", "2026-11-20", "until", ""),
          "end", List.of("until", "2026-11-22"));

  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;
  @Autowired FactKinds kinds;

  @Test
  void everyActThatAPageOffersIsLookedAtAndDone() {
    var people = people();
    var source =
        jdbc.sql("select slug from facts.address where space = 'sources' and is_current limit 1")
            .query(String.class)
            .single();
    var inVain = new ArrayList<String>();
    var done = new ArrayList<String>();
    var clashing = new ArrayList<String>();
    for (var kind : kinds.all()) {
      var offered = offered(kind, people);
      for (var act : List.of("correct", "end", "change")) {
        if (act.equals("change") && done.contains("end " + kind.word())) {
          // What ended does not become something else: another of its kind does.
          offered = offered(kind, people);
        }
        var address = offered.acts().get(act);
        if (address == null) {
          continue;
        }
        var typed = new ArrayList<>(TYPED.getOrDefault(act, List.of()));
        typed.addAll(List.of("source-known", source, "act-why", "To see that it is done."));
        for (var step : List.of("look", "save")) {
          var answer =
              press(offered.keeper(), address, step, typed.toArray(String[]::new)).getResponse();
          if (answer.getStatus() == 409) {
            // Another spell of the same holds from that day on.
            clashing.add(act + " " + kind.word());
            break;
          }
          if (answer.getStatus() == 303) {
            done.add(act + " " + kind.word());
          } else if (answer.getStatus() != 200 || step.equals("save")) {
            inVain.add(
                "%s %s, %s: %s %s"
                    .formatted(
                        step,
                        kind.word(),
                        act,
                        answer.getStatus(),
                        problems(answer.getContentAsByteArray())));
          }
        }
      }
    }
    assertThat(inVain).isEmpty();
    assertThat(clashing).as("others of the same stand in their way").isEmpty();
    assertThat(done)
        .as("the demo has facts of nearly every kind")
        .hasSizeGreaterThan(40)
        .contains("end body", "end seat", "change holding", "correct organization")
        .doesNotContain("change body", "change seat", "change organization");
  }

  /** What is offered on the page of a fact to whoever keeps it. */
  private record Offered(Browsing keeper, Map<String, String> acts) {}

  private Offered offered(FactKind<?> kind, List<Browsing> people) {
    for (var id : ids(kind)) {
      for (var person : people) {
        var page = page(person.get("/facts/" + id).getResponse().getContentAsByteArray());
        if (!page.select("section[aria-labelledby=acts] a[href$=/withdraw]").isEmpty()) {
          return new Offered(person, acts(page));
        }
      }
    }
    return new Offered(people.getFirst(), Map.of());
  }

  private static Map<String, String> acts(Document page) {
    var acts = new LinkedHashMap<String, String>();
    for (var it : page.select("section[aria-labelledby=acts] a")) {
      acts.put(it.attr("href").replaceFirst("\\?.*", "").replaceFirst(".*/", ""), it.attr("href"));
    }
    return acts;
  }

  /** Those first of which no end is known, the latest last. */
  private List<String> ids(FactKind<?> kind) {
    var open = kind.isDated() ? "(until is not null), " : "";
    return jdbc.sql(
            "select id::text from %s order by %s id limit %s"
                .formatted(kind.table(), open, LOOKED_AT))
        .query(String.class)
        .list();
  }

  private static Document page(byte[] answer) {
    return Jsoup.parse(new String(answer, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String problems(byte[] answer) {
    return page(answer).select(".problems, .conflict, [role=alert], .mistake").text();
  }

  private List<Browsing> people() {
    return List.of(
            "taipei",
            "uclg",
            "anmc21",
            "citynet",
            "sci",
            "apcs",
            "houston",
            "yokohama",
            "administrator")
        .stream()
        .map(this::somebody)
        .toList();
  }

  private Browsing somebody(String word) {
    var browser = new Browsing(kontor);
    var email = word + "@kontor.example";
    var ready = browser.page("/sign-in").select("form:has(input[value=" + email + "])");
    assertThat(
            browser.send(
                "/sign-in", "email", email, "password", ready.select("input[name=password]").val()))
        .hasStatus(303);
    return browser;
  }
}
