package city.kontor.amendments;

import city.kontor.accounts.Account;
import city.kontor.api.Program;
import city.kontor.api.ProgramAct;
import city.kontor.api.ProgramActs;
import city.kontor.api.ProgramForms;
import city.kontor.keepers.Custody;
import city.kontor.networks.Networks;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** New versions of a network's rules, begun and adopted by programs of whoever keeps its record. */
@Controller
class AmendmentProgramController implements ProgramActs {

  private static final String LIST = "/networks/{slug}/rules/drafts";
  private static final String ADOPTION = LIST + "/{book}/adoption";

  private final Networks networks;
  private final Custody custody;
  private final Versions versions;
  private final ProgramForms forms;

  AmendmentProgramController(
      Networks networks, Custody custody, Versions versions, ProgramForms forms) {
    this.networks = networks;
    this.custody = custody;
    this.versions = versions;
    this.forms = forms;
  }

  @PostMapping(path = LIST, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> begin(
      @PathVariable String slug, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var person = program.account();
    var network = kept(slug, person, reading);
    var sent = ProgramForms.fields(request, DraftForm.TO_BEGIN);
    var form = demanded(DraftForm.toBegin(sent::get));
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var recording = versions.begin(network, form, person, reading);
          return forms.done(
              program,
              HttpStatus.CREATED,
              "begin-rules",
              network.path() + "/rules/drafts/" + form.get("slug"),
              recording,
              reading);
        });
  }

  @PostMapping(path = ADOPTION, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> adopt(
      @PathVariable String slug,
      @PathVariable String book,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var person = program.account();
    var network = kept(slug, person, reading);
    var sent = ProgramForms.fields(request, DraftForm.ADOPTING);
    var form = demanded(DraftForm.toAdopt(sent::get));
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var recording = versions.adopt(network, book, form, person, reading);
          return forms.done(
              program, HttpStatus.OK, "adopt-rules", network.path() + "/rules", recording, reading);
        });
  }

  @Override
  public List<ProgramAct> acts() {
    return List.of(
        ProgramAct.form(
            LIST,
            "begin-rules",
            201,
            false,
            DraftForm.TO_BEGIN.stream()
                .map(it -> new ProgramAct.Given(it, true, example(it), List.of()))
                .toList()),
        ProgramAct.form(
            ADOPTION,
            "adopt-rules",
            200,
            false,
            DraftForm.ADOPTING.stream()
                .map(
                    it ->
                        new ProgramAct.Given(
                            it, DraftForm.TO_ADOPT.contains(it), example(it), List.of()))
                .toList()));
  }

  private static Object example(String field) {
    return switch (field) {
      case "from" -> "charter-2004";
      case "name" -> "Charter of 2027";
      case "slug" -> "charter-2027";
      case "source" -> "minutes-2026";
      case "adopted" -> "2026-11-20";
      case "since" -> "2027-01-01";
      case Beginning.MEANT, DraftForm.FLAWS_MEANT -> true;
      case "why" -> "Adopted by the general assembly.";
      default -> "";
    };
  }

  private Networks.Listed kept(String slug, Account person, Reading reading) {
    var network = networks.at(slug, reading);
    custody.mayKeep(person, network.id(), reading).demand();
    return network;
  }

  private static DraftForm demanded(DraftForm form) {
    if (!form.mistakes().isEmpty()) {
      throw new Refusal.Invalid(form.mistakes());
    }
    return form;
  }
}
