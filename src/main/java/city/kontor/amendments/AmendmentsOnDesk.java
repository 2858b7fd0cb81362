package city.kontor.amendments;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.offices.DeskPanels;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the desk of a network's office: where it prepares new versions of its rules. */
@Component
class AmendmentsOnDesk implements DeskPanels {

  private static final int ORDER = 45;

  private final Networks networks;
  private final Names names;
  private final Languages languages;
  private final Renderer renderer;

  AmendmentsOnDesk(Networks networks, Names names, Languages languages, Renderer renderer) {
    this.networks = networks;
    this.names = names;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var offices = person.officesAs(Role.READER);
    var found = networks.find(offices, reading.recorded());
    if (found.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var chosen = names.of(found.keySet(), reading);
    var links =
        offices.stream()
            .flatMap(it -> Stream.ofNullable(found.get(it)))
            .map(
                it ->
                    new Link(
                        words.say("amendments.title", chosen.text(it.id())),
                        reading.to(it.path() + "/rules/drafts")))
            .toList();
    return List.of(
        new Panel(
            "amendments",
            ORDER,
            words.say("rules.title"),
            renderer.part("amendments/desk", Map.of("links", links)),
            List.of(),
            List.of()));
  }
}
