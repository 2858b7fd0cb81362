package city.kontor.api;

import city.kontor.history.FactId;
import city.kontor.waiting.Seconding;
import city.kontor.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What waits for a second person, answered by a program in the name of one: of whoever made its
 * token for that and nothing else. See decision 0065.
 */
@Controller
class ApprovalProgramController implements ProgramActs {

  private static final String APPROVAL = "/approvals/{id}/approval";
  private static final String RETURN = "/approvals/{id}/return";
  private static final String REFUSAL = "/approvals/{id}/refusal";
  private static final String READ = "read";
  private static final String NOTE = "note";

  private final Seconding seconding;
  private final ProgramForms forms;

  ApprovalProgramController(Seconding seconding, ProgramForms forms) {
    this.seconding = seconding;
    this.forms = forms;
  }

  /** What is done with one that waits, as it was read. */
  private interface Answer {
    void give(String read, String note);
  }

  @PostMapping(path = APPROVAL, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> approve(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var approval = seen(id, program);
    var person = program.second();
    var sent = sent(request);
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var done = seconding.approve(approval, get(sent, READ), get(sent, NOTE), person, reading);
          return forms.told(
              "approve", ProgramForms.path(done), HttpStatus.OK, done, program, reading);
        });
  }

  @PostMapping(path = RETURN, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> sendBack(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var approval = seen(id, program);
    var person = program.second();
    return answered(
        "return",
        approval,
        (read, note) -> seconding.sendBack(approval, read, note, person, reading),
        program,
        reading,
        request);
  }

  @PostMapping(path = REFUSAL, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> refuse(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var approval = seen(id, program);
    var person = program.second();
    return answered(
        "decline",
        approval,
        (read, note) -> seconding.refuse(approval, read, note, person, reading),
        program,
        reading,
        request);
  }

  @Override
  public List<ProgramAct> acts() {
    var read = ProgramAct.Given.needed(READ, "1");
    return List.of(
        new ProgramAct(
            APPROVAL,
            "approve",
            200,
            false,
            MediaType.APPLICATION_JSON_VALUE,
            Schemas.object(Map.of(READ, Schemas.text(), NOTE, Schemas.text()), List.of(READ)),
            Map.of(READ, "1", NOTE, "Held against the letter."),
            List.of("Done")),
        ProgramAct.form(
            RETURN,
            "return",
            200,
            false,
            List.of(read, ProgramAct.Given.needed(NOTE, "The letter says 2004."))),
        ProgramAct.form(
            REFUSAL,
            "decline",
            200,
            false,
            List.of(read, ProgramAct.Given.needed(NOTE, "There is no such letter."))));
  }

  private ResponseEntity<?> answered(
      String act,
      FactId approval,
      Answer answer,
      Program program,
      Reading reading,
      HttpServletRequest request)
      throws IOException {
    var sent = sent(request);
    return forms.once(
        program,
        request,
        reading,
        () -> {
          answer.give(get(sent, READ), get(sent, NOTE));
          return forms.done(program, HttpStatus.OK, act, "/approvals/" + approval, null, reading);
        });
  }

  private FactId seen(String id, Program program) {
    var approval = ProgramForms.identity(id, "refusal.approval");
    seconding.demandSeen(approval, program.account());
    return approval;
  }

  private static Map<String, String> sent(HttpServletRequest request) throws IOException {
    return ProgramForms.fields(request, List.of(READ, NOTE));
  }

  private static String get(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip();
  }
}
