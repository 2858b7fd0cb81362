package city.kontor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what happened, why, and what to do next, in the format that was asked for. A bug is not
 * explained: the reader gets a reference number, the log the rest.
 */
@ControllerAdvice
class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** Fields that are not typed, or not to be shown. */
  private static final Pattern UNTYPED =
      Pattern.compile(
          "form-token|next|read|sent.*|.*(password|proof|credential|current|code|token).*"
              + "|act-(?!why).*");

  private final Readings readings;
  private final Languages languages;
  private final Renderer renderer;
  private final JsonMapper json;

  ErrorPages(Readings readings, Languages languages, Renderer renderer, JsonMapper json) {
    this.readings = readings;
    this.languages = languages;
    this.renderer = renderer;
    this.json = json;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal instanceof Refusal.NotSignedIn && Readings.isRead(request)) {
      var reading = readings.plain(request);
      if (reading.format() == Format.HTML) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", reading.to("/sign-in?next=" + encoded(asked(request))));
        return;
      }
    }
    var near =
        refusal instanceof Refusal.NotFound notFound ? notFound.near() : List.<Refusal.Near>of();
    var words = languages.words(readings.plain(request).language());
    var asRecorded = request.getParameter("recorded");
    var sentence =
        refusal instanceof Refusal.NotFound && asRecorded != null && !asRecorded.isBlank()
            ? words.say("refusal.as-recorded", refusal.in(words))
            : refusal.in(words);
    if (refusal instanceof Refusal.NotKnown) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (refusal instanceof Refusal.TooOften often) {
      response.setHeader("Retry-After", String.valueOf(often.rest().toSeconds()));
    }
    send(refusal.status(), sentence, near, details(refusal, words), request, response);
  }

  /** What programs are told beside the sentence. */
  private static Map<String, Object> details(Refusal refusal, Words words) {
    return switch (refusal) {
      case Refusal.Invalid invalid ->
          Map.of(
              "errors",
              invalid.mistakes().stream()
                  .map(
                      it ->
                          Map.of(
                              "pointer", "#/" + it.field(),
                              "detail", it.in(words),
                              "rule", it.message()))
                  .toList());
      case Refusal.NotAllowed it -> Map.of("rule", String.valueOf(it.getMessage()));
      case Refusal.Conflict it -> Map.of("rule", String.valueOf(it.getMessage()));
      case Refusal.NotAsRead it ->
          it.meanwhile().isEmpty() ? Map.of() : Map.of("meanwhile", it.meanwhile());
      case Refusal.Malformed _,
          Refusal.NotSignedIn _,
          Refusal.NotKnown _,
          Refusal.NotFound _,
          Refusal.TooLarge _,
          Refusal.TooOften _ ->
          Map.of();
    };
  }

  @ExceptionHandler
  void mistyped(
      MethodArgumentTypeMismatchException mismatch,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    refused(
        new Refusal.Malformed(
            "refusal.parameter", mismatch.getName(), String.valueOf(mismatch.getValue())),
        request,
        response);
  }

  /**
   * A form larger than is read, or bytes that no encoding of text can hold, such as {@code %ff}.
   */
  @ExceptionHandler
  void undecodable(
      InvalidParameterException broken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refused(
        broken.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            ? new Refusal.TooLarge("refusal.413")
            : new Refusal.Malformed("refusal.400"),
        request,
        response);
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  void databaseLost(Exception lost, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("The database cannot be reached: {}", lost.getMessage());
    response.setHeader("Retry-After", "10");
    var words = languages.words(readings.plain(request).language());
    send(503, words.say("refusal.database"), List.of(), Map.of(), request, response);
  }

  /** Two waited for each other, and the database let one of them go. */
  @ExceptionHandler
  void inEachOthersWay(
      PessimisticLockingFailureException one,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LOG.info("Two acts waited for each other: {}", one.getMessage());
    refused(new Refusal.Conflict("refusal.same-moment"), request, response);
  }

  /** Nothing is recorded yet. */
  void notYet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "5");
    var words = languages.words(readings.plain(request).language());
    send(503, words.say("refusal.first-start"), List.of(), Map.of(), request, response);
  }

  @ExceptionHandler
  void anythingElse(Exception bug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = languages.words(readings.plain(request).language());
    if (bug instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = known.getStatusCode().value();
      response.addHeader("Vary", "Accept-Language");
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
      var sentence = sentence(status, request, words);
      send(status, sentence, List.of(), Map.of(), request, response);
      return;
    }
    if (response.isCommitted()) {
      LOG.info("A reader left before the answer was sent");
      return;
    }
    var reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), bug);
    send(500, words.say("refusal.bug", reference), List.of(), Map.of(), request, response);
  }

  /** What went wrong before or after the controllers, with the status that was set then. */
  void failed(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = languages.words(readings.plain(request).language());
    if (status >= 500) {
      var reference = UUID.randomUUID().toString().substring(0, 8);
      var bug = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      LOG.error("Reference {}: outside the controllers", reference, bug);
      send(status, words.say("refusal.bug", reference), List.of(), Map.of(), request, response);
      return;
    }
    var sentence = sentence(status, request, words);
    send(status, sentence, List.of(), Map.of(), request, response);
  }

  private static String asked(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getAttribute(ReadingFilter.ASKED) + (query == null ? "" : "?" + query);
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }

  private String sentence(int status, HttpServletRequest request, Words words) {
    return status == 404 && readings.plain(request).path().matches(".*\\.\\w{1,8}")
        ? words.say("refusal.404.suffix")
        : words.sayOr("refusal." + status, words.say("refusal.request"));
  }

  private void send(
      int status,
      String sentence,
      List<Refusal.Near> near,
      Map<String, Object> details,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    // A refusal stands in no frame, whatever was asked for.
    SafeHeaders.set(response);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    var reading = readings.plain(request);
    if (reading.format() == Format.HTML) {
      var words = languages.words(reading.language());
      var links = near.stream().map(it -> new Link(it.name(), reading.to(it.path()))).toList();
      renderer.send(
          "web/refusal",
          RefusalPage.of(status, sentence, links, typed(request), words),
          reading,
          List.of(),
          Visitor.of(request),
          response);
      return;
    }
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(problem(status, sentence, near, details, reading)));
  }

  /** Nothing that somebody typed into a form of ours is lost with it. */
  private static String typed(HttpServletRequest asked) {
    var request = OtherLanguage.sent(asked);
    try {
      return OwnForm.isOne(request)
          ? request.getParameterMap().entrySet().stream()
              .filter(it -> !UNTYPED.matcher(it.getKey()).matches())
              .flatMap(it -> Arrays.stream(it.getValue()))
              .filter(it -> !it.isBlank())
              .collect(Collectors.joining("\n\n"))
          : "";
    } catch (InvalidParameterException _) {
      return "";
    }
  }

  /** Problem details after RFC 9457. */
  private static Map<String, Object> problem(
      int status,
      String sentence,
      List<Refusal.Near> near,
      Map<String, Object> details,
      Reading reading) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("status", status);
    problem.put("title", sentence);
    problem.put("instance", reading.path());
    if (!near.isEmpty()) {
      problem.put("near", near.stream().map(it -> reading.data(it.path())).toList());
    }
    problem.putAll(details);
    return problem;
  }
}
