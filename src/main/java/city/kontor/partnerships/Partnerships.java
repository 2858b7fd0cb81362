package city.kontor.partnerships;

import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.facts.Orders;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The pairs of the register and what ties them. */
@Service
public class Partnerships {

  private static final String SPACE = "partnerships";

  private final PartnershipSql sql;
  private final Addresses addresses;
  private final Directory directory;
  private final Orders orders;

  Partnerships(PartnershipSql sql, Addresses addresses, Directory directory, Orders orders) {
    this.sql = sql;
    this.addresses = addresses;
    this.directory = directory;
    this.orders = orders;
  }

  /** A pair with its identity and slug. */
  public record Listed(FactId id, String slug, Partnership partnership) implements Directory.Entry {

    @Override
    public String path() {
      return "/partnerships/" + slug;
    }

    /** The other side, seen from one of them. */
    public FactId from(FactId side) {
      return partnership.one().equals(side) ? partnership.other() : partnership.one();
    }
  }

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    var found = new HashMap<FactId, Listed>();
    if (!ids.isEmpty()) {
      sql.find(ids, recorded).forEach(it -> found.put(it.id(), it));
    }
    return found;
  }

  /**
   * The pair at a slug, current or former, its sides in either order.
   *
   * @throws Refusal.NotFound with pairs that look like it
   */
  public Listed at(String slug, Reading reading) {
    var known =
        addresses
            .find(SPACE, slug)
            .or(() -> turned(slug))
            .filter(it -> find(it.fact(), reading.recorded()).isPresent())
            .map(Addresses.Found::slug)
            .orElse(slug);
    return directory.at(
        SPACE, known, ids -> find(ids, reading.recorded()), "refusal.partnership", reading);
  }

  /** The same pair asked for from its other side. */
  private Optional<Addresses.Found> turned(String slug) {
    return IntStream.range(1, slug.length() - 1)
        .filter(it -> slug.charAt(it) == '-')
        .mapToObj(it -> slug.substring(it + 1) + "-" + slug.substring(0, it))
        .limit(10)
        .flatMap(it -> addresses.find(SPACE, it).stream())
        .findFirst();
  }

  /** The pairs that an organization is a side of. */
  public List<Listed> of(FactId organization, Recorded recorded) {
    return sql.of(organization, recorded);
  }

  /** What ties or tied these pairs, oldest first. */
  public List<Kept<Tie>> ties(Collection<FactId> partnerships, Recorded recorded) {
    return partnerships.isEmpty() ? List.of() : sql.ties(partnerships, recorded);
  }

  /** The papers of these pairs, oldest first. */
  public List<Kept<Signing>> signings(Collection<FactId> partnerships, Recorded recorded) {
    return partnerships.isEmpty() ? List.of() : sql.signings(partnerships, recorded);
  }

  /** The pair that these two are, in either order. */
  public Optional<Listed> between(FactId side, FactId other, Recorded recorded) {
    return of(side, recorded).stream().filter(it -> it.from(side).equals(other)).findFirst();
  }

  /** A page of the round anniversaries of ties in a year; of one city's alone, if given. */
  List<Anniversary> anniversaries(
      int year, @Nullable FactId city, int offset, int limit, Recorded recorded) {
    List<Anniversary.Due> due =
        Orders.page(
            orders.whole(
                List.of("anniversaries", String.valueOf(year), String.valueOf(city)),
                recorded,
                () -> sql.anniversaries(year, city, recorded)),
            offset,
            limit);
    var tied =
        sql.tied(due.stream().map(Anniversary.Due::tie).distinct().toList(), recorded).stream()
            .collect(Collectors.toMap(it -> it.tie().id(), it -> it));
    return due.stream()
        .flatMap(it -> Stream.ofNullable(tied.get(it.tie())).map(tie -> tie.after(it.years())))
        .toList();
  }

  /** A page of pairs tied on a day of which nothing later than another day need be recorded. */
  List<LastActivity> silent(
      LocalDate on,
      LocalDate since,
      @Nullable FactId city,
      int offset,
      int limit,
      Recorded recorded) {
    return orders.part(
        List.of("silence", on.toString(), since.toString(), String.valueOf(city)),
        recorded,
        offset,
        limit,
        most -> sql.silent(on, since, city, most, recorded),
        (ids, _) ->
            sql.latest(ids, on, recorded).stream()
                .collect(Collectors.toMap(it -> it.pair().id(), it -> it)));
  }

  /** A page of pairs, in the order of their addresses. */
  List<Listed> list(int offset, int limit, Recorded recorded) {
    return orders.part(
        List.of(SPACE), recorded, offset, limit, most -> sql.list(most, recorded), this::find);
  }
}
