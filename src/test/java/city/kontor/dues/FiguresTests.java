package city.kontor.dues;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Edtf;
import city.kontor.dues.Observation.Measure;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.offices.Caretakers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose figures a network reckons with. */
class FiguresTests {

  private static final FactId CITY = id();
  private static final FactId NETWORK = id();
  private static final FactId OTHER = id();

  @Test
  void theLatestThatCountsIsReckonedWithAndAnotherOfficesIsOnlyNamed() {
    var earlier = said(NETWORK, true, 100, "2023");
    var used = said(CITY, true, 120, "2024");
    var other = said(OTHER, false, 900, "2025");
    var figures = Figures.of(List.of(other, used, earlier));
    assertThat(figures.inputs().population()).isEqualTo(120);
    assertThat(figures.used()).containsOnlyKeys(Measure.INHABITANTS);
    assertThat(figures.passedOver(Measure.INHABITANTS)).containsExactly(earlier, other);
  }

  @Test
  void ofTwoForOneDayTheOneRecordedLastIsTaken() {
    var first = said(CITY, true, 120, "2024");
    var last = said(NETWORK, true, 130, "2024");
    assertThat(Figures.of(List.of(first, last)).inputs().population()).isEqualTo(130);
    assertThat(Figures.of(List.of(last, first)).inputs().population()).isEqualTo(120);
  }

  @Test
  void whereOnlyOthersSaySoNothingIsReckonedFrom() {
    var other = said(OTHER, false, 900, "2025");
    var figures = Figures.of(List.of(other));
    assertThat(figures.inputs().population()).isNull();
    assertThat(figures.figure(Measure.INHABITANTS)).isNull();
    assertThat(figures.passedOver()).containsExactly(other);
  }

  @Test
  void whatAnOfficeSaidBeforeIsNotNamedBesideItsLatest() {
    var before = said(OTHER, false, 800, "2024");
    var latest = said(OTHER, false, 900, "2025");
    var used = said(null, true, 120, "2023");
    assertThat(Figures.of(List.of(latest, before, used)).passedOver()).containsExactly(latest);
    assertThat(
            Figures.of(List.of(said(CITY, true, 110, "2022"), said(CITY, true, 120, "2023")))
                .passedOver())
        .isEmpty();
  }

  @Test
  void eachMeasureIsTakenFromWhomItCounts() {
    var income =
        new Figures.Said(
            new Kept<>(
                id(),
                new Observation(CITY, Measure.INCOME_CLASS, null, "high", Edtf.parse("2024"))),
            NETWORK,
            true);
    var inputs = Figures.of(List.of(income, said(CITY, true, 120, "2020"))).inputs();
    assertThat(inputs.incomeClass()).isEqualTo("high");
    assertThat(inputs.population()).isEqualTo(120);
    assertThat(inputs.income()).isNull();
  }

  @Test
  void whoKeptTheRecordThenIsToldByTheDays() {
    var zone = ZoneId.of("Asia/Taipei");
    var care =
        new Caretakers.Care(
            CITY, OTHER, LocalDate.parse("2026-01-10"), LocalDate.parse("2026-06-30"));
    assertThat(care.isAt(OffsetDateTime.parse("2026-01-09T15:59:00Z"), zone)).isFalse();
    assertThat(care.isAt(OffsetDateTime.parse("2026-01-09T16:00:00Z"), zone)).isTrue();
    assertThat(care.isAt(OffsetDateTime.parse("2026-06-30T03:00:00Z"), zone)).isTrue();
    assertThat(care.isAt(OffsetDateTime.parse("2026-07-01T03:00:00Z"), zone)).isFalse();
  }

  private static Figures.Said said(@Nullable FactId by, boolean counts, int number, String on) {
    return new Figures.Said(
        new Kept<>(id(), new Observation(CITY, Measure.INHABITANTS, number, null, Edtf.parse(on))),
        by,
        counts);
  }

  private static FactId id() {
    return new FactId(UUID.randomUUID());
  }
}
