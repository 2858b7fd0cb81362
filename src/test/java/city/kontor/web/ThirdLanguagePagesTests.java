package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.keeping.Workplace;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A language of message files alone is spoken on every kind of page. Two that nobody speaks are
 * walked from the first page on, following every link: see {@link Pseudo}.
 */
@PageTest
@Import(Pseudo.class)
class ThirdLanguagePagesTests {

  /** So many pages of each kind are read. */
  private static final int READ = 4;

  private static final String MEETING = "uclg-2004-paris";

  /** What no link leads to: a reader types what is looked for, a city's site asks for its part. */
  private static final List<String> TYPED =
      List.of(
          "/search?q=taipei",
          "/search/suggestions?q=taipei",
          "/cities/taipei/with?q=yokohama",
          "/cities/taipei/memberships/fragment",
          "/meetings/" + MEETING + "/electoral-rolls");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{2,}");

  private static final Set<RequestMethod> POST = Set.of(RequestMethod.POST);

  /** Names that are the same in every language. */
  private static final Set<String> NAMES =
      Set.of("Kontor", "JSON", "CSV", "ATOM", "JSONL", "GeoNames", "CC BY 4.0", "Natural Earth");

  /** The edition of the places, and why the record was recorded: kept as it was written. */
  private static final Pattern KEPT =
      Pattern.compile(
          "GeoNames cities500|large cities [0-9-]+|The starter record|a test|edition \\w+");

  @Autowired MockMvcTester pages;
  @Autowired RequestMappingHandlerMapping addresses;
  @Autowired Languages languages;
  @Autowired Workplace work;

  private final TreeMap<String, Set<String>> leaks = new TreeMap<>();
  private Set<String> countries = Set.of();
  private String record = "";

  @BeforeEach
  void readTheRecord() throws IOException {
    record = record();
    work.roll(MEETING);
  }

  @ParameterizedTest
  @ValueSource(strings = {Pseudo.POLISH, Pseudo.PERSIAN})
  void everyKindOfPageSpeaksALanguageOfMessageFilesAlone(String tag) throws IOException {
    countries = countries(tag);
    var kinds = kinds();
    var prefix = "/" + tag;
    var visits = new HashMap<String, Integer>();
    var seen = new HashSet<String>();
    var open = new ArrayDeque<>(List.of(prefix));
    TYPED.forEach(it -> open.add(prefix + it));
    while (!open.isEmpty()) {
      var address = open.remove();
      if (!seen.add(address)) {
        continue;
      }
      if (visits.merge(kind(address.substring(prefix.length()), kinds), 1, Integer::sum) > READ) {
        continue;
      }
      var answer = pages.get().uri(URI.create(address)).exchange();
      assertThat(answer).as(address).hasStatusOk();
      var page = read(answer);
      speaksOnly(tag, page, address);
      sayHeadings(page);
      for (var link : page.select("a[href^=/], form[action^=/]")) {
        var leads = link.hasAttr("action") ? link.attr("action") : link.attr("href");
        if (!link.hasAttr("hreflang")) {
          assertThat(leads)
              .as(address)
              .satisfiesAnyOf(
                  it -> assertThat(it).isEqualTo(prefix),
                  it -> assertThat(it).startsWith(prefix + "/"),
                  it -> assertThat(it).startsWith(prefix + "?"));
          var bare = leads.replaceAll("#.*", "");
          if (!bare.matches(".*\\.(json|csv|atom|jsonl)(\\?.*)?") && link.hasAttr("href")) {
            open.add(bare);
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(visits.keySet())
        .containsAll(kinds.stream().map(PathPattern::getPatternString).toList());
  }

  /** The most telling pattern that an address follows. */
  private static String kind(String address, List<PathPattern> kinds) {
    var bare = address.replaceAll("\\?.*", "");
    var path = PathContainer.parsePath(bare.isEmpty() ? "/" : bare);
    return kinds.stream()
        .filter(it -> it.matches(path))
        .min(PathPattern.SPECIFICITY_COMPARATOR)
        .orElseThrow(() -> new AssertionError("Nothing answers at " + address))
        .getPatternString();
  }

  /** Every address that answers with a page. */
  private List<PathPattern> kinds() {
    return addresses.getHandlerMethods().entrySet().stream()
        .filter(it -> it.getValue().getBeanType().getName().startsWith("city.kontor."))
        .filter(it -> !it.getKey().getMethodsCondition().getMethods().equals(POST))
        .filter(it -> !isForOneSignedIn(it.getValue()))
        .flatMap(it -> it.getKey().getPatternValues().stream())
        // Nothing leads to these: one answers failures, the others are sent to one person.
        .filter(it -> !it.equals("/error") && !it.matches("/(invitations|recovery)/.*"))
        // For programs, without a word in any language.
        .filter(it -> !it.matches("/robots\\.txt|/sitemap\\.xml|/openapi|/sources/.*/document"))
        .map(PathPatternParser.defaultInstance::parse)
        .toList();
  }

  private static boolean isForOneSignedIn(HandlerMethod handler) {
    return Stream.of(handler.getMethodParameters())
        .anyMatch(it -> it.getParameterType().getSimpleName().equals("Account"));
  }

  /** What is not marked as another language came from a message, or stands so in the record. */
  private void speaksOnly(String tag, Document page, String address) {
    // Suggestions are a part of a page, which has said these already.
    for (var root : page.select("html[lang]")) {
      assertThat(root.attr("lang")).as(address).isEqualTo(tag);
      assertThat(root.attr("dir"))
          .as(address)
          .isEqualTo(tag.equals(Pseudo.PERSIAN) ? "rtl" : "ltr");
    }
    for (var element : page.select("*")) {
      if (element.is("script, style, code, head > :not(title)")) {
        continue;
      }
      var speaks = speaks(element, tag);
      if (!speaks) {
        continue;
      }
      for (var text : element.textNodes()) {
        check(text.getWholeText(), address, element);
      }
      for (var said :
          List.of("aria-label", "title", "placeholder", "alt", "data-label", "aria-description")) {
        check(element.attr(said), address, element);
      }
    }
  }

  private static boolean speaks(Element element, String tag) {
    for (Element it = element; it != null; it = it.parent()) {
      if (it.hasAttr("lang")) {
        return it.attr("lang").equals(tag);
      }
    }
    return true;
  }

  private void check(String text, String address, Element where) {
    for (var piece : outsideOfMessages(text).split("[⟦⟧·]|: |, ", -1)) {
      var said = piece.strip().replaceAll("^[(「“]|[)」”.]+$", "");
      if (PLAIN.matcher(said).find()
          && !NAMES.contains(said)
          && !KEPT.matcher(said).matches()
          && !countries.contains(said)
          && !countries.contains(piece.strip())
          && !record.contains(said.toLowerCase(Locale.ROOT))) {
        leaks
            .computeIfAbsent(where.cssSelector() + ": " + text.strip(), _ -> new TreeSet<>())
            .add(address);
      }
    }
  }

  /** The words of the starter record, which are shown as they are. */
  private static String record() throws IOException {
    var record = new StringBuilder();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:starter/*.yaml")) {
      record.append(file.getContentAsString(UTF_8).replace("\\\"", "\""));
    }
    return record.toString().toLowerCase(Locale.ROOT);
  }

  private static Set<String> countries(String tag) {
    return Arrays.stream(Locale.getISOCountries())
        .map(it -> new ULocale("und", it).getDisplayCountry(ULocale.forLanguageTag(tag)))
        .collect(Collectors.toSet());
  }

  /** What stands outside of all brackets; where they were, one pair is left. */
  private static String outsideOfMessages(String text) {
    var outside = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      depth += letter == Pseudo.BEFORE ? 1 : 0;
      if (depth == 0 || (depth == 1 && (letter == Pseudo.BEFORE || letter == Pseudo.AFTER))) {
        outside.append(letter);
      }
      depth -= letter == Pseudo.AFTER ? 1 : 0;
    }
    return outside.toString();
  }

  /** The headings of the same list as CSV. */
  private void sayHeadings(Document page) throws IOException {
    var csv = page.selectFirst("link[type=text/csv;charset=UTF-8]");
    if (csv == null) {
      return;
    }
    var answer = pages.get().uri(URI.create(csv.attr("href"))).exchange();
    assertThat(answer).as(csv.attr("href")).hasStatusOk();
    var first = answer.getResponse().getContentAsString(UTF_8).lines().findFirst().orElse("");
    for (var heading : first.replace("\uFEFF", "").split(",", -1)) {
      assertThat(outsideOfMessages(heading).replace("\"", "")).as(csv.attr("href")).isEqualTo("⟦⟧");
    }
  }

  private static Document read(MvcTestResult answer) throws IOException {
    return Jsoup.parse(answer.getResponse().getContentAsString(UTF_8));
  }

  @Test
  void aRefusalIsSaidInItToo() throws IOException {
    for (var address :
        List.of("/pl/networks/none", "/pl/cities?country=J1", "/pl/data?on=2004", "/pl/data.txt")) {
      var page = read(pages.get().uri(address).exchange());
      speaksOnly(Pseudo.POLISH, page, address);
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void numbersListsMonthsAndCountriesAreThoseOfTheLanguage() {
    var polish = languages.words(languages.find(Pseudo.POLISH).orElseThrow());
    assertThat(polish.number(1234567.5)).isEqualTo("1\u00a0234\u00a0567,5");
    assertThat(polish.list(new ArrayList<>(List.of("A", "B", "C")))).isEqualTo("A, B i C");
    assertThat(polish.country("JP")).isEqualTo("Japonia");
    assertThat(polish.date(java.time.LocalDate.of(2005, 8, 30))).isEqualTo("⟦30 sierpnia 2005⟧");
  }
}
