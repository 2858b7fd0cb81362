package city.kontor.rules;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds its rule books to the page of a network: which are in force, and where they stand. */
@Component
class NetworkRules implements NetworkPanels {

  private static final int ORDER = 80;

  private final RuleBooks books;
  private final Networks networks;
  private final Names names;
  private final Languages languages;
  private final Renderer renderer;

  NetworkRules(
      RuleBooks books, Networks networks, Names names, Languages languages, Renderer renderer) {
    this.books = books;
    this.networks = networks;
    this.names = names;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    var all = books.of(network, reading.recorded());
    var found = networks.find(network, reading.recorded());
    if (all.isEmpty() || found.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var chosen = names.of(all.stream().map(Kept::id).toList(), reading);
    var path = found.get().path() + "/rules";
    var sentences =
        all.stream()
            .filter(it -> it.fact().period().on(reading.on()) != Certainty.NOT)
            .map(
                it ->
                    it.fact().period().certainlyOn(reading.on())
                        ? words.say("rules.panel.book", chosen.text(it.id()), it.fact().period())
                        : words.say("rules.panel.perhaps", chosen.text(it.id())))
            .toList();
    var part =
        new NetworkPart(
            sentences.isEmpty() ? List.of(words.say("rules.panel.none")) : sentences,
            new Link(words.say("rules.panel.link"), reading.to(path)),
            new Link(words.say("rules.fee.link"), reading.to(found.get().path() + "/fee")));
    return List.of(
        new Panel(
                "rules",
                ORDER,
                words.say("rules.title"),
                renderer.part("rules/network", Map.of("words", words, "part", part)),
                Map.of("self", reading.data(path)),
                List.of())
            .changing(RuleChanges.of(all, chosen, reading.to(path))));
  }
}
