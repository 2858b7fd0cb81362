package city.kontor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Form;
import city.kontor.facts.Proposals;
import city.kontor.facts.Proposed;
import city.kontor.facts.Verb;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.keeping.Workplace;
import city.kontor.web.Reading;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that can be read, with hostile values for everything a reader can set. An answer
 * may be a refusal that says why; it is never a failure.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzPagesTests {

  /** Fields into which somebody types what may be shown again. */
  private static final String TYPED =
      "input:not([type=hidden]):not([type=password]):not([type=file]), textarea, select";

  private static final List<String> FORMATS = List.of("", ".json", ".csv");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  /** As they stand in an address, so encoded already. */
  private static final List<String> HOSTILE =
      Stream.concat(
              Stream.of(
                      " ",
                      "\0",
                      "a\0b",
                      "a\r\nX-Injected: yes",
                      "\u0007\u001b[31m",
                      "'; drop table facts.fact; --",
                      "\" or 1=1",
                      "..",
                      "../../../etc/passwd",
                      "<script>alert(1)</script>",
                      "${jndi:ldap://example.org/a}",
                      "#{7*7}",
                      "{0}",
                      "{unclosed",
                      "臺北",
                      "Ａ\u0300\u0301👩‍🚀",
                      "\u202egnp.txt",
                      "-1",
                      "0",
                      "99999999999999999999",
                      "null",
                      "*",
                      "%",
                      "\\",
                      "a/b",
                      "a;b=c",
                      "a".repeat(6000),
                      "（".repeat(2000))
                  .map(it -> URLEncoder.encode(it, UTF_8).replace("+", "%20")),
              Stream.of("%FF%FE", "%ED%A0%80", "%C0%AF"))
          .toList();

  /** One of these is a name, which leads to its bearer where a page may be asked for by it. */
  private static final String NAME = URLEncoder.encode("臺北", UTF_8);

  /**
   * What one and the same code reads for every address: some values suffice with each. So they do
   * with any other of the same name, after the first.
   */
  private static final Set<String> EVERYWHERE = Set.of("on", "recorded", "language");

  private static final List<String> NO_DAYS =
      List.of(
          "2004",
          "2004-05",
          "2004-02-30",
          "2004-13-01",
          "0000-00-00",
          "0000-01-01",
          "-0001-01-01",
          "+99999-01-01",
          "10000-01-01",
          "today",
          "2004-01-01T00:00:00Z",
          "01/02/2004",
          "%EF%BC%92004-01-01",
          "2004-01-01'",
          "NaN");

  private static final List<String> NO_MOMENTS =
      List.of(
          "2004",
          "2004-02-30",
          "2004-01-01T",
          "2004-01-01T25:00:00Z",
          "2004-01-01T00:00:00",
          "now",
          "9999-12-31",
          "+999999999-12-31T23:59:59-18:00",
          "2999-01-01T00:00:00Z",
          "1e9");

  private static final List<String> NO_PAGES =
      List.of("0", "-1", "1.5", "1e3", "999999999999", "one", "%EF%BC%91", "1,2");

  private static final List<String> NO_COUNTRIES =
      List.of("J", "JPN", "J1", "%C3%89%C3%89", "%27%27");

  @Autowired private MockMvc mvc;
  @Autowired private RequestMappingHandlerMapping mappings;
  @Autowired private JdbcClient jdbc;

  @Autowired private MockMvcTester tester;
  @Autowired private People people;
  @Autowired private Workplace work;
  @Autowired private Proposals proposals;
  @Autowired private Recordings recordings;
  @Autowired private Acts acts;
  @Autowired private Addresses register;
  @Autowired private FactKinds kinds;

  private final List<String> failures = new ArrayList<>();
  private Cookie[] signedIn = {};
  private @Nullable Browsing administrator;
  private List<Address> addresses = List.of();

  /** What may stand for the variable at the end of an address. */
  private final Map<String, List<String>> fitting = new HashMap<>();

  private int turn;

  /** A mapped address: its pattern, one filling of it that has an answer, and what it takes. */
  private record Address(String pattern, @Nullable String known, Set<String> parameters) {

    boolean takes(String parameter) {
      return parameters.contains(parameter);
    }

    /** An address that has an answer, as HTML or with a suffix. */
    String in(String format) {
      return base().equals("/") && !format.isEmpty() ? "/index" + format : base() + format;
    }

    private String base() {
      return known == null ? pattern.replaceAll("\\{[^}]+}", "unknown") : known;
    }

    /** The same with another value of one variable. */
    String with(String variable, String value) {
      var asked = pattern.split("/", -1);
      var filled = base().split("/", -1);
      for (int i = 0; i < asked.length; i++) {
        if (asked[i].equals("{" + variable + "}")) {
          filled[i] = value;
        }
      }
      return String.join("/", filled);
    }
  }

  @BeforeEach
  void collect() {
    failures.clear();
    if (addresses.isEmpty()) {
      var person = new Browsing(tester).signIn(people.administratorOf("taipei"));
      administrator = person;
      signedIn = person.cookies();
      var slugs = new ArrayList<>(slugs());
      slugs.add(uploaded(person));
      people.member("taipei", Role.EDITOR);
      slugs.add(people.firstInvitation().replaceAll(".*/", ""));
      slugs.add(people.recovery().replaceAll(".*/", ""));
      slugs.addAll(List.of("membership", "correct", "name", proposal(), approval(), recorded()));
      slugs.addAll(List.of("approvals", draft(administrator), contact()));
      slugs.add(roll(slugs));
      addresses =
          mappings.getHandlerMethods().entrySet().stream()
              .filter(
                  it -> it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
              .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("city.kontor"))
              .flatMap(
                  it ->
                      it.getKey().getPatternValues().stream()
                          .map(pattern -> address(pattern, it.getValue(), slugs)))
              .toList();
    }
  }

  @Test
  void everyAddressIsKnownToThisTest() {
    assertThat(addresses).hasSizeGreaterThan(12);
    assertThat(addresses.stream().filter(it -> it.known() == null).map(Address::pattern))
        .as("addresses for which the record holds no example")
        .isEmpty();
  }

  @Test
  void hostileParametersNeverFail() {
    var met = new HashSet<>(EVERYWHERE);
    for (var address : addresses) {
      for (var parameter : address.parameters()) {
        for (var value : met.add(parameter) ? HOSTILE : some(HOSTILE)) {
          var query = "?" + parameter + "=" + value;
          expect(address.in(format()) + query, it -> it.getStatus() < 500);
        }
        expect(
            address.in("") + "?" + parameter + "=1&" + parameter + "=2&" + parameter,
            it -> it.getStatus() < 500);
      }
    }
    nothingFailed();
  }

  @Test
  void hostilePathsAreNotFound() {
    for (var address : addresses) {
      for (var variable : variables(address.pattern())) {
        // Names are told apart everywhere; of the rest each address takes a part in turn.
        for (var value :
            Stream.concat(Stream.of(NAME), some(HOSTILE).stream()).distinct().toList()) {
          var path = address.with(variable, value) + format();
          expect(
              path,
              it ->
                  it.getStatus() == 404
                      || it.getStatus() == 400
                      || (value.equals(NAME) && Set.of(200, 301).contains(it.getStatus())));
        }
        for (var format : FORMATS) {
          expect(address.with(variable, "no-such-thing") + format, it -> it.getStatus() == 404);
          expect(
              "/zh-Hant" + address.with(variable, "no-such-thing") + format,
              it -> it.getStatus() == 404);
        }
      }
    }
    nothingFailed();
  }

  @Test
  void whatIsNoDayIsRefusedSayingWhatWasExpected() {
    for (var address : addresses) {
      if (address.takes("on")) {
        NO_DAYS.forEach(it -> refused(address, "on=" + it, "2006-01-01"));
        NO_MOMENTS.stream()
            .filter(it -> !it.startsWith("2999") && !it.startsWith("9999") && !it.startsWith("+"))
            .forEach(it -> refused(address, "recorded=" + it, "T00:00:00Z"));
        NO_MOMENTS.forEach(it -> refused(address, "recorded=" + it, ""));
        refused(address, "language=xx", "/zh-Hant/");
      }
    }
    nothingFailed();
  }

  @Test
  void whatIsNoPageOrCountryIsRefusedSayingWhatWasExpected() {
    for (var address : addresses) {
      if (address.takes("page")) {
        NO_PAGES.forEach(it -> refused(address, "page=" + it, "1, 2, 3"));
      }
      if (address.takes("country")) {
        NO_COUNTRIES.forEach(it -> refused(address, "country=" + it, "JP"));
      }
    }
    nothingFailed();
  }

  @Test
  void daysAtTheEdgesOfTimeAreAnswered() {
    for (var address : addresses) {
      for (var query :
          List.of("on=0001-01-01", "on=9999-12-31", "recorded=0001-01-01", "recorded=1970-01-01")) {
        expect(address.in(format()) + "?" + query, it -> it.getStatus() < 500);
      }
    }
    expect("/networks.json?on=9999-12-31", it -> it.getStatus() == 200);
    expect(
        "/networks.json?recorded=-999999999-01-01T00:00:00%2B18:00", it -> it.getStatus() == 400);
    nothingFailed();
  }

  @Test
  void unknownAddressesAreNotFound() {
    for (var path :
        List.of(
            "/xx/networks",
            "/zh-Hans/networks",
            "/networks/uclg/nothing",
            "/.json",
            "/error",
            "/actuator",
            "/index.html",
            "/assets/x/none.css",
            "//example.org/nothing",
            "/zh-Hant.json",
            "/zh-Hant/assets/x")) {
      expect(path, it -> it.getStatus() == (path.equals("/.json") ? 200 : 404));
      expect(path, it -> !body(it).contains("href=\"//"));
    }
    nothingFailed();
  }

  /** Each is filled in as far as a browser lets one, and shown in the other language. */
  @Test
  void whatIsTypedInAnyFormIsThereInTheOtherLanguage() {
    var person = Objects.requireNonNull(administrator);
    var forms = new ArrayList<String>();
    Stream.concat(
            addresses.stream().map(it -> it.in("")),
            kinds.all().stream().map(it -> "/facts/new/" + it.word()))
        .distinct()
        .forEach(
            path -> {
              var page = person.page(path);
              var typed = page.select("main form[method=post]").select(TYPED);
              var isTurned = !page.select("button.top__language").isEmpty();
              if (typed.isEmpty() != !isTurned
                  || page.select("main #form").isEmpty() != !isTurned) {
                failures.add(
                    path + " has a form that the switch does not send, or none that it does");
              } else if (isTurned) {
                forms.add(path);
                failures.addAll(lost(page, path, person));
              }
            });
    nothingFailed();
    assertThat(forms).hasSizeGreaterThan(20);
  }

  /** What was typed and is gone in the other language; passwords and files are typed anew. */
  private static List<String> lost(Document page, String path, Browsing person) {
    for (var it : page.select("#form").select(TYPED)) {
      switch (it.normalName()) {
        case "select" -> {
          it.select("option").removeAttr("selected");
          Objects.requireNonNull(it.select("option").last()).attr("selected", "");
        }
        case "textarea" -> it.val("Typed " + it.attr("name"));
        default -> {
          if (it.attr("type").matches("checkbox|radio")) {
            it.attr("checked", "");
          } else {
            it.val("Typed " + it.attr("name"));
          }
        }
      }
    }
    // Of several of which one is chosen, the last.
    for (var radio : page.select("#form input[type=radio]")) {
      if (!radio.equals(page.select("#form input[name=" + radio.attr("name") + "]").last())) {
        radio.removeAttr("checked");
      }
    }
    var answer = person.turn(page, "zh-Hant");
    var turned = Jsoup.parse(body(answer.getResponse()));
    if (answer.getResponse().getStatus() != 200
        || !turned.select("html").attr("lang").equals("zh-Hant")) {
      return List.of(answer.getResponse().getStatus() + " " + path);
    }
    var before = typed(page);
    var after = typed(turned);
    return before.equals(after) ? List.of() : List.of(path + ": " + before + " became " + after);
  }

  private static List<String> typed(Document page) {
    var names = page.select("#form").select(TYPED).eachAttr("name");
    return page.expectForm("#form").formData().stream()
        .filter(it -> names.contains(it.key()))
        .map(it -> it.key() + "=" + it.value())
        .sorted()
        .toList();
  }

  @Test
  void hostileHeadersNeverFail() throws Exception {
    for (var value :
        List.of("*", "W/\"", "\"\"", ",;,", "x".repeat(5000), "zh-Hant;q=9, *;q=x", "臺")) {
      for (var header :
          List.of("Accept-Language", "If-None-Match", "If-Modified-Since", "Accept")) {
        var status =
            mvc.perform(get("/networks").header(header, value))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as("%s: %s", header, value).isLessThan(500);
      }
    }
    assertThat(mvc.perform(head("/networks")).andReturn().getResponse().getStatus()).isEqualTo(200);
    // Whatever is posted without the token of a form does nothing, wherever it is sent.
    assertThat(mvc.perform(post("/networks")).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  private void refused(Address address, String query, String expected) {
    expect(
        address.in(format()) + "?" + query,
        it -> it.getStatus() == 400 && body(it).contains(expected));
  }

  private void expect(String path, java.util.function.Predicate<MockHttpServletResponse> check) {
    try {
      var response = answer(path);
      if (!check.test(response)) {
        failures.add(response.getStatus() + " " + shortened(path));
      }
    } catch (Exception thrown) {
      failures.add(thrown + " " + shortened(path));
    }
  }

  /** As a reader; where one must sign in first, as somebody who has. */
  private MockHttpServletResponse answer(String path) throws Exception {
    var response = mvc.perform(get(URI.create(path))).andReturn().getResponse();
    var location = response.getHeader("Location");
    var mustSignIn = location != null && location.contains("/sign-in?next=");
    // A page leads to the way in; a program that asks for data is refused.
    return mustSignIn || response.getStatus() == 403
        ? mvc.perform(get(URI.create(path)).cookie(signedIn)).andReturn().getResponse()
        : response;
  }

  private void nothingFailed() {
    assertThat(failures.stream().distinct().limit(60)).isEmpty();
  }

  private List<String> some(List<String> all) {
    return IntStream.range(0, all.size())
        .filter(i -> (i + turn) % 4 == 0)
        .mapToObj(all::get)
        .toList();
  }

  /** Each format in turn: all are tried with every address, not every value with all. */
  private String format() {
    return FORMATS.get(turn++ % FORMATS.size());
  }

  private Address address(String pattern, HandlerMethod method, List<String> slugs) {
    var parameters = new LinkedHashSet<String>();
    for (var parameter : method.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestParam.class)) {
        parameters.add(name(parameter));
      }
      if (parameter.getParameterType() == Reading.class) {
        parameters.addAll(EVERYWHERE);
      }
    }
    // Where nothing can be said without a parameter, it may lead on instead.
    var known = known(pattern, slugs, 200).or(() -> known(pattern, slugs, 303));
    return new Address(pattern, known.orElse(null), parameters);
  }

  private static String name(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(
        new org.springframework.core.DefaultParameterNameDiscoverer());
    var named =
        Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).value();
    return named.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : named;
  }

  /** Fills the variables from left to right with slugs of the record until there is an answer. */
  private Optional<String> known(String pattern, List<String> slugs, int status) {
    var variable = VARIABLE.matcher(pattern);
    if (!variable.find()) {
      return answers(pattern, status) ? Optional.of(pattern) : Optional.empty();
    }
    var head = pattern.substring(0, variable.end());
    var goesOn = head.length() < pattern.length();
    return (goesOn ? fitting.computeIfAbsent(head, it -> fitting(it, slugs)) : slugs)
        .stream()
            .map(
                slug ->
                    pattern.substring(0, variable.start())
                        + slug
                        + pattern.substring(variable.end()))
            .flatMap(it -> known(it, slugs, status).stream())
            .findFirst();
  }

  /** Under an address with an answer there are more; where none has one, perhaps under any. */
  private List<String> fitting(String head, List<String> slugs) {
    var fitting =
        slugs.stream().filter(it -> answers(VARIABLE.matcher(head).replaceFirst(it), 200)).toList();
    return fitting.isEmpty() ? slugs : fitting;
  }

  private boolean answers(String path, int status) {
    try {
      return answer(path).getStatus() == status;
    } catch (Exception failed) {
      failures.add(failed + " " + path);
      return false;
    }
  }

  /** The fact of a source of which the document itself is here. */
  private String uploaded(Browsing administrator) {
    var source =
        jdbc.sql(
                """
                select fact::text from facts.address
                where space = 'sources' and is_current order by slug limit 1
                """)
            .query(String.class)
            .single();
    administrator.upload(
        "/facts/" + source + "/document", "file", "a paper".getBytes(UTF_8), "why", "Read here.");
    return source;
  }

  /** A proposal to the register, which its administrator finds. */
  private String proposal() {
    var fact =
        FactId.of(
            jdbc.sql("select id::text from facts.fact where kind = 'membership' limit 1")
                .query(String.class)
                .single());
    var ended = new Form(java.util.Map.of("until", "2030"));
    return recordings
        .record(
            Actor.REGISTER,
            "a test",
            it ->
                proposals.draft(
                    it, new Proposed("membership", fact, Verb.END, ended, List.of()), null, null))
        .toString();
  }

  /** An electoral roll of the meeting that is among these. */
  private String roll(List<String> slugs) {
    var meeting =
        slugs.stream().filter(it -> register.find("meetings", it).isPresent()).findFirst();
    return work.roll(meeting.orElseThrow()).toString();
  }

  /** The number of what the office of Taipei recorded. */
  private String recorded() {
    var office = register.find("organizations", "taipei").orElseThrow().fact();
    return recordings.record(
        new Actor(office.value(), null),
        "a test",
        it -> {
          var slug = "paper-" + it.no();
          acts.state(
              it,
              "source",
              TestRegister.form(
                  "slug",
                  slug,
                  "title",
                  slug,
                  "publisher",
                  "An office",
                  "class",
                  "official",
                  "origin",
                  slug),
              List.of());
          return String.valueOf(it.no());
        });
  }

  /** Something of the office of Taipei that waits for a second person. */
  private String approval() {
    return jdbc.sql(
            """
            insert into keeping.approval (office, kind, verb, typed, state, typed_by)
            select fact, 'membership', 'state', '{}', 'waiting', (select id from accounts.account limit 1)
            from facts.address where space = 'organizations' and slug = 'taipei'
            returning id::text
            """)
        .query(String.class)
        .single();
  }

  /** What somebody has begun to type. */
  private static String draft(Browsing administrator) {
    Workplace.press(administrator, "/facts/new/membership", "draft", "since", "2001");
    return administrator
        .page("/desk/drafts")
        .select("a[href*=act-draft]")
        .attr("href")
        .replaceFirst(".*=", "");
  }

  /** A contact that the office of Taipei keeps. */
  private String contact() {
    return jdbc.sql(
            """
            insert into contacts.contact (organization, matter, name, email, purpose, expires, kept_by, kept_at)
            select fact, 'technical', 'Fuzz', 'fuzz@people.example', 'Tests', date '2999-01-01',
                   (select id from accounts.account limit 1), now()
            from facts.address where space = 'organizations' and slug = 'taipei'
            returning id::text
            """)
        .query(String.class)
        .single();
  }

  /** Some slugs of each space, what follows them in the address of an edition, and some facts. */
  private List<String> slugs() {
    return jdbc.sql(
            """
            (select min(slug) from facts.address where is_current group by space)
            union (select slug from facts.address where slug in ('taipei', 'anmc21', 'uclg', 'citynet', 'yokohama', 'seed-page'))
            union (select substring(slug from '[^-]+$') from facts.address where space = 'editions' limit 5)
            union (select d.slug from facts.address d join audit.statement s on s.document = d.fact limit 1)
            union (select id::text from facts.fact where kind = 'membership' limit 1)
            union (select id::text from names.name where kind = 'common' limit 1)
            """)
        .query(String.class)
        .list();
  }

  private static List<String> variables(String pattern) {
    return VARIABLE.matcher(pattern).results().map(it -> it.group(1)).toList();
  }

  private static String body(MockHttpServletResponse response) {
    try {
      return response.getContentAsString(UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String shortened(String path) {
    return path.length() > 160 ? path.substring(0, 160) + "…" : path;
  }
}
