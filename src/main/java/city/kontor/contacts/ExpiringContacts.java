package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.offices.DeskPanels;
import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the desk: contacts that will soon be forgotten, unless somebody says that they still hold. */
@Component
class ExpiringContacts implements DeskPanels {

  private static final int ORDER = 50;

  private final Contacts contacts;
  private final Organizations organizations;
  private final Languages languages;
  private final Renderer renderer;

  ExpiringContacts(
      Contacts contacts, Organizations organizations, Languages languages, Renderer renderer) {
    this.contacts = contacts;
    this.organizations = organizations;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var expiring = contacts.expiringFor(person);
    if (expiring.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var found =
        organizations.find(
            expiring.stream().map(Contact::organization).toList(), reading.recorded());
    var links =
        expiring.stream()
            .flatMap(
                it ->
                    Stream.ofNullable(found.get(it.organization()))
                        .map(
                            office ->
                                new Link(
                                    words.say("contacts.expiring.line", it.name(), it.expires()),
                                    reading.to("/offices/" + office.slug() + "/contacts"))))
            .toList();
    return List.of(
        new Panel(
            "contacts",
            ORDER,
            words.say("contacts.expiring"),
            renderer.part("contacts/expiring", Map.of("links", links)),
            List.of(),
            List.of()));
  }
}
