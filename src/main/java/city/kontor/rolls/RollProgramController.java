package city.kontor.rolls;

import city.kontor.api.Program;
import city.kontor.api.ProgramAct;
import city.kontor.api.ProgramAct.Given;
import city.kontor.api.ProgramActs;
import city.kontor.api.ProgramForms;
import city.kontor.meetings.Meetings;
import city.kontor.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Electoral rolls, frozen by programs of whoever keeps the network's record. */
@Controller
class RollProgramController implements ProgramActs {

  private static final String LIST = "/meetings/{slug}/electoral-rolls";

  private final Meetings meetings;
  private final ElectoralRolls rolls;
  private final ProgramForms forms;

  RollProgramController(Meetings meetings, ElectoralRolls rolls, ProgramForms forms) {
    this.meetings = meetings;
    this.rolls = rolls;
    this.forms = forms;
  }

  @PostMapping(path = LIST, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> freeze(
      @PathVariable String slug, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var meeting = meetings.at(slug, reading);
    var person = program.account();
    var sent = ProgramForms.fields(request, List.of("day", "why"));
    return forms.once(
        program,
        request,
        reading,
        () -> {
          rolls.mayFreeze(meeting, person, reading).demand();
          var form = RollForm.of(sent.get("day"), sent.get("why"));
          var frozen = rolls.freeze(meeting, form.read(), form.why(), person, reading);
          return forms.done(
              program,
              HttpStatus.CREATED,
              "freeze",
              meeting.path() + "/electoral-rolls/" + frozen.roll(),
              frozen.recording(),
              reading);
        });
  }

  @Override
  public List<ProgramAct> acts() {
    return List.of(
        ProgramAct.form(
            LIST,
            "freeze",
            201,
            false,
            List.of(
                Given.needed("day", "2026-12-01"),
                Given.needed("why", "The deadline for payments has passed."))));
  }
}
