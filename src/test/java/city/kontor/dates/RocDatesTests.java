package city.kontor.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RocDatesTests {

  @ParameterizedTest
  @CsvSource({
    "民國113年3月22日, 2024-03-22",
    "中華民國113年3月22日, 2024-03-22",
    "113年3月22日, 2024-03-22",
    "113.3.22, 2024-03-22",
    "113/03/22, 2024-03-22",
    "1130322, 2024-03-22",
    "0990322, 2010-03-22",
    "099/03/22, 2010-03-22",
    "99年3月22日, 2010-03-22",
    "民國99.3.22, 2010-03-22",
    "民國１１３年３月２２日, 2024-03-22",
    "中華民國 113 年 3 月 22 日, 2024-03-22",
    "民國113年3月, 2024-03",
    "113年3月, 2024-03",
    "民國113年, 2024",
    "112-03-04, 2023-03-04",
    "112-3-4, 2023-03-04",
    "民國112-03-04, 2023-03-04",
    "民前1年, 1911",
    "民國前5年, 1907",
    "民國前 1 年 10 月 10 日, 1911-10-10",
    "民國元年, 1912",
    "民國元年1月1日, 1912-01-01",
  })
  void readsADateOfTaiwansOffices(String typed, String edtf) {
    assertThat(RocDates.read(typed).text()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "113",
        "113年",
        "元年",
        "民國113",
        "10.3.22",
        "22.3.113",
        "113.3/22",
        "2024年3月22日",
        "2024/03/22",
        "130322",
        "11303221",
        "1131322",
        "1130230",
        "民國113年2月30日",
        "民國0年",
        "0000322",
        "1 13年3月22日",
        "民前0年",
        "97-03-22",
        "113.3",
      })
  void refusesWhatIsAmbiguousOrNoDate(String typed) {
    assertThatExceptionOfType(DateRefused.class)
        .isThrownBy(() -> RocDates.read(typed))
        .returns(typed, DateRefused::typed);
  }

  @Test
  void refusesNothingButWithItsOwnRefusal() {
    assertThat(AnyDates.hostileTexts(20_000))
        .allSatisfy(
            text -> {
              Throwable thrown = catchThrowable(() -> RocDates.read(text));
              if (thrown != null) {
                assertThat(thrown).isInstanceOf(DateRefused.class);
              }
            });
  }
}
