package city.kontor.briefings;

import city.kontor.history.FactId;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the page of a city: the field for the name of another to lay beside it. */
@Component
class CityPart implements OrganizationPanels {

  private static final int ORDER = 65;

  private final Organizations organizations;
  private final Languages languages;
  private final Renderer renderer;

  CityPart(Organizations organizations, Languages languages, Renderer renderer) {
    this.organizations = organizations;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** As data: where the cities to lay beside it are listed. */
  record Way(String self) {}

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    return organizations
        .find(organization, reading.recorded())
        .filter(Organizations.Listed::isLocalGovernment)
        .map(
            city -> {
              var words = languages.words(reading.language());
              return new Panel(
                  "with",
                  ORDER,
                  words.say("briefings.panel"),
                  renderer.part(
                      "briefings/form",
                      Map.of("words", words, "form", OtherCities.form(city, "", reading))),
                  new Way(reading.data(OtherCities.path(city))),
                  List.of());
            })
        .stream()
        .toList();
  }
}
