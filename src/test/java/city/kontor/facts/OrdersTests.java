package city.kontor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrdersTests {

  private static final List<FactId> ALL =
      LongStream.range(0, 10).mapToObj(it -> new FactId(new UUID(0, it))).toList();
  private static final Recorded THEN = new Recorded(7);

  private final Orders orders = new Orders(Clock.systemUTC());
  private final List<Integer> readings = new ArrayList<>();
  private final Map<FactId, FactId> known = new HashMap<>();

  OrdersTests() {
    ALL.forEach(it -> known.put(it, it));
  }

  @Test
  void bringsAnyPartInTheOrderOfTheList() {
    assertThat(part("cities", THEN, 0)).isEqualTo(ALL.subList(0, 3));
    assertThat(part("cities", THEN, 6)).isEqualTo(ALL.subList(6, 9));
    assertThat(part("cities", THEN, 9)).isEqualTo(ALL.subList(9, 10));
    assertThat(part("cities", THEN, 12)).isEmpty();
  }

  @Test
  void readsOfTheFirstPartNoMoreThanIsShown() {
    part("cities", THEN, 0);

    assertThat(readings).containsExactly(3);
  }

  @Test
  void readsAListOnceForAllItsFurtherParts() {
    part("cities", THEN, 3);
    part("cities", THEN, 6);

    assertThat(readings).hasSize(1);
  }

  @Test
  void readsAgainForAnotherRecordingAndAnotherList() {
    part("cities", THEN, 3);
    part("cities", new Recorded(8), 3);
    part("sources", THEN, 3);

    assertThat(readings).hasSize(3);
  }

  @Test
  void leavesOutWhatIsNotFoundAnyLonger() {
    part("cities", THEN, 3);
    known.remove(ALL.get(4));

    assertThat(part("cities", THEN, 3)).containsExactly(ALL.get(3), ALL.get(5));
  }

  private List<FactId> part(String list, Recorded recorded, int offset) {
    return orders.part(
        List.of(list),
        recorded,
        offset,
        3,
        most -> {
          readings.add(most);
          return ALL.subList(0, Math.min(most, ALL.size()));
        },
        (ids, _) -> known);
  }
}
