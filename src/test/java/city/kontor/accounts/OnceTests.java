package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class OnceTests {

  @Autowired Once once;
  @Autowired JdbcClient jdbc;

  private final Account person =
      new Account(new AccountId(UUID.randomUUID()), "one@kontor.example", "One", List.of());

  /** Each holds what the other waits for, until the database lets one of them go. */
  @Test
  void ofTwoThatWaitForEachOtherOneIsDoneAndTheOtherIsAskedToSendItAgain() throws Exception {
    var both = new CyclicBarrier(2);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = people.submit(() -> sent(List.of(701, 702), both));
      var other = people.submit(() -> sent(List.of(702, 701), both));
      assertThat(List.of(one.get(), other.get()))
          .containsExactlyInAnyOrder("/done", "refusal.same-moment");
    }
  }

  private String sent(List<Integer> locks, CyclicBarrier both) {
    try {
      return once.path(
          person,
          "locks " + locks + UUID.randomUUID(),
          () -> {
            lock(locks.getFirst());
            meet(both);
            lock(locks.getLast());
            return "/done";
          });
    } catch (Refusal.Conflict refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private void lock(int key) {
    jdbc.sql("select pg_advisory_xact_lock(:key) is null")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(30, TimeUnit.SECONDS);
    } catch (Exception interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
