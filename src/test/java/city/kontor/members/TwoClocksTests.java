package city.kontor.members;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.TestRegister;
import city.kontor.dates.Period;
import city.kontor.facts.Form;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The laws of the two clocks, on memberships, by random sequences of acts beside a plain model of
 * what should stand after each. The seed is fixed, so a failure comes back.
 */
class TwoClocksTests {

  private static final int SEQUENCES = 200;
  private static final int ACTS = 7;
  private static final List<String> CITIES = List.of("tainan", "kobe", "amman");
  private static final List<LocalDate> DAYS =
      List.of(day("2001-06-15"), day("2003-05-07"), day("2004-01-01"), day("2006-12-31"));

  private static TestRegister register;
  private static Members members;
  private static FactId source;

  @BeforeAll
  static void open() {
    register = new TestRegister();
    members = register.get(Members.class);
    source = register.source("a-paper");
    CITIES.forEach(it -> register.organization(it, "local-government", source));
  }

  @AfterAll
  static void close() {
    register.close();
  }

  @Test
  void whateverIsDoneWhatWasKnownBeforeStaysAndADayKnowsNothingOfOtherDays() {
    var random = new Random(2026);
    var refused = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      refused += new Sequence("network-" + i, random).play();
    }
    assertThat(refused).as("acts that were refused").isBetween(1, SEQUENCES * ACTS / 2);
  }

  @Test
  void absenceIsUnknownUnlessTheListIsComplete() {
    var network = register.organization("complete-for-a-while", "network", source);
    state("complete-for-a-while", "kobe", "2001-01-01", null);
    register.recorded(
        it ->
            register
                .acts()
                .state(
                    it,
                    "completeness",
                    form(
                        "list",
                        "members",
                        "subject",
                        network.toString(),
                        "since",
                        "2003",
                        "until",
                        "2005"),
                    cited(source)));
    var now = register.recordings().now();
    assertThat(members.countOn(network, day("2002-12-31"), now)).isEmpty();
    assertThat(members.countOn(network, day("2003-06-01"), now)).as("perhaps not yet").isEmpty();
    assertThat(members.countOn(network, day("2003-12-31"), now)).hasValue(1);
    assertThat(members.countOn(network, day("2004-12-31"), now)).hasValue(1);
    assertThat(members.countOn(network, day("2005-01-01"), now)).as("perhaps no longer").isEmpty();
    state("complete-for-a-while", "amman", "2004~", null);
    var later = register.recordings().now();
    assertThat(members.countOn(network, day("2004-06-01"), later)).as("Amman, perhaps").isEmpty();
    assertThat(members.countOn(network, day("2004-06-01"), now)).as("as known then").hasValue(1);
  }

  @Test
  void aSecondSpellAtTheSameTimeIsRefusedAndOneThatOnlyMayOverlapIsNot() {
    register.organization("once-only", "network", source);
    state("once-only", "kobe", "2001-01-01", "2005-01-01");
    state("once-only", "kobe", "2005-01-01", null);
    var before = register.recordings().now();
    assertThatThrownBy(() -> state("once-only", "kobe", "2004-12-31", "2005-01-01"))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessage("refusal.twice");
    assertThat(register.recordings().now()).isEqualTo(before);
    state("once-only", "kobe", "2000~", "2001~");
  }

  private static FactId state(
      String network, String city, @Nullable String since, @Nullable String until) {
    var form = membership(network, city, since, until);
    return register.record(it -> register.acts().state(it, "membership", form, cited(source)));
  }

  private static Form membership(
      String network, String city, @Nullable String since, @Nullable String until) {
    return form(
        "network",
        network,
        "organization",
        city,
        "kind",
        "member",
        "since",
        since == null ? "" : since,
        "until",
        until == null ? "" : until);
  }

  /** What a reader gets on each day, and of each fact by itself, as of one recording. */
  private record Reading(Map<LocalDate, Set<FactId>> certain, Map<LocalDate, Set<FactId>> all) {}

  /** One network's history, act by act. */
  private static final class Sequence {

    private final String slug;
    private final FactId network;
    private final Random random;
    private final Map<FactId, Form> standing = new LinkedHashMap<>();
    private final TreeMap<Long, Map<FactId, Form>> model = new TreeMap<>();
    private final Map<Recorded, Reading> answers = new LinkedHashMap<>();

    Sequence(String slug, Random random) {
      this.slug = slug;
      this.random = random;
      this.network = register.organization(slug, "network", source);
    }

    int play() {
      var refused = 0;
      for (int i = 0; i < ACTS; i++) {
        var before = register.recordings().now();
        var stood = Map.copyOf(standing);
        try {
          var recording = register.recorded(this::act);
          model.put(recording.no(), Map.copyOf(standing));
          answers.put(recording, read(recording));
          onlyDaysOfWhatChangedMayDiffer(stood, before, recording);
          answersFollowTheModel(recording);
        } catch (Refusal _) {
          refused++;
          standing.clear();
          standing.putAll(stood);
          assertThat(register.recordings().now()).as("a refused act").isEqualTo(before);
        }
      }
      answers.forEach((recording, answer) -> assertThat(read(recording)).isEqualTo(answer));
      answers.keySet().forEach(this::answersFollowTheModel);
      return refused;
    }

    private void act(Recorded recording) {
      var acts = register.acts();
      if (standing.isEmpty() || random.nextInt(3) == 0) {
        var form = anyForm();
        standing.put(acts.state(recording, "membership", form, cited(source)), form);
        return;
      }
      var id = List.copyOf(standing.keySet()).get(random.nextInt(standing.size()));
      switch (random.nextInt(4)) {
        case 0 -> {
          var form = anyForm();
          acts.correct(recording, id, form, List.of());
          standing.put(id, form);
        }
        case 1 -> {
          var since = anyDate();
          var form = anyForm().with("since", since);
          var next = acts.change(recording, id, form, cited(source));
          standing.computeIfPresent(id, (_, old) -> old.with("until", since));
          standing.put(next, form);
        }
        case 2 -> {
          var until = anyDate();
          acts.end(recording, id, until, null, List.of());
          standing.computeIfPresent(id, (_, old) -> old.with("until", until));
        }
        default -> {
          var known =
              model.entrySet().stream().filter(it -> it.getValue().containsKey(id)).toList();
          if (!known.isEmpty()) {
            var earlier = known.get(random.nextInt(known.size()));
            acts.restore(recording, id, new Recorded(earlier.getKey()));
            standing.put(id, requireNonNull(earlier.getValue().get(id)));
          }
        }
      }
    }

    private Form anyForm() {
      return membership(
          slug,
          CITIES.get(random.nextInt(CITIES.size())),
          random.nextInt(5) == 0 ? null : anyDate(),
          random.nextInt(2) == 0 ? null : anyDate());
    }

    private String anyDate() {
      var year = 2000 + random.nextInt(9);
      return switch (random.nextInt(4)) {
        case 0 -> String.valueOf(year);
        case 1 -> year + "~";
        case 2 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
        default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
      };
    }

    private Reading read(Recorded recorded) {
      var certain = new HashMap<LocalDate, Set<FactId>>();
      var all = new HashMap<LocalDate, Set<FactId>>();
      var spells = members.ofNetwork(network, recorded);
      for (var day : DAYS) {
        var roll = members.on(network, day, recorded);
        certain.put(day, ids(roll.certain()));
        all.put(
            day, ids(spells.stream().filter(it -> it.fact().period().possiblyOn(day)).toList()));
      }
      return new Reading(certain, all);
    }

    private void answersFollowTheModel(Recorded recorded) {
      var expected = requireNonNull(model.get(recorded.no()));
      var stated = register.facts().find(everMentioned(), recorded);
      assertThat(stated.keySet()).isEqualTo(expected.keySet());
      stated.forEach(
          (id, it) ->
              assertThat(it.form().fields())
                  .as("fact %s as of %s", id, recorded)
                  .isEqualTo(requireNonNull(expected.get(id)).fields()));
      for (var day : DAYS) {
        var certain =
            expected.entrySet().stream()
                .filter(it -> period(it.getValue()).certainlyOn(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(requireNonNull(answers.get(recorded)).certain().get(day)).isEqualTo(certain);
      }
    }

    private void onlyDaysOfWhatChangedMayDiffer(
        Map<FactId, Form> stood, Recorded earlier, Recorded after) {
      var touched = new ArrayList<Period>();
      standing.forEach(
          (id, form) -> {
            var old = stood.get(id);
            if (!form.equals(old)) {
              touched.add(period(form));
              if (old != null) {
                touched.add(period(old));
              }
            }
          });
      // Each of these is read anew at the end.
      var before = answers.get(earlier);
      var then = before == null ? read(earlier) : before;
      var now = requireNonNull(answers.get(after));
      for (var day : DAYS) {
        if (touched.stream().noneMatch(it -> it.possiblyOn(day))) {
          assertThat(now.all().get(day)).as("on %s", day).isEqualTo(then.all().get(day));
        }
      }
    }

    private Set<FactId> everMentioned() {
      return model.values().stream()
          .flatMap(it -> it.keySet().stream())
          .collect(Collectors.toSet());
    }

    private static Period period(Form form) {
      return Period.parse(form.get("since").orElse(null), form.get("until").orElse(null));
    }

    private static Set<FactId> ids(List<Kept<Membership>> kept) {
      return kept.stream().map(it -> it.id()).collect(Collectors.toSet());
    }
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
