package city.kontor.waiting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person, as data for the office in which it was typed. Persons are not
 * told.
 *
 * @param fact absent when a new one is to be stated
 * @param source what was typed for the document it rests on
 * @param outcome where it led once it was approved, or done at once after it was taken back: the
 *     fact, or the proposal made of it
 * @param read what a second person names to answer it as it was read; absent once it is decided
 * @param says what would be said on which dates, in sentences
 */
record ApprovalData(
    String self,
    String id,
    String state,
    String act,
    String kind,
    @Nullable String fact,
    Map<String, String> fields,
    String office,
    String why,
    Map<String, String> source,
    @Nullable String outcome,
    @Nullable String read,
    List<String> says) {

  /** What is not decided yet, oldest first; absent {@code next} where there is no more. */
  record All(String self, List<ApprovalData> waiting, @Nullable String next) {}
}
