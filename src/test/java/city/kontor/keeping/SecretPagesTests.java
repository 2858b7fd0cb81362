package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Once;
import city.kontor.web.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An agreement that waits for a second person, and one whose day has not come: whatever can be read
 * is answered as it was before, in every format, to nobody and to another office.
 */
@PageTest
class SecretPagesTests {

  private static final List<String> DATA =
      List.of(".json", ".csv", ".png", ".atom", ".jsonl", ".xml");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  /** When it begins and when it is released, in every way of saying it. */
  private static final List<String> DAYS =
      List.of(
          "2031-05-17", "2031-06-11", "17 May 2031", "11 June 2031", "2031年5月17日", "2031年6月11日");

  /** What every page with a form is sent anew. */
  private static final Pattern TOKEN =
      Pattern.compile("(name=\"(?:%s|%s)\" value=\")[^\"]*".formatted(Visitor.TOKEN, Once.FORM));

  @Autowired private Workplace work;
  @Autowired private JdbcClient jdbc;
  @Autowired private RequestMappingHandlerMapping mappings;

  private record Asked(String whose, Browsing browser, String path) {}

  @Test
  void nothingThatCanBeReadDiffersByAnAgreementInSecret() {
    var here = work.city("Hushport");
    var there = work.city("Hushhaven");
    var far = work.city("Hushcove");
    var third = work.city("Listenton");
    var pair = work.pair(here, there);
    var tie = work.fact("tie", "partnership", pair, "kind", "sister-city", "since", "1999");
    work.wanting(here, "*");
    var typist = work.editor(here);
    var second = work.editor(here);
    var stranger = work.editor(third);
    var newPair = TwoCities.pair(here, far);
    var begun = work.newest();

    var asked =
        asked(
            List.of(here, there, far, pair, third, tie.toString()),
            Stream.concat(
                questions(here, there, far, pair, begun).stream(),
                Stream.of("/partnerships/" + newPair, "/partnerships/" + newPair + ".json")),
            stranger);
    var before = answers(asked);
    assertThat(before.values().stream().filter(it -> it.startsWith("200"))).hasSizeGreaterThan(200);

    var wording = "Unspoken covenant " + Workplace.slug("u");
    var approvals =
        List.of(
            save(typist, "/facts/new/tie?partnership=" + pair, secret(wording)),
            save(typist, "/facts/new/tie", secret(wording, "one", here, "other", far)));
    assertThat(approvals).allSatisfy(it -> assertThat(it).startsWith("/approvals/"));
    assertSame(before, answers(asked));

    var told = new ArrayList<>(DAYS);
    told.addAll(List.of(wording, newPair));
    for (var approval : approvals) {
      var page = bare(approval);
      var stated = second.sendTo(page + "/approval", page, "note", "");
      assertThat(stated).hasStatus(303);
      assertThat(text(second, page)).contains(wording);
      told.add(page.replaceFirst(".*/", ""));
    }
    assertThat(work.newest()).isGreaterThan(begun);
    told.addAll(facts(begun));
    var after = answers(asked);
    assertSame(before, after);
    // What is asked for stands in the answer that there is no such thing.
    after.keySet().removeIf(it -> it.contains(newPair));
    assertThat(after).allSatisfy((path, it) -> assertThat(it).as(path).doesNotContain(told));
  }

  private static String[] secret(String wording, String... more) {
    return Stream.concat(
            Stream.of(
                "kind",
                "cooperation-mou",
                "since",
                "2031-05-17",
                "wording",
                wording,
                "act-visibility",
                "parties",
                "act-released",
                "2031-06-11",
                "source-title",
                "Minutes of " + wording + ", " + more.length,
                "source-publisher",
                "A quiet office",
                "source-class",
                "official",
                "act-why",
                "Because of " + wording),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** The facts that were recorded after a number. */
  private List<String> facts(long begun) {
    return jdbc.sql("select fact::text from facts.act where recording > :begun")
        .param("begun", begun)
        .query(String.class)
        .list();
  }

  /** What only a question brings out. */
  private static List<String> questions(
      String here, String there, String far, String pair, long begun) {
    return Stream.of(
            "/changes.jsonl?after=%s",
            "/changes.json?after=%s",
            "/changes?after=%s",
            "/changes.atom?after=%s",
            "/search?q=unspoken+covenant",
            "/search.json?q=hush",
            "/search.json?q=minutes+of+unspoken",
            "/sources?q=minutes",
            "/sitemap.xml?page=1",
            "/cities/%2$s?on=2031-06-12",
            "/cities/%2$s.json?on=2031-06-12",
            "/cities/%2$s/with/%3$s?on=2031-06-12",
            "/cities/%2$s/with/%4$s.json?on=2031-06-12",
            "/cities/%2$s/with?name=Hushcove",
            "/partnerships/%5$s?on=2031-06-12",
            "/partnerships/%5$s.json?on=2031-06-12",
            "/partnerships/%5$s.png?on=2031-06-12",
            "/partnerships.json?on=2031-06-12",
            "/partnerships.csv?on=2031-06-12",
            "/index.json?on=2031-06-12")
        .map(it -> it.formatted(begun, here, there, far, pair))
        .toList();
  }

  /** Every address that can be read, about these, as data and in both languages. */
  private List<Asked> asked(List<String> ours, Stream<String> more, Browsing stranger) {
    var reader = work.reader();
    var others =
        jdbc.sql(
                """
                (select min(slug) from facts.address where is_current group by space)
                union (select slug from facts.address where slug in ('taipei', 'uclg', 'seed-page'))
                """)
            .query(String.class)
            .list();
    var pages = new LinkedHashSet<String>();
    for (var pattern : patterns()) {
      var about = new ArrayList<String>();
      fill(pattern, ours, stranger, about);
      if (about.isEmpty()) {
        known(pattern, Stream.concat(ours.stream(), others.stream()).toList(), stranger)
            .ifPresent(about::add);
      }
      // Where nothing answers, what is refused is compared as well.
      pages.addAll(about.isEmpty() ? List.of(filled(pattern, ours.getFirst())) : about);
    }
    var asked = new ArrayList<Asked>();
    more.forEach(
        it -> {
          asked.add(new Asked("nobody", reader, it));
          asked.add(new Asked("another office", stranger, it));
        });
    for (var page : pages) {
      asked.add(new Asked("nobody", reader, page));
      asked.add(new Asked("another office", stranger, page));
      asked.add(new Asked("nobody", reader, "/zh-Hant" + page));
      for (var format : DATA) {
        var data = (page.equals("/") ? "/index" : page) + format;
        if (reader.get(data).getResponse().getStatus() == 200) {
          asked.add(new Asked("nobody", reader, data));
        }
        if (format.equals(".json")) {
          asked.add(new Asked("another office", stranger, data));
        }
      }
    }
    return asked;
  }

  private List<String> patterns() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(it -> it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("city.kontor"))
        .flatMap(it -> it.getKey().getPatternValues().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String filled(String pattern, String slug) {
    return VARIABLE.matcher(pattern).replaceAll(slug);
  }

  /** All that answers about these; no two variables are the same. */
  private static void fill(
      String pattern, List<String> slugs, Browsing browser, List<String> found) {
    if (!VARIABLE.matcher(pattern).find()) {
      if (browser.get(pattern).getResponse().getStatus() == 200) {
        found.add(pattern);
      }
      return;
    }
    for (var slug : slugs) {
      if (!pattern.contains(slug)) {
        fill(VARIABLE.matcher(pattern).replaceFirst(slug), slugs, browser, found);
      }
    }
  }

  /** The first that answers, of any record; under an address with an answer there are more. */
  private static Optional<String> known(String pattern, List<String> slugs, Browsing browser) {
    var variable = VARIABLE.matcher(pattern);
    if (!variable.find()) {
      return browser.get(pattern).getResponse().getStatus() == 200
          ? Optional.of(pattern)
          : Optional.empty();
    }
    var head = pattern.substring(0, variable.end());
    var goesOn = VARIABLE.matcher(pattern.substring(variable.end())).find();
    return slugs.stream()
        .filter(
            it ->
                !goesOn
                    || browser
                            .get(VARIABLE.matcher(head).replaceFirst(it))
                            .getResponse()
                            .getStatus()
                        == 200)
        .flatMap(it -> known(VARIABLE.matcher(pattern).replaceFirst(it), slugs, browser).stream())
        .findFirst();
  }

  private static Map<String, String> answers(List<Asked> asked) {
    var answers = new LinkedHashMap<String, String>();
    for (var it : asked) {
      var response = it.browser().get(it.path()).getResponse();
      var tag = Objects.requireNonNullElse(response.getHeader("ETag"), "");
      // The tag of a page changes with every recording, and tells no more than that.
      var isSealed = tag.matches("W/\"[0-9a-f]{32}\"");
      answers.put(
          it.whose() + " " + it.path(),
          response.getStatus() + " " + (isSealed ? "" : tag) + content(response));
    }
    return answers;
  }

  private static String content(MockHttpServletResponse response) {
    var location = response.getHeader("Location");
    var content = new String(response.getContentAsByteArray(), UTF_8);
    return (location == null ? "" : location) + "\n" + TOKEN.matcher(content).replaceAll("$1");
  }

  private static void assertSame(Map<String, String> before, Map<String, String> after) {
    Set<String> different = new HashSet<>();
    before.forEach(
        (path, it) -> {
          if (!it.equals(after.get(path))) {
            different.add(path);
          }
        });
    assertThat(different).isEmpty();
  }
}
