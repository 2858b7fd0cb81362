package city.kontor.api;

import city.kontor.accounts.OfficeDoor;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.keeping.Acting;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private final Acting acting;
  private final Tokens tokens;
  private final OfficeDoor door;

  ProgramController(Acting acting, Tokens tokens, OfficeDoor door) {
    this.door = door;
    this.acting = acting;
    this.tokens = tokens;
  }

  /**
   * What was done.
   *
   * @param proposed whether it waits for the answer of the office that keeps the fact
   * @param forApproval whether it waits for a second person of the program's own office
   * @param recording in which it was done
   */
  record DoneData(
      String self, String id, String act, boolean proposed, boolean forApproval, long recording) {}

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
    return done(Words.key(Verb.STATE), wanted, sent.isLook(), program, reading);
  }

  @PostMapping(path = "/facts/{id}/{act}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> act(
      @PathVariable String id,
      @PathVariable String act,
      Reading reading,
      Program program,
      HttpServletRequest request)
      throws IOException {
    var fact = identity(id, "refusal.fact");
    var sent = Sent.of(request);
    var wanted =
        new Acting.Wanted(
            null, fact, act, read(request), sent.fields(), sent.source(), sent.around());
    return done(act, wanted, sent.isLook(), program, reading);
  }

  @PostMapping(path = "/proposals/{id}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DoneData> accept(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var proposal = identity(id, "refusal.proposal");
    var answer = Sent.of(request).answer();
    var done = acting.accept(proposal, answer, program.account(), reading);
    return told("accept", "/facts/", HttpStatus.OK, done, program, reading);
  }

  @PostMapping(path = "/proposals/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DoneData> refuse(
      @PathVariable String id, Reading reading, Program program, HttpServletRequest request)
      throws IOException {
    var proposal = identity(id, "refusal.proposal");
    var answer = Sent.of(request).answer();
    var done = acting.refuse(proposal, answer, program.account(), reading);
    return told("refuse", "/proposals/", HttpStatus.OK, done, program, reading);
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
      return answer(HttpStatus.OK, reading)
          .body(acting.lookAtUndo(office.id(), name, no, person, reading));
    }
    var recording = acting.undo(office.id(), name, no, why, person, reading);
    tokens.note(program, recording, "undo", "/offices/" + office.slug() + "/journal/" + no);
    return answer(HttpStatus.OK, reading).body(new UndoneData("undo", recording.no()));
  }

  private ResponseEntity<?> done(
      String act, Acting.Wanted wanted, boolean isLook, Program program, Reading reading) {
    if (isLook) {
      return answer(HttpStatus.OK, reading).body(acting.look(wanted, program.account(), reading));
    }
    var done = acting.act(wanted, program.account(), reading);
    var status =
        done.isProposal() || done.isForApproval()
            ? HttpStatus.ACCEPTED
            : wanted.fact() == null ? HttpStatus.CREATED : HttpStatus.OK;
    var path = done.isForApproval() ? "/approvals/" : done.isProposal() ? "/proposals/" : "/facts/";
    return told(act, path, status, done, program, reading);
  }

  private ResponseEntity<DoneData> told(
      String act,
      String path,
      HttpStatus status,
      Acting.Done done,
      Program program,
      Reading reading) {
    tokens.note(program, done.recording(), act, path + done.id());
    var self = reading.data(path + done.id());
    var answer = answer(status, reading).location(URI.create(self));
    if (path.equals("/facts/")) {
      answer.eTag("\"" + done.standing().no() + "\"");
    }
    return answer.body(
        new DoneData(
            self,
            done.id().toString(),
            act,
            done.isProposal(),
            done.isForApproval(),
            done.recording().no()));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, Reading reading) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, reading.language().tag());
  }

  /** The recording that {@code If-Match} names; what is no tag of ours was never read here. */
  private static @Nullable Recorded read(HttpServletRequest request) {
    var named = request.getHeader(HttpHeaders.IF_MATCH);
    if (named == null || named.strip().equals("*")) {
      return null;
    }
    var tag = TAG.matcher(named.strip());
    return new Recorded(tag.matches() ? Long.parseLong(tag.group(1)) : 0);
  }

  private static FactId identity(String typed, String unknown) {
    if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound(unknown, typed);
    }
    return FactId.of(typed);
  }
}
