package city.kontor.dues;

import city.kontor.facts.Audience;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Every question about dues. What is owed and paid is told as far as everybody may see it, and as
 * the organizations may whose records the reader's offices keep.
 */
@Repository
class DuesSql {

  private final Shown shown;

  DuesSql(Shown shown) {
    this.shown = shown;
  }

  /**
   * Invoices, payments or waivers.
   *
   * @param member null for those of all members
   */
  <F extends Record> List<Kept<F>> between(
      FactId network,
      @Nullable FactId member,
      Class<F> type,
      Recorded recorded,
      Set<FactId> seeing) {
    var those =
        member == null
            ? Map.of("network", network)
            : Map.of("network", network, "organization", member);
    return shown.to(Audience.of(seeing)).byAll(those, type, "year, id", recorded);
  }

  /** The same of some members, of whatever network. */
  <F extends Record> List<Kept<F>> of(
      Collection<FactId> members, Class<F> type, Recorded recorded, Set<FactId> seeing) {
    return shown.to(Audience.of(seeing)).by("organization", members, type, "year, id", recorded);
  }

  List<Kept<Observation>> observations(Collection<FactId> organizations, Recorded recorded) {
    return shown.by("organization", organizations, Observation.class, "recording, id", recorded);
  }
}
