package city.kontor.facts;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestRegister;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.Clock;
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
    for (int it = 0; it < MANY; it++) {
      name("Hidden Quay " + it, Visibility.OFFICE);
    }
    assertThat(told(now())).as("remembered").isEqualTo(open.no());
    assertThat(new LastTold(register.get(Course.class), Clock.systemUTC()).by(now()))
        .as("sought anew")
        .isEqualTo(lastTold.by(now()));
    assertThat(lastTold.by(now()).orElseThrow().at())
        .isEqualTo(register.recordings().lastMoment(open).orElseThrow());

    var next = name("Other Quay", Visibility.PUBLIC);
    name("Hidden Quay", Visibility.PARTIES);
    assertThat(told(now())).isEqualTo(next.no());
    assertThat(told(new Recorded(next.no() - 1))).as("as known earlier").isEqualTo(open.no());
    assertThat(told(now())).as("and now again").isEqualTo(next.no());
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
