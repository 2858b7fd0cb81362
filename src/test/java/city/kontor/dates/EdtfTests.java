package city.kontor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTests {

  @ParameterizedTest
  @CsvSource({
    "2004-05-05, 2004-05-05, 2004-05-05",
    "2004-05, 2004-05-01, 2004-05-31",
    "2004-02, 2004-02-01, 2004-02-29",
    "2004, 2004-01-01, 2004-12-31",
    "1997~, 1996-01-01, 1998-12-31",
    "1997?, 1996-01-01, 1998-12-31",
    "1997%, 1996-01-01, 1998-12-31",
    "2004-03~, 2004-02-01, 2004-04-30",
    "2004-05-05?, 2004-05-04, 2004-05-06",
    "0001~, 0001-01-01, 0002-12-31",
    "9999~, 9998-01-01, 9999-12-31",
    "2007-11-25/2007-11-28, 2007-11-25, 2007-11-28",
    "2004/2005-03, 2004-01-01, 2005-03-31",
    "1997~/2004, 1996-01-01, 2004-12-31",
    "[2004-05..2004-06-02], 2004-05-01, 2004-06-02",
  })
  void hasAFirstAndALastPossibleDay(String text, LocalDate first, LocalDate last) {
    assertThat(Edtf.parse(text).first()).isEqualTo(first);
    assertThat(Edtf.parse(text).last()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2004/..", "2004/", "[2004..]"})
  void hasNoLastDayWhereTheEndIsOpenOrUnknown(String text) {
    assertThat(Edtf.parse(text).first()).isEqualTo("2004-01-01");
    assertThat(Edtf.parse(text).last()).isEqualTo(Edtf.UNBOUNDED_FUTURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../2004", "/2004", "[..2004]"})
  void hasNoFirstDayWhereTheBeginningIsOpenOrUnknown(String text) {
    assertThat(Edtf.parse(text).first()).isEqualTo(Edtf.UNBOUNDED_PAST);
    assertThat(Edtf.parse(text).last()).isEqualTo("2004-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "/",
        "..",
        "../..",
        "/..",
        "../",
        "[]",
        "[..]",
        "[2004]",
        "[2004..2003]",
        "[2004/2005]",
        "[2004..2005",
        "2004..2005",
        "04",
        "204",
        "20045",
        "0000",
        "-0004",
        "+2004",
        "2004-13",
        "2004-00",
        "2005-02-29",
        "2005-02-30",
        "2004-05-00",
        "2004-5-5",
        "20040505",
        "2004-05-05T10:00",
        "2004-05-05/2004-05-04",
        "2004//2005",
        "2004/2005/2006",
        "2004-21",
        "2004~~",
        "~2004",
        "200X",
        "20XX",
        "Y12004",
        "2004 -05",
        "5 May 2004",
        "２００４",
        "٢٠٠٤",
        "[2004-05-05..2004-06-05]                                   ~",
      })
  void refusesWhatIsNoDate(String text) {
    assertThatExceptionOfType(DateRefused.class)
        .isThrownBy(() -> Edtf.parse(text))
        .returns(text, DateRefused::typed);
  }

  @Test
  void refusesLongTextWithoutReadingIt() {
    assertThat(catchThrowable(() -> Edtf.parse("2004-05-05/".repeat(100_000))))
        .isInstanceOf(DateRefused.class);
    assertThat(catchThrowable(() -> Edtf.parse("[".repeat(61)))).isInstanceOf(DateRefused.class);
  }

  @Test
  void refusesNothingButWithItsOwnRefusal() {
    assertThat(AnyDates.hostileTexts(50_000))
        .allSatisfy(
            text -> {
              Throwable thrown = catchThrowable(() -> Edtf.parse(text));
              if (thrown != null) {
                assertThat(thrown).isInstanceOf(DateRefused.class);
              }
            });
  }

  @Test
  void keepsTheTextAsWritten() {
    assertThat(Edtf.parse(" 2004-05~\n").text()).isEqualTo("2004-05~");
    assertThat(Edtf.parse("1997?")).hasToString("1997?");
    assertThat(AnyDates.dates(5_000))
        .allSatisfy(date -> assertThat(Edtf.parse(date.text())).isEqualTo(date));
  }

  @Test
  void neverEndsBeforeItBegins() {
    assertThat(AnyDates.dates(5_000))
        .allSatisfy(date -> assertThat(date.first()).isBeforeOrEqualTo(date.last()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "?", "%"})
  void aMarkOnlyWidens(String mark) {
    assertThat(AnyDates.plainDates(5_000))
        .allSatisfy(
            plain -> {
              Edtf marked = Edtf.parse(plain.text() + mark);
              assertThat(marked.first()).isBeforeOrEqualTo(plain.first());
              assertThat(marked.last()).isAfterOrEqualTo(plain.last());
              assertThat(marked.isExact()).isFalse();
            });
  }

  @Test
  void onlyAPlainDayIsExact() {
    assertThat(Edtf.parse("2004-05-05").isExact()).isTrue();
    assertThat(Edtf.parse("2004-05").isExact()).isFalse();
    assertThat(Edtf.parse("2004-05-05~").isExact()).isFalse();
    assertThat(Edtf.parse("2004-05-05/2004-05-05").isExact()).isFalse();
    assertThat(Edtf.parse("[2004-05-05..2004-05-05]").isExact()).isFalse();
  }

  @Test
  void saysWhetherItIsApproximateOrDoubtful() {
    assertThat(Edtf.parse("1997~").isApproximate()).isTrue();
    assertThat(Edtf.parse("1997~").isDoubtful()).isFalse();
    assertThat(Edtf.parse("1997?").isApproximate()).isFalse();
    assertThat(Edtf.parse("1997?").isDoubtful()).isTrue();
    assertThat(Edtf.parse("1997%").isApproximate()).isTrue();
    assertThat(Edtf.parse("1997%").isDoubtful()).isTrue();
    assertThat(Edtf.parse("1997/2004?").isDoubtful()).isTrue();
    assertThat(Edtf.parse("1997").isDoubtful()).isFalse();
  }

  @Test
  void aDayBecomesADate() {
    LocalDate opening = LocalDate.of(2001, 10, 18);
    assertThat(Edtf.of(opening)).isEqualTo(Edtf.parse("2001-10-18"));
    assertThatExceptionOfType(DateRefused.class).isThrownBy(() -> Edtf.of(LocalDate.MAX));
    assertThatExceptionOfType(DateRefused.class).isThrownBy(() -> Edtf.of(LocalDate.MIN));
  }
}
