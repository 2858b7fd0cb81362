package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often one may try. */
class ThrottleTests {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void afterAWhileOneMayTryAgainHoweverOftenOneTriedMeanwhile() {
    attempt(Throttle.OF_BOTH, "a@example.org", "a1", NOON);
    assertThat(at(NOON).allows("a@example.org", "a1")).isFalse();
    assertThat(at(NOON.plus(Duration.ofMinutes(14))).allows("a@example.org", "a1")).isFalse();
    assertThat(at(NOON.plus(Throttle.WHILE)).allows("a@example.org", "a1")).isTrue();
  }

  @Test
  void anAccountIsGuardedAgainstManyAddresses() {
    IntStream.range(0, Throttle.OF_ACCOUNT)
        .forEach(i -> assertThat(at(NOON).allows("b@example.org", "b" + i)).isTrue());
    assertThat(at(NOON).allows("B@example.org ", "another")).isFalse();
    assertThat(at(NOON).allows("somebody-else@example.org", "another")).isTrue();
  }

  @Test
  void anAddressIsStoppedWhateverAccountsItTries() {
    IntStream.range(0, Throttle.OF_ADDRESS)
        .forEach(i -> assertThat(at(NOON).allows(i + "@example.org", "c")).isTrue());
    assertThat(at(NOON).allows("fresh@example.org", "c")).isFalse();
    assertThat(at(NOON).allows("fresh@example.org", "d")).isTrue();
  }

  @Test
  void whoeverSignsInBeginsAnew() {
    attempt(Throttle.OF_BOTH, "e@example.org", "e1", NOON);
    at(NOON).forget("e@example.org", "e1");
    assertThat(at(NOON).allows("e@example.org", "e1")).isTrue();
  }

  private static void attempt(int times, String email, String address, Instant moment) {
    for (int i = 0; i < times; i++) {
      assertThat(at(moment).allows(email, address)).isTrue();
    }
  }

  private static Throttle at(Instant moment) {
    return new Throttle(new AttemptSql(database.jdbc()), Clock.fixed(moment, ZoneOffset.UTC));
  }
}
