package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.rules.RuleBooks;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Leads from the page of a network with rules to the standing of its members. */
@Component
class NetworkStanding implements NetworkPanels {

  private static final int AFTER_RULES = 81;

  private final RuleBooks books;
  private final Networks networks;
  private final Languages languages;
  private final Renderer renderer;

  NetworkStanding(RuleBooks books, Networks networks, Languages languages, Renderer renderer) {
    this.books = books;
    this.networks = networks;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    var found = networks.find(network, reading.recorded());
    if (found.isEmpty() || books.of(network, reading.recorded()).isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var path = found.get().path() + "/standing";
    var links =
        List.of(
            new Link(words.say("standing.panel.link"), reading.to(path)),
            new Link(words.say("standing.panel.price"), reading.to(found.get().path() + "/price")));
    return List.of(
        new Panel(
            "standing",
            AFTER_RULES,
            words.say("standing.column"),
            renderer.part("standing/network", Map.of("words", words, "links", links)),
            Map.of("self", reading.data(path)),
            List.of()));
  }
}
