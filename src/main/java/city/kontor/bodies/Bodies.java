package city.kontor.bodies;

import city.kontor.dates.Edtf;
import city.kontor.facts.Addresses;
import city.kontor.facts.Beginnings;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.networks.Networks;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The bodies of networks, their seats and who holds them. */
@Service
public class Bodies {

  private final BodySql sql;
  private final Networks networks;
  private final Addresses addresses;
  private final Directory directory;

  Bodies(BodySql sql, Networks networks, Addresses addresses, Directory directory) {
    this.sql = sql;
    this.networks = networks;
    this.addresses = addresses;
    this.directory = directory;
  }

  /** A body with its identity and slug. */
  public record Listed(FactId id, String slug, Body body) implements Directory.Entry {

    @Override
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
        : listed(sql.find(ids, recorded), recorded).stream()
            .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  /**
   * The body at a slug, current or former, or of this name.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Reading reading) {
    return directory.at(
        "bodies", slug, ids -> find(ids, reading.recorded()), "refusal.body", reading);
  }

  /** The bodies of a network, those that stand first in its own order first. */
  public List<Listed> of(FactId network, Recorded recorded) {
    return listed(sql.of(network, recorded), recorded);
  }

  /** The seats in these bodies, held or vacant. */
  public List<Kept<Seat>> seats(Collection<FactId> bodies, Recorded recorded) {
    return bodies.isEmpty() ? List.of() : sql.seats(bodies, recorded);
  }

  /** Who holds or held these seats, oldest first. */
  public List<Kept<Holding>> holdings(Collection<FactId> seats, Recorded recorded) {
    return seats.isEmpty() ? List.of() : cutHoldings(sql.holdings(seats, recorded), recorded);
  }

  /** The seats that an organization holds or held, oldest first. */
  public List<Held> heldBy(FactId organization, Recorded recorded) {
    var holdings = cutHoldings(sql.heldBy(organization, recorded), recorded);
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

  /** Nobody holds a seat before there is the body in which it is. */
  private List<Kept<Holding>> cutHoldings(List<Kept<Holding>> holdings, Recorded recorded) {
    return Beginnings.cut(
        holdings, Holding::seat, Holding::period, Holding::with, it -> firstDays(it, recorded));
  }

  /** The first possible days of the bodies of these seats, by seat. */
  private Map<FactId, LocalDate> firstDays(Collection<FactId> seats, Recorded recorded) {
    var bodies =
        sql.seatsOf(seats, recorded).stream()
            .collect(Collectors.toMap(Kept::id, it -> it.fact().body()));
    var first = new HashMap<FactId, LocalDate>();
    cut(sql.find(Set.copyOf(bodies.values()), recorded), recorded)
        .forEach(it -> first.put(it.id(), it.fact().period().sinceFrom()));
    var days = new HashMap<FactId, LocalDate>();
    bodies.forEach(
        (seat, body) ->
            Optional.ofNullable(first.get(body))
                .filter(day -> !day.equals(Edtf.UNBOUNDED_PAST))
                .ifPresent(day -> days.put(seat, day)));
    return days;
  }

  /** A body is of a network, and so not older than it. */
  private List<Kept<Body>> cut(List<Kept<Body>> bodies, Recorded recorded) {
    return Beginnings.cut(
        bodies, Body::network, Body::period, Body::with, it -> networks.firstDays(it, recorded));
  }

  private List<Listed> listed(List<Kept<Body>> bodies, Recorded recorded) {
    return addresses.listed(cut(bodies, recorded), Listed::new);
  }
}
