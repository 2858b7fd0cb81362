package city.kontor.bodies;

import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The bodies of networks, their seats and who holds them. */
@Service
public class Bodies {

  private final BodySql sql;
  private final Addresses addresses;

  Bodies(BodySql sql, Addresses addresses) {
    this.sql = sql;
    this.addresses = addresses;
  }

  /** A body with its identity and slug. */
  public record Listed(FactId id, String slug, Body body) {

    public String path() {
      return "/bodies/" + slug;
    }
  }

  /** A seat held, with the body it is in. */
  public record Held(Kept<Holding> holding, Kept<Seat> seat, Listed body) {}

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    return ids.isEmpty()
        ? Map.of()
        : listed(sql.find(ids, recorded)).stream()
            .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  /**
   * The body at a slug, current or former.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Recorded recorded) {
    return addresses
        .find("bodies", slug)
        .flatMap(it -> find(it.fact(), recorded))
        .orElseThrow(() -> new Refusal.NotFound(near(slug), "refusal.body", slug));
  }

  /** The bodies of a network, those that stand first in its own order first. */
  public List<Listed> of(FactId network, Recorded recorded) {
    return listed(sql.of(network, recorded));
  }

  /** The seats in these bodies, held or vacant. */
  public List<Kept<Seat>> seats(Collection<FactId> bodies, Recorded recorded) {
    return bodies.isEmpty() ? List.of() : sql.seats(bodies, recorded);
  }

  /** Who holds or held these seats, oldest first. */
  public List<Kept<Holding>> holdings(Collection<FactId> seats, Recorded recorded) {
    return seats.isEmpty() ? List.of() : sql.holdings(seats, recorded);
  }

  /** The seats that an organization holds or held, oldest first. */
  public List<Held> heldBy(FactId organization, Recorded recorded) {
    var holdings = sql.heldBy(organization, recorded);
    if (holdings.isEmpty()) {
      return List.of();
    }
    var seats =
        sql
            .seatsOf(holdings.stream().map(it -> it.fact().seat()).distinct().toList(), recorded)
            .stream()
            .collect(Collectors.toMap(Kept::id, Function.identity()));
    var bodies =
        find(seats.values().stream().map(it -> it.fact().body()).distinct().toList(), recorded);
    return holdings.stream()
        .flatMap(
            it ->
                Stream.ofNullable(seats.get(it.fact().seat()))
                    .flatMap(
                        seat ->
                            Stream.ofNullable(bodies.get(seat.fact().body()))
                                .map(body -> new Held(it, seat, body))))
        .toList();
  }

  private List<Listed> listed(List<Kept<Body>> bodies) {
    var paths = addresses.paths(bodies.stream().map(Kept::id).toList());
    return bodies.stream()
        .flatMap(
            it ->
                Stream.ofNullable(paths.get(it.id()))
                    .map(path -> path.substring("bodies/".length()))
                    .map(slug -> new Listed(it.id(), slug, it.fact())))
        .toList();
  }

  private List<Refusal.Near> near(String slug) {
    return addresses.like("bodies", slug, 5).stream()
        .map(it -> new Refusal.Near(it, "/bodies/" + it))
        .toList();
  }
}
