package city.kontor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2004                | 2004
          2004-05-05          | 2004-05-05
          1997~               | 1997~
          [2004..2005]        | [2004..2005]
          ２００４            | 2004
          2004-5-5            | 2004-05-05
          2004/05/05          | 2004-05-05
          2004.5.5            | 2004-05-05
          2004年              | 2004
          2004年5月           | 2004-05
          2004 年 5 月 5 日   | 2004-05-05
          5 May 2004          | 2004-05-05
          5. May 2004         | 2004-05-05
          May 5, 2004         | 2004-05-05
          SEPTEMBER 2004      | 2004-09
          Sep 2004            | 2004-09
          25/12/2004          | 2004-12-25
          12/25/2004          | 2004-12-25
          5.5.2004            | 2004-05-05
          about 1997          | 1997~
          c. 1997             | 1997~
          circa May 1997      | 1997-05~
          約1997年            | 1997~
          1997年左右          | 1997~
          大約民國86年        | 1997~
          perhaps 1997        | 1997?
          可能是1997年        | 1997?
          民國113年3月22日    | 2024-03-22
          112-03-04           | 2023-03-04
          民前1年             | 1911
          20240322            | 2024-03-22
          113.3.22            | 2024-03-22
          1130322             | 2024-03-22
          """)
  void readsWhatPeopleType(String typed, String edtf) {
    assertThat(TypedDates.read(typed).text()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          113         | 2024, 0113
          113年       | 2024, 0113
          01130322    | 2024-03-22, 0113-03-22
          97          | 2008, 1997
          03/04/2004  | 2004-04-03, 2004-03-04
          970322      | 2008-03-22, 1997-03-22
          97-03-22    | 2008-03-22, 1997-03-22
          10.3.22     | 1921-03-22, 2010-03-22, 2022-03-10, 2022-10-03
          """)
  void asksWhatCouldBeMoreThanOneDate(String typed, String meant) {
    assertThatExceptionOfType(DateAmbiguous.class)
        .isThrownBy(() -> TypedDates.read(typed))
        .returns(typed, DateRefused::typed)
        .satisfies(it -> assertThat(String.join(", ", it.meant())).isEqualTo(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "about",
        "about soon",
        "about about 1997",
        "約",
        "2004-13-05",
        "31/02/2004",
        "30 February 2004",
        "May 5",
        "2004 May",
        "99999",
        "about 1997~",
        "約[2004..2005]"
      })
  void refusesWhatIsNoDate(String typed) {
    assertThatExceptionOfType(DateRefused.class)
        .isThrownBy(() -> TypedDates.read(typed))
        .isNotInstanceOf(DateAmbiguous.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, 2027-01-31",
    "116年1月31日, 2027-01-31",
    "1160131, 2027-01-31",
    "116-01-31, 2027-01-31",
    "31 January 2027, 2027-01-31"
  })
  void readsADayInAllTheseWays(String typed, LocalDate day) {
    assertThat(TypedDates.day(typed)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027", "2027-01", "2027-01-31~", "約116年1月31日", "116", "", "0000-01-01"})
  void takesNothingForADayThatIsNotOne(String typed) {
    assertThatExceptionOfType(DateRefused.class).isThrownBy(() -> TypedDates.day(typed));
  }

  @Test
  void readsEveryDateOfASourceAsItIsWritten() {
    assertThat(AnyDates.hostileTexts(20_000))
        .allSatisfy(
            text -> {
              var refused = catchThrowable(() -> TypedDates.read(text));
              if (refused != null) {
                assertThat(refused).isInstanceOf(DateRefused.class);
                assertThat(catchThrowable(() -> Edtf.parse(text))).isNotNull();
              }
            });
  }
}
