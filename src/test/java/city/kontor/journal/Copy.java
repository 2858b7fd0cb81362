package city.kontor.journal;

import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Consent;
import city.kontor.facts.FactIds;
import city.kontor.facts.Facts;
import city.kontor.facts.Position;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A copy of the register as somebody elsewhere keeps it, who knows nothing but the lines. */
final class Copy {

  private final Map<String, Kept> facts = new TreeMap<>();
  private long last;

  /** A fact as it is copied. */
  record Kept(
      String kind, Map<String, String> fields, List<Cited> citations, List<Said> positions) {}

  /** What a party says to it. */
  record Said(String party, String says, Map<String, String> counter, List<Cited> citations) {}

  record Cited(String document, String stance, String manner, String locator) {}

  Map<String, Kept> facts() {
    return facts;
  }

  /** The number to go on from. */
  long last() {
    return last;
  }

  /** Keeps what a line says, in place of whatever was said of that fact before. */
  void apply(JsonNode line) {
    var fact = line.get("fact").asString();
    last = line.get("recording").asLong();
    if (line.has("after")) {
      facts.put(
          fact,
          new Kept(
              line.get("kind").asString(), fields(line.get("after")), cited(line), said(line)));
    } else {
      facts.remove(fact);
    }
  }

  private static Map<String, String> fields(JsonNode after) {
    var fields = new TreeMap<String, String>();
    after.properties().forEach(it -> fields.put(it.getKey(), it.getValue().asString()));
    return fields;
  }

  private static List<Cited> cited(JsonNode line) {
    return line.get("citations")
        .valueStream()
        .map(
            it ->
                new Cited(
                    it.get("document").asString(),
                    it.get("stance").asString(),
                    it.get("manner").asString(),
                    it.has("locator") ? it.get("locator").asString() : ""))
        .sorted(Comparator.comparing(Cited::toString))
        .toList();
  }

  private static List<Said> said(JsonNode line) {
    return line.get("positions")
        .valueStream()
        .map(
            it ->
                new Said(
                    it.get("party").asString(),
                    it.get("says").asString(),
                    it.has("counter") ? fields(it.get("counter")) : Map.of(),
                    cited(it)))
        .sorted(Comparator.comparing(Said::toString))
        .toList();
  }

  /** What the register itself shows the public now. */
  static Map<String, Kept> ofRegister(
      JdbcClient jdbc, Facts facts, Citations citations, Positions positions, Recorded recorded) {
    var ids = jdbc.sql("select id from facts.fact").query((row, _) -> FactIds.of(row, "id")).list();
    var shown = facts.find(ids, recorded);
    var cited = citations.of(shown.keySet(), recorded);
    var said = positions.of(shown.keySet(), recorded);
    var kept = new HashMap<String, Kept>();
    shown.forEach(
        (id, it) ->
            kept.put(
                id.toString(),
                new Kept(
                    it.kind().word(),
                    fields(it),
                    cited.getOrDefault(id, List.of()).stream()
                        .filter(citation -> shown.containsKey(citation.document()))
                        .map(Copy::cited)
                        .sorted(Comparator.comparing(Cited::toString))
                        .toList(),
                    said.getOrDefault(id, List.of()).stream()
                        .map(position -> said(position, facts, it, shown.keySet()))
                        .sorted(Comparator.comparing(Said::toString))
                        .toList())));
    return new TreeMap<>(kept);
  }

  private static Map<String, String> fields(Facts.Stated stated) {
    var fields = new TreeMap<>(stated.form().fields());
    stated.references().forEach((field, id) -> fields.put(field, id.toString()));
    return fields;
  }

  private static Said said(Position it, Facts facts, Facts.Stated of, Set<FactId> shown) {
    var consent = Consent.of(it, true);
    var counter =
        consent == Consent.CONTESTED ? facts.countered(it, of.kind()).orElseThrow() : null;
    return new Said(
        it.party().toString(),
        Words.key(consent),
        counter == null ? Map.of() : fields(counter),
        counter == null
            ? List.of()
            : it.cited().stream()
                .filter(cited -> shown.contains(cited.document()))
                .map(Copy::cited)
                .sorted(Comparator.comparing(Cited::toString))
                .toList());
  }

  private static Cited cited(Citation it) {
    return new Cited(
        it.document().toString(),
        Words.key(it.stance()),
        Words.key(it.manner()),
        it.locator() == null ? "" : it.locator());
  }
}
