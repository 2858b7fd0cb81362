package city.kontor.facts;

import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of fact that the modules declare, by their words. */
@Component
public class FactKinds {

  private final Map<String, FactKind<?>> kinds = new LinkedHashMap<>();

  FactKinds(ObjectProvider<FactKind<?>> declared) {
    declared.orderedStream().forEach(kind -> kinds.put(kind.word(), kind));
  }

  public Collection<FactKind<?>> all() {
    return List.copyOf(kinds.values());
  }

  public Optional<FactKind<?>> find(String word) {
    return Optional.ofNullable(kinds.get(word));
  }

  /** The kind that is kept in this record. */
  @SuppressWarnings("unchecked")
  <F extends Record> FactKind<F> of(Class<F> type) {
    return (FactKind<F>)
        kinds.values().stream().filter(it -> it.type() == type).findFirst().orElseThrow();
  }

  /** The kind whose facts have their addresses in this space. */
  public FactKind<?> in(String space) {
    return kinds.values().stream().filter(it -> space.equals(it.space())).findFirst().orElseThrow();
  }

  /** Whether facts of this kind are what others are of, and named by their parts: pairs. */
  public boolean isNamedByParts(FactKind<?> kind) {
    return kind.space() != null
        && kinds.values().stream()
            .flatMap(it -> it.fields().stream())
            .anyMatch(it -> !it.parts().isEmpty() && kind.space().equals(it.space()));
  }

  /** The kind of this word; refused as not found otherwise. */
  public FactKind<?> get(String word) {
    return find(word).orElseThrow(() -> new Refusal.NotFound("refusal.kind", word));
  }
}
