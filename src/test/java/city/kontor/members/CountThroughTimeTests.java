package city.kontor.members;

import static city.kontor.members.Spells.member;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Period;
import city.kontor.members.CountThroughTime.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountThroughTimeTests {

  @Test
  void stepsOnlyWhereTheListIsComplete() {
    var spells =
        List.of(
            member("tokyo", "2001-10-18", null),
            member("beijing", "2001-10-18", "2005-08-30"),
            member("tomsk", "2012-06-30", null));
    var complete = List.of(Period.parse("2001-10-18", "2014-09-06"));

    assertThat(CountThroughTime.of(spells, complete))
        .containsExactly(
            new Step(LocalDate.of(2001, 10, 18), new Count(2, 0, true)),
            new Step(LocalDate.of(2005, 8, 30), new Count(1, 0, true)),
            new Step(LocalDate.of(2012, 6, 30), new Count(2, 0, true)),
            new Step(LocalDate.of(2014, 9, 6), new Count(0, 0, false)));
  }

  @Test
  void saysBetweenWhichNumbersItLiesWhileADateIsInDoubt() {
    var spells = List.of(member("tokyo", "2001-10-18", null), member("delhi", "2003", null));
    var complete = List.of(Period.parse("2001-10-18", null));

    assertThat(CountThroughTime.of(spells, complete))
        .containsExactly(
            new Step(LocalDate.of(2001, 10, 18), new Count(1, 0, true)),
            new Step(LocalDate.of(2003, 1, 1), new Count(1, 1, true)),
            new Step(LocalDate.of(2003, 12, 31), new Count(2, 0, true)));
  }
}
