package city.kontor.facts;

import city.kontor.history.FactId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the {@link Course} of the record, from which it is read on or back: a recording as a
 * whole, the act on one fact within it, or the release of a fact after it.
 *
 * @param released the day of the release; null for an act
 * @param fact null for the recording as a whole
 */
public record Mark(long recording, @Nullable LocalDate released, @Nullable FactId fact) {

  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,18})(?:\\.(\\d{4}-\\d{2}-\\d{2}))?(?:\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

  public Mark {
    if (released != null && fact == null) {
      throw new IllegalArgumentException("A release is of a fact");
    }
  }

  /** Everything up to and including a recording, or before it when read back. */
  public static Mark of(long recording) {
    return new Mark(recording, null, null);
  }

  /** Reads a number, or what {@link #toString} wrote. */
  public static Optional<Mark> parse(String text) {
    var read = TEXT.matcher(text);
    if (!read.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Mark(
              Long.parseLong(read.group(1)),
              read.group(2) == null ? null : LocalDate.parse(read.group(2)),
              read.group(3) == null ? null : FactId.of(read.group(3))));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return recording + (released == null ? "" : "." + released) + (fact == null ? "" : "." + fact);
  }
}
