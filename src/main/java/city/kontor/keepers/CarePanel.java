package city.kontor.keepers;

import city.kontor.history.FactId;
import city.kontor.networks.KeptFor;
import city.kontor.networks.NetworkPanels;
import city.kontor.offices.Caretakers;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.organizations.Party;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * On the pages of an organization or network without an office here: who keeps its record today. So
 * nothing is said where it is asked what was known earlier.
 */
@Component
class CarePanel implements OrganizationPanels, NetworkPanels, KeptFor {

  private static final int LAST = 900;

  private final Caretakers caretakers;
  private final Organizations organizations;
  private final Languages languages;
  private final Renderer renderer;

  CarePanel(
      Caretakers caretakers, Organizations organizations, Languages languages, Renderer renderer) {
    this.caretakers = caretakers;
    this.organizations = organizations;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** The same as data. */
  record CareData(Party office, LocalDate since) {}

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    return care(organization, reading).map(it -> panel(it, reading)).stream().toList();
  }

  private Panel panel(Caretakers.Care care, Reading reading) {
    var words = languages.words(reading.language());
    var parties = parties(care, reading);
    return new Panel(
        "care",
        LAST,
        words.say("keeping.care.title"),
        renderer.part(
            "keepers/care",
            Map.of(
                "words",
                words,
                "sentence",
                sentence(care, parties, words),
                "office",
                parties.link(care.office()))),
        new CareData(parties.data(care.office()), care.since()),
        List.of());
  }

  @Override
  public String sentence(FactId network, Reading reading) {
    return care(network, reading)
        .map(it -> sentence(it, parties(it, reading), languages.words(reading.language())))
        .orElse("");
  }

  private Optional<Caretakers.Care> care(FactId organization, Reading reading) {
    return reading.recordedAsked() == null ? caretakers.of(organization) : Optional.empty();
  }

  private Parties parties(Caretakers.Care care, Reading reading) {
    return organizations.parties(List.of(care.organization(), care.office()), reading);
  }

  private static String sentence(Caretakers.Care care, Parties parties, Words words) {
    return words.say(
        "keeping.care",
        parties.text(care.office()),
        parties.text(care.organization()),
        care.since());
  }
}
