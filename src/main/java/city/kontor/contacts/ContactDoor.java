package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way to the contacts of an office: by whom, by which address, as what was typed. */
@Component
class ContactDoor {

  private final OfficeDoor door;
  private final Contacts contacts;
  private final Networks networks;
  private final Names names;

  ContactDoor(OfficeDoor door, Contacts contacts, Networks networks, Names names) {
    this.door = door;
    this.contacts = contacts;
    this.networks = networks;
    this.names = names;
  }

  /**
   * An office whose contacts this person sees.
   *
   * @throws Refusal.NotAllowed with the rule
   */
  Listed toSee(String slug, Account person, Reading reading) {
    var office = door.at(slug, reading);
    ContactRules.maySee(person, office.id(), name(office, reading)).demand();
    return office;
  }

  /**
   * An office whose contacts this person keeps.
   *
   * @throws Refusal.NotAllowed with the rule
   */
  Listed toKeep(String slug, Account person, Reading reading) {
    var office = door.at(slug, reading);
    ContactRules.mayKeep(person, office.id(), name(office, reading)).demand();
    return office;
  }

  /** What was typed as a contact of this office; nothing where there are mistakes. */
  Optional<Contact> read(ContactForm form, FactId office, List<Mistake> mistakes, Reading reading) {
    return form.read(office, contacts.today(), it -> network(it, reading), mistakes);
  }

  /**
   * The same.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  Contact demand(ContactForm form, FactId office, Reading reading) {
    var mistakes = new ArrayList<Mistake>();
    return read(form, office, mistakes, reading).orElseThrow(() -> new Refusal.Invalid(mistakes));
  }

  static UUID identity(String typed) {
    if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("contacts.missing");
    }
    return UUID.fromString(typed);
  }

  private FactId network(String typed, Reading reading) {
    return networks.meant("network", typed, reading).id();
  }

  private String name(Listed office, Reading reading) {
    return names.of(List.of(office.id()), reading).text(office.id());
  }
}
