package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.organizations.Parties;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts contacts into words, for those who may see them. */
@Component
class ContactPages {

  private final Contacts contacts;
  private final Organizations organizations;
  private final Addresses addresses;
  private final Languages languages;

  ContactPages(
      Contacts contacts, Organizations organizations, Addresses addresses, Languages languages) {
    this.contacts = contacts;
    this.organizations = organizations;
    this.addresses = addresses;
    this.languages = languages;
  }

  ContactsPage list(
      Listed office, Account person, ContactForm form, List<Mistake> mistakes, Reading reading) {
    var words = languages.words(reading.language());
    var all = contacts.seenBy(office.id());
    var parties =
        organizations.parties(
            Stream.concat(
                    Stream.of(office.id()),
                    all.stream()
                        .flatMap(
                            it ->
                                Stream.of(
                                        Optional.of(it.organization()),
                                        Optional.ofNullable(it.network()))
                                    .flatMap(Optional::stream)))
                .collect(Collectors.toSet()),
            reading);
    var name = parties.text(office.id());
    var permission = ContactRules.mayKeep(person, office.id(), name);
    var path = "/offices/" + office.slug() + "/contacts";
    var action = reading.sending(path);
    return new ContactsPage(
        Head.of(words.say("contacts.title", name), words.say("contacts.lede"), "")
            .undated()
            .typed(permission.isGiven(), path),
        action,
        all.stream()
            .filter(it -> it.organization().equals(office.id()))
            .map(it -> row(it, it.network(), parties, action, words))
            .toList(),
        all.stream()
            .filter(it -> !it.organization().equals(office.id()))
            .map(it -> row(it, it.organization(), parties, action, words))
            .toList(),
        permission.isGiven(),
        permission.why(words),
        ContactFields.of(form, mistakes, words));
  }

  ContactsData data(Listed office, Reading reading) {
    var all = contacts.seenBy(office.id());
    var parties = parties(all, reading);
    return new ContactsData(
        reading.data(path(office)),
        all.stream()
            .filter(it -> it.organization().equals(office.id()))
            .map(it -> one(it, self(office, it, reading), parties))
            .toList(),
        all.stream()
            .filter(it -> !it.organization().equals(office.id()))
            .map(it -> one(it, null, parties))
            .toList());
  }

  ContactsData.One data(Listed office, Contacts.Kept kept, Reading reading) {
    var contact = kept.contact();
    return one(contact, self(office, contact, reading), parties(List.of(contact), reading));
  }

  private Parties parties(List<Contact> all, Reading reading) {
    return organizations.parties(
        all.stream()
            .flatMap(
                it -> Stream.concat(Stream.of(it.organization()), Stream.ofNullable(it.network())))
            .collect(Collectors.toSet()),
        reading);
  }

  private static String self(Listed office, Contact it, Reading reading) {
    return reading.data(path(office) + "/" + it.id() + "/correction");
  }

  private static String path(Listed office) {
    return "/offices/" + office.slug() + "/contacts";
  }

  private static ContactsData.One one(Contact it, @Nullable String self, Parties parties) {
    return new ContactsData.One(
        it.id().toString(),
        self,
        parties.data(it.organization()),
        it.network() == null ? null : parties.networkData(it.network()),
        Words.key(it.matter()),
        it.name(),
        it.post(),
        it.language(),
        it.email(),
        it.phone(),
        it.since(),
        it.until(),
        it.purpose(),
        it.expires());
  }

  /**
   * The form in which a contact is corrected.
   *
   * @param conflict whether somebody else corrected it while this was typed
   */
  ContactPage correction(
      Listed office,
      Contacts.Kept kept,
      Account person,
      ContactForm form,
      List<Mistake> mistakes,
      boolean conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var contact = kept.contact();
    var parties =
        organizations.parties(
            Stream.of(Optional.of(office.id()), Optional.ofNullable(contact.network()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()),
            reading);
    var path = "/offices/" + office.slug() + "/contacts";
    var list = reading.sending(path);
    var title = words.say("contacts.correct.title", contact.name());
    return new ContactPage(
        Head.of(title, words.say("contacts.correct.lede"), "")
            .undated()
            .typed(path + "/" + contact.id() + "/correction"),
        conflict ? words.say("contacts.correct.conflict") : "",
        List.of(row(contact, contact.network(), parties, list, words)),
        ContactRules.mayKeep(person, office.id(), parties.text(office.id())).why(words),
        list + "/" + contact.id() + "/correction",
        list,
        Integer.toString(kept.version()),
        ContactFields.of(form, mistakes, words));
  }

  /** The form as it would have been typed for this contact. */
  ContactForm typed(Contact contact) {
    var network = contact.network();
    var path = network == null ? "" : addresses.paths(List.of(network)).getOrDefault(network, "");
    return ContactForm.of(contact, path.substring(path.indexOf('/') + 1));
  }

  private static ContactsPage.Row row(
      Contact it, @Nullable FactId whose, Parties parties, String action, Words words) {
    return new ContactsPage.Row(
        words.word("contacts.matter", it.matter()),
        it.name(),
        Stream.of(
                Optional.ofNullable(it.post()),
                Optional.ofNullable(it.since()).map(day -> words.say("contacts.since", day)),
                Optional.ofNullable(it.until()).map(day -> words.say("contacts.until", day)),
                Optional.ofNullable(it.language()),
                Optional.ofNullable(it.phone()),
                Optional.of(words.say("contacts.for", it.purpose())))
            .flatMap(Optional::stream)
            .toList(),
        it.email(),
        whose == null ? null : parties.link(whose),
        words.say("contacts.expires", it.expires()),
        action + "/" + it.id());
  }
}
