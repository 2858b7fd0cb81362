package city.kontor.rolls;

import city.kontor.history.FactId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two rolls say otherwise of a member.
 *
 * @param before null where the earlier one does not have it
 * @param after null where the later one does not have it
 */
record Difference(FactId organization, @Nullable Entry before, @Nullable Entry after) {

  /** What is otherwise. */
  enum Sort {
    ENTERED,
    LEFT,
    RIGHT,
    REASONS
  }

  Sort sort() {
    if (before == null) {
      return Sort.ENTERED;
    }
    if (after == null) {
      return Sort.LEFT;
    }
    return before.grantsAs(after) ? Sort.REASONS : Sort.RIGHT;
  }

  /** What either of them rests on. */
  Stream<FactId> restingOn() {
    return Stream.concat(Stream.ofNullable(before), Stream.ofNullable(after))
        .flatMap(Entry::restingOn);
  }

  /** All of two rolls; none where they say the same, word for word. */
  static List<Difference> between(Collection<Entry> before, Collection<Entry> after) {
    var was = byOrganization(before);
    var is = byOrganization(after);
    var all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    return all.stream()
        .filter(it -> !Objects.equals(was.get(it), is.get(it)))
        .map(it -> new Difference(it, was.get(it), is.get(it)))
        .toList();
  }

  private static Map<FactId, Entry> byOrganization(Collection<Entry> entries) {
    return entries.stream().collect(Collectors.toMap(Entry::organization, Function.identity()));
  }
}
