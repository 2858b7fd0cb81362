package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** A fact as it lies in the table of its kind. */
  private record Found(FactId id, FactKind<?> kind, Record fact) {}

  /** The fact, if it stands as of the recording and the public sees it. */
  public Optional<Stated> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  /**
   * Those of these facts that stand as of the recording and that the public sees, by their ids; one
   * query for each kind among them.
   */
  public Map<FactId, Stated> find(Collection<FactId> ids, Recorded recorded) {
    var found = new ArrayList<Found>();
    byKind(ids).forEach((kind, those) -> found.addAll(found(kind, those, recorded)));
    return stated(found).stream().collect(Collectors.toMap(Stated::id, it -> it));
  }

  /** Which of these facts stand as of the recording and are seen by the public; asked by kind. */
  public Set<FactId> shown(Collection<FactId> ids, Recorded recorded) {
    return byKind(ids).entrySet().stream()
        .flatMap(it -> found(it.getKey(), it.getValue(), recorded).stream())
        .map(Found::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Everything this fact has said in public up to a recording, oldest first. */
  public List<Version> versions(FactId id, Recorded recorded) {
    return byKind(List.of(id)).keySet().stream()
        .flatMap(kind -> versions(kind, id, recorded).stream())
        .toList();
  }

  private <F extends Record> List<Found> found(
      FactKind<F> kind, Collection<FactId> ids, Recorded recorded) {
    return new FactTable<>(jdbc, kind)
        .shown(ids, recorded).stream().map(it -> new Found(it.id(), kind, it.fact())).toList();
  }

  private <F extends Record> List<Version> versions(
      FactKind<F> kind, FactId id, Recorded recorded) {
    var states = new FactTable<>(jdbc, kind).states(id, recorded);
    var stated =
        stated(states.values().stream().map(fact -> new Found(id, kind, fact)).toList()).iterator();
    return recordings.of(states.keySet()).stream()
        .map(recording -> new Version(recording, stated.next()))
        .toList();
  }

  /** The same facts as forms, in the same order. */
  private List<Stated> stated(List<Found> found) {
    var references = found.stream().map(it -> Fields.references(it.fact())).toList();
    var paths = addresses.paths(references.stream().flatMap(it -> it.values().stream()).toList());
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> {
              var it = found.get(i);
              var form = Fields.write(it.fact(), id -> Optional.ofNullable(paths.get(id)));
              return new Stated(it.id(), it.kind(), form, references.get(i));
            })
        .toList();
  }

  private Map<FactKind<?>, List<FactId>> byKind(Collection<FactId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var byKind = new LinkedHashMap<FactKind<?>, List<FactId>>();
    jdbc.sql("select id, kind from facts.fact where id = any(:ids::uuid[])")
        .param("ids", FactIds.array(ids))
        .query((row, _) -> Map.entry(FactIds.of(row, "id"), row.getString("kind")))
        .list()
        .forEach(
            it ->
                kinds
                    .find(it.getValue())
                    .ifPresent(
                        kind ->
                            byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(it.getKey())));
    return byKind;
  }
}
