package city.kontor.starter;

import static city.kontor.TestRegister.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.TestRegister;
import city.kontor.dates.Edtf;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Field;
import city.kontor.facts.Form;
import city.kontor.history.FactId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** The record a fresh register opens with: what is shipped, and what an edition does to another. */
class StarterRecordTests {

  private static final String FIRST =
      """
      source:
        - {slug: the-terms, title: Terms, publisher: The secretariat, class: official, origin: them}
        - {slug: the-daily, title: The Daily, publisher: The Daily, class: press, origin: daily}
      organization:
        - slug: the-network
          kind: network
          names: {en: The Network}
          from: the-terms
        - {slug: kobe, kind: local-government, country: JP, from: the-terms}
        - {slug: amman, kind: local-government, country: JO, from: the-terms}
      membership:
        - {network: the-network, organization: kobe, kind: member, since: 2001, from: the-terms}
        - {network: the-network, organization: amman, kind: member, since: 2002, from: the-terms}
      """;

  private TestRegister register;
  private Starter starter;

  @BeforeEach
  void open() {
    register = new TestRegister(Starter.class);
    starter = register.get(Starter.class);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void everyEntryThatIsShippedHasASourceAndIsKept() {
    var shipped = StarterRecord.shipped();
    Starter.checkSources(shipped.entries());
    starter.state(shipped);
    var jdbc = register.database().jdbc();
    var uncited =
        jdbc.sql(
                """
                select count(*) from facts.fact f
                where f.kind <> 'source' and exists (select from starter.entry e where e.fact = f.id)
                  and not facts.is_cited(f.id)
                """)
            .query(Long.class)
            .single();
    assertThat(uncited).isZero();
    assertThat(jdbc.sql("select count(*) from starter.entry").query(Long.class).single())
        .isGreaterThanOrEqualTo(shipped.entries().size());
    assertThat(register.recordings().now().no()).as("all of it is one act").isEqualTo(1);
    starter.state(StarterRecord.shipped());
    assertThat(register.recordings().now().no()).as("and is done once").isEqualTo(1);
  }

  @Test
  void examplesAreStatedOnceAndLeaveTheStarterRecordAlone() {
    starter.state(StarterRecord.shipped());
    starter.state(StarterRecord.examples());
    var now = register.recordings().now();
    starter.state(StarterRecord.shipped());
    starter.state(StarterRecord.examples());
    assertThat(register.recordings().now()).as("as after a restart").isEqualTo(now);
    assertThat(
            register
                .database()
                .jdbc()
                .sql("select count(distinct fact) from facts.act where verb <> 'state'")
                .query(Long.class)
                .single())
        .as("only stated")
        .isZero();
  }

  @Test
  void everyExampleSaysThatItIsOneAndRestsOnNothingElse() {
    var examples = StarterRecord.examples().entries();
    assertThat(examples)
        .filteredOn(it -> !it.kind().equals("source"))
        .allSatisfy(
            it ->
                assertThat(it.cited())
                    .extracting(Entry.Cite::source)
                    .containsOnly("kontor-example"));
    assertThat(examples)
        .filteredOn(it -> it.form().get("slug").isPresent() && !it.kind().equals("source"))
        .allSatisfy(
            it -> {
              assertThat(it.names().get("en")).startsWith("Example");
              assertThat(it.names().get("zh-Hant")).startsWith("示例");
            });
    assertThat(examples)
        .filteredOn(it -> it.kind().equals("invoice"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.form().get("number").orElse("")).startsWith("EXAMPLE-"));
    assertThat(StarterRecord.shipped().entries())
        .filteredOn(it -> it.form().get("origin").filter("example"::equals).isPresent())
        .as("what is shipped to everybody")
        .isEmpty();
  }

  @Test
  void everyTextThatIsShippedSaysSinceWhenItCanBeTrue() {
    var undated =
        StarterRecord.shipped().entries().stream()
            .filter(it -> it.texts().stream().anyMatch(text -> !text.fields().containsKey("since")))
            .map(Entry::place)
            .toList();
    assertThat(undated).isEmpty();
  }

  @Test
  void noTextThatIsShippedSpeaksOfAYearAfterItsFirstDay() {
    var ahead = new ArrayList<String>();
    for (var entry : StarterRecord.shipped().entries()) {
      for (var text : entry.texts()) {
        var since = Edtf.parse(text.fields().getOrDefault("since", "1900")).first().getYear();
        for (var content : text.contents().values()) {
          var said = content;
          for (var plan : LOOKING_AHEAD) {
            said = said.replace(plan, "");
          }
          if (YEAR.matcher(said).results().anyMatch(it -> year(it) > since)) {
            ahead.add(entry.place() + content);
          }
        }
      }
    }
    assertThat(ahead).isEmpty();
  }

  private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d,])");

  /** What was said of a coming year at the time: plans, bids, terms of office. */
  private static final List<String> LOOKING_AHEAD =
      List.of(
          "would be held in Beijing in 2005 and that Taipei had been given priority for 2006",
          "第5屆大會於2005年在北京舉行，2006年則由臺北優先主辦",
          "bid for the Olympic and Paralympic Games of 2016",
          "支持東京申辦2016年",
          "Hanoi was agreed as host for 2013",
          "同意2013年由河內主辦",
          "The host of 2025 was announced",
          "2025年主辦城市於",
          "took on the sixteenth seminar of the Disaster Cluster for 2024",
          "承接2024年第16屆",
          "was due in 2024",
          "訂於2024年",
          "For the congress of 2019",
          "2019年大會",
          "were extended to 2023",
          "任期延長至2023年",
          "For 2013 to 2016",
          "2013年至2016年");

  private static int year(MatchResult found) {
    return Integer.parseInt(found.group());
  }

  @Test
  void aFileWithoutASourceIsRefusedWithFileAndLine() {
    refuses(
        FIRST.replace("since: 2002, from: the-terms", "since: 2002"),
        "starter/made-up.yaml, line 13: a membership without a source");
  }

  @Test
  void everyMistakeIsToldAtOnceWithFileAndLine() {
    refuses(
        FIRST
            .replace("since: 2001", "since: long ago")
            .replace("organization: amman", "organization: petra")
            .replace("country: JP, from: the-terms", "country: JP, from: the-weekly"),
        "starter/made-up.yaml, line 9: There is no source “the-weekly” in the files.",
        "line 12: since: “long ago” is not a date",
        "line 13: organization: “petra” is not found");
  }

  @Test
  void aFileThatIsNotReadableIsRefusedWithTheLine() {
    refuses("source:\n  - {slug: a, title: \"open}\n", "starter/made-up.yaml, line 3: ");
    refuses("source:\n  slug: a\n", "starter/made-up.yaml, line 2: here a list is expected");
    refuses("source:\n  - {slug: a, slug: b}\n", "starter/made-up.yaml, line 2: ");
    refuses("planet:\n  - {slug: mars, from: a}\n", "line 2: There is no kind of fact");
  }

  @Test
  void whatTheTablesRefuseIsToldWithTheLine() {
    refuses(
        FIRST
            + "  - {network: the-network, organization: amman, kind: observer, since: 2003, from: the-terms}\n",
        "starter/made-up.yaml, line 14: The register already holds this for the same time.");
  }

  @Test
  void anEditionCorrectsOnlyWhatTheStarterRecordedLast() {
    starter.state(edition(FIRST));
    register.recorded(
        it -> register.acts().correct(it, fact("organizations", "amman"), city("AE"), List.of()));
    var before = register.recordings().now();
    starter.state(
        edition(
            FIRST
                    .replace(
                        "since: 2001, from: the-terms",
                        "since: 2001-05, from: [the-terms, the-daily]")
                    .replace("country: JO", "country: SY")
                    .replace("The Network", "The Other Network")
                + "  - {network: the-network, organization: kobe, kind: member, since: 1990, until: 1995, from: the-daily}\n"));
    var now = register.recordings().now();
    assertThat(now.no()).isEqualTo(before.no() + 1);
    assertThat(said("amman", "country")).as("an office has touched it").isEqualTo("AE");
    assertThat(said("kobe", "country")).isEqualTo("JP");
    assertThat(acts())
        .containsExactlyInAnyOrder("membership correct", "membership state", "name correct");
    var spells =
        register
            .database()
            .jdbc()
            .sql("select id from members.membership where since = '2001-05'")
            .query(java.util.UUID.class)
            .list();
    assertThat(spells).hasSize(1);
    var spell = new FactId(spells.getFirst());
    assertThat(register.get(Citations.class).of(List.of(spell), now).get(spell)).hasSize(2);
    assertThat(register.facts().find(spell, before).orElseThrow().form().get("since"))
        .as("as known before")
        .contains("2001");
  }

  @Test
  void aNetworkIsKnownAgainWhenALaterEditionLeavesOpenWhatItIs() {
    var profile = "network:\n  - {organization: the-network, form: non-profit, from: the-terms}\n";
    starter.state(edition(FIRST + profile));
    starter.state(edition(FIRST + profile.replace("form: non-profit, ", "")));
    assertThat(acts()).containsExactly("network correct");
  }

  @Test
  void everyEntryThatIsShippedIsKnownAgainInARegisterThatHoldsItOtherwise() {
    var today = StarterRecord.shipped().entries();
    starter.state("an earlier edition", today.stream().map(this::otherwise).toList(), false);
    starter.state("today's", today, false);
    assertThat(acts()).as("what changed").isNotEmpty().allMatch(it -> it.endsWith(" correct"));
    starter.state("today's once more", today, false);
    assertThat(acts()).as("what is not yet as it is shipped").isEmpty();
  }

  /** An entry as an earlier edition may have had it: what may be left open filled, or emptied. */
  private Entry otherwise(Entry entry) {
    var form = entry.form();
    for (var field : register.get(FactKinds.class).get(entry.kind()).fields()) {
      if (!field.isRequired() && !KEPT.contains(entry.kind() + " " + field.name())) {
        if (form.get(field.name()).isPresent()) {
          form = form.without(field.name());
        } else if (field.sort() == Field.Sort.CHOICE) {
          form = form.with(field.name(), field.words().getFirst());
        }
      }
    }
    return new Entry(
        entry.file(),
        entry.line(),
        entry.kind(),
        form,
        entry.cited().stream().filter(it -> !it.against()).limit(1).toList(),
        formerly(entry.names()),
        entry.namesFrom(),
        entry.texts().stream()
            .map(it -> new Entry.TextEntry(it.fields(), formerly(it.contents()), it.cited()))
            .toList());
  }

  private static Map<String, String> formerly(Map<String, String> texts) {
    var former = new LinkedHashMap<String, String>();
    texts.forEach((language, text) -> former.put(language, "Formerly " + text));
    return former;
  }

  /** By these fields an entry is known again, or its table asks for them beside another. */
  private static final Set<String> KEPT = Set.of("fee-rule formula", "fee-rule currency");

  @Test
  void anEditionLeavesWhatAnOfficeStatedMeanwhile() {
    starter.state(edition(FIRST));
    register.recorded(
        it -> {
          var terms =
              List.of(
                  new Citation(
                      fact("sources", "the-terms"),
                      null,
                      Citation.Stance.SUPPORTS,
                      Citation.Manner.STATES));
          register.acts().state(it, "organization", city("JO").with("slug", "petra"), terms);
          register
              .acts()
              .state(
                  it,
                  "membership",
                  form(
                      "network",
                      "the-network",
                      "organization",
                      "petra",
                      "kind",
                      "observer",
                      "since",
                      "2005"),
                  terms);
        });
    starter.state(
        edition(
            FIRST.replace(
                    "membership:",
                    "  - {slug: petra, kind: local-government, country: SY, from: the-daily}\n"
                        + "membership:")
                + "  - {network: the-network, organization: petra, kind: member, since: 2004, from: the-daily}\n"
                + "  - {network: the-network, organization: amman, kind: observer, since: 1990, until: 1999, from: the-daily}\n"));
    assertThat(acts()).as("what clashes with nothing").containsExactly("membership state");
    assertThat(said("petra", "country")).isEqualTo("JO");
  }

  @Test
  void anEditionThatCannotBeStatedLeavesARegisterOpenThatHoldsAnEarlierOne() {
    starter.state(edition(FIRST));
    var before = register.recordings().now();
    starter.state(edition(FIRST.replace("since: 2001", "since: long ago")));
    assertThat(register.recordings().now()).isEqualTo(before);
  }

  @Test
  void aConfirmationDoesNotTakeAFactFromTheStarter() {
    starter.state(edition(FIRST));
    var kobe = fact("organizations", "kobe");
    register.recorded(
        it -> register.get(city.kontor.facts.Positions.class).confirm(it, kobe, kobe));
    starter.state(edition(FIRST.replace("country: JP", "country: KR")));
    assertThat(said("kobe", "country")).isEqualTo("KR");
  }

  @Test
  void whatIsInNoLanguageIsRefusedWithItsLine() {
    refuses(FIRST.replace("{en: The Network}", "{english: The Network}"), "made-up.yaml, line 7");
    refuses(
        FIRST.replace("title: Terms,", "title: Terms, language: xx-blah,"), "“xx-blah”", "line 2");
  }

  /** The acts of the newest recording. */
  private List<String> acts() {
    return register
        .database()
        .jdbc()
        .sql(
            """
            select f.kind || ' ' || a.verb from facts.act a join facts.fact f on f.id = a.fact
            where a.recording = (select max(no) from history.recording)
            """)
        .query(String.class)
        .list();
  }

  private void refuses(String file, String... reasons) {
    assertThatThrownBy(() -> starter.state(edition(file)))
        .isInstanceOf(StarterRefused.class)
        .satisfies(it -> assertThat(it.getMessage()).contains(reasons));
    assertThat(register.recordings().now().no()).as("nothing of it is recorded").isZero();
  }

  private static Form city(String country) {
    return form("kind", "local-government", "country", country);
  }

  private FactId fact(String space, String slug) {
    return register.get(Addresses.class).find(space, slug).orElseThrow().fact();
  }

  private String said(String organization, String field) {
    var now = register.recordings().now();
    var stated = register.facts().find(fact("organizations", organization), now).orElseThrow();
    return stated.form().get(field).orElse("");
  }

  private static StarterRecord edition(String text) {
    Resource file =
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "made-up.yaml";
          }
        };
    return new StarterRecord("starter", List.of(file));
  }
}
