package city.kontor.keepers;

import city.kontor.history.FactId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who decides about a fact: one keeps it, two or more confirm it.
 *
 * @param names of all, in words
 * @param parties who see what is for the parties, without deciding about it
 * @param statedBy the party that has stated it, where several decide and one did
 */
public record Keepers(
    List<Keeper> all, List<Keeper> parties, String names, @Nullable FactId statedBy) {

  public Keepers {
    all = List.copyOf(all);
    parties = List.copyOf(parties);
  }

  Keepers(List<Keeper> all, String names, @Nullable FactId statedBy) {
    this(all, List.of(), names, statedBy);
  }

  /** Those who see what is for the parties only. */
  List<Keeper> seeing() {
    return Stream.concat(all.stream(), parties.stream()).toList();
  }

  public boolean areSeveral() {
    return all.size() > 1;
  }

  /** Those who may change what it says: where one party has stated it, that party alone. */
  public List<Keeper> changing() {
    return areSeveral() && statedBy != null
        ? all.stream().filter(it -> statedBy.equals(it.organization())).toList()
        : all;
  }

  /**
   * The parties that state it when somebody does: the office's own organization where that is one,
   * else those it cares for.
   */
  public Set<FactId> stating(Behalf behalf) {
    var office = behalf.office();
    var those =
        all.stream()
            .filter(it -> office != null && it.isKeptBy(behalf))
            .flatMap(it -> Stream.ofNullable(it.organization()))
            .collect(Collectors.toSet());
    return office != null && those.contains(office) ? Set.of(office) : those;
  }

  /** Those who say whether it is so: parties with an office of their own that did not state it. */
  public List<Keeper> answering() {
    return areSeveral()
        ? all.stream()
            .filter(it -> it.isOwn() && !Objects.equals(it.organization(), statedBy))
            .toList()
        : List.of();
  }

  /** Whose answer a proposal waits for: an office rather than the register. */
  public Keeper answeringProposals() {
    return changing().stream()
        .filter(Keeper::isOwn)
        .findFirst()
        .or(() -> changing().stream().filter(it -> it.office() != null).findFirst())
        .orElse(changing().getFirst());
  }
}
