package city.kontor.keeping;

import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.history.FactId;
import city.kontor.partnerships.PartnershipPanels;
import city.kontor.publishing.FactWords;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the page of a pair, and of a fact of theirs: what both sides say. */
@Component
class SidesPanel implements PartnershipPanels {

  private static final int ORDER = 20;

  private final Sides sides;
  private final Facts facts;
  private final FactWords factWords;
  private final Languages languages;
  private final Renderer renderer;

  SidesPanel(
      Sides sides, Facts facts, FactWords factWords, Languages languages, Renderer renderer) {
    this.sides = sides;
    this.facts = facts;
    this.factWords = factWords;
    this.languages = languages;
    this.renderer = renderer;
  }

  /**
   * A fact and what its parties say.
   *
   * @param fact leads to its page; its words are empty on that page itself
   */
  record Part(Link fact, List<Sides.Side> sides) {}

  @Override
  public List<Panel> of(FactId pair, List<FactId> ids, Reading reading) {
    var found = facts.find(ids, reading.recorded());
    var stated = ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
    var said = sides.of(stated, reading);
    if (said.isEmpty()) {
      return List.of();
    }
    var spoken = stated.stream().filter(it -> said.containsKey(it.id())).toList();
    var context = factWords.context(spoken, reading);
    var parts =
        spoken.stream()
            .map(
                it ->
                    new Part(
                        new Link(factWords.sentence(it, context), reading.to("/facts/" + it.id())),
                        said.getOrDefault(it.id(), List.of())))
            .toList();
    var data =
        spoken.stream()
            .collect(Collectors.toMap(it -> it.id().toString(), it -> sides.data(it, reading)));
    return List.of(panel(parts, data, reading));
  }

  List<Panel> of(Stated fact, Reading reading) {
    return sides.of(List.of(fact), reading).values().stream()
        .map(
            it ->
                panel(List.of(new Part(new Link("", ""), it)), sides.data(fact, reading), reading))
        .toList();
  }

  private Panel panel(List<Part> parts, Object data, Reading reading) {
    var words = languages.words(reading.language());
    return new Panel(
        "sides",
        ORDER,
        words.say("keeping.sides"),
        renderer.part("keeping/sides", Map.of("words", words, "parts", parts)),
        data,
        List.of());
  }
}
