package city.kontor.summits;

import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Summit series, their editions, and who appeared at them. */
@Service
public class Summits {

  private final SummitSql sql;
  private final Addresses addresses;
  private final Directory directory;

  Summits(SummitSql sql, Addresses addresses, Directory directory) {
    this.sql = sql;
    this.addresses = addresses;
    this.directory = directory;
  }

  /** A series with its identity and slug. */
  public record Listed(FactId id, String slug, Series series) implements Directory.Entry {

    @Override
    public String path() {
      return "/summits/" + slug;
    }
  }

  /**
   * An edition with its identity and its place under its series: the year, or {@code no-2} while
   * the year is not known.
   */
  public record Occurrence(FactId id, String path, Edition edition) {}

  public Optional<Listed> find(FactId series, Recorded recorded) {
    return Optional.ofNullable(find(List.of(series), recorded).get(series));
  }

  /** Those of these series that stand as of the recording. */
  public Map<FactId, Listed> find(Collection<FactId> series, Recorded recorded) {
    return series.isEmpty()
        ? Map.of()
        : listed(sql.series(series, recorded)).stream()
            .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  public List<Listed> all(Recorded recorded) {
    return listed(sql.all(recorded));
  }

  /** The series that are this network. */
  public List<Listed> ofNetwork(FactId network, Recorded recorded) {
    return ofNetworks(List.of(network), recorded);
  }

  /** The series that are one of these networks. */
  public List<Listed> ofNetworks(Collection<FactId> networks, Recorded recorded) {
    return networks.isEmpty() ? List.of() : listed(sql.ofNetworks(networks, recorded));
  }

  /** The series that this organization owns. */
  public List<Listed> ownedBy(FactId owner, Recorded recorded) {
    return listed(sql.ownedBy(owner, recorded));
  }

  /** The editions of a series, in their order. */
  public List<Occurrence> editions(FactId series, Recorded recorded) {
    return editions(List.of(series), recorded);
  }

  /** The editions of these series, in their order. */
  public List<Occurrence> editions(Collection<FactId> series, Recorded recorded) {
    return series.isEmpty() ? List.of() : occurrences(sql.editionsOf(series, recorded), recorded);
  }

  /** How many editions each of these series has; those without any are absent. */
  Map<FactId, Integer> counts(Collection<FactId> series, Recorded recorded) {
    return series.isEmpty() ? Map.of() : sql.counts(series, recorded);
  }

  /** The last edition of each of these series that had begun by the day, or may have. */
  List<Occurrence> latest(Collection<FactId> series, LocalDate day, Recorded recorded) {
    return series.isEmpty() ? List.of() : occurrences(sql.latest(series, day, recorded), recorded);
  }

  /** Those of these editions that stand as of the recording. */
  public Map<FactId, Occurrence> editionsById(Collection<FactId> ids, Recorded recorded) {
    return ids.isEmpty()
        ? Map.of()
        : occurrences(sql.editions(ids, recorded), recorded).stream()
            .collect(Collectors.toMap(Occurrence::id, Function.identity()));
  }

  /** The editions an organization hosts or hosted, oldest first. */
  public List<Occurrence> hostedBy(FactId host, Recorded recorded) {
    return occurrences(sql.hostedBy(host, recorded), recorded);
  }

  /** Who appeared at these editions. */
  public List<Kept<Appearance>> appearances(Collection<FactId> editions, Recorded recorded) {
    return editions.isEmpty() ? List.of() : sql.appearances(editions, recorded);
  }

  /** At which editions an organization appeared. */
  public List<Kept<Appearance>> appearancesOf(FactId organization, Recorded recorded) {
    return sql.appearancesOf(organization, recorded);
  }

  /**
   * The series at a slug, current or former, or of this name.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Reading reading) {
    return directory.at(
        "series", slug, ids -> find(ids, reading.recorded()), "refusal.series", reading);
  }

  /**
   * The edition of a series at a year, at {@code no-2}, or at a former place.
   *
   * @throws Refusal.NotFound with the editions there are
   */
  public Occurrence at(Listed series, String place, Reading reading) {
    return addresses
        .find("editions", series.slug() + "-" + place)
        .or(() -> addresses.find("editions", place))
        .map(it -> editionsById(List.of(it.fact()), reading.recorded()).get(it.fact()))
        .filter(it -> it.edition().series().equals(series.id()))
        .orElseThrow(() -> new Refusal.NotFound(others(series, reading), "refusal.edition", place));
  }

  private List<Listed> listed(List<Kept<Series>> series) {
    return addresses.listed(series, Listed::new);
  }

  /** In the order of their dates; those of one date, or of none, by their number. */
  private List<Occurrence> occurrences(List<Kept<Edition>> editions, Recorded recorded) {
    var series =
        find(editions.stream().map(it -> it.fact().series()).distinct().toList(), recorded);
    var paths = addresses.paths(editions.stream().map(Kept::id).toList());
    return editions.stream()
        .flatMap(
            it -> {
              var under = series.get(it.fact().series());
              var path = paths.get(it.id());
              return under == null || path == null
                  ? Stream.<Occurrence>empty()
                  : Stream.of(new Occurrence(it.id(), place(under, path), it.fact()));
            })
        .sorted(BY_TIME)
        .toList();
  }

  private static final Comparator<Occurrence> BY_TIME =
      Comparator.<Occurrence, LocalDate>comparing(it -> it.edition().on().first())
          .thenComparing(
              it -> it.edition().ordinal(), Comparator.nullsLast(Comparator.naturalOrder()));

  private static String place(Listed series, String path) {
    var slug = path.substring("editions/".length());
    var start = series.slug() + "-";
    return series.path() + "/" + (slug.startsWith(start) ? slug.substring(start.length()) : slug);
  }

  private List<Refusal.Near> others(Listed series, Reading reading) {
    return editions(series.id(), reading.recorded()).stream()
        .map(it -> new Refusal.Near(it.path().substring(series.path().length() + 1), it.path()))
        .toList();
  }
}
