package city.kontor.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Stating;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Offices at work: each test has cities and people of its own, and types into forms as they stand.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Workplace {

  final MockMvcTester kontor;
  private final People people;
  private final Addresses addresses;
  private final Recordings recordings;
  private final Stating stating;

  Workplace(
      MockMvcTester kontor, People people, Acts acts, Addresses addresses, Recordings recordings) {
    this.kontor = kontor;
    this.people = people;
    this.addresses = addresses;
    this.recordings = recordings;
    this.stating = new Stating(acts, addresses, recordings);
  }

  /** The number of what was recorded last. */
  public long newest() {
    return recordings.now().no();
  }

  /** A new city without an office; its slug. */
  public String city(String name) {
    var slug = slug(name);
    stating.city(slug, name, name + "市");
    return slug;
  }

  /** A new network without an office; its slug. */
  public String network(String name) {
    var slug = slug(name);
    stating.network(slug, name, name + "網", "agreement");
    return slug;
  }

  /** A new association of local governments, with members of its own and no office; its slug. */
  public String association(String name) {
    var slug = slug(name);
    stating.network(slug, name, name + "會", "statutory-association", "association");
    return slug;
  }

  /** A fact that the register itself states. */
  public FactId fact(String kind, String... fields) {
    return stating.fact(kind, fields);
  }

  /** What is between a network and an organization, as a membership or a payment is. */
  public FactId between(String kind, String network, String organization, String... fields) {
    var all = new ArrayList<>(List.of("network", network, "organization", organization));
    all.addAll(List.of(fields));
    return fact(kind, all.toArray(String[]::new));
  }

  /** An article in a rule book that a network has had since 2004; its slug. */
  public String article(String network, String number) {
    var book = slug("book");
    fact("rule-book", "slug", book, "network", network, "since", "2004");
    fact("article", "slug", book + "-" + number, "book", book, "number", number);
    return book + "-" + number;
  }

  /** A fact that is invented for trying Kontor out. */
  public FactId example(String kind, String... fields) {
    return stating.example(kind, fields);
  }

  /** An electoral roll of a meeting, known by its numbers only, that everybody sees. */
  public FactId roll(String meeting) {
    return stating.shown(
        "electoral-roll",
        "meeting",
        meeting,
        "on",
        "2020-01-01",
        "entitled",
        "3",
        "not-entitled",
        "2",
        "not-known",
        "1");
  }

  /** A pair, by the register; its slug. */
  public String pair(String some, String another) {
    var one = some.compareTo(another) < 0 ? some : another;
    var other = one.equals(some) ? another : some;
    stating.fact("partnership", "one", one, "other", other);
    return one + "-" + other;
  }

  public Browsing reader() {
    return new Browsing(kontor);
  }

  public Browsing member(String slug, Role role) {
    return reader().signIn(people.member(slug, role));
  }

  public Browsing editor(String slug) {
    return member(slug, Role.EDITOR);
  }

  /** From now on the office wants a second person for a kind of fact. */
  public void wanting(String slug, String kind) {
    assertThat(
            member(slug, Role.ADMINISTRATOR).send("/offices/" + slug + "/sign-off", "kind", kind))
        .hasStatus(303);
  }

  /** Somebody with an account and no role. */
  public Browsing stranger() {
    return reader().signIn(people.person());
  }

  public Browsing administrator() {
    return reader().signIn(people.administrator());
  }

  public FactId organization(String slug) {
    return addresses.find("organizations", slug).orElseThrow().fact();
  }

  public static String slug(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        + "-"
        + UUID.randomUUID().toString().substring(0, 8);
  }

  public FactId source(String slug) {
    return addresses.find("sources", slug).orElseThrow().fact();
  }

  /** What stands in the form of a page, as a browser would send it. */
  public static Map<String, String> fields(Document page) {
    var fields = new LinkedHashMap<String, String>();
    for (var it : page.select("main form[action*=/facts/] [name]")) {
      var isSent =
          switch (it.tagName() + "." + it.attr("type")) {
            case "button." -> false;
            case "input.checkbox" -> it.hasAttr("checked");
            default -> true;
          };
      if (isSent) {
        var chosen = it.select("option[selected]").first();
        fields.put(
            it.attr("name"),
            it.tagName().equals("select") ? (chosen == null ? "" : chosen.val()) : it.val());
      }
    }
    return fields;
  }

  /** Opens a form, types some of its fields over, and presses a button. */
  public static MvcTestResult press(Browsing browser, String path, String step, String... typed) {
    return press(browser, path, browser.page(path), step, typed);
  }

  /** The same in a form that is open: as often as one likes. */
  public static MvcTestResult press(
      Browsing browser, String path, Document form, String step, String... typed) {
    var fields = fields(form);
    fields.put("act-step", step);
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], typed[i + 1]);
    }
    fields.remove("form-token");
    var all =
        fields.entrySet().stream()
            .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()));
    var button =
        form.select("main button[formaction*=/facts/][value=" + step + "]").attr("formaction");
    var action =
        button.isEmpty() ? form.select("main form[action*=/facts/]").attr("action") : button;
    return browser.sendTo(
        action.isEmpty() ? path.replaceFirst("\\?.*", "") : action,
        form,
        all.toArray(String[]::new));
  }

  /** Looks first, then saves; where the browser is led. */
  public static String save(Browsing browser, String path, String... typed) {
    assertThat(press(browser, path, "look", typed)).hasStatus(200);
    var saved = press(browser, path, "save", typed);
    assertThat(saved).hasStatus(303);
    return String.valueOf(saved.getResponse().getHeader("Location"));
  }

  /** Typed with every act: a source of the tests', and why. */
  public static String[] sourced(String... typed) {
    var all = new ArrayList<>(List.of(typed));
    all.addAll(List.of("source-known", "source-of-tests", "act-why", "A test says so."));
    return all.toArray(String[]::new);
  }

  public static String text(Browsing browser, String path) {
    return browser.page(path).select("main").text();
  }

  /** The path of a fact's page without what has just been done. */
  public static String bare(String location) {
    return location.replaceFirst("\\?.*", "");
  }

  /** What was answered, as it was sent. */
  public static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
