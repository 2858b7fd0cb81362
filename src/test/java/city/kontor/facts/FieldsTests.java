package city.kontor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is typed in a form is kept, and written into it again, as the same. */
class FieldsTests {

  private record Sum(BigDecimal amount) {}

  @Test
  void aNumberIsWrittenAsItsLeastDigitsWhateverScaleItWasKeptWith() {
    assertThat(written("1.250")).isEqualTo("1.25");
    assertThat(written("1200.00")).isEqualTo("1200");
    assertThat(written("0.0100")).isEqualTo("0.01");
    assertThat(written("0.000")).isEqualTo("0");
    assertThat(written("-30")).isEqualTo("-30");
  }

  @Test
  void everyNumberThatIsKeptIsReadBackFromTheFormItIsWrittenInto() {
    var random = new Random(2026);
    for (int i = 0; i < 2_000; i++) {
      var kept =
          BigDecimal.valueOf(
              random.nextLong(1_000_000_000L) * (random.nextBoolean() ? 1 : 10), random.nextInt(9));
      var form = Fields.write(new Sum(kept), _ -> Optional.empty());
      assertThat(read(form).amount()).isEqualByComparingTo(kept);
    }
  }

  @Test
  void aNumberInFullWidthDigitsIsReadAsTheSame() {
    assertThat(read(new Form(Map.of("amount", "１２５０．５"))).amount()).isEqualByComparingTo("1250.5");
    assertThatThrownBy(() -> read(new Form(Map.of("amount", "１．２５０"))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void aNumberThatCanBeReadInTwoWaysIsAskedAbout() {
    for (var it : Map.of("1.250", "1.25", "-12.500", "-12.5", "100.000", "100").entrySet()) {
      assertThatThrownBy(() -> read(new Form(Map.of("amount", it.getKey()))))
          .isInstanceOfSatisfying(
              Refusal.Invalid.class,
              refused ->
                  assertThat(refused.mistakes())
                      .singleElement()
                      .satisfies(
                          mistake -> {
                            assertThat(mistake.message()).isEqualTo("mistake.number.groups");
                            assertThat(mistake.arguments())
                                .containsExactly(
                                    it.getKey(), it.getKey().replace(".", ""), it.getValue());
                          }));
    }
    for (var it : new String[] {"1.25", "0.250", "1250.250", "1.125", "1.2500"}) {
      assertThat(read(new Form(Map.of("amount", it))).amount()).isEqualByComparingTo(it);
    }
  }

  private static String written(String number) {
    return Fields.write(new Sum(new BigDecimal(number)), _ -> Optional.empty())
        .get("amount")
        .orElseThrow();
  }

  private static Sum read(Form form) {
    return Fields.read(Sum.class, form, (_, _) -> Optional.empty());
  }
}
