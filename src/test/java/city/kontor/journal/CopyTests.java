package city.kontor.journal;

import static city.kontor.TestRegister.form;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestRegister;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Course;
import city.kontor.facts.Mark;
import city.kontor.facts.Positions;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever keeps a copy by the feed alone has what the register shows, whatever was done and
 * whenever the copy was brought up to date. The acts are random and lie in the past, so that days
 * have released facts between them; the seeds are fixed, so a failure comes back.
 */
class CopyTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LocalDate BEGINNING = LocalDate.of(2025, 1, 1);
  private static final int ACTS = 160;

  private TestRegister register;
  private Course course;
  private LocalDate day = BEGINNING;

  @BeforeEach
  void open() {
    register = new TestRegister(TurnDocuments.class);
    course = register.get(Course.class);
    // Recordings of any day; in all else as the register begins them.
    var jdbc = register.database().jdbc();
    jdbc.sql("create table history.pretended (day date)").update();
    jdbc.sql("insert into history.pretended values ('2025-01-01')").update();
    jdbc.sql(
            """
            create or replace function history.begin(office uuid, account uuid, why text, source uuid) returns bigint
              language plpgsql as $$
            declare
              number bigint;
            begin
              insert into history.recording (at, office, account, why, source)
              select greatest(p.day + interval '12 hours',
                              (select max(r.at) from history.recording r) + interval '1 microsecond'),
                     begin.office, begin.account, begin.why, begin.source
              from history.pretended p returning no into number;
              perform set_config('kontor.recording', number::text, true);
              return number;
            end $$
            """)
        .update();
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void whateverIsDoneACopyKeptByTheFeedIsWhatTheRegisterShows() {
    var random = new Random(20261127);
    var doing = new Doing(random);
    var copies = new ArrayList<Copy>();
    for (int i = 0; i < ACTS; i++) {
      to(day.plusDays(random.nextInt(4)));
      doing.something();
      if (i % 20 == 10) {
        copies.add(new Copy());
      }
      // Some are brought up to date often, some hardly ever.
      for (int n = 0; n < copies.size(); n++) {
        if (random.nextInt(1 + n * 4) == 0) {
          bring(copies.get(n), day);
        }
      }
    }
    copies.add(new Copy());
    var shown =
        Copy.ofRegister(
            register.database().jdbc(),
            register.facts(),
            register.get(Citations.class),
            register.get(Positions.class),
            register.recordings().now());
    assertThat(shown).hasSizeGreaterThan(20);
    assertThat(shown.values().stream().flatMap(it -> it.positions().stream()))
        .extracting(Copy.Said::says)
        .contains("confirmed", "contested", "not-yet-confirmed");
    assertThat(doing.done).as("acts that were not refused").isGreaterThan(ACTS / 2);
    for (var copy : copies) {
      bring(copy, LocalDate.now(ZoneOffset.UTC));
      assertThat(copy.facts()).isEqualTo(shown);
    }
  }

  @Test
  void aFactIsReleasedByItsDayAloneBetweenTheRecordingsAroundIt() {
    var paper = register.source("a-paper");
    var secret = register.source("an-agreement");
    register.organization("the-network", "network", paper);
    register.organization("kobe", "local-government", paper);
    var spell =
        register.record(
            it ->
                register
                    .acts()
                    .state(it, "membership", membership("kobe", "2001"), cited(paper, secret)));
    disclose(secret, Visibility.OFFICE, null);
    to(LocalDate.of(2025, 2, 1));
    disclose(spell, Visibility.OFFICE, LocalDate.of(2025, 3, 1));
    var before = register.recordings().now();
    var copy = new Copy();
    bring(copy, day);
    assertThat(copy.facts()).doesNotContainKey(spell.toString()).doesNotContainKey(secret + "");

    to(LocalDate.of(2025, 4, 1));
    var after = register.source("another-paper");
    var lines = lines(Mark.of(before.no()));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().get("verb").asString()).isEqualTo("release");
    assertThat(lines.getFirst().get("released").asString()).isEqualTo("2025-03-01");
    assertThat(lines.getFirst().get("recording").asLong()).isEqualTo(before.no());
    assertThat(lines.getFirst().get("fact").asString()).isEqualTo(spell.toString());
    assertThat(lines.getFirst().get("citations").size()).as("not the hidden one").isEqualTo(1);
    assertThat(lines.getLast().get("fact").asString()).isEqualTo(after.toString());

    var seen = register.recordings().now();
    disclose(secret, Visibility.PUBLIC, null);
    var citing = lines(Mark.of(seen.no()));
    assertThat(citing)
        .extracting(it -> it.get("fact").asString())
        .containsExactly(secret + "", spell + "");
    assertThat(citing.getLast().get("citations").size()).as("told anew").isEqualTo(2);
  }

  @Test
  void whatIsNeverPublicGivesNothingAndNoNumberIsTold() {
    var paper = register.source("a-paper");
    register.organization("the-network", "network", paper);
    register.organization("kobe", "local-government", paper);
    var seen = register.recordings().now();
    var spell =
        register.record(
            it -> {
              var id =
                  register.acts().state(it, "membership", membership("kobe", "2001"), cited(paper));
              register.acts().disclose(it, id, Visibility.OFFICE, LocalDate.of(9000, 1, 1));
              return id;
            });
    register.recorded(
        it -> register.acts().correct(it, spell, membership("kobe", "2002"), List.of()));
    register.recorded(it -> register.acts().end(it, spell, "2005", null, List.of()));
    assertThat(lines(Mark.of(seen.no()))).isEmpty();
    disclose(spell, Visibility.PUBLIC, null);
    assertThat(lines(Mark.of(seen.no())))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.has("before")).isFalse();
              assertThat(it.get("after").get("since").asString()).isEqualTo("2002");
            });
  }

  @Test
  void readBackItIsTheSameInTheOtherDirectionHoweverItIsParted() {
    var random = new Random(7);
    var doing = new Doing(random);
    for (int i = 0; i < 40; i++) {
      to(day.plusDays(random.nextInt(4)));
      doing.something();
    }
    var whole = new Course.Part.Whole(false);
    var now = register.recordings().now();
    var onward = course.onward(whole, null, now, 10_000).turns();
    for (var most : List.of(1, 3, 7)) {
      var parted = new ArrayList<Mark>();
      var from = (Mark) null;
      do {
        var stretch = course.back(whole, from, now, most);
        stretch.turns().forEach(it -> parted.add(it.mark()));
        from = stretch.further().orElse(null);
      } while (from != null);
      assertThat(parted.reversed()).isEqualTo(onward.stream().map(it -> it.mark()).toList());
    }
  }

  @Test
  void aCopyHoldsWhatThePartiesSayAndItsDocumentOnceItIsSeen() {
    var paper = register.source("a-paper");
    var secret = register.source("a-letter");
    register.organization("the-network", "network", paper);
    var kobe = register.organization("kobe", "local-government", paper);
    var spell =
        register.record(
            it ->
                register.acts().state(it, "membership", membership("kobe", "2001"), cited(paper)));
    disclose(secret, Visibility.OFFICE, null);
    var seen = register.recordings().now();
    register.recorded(
        it ->
            register
                .get(Positions.class)
                .contest(it, spell, kobe, membership("kobe", "2003"), cited(secret)));
    assertThat(lines(Mark.of(seen.no())))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.get("verb").asString()).isEqualTo("contest");
              var said = it.get("positions").get(0);
              assertThat(said.get("party").asString()).isEqualTo(kobe.toString());
              assertThat(said.get("says").asString()).isEqualTo("contested");
              assertThat(said.get("counter").get("since").asString()).isEqualTo("2003");
              assertThat(said.get("citations")).as("not the hidden one").isEmpty();
            });
    var before = register.recordings().now();
    disclose(secret, Visibility.PUBLIC, null);
    assertThat(lines(Mark.of(before.no())).getLast().get("positions").get(0).get("citations"))
        .as("told anew")
        .hasSize(1);
    var contested = register.recordings().now();
    register.recorded(
        it -> register.acts().correct(it, spell, membership("kobe", "2003"), List.of()));
    assertThat(
            lines(Mark.of(contested.no())).getLast().get("positions").get(0).get("says").asString())
        .as("said of what the fact no longer says")
        .isEqualTo("not-yet-confirmed");
  }

  /** Reads what is new on a day; what only later days release is not told on it. */
  private void bring(Copy copy, LocalDate on) {
    for (var line : lines(Mark.of(copy.last()))) {
      if (!line.has("released") || !LocalDate.parse(line.get("released").asString()).isAfter(on)) {
        copy.apply(line);
      }
    }
  }

  private List<JsonNode> lines(Mark after) {
    var lines = new ArrayList<JsonNode>();
    var now = register.recordings().now();
    @Nullable Mark from = after;
    while (from != null) {
      var stretch = course.onward(new Course.Part.Whole(true), from, now, 7);
      register
          .get(TurnDocuments.class)
          .of(stretch.turns(), now)
          .forEach(it -> lines.add(JSON.readTree(JSON.writeValueAsString(it))));
      from = stretch.further().orElse(null);
    }
    return lines.stream().map(CopyTests::withoutNulls).toList();
  }

  /** As the register writes it: what is not there is absent. */
  private static JsonNode withoutNulls(JsonNode line) {
    line.properties().removeIf(it -> it.getValue().isNull());
    return line;
  }

  private void to(LocalDate later) {
    day = later;
    register
        .database()
        .jdbc()
        .sql("update history.pretended set day = :day")
        .param("day", later)
        .update();
  }

  private void disclose(FactId fact, Visibility visibility, @Nullable LocalDate released) {
    register.recorded(it -> register.acts().disclose(it, fact, visibility, released));
  }

  private static city.kontor.facts.Form membership(String city, String since) {
    return form("network", "the-network", "organization", city, "kind", "member", "since", since);
  }

  private static List<Citation> cited(FactId... documents) {
    return java.util.Arrays.stream(documents)
        .map(it -> new Citation(it, null, Citation.Stance.SUPPORTS, Citation.Manner.STATES))
        .toList();
  }

  /** Somebody who does anything that can be done. */
  private final class Doing {

    private final Random random;
    private final List<FactId> papers = new ArrayList<>();
    private final List<String> cities = new ArrayList<>();
    private final List<FactId> organizations = new ArrayList<>();
    private final List<FactId> spells = new ArrayList<>();
    private int done;

    Doing(Random random) {
      this.random = random;
      for (int i = 0; i < 4; i++) {
        papers.add(register.source("paper-" + i));
      }
      register.organization("the-network", "network", papers.getFirst());
      for (int i = 0; i < 10; i++) {
        cities.add("city-" + i);
        organizations.add(register.organization("city-" + i, "local-government", any(papers)));
        stateOne();
      }
    }

    void something() {
      switch (random.nextInt(12)) {
        case 0 -> stateOne();
        case 1, 2 -> attempt(it -> register.acts().correct(it, any(spells), spell(), some()));
        case 3 ->
            attempt(it -> spells.add(register.acts().change(it, any(spells), spell(), some())));
        case 4 ->
            attempt(it -> register.acts().end(it, any(spells), year(), "withdrew", List.of()));
        case 5 ->
            attempt(
                it ->
                    register
                        .acts()
                        .restore(it, any(spells), new Recorded(1 + random.nextLong(it.no()))));
        case 6, 7 ->
            attempt(it -> register.acts().disclose(it, any(spells), visibility(), released()));
        case 8 ->
            attempt(it -> register.acts().disclose(it, any(papers), visibility(), released()));
        case 9 ->
            attempt(
                it -> register.get(Positions.class).confirm(it, any(spells), any(organizations)));
        case 10 ->
            attempt(
                it ->
                    register
                        .get(Positions.class)
                        .contest(it, any(spells), any(organizations), spell(), some()));
        default -> rename();
      }
    }

    private void stateOne() {
      attempt(
          it -> {
            var id = register.acts().state(it, "membership", spell(), cited(any(papers)));
            if (random.nextBoolean()) {
              register.acts().disclose(it, id, visibility(), released());
            }
            spells.add(id);
          });
    }

    /** What refers to it then refers to another address, and nothing is said of that. */
    private void rename() {
      var which = random.nextInt(cities.size());
      var slug = "city-" + which + "-" + random.nextInt(1_000_000);
      attempt(
          it ->
              register
                  .acts()
                  .correct(
                      it,
                      organizations.get(which),
                      form("slug", slug, "kind", "local-government"),
                      List.of()));
      cities.set(which, slug);
    }

    private void attempt(Consumer<Recorded> act) {
      try {
        register.recorded(act);
        done++;
      } catch (Refusal | DataAccessException | TransactionException _) {
        // Not everything can be done with everything.
      }
    }

    private city.kontor.facts.Form spell() {
      return membership(any(cities), year());
    }

    private String year() {
      return Integer.toString(1990 + random.nextInt(30));
    }

    private List<Citation> some() {
      return switch (random.nextInt(3)) {
        case 0 -> List.of();
        case 1 -> cited(any(papers));
        default ->
            List.of(
                new Citation(
                    any(papers),
                    "p. " + random.nextInt(9),
                    Citation.Stance.SUPPORTS,
                    Citation.Manner.IMPLIES),
                new Citation(
                    any(papers), null, Citation.Stance.CONTRADICTS, Citation.Manner.STATES));
      };
    }

    private Visibility visibility() {
      return any(List.of(Visibility.values()));
    }

    private @Nullable LocalDate released() {
      return switch (random.nextInt(4)) {
        case 0 -> null;
        case 1 -> LocalDate.of(9000, 1, 1);
        default -> day.plusDays(random.nextInt(30) - 3);
      };
    }

    private <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
