package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Reading;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The order of long lists, read once for each recording, so that a page far into one costs no more
 * than the first. Only identities are remembered: what is shown of them is read anew each time, by
 * what is public then.
 */
@Component
public class Orders {

  /** About 50 bytes each; enough for every long list of 250,000 cities at once. */
  private static final int MOST_REMEMBERED = 1_500_000;

  private final Clock clock;
  private final Cache<Asked, List<?>> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_REMEMBERED)
          .<Asked, List<?>>weigher((_, ids) -> 1 + ids.size())
          .build();

  Orders(Clock clock) {
    this.clock = clock;
  }

  private record Asked(List<String> list, Recorded recorded, LocalDate day) {}

  /**
   * A part of a list, in its order. Its first part is read by itself each time.
   *
   * @param list its name and what it is narrowed to
   * @param read so many of the list from its beginning
   * @param find what is known of these
   */
  public <L> List<L> part(
      List<String> list,
      Recorded recorded,
      int offset,
      int limit,
      IntFunction<List<FactId>> read,
      Find<L> find) {
    var ids =
        offset == 0
            ? read.apply(limit)
            : page(whole(list, recorded, () -> read.apply(Integer.MAX_VALUE)), offset, limit);
    return inOrder(ids, find.find(ids, recorded));
  }

  /** A page of a whole list; empty behind its end. */
  public static <T> List<T> page(List<T> whole, int offset, int limit) {
    var from = Math.min(offset, whole.size());
    return whole.subList(from, (int) Math.min((long) from + limit, whole.size()));
  }

  /**
   * The whole of a list, in its order.
   *
   * @param list its name, which stands for what it holds as well, and what it is narrowed to
   */
  @SuppressWarnings("unchecked")
  public <T> List<T> whole(List<String> list, Recorded recorded, Supplier<List<T>> read) {
    return (List<T>)
        remembered.get(
            new Asked(list, recorded, LocalDate.now(clock)), _ -> List.copyOf(read.get()));
  }

  /** The same, in an order that depends on the reader's language and day, as that of names does. */
  public List<FactId> whole(String list, Reading reading, Supplier<List<FactId>> read) {
    return whole(
        List.of(list, reading.language().tag(), reading.on().toString()), reading.recorded(), read);
  }

  /** Those of these that were found, in the order of their identities. */
  public static <L> List<L> inOrder(List<FactId> ids, Map<FactId, L> found) {
    return ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
  }

  /** How a subject finds its facts. */
  public interface Find<L> {
    Map<FactId, L> find(List<FactId> ids, Recorded recorded);
  }
}
