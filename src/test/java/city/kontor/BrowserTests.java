package city.kontor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kind of page in a browser, in each language, on a phone and in the dark: nothing that WCAG
 * 2.2 AA forbids and a program can see, nothing that the browser complains about, nothing wider
 * than a small screen. A page is loaded once for each language; the phone and the dark are the same
 * page at another width and in other colours.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTests {

  /** One of each kind; {@code {fact}} is any fact of the record. */
  static final List<Kind> KINDS =
      List.of(
          new Kind("home", "", 200),
          new Kind("networks", "/networks", 200),
          new Kind("network", "/networks/anmc21", 200),
          new Kind("network with sections", "/networks/uclg", 200),
          new Kind("members", "/networks/anmc21/members", 200),
          new Kind("members who may be", "/networks/uclg/members?on=2010-01-01", 200),
          new Kind("meetings of a network", "/networks/anmc21/meetings", 200),
          new Kind("body", "/bodies/anmc21-plenary", 200),
          new Kind("meeting", "/meetings/anmc21-2012-singapore", 200),
          new Kind("rules", "/networks/uclg/rules", 200),
          new Kind("rules with tables", "/networks/sci/rules?on=2008-12-31", 200),
          new Kind("rules compared", "/networks/uclg/rules/changes", 200),
          new Kind(
              "versions of rules",
              "/networks/sci/rules/changes?from=sci-awards-rules-2008&to=sci-awards-rules-2014",
              200),
          new Kind("fee", "/networks/uclg/fee?population=200000", 200),
          new Kind("price", "/networks/citynet/price?on=2017-11-01", 200),
          new Kind("price of nobody", "/networks/citynet/price?on=2017-11-01&member=zzyzx", 422),
          new Kind("standing of all", "/networks/uclg/standing", 200),
          new Kind("standing of one", "/networks/uclg/standing/taipei", 200),
          new Kind("cities", "/cities", 200),
          new Kind("city", "/cities/taipei", 200),
          new Kind("organizations", "/organizations", 200),
          new Kind("organization", "/organizations/unescap", 200),
          new Kind("memberships", "/cities/taipei/memberships", 200),
          new Kind("memberships elsewhere", "/cities/taipei/memberships/fragment?style=plain", 200),
          new Kind("projects", "/projects", 200),
          new Kind("project", "/projects/crisis-management", 200),
          new Kind("partnerships", "/partnerships", 200),
          new Kind("partnership", "/partnerships/matsuyama-taipei", 200),
          new Kind("two cities", "/cities/taipei/with/yokohama", 200),
          new Kind("two cities on an earlier day", "/cities/tokyo/with/taipei?on=2010-01-01", 200),
          new Kind("another city to choose", "/cities/taipei/with", 200),
          new Kind("another city found", "/cities/taipei/with?name=yokohma", 200),
          new Kind("anniversaries", "/anniversaries?year=2026", 200),
          new Kind("anniversaries of a city", "/anniversaries?year=2021&city=taipei", 200),
          new Kind("silence", "/silence?years=5", 200),
          new Kind("summits", "/summits", 200),
          new Kind("series", "/summits/apcs", 200),
          new Kind("edition", "/summits/apcs/2013", 200),
          new Kind("edition of an unknown year", "/summits/apcs/no-2", 200),
          new Kind("changes of a network", "/networks/anmc21/changes", 200),
          new Kind("changes of a city", "/cities/taipei/changes?from=2010-01-01", 200),
          new Kind("sources", "/sources", 200),
          new Kind("source", "/sources/taipei-membership-page", 200),
          new Kind("audit", "/sources/taipei-membership-page/audit", 200),
          new Kind("fact", "/facts/{fact}", 200),
          new Kind("search", "/search", 200),
          new Kind("search that finds", "/search?q=taipei", 200),
          new Kind("search that finds nothing", "/search?q=zzyzx-zzyzx", 200),
          new Kind("data", "/data", 200),
          new Kind("data for programs", "/data/api", 200),
          new Kind("not found", "/cities/taipie", 404),
          new Kind("not understood", "/networks/anmc21?on=yesterday", 400));

  /**
   * For people who are signed in; {@code {invitation}} and {@code {recovery}} are one-time
   * addresses, {@code {city}} has an office of theirs, which keeps {@code {source}}, {@code {text}}
   * and {@code {contact}}, is asked about {@code {tie}}, undoes by {@code {undo}}, and in which
   * {@code {approval}} waits. It owes {@code {invoice}} to {@code {network}}, whose record they
   * keep and of whose rules {@code {draft}} is being prepared; {@code {proposal}} is made to them.
   */
  private static final List<Kind> INSIDE =
      List.of(
          new Kind("sign in", "/sign-in", 200),
          new Kind("invitation", "{invitation}", 200),
          new Kind("recovery", "/recovery", 200),
          new Kind("new password", "{recovery}", 200),
          new Kind("desk", "/desk", 200),
          new Kind("account", "/account", 200),
          new Kind("recovery codes", "/desk/recovery-codes", 200),
          new Kind("offices", "/offices", 200),
          new Kind("office", "/offices/taipei", 200),
          new Kind("outbox", "/outbox", 200),
          new Kind("administrators", "/administrators", 200),
          new Kind("journal of the register", "/administrators/journal", 200),
          new Kind("caretakers", "/caretakers", 200),
          new Kind("what to state", "/facts/new?about=/networks/anmc21", 200),
          new Kind("form of a new fact", "/facts/new/membership?network=anmc21", 200),
          new Kind("form of a correction", "/facts/{fact}/correct", 200),
          new Kind("fact that one may keep", "/facts/{fact}", 200),
          new Kind("proposals", "/desk/proposals", 200),
          new Kind("proposal", "{proposal}", 200),
          new Kind("list of the desk", "/desk/approvals", 200),
          new Kind("agreement to confirm", "{tie}/confirm", 200),
          new Kind("agreement to contest", "{tie}/contest", 200),
          new Kind("texts in all languages", "{text}/languages", 200),
          new Kind("act to undo", "{undo}", 200),
          new Kind("what waits for a second person", "{approval}", 200),
          new Kind("what needs a second person", "/offices/{city}/sign-off", 200),
          new Kind("journal", "/offices/{city}/journal", 200),
          new Kind("contacts", "/offices/{city}/contacts", 200),
          new Kind("contact to correct", "{contact}", 200),
          new Kind("tokens", "/offices/{city}/tokens", 200),
          new Kind("document to upload", "{source}/document", 200),
          new Kind("text to redact", "{source}/redaction", 200),
          new Kind("fact to withdraw", "{source}/withdraw", 200),
          new Kind("history of a fact", "{source}/history", 200),
          new Kind("memberships of an office", "/offices/{city}/memberships", 200),
          new Kind("cases of an office", "/offices/{city}/cases", 200),
          new Kind("cases", "/networks/{network}/cases", 200),
          new Kind("case", "/networks/{network}/cases/{city}", 200),
          new Kind("invoices", "/networks/{network}/invoices", 200),
          new Kind("invoice", "{invoice}", 200),
          new Kind("fee of whom", "/networks/{network}/invoices/reckoning?member=zzyzx", 422),
          new Kind("fee of a member", "/networks/{network}/invoices/reckoning?member={city}", 200),
          new Kind("amendments", "/networks/{network}/rules/drafts", 200),
          new Kind("amendment", "/networks/{network}/rules/drafts/{draft}", 200));

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** What other words on the same page can break. */
  private static final List<String> WORDS =
      List.of(
          "document-title",
          "html-has-lang",
          "html-lang-valid",
          "valid-lang",
          "link-name",
          "button-name",
          "label",
          "select-name",
          "svg-img-alt",
          "summary-name",
          "aria-valid-attr-value",
          "label-content-name-mismatch");

  /** What another width can break. */
  private static final List<String> WIDTHS =
      List.of(
          "target-size",
          "scrollable-region-focusable",
          "link-in-text-block",
          "label-content-name-mismatch");

  /** What another colour scheme can break. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final Page.PdfOptions A4 =
      new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true);

  /**
   * Run by hand: axe's own runner first loads every style sheet again, from the wrong address. What
   * passes is not told node by node. Who speaks to the page says what stands on a link: axe looks
   * at that only when it is told to.
   */
  private static final String AXE =
      """
      async ({ where, rules }) => {
        const found = await axe.run(where, {
          runOnly: rules,
          rules: { "label-content-name-mismatch": { enabled: true } },
          preload: false, resultTypes: ["violations"], selectors: false });
        if (found.passes.length === 0) throw new Error("axe looked at nothing");
        return found.violations.flatMap((rule) =>
          rule.nodes.map((it) => `${rule.id}: ${it.html}\n${it.failureSummary}`));
      }\
      """;

  /** What sticks out, or nothing when the page is no wider than the screen. */
  private static final String WIDER_THAN_THE_SCREEN =
      """
      () => {
        const screen = document.scrollingElement;
        if (screen.scrollWidth <= screen.clientWidth) return [];
        const wide = [...document.querySelectorAll("body *")]
          .filter((it) => !it.closest(".scroll") && it.getBoundingClientRect().right > screen.clientWidth + 1)
          .map((it) => it.outerHTML.slice(0, 120));
        return [`${screen.scrollWidth} px on ${screen.clientWidth}`, ...wide.slice(0, 5)];
      }\
      """;

  /** Points on a map too small for a finger, on the screen as it is: WCAG 2.2, 2.5.8. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll("a .map__reach")]
        .map((it) => it.getBoundingClientRect())
        .filter((it) => it.width > 0 && it.width < 23.9)
        .map((it) => `${it.width} px`)\
      """;

  /**
   * What axe does not say: a heading that skips a level, words in another script that nobody
   * declared, a space before a comma, and two ways of one name in one navigation that lead to two
   * places.
   */
  private static final String READS_BADLY =
      """
      () => {
        const said = (it) => it.textContent.replace(/\\s+/g, " ").trim();
        const found = [];
        const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
        const level = (it) => Number(it.tagName[1]);
        headings.forEach((it, i) => {
          if (i > 0 && level(it) > level(headings[i - 1]) + 1)
            found.push(`skips a level: ${said(it)}`);
        });
        const first = headings.filter((it) => level(it) === 1).length;
        if (document.querySelector("header.top") && first !== 1) found.push(`${first} first headings`);

        const scripts = [
          [/[\\p{Script=Hiragana}\\p{Script=Katakana}]/u, /^ja\\b/],
          [/\\p{Script=Hangul}/u, /^ko\\b/],
          [/\\p{Script=Han}/u, /^(zh|ja|ko)\\b/],
          [/\\p{Script=Cyrillic}/u, /^(?!en\\b|zh\\b)./],
          [/\\p{Script=Thai}/u, /^th\\b/],
        ];
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const around = texts.currentNode.parentElement;
          const words = texts.currentNode.data;
          const script = scripts.find(([letters]) => letters.test(words));
          const language = around.closest("[lang]").getAttribute("lang");
          if (script && language !== "" && !around.closest("script") && !script[1].test(language))
            found.push(`not ${language}: ${words.trim().slice(0, 60)}`);
        }

        const parted = /[^\\S\\n]+[，。・：；、）」]|[（「][^\\S\\n]+|\\p{L}[^\\S\\n]+[,;](?=\\s)/gu;
        for (const it of document.querySelector("main").innerText.match(parted) ?? [])
          found.push(`parted by a space: ${it}`);

        for (const nav of document.querySelectorAll("nav")) {
          const ways = new Map();
          for (const link of nav.querySelectorAll("a")) {
            const other = ways.get(said(link));
            if (!said(link) || (other && other !== link.href))
              found.push(`leads to two places: “${said(link)}”`);
            ways.set(said(link), link.href);
          }
        }
        return found;
      }\
      """;

  /**
   * Where the keyboard stands: empty at the end of the page, else the element and what is wrong
   * with it. A map draws its ring around the point.
   */
  private static final String STANDS =
      """
      () => {
        const it = document.activeElement;
        if (!it || it === document.body) return [];
        const rings = [it, ...it.querySelectorAll(".map__reach")].map((at) => getComputedStyle(at));
        const isRinged = rings.some((at, i) => i === 0
          ? at.outlineStyle !== "none" && parseFloat(at.outlineWidth) >= 2
          : at.stroke !== "none" && parseFloat(at.strokeWidth) >= 2);
        const box = it.getBoundingClientRect();
        const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const name = it.outerHTML.slice(0, 100);
        // The parts of a date are inside the browser's own field, which rings them itself.
        if (it.type === "date") return [name, ""];
        return [name, isRinged ? (inSight ? "" : "out of sight") : "no ring"];
      }\
      """;

  /** A kind of page: an address of it, and the status it answers with. */
  record Kind(String name, String path, int status) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** A way of looking at a page. */
  enum Mode {
    ENGLISH("/en", 1280, ColorScheme.LIGHT),
    CHINESE("/zh-Hant", 1280, ColorScheme.LIGHT),
    PHONE("/en", 390, ColorScheme.LIGHT),
    DARK("/en", 1280, ColorScheme.DARK);

    private final String prefix;
    private final int width;
    private final ColorScheme colours;

    Mode(String prefix, int width, ColorScheme colours) {
      this.prefix = prefix;
      this.width = width;
      this.colours = colours;
    }

    NewContextOptions options() {
      return new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours);
    }
  }

  /**
   * A page that is led from one address to the next, since a new one costs more than to look. It
   * has axe wherever it goes.
   */
  private record Tab(Page page, List<String> complaints) {

    static Tab of(Page page) {
      page.addInitScript(AxeBuilder.getAxeScript());
      return new Tab(page, BrowserTests.complaints(page));
    }
  }

  @Autowired JdbcClient jdbc;
  @Autowired People people;
  @Autowired Workplace work;
  @LocalServerPort int port;

  private static final List<Mode> LANGUAGES = List.of(Mode.ENGLISH, Mode.CHINESE);

  private final Map<Mode, BrowserContext> contexts = new EnumMap<>(Mode.class);
  private final Map<Mode, Tab> outside = new EnumMap<>(Mode.class);
  private final Map<Mode, Tab> inside = new EnumMap<>(Mode.class);
  private Browser browser;
  private String fact;
  private String invitation;
  private String recovery;
  private String city;
  private String approval;
  private String contact;
  private String source;
  private String network;
  private String draft;
  private String invoice;
  private String proposal;
  private String tie;
  private String text;
  private String undo;
  private String membership;

  @BeforeAll
  void start() {
    browser = Browser.start();
    fact =
        jdbc.sql("select id from facts.fact where kind = 'membership' order by id limit 1")
            .query(String.class)
            .single();
    invitation = people.firstInvitation();
    recovery = people.recovery();
    people.member("taipei", Role.EDITOR);
    city = work.city("Glassville");
    var office = work.member(city, Role.ADMINISTRATOR);
    source =
        Workplace.bare(
            Workplace.save(
                office,
                "/facts/new/source",
                "title",
                "Minutes",
                "publisher",
                "Glassville",
                "class",
                "official",
                "origin",
                city,
                "slug",
                city + "-minutes",
                "act-why",
                "To cite it."));
    office.send("/offices/" + city + "/sign-off", "kind", "name");
    approval =
        Workplace.bare(
            Workplace.save(
                work.editor(city),
                "/facts/new/name?bearer=organizations/" + city,
                Workplace.sourced(
                    "text", "Glassburgh", "language", "en", "kind", "alias", "since", "1990")));
    contact = correction(office);
    undo = office.page("/offices/" + city + "/journal").select("a[href$=/undo]").attr("href");
    text =
        "/facts/"
            + work.fact(
                "text",
                "bearer",
                "organizations/" + city,
                "kind",
                "purpose",
                "language",
                "en",
                "content",
                "To be clear.");
    settleRules();
    meetOthers();
  }

  /** What another office states of both and asks the city to confirm, and what it proposes. */
  private void meetOthers() {
    var there = work.city("Glassholm");
    var other = work.editor(there);
    tie =
        Workplace.bare(
            Workplace.save(
                other,
                "/facts/new/tie?partnership=" + work.pair(city, there),
                Workplace.sourced("kind", "sister-city", "since", "1990")));
    membership =
        "/facts/" + work.between("membership", network, there, "kind", "member", "since", "2004");
    proposal =
        Workplace.bare(
            Workplace.save(
                other, membership + "/correct", "since", "2003", "act-why", "The minutes."));
  }

  /** Where a new contact of the office is corrected. */
  private String correction(Browsing office) {
    var contacts = "/offices/" + city + "/contacts";
    office.send(
        contacts,
        "matter",
        "political",
        "name",
        "Ann Glass",
        "email",
        "ann@people.example",
        "purpose",
        "Plenaries",
        "expires",
        "2027-06-30");
    return office.page(contacts).select("a[href$=/correction]").attr("href");
  }

  /** A network with a fee that the city owes, and an amendment that makes it dearer. */
  private void settleRules() {
    network = work.network("Glassnet");
    var book = Workplace.slug("glassbook");
    work.fact("rule-book", "slug", book, "network", network, "since", "2004");
    named("rule-books/" + book, "Charter of glass");
    work.fact("article", "slug", book + "-7", "book", book, "number", "7");
    named("articles/" + book + "-7", "Fees and votes");
    work.fact(
        "fee-rule", "article", book + "-7", "formula", "linear", "currency", "EUR", "rate", "0.01");
    work.fact(
        "entitlement",
        "article",
        book + "-7",
        "right",
        "vote",
        "granted",
        "true",
        "paid",
        "up-to-date");
    for (var it : List.of(city, work.city("Glassford"))) {
      work.fact(
          "membership",
          "network",
          network,
          "organization",
          it,
          "kind",
          "member",
          "since",
          "2026-01-01");
    }
    work.fact(
        "observation",
        "organization",
        city,
        "measure",
        "inhabitants",
        "number",
        "90000",
        "on",
        "2025");
    var keeper = work.administrator();
    invoice =
        Workplace.bare(
            Workplace.save(
                keeper,
                "/facts/new/invoice?network=" + network + "&organization=" + city,
                "year",
                "2026",
                "number",
                "2026-1",
                "amount",
                "900",
                "currency",
                "EUR",
                "issued-on",
                "2026-01-15",
                "due-on",
                "2026-03-31",
                "act-why",
                "The fee of the year."));
    draft = Workplace.slug("glassbook");
    var drafts = "/networks/" + network + "/rules/drafts";
    keeper.send(
        drafts,
        "from",
        book,
        "name",
        "Charter of clear glass",
        "slug",
        draft,
        "source",
        "source-of-tests",
        "why",
        "To be amended.");
    var fee = keeper.page(drafts + "/" + draft).select("li:contains(0.01) a[href$=/correct]");
    Workplace.save(keeper, fee.attr("href"), "rate", "0.02", "act-why", "Dearer.");
  }

  private void named(String bearer, String name) {
    work.fact("name", "bearer", bearer, "text", name, "language", "en", "kind", "official");
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  static Stream<Arguments> everyKindInEveryLanguage() {
    return inEveryLanguage(KINDS);
  }

  static Stream<Arguments> everyKindInsideInEveryLanguage() {
    return inEveryLanguage(INSIDE);
  }

  private static Stream<Arguments> inEveryLanguage(List<Kind> kinds) {
    return kinds.stream()
        .flatMap(kind -> LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyKindInEveryLanguage")
  void everyPageCanBeUsedByEverybody(Kind kind, Mode language) {
    var tab = outside.computeIfAbsent(language, it -> Tab.of(blank(it)));
    look(tab, kind, language);
    assertThat(tab.page().context().cookies()).as("cookies").isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyKindInsideInEveryLanguage")
  void everyPageOfTheWorkplaceCanBeUsedByEverybody(Kind kind, Mode language) {
    look(inside.computeIfAbsent(language, it -> Tab.of(signedIn(it))), kind, language);
  }

  private void look(Tab tab, Kind kind, Mode language) {
    var page = tab.page();
    tab.complaints().clear();
    turn(page, language);
    var response = page.navigate(address(language, kind.path()));
    assertThat(response.status()).as("%s, %s", kind, language).isEqualTo(kind.status());
    judge(tab, kind, language);
  }

  /** The page that stands there. */
  private void judge(Tab tab, Kind kind, Mode language) {
    var page = tab.page();
    page.evaluate("() => document.fonts.ready.then(() => true)");

    assertThat(axe(page, "html", language == Mode.ENGLISH ? RULES : WORDS))
        .as("%s, %s: axe finds", kind, language)
        .isEmpty();
    assertThat(page.evaluate(READS_BADLY)).as("%s, %s: read", kind, language).isEqualTo(List.of());
    if (language == Mode.ENGLISH) {
      for (var mode : List.of(Mode.DARK, Mode.PHONE)) {
        turn(page, mode);
        assertThat(axe(page, "html", mode == Mode.DARK ? COLOURS : WIDTHS))
            .as("%s, %s: axe finds", kind, mode)
            .isEmpty();
      }
    }

    page.setViewportSize(320, 900);
    assertThat(page.evaluate(WIDER_THAN_THE_SCREEN))
        .as("%s, %s: wider than 320 px", kind, language)
        .isEqualTo(List.of());
    assertThat(page.evaluate(TOO_SMALL))
        .as("%s, %s: too small at 320 px", kind, language)
        .isEqualTo(List.of());
    assertThat(tab.complaints()).as("%s, %s: the browser complains", kind, language).isEmpty();
  }

  /** What a form answers: by its mistakes, by a look at it, by what somebody else did meanwhile. */
  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "CHINESE"})
  void whateverAFormAnswersCanBeUsedByEverybody(Mode language) {
    var tab = inside.computeIfAbsent(language, it -> Tab.of(signedIn(it)));
    var form = membership + "/correct";
    answered(tab, language, form, "soon", "", new Kind("form with mistakes", form, 422));
    answered(tab, language, form, "2002", "", new Kind("preview", form, 200));
    answered(
        tab,
        language,
        form,
        "2001",
        language == Mode.ENGLISH ? "1999" : "1998",
        new Kind("form with what changed meanwhile", form, 409));
  }

  private void answered(
      Tab tab, Mode language, String form, String since, String meanwhile, Kind kind) {
    var page = tab.page();
    tab.complaints().clear();
    turn(page, language);
    page.navigate(address(language, form));
    page.locator("main [name=since]").first().fill(since);
    page.locator("main [name=act-why]").fill("The minutes.");
    if (!meanwhile.isEmpty()) {
      var other = work.administrator();
      Workplace.save(other, form, "since", meanwhile, "act-why", "The other minutes.");
    }
    var response =
        page.waitForResponse(
            it -> it.request().method().equals("POST"),
            () -> page.locator("main button[name=act-step][value=look]").last().click());
    page.waitForLoadState();
    assertThat(response.status()).as("%s, %s", kind, language).isEqualTo(kind.status());
    judge(tab, kind, language);
  }

  @Test
  void whoeverIsSignedOutWhileTypingIsToldThatNothingIsKept() {
    try (var context = browser.context(Mode.ENGLISH.options())) {
      var page = signedIn(context, Mode.ENGLISH);
      page.clock().install();
      page.navigate(address(Mode.ENGLISH, "/facts/new/membership?network=" + network));
      var status = page.locator("draft-keeper [role=status]");
      page.locator("main [name=since]").first().fill("2001");
      page.clock().runFor(10_000);
      assertThat(status).hasText("Kept as a draft; only you see it.");
      context.clearCookies();
      page.locator("main [name=since]").first().fill("2002");
      page.clock().runFor(10_000);
      assertThat(status).containsText("Not kept as a draft: you seem to be signed out.");
      assertThat(page.locator("main [name=since]").first()).hasValue("2002");
    }
  }

  @Test
  void aDayIsPickedFromACalendarBesideWhatIsTyped() {
    try (var context = browser.context(Mode.ENGLISH.options())) {
      var page = signedIn(context, Mode.ENGLISH);
      page.navigate(address(Mode.ENGLISH, "/facts/new/membership?network=" + network));
      var field = page.locator("main day-picker [name=since]");
      var calendar = page.locator("main day-picker:has([name=since])");
      var day = calendar.locator("input[type=date]");
      field.fill("2004-05-06");
      calendar.locator("button").click();
      assertThat(day).hasValue("2004-05-06");
      day.fill("2004-05-07", new Locator.FillOptions().setForce(true));
      assertThat(field).hasValue("2004-05-07");
      assertThat(field).isFocused();
      field.fill("about 1997");
      calendar.locator("button").click();
      assertThat(day).hasValue("");
      assertThat(field).hasValue("about 1997");
    }
  }

  /** The same page in another light or at another width. */
  private static void turn(Page page, Mode mode) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(mode.colours)
            .setReducedMotion(ReducedMotion.REDUCE));
    page.setViewportSize(mode.width, 900);
  }

  @Test
  void theFirstTabReachesTheWayToTheContent() {
    try (var page = blank(Mode.ENGLISH)) {
      page.navigate(address(Mode.ENGLISH, "/networks/anmc21"));
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      assertThat(page.locator(".skip")).isInViewport();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
    }
  }

  @ParameterizedTest
  @CsvSource({"/cities/taipei/with/yokohama", "/partnerships/matsuyama-taipei", "/summits/apcs"})
  void theKeyboardIsSeenWhereverItStands(String path) {
    for (var mode : List.of(Mode.ENGLISH, Mode.PHONE)) {
      var still = mode.options().setReducedMotion(ReducedMotion.REDUCE);
      try (var context = browser.context(still);
          var page = context.newPage()) {
        page.navigate(address(mode, path));
        var stops = 0;
        for (var at = step(page); !at.isEmpty(); at = step(page)) {
          assertThat(at.get(1)).as("%s, %s: %s", path, mode, at.get(0)).isEmpty();
          stops++;
        }
        assertThat(stops).as("stops on %s", path).isBetween(20, 400);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> step(Page page) {
    page.keyboard().press("Tab");
    return (List<String>) page.evaluate(STANDS);
  }

  @Test
  void onAPhoneTheKeyboardGoesTheWayTheEyeDoes() {
    try (var page = blank(Mode.PHONE)) {
      page.navigate(address(Mode.PHONE, "/networks"));
      page.locator(".mark").focus();
      page.keyboard().press("Tab");
      assertThat(page.locator(".top__language")).isFocused();
    }
  }

  @Test
  void theStepsToTheNextChangeWorkWithTheKeyboard() {
    try (var page = blank(Mode.ENGLISH)) {
      page.navigate(address(Mode.ENGLISH, "/networks/anmc21/members?on=2006-01-01"));
      page.locator("a.time__change[rel~=next]").focus();
      page.keyboard().press("Enter");
      assertThat(page)
          .hasURL(Pattern.compile("/networks/anmc21/members\\?on=20\\d\\d-\\d\\d-\\d\\d$"));
      assertThat(page).not().hasURL(Pattern.compile("on=2006-01-01"));
      page.locator("a.time__change[rel~=prev]").focus();
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("on=200[0-6]-"));
    }
  }

  @Test
  void theChosenDayAppliesAndIsKeptInTheOtherLanguage() {
    try (var page = blank(Mode.ENGLISH)) {
      page.navigate(address(Mode.ENGLISH, "/networks/anmc21/members"));
      page.locator(".time__day").fill("2006-01-01");
      page.locator(".time__go").click();
      assertThat(page).hasURL(address(Mode.ENGLISH, "/networks/anmc21/members?on=2006-01-01"));
      assertThat(certain(page)).hasCount(11);

      page.locator(".top__language[lang=zh-Hant]").click();
      assertThat(page).hasURL(address(Mode.CHINESE, "/networks/anmc21/members?on=2006-01-01"));
      assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant");
      assertThat(page.locator(".time__day")).hasValue("2006-01-01");
      assertThat(certain(page)).hasCount(11);

      page.locator(".time__today").click();
      assertThat(page).hasURL(address(Mode.CHINESE, "/networks/anmc21/members"));
    }
  }

  @Test
  void aSearchKeepsTheLanguageAndTheChosenDay() {
    try (var page = blank(Mode.CHINESE)) {
      page.navigate(address(Mode.CHINESE, "/networks/anmc21?on=2006-01-01"));
      page.locator(".find__text").fill("台北");
      page.locator(".find__text").press("Enter");
      assertThat(page).hasURL(Pattern.compile("/zh-Hant/search\\?(.*&)?on=2006-01-01"));
      assertThat(page.locator("main a").filter(named("臺北")).first()).isVisible();
    }
  }

  @Test
  void namesAreSuggestedWhileTypingAndChosenWithTheKeyboard() {
    for (var mode : List.of(Mode.ENGLISH, Mode.PHONE)) {
      try (var page = blank(mode)) {
        var complaints = complaints(page);
        page.navigate(address(mode, "/networks/anmc21?on=2006-01-01"));
        var field = page.locator(".top .find__text");
        var list = page.locator(".top .find__list");
        assertThat(field).hasAttribute("role", "combobox");

        field.pressSequentially("taipie");
        assertThat(list).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".top .find [role=status]")).containsText("suggestion");
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat(axe(page, ".top", RULES)).as("%s: axe finds", mode).isEmpty();
        assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).as("%s", mode).isEqualTo(List.of());

        field.press("Escape");
        assertThat(list).isHidden();
        assertThat(field).hasValue("taipie");
        assertThat(field).hasAttribute("aria-expanded", "false");

        field.press("ArrowDown");
        assertThat(list).isVisible();
        field.press("ArrowDown");
        assertThat(list.locator("[aria-selected=true]")).containsText("Taipei");
        assertThat(field).hasAttribute("aria-activedescendant", "find-list-0");
        field.press("Enter");
        assertThat(page).hasURL(address(mode, "/cities/taipei?on=2006-01-01"));
        assertThat(complaints).as("%s: the browser complains", mode).isEmpty();
      }
    }
  }

  @Test
  void aSuggestionIsChosenWithThePointer() {
    try (var page = blank(Mode.CHINESE)) {
      page.navigate(address(Mode.CHINESE, "/search"));
      page.locator("main .find__text").pressSequentially("타이베이");
      page.locator("main [role=option]").first().click();
      assertThat(page).hasURL(address(Mode.CHINESE, "/cities/taipei"));
    }
  }

  @Test
  void withoutScriptTheSearchIsAPlainForm() {
    var options = Mode.ENGLISH.options().setJavaScriptEnabled(false);
    try (var context = browser.context(options);
        var page = context.newPage()) {
      page.navigate(address(Mode.ENGLISH, "/networks"));
      assertThat(page.locator(".top .find__list")).isHidden();
      page.locator(".top .find__text").fill("taipie");
      page.locator(".top .find__text").press("Enter");
      assertThat(page.locator(".results a").first()).hasText("Taipei");
    }
  }

  @Test
  void onPaperThereIsNoHeader() {
    try (var page = blank(Mode.ENGLISH)) {
      page.navigate(address(Mode.ENGLISH, "/cities/taipei/memberships"));
      assertThat(page.locator("header.top")).isVisible();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("header.top")).isHidden();
      assertThat(page.locator("form.time")).isHidden();
      assertThat(page.locator(".foot__address"))
          .containsText(address(Mode.ENGLISH, "/cities/taipei/memberships"));
      page.navigate(address(Mode.ENGLISH, "/networks/anmc21"));
      assertThat(page.locator("#figures table")).isHidden();
      assertThat(page.locator("#figures .paper")).isVisible();
      assertThat(page.locator("#members table").first()).isVisible();
      assertThat(page.locator("h1")).isVisible();
    }
  }

  @Test
  void onPaperTheNumberOfAPointOfSeveralIsRead() {
    try (var page = blank(Mode.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.navigate(address(Mode.DARK, "/networks/anmc21/members?on=2006-01-01"));
      var count = page.locator("[data-size=wide] [data-look=sure] > .map__count").first();
      assertThat(count).isVisible();
      assertThat(count.evaluate("it => getComputedStyle(it).fill"))
          .as("upon ink")
          .isEqualTo("rgb(255, 255, 255)");
    }
  }

  @ParameterizedTest
  @CsvSource({"yokohama", "tokyo", "seoul", "houston"})
  void twoCitiesFitOnOneSheetOfPaper(String other) {
    for (var mode : List.of(Mode.ENGLISH, Mode.CHINESE)) {
      try (var page = blank(mode)) {
        page.navigate(address(mode, "/cities/taipei/with/" + other));
        page.evaluate("() => document.fonts.ready.then(() => true)");
        var sheets =
            Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(page.pdf(A4), StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(sheets).as("%s, %s", other, mode).isEqualTo(1);
      }
    }
  }

  private Page blank(Mode mode) {
    return contexts.computeIfAbsent(mode, it -> browser.context(it.options())).newPage();
  }

  /** A page of somebody who has signed in as people do, with keys and button. */
  private Page signedIn(Mode mode) {
    return signedIn(browser.context(mode.options()), mode);
  }

  private Page signedIn(BrowserContext context, Mode mode) {
    var page = context.newPage();
    page.navigate(address(mode, "/sign-in"));
    page.locator("main input[name=email]").fill(people.administratorOf(city));
    page.locator("main input[name=password]").fill(People.PASSWORD);
    page.locator("main button").first().click();
    assertThat(page).hasURL(address(mode, "/desk"));
    return page;
  }

  private static Locator certain(Page page) {
    return page.locator("section[aria-labelledby=certain] tbody tr");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private String address(Mode mode, String path) {
    return "http://localhost:"
        + port
        + mode.prefix
        + path.replace("{fact}", fact)
            .replace("{invitation}", invitation)
            .replace("{recovery}", recovery)
            .replace("{city}", city)
            .replace("{approval}", approval)
            .replace("{contact}", contact)
            .replace("{source}", source)
            .replace("{network}", network)
            .replace("{draft}", draft)
            .replace("{invoice}", invoice)
            .replace("{proposal}", proposal)
            .replace("{tie}", tie)
            .replace("{text}", text)
            .replace("{undo}", undo);
  }

  /** What axe finds there, in a page that has it. */
  @SuppressWarnings("unchecked")
  private static List<String> axe(Page page, String where, List<String> rules) {
    return (List<String>) page.evaluate(AXE, Map.of("where", where, "rules", rules));
  }

  /** Errors of the console, among them what the content security policy stops. */
  private static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        it -> {
          var isThePageItself = it.location().startsWith(page.url());
          if (it.type().equals("error")
              && !(isThePageItself && it.text().startsWith("Failed to load resource"))) {
            complaints.add(it.text() + " " + it.location());
          }
        });
    return complaints;
  }
}
