package city.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.TestDatabase;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorded clock, on a real database with writers and readers at once. */
class RecordingsTests {

  private TestDatabase database;
  private Recordings recordings;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    recordings = new Recordings(database.jdbc(), database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aWriterInFlightCannotSlipIntoAMomentAlreadyAnswered() throws Exception {
    record("first");
    var begun = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var writer =
        CompletableFuture.supplyAsync(
            () ->
                recordings.record(
                    Actor.REGISTER,
                    "slow",
                    it -> {
                      begun.countDown();
                      await(finish);
                      return it;
                    }));
    await(begun);
    var moment = databaseClock();
    var reader = CompletableFuture.supplyAsync(() -> recordings.at(moment));
    assertThat(reader.completeOnTimeout(new Recorded(0), 300, TimeUnit.MILLISECONDS).get())
        .as("the reader waits for the writer")
        .isEqualTo(new Recorded(0));
    finish.countDown();
    var slow = writer.get(10, TimeUnit.SECONDS);
    assertThat(recordings.at(moment)).isEqualTo(slow);
    record("after");
    assertThat(recordings.at(moment)).as("the same afterwards").isEqualTo(slow);
  }

  @Test
  void aMomentBeforeTheNewestRecordingIsAnsweredWhileAWriterIsAtWork() throws Exception {
    var first = record("first");
    var moment = recordings.of(List.of(first.no())).getFirst().at();
    record("second");
    var begun = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var writer =
        CompletableFuture.runAsync(
            () ->
                recordings.record(
                    Actor.REGISTER,
                    "slow",
                    it -> {
                      begun.countDown();
                      await(finish);
                      return it;
                    }));
    await(begun);
    assertThat(recordings.at(moment)).isEqualTo(first);
    assertThat(recordings.at(moment.minusNanos(1000))).isEqualTo(new Recorded(0));
    finish.countDown();
    writer.get(10, TimeUnit.SECONDS);
  }

  @Test
  void numbersMomentsAndCommitsShareOneOrderWhateverTheNumberOfWriters() {
    var writers =
        IntStream.range(0, 40)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> record("writer " + i)))
            .toList();
    var numbers = writers.stream().map(CompletableFuture::join).map(Recorded::no).sorted().toList();
    var moments = recordings.of(numbers).stream().map(Recording::at).toList();
    assertThat(moments).isSorted().doesNotHaveDuplicates().hasSize(40);
    for (int i = 0; i < 40; i++) {
      assertThat(recordings.at(moments.get(i)).no()).isEqualTo(numbers.get(i));
    }
  }

  @Test
  void nothingIsRecordedWhenTheWorkThrows() {
    var before = record("before");
    assertThatThrownBy(
            () ->
                recordings.record(
                    Actor.REGISTER,
                    "fails",
                    it -> {
                      throw new IllegalStateException("so");
                    }))
        .hasMessage("so");
    assertThat(recordings.now()).isEqualTo(before);
  }

  @Test
  void refusesAMomentToCome() {
    record("first");
    assertThatThrownBy(() -> recordings.at(databaseClock().plusSeconds(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> recordings.at(OffsetDateTime.MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void beforeTheFirstRecordingNothingIsKnown() {
    record("first");
    assertThat(recordings.at(OffsetDateTime.MIN)).isEqualTo(new Recorded(0));
    assertThat(recordings.at(OffsetDateTime.of(1999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)))
        .isEqualTo(new Recorded(0));
  }

  private Recorded record(String why) {
    return recordings.record(Actor.REGISTER, why, it -> it);
  }

  private OffsetDateTime databaseClock() {
    return database.jdbc().sql("select clock_timestamp()").query(OffsetDateTime.class).single();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
