package city.kontor.api;

import city.kontor.facts.Verb;
import city.kontor.keeping.Acting;
import city.kontor.offices.OfficeDoor;
import city.kontor.undo.ActingUndo;
import city.kontor.waiting.Answering;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The acts of programs, at the addresses of the forms by which people do them: what is sent as JSON
 * comes here.
 */
@Controller
class ProgramController {

  private final Acting acting;
  private final Answering answering;
  private final ActingUndo undo;
  private final Tokens tokens;
  private final ProgramForms forms;
  private final OfficeDoor door;

  ProgramController(
      Acting acting,
      Answering answering,
      ActingUndo undo,
      Tokens tokens,
      ProgramForms forms,
      OfficeDoor door) {
    this.acting = acting;
    this.answering = answering;
    this.undo = undo;
    this.tokens = tokens;
    this.forms = forms;
    this.door = door;
  }

  /**
   * What was taken back.
   *
   * @param recording in which it was
   */
  record UndoneData(String act, long recording) {}

  @PostMapping(path = "/facts/new/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> state(
      @PathVariable String kind, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var sent = Sent.of(request);
    var wanted =
        new Acting.Wanted(kind, null, null, null, sent.fields(), sent.source(), sent.around());
    return done(Words.key(Verb.STATE), wanted, sent.isLook(), program, request, reading);
  }

  @PostMapping(path = "/facts/{id}/{act}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> act(
      @PathVariable String id,
      @PathVariable String act,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var fact = ProgramForms.identity(id, "refusal.fact");
    var sent = Sent.of(request);
    var wanted =
        new Acting.Wanted(
            null,
            fact,
            act,
            ProgramForms.read(request),
            sent.fields(),
            sent.source(),
            sent.around());
    return done(act, wanted, sent.isLook(), program, request, reading);
  }

  @PostMapping(path = "/proposals/{id}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> accept(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var proposal = ProgramForms.identity(id, "refusal.proposal");
    var sent = Sent.of(request).acceptance();
    return told(
        "accept",
        "/facts/",
        program,
        request,
        reading,
        () ->
            answering.accept(
                proposal,
                sent.getOrDefault("read", "").strip(),
                sent.getOrDefault("answer", "").strip(),
                program.account(),
                reading));
  }

  @PostMapping(path = "/proposals/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> refuse(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var proposal = ProgramForms.identity(id, "refusal.proposal");
    var answer = Sent.of(request).answer();
    return told(
        "refuse",
        "/proposals/",
        program,
        request,
        reading,
        () -> answering.refuse(proposal, answer, program.account(), reading));
  }

  @PostMapping(path = "/proposals/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> takeBack(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var proposal = ProgramForms.identity(id, "refusal.proposal");
    var answer = Sent.of(request).answer();
    return told(
        "take-back",
        "/proposals/",
        program,
        request,
        reading,
        () -> answering.takeBack(proposal, answer, program.account()));
  }

  @PostMapping(path = "/approvals/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> takeBackHandIn(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var approval = ProgramForms.identity(id, "refusal.approval");
    var note = Sent.of(request).note();
    return forms.once(
        program,
        request,
        reading,
        () -> {
          answering.takeBackHandIn(approval, note, program.account());
          return forms.done(
              program, HttpStatus.OK, "take-back-hand-in", "/approvals/" + approval, null, reading);
        });
  }

  /** Answers with what came of an act on a proposal. */
  private ResponseEntity<?> told(
      String act,
      String folder,
      Program program,
      HttpServletRequest request,
      Reading reading,
      Supplier<Acting.Done> work) {
    return forms.once(
        program,
        request,
        reading,
        () -> forms.told(act, folder, HttpStatus.OK, work.get(), program, reading));
  }

  /** Takes an act of the program's office back. */
  @PostMapping(
      path = "/offices/{slug}/journal/{no}/undo",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> undo(
      @PathVariable String slug,
      @PathVariable String no,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var person = program.account();
    var office = door.toJournal(slug, person, reading);
    var name = door.name(office, reading);
    var sent = Sent.of(request);
    var why = sent.why();
    if (sent.isLook()) {
      return ProgramForms.answer(HttpStatus.OK, reading)
          .body(undo.look(office.id(), name, no, person, reading));
    }
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var recording = undo.undo(office.id(), name, no, why, person, reading);
          tokens.note(program, recording, "undo", "/offices/" + office.slug() + "/journal/" + no);
          return ProgramForms.answer(HttpStatus.OK, reading)
              .body(new UndoneData("undo", recording.no()));
        });
  }

  private ResponseEntity<?> done(
      String act,
      Acting.Wanted wanted,
      boolean isLook,
      Program program,
      HttpServletRequest request,
      Reading reading) {
    var person = program.account();
    if (isLook) {
      return ProgramForms.answer(HttpStatus.OK, reading).body(acting.look(wanted, person, reading));
    }
    try {
      return forms.once(
          program,
          request,
          reading,
          () -> {
            var done = acting.act(wanted, person, reading);
            var status = ProgramForms.status(done, wanted.fact() == null);
            return forms.told(act, ProgramForms.path(done), status, done, program, reading);
          });
    } catch (Refusal.Conflict conflict) {
      throw acting.told(conflict, wanted, person, reading);
    }
  }
}
