package city.kontor.facts;

import city.kontor.history.Recorded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * When the public was last told something: the newest turn of the {@link Course}, whatever was
 * recorded since for fewer. It is sought once for each recording and day, and only among what came
 * after what was found before; see decision 0071.
 */
@Service
public class LastTold {

  private static final Course.Part ALL = new Course.Part.Whole(false);
  private static final int STRETCH = 50;

  private final Course course;
  private final Clock clock;
  private volatile @Nullable Found newest;

  LastTold(Course course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  /**
   * The number and the moment under which it is told.
   *
   * @param at of a release the beginning of its day
   */
  public record Told(long recording, OffsetDateTime at) {}

  /** What was found on a day, up to a recording. */
  private record Found(LocalDate day, long until, Optional<Told> told) {}

  /** As of a recording; nothing where the public has seen nothing. */
  public Optional<Told> by(Recorded recorded) {
    var today = LocalDate.now(clock);
    var before = newest;
    if (before == null || !before.day().equals(today) || before.until() > recorded.no()) {
      before = new Found(today, 0, Optional.empty());
    }
    if (before.until() == recorded.no()) {
      return before.told();
    }
    var found = new Found(today, recorded.no(), sought(recorded, before));
    keep(found);
    return found.told();
  }

  /** An earlier moment that somebody asks for takes nothing from those who ask for now. */
  private void keep(Found found) {
    var kept = newest;
    if (kept == null || !kept.day().equals(found.day()) || kept.until() < found.until()) {
      newest = found;
    }
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
