package city.kontor.publishing;

import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.history.FactId;
import city.kontor.sources.SourcePanels;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On the page of a source: the facts that it speaks for and against. */
@Component
class CitedFacts implements SourcePanels {

  /** Names and texts are many and shown with their bearers; claims have a panel of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("name", "text", "statement", "claim", "question");

  private static final int MOST = 200;

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
    var cited = citations.by(document, reading.recorded()).stream().limit(MOST * 5L).toList();
    var stated = facts.find(cited.stream().map(Citations.Cited::fact).toList(), reading.recorded());
    var shown =
        cited.stream()
            .filter(it -> stated.containsKey(it.fact()))
            .filter(it -> !ELSEWHERE.contains(fact(stated, it).kind().word()))
            .limit(MOST)
            .toList();
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
    var data =
        shown.stream()
            .map(
                it ->
                    new RowData(
                        it.fact().toString(),
                        fact(stated, it).kind().word(),
                        fact(stated, it).form().fields(),
                        it.citation().stance() == Citation.Stance.CONTRADICTS
                            ? "contradicts"
                            : "supports"))
            .toList();
    return List.of(
        new Panel(
            "facts",
            50,
            context.words().say("facts.cited"),
            renderer.part("publishing/cited-facts", Map.of("rows", rows, "words", context.words())),
            data,
            List.of()));
  }

  private static Stated fact(Map<FactId, Stated> stated, Citations.Cited cited) {
    return Objects.requireNonNull(stated.get(cited.fact()));
  }
}
