package city.kontor.journal;

import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Consent;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Position;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what was recorded as data. Nothing is named in it that the public does not see: facts refer
 * to others by their identities, also as a party would have them.
 */
@Component
class TurnDocuments {

  private final Facts facts;
  private final Addresses addresses;

  TurnDocuments(Facts facts, Addresses addresses) {
    this.facts = facts;
    this.addresses = addresses;
  }

  List<TurnData> of(List<Turn> turns, Recorded recorded) {
    var mentioned = new HashSet<FactId>();
    var counters = counters(turns);
    turns.forEach(it -> mentioned(it).forEach(mentioned::add));
    counters.values().forEach(it -> mentioned.addAll(it.references().values()));
    var shown = facts.shown(mentioned, recorded);
    var paths = addresses.paths(shown);
    return turns.stream().map(it -> data(it, counters, shown, paths)).toList();
  }

  /** The facts as parties contest them, where they still do. */
  private Map<Position, Stated> counters(List<Turn> turns) {
    var counters = new HashMap<Position, Stated>();
    for (var turn : turns) {
      Stream.ofNullable(turn.after())
          .flatMap(it -> it.positions().stream())
          .filter(it -> Consent.of(it, true) == Consent.CONTESTED)
          .forEach(
              it ->
                  facts.countered(it, turn.kind()).ifPresent(counter -> counters.put(it, counter)));
    }
    return counters;
  }

  private static Stream<FactId> mentioned(Turn turn) {
    var office = turn.recording().office();
    return Stream.of(
            Stream.of(turn.fact()),
            Stream.ofNullable(turn.source()),
            Stream.ofNullable(office).map(FactId::new),
            Stream.ofNullable(turn.follows()),
            Stream.ofNullable(turn.followedBy()),
            states(turn).flatMap(it -> it.stated().references().values().stream()),
            states(turn).flatMap(it -> it.citations().stream()).map(Citation::document),
            states(turn)
                .flatMap(it -> it.positions().stream())
                .flatMap(
                    it ->
                        Stream.concat(
                            Stream.of(it.party()), it.cited().stream().map(Citation::document))))
        .flatMap(it -> it);
  }

  private static Stream<Turn.State> states(Turn turn) {
    return Stream.concat(Stream.ofNullable(turn.before()), Stream.ofNullable(turn.after()));
  }

  private static TurnData data(
      Turn it, Map<Position, Stated> counters, Set<FactId> shown, Map<FactId, String> paths) {
    var references = new TreeMap<String, String>();
    Stream.concat(
            states(it).map(Turn.State::stated),
            Stream.ofNullable(it.after())
                .flatMap(after -> after.positions().stream())
                .flatMap(said -> Stream.ofNullable(counters.get(said))))
        .flatMap(stated -> stated.references().values().stream())
        .filter(paths::containsKey)
        .forEach(id -> references.put(id.toString(), paths.get(id)));
    return new TurnData(
        it.recording().no(),
        it.recording().at(),
        office(it.recording().office(), shown, paths),
        it.verb() == null ? "release" : Words.key(it.verb()),
        it.released(),
        it.kind().word(),
        it.fact().toString(),
        paths.get(it.fact()),
        fields(it.before()),
        fields(it.after()),
        references,
        it.after() == null
            ? List.of()
            : it.after().citations().stream().map(cited -> cited(cited, paths)).toList(),
        it.after() == null
            ? List.of()
            : it.after().positions().stream()
                .map(said -> position(said, counters.get(said), paths))
                .toList(),
        text(it.follows(), shown),
        text(it.followedBy(), shown),
        it.released() == null ? it.recording().why() : null,
        text(it.source(), shown));
  }

  private static TurnData.@Nullable Place office(
      @Nullable UUID office, Set<FactId> shown, Map<FactId, String> paths) {
    if (office == null || !shown.contains(new FactId(office))) {
      return null;
    }
    return new TurnData.Place(office.toString(), paths.get(new FactId(office)));
  }

  private static @Nullable Map<String, String> fields(Turn.@Nullable State state) {
    return state == null ? null : state.stated().form().fields();
  }

  private static TurnData.PositionData position(
      Position it, @Nullable Stated counter, Map<FactId, String> paths) {
    var consent = Consent.of(it, true);
    return new TurnData.PositionData(
        it.party().toString(),
        paths.get(it.party()),
        Words.key(consent),
        counter == null ? null : counter.telling(Set.of()).fields(),
        consent == Consent.CONTESTED
            ? it.cited().stream().map(cited -> cited(cited, paths)).toList()
            : List.of());
  }

  private static TurnData.CitationData cited(Citation it, Map<FactId, String> paths) {
    return new TurnData.CitationData(
        it.document().toString(),
        paths.get(it.document()),
        Words.key(it.stance()),
        Words.key(it.manner()),
        it.locator());
  }

  private static @Nullable String text(@Nullable FactId id, Set<FactId> shown) {
    return id == null || !shown.contains(id) ? null : id.toString();
  }
}
