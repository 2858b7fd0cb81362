package city.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.kontor.claims.Comparison;
import city.kontor.dates.Edtf;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTests {

  @Test
  void readsWhatWouldMakeAStatementHold() {
    assertThat(Check.parse("member-number anmc21 = 11"))
        .isEqualTo(new Check.MemberNumber("anmc21", Comparison.EQUAL, BigDecimal.valueOf(11)));
    assertThat(Check.parse("leads taipei ict-initiatives"))
        .isEqualTo(new Check.Leads("taipei", "ict-initiatives"));
    assertThat(Check.parse("members-are anmc21 bangkok delhi"))
        .isEqualTo(new Check.MembersAre("anmc21", List.of("bangkok", "delhi")));
    assertThat(Check.parse("founded uclg 2004"))
        .isEqualTo(new Check.Founded("uclg", Edtf.parse("2004")));
    assertThat(Check.parse("recurrence apcs P6M"))
        .isEqualTo(new Check.Recurrence("apcs", Period.ofMonths(6)));
    assertThat(Check.parse("section uclg region \"Latin America\" africa"))
        .isEqualTo(new Check.Section("uclg", "region", List.of("Latin America", "africa")));
  }

  @Test
  void readsAFigureWithAndWithoutItsUnit() {
    assertThat(Check.parse("figure organizations/sci members ~ 2500"))
        .isEqualTo(
            new Check.Figure(
                "organizations/sci", "members", Comparison.ABOUT, new BigDecimal(2500), null));
    assertThat(Check.parse("figure organizations/uclg member-states > 127 UN member states"))
        .isEqualTo(
            new Check.Figure(
                "organizations/uclg",
                "member-states",
                Comparison.MORE,
                new BigDecimal(127),
                "UN member states"));
  }

  @Test
  void joinsSeveralThatMustAllHold() {
    assertThat(Check.parse("holds taipei uclg-bureau & holds taipei uclg-aspac-bureau"))
        .isEqualTo(
            new Check.All(
                List.of(
                    new Check.Holds("taipei", "uclg-bureau"),
                    new Check.Holds("taipei", "uclg-aspac-bureau"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&",
        "member-number anmc21",
        "member-number anmc21 = eleven",
        "member-number anmc21 == 11",
        "members-are anmc21",
        "leads taipei",
        "leads taipei ict-initiatives twice",
        "founded uclg some-time",
        "recurrence apcs biannually",
        "is-nice taipei",
        "leads taipei ict-initiatives &"
      })
  void refusesWhatItCannotMakeAtItsField(String typed) {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> Check.parse(typed))
        .satisfies(it -> assertThat(it.mistakes()).extracting("field").containsExactly("check"));
  }
}
