package city.kontor.facts;

import city.kontor.facts.Course.Part;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells occasions as turns, from the facts themselves: those that change nothing seen give none.
 */
@Component
class Turns {

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Citations citations;
  private final Positions positions;
  private final Occasions occasions;
  private final List<Attached> attached;

  Turns(
      JdbcClient jdbc,
      FactKinds kinds,
      Citations citations,
      Positions positions,
      Occasions occasions,
      ObjectProvider<Attached> attached) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.citations = citations;
    this.positions = positions;
    this.occasions = occasions;
    this.attached = attached.orderedStream().toList();
  }

  /** What was seen of the facts before and after each of these. */
  List<Turn> of(List<Occasion> those, Part part) {
    if (those.isEmpty()) {
      return List.of();
    }
    var all = those.stream().flatMap(Occasion::withFollowed).toList();
    var seen = new Seen(all, isToldAll(part));
    var citing =
        part instanceof Part.Whole whole && whole.citing()
            ? occasions.citing(all.stream().filter(seen::changes).toList())
            : Map.<Occasion, List<Occasion>>of();
    var turns = new ArrayList<Turn>();
    for (var occasion : all) {
      seen.turn(occasion).ifPresent(turns::add);
      turns.addAll(of(citing.getOrDefault(occasion, List.of()), new Part.Whole(false)));
    }
    return turns;
  }

  private static boolean isToldAll(Part part) {
    return switch (part) {
      case Part.Whole _ -> false;
      case Part.Of of -> of.all();
      case Part.By by -> by.all();
    };
  }

  /** What is seen of some facts, at the recordings of some occasions. */
  private final class Seen {

    private final Map<FactId, List<FactTable.Spell<?>>> spells = new HashMap<>();
    private final Map<FactId, List<Citations.Spell>> cited;
    private final Map<FactId, List<Positions.Spell>> said;
    private final Map<FactId, List<Long>> changed;
    private final Map<FactId, List<Attached.Spell>> attachedInPublic;
    private final Map<String, FactKind<?>> kindOf;
    private final boolean all;

    Seen(List<Occasion> occasions, boolean all) {
      this.all = all;
      var numbers = occasions.stream().mapToLong(it -> it.recording().no()).summaryStatistics();
      var first = numbers.getMin() - 1;
      var last = numbers.getMax();
      kindOf =
          occasions.stream()
              .map(Occasion::kind)
              .distinct()
              .collect(Collectors.toMap(it -> it, kinds::get));
      occasions.stream()
          .collect(
              Collectors.groupingBy(
                  Occasion::kind,
                  LinkedHashMap::new,
                  Collectors.mapping(Occasion::fact, Collectors.toSet())))
          .forEach((kind, ids) -> look(kinds.get(kind), ids, first, last));
      var facts = occasions.stream().map(Occasion::fact).distinct().toList();
      cited = citations.between(facts, first, last);
      said = positions.between(facts, first, last);
      changed = positions.changed(said.keySet());
      attachedInPublic = all ? Map.of() : attachedInPublic(occasions, first, last);
      if (!all) {
        var documents =
            Stream.concat(
                    cited.values().stream().flatMap(List::stream).map(Citations.Spell::citation),
                    said.values().stream()
                        .flatMap(List::stream)
                        .flatMap(it -> it.said().cited().stream()))
                .map(Citation::document)
                .filter(it -> !spells.containsKey(it))
                .collect(Collectors.toSet());
        byKind(documents).forEach((kind, ids) -> look(kind, ids, first, last));
      }
    }

    private <F extends Record> void look(
        FactKind<F> kind, Collection<FactId> ids, long first, long last) {
      new FactTable<>(jdbc, kind)
          .between(ids, first, last)
          .forEach(it -> spells.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(it));
    }

    Optional<Turn> turn(Occasion it) {
      var no = it.recording().no();
      if (it.verb() == Verb.ATTACH && !all && !isAttachedInPublic(it.fact(), no)) {
        return Optional.empty();
      }
      var kind = Objects.requireNonNull(kindOf.get(it.kind()));
      var before = it.released() == null ? state(it.fact(), kind, no - 1, it.day()) : null;
      var after = state(it.fact(), kind, no, it.day());
      return before == null && after == null
          ? Optional.empty()
          : Optional.of(
              new Turn(
                  it.mark(),
                  it.recording(),
                  it.account(),
                  it.source(),
                  it.verb(),
                  it.released(),
                  it.fact(),
                  kind,
                  before,
                  after,
                  it.follows(),
                  it.followedBy()));
    }

    /** What only the office sees is put beside a fact, or replaced, without a word to others. */
    private boolean isAttachedInPublic(FactId fact, long no) {
      return attachedInPublic.getOrDefault(fact, List.of()).stream()
          .anyMatch(it -> it.isHeld(no - 1) || it.isHeld(no));
    }

    private Map<FactId, List<Attached.Spell>> attachedInPublic(
        List<Occasion> occasions, long first, long last) {
      var those =
          occasions.stream()
              .filter(it -> it.verb() == Verb.ATTACH)
              .map(Occasion::fact)
              .distinct()
              .toList();
      return those.isEmpty()
          ? Map.of()
          : attached.stream()
              .flatMap(it -> it.shown(those, first, last).stream())
              .collect(Collectors.groupingBy(Attached.Spell::fact));
    }

    /** Whether a fact that was there before appears or disappears by it. */
    boolean changes(Occasion it) {
      var no = it.recording().no();
      return it.released() != null
          || (held(it.fact(), no - 1).isPresent()
              && shown(it.fact(), no - 1, it.day()) != shown(it.fact(), no, it.day()));
    }

    private Turn.@Nullable State state(FactId fact, FactKind<?> kind, long no, LocalDate day) {
      return held(fact, no)
          .filter(it -> all || it.isShown(day))
          .map(
              it -> new Turn.State(stated(it, kind), citations(fact, no, day), said(fact, no, day)))
          .orElse(null);
    }

    private List<Citation> citations(FactId fact, long no, LocalDate day) {
      return cited.getOrDefault(fact, List.of()).stream()
          .filter(it -> it.isHeld(no))
          .map(Citations.Spell::citation)
          .filter(it -> all || shown(it.document(), no, day))
          .toList();
    }

    private List<Position> said(FactId fact, long no, LocalDate day) {
      return said.getOrDefault(fact, List.of()).stream()
          .filter(it -> it.isHeld(no) && (all || it.isShown(day)))
          .map(it -> it.at(no, changed.getOrDefault(fact, List.of())))
          .map(
              it ->
                  it.citing(
                      it.cited().stream()
                          .filter(cited -> all || shown(cited.document(), no, day))
                          .toList()))
          .toList();
    }

    private boolean shown(FactId fact, long no, LocalDate day) {
      return held(fact, no).filter(it -> it.isShown(day)).isPresent();
    }

    private Optional<FactTable.Spell<?>> held(FactId fact, long no) {
      return spells.getOrDefault(fact, List.of()).stream().filter(it -> it.isHeld(no)).findFirst();
    }
  }

  private static Facts.Stated stated(FactTable.Spell<?> spell, FactKind<?> kind) {
    return new Facts.Stated(
        spell.id(),
        kind,
        Fields.write(spell.fact(), _ -> Optional.empty()),
        Fields.references(spell.fact()));
  }

  private Map<FactKind<?>, List<FactId>> byKind(Collection<FactId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select id, kind from facts.fact where id = any(:ids::uuid[])")
        .param("ids", FactIds.array(ids))
        .query((row, _) -> Map.entry(kinds.get(row.getString("kind")), FactIds.of(row, "id")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
