package city.kontor.journal;

import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Consent;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.facts.Position;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what was recorded as data. Nothing is named in it that the public does not see. */
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
    turns.forEach(it -> mentioned(it).forEach(mentioned::add));
    var shown = facts.shown(mentioned, recorded);
    var paths = addresses.paths(shown);
    return turns.stream().map(it -> data(it, shown, paths)).toList();
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

  private static TurnData data(Turn it, Set<FactId> shown, Map<FactId, String> paths) {
    var references = new TreeMap<String, String>();
    states(it)
        .flatMap(state -> state.stated().references().values().stream())
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
            : it.after().positions().stream().map(said -> position(said, paths)).toList(),
        text(it.follows(), shown),
        text(it.followedBy(), shown),
        it.recording().why(),
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

  private static TurnData.PositionData position(Position it, Map<FactId, String> paths) {
    var consent = Consent.of(it, true);
    var counter = consent == Consent.CONTESTED ? it.counter() : null;
    return new TurnData.PositionData(
        it.party().toString(),
        paths.get(it.party()),
        Words.key(consent),
        counter == null ? null : told(counter),
        consent == Consent.CONTESTED
            ? it.cited().stream().map(cited -> cited(cited, paths)).toList()
            : List.of());
  }

  /** A party may have typed the address of what not everybody sees. */
  private static Map<String, String> told(Form counter) {
    return counter.fields().entrySet().stream()
        .filter(it -> !Addresses.isSecret(it.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
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
