package city.kontor.facts;

import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Service;

/**
 * When the public was last told something: the newest turn of the {@link Course}, whatever was
 * recorded since for fewer. What was told last as of one recording was so as of all before it, back
 * to its own: such stretches are remembered, so that each is looked through once, as of whichever
 * of its recordings it is asked for, and one reader at a time. See decision 0071.
 */
@Service
public class LastTold {

  private static final Course.Part ALL = new Course.Part.Whole(false);
  private static final int STRETCH = 50;
  private static final int MOST = 1_000;

  private final Course course;
  private final Recordings recordings;
  private final Clock clock;

  /** What is remembered, by the recording under which it was told; no two overlap. */
  private final NavigableMap<Long, Found> remembered = new ConcurrentSkipListMap<>();

  /** The day up to which releases are told in what is remembered. */
  private volatile LocalDate day;

  LastTold(Course course, Recordings recordings, Clock clock) {
    this.course = course;
    this.recordings = recordings;
    this.clock = clock;
    this.day = LocalDate.now(clock);
  }

  /**
   * The number and the moment under which it is told.
   *
   * @param at of a release the beginning of its day
   */
  public record Told(long recording, OffsetDateTime at) {}

  /** What was told last, as of its own recording and of all up to another. */
  private record Found(Optional<Told> told, long until) {

    long from() {
      return told.map(Told::recording).orElse(0L);
    }
  }

  /** As of a recording; nothing where the public has seen nothing. */
  public Optional<Told> by(Recorded recorded) {
    var today = LocalDate.now(clock);
    if (!today.isAfter(day)) {
      var before = before(recorded);
      if (before.until() >= recorded.no()) {
        return before.told();
      }
    }
    return sought(recorded, today);
  }

  /** What is remembered of the last stretch that begins by then. */
  private Found before(Recorded recorded) {
    var before = remembered.floorEntry(recorded.no());
    return before == null ? new Found(Optional.empty(), 0) : before.getValue();
  }

  private synchronized Optional<Told> sought(Recorded recorded, LocalDate today) {
    if (today.isAfter(day)) {
      forgetSince(day);
      day = today;
    }
    var before = before(recorded);
    if (before.until() < recorded.no()) {
      before = new Found(sought(recorded, before), recorded.no());
      remembered.put(before.from(), before);
      forgetShort();
    }
    return before.told();
  }

  /** What is short is found again at once; the newest is asked for most. */
  private void forgetShort() {
    if (remembered.size() > MOST) {
      remembered
          .headMap(remembered.lastKey())
          .values()
          .removeIf(it -> it.until() - it.from() < STRETCH);
    }
  }

  /**
   * What a day releases is told under the last recording before it. Where a writer is still at work
   * there, too much is forgotten; nobody waits for that.
   */
  private void forgetSince(LocalDate before) {
    var last = recordings.soFar(before.atStartOfDay().atOffset(ZoneOffset.UTC)).no() - 1;
    remembered.tailMap(last, false).clear();
    remembered.replaceAll((_, it) -> new Found(it.told(), Math.min(it.until(), last)));
  }

  private Optional<Told> sought(Recorded recorded, Found before) {
    Mark from = null;
    do {
      var stretch = course.back(ALL, from, recorded, STRETCH);
      if (!stretch.turns().isEmpty()) {
        return Optional.of(told(stretch.turns().getFirst()));
      }
      from = stretch.further().orElse(null);
    } while (from != null && from.recording() > before.until());
    return before.told();
  }

  private static Told told(Turn turn) {
    var released = turn.released();
    return new Told(
        turn.recording().no(),
        released == null
            ? turn.recording().at()
            : released.atStartOfDay().atOffset(ZoneOffset.UTC));
  }
}
