package city.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.audit.TruthThroughTime.Span;
import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowsTests {

  private static final List<Truth> TRUTHS = List.of(Truth.HOLDS, Truth.UNKNOWN, Truth.FAILS);
  private static final TruthThroughTime LEADS = spell("[2007-11-25..2007-11-28]", null);
  private static final TruthThroughTime ELEVEN = spell("2005-08-30", "2012-06-30");
  private static final TruthThroughTime IN_YOKOHAMA = spell("1992", "[2013-03..2013-03-26]");
  private static final TruthThroughTime FOUNDED_THEN =
      TruthThroughTime.always(Truth.HOLDS).notBefore(Edtf.parse("2004-05-05"));
  private static final TruthThroughTime UNKNOWN = TruthThroughTime.always(Truth.UNKNOWN);
  private static final TruthThroughTime WRONG = TruthThroughTime.always(Truth.FAILS);

  @Test
  void thePageOfTheSeedIsBoundedByTwoFacts() {
    var windows = windows(FOUNDED_THEN, ELEVEN, LEADS, IN_YOKOHAMA, UNKNOWN, WRONG);
    assertThat(windows.windows())
        .extracting(Windows.Window::span)
        .containsExactly(days("2007-11-28", "2012-06-30"));
    assertThat(windows.windows().getFirst().boundedBelow()).containsExactly(2);
    assertThat(windows.windows().getFirst().boundedAbove()).containsExactly(1);
    assertThat(windows.setAside()).containsExactly(5);
  }

  @Test
  void aDayOnWhichSomethingIsUnknownIsInTheWindow() {
    var unknownUntil = spell("[..2010]", null);
    assertThat(windows(ELEVEN, unknownUntil).windows())
        .extracting(Windows.Window::span)
        .containsExactly(days("2005-08-30", "2012-06-30"));
  }

  @Test
  void aChangeThatIsNowhereCertainKeepsItsPossibleDays() {
    var possiblySince = spell("[2007-11-25..]", null);
    assertThat(windows(ELEVEN, possiblySince).windows())
        .extracting(Windows.Window::span)
        .containsExactly(days("2007-11-25", "2012-06-30"));
  }

  @Test
  void aSoftBeginningThatDoesNotBoundDoesNotSharpen() {
    var seat = spell("[2004-04-14..2014-09-10]", null);
    assertThat(windows(LEADS, ELEVEN, seat).windows())
        .extracting(Windows.Window::span)
        .containsExactly(days("2007-11-28", "2012-06-30"));
  }

  @Test
  void edgesThatLeaveNoCertainDayStandAsTheyAre() {
    var begins = spell("[2007-01-01..2007-12-31]", null);
    var ends = spell("2001", "[2007-06-01..2008-01-01]");
    assertThat(windows(begins, ends).windows())
        .extracting(Windows.Window::span)
        .containsExactly(days("2007-01-01", "2008-01-01"));
  }

  @Test
  void severalWindowsAreAllGivenTheMostCertainFirst() {
    var twice =
        TruthThroughTime.anyOf(List.of(Period.parse("1990", "1995"), Period.parse("2000", "2003")));
    var later = spell("[1992..2001]", null);
    var windows = windows(twice, later).windows();
    assertThat(windows)
        .extracting(Windows.Window::span)
        .containsExactly(days("2000-12-31", "2003-01-01"), days("1992-01-01", "1995-01-01"));
    assertThat(windows).extracting(Windows.Window::certain).containsExactly(2, 1);
  }

  @Test
  void statementsOfDifferentTimesExcludeEachOther() {
    var windows = windows(spell("2001", "2003"), UNKNOWN, spell("2010", null), ELEVEN);
    assertThat(windows.windows()).isEmpty();
    assertThat(windows.excluding()).containsExactly(List.of(0, 2), List.of(0, 3));
  }

  @Test
  void threeThatHoldTwoByTwoAreNamedTogether() {
    var one = both(spell("2001-01-01", "2003-01-01"), spell("2005-01-01", "2007-01-01"));
    var two = both(spell("2002-01-01", "2003-01-01"), spell("2010-01-01", "2012-01-01"));
    var three = both(spell("2005-01-01", "2006-01-01"), spell("2010-01-01", "2011-01-01"));
    var windows = windows(one, UNKNOWN, two, three);
    assertThat(windows.windows()).isEmpty();
    assertThat(windows.excluding()).containsExactly(List.of(0, 2, 3));
  }

  @Test
  void aPageOfNothingCheckableHasNoWindow() {
    assertThat(windows().windows()).isEmpty();
    assertThat(windows(WRONG).windows()).isEmpty();
    assertThat(windows(WRONG).excluding()).isEmpty();
  }

  @Test
  void nothingFailsInsideAWindow() {
    anyPages(500)
        .forEach(
            courses -> {
              var windows = Windows.of(courses);
              for (var window : windows.windows()) {
                daysOf(window.span())
                    .forEach(
                        day ->
                            courses.forEach(
                                (place, course) -> {
                                  if (!windows.setAside().contains(place)) {
                                    assertThat(course.on(day)).isNotEqualTo(Truth.FAILS);
                                  }
                                }));
              }
            });
  }

  @Test
  void everyDayOnWhichNothingFailsLiesInAWindowOrInTheDoubtOfWhatBoundsIt() {
    anyPages(500)
        .forEach(
            courses -> {
              var windows = Windows.of(courses);
              var counted = new TreeMap<>(courses);
              windows.setAside().forEach(counted::remove);
              for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2001; day = next(day)) {
                var date = day;
                var truths = counted.values().stream().map(it -> it.on(date)).toList();
                if (counted.isEmpty() || truths.contains(Truth.FAILS)) {
                  assertThat(windows.include(day)).isFalse();
                } else if (!truths.contains(Truth.UNKNOWN)) {
                  assertThat(windows.include(day)).isTrue();
                } else if (!windows.include(day)) {
                  assertThat(truths).contains(Truth.UNKNOWN);
                }
              }
            });
  }

  @Test
  void thereIsEitherAWindowOrAGroupThatExcludesItself() {
    anyPages(500)
        .forEach(
            courses -> {
              var windows = Windows.of(courses);
              if (windows.setAside().size() == courses.size()) {
                assertThat(windows.windows()).isEmpty();
                return;
              }
              assertThat(windows.windows().isEmpty()).isNotEqualTo(windows.excluding().isEmpty());
              for (var group : windows.excluding()) {
                var alone = new HashMap<Integer, TruthThroughTime>();
                group.forEach(it -> alone.put(it, courses.get(it)));
                assertThat(Windows.of(alone).windows()).isEmpty();
              }
            });
  }

  @Test
  void theOrderOfTheStatementsDoesNotMatter() {
    anyPages(200)
        .forEach(
            courses -> {
              var turned = new TreeMap<Integer, TruthThroughTime>();
              courses.forEach((place, course) -> turned.put(-place, course));
              assertThat(spans(Windows.of(turned)))
                  .containsExactlyInAnyOrderElementsOf(spans(Windows.of(courses)));
            });
  }

  private static List<Span> spans(Windows windows) {
    return windows.windows().stream().map(Windows.Window::span).toList();
  }

  /** Pages of some statements in the year 2000; the same in every run. */
  private static Stream<Map<Integer, TruthThroughTime>> anyPages(int count) {
    var random = new Random(20071128);
    return Stream.generate(
            () -> {
              Map<Integer, TruthThroughTime> courses = new TreeMap<>();
              var size = 1 + random.nextInt(5);
              for (int i = 0; i < size; i++) {
                courses.put(i, anyCourse(random));
              }
              return courses;
            })
        .limit(count);
  }

  private static TruthThroughTime anyCourse(Random random) {
    var changes = new ArrayList<LocalDate>();
    var size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      changes.add(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(60) * 6L));
    }
    var drawn = new HashMap<LocalDate, Truth>();
    return TruthThroughTime.of(
        changes, day -> drawn.computeIfAbsent(day, _ -> TRUTHS.get(random.nextInt(3))));
  }

  private static Stream<LocalDate> daysOf(Span span) {
    var first = LocalDate.of(1999, 12, 1);
    var last = LocalDate.of(2001, 2, 1);
    var from = span.from().isBefore(first) ? first : span.from();
    var until = span.until().isAfter(last) ? last : span.until();
    return from.datesUntil(until);
  }

  private static LocalDate next(LocalDate day) {
    return day.plusDays(1);
  }

  private static Windows windows(TruthThroughTime... courses) {
    var all = new TreeMap<Integer, TruthThroughTime>();
    for (int i = 0; i < courses.length; i++) {
      all.put(i, courses[i]);
    }
    return Windows.of(all);
  }

  private static TruthThroughTime spell(
      String since, @org.jspecify.annotations.Nullable String until) {
    return TruthThroughTime.anyOf(List.of(Period.parse(since, until)));
  }

  private static TruthThroughTime both(TruthThroughTime one, TruthThroughTime other) {
    return Moments.anyOf(List.of(one, other));
  }

  private static Span days(String from, String until) {
    return new Span(LocalDate.parse(from), LocalDate.parse(until));
  }
}
