package city.kontor.bodies;

import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement about bodies, seats and who holds them. */
@Repository
class BodySql {

  private static final String BY_RECORDING = "id";
  private static final String BY_BEGINNING = "since_from, since_to, id";

  private final Shown shown;

  BodySql(Shown shown) {
    this.shown = shown;
  }

  List<Kept<Body>> find(Collection<FactId> bodies, Recorded recorded) {
    return shown.by("id", bodies, Body.class, BY_RECORDING, recorded);
  }

  /** In the order in which they were recorded, which is the network's own. */
  List<Kept<Body>> of(FactId network, Recorded recorded) {
    return shown.by("network", network, Body.class, BY_RECORDING, recorded);
  }

  List<Kept<Seat>> seats(Collection<FactId> bodies, Recorded recorded) {
    return shown.by("body", bodies, Seat.class, BY_RECORDING, recorded);
  }

  List<Kept<Seat>> seatsOf(Collection<FactId> seats, Recorded recorded) {
    return shown.by("id", seats, Seat.class, BY_RECORDING, recorded);
  }

  List<Kept<Holding>> holdings(Collection<FactId> seats, Recorded recorded) {
    return shown.by("seat", seats, Holding.class, BY_BEGINNING, recorded);
  }

  List<Kept<Holding>> heldBy(FactId organization, Recorded recorded) {
    return shown.by("holder", organization, Holding.class, BY_BEGINNING, recorded);
  }
}
