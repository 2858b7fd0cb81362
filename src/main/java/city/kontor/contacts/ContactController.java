package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts of an office, for its people and for the networks it gave them to. */
@Controller
class ContactController {

  private final ContactDoor door;
  private final Contacts contacts;
  private final ContactPages pages;
  private final Once once;

  ContactController(ContactDoor door, Contacts contacts, ContactPages pages, Once once) {
    this.door = door;
    this.contacts = contacts;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/offices/{slug}/contacts")
  Answer list(@PathVariable String slug, Reading reading, Account person) {
    var office = door.toSee(slug, person, reading);
    return page(office, person, ContactForm.blank(contacts.today()), List.of(), reading)
        .data(() -> pages.data(office, reading));
  }

  @PostMapping("/offices/{slug}/contacts")
  Object add(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var office = door.toKeep(slug, person, reading);
    var form = ContactForm.of(sent::getFirst);
    var mistakes = new ArrayList<Mistake>();
    var contact = door.read(form, office.id(), mistakes, reading);
    if (contact.isEmpty()) {
      return page(office, person, form, mistakes, reading).status(422);
    }
    var path =
        once.path(
            person,
            Objects.requireNonNullElse(sent.getFirst(Once.FORM), ""),
            office.id() + "\n" + new TreeMap<>(form.typed()),
            () -> {
              contacts.add(contact.get(), person);
              return "/offices/" + office.slug() + "/contacts";
            });
    return Redirect.onward(path, reading);
  }

  @GetMapping("/offices/{slug}/contacts/{contact}/correction")
  Answer correction(
      @PathVariable String slug, @PathVariable String contact, Reading reading, Account person) {
    var office = door.toKeep(slug, person, reading);
    var kept = contacts.ownedBy(office.id(), ContactDoor.identity(contact));
    return page(office, kept, person, pages.typed(kept.contact()), List.of(), false, reading)
        .data(() -> pages.data(office, kept, reading))
        .tag(() -> "\"" + kept.version() + "\"");
  }

  @PostMapping("/offices/{slug}/contacts/{contact}/correction")
  Object correct(
      @PathVariable String slug,
      @PathVariable String contact,
      @RequestParam MultiValueMap<String, String> sent,
      Reading reading,
      Account person) {
    var office = door.toKeep(slug, person, reading);
    var kept = contacts.ownedBy(office.id(), ContactDoor.identity(contact));
    var form = ContactForm.of(sent::getFirst);
    var mistakes = new ArrayList<Mistake>();
    var right = door.read(form, office.id(), mistakes, reading);
    if (right.isEmpty()) {
      return page(office, kept, person, form, mistakes, false, reading).status(422);
    }
    var read = Objects.requireNonNullElse(sent.getFirst("read"), "");
    try {
      return Redirect.onward(corrected(office, kept, read, right.get(), person, sent), reading);
    } catch (Refusal.Conflict _) {
      var now = contacts.ownedBy(office.id(), kept.contact().id());
      return page(office, now, person, form, List.of(), true, reading).status(409);
    }
  }

  /** Pressed twice it is done once, as somebody may have corrected it again in between. */
  private String corrected(
      Listed office,
      Contacts.Kept kept,
      String read,
      Contact right,
      Account person,
      MultiValueMap<String, String> sent) {
    return once.path(
        person,
        Objects.requireNonNullElse(sent.getFirst(Once.FORM), ""),
        kept.contact().id() + "\n" + new TreeMap<>(ContactForm.of(sent::getFirst).typed()),
        () -> {
          if (!read.equals(Integer.toString(kept.version()))
              || !contacts.correct(kept, right, person)) {
            throw new Refusal.Conflict("contacts.correct.conflict");
          }
          return "/offices/" + office.slug() + "/contacts";
        });
  }

  @PostMapping("/offices/{slug}/contacts/{contact}/renewal")
  Object prolong(
      @PathVariable String slug, @PathVariable String contact, Reading reading, Account person) {
    var office = door.toKeep(slug, person, reading);
    contacts.prolong(ContactDoor.identity(contact), office.id());
    return Redirect.onward("/offices/" + office.slug() + "/contacts", reading);
  }

  @PostMapping("/offices/{slug}/contacts/{contact}/end")
  Object forget(
      @PathVariable String slug, @PathVariable String contact, Reading reading, Account person) {
    var office = door.toKeep(slug, person, reading);
    contacts.forget(ContactDoor.identity(contact), office.id());
    return Redirect.onward("/offices/" + office.slug() + "/contacts", reading);
  }

  private Answer page(
      Listed office, Account person, ContactForm form, List<Mistake> mistakes, Reading reading) {
    return Answer.personal(
        "contacts/list", () -> pages.list(office, person, form, mistakes, reading));
  }

  private Answer page(
      Listed office,
      Contacts.Kept kept,
      Account person,
      ContactForm form,
      List<Mistake> mistakes,
      boolean conflict,
      Reading reading) {
    return Answer.personal(
        "contacts/correct",
        () -> pages.correction(office, kept, person, form, mistakes, conflict, reading));
  }
}
