package city.kontor.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTests {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Locale CHINESE = Locale.forLanguageTag("zh-Hant");

  private final DateWords english = words("dates", Locale.ENGLISH);
  private final DateWords chinese = words("dates_zh_Hant", CHINESE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2001-10-18 | 18 October 2001 | 2001年10月18日",
        "2004-05 | May 2004 | 2004年5月",
        "2004 | 2004 | 2004年",
        "0097 | 97 | 97年",
        "1997~ | about 1997 | 約1997年",
        "1997? | 1997, doubtful | 1997年（存疑）",
        "1997% | about 1997, doubtful | 約1997年（存疑）",
        "2004/.. | since 2004 | 2004年起（迄今）",
        "2004/ | from 2004, end not known | 2004年起，結束日期不詳",
        "../2013-03-26 | until 26 March 2013, no start set | 2013年3月26日止（起始不設限）",
        "/2013-03-26 | until 26 March 2013, start not known | 2013年3月26日止，起始日期不詳",
        "2007-11-25/2007-11-28 | from 25 to 28 November 2007 | 2007年11月25日至28日",
        "2007-11-25/2007-12-03 | from 25 November to 3 December 2007 | 2007年11月25日至12月3日",
        "2007-12-30/2008-01-02 | from 30 December 2007 to 2 January 2008 | 2007年12月30日至2008年1月2日",
        "2007-11-25/2007-11-25 | 25 November 2007 | 2007年11月25日",
        "2007-05/2007-08 | from May to August 2007 | 2007年5月至8月",
        "2004/2006 | from 2004 to 2006 | 2004年至2006年",
        "1997?/2004~ | from 1997 (doubtful) to about 2004 | 1997年（存疑）至約2004年",
        "[2004-05-05..] | 5 May 2004 or later | 最早2004年5月5日",
        "[2004..] | 2004 or later | 最早2004年",
        "[..2004-05-05] | 5 May 2004 or earlier | 最遲2004年5月5日",
        "[2004-05-01..2004-05-05] | between 1 and 5 May 2004 | 2004年5月1日至5日間某日",
      })
  void saysADate(String edtf, String inEnglish, String inChinese) {
    assertThat(english.of(Edtf.parse(edtf))).isEqualTo(inEnglish);
    assertThat(chinese.of(Edtf.parse(edtf))).isEqualTo(inChinese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2004 | since 2004 | 2004年起",
        "1997% | since about 1997 (doubtful) | 約1997年（存疑）起",
        "[..2004-05-05] | since 5 May 2004 or earlier | 最遲2004年5月5日起",
        "[2004-05-05..] | since 5 May 2004 or later | 最早2004年5月5日起",
        "[2004..2006] | since some time between 2004 and 2006 | 2004年至2006年間某日起",
      })
  void saysABeginning(String since, String inEnglish, String inChinese) {
    assertThat(english.since(Edtf.parse(since))).isEqualTo(inEnglish);
    assertThat(chinese.since(Edtf.parse(since))).isEqualTo(inChinese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012-06-30 | until 29 June 2012 | 2012年6月29日止",
        "2013-01-01 | until 31 December 2012 | 2012年12月31日止",
        "2012-06 | until June 2012 | 2012年6月止",
        "2012 | until 2012 | 2012年止",
        "2012-06-30~ | until about 29 June 2012 | 約2012年6月29日止",
        "[2012-06-30..] | until 29 June 2012 or later | 最早2012年6月29日止",
        "[..2012-06-30] | until 29 June 2012 or earlier | 最遲2012年6月29日止",
      })
  void saysAnEndWithItsLastDay(String until, String inEnglish, String inChinese) {
    assertThat(english.until(Edtf.parse(until))).isEqualTo(inEnglish);
    assertThat(chinese.until(Edtf.parse(until))).isEqualTo(inChinese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2001-10-18 | 2005-08-30 | from 18 October 2001 to 29 August 2005 | 2001年10月18日至2005年8月29日",
        "2005-08-30 | 2012-06-30 | from 30 August 2005 to 29 June 2012 | 2005年8月30日至2012年6月29日",
        "2007-11-25 | 2007-11-29 | from 25 to 28 November 2007 | 2007年11月25日至28日",
        "2007-11-25 | 2007-11-26 | 25 November 2007 | 2007年11月25日",
        "2004 | 2004 | 2004 | 2004年",
        "2004 | | since 2004 | 2004年起",
        "| 2013-03-27 | until 26 March 2013, start not known | 2013年3月26日止，起始日期不詳",
        "| | dates not known | 日期不詳",
        "1997? | 2005 | from 1997 (doubtful) to 2005 | 1997年（存疑）至2005年",
        "[..2004] | [2012-06-30..] | from 2004 or earlier until 29 June 2012 or later"
            + " | 最遲2004年起，最早2012年6月29日止",
        "[2018..2020] | [2020..2021-02-25]"
            + " | from some time between 2018 and 2020 until some time between 2020 and 24 February 2021"
            + " | 2018年至2020年間某日起，2020年至2021年2月24日間某日止",
        "2001-10-18 | [2014-09-07..2026-11-23]"
            + " | from 18 October 2001 until some time between 6 September 2014 and 22 November 2026"
            + " | 2001年10月18日起，2014年9月6日至2026年11月22日間某日止",
        "[2004..2006] | 2011 | from some time between 2004 and 2006 until 2011"
            + " | 2004年至2006年間某日起，2011年止",
        "1997~ | [..2012-10] | from about 1997 until October 2012 or earlier"
            + " | 約1997年起，最遲2012年10月止",
        "| [2012..2014] | until some time between 2012 and 2014, start not known"
            + " | 2012年至2014年間某日止，起始日期不詳",
      })
  void saysAPeriod(String since, String until, String inEnglish, String inChinese) {
    assertThat(english.period(Period.parse(since, until))).isEqualTo(inEnglish);
    assertThat(chinese.period(Period.parse(since, until))).isEqualTo(inChinese);
  }

  @Test
  void saysADay() {
    assertThat(english.of(LocalDate.of(2001, 10, 18))).isEqualTo("18 October 2001");
    assertThat(chinese.of(LocalDate.of(2001, 10, 18))).isEqualTo("2001年10月18日");
    assertThat(english.of(Edtf.UNBOUNDED_FUTURE)).isEqualTo("date not known");
    assertThat(chinese.of(Edtf.UNBOUNDED_PAST)).isEqualTo("日期不詳");
  }

  /** A language's own digits, as its numbers have them. */
  @Test
  void writesDigitsAsTheLanguageDoes() {
    var persian = words("dates", Locale.forLanguageTag("fa"));
    assertThat(persian.of(Edtf.parse("2004"))).isEqualTo("۲۰۰۴");
  }

  @Test
  void hasWordsForEveryDateAndPeriod() {
    assertThat(AnyDates.dates(5_000))
        .allSatisfy(
            date -> {
              assertThat(english.of(date)).isNotBlank().doesNotContain("{");
              assertThat(chinese.of(date)).isNotBlank().doesNotContain("{");
              assertThat(english.since(date)).isNotBlank();
              assertThat(chinese.until(date)).isNotBlank();
            });
    assertThat(AnyDates.periods(5_000))
        .allSatisfy(
            period -> {
              assertThat(english.period(period)).isNotBlank();
              assertThat(chinese.period(period)).isNotBlank();
            });
  }

  private static DateWords words(String file, Locale language) {
    var read = new Properties();
    try (var in = Files.newBufferedReader(MESSAGES.resolve(file + ".properties"))) {
      read.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new DateWords(
        read.stringPropertyNames().stream()
            .collect(Collectors.toMap(Function.identity(), read::getProperty)),
        language);
  }
}
