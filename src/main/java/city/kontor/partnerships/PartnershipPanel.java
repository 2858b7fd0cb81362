package city.kontor.partnerships;

import city.kontor.facts.Complete;
import city.kontor.history.FactId;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pairs of a city on its page. They are counted only where their list is complete. */
@Component
class PartnershipPanel implements OrganizationPanels {

  private static final String LIST = "partnerships";

  private final Partnerships partnerships;
  private final PartnerPages pages;
  private final Complete complete;
  private final Languages languages;
  private final Renderer renderer;

  PartnershipPanel(
      Partnerships partnerships,
      PartnerPages pages,
      Complete complete,
      Languages languages,
      Renderer renderer) {
    this.partnerships = partnerships;
    this.pages = pages;
    this.complete = complete;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var pairs = partnerships.of(organization, reading.recorded());
    if (pairs.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var isComplete = complete.on(organization, LIST, reading.on(), reading.recorded());
    var panel = pages.partners(organization, pairs, isComplete, reading);
    return List.of(
        new Panel(
                "partnerships",
                60,
                words.say("partnerships.title"),
                renderer.part("partnerships/panel", Map.of("words", words, "panel", panel)),
                pages.data(pairs, reading),
                pages.lines(organization, pairs, reading))
            .saying(panel.summary())
            .changing(pages.changes(organization, pairs, reading)));
  }
}
