package city.kontor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2001-10-18, 2005-08-30, 2001-10-17, NOT",
    "2001-10-18, 2005-08-30, 2001-10-18, CERTAIN",
    "2001-10-18, 2005-08-30, 2005-08-29, CERTAIN",
    "2001-10-18, 2005-08-30, 2005-08-30, NOT",
    "2001-10-18, , 2026-11-24, CERTAIN",
    "2004, , 2003-12-31, NOT",
    "2004, , 2004-01-01, POSSIBLE",
    "2004, , 2004-12-30, POSSIBLE",
    "2004, , 2004-12-31, CERTAIN",
    "1997~, , 1995-12-31, NOT",
    "1997~, , 1998-12-30, POSSIBLE",
    "1997~, , 1998-12-31, CERTAIN",
    "2001, 2005, 2004-12-31, CERTAIN",
    "2001, 2005, 2005-01-01, POSSIBLE",
    "2001, 2005, 2005-12-30, POSSIBLE",
    "2001, 2005, 2005-12-31, NOT",
    ", 2005-08-30, 1900-01-01, POSSIBLE",
    ", 2005-08-30, 2005-08-30, NOT",
    ", , 2005-08-30, POSSIBLE",
    "[..2004-05-05], , 2004-05-04, POSSIBLE",
    "[..2004-05-05], , 2004-05-05, CERTAIN",
    "[2004-05-05..], , 2026-11-24, POSSIBLE",
    "2001, [2012-06-30..], 2012-06-29, CERTAIN",
    "2001, [2012-06-30..], 2026-11-24, POSSIBLE",
  })
  void heldOnADay(String since, String until, LocalDate day, Certainty certainty) {
    assertThat(Period.parse(since, until).on(day)).isEqualTo(certainty);
  }

  @Test
  void isUnboundedWhereABoundIsNotKnown() {
    Period unknown = new Period(null, null);
    assertThat(unknown.sinceFrom()).isEqualTo(Edtf.UNBOUNDED_PAST);
    assertThat(unknown.sinceTo()).isEqualTo(Edtf.UNBOUNDED_FUTURE);
    assertThat(unknown.untilFrom()).isEqualTo(Edtf.UNBOUNDED_FUTURE);
    assertThat(unknown.untilTo()).isEqualTo(Edtf.UNBOUNDED_FUTURE);
    assertThat(unknown.sinceText()).isNull();
    assertThat(unknown.untilText()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2005, 2004", "2004-05-05, 2004-05-05", "2004-05-05, 2004-05-04", "2005, [..2003]"})
  void refusesASpellOfNoPossibleDay(String since, String until) {
    assertThatExceptionOfType(PeriodRefused.class)
        .isThrownBy(() -> Period.parse(since, until))
        .returns(PeriodRefused.Reason.ENDS_BEFORE_IT_BEGINS, PeriodRefused::reason);
  }

  @ParameterizedTest
  @CsvSource({"2004/2005, ", "2004/.., ", ", ../2005", "2004, 2005/2006"})
  void refusesAnIntervalAsABound(String since, String until) {
    assertThatExceptionOfType(PeriodRefused.class)
        .isThrownBy(() -> Period.parse(since, until))
        .returns(PeriodRefused.Reason.INTERVAL_AS_BOUND, PeriodRefused::reason);
  }

  @Test
  void allowsBoundsThatMayStillBeInOrder() {
    assertThat(Period.parse("2004", "2004").on(LocalDate.of(2004, 6, 1)))
        .isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void whatIsCertainIsAlsoPossible() {
    assertThat(AnyDates.periods(5_000))
        .allSatisfy(
            period ->
                assertThat(daysAround(period))
                    .filteredOn(period::certainlyOn)
                    .allMatch(period::possiblyOn));
  }

  @Test
  void itsBoundsAreInOrderAndSomeDayIsPossible() {
    assertThat(AnyDates.periods(5_000))
        .allSatisfy(
            period -> {
              assertThat(period.sinceFrom()).isBeforeOrEqualTo(period.sinceTo());
              assertThat(period.untilFrom()).isBeforeOrEqualTo(period.untilTo());
              assertThat(daysAround(period)).anyMatch(period::possiblyOn);
            });
  }

  @Test
  void anOpenBeginningIsCutAtADayAndNothingElseChanges() {
    var first = LocalDate.of(1996, 1, 1);
    assertThat(AnyDates.periods(5_000))
        .allSatisfy(
            period -> {
              var cut = period.notBefore(first);
              assertThat(daysAround(cut))
                  .allSatisfy(day -> assertThat(cut.on(day)).isIn(period.on(day), Certainty.NOT))
                  .filteredOn(day -> !day.isBefore(first) || !period.isOpenAtStart())
                  .allSatisfy(day -> assertThat(cut.on(day)).isEqualTo(period.on(day)));
              assertThat(daysAround(cut)).anyMatch(cut::possiblyOn);
            });
    var open = Period.parse("[..2011-07-07]", null).notBefore(first);
    assertThat(open.on(first.minusDays(1))).isEqualTo(Certainty.NOT);
    assertThat(open.on(first)).isEqualTo(Certainty.POSSIBLE);
    assertThat(open.sinceText()).isEqualTo("[..2011-07-07]");
  }

  private static List<LocalDate> daysAround(Period period) {
    return Stream.of(period.sinceFrom(), period.sinceTo(), period.untilFrom(), period.untilTo())
        .map(day -> day.equals(LocalDate.MIN) ? LocalDate.of(-1, 1, 1) : day)
        .map(day -> day.equals(LocalDate.MAX) ? LocalDate.of(10_001, 1, 1) : day)
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .toList();
  }
}
