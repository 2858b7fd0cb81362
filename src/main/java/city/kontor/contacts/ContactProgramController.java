package city.kontor.contacts;

import city.kontor.api.Program;
import city.kontor.api.ProgramAct;
import city.kontor.api.ProgramAct.Given;
import city.kontor.api.ProgramActs;
import city.kontor.api.ProgramForms;
import city.kontor.history.Recorded;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The contacts of an office, kept by its programs. What is answered and noted names none of what a
 * contact says.
 */
@Controller
class ContactProgramController implements ProgramActs {

  private static final String LIST = "/offices/{slug}/contacts";
  private static final String CORRECTION = LIST + "/{contact}/correction";
  private static final String RENEWAL = LIST + "/{contact}/renewal";
  private static final String END = LIST + "/{contact}/end";

  private final ContactDoor door;
  private final Contacts contacts;
  private final ProgramForms forms;

  ContactProgramController(ContactDoor door, Contacts contacts, ProgramForms forms) {
    this.door = door;
    this.contacts = contacts;
    this.forms = forms;
  }

  @PostMapping(path = LIST, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> add(
      @PathVariable String slug, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var office = door.toKeep(slug, program.account(), reading);
    var form = form(request);
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var contact = door.demand(form, office.id(), reading);
          var id = contacts.add(contact, program.account());
          return forms.done(
              program,
              HttpStatus.CREATED,
              "add-contact",
              path(office) + "/" + id + "/correction",
              path(office),
              null,
              reading);
        });
  }

  @PostMapping(path = CORRECTION, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> correct(
      @PathVariable String slug,
      @PathVariable String contact,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var office = door.toKeep(slug, program.account(), reading);
    var form = form(request);
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var kept = contacts.ownedBy(office.id(), ContactDoor.identity(contact));
          var right = door.demand(form, office.id(), reading);
          demandAsRead(kept, ProgramForms.read(request));
          if (!contacts.correct(kept, right, program.account())) {
            throw meanwhile();
          }
          return forms.done(
              program,
              HttpStatus.OK,
              "correct-contact",
              path(office) + "/" + kept.contact().id() + "/correction",
              path(office),
              null,
              reading);
        });
  }

  @PostMapping(path = RENEWAL, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> prolong(
      @PathVariable String slug,
      @PathVariable String contact,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var office = door.toKeep(slug, program.account(), reading);
    ProgramForms.fields(request, List.of());
    return forms.once(
        program,
        request,
        reading,
        () -> {
          contacts.prolong(ContactDoor.identity(contact), office.id());
          return forms.done(program, HttpStatus.OK, "renew-contact", path(office), null, reading);
        });
  }

  @PostMapping(path = END, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> forget(
      @PathVariable String slug,
      @PathVariable String contact,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var office = door.toKeep(slug, program.account(), reading);
    ProgramForms.fields(request, List.of());
    return forms.once(
        program,
        request,
        reading,
        () -> {
          contacts.forget(ContactDoor.identity(contact), office.id());
          return forms.done(program, HttpStatus.OK, "end-contact", path(office), null, reading);
        });
  }

  @Override
  public List<ProgramAct> acts() {
    var matters = Arrays.stream(Contact.Matter.values()).map(Words::key).toList();
    var fields =
        List.of(
            new Given("matter", true, "technical", matters),
            Given.needed("name", "Anne Example"),
            Given.open("post", "Head of international affairs"),
            Given.open("language", "en"),
            Given.open("email", "anne@example.org"),
            Given.open("phone", ""),
            Given.open("since", ""),
            Given.open("until", ""),
            Given.open("network", "anmc21"),
            Given.needed("purpose", "Invitations to meetings"),
            Given.needed("expires", "2027-11-30"));
    return List.of(
        ProgramAct.form(LIST, "add-contact", 201, false, fields),
        ProgramAct.form(CORRECTION, "correct-contact", 200, true, fields),
        ProgramAct.form(RENEWAL, "renew-contact", 200, false, List.of()),
        ProgramAct.form(END, "end-contact", 200, false, List.of()));
  }

  private static ContactForm form(HttpServletRequest request) throws IOException {
    Map<String, String> sent = ProgramForms.fields(request, ContactForm.FIELDS);
    return ContactForm.of(sent::get);
  }

  private static void demandAsRead(Contacts.Kept kept, @Nullable Recorded read) {
    if (read == null) {
      throw new Refusal.NotAsRead("contacts.unread");
    }
    if (read.no() != kept.version()) {
      throw meanwhile();
    }
  }

  private static Refusal meanwhile() {
    return new Refusal.NotAsRead(Map.of(), "contacts.meanwhile");
  }

  private static String path(Listed office) {
    return "/offices/" + office.slug() + "/contacts";
  }
}
