package city.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.history.FactId;
import city.kontor.rules.FeeRule.Formula;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fees by the formulas that networks have published. */
class ReckoningTests {

  private static final FactId ARTICLE = FactId.of("00000000-0000-7000-8000-000000000001");
  private static final FactId RULE = FactId.of("00000000-0000-7000-8000-000000000002");

  private static final Ruled<FeeRule> ICLEI = fee(Formula.BANDS, "EUR", null, null, null, null);
  private static final List<Ruled<Band>> ICLEI_TABLE =
      List.of(
          incomeClass("IV", null, 11_456, null, null),
          band("IV", 1_000_001, null, 2_000_000, "4300"),
          band("IV", 2_000_001, null, 4_000_000, "5240"),
          band("IV", null, 4_000_001, null, "5985"));

  private static final Ruled<FeeRule> OWHC =
      fee(Formula.LINEAR_PLUS_CLASS, "USD", null, "0.000001", null, null);
  private static final List<Ruled<Band>> OWHC_CLASSES =
      List.of(
          incomeClass("low", null, null, 1_025, "500"),
          incomeClass("lower-middle", 1_026, null, 4_035, "750"),
          incomeClass("upper-middle", 4_036, null, 12_475, "1000"),
          incomeClass("high", 12_476, null, null, "2000"));

  @Test
  void icleiAsksThreeMillionFor5240() {
    assertThat(amount(ICLEI, ICLEI_TABLE, 3_000_000, 20_000, null)).isEqualTo("EUR 5240.00");
    assertThat(amount(ICLEI, ICLEI_TABLE, 2_600_000, null, "IV")).isEqualTo("EUR 5240.00");
  }

  @Test
  void aNumberInNoRowHasNoFee() {
    assertThat(steps(ICLEI, ICLEI_TABLE, 4_000_001, null, "IV"))
        .containsExactly("class.given", "population.gap.missing");
    assertThat(amount(ICLEI, ICLEI_TABLE, 4_000_002, null, "IV")).isEqualTo("EUR 5985.00");
  }

  @Test
  void aNumberInTwoRowsHasNoFee() {
    var table = List.of(band(null, 0, null, 300, "1"), band(null, 300, null, null, "2"));
    assertThat(steps(ICLEI, table, 300, null, null)).containsExactly("population.overlap.missing");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    assertThat(steps(ICLEI, ICLEI_TABLE, null, null, "IV")).containsExactly("population.missing");
    assertThat(steps(ICLEI, ICLEI_TABLE, 3_000_000, null, null)).containsExactly("class.missing");
    assertThat(steps(OWHC, OWHC_CLASSES, 3_000_000, null, null)).containsExactly("income.missing");
  }

  @Test
  void aClassWithoutATableHasNoFee() {
    assertThat(steps(ICLEI, ICLEI_TABLE, 3_000_000, 900, null))
        .containsExactly("income.gap.missing");
    assertThat(steps(ICLEI, ICLEI_TABLE, 3_000_000, null, "II"))
        .containsExactly("class.given", "class.no-table.missing");
  }

  @Test
  void owhcAddsIncomeTimesInhabitantsToASumOfTheClass() {
    assertThat(amount(OWHC, OWHC_CLASSES, 2_600_000, 33_000, null)).isEqualTo("USD 87800.00");
    assertThat(amount(OWHC, OWHC_CLASSES, 100_000, 1_025, null)).isEqualTo("USD 602.50");
    assertThat(amount(OWHC, OWHC_CLASSES, 100_000, 1_026, null)).isEqualTo("USD 852.60");
  }

  @Test
  void aFeeForEachInhabitantKeepsWithinItsBounds() {
    var rule = fee(Formula.LINEAR, "EUR", null, "0.01", "100", "5000");
    assertThat(amount(rule, List.of(), 200_000, null, null)).isEqualTo("EUR 2000.00");
    assertThat(amount(rule, List.of(), 1_000, null, null)).isEqualTo("EUR 100.00");
    assertThat(amount(rule, List.of(), 9_000_000, null, null)).isEqualTo("EUR 5000.00");
  }

  @Test
  void someFeesAreTheSameForAllOrNone() {
    assertThat(
            amount(fee(Formula.FLAT, "EUR", "2620", null, null, null), List.of(), null, null, null))
        .isEqualTo("EUR 2620.00");
    assertThat(
            amount(fee(Formula.ZERO, "EUR", null, null, null, null), List.of(), null, null, null))
        .isEqualTo("EUR 0.00");
  }

  @Test
  void sumsAreRoundedToTheirCurrency() {
    var yen = fee(Formula.LINEAR, "JPY", null, "0.015", null, null);
    assertThat(amount(yen, List.of(), 1_030, null, null)).isEqualTo("JPY 15");
  }

  @Test
  void aFormulaThatNobodyPublishedHasNoFee() {
    assertThat(steps(fee(null, null, null, null, null, null), List.of(), 3_000_000, null, null))
        .containsExactly("no-table.missing");
  }

  @Test
  void theSameInputsGiveTheSameFeeWordForWord() {
    for (int population = 1_000_001; population < 6_000_000; population += 77_777) {
      var inputs = new Reckoning.Inputs(population, null, "IV");
      assertThat(Reckoning.of(ICLEI, ICLEI_TABLE, inputs))
          .isEqualTo(Reckoning.of(ICLEI, List.copyOf(ICLEI_TABLE), inputs));
    }
  }

  private static String amount(
      Ruled<FeeRule> rule,
      List<Ruled<Band>> bands,
      @Nullable Integer population,
      @Nullable Integer income,
      @Nullable String incomeClass) {
    var fee = Reckoning.of(rule, bands, new Reckoning.Inputs(population, income, incomeClass));
    assertThat(fee.amount()).as(fee.reasons().toString()).isNotNull();
    return String.valueOf(fee.amount());
  }

  private static List<String> steps(
      Ruled<FeeRule> rule,
      List<Ruled<Band>> bands,
      @Nullable Integer population,
      @Nullable Integer income,
      @Nullable String incomeClass) {
    var fee = Reckoning.of(rule, bands, new Reckoning.Inputs(population, income, incomeClass));
    assertThat(fee.amount()).isNull();
    return fee.reasons().stream().map(Reason::key).toList();
  }

  private static Ruled<FeeRule> fee(
      @Nullable Formula formula,
      @Nullable String currency,
      @Nullable String amount,
      @Nullable String rate,
      @Nullable String least,
      @Nullable String most) {
    return new Ruled<>(
        RULE,
        new FeeRule(
            ARTICLE,
            null,
            formula,
            currency,
            decimal(amount),
            decimal(rate),
            decimal(least),
            decimal(most)));
  }

  private static Ruled<Band> band(
      @Nullable String incomeClass,
      @Nullable Integer atLeast,
      @Nullable Integer above,
      @Nullable Integer atMost,
      String value) {
    return new Ruled<>(
        RULE,
        new Band(
            ARTICLE,
            Band.Use.FEE,
            null,
            incomeClass,
            atLeast,
            above,
            atMost,
            null,
            decimal(value)));
  }

  private static Ruled<Band> incomeClass(
      String word,
      @Nullable Integer atLeast,
      @Nullable Integer above,
      @Nullable Integer atMost,
      @Nullable String value) {
    return new Ruled<>(
        RULE,
        new Band(
            ARTICLE,
            Band.Use.INCOME_CLASS,
            null,
            word,
            atLeast,
            above,
            atMost,
            null,
            decimal(value)));
  }

  private static @Nullable BigDecimal decimal(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
