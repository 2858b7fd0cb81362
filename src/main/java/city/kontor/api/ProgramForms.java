package city.kontor.api;

import city.kontor.accounts.Once;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.keeping.Acting;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of other subjects for programs: what they send is read by the names of the form, what
 * they did is noted with their token and answered as data.
 */
@Component
public class ProgramForms {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  /** By which a program says that what it sends may have been sent before. */
  static final String KEY = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;

  private final Tokens tokens;
  private final Once once;
  private final JsonMapper json;

  ProgramForms(Tokens tokens, Once once, JsonMapper json) {
    this.tokens = tokens;
    this.once = once;
    this.json = json;
  }

  /**
   * What was done.
   *
   * @param self where it is read
   * @param recording in which it was done; absent for what is beside the record
   */
  public record Told(String self, String act, @Nullable Long recording) {}

  /**
   * What was done to a fact, or proposed, or handed in.
   *
   * @param proposed whether it waits for the answer of the office that keeps the fact
   * @param forApproval whether it waits for a second person of the program's own office
   * @param recording in which it was done
   */
  record DoneData(
      String self, String id, String act, boolean proposed, boolean forApproval, long recording) {}

  /**
   * The fields of a form, by their names; what is false is not there, as a box that is not ticked.
   *
   * @throws Refusal where it is no JSON object of these fields
   */
  public static Map<String, String> fields(HttpServletRequest request, Collection<String> names)
      throws IOException {
    var fields = Sent.form(request);
    var unknown =
        fields.keySet().stream()
            .filter(it -> !names.contains(it))
            .map(it -> new Mistake(it, "mistake.unknown-field", it))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refusal.Invalid(unknown);
    }
    return fields;
  }

  /**
   * Does the work, unless the program says by its key that it has sent the same before: then it is
   * answered as the first time. Its body was read.
   *
   * @param work looks itself at all that may be otherwise by then, such as what still stands
   * @throws Refusal.Malformed where the key is none
   */
  public ResponseEntity<?> once(
      Program program,
      HttpServletRequest request,
      Reading reading,
      Supplier<ResponseEntity<?>> work) {
    var key = request.getHeader(KEY);
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Refusal.Malformed("api.key", LONGEST_KEY);
    }
    var sent = reading.path() + "\n" + request.getAttribute(Sent.BODY);
    return answered(
        once.path(
            program.account(), program.token() + "\n" + key + "\n" + sent, () -> kept(work.get())),
        reading);
  }

  /** An answer in lines, as it is kept: it holds identities and numbers only. */
  private String kept(ResponseEntity<?> answer) {
    var headers = answer.getHeaders();
    return Stream.of(
            String.valueOf(answer.getStatusCode().value()),
            Objects.requireNonNullElse(headers.getFirst(HttpHeaders.LOCATION), ""),
            Objects.requireNonNullElse(headers.getFirst(HttpHeaders.ETAG), ""),
            json.writeValueAsString(answer.getBody()))
        .collect(Collectors.joining("\n"));
  }

  private static ResponseEntity<?> answered(String kept, Reading reading) {
    var lines = kept.split("\n", 4);
    var answer = answer(HttpStatus.valueOf(Integer.parseInt(lines[0])), reading);
    if (!lines[1].isEmpty()) {
      answer.header(HttpHeaders.LOCATION, lines[1]);
    }
    if (!lines[2].isEmpty()) {
      answer.header(HttpHeaders.ETAG, lines[2]);
    }
    return answer.body(lines[3].getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Notes what was done, and tells it.
   *
   * @param path of what it was done to
   * @param recording null for what is beside the record
   */
  public ResponseEntity<Told> done(
      Program program,
      HttpStatus status,
      String act,
      String path,
      @Nullable Recorded recording,
      Reading reading) {
    return done(program, status, act, path, path, recording, reading);
  }

  /**
   * The same of what may be gone when people look at what the program did.
   *
   * @param page where they are led from there
   */
  public ResponseEntity<Told> done(
      Program program,
      HttpStatus status,
      String act,
      String path,
      String page,
      @Nullable Recorded recording,
      Reading reading) {
    tokens.note(program, recording, act, page);
    var self = reading.data(path);
    return answer(status, reading)
        .location(URI.create(self))
        .body(new Told(self, act, recording == null ? null : recording.no()));
  }

  /** The same of an act on a fact, or of what waits for somebody else. */
  ResponseEntity<DoneData> told(
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

  /** Where what was done is read: the fact, or what waits for somebody. */
  static String path(Acting.Done done) {
    return done.isForApproval() ? "/approvals/" : done.isProposal() ? "/proposals/" : "/facts/";
  }

  static HttpStatus status(Acting.Done done, boolean isNew) {
    return done.isProposal() || done.isForApproval()
        ? HttpStatus.ACCEPTED
        : isNew ? HttpStatus.CREATED : HttpStatus.OK;
  }

  /** The recording that {@code If-Match} names; what is no tag of ours was never read here. */
  public static @Nullable Recorded read(HttpServletRequest request) {
    var named = request.getHeader(HttpHeaders.IF_MATCH);
    if (named == null || named.strip().equals("*")) {
      return null;
    }
    var tag = TAG.matcher(named.strip());
    return new Recorded(tag.matches() ? Long.parseLong(tag.group(1)) : 0);
  }

  static FactId identity(String typed, String unknown) {
    if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound(unknown, typed);
    }
    return FactId.of(typed);
  }

  static ResponseEntity.BodyBuilder answer(HttpStatus status, Reading reading) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, reading.language().tag());
  }
}
