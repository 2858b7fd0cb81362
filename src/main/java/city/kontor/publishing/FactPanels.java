package city.kontor.publishing;

import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Facts.Version;
import city.kontor.history.FactId;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a higher module adds to the page of a fact, and lets those see one before it is public whom
 * it belongs to.
 */
public interface FactPanels {

  /**
   * The panels about this fact; those of a negative order stand above what it says.
   *
   * @param who is signed in; null for a reader
   */
  List<Panel> of(FactId fact, Reading reading, @Nullable Principal who);

  /** Everything that a fact has said, for whoever keeps it; else empty. */
  default List<Version> versions(FactId fact, Reading reading, @Nullable Principal who) {
    return List.of();
  }

  /** Those of these documents, which not everybody sees, that this one sees with the fact. */
  default Set<FactId> documents(
      Stated fact, Collection<FactId> documents, Reading reading, @Nullable Principal who) {
    return Set.of();
  }

  /** The names of those who recorded, by recording, as far as this one may know them. */
  default Map<Long, String> people(Collection<Long> recordings, @Nullable Principal who) {
    return Map.of();
  }

  /** What may be done with a fact that was withdrawn. */
  default List<Link> ofWithdrawn(Standing last, Reading reading, @Nullable Principal who) {
    return List.of();
  }

  /** A fact that is not public, for somebody who may see it. */
  Optional<Stated> hidden(FactId fact, Reading reading, @Nullable Principal who);
}
