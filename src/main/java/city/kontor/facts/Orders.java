package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The order of long lists, read once for each recording, so that a page far into one costs no more
 * than the first. Only identities are remembered: what is shown of them is read anew each time, by
 * what is public then.
 */
@Component
public class Orders {

  /** About 50 bytes each. */
  private static final int MOST_REMEMBERED = 500_000;

  private final Clock clock;
  private final Cache<Asked, List<FactId>> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_REMEMBERED)
          .<Asked, List<FactId>>weigher((_, ids) -> 1 + ids.size())
          .build();

  Orders(Clock clock) {
    this.clock = clock;
  }

  private record Asked(List<String> list, Recorded recorded, LocalDate day) {}

  /**
   * A part of a list, in its order.
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
            : remembered
                .get(
                    new Asked(list, recorded, LocalDate.now(clock)),
                    _ -> List.copyOf(read.apply(Integer.MAX_VALUE)))
                .stream()
                .skip(offset)
                .limit(limit)
                .toList();
    var found = find.find(ids, recorded);
    return ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
  }

  /** How a subject finds its facts. */
  public interface Find<L> {
    Map<FactId, L> find(List<FactId> ids, Recorded recorded);
  }
}
