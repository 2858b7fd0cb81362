package city.kontor.journal;

import city.kontor.facts.Course;
import city.kontor.facts.Mark;
import city.kontor.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * From where, and in which direction, somebody wants to read what was recorded.
 *
 * @param from null for the end when read back, the beginning when read on
 */
record Asked(boolean onward, @Nullable Mark from) {

  /**
   * As typed: {@code after} a recording, the oldest first; else {@code before} one, or from the
   * end, the newest first.
   */
  static Asked of(@Nullable String after, @Nullable String before) {
    var onward = mark("after", after);
    var back = mark("before", before);
    if (onward != null && back != null) {
      throw new Refusal.Malformed("journal.refusal.both");
    }
    return onward == null ? new Asked(false, back) : new Asked(true, onward);
  }

  /** As typed, for whoever keeps a copy: everything after a recording, or everything. */
  static @Nullable Mark after(@Nullable String typed) {
    return mark("after", typed);
  }

  boolean isFirst() {
    return !onward && from == null;
  }

  String with(Mark further) {
    return (onward ? "after=" : "before=") + further;
  }

  Course.Stretch read(
      Course course,
      Course.Part part,
      @Nullable Mark from,
      city.kontor.history.Recorded recorded,
      int most) {
    return onward
        ? course.onward(part, from, recorded, most)
        : course.back(part, from, recorded, most);
  }

  private static @Nullable Mark mark(String field, @Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : Mark.parse(typed.strip())
            .orElseThrow(() -> new Refusal.Malformed("journal.refusal.mark", field, typed));
  }
}
