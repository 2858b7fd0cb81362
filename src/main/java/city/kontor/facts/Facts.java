package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Any fact by its identity: what it says, and what was said of it before. */
@Service
public class Facts {

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Addresses addresses;
  private final Recordings recordings;

  Facts(JdbcClient jdbc, FactKinds kinds, Addresses addresses, Recordings recordings) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.addresses = addresses;
    this.recordings = recordings;
  }

  /** A fact as its form, with the other facts its fields refer to. */
  public record Stated(FactId id, FactKind<?> kind, Form form, Map<String, FactId> references) {}

  /** What a fact said from one recording on. */
  public record Version(Recording recording, Stated stated) {}

  public Optional<Stated> find(FactId id, Recorded recorded) {
    return kind(id).flatMap(kind -> find(kind, id, recorded));
  }

  /** Those of these facts that stand as of the recording, by their ids. */
  public Map<FactId, Stated> find(Collection<FactId> ids, Recorded recorded) {
    return new LinkedHashSet<>(ids)
        .stream()
            .flatMap(id -> find(id, recorded).stream())
            .collect(Collectors.toMap(Stated::id, it -> it));
  }

  /** Everything this fact has said up to a recording, oldest first. */
  public List<Version> versions(FactId id, Recorded recorded) {
    return kind(id).map(kind -> versions(kind, id, recorded)).orElse(List.of());
  }

  private <F extends Record> Optional<Stated> find(FactKind<F> kind, FactId id, Recorded recorded) {
    return new FactTable<>(jdbc, kind).find(id, recorded).map(fact -> stated(kind, id, fact));
  }

  private <F extends Record> List<Version> versions(
      FactKind<F> kind, FactId id, Recorded recorded) {
    var states = new FactTable<>(jdbc, kind).states(id, recorded);
    var begun =
        recordings.of(states.keySet()).stream().collect(Collectors.toMap(Recording::no, it -> it));
    var versions = new ArrayList<Version>();
    states.forEach(
        (no, fact) -> {
          var recording = begun.get(no);
          if (recording != null) {
            versions.add(new Version(recording, stated(kind, id, fact)));
          }
        });
    return versions;
  }

  private <F extends Record> Stated stated(FactKind<F> kind, FactId id, F fact) {
    var references = Fields.references(fact);
    var paths = addresses.paths(references.values());
    return new Stated(
        id, kind, Fields.write(fact, it -> Optional.ofNullable(paths.get(it))), references);
  }

  private Optional<FactKind<?>> kind(FactId id) {
    return jdbc.sql("select kind from facts.fact where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .flatMap(kinds::find);
  }
}
