package city.kontor.facts;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestRegister;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was last told is what everybody sees, however much was recorded since for fewer. */
class LastToldTests {

  /** More than are looked at in one go. */
  private static final int MANY = 120;

  private TestRegister register;
  private LastTold lastTold;
  private FactId source;
  private FactId city;

  @BeforeEach
  void open() {
    register = new TestRegister();
    lastTold = register.get(LastTold.class);
    source = register.source("a-paper");
    city = register.organization("quay", "local-government", source);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void whatIsRecordedForFewerMovesNothing() {
    var open = name("Open Quay", Visibility.PUBLIC);
    assertThat(told(open)).isEqualTo(open.no());
    hide(MANY);
    assertThat(told(now())).as("remembered").isEqualTo(open.no());
    assertThat(anew(Clock.systemUTC()).by(now())).as("sought anew").isEqualTo(lastTold.by(now()));
    assertThat(lastTold.by(now()).orElseThrow().at())
        .isEqualTo(register.recordings().lastMoment(open).orElseThrow());

    var next = name("Other Quay", Visibility.PUBLIC);
    name("Hidden Quay", Visibility.PARTIES);
    assertThat(told(now())).isEqualTo(next.no());
    assertThat(told(new Recorded(next.no() - 1))).as("as known earlier").isEqualTo(open.no());
    assertThat(told(now())).as("and now again").isEqualTo(next.no());
  }

  @Test
  void aStretchThatNobodySeesIsLookedThroughOnceForAllItsMoments() {
    var open = name("Open Quay", Visibility.PUBLIC);
    hide(MANY);
    var last = now();
    var next = name("Other Quay", Visibility.PUBLIC);
    assertThat(told(now())).isEqualTo(next.no());
    assertThat(told(last)).isEqualTo(open.no());
    lookNoFurther();
    for (var it = open.no(); it <= last.no(); it++) {
      assertThat(told(new Recorded(it))).isEqualTo(open.no());
    }
    assertThat(told(next)).isEqualTo(next.no());
  }

  @Test
  void onANewDayNobodyWaitsForAWriter() {
    var open = name("Open Quay", Visibility.PUBLIC);
    putBack();
    var today = LocalDate.now(ZoneOffset.UTC);
    var clock = new Day(today.minusDays(1));
    var its = anew(clock);
    assertThat(its.by(now()).orElseThrow().recording()).isEqualTo(open.no());
    clock.day = today;
    var last = now();
    register.recorded(
        _ ->
            assertThat(CompletableFuture.supplyAsync(() -> its.by(last).orElseThrow().recording()))
                .as("while something is being recorded")
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(open.no()));
  }

  @Test
  void onANewDayWhatLiesFurtherBackIsStillRemembered() {
    var open = name("Open Quay", Visibility.PUBLIC);
    hide(MANY);
    var last = now();
    putBack();
    var today = LocalDate.now(ZoneOffset.UTC);
    var clock = new Day(today.minusDays(1));
    var its = anew(clock);
    assertThat(its.by(last).orElseThrow().recording()).isEqualTo(open.no());
    clock.day = today;
    name("Hidden Quay", Visibility.OFFICE);
    assertThat(its.by(now()).orElseThrow().recording()).isEqualTo(open.no());
    lookNoFurther();
    for (var it = open.no(); it <= last.no() + 1; it++) {
      assertThat(its.by(new Recorded(it)).orElseThrow().recording()).isEqualTo(open.no());
    }
  }

  /** All that is recorded was recorded three days before. */
  private void putBack() {
    var jdbc = register.database().jdbc();
    jdbc.sql("alter table history.recording disable trigger user").update();
    jdbc.sql("update history.recording set at = at - interval '3 days'").update();
  }

  /** A clock that is set to a day. */
  private static final class Day extends Clock {

    private LocalDate day;

    private Day(LocalDate day) {
      this.day = day;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
  }

  private LastTold anew(Clock clock) {
    return new LastTold(register.get(Course.class), register.recordings(), clock);
  }

  /** Whatever is asked of the record from now on is answered from memory, or not at all. */
  private void lookNoFurther() {
    register.database().jdbc().sql("alter table facts.act rename to act_out_of_reach").update();
  }

  private void hide(int many) {
    for (int it = 0; it < many; it++) {
      name("Hidden Quay " + it, Visibility.OFFICE);
    }
  }

  @Test
  void nothingIsToldWhereNothingIsSeen() {
    assertThat(lastTold.by(new Recorded(0))).isEmpty();
  }

  private Recorded name(String text, Visibility visibility) {
    return register.recorded(
        it ->
            register
                .acts()
                .state(
                    it,
                    "name",
                    form(
                        "bearer", city.toString(), "text", text, "language", "en", "kind", "alias"),
                    cited(source),
                    visibility,
                    null));
  }

  private Recorded now() {
    return register.recordings().now();
  }

  private long told(Recorded recorded) {
    return lastTold.by(recorded).orElseThrow().recording();
  }
}
