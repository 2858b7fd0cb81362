package city.kontor.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Terms that follow each other, and the days on which one may have given way to the next. */
class RunTests {

  private static final FactId SEAT = new FactId(UUID.randomUUID());
  private static final FactId CITY = new FactId(UUID.randomUUID());
  private static final LocalDate IN_BETWEEN = LocalDate.of(2016, 6, 1);

  @Test
  void aSeatHeldInTwoTermsIsHeldForSureInTheYearOfTheChange() {
    var runs = Run.of(List.of(term("2014-09", "2016"), term("2016", "2018")));
    assertThat(runs).hasSize(1);
    assertThat(Run.count(runs, IN_BETWEEN, Certainty.CERTAIN)).isEqualTo(1);
    var onDay = Run.on(runs, IN_BETWEEN, Run.Shown::period);
    assertThat(onDay.certain()).containsExactly(Period.parse("2014-09", "2018"));
    assertThat(onDay.possible()).isEmpty();
  }

  @Test
  void oneTermAloneIsOnlyPossibleInTheYearOfItsEnd() {
    var runs = Run.of(List.of(term("2014-09", "2016")));
    assertThat(Run.count(runs, IN_BETWEEN, Certainty.CERTAIN)).isZero();
    assertThat(Run.count(runs, IN_BETWEEN, Certainty.POSSIBLE)).isEqualTo(1);
  }

  @Test
  void aBreakBetweenTermsMakesTwoRuns() {
    var runs = Run.of(List.of(term("2010", "2013"), term("2014", "2016")));
    assertThat(runs).hasSize(2);
    assertThat(Run.on(runs, LocalDate.of(2012, 1, 1), Run.Shown::period).other())
        .containsExactly(Period.parse("2014", "2016"));
  }

  @Test
  void vacanciesAreToldOnlyOfACompleteList() {
    assertThat(Vacancies.of(5, 3, 1, false)).isNull();
    assertThat(Vacancies.of(null, 3, 1, true)).isNull();
    assertThat(Vacancies.of(5, 3, 1, true)).isEqualTo(new Vacancies(1, 2));
    assertThat(Vacancies.of(3, 3, 0, true)).isEqualTo(new Vacancies(0, 0));
  }

  private static Kept<Holding> term(String since, String until) {
    return new Kept<>(
        new FactId(UUID.randomUUID()),
        new Holding(SEAT, CITY, null, Basis.ELECTED, Period.parse(since, until)));
  }
}
