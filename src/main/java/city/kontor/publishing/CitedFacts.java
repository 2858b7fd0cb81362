package city.kontor.publishing;

import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.history.FactId;
import city.kontor.sources.SourcePanels;
import city.kontor.web.Format;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On the page of a source: the facts that it speaks for and against. */
@Component
class CitedFacts implements SourcePanels {

  /** Names and texts are many and shown with their bearers; claims have a panel of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("name", "text", "statement", "claim", "question");

  private static final int MOST = 100;
  private static final int MOST_ON_PAGE = 50;
  private static final FactId FIRST = new FactId(new UUID(0, 0));

  private final Citations citations;
  private final Facts facts;
  private final FactWords factWords;
  private final Renderer renderer;

  CitedFacts(Citations citations, Facts facts, FactWords factWords, Renderer renderer) {
    this.citations = citations;
    this.facts = facts;
    this.factWords = factWords;
    this.renderer = renderer;
  }

  /** A fact in words, and whether the source contradicts it. */
  record Row(Link sentence, boolean isAgainst) {}

  /** The same as data. */
  record RowData(String fact, String kind, Map<String, String> fields, String stance) {}

  @Override
  public List<Panel> of(FactId document, Reading reading) {
    var stated = new HashMap<FactId, Stated>();
    var most = reading.format() == Format.HTML ? MOST_ON_PAGE : MOST;
    var brought = cited(document, most + 1, stated, reading);
    var shown = brought.subList(0, Math.min(most, brought.size()));
    if (shown.isEmpty()) {
      return List.of();
    }
    var context = factWords.context(shown.stream().map(it -> fact(stated, it)).toList(), reading);
    var rows =
        shown.stream()
            .map(
                it ->
                    new Row(
                        new Link(
                            factWords.sentence(fact(stated, it), context),
                            reading.to("/facts/" + it.fact())),
                        it.citation().stance() == Citation.Stance.CONTRADICTS))
            .toList();
    var seen =
        facts.shown(
            shown.stream()
                .flatMap(it -> fact(stated, it).references().values().stream())
                .collect(Collectors.toSet()),
            reading.recorded());
    var data =
        shown.stream()
            .map(
                it ->
                    new RowData(
                        it.fact().toString(),
                        fact(stated, it).kind().word(),
                        fact(stated, it).telling(seen).fields(),
                        it.citation().stance() == Citation.Stance.CONTRADICTS
                            ? "contradicts"
                            : "supports"))
            .toList();
    return List.of(
        new Panel(
            "facts",
            50,
            context.words().say("facts.cited"),
            renderer.part(
                "publishing/cited-facts",
                Map.of(
                    "rows",
                    rows,
                    "more",
                    brought.size() > most ? context.words().say("facts.cited.more", most) : "",
                    "words",
                    context.words())),
            data,
            List.of()));
  }

  /** The first of them that the public sees, read in parts: how many there are costs nothing. */
  private List<Citations.Cited> cited(
      FactId document, int most, Map<FactId, Stated> stated, Reading reading) {
    var shown = new ArrayList<Citations.Cited>();
    var after = FIRST;
    for (var isMore = true; isMore && shown.size() < most; ) {
      var part = citations.by(document, after, ELSEWHERE, most, reading.recorded());
      stated.putAll(
          facts.find(part.stream().map(Citations.Cited::fact).toList(), reading.recorded()));
      part.stream()
          .filter(it -> stated.containsKey(it.fact()))
          .limit(most - shown.size())
          .forEach(shown::add);
      isMore = part.size() == most;
      after = part.isEmpty() ? after : part.getLast().fact();
    }
    return shown;
  }

  private static Stated fact(Map<FactId, Stated> stated, Citations.Cited cited) {
    return Objects.requireNonNull(stated.get(cited.fact()));
  }
}
