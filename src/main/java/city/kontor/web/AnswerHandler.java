package city.kontor.web;

import city.kontor.history.Seal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends an {@link Answer} in the format asked for. The ETag is known before the body: build, today
 * (facts may be released on a day), recording, day asked for, language and format, sealed so that
 * it tells none of them; so a copy that is still right, a reader's or our own, is found before any
 * controller is asked. What is for one person only, and whatever somebody signed in is shown, is
 * neither kept nor compared.
 */
@Component
class AnswerHandler implements HandlerMethodReturnValueHandler, HandlerInterceptor {

  private static final String KEY = "kontor.key";

  private final Readings readings;
  private final Renderer renderer;
  private final JsonMapper json;
  private final Build build;
  private final Seal seal;
  private final List<Backdrop> backdrops;
  private final KeptAnswers kept;

  AnswerHandler(
      Readings readings,
      Renderer renderer,
      JsonMapper json,
      Build build,
      Seal seal,
      List<Backdrop> backdrops,
      KeptAnswers kept) {
    this.readings = readings;
    this.renderer = renderer;
    this.json = json;
    this.build = build;
    this.seal = seal;
    this.backdrops = List.copyOf(backdrops);
    this.kept = kept;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == Answer.class;
  }

  /** Answers what is kept; whatever is not goes on to its controller. */
  @Override
  public boolean preHandle(HttpServletRequest asked, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod) || !isRead(asked) || Visitor.isSignedIn(asked)) {
      return true;
    }
    var reading = readings.of(asked);
    var key =
        KeptAnswers.key(
            reading.origin() + asked.getAttribute(ReadingFilter.ASKED),
            asked.getQueryString(),
            etag(reading));
    var body = kept.find(key);
    if (body == null) {
      asked.setAttribute(KEY, key);
      return true;
    }
    if (!isStillRight(new ServletWebRequest(asked, response), reading, response)) {
      write(body, null, reading, asked, response);
    }
    return false;
  }

  private static boolean isRead(HttpServletRequest asked) {
    return asked.getDispatcherType() == DispatcherType.REQUEST
        && Readings.isRead(asked)
        && OtherLanguage.typed(asked).isEmpty();
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    if (!(value instanceof Answer answer)) {
      throw new IllegalStateException("A page without an answer");
    }
    var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    var reading = readings.of(asked);
    var formats = formats(answer);
    if (!formats.contains(reading.format())) {
      throw new Refusal.NotFound("refusal.format", reading.format().name());
    }
    if (answer.isPersonal() || Visitor.isSignedIn(asked)) {
      asked.removeAttribute(KEY);
      response.setStatus(answer.status());
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Language", reading.language().tag());
      if (answer.tag() != null && reading.format() == Format.JSON) {
        response.setHeader("ETag", answer.tag().get());
      }
      send(answer, reading, formats, asked, response);
    } else if (!isStillRight(new ServletWebRequest(asked, response), reading, response)) {
      send(answer, reading, formats, asked, response);
    }
  }

  /** Says how long an answer holds, and whether the reader's copy of it is still right. */
  private boolean isStillRight(
      ServletWebRequest request, Reading reading, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-cache");
    if (reading.format() != Format.PNG) {
      response.setHeader("Content-Language", reading.language().tag());
      // The server adds the second by itself, but not to a 304, which must name the same.
      response.setHeader(
          "Vary", reading.prefixed() ? "Accept-Encoding" : "Accept-Language, Accept-Encoding");
    }
    if (reading.format() != Format.HTML) {
      response.setHeader("Access-Control-Allow-Origin", "*");
    }
    return request.checkNotModified(etag(reading));
  }

  private void send(
      Answer answer,
      Reading reading,
      List<Format> formats,
      HttpServletRequest asked,
      HttpServletResponse response)
      throws IOException {
    switch (reading.format()) {
      case HTML ->
          keepAndWrite(
              renderer.render(
                  answer.template(), answer.page().get(), reading, formats, Visitor.of(asked)),
              reading,
              asked,
              response);
      case JSON ->
          keepAndWrite(
              json.writeValueAsBytes(Objects.requireNonNull(answer.data()).get()),
              reading,
              asked,
              response);
      case CSV -> {
        var csv = Objects.requireNonNull(answer.csv()).get();
        response.setContentType(Format.CSV.contentType());
        response.setHeader(
            "Content-Disposition", "attachment; filename=\"" + fileName(reading) + "\"");
        CsvOutput.write(csv, response.getOutputStream());
      }
      case PNG ->
          keepAndWrite(Objects.requireNonNull(answer.picture()).get(), reading, asked, response);
      case ATOM ->
          keepAndWrite(
              AtomOutput.of(Objects.requireNonNull(answer.feed()).get()), reading, asked, response);
      case JSONL -> {
        response.setContentType(Format.JSONL.contentType());
        write(Objects.requireNonNull(answer.lines()).get(), response.getOutputStream());
      }
    }
  }

  private void write(Lines lines, OutputStream out) throws IOException {
    try {
      lines
          .documents()
          .accept(
              it -> {
                try {
                  out.write(json.writeValueAsBytes(it));
                  out.write('\n');
                } catch (IOException left) {
                  throw new UncheckedIOException(left);
                }
              });
    } catch (UncheckedIOException left) {
      throw left.getCause();
    }
  }

  private void keepAndWrite(
      byte[] plain, Reading reading, HttpServletRequest asked, HttpServletResponse response)
      throws IOException {
    var key = (String) asked.getAttribute(KEY);
    var body = key == null ? KeptAnswers.Body.of(plain) : kept.keep(key, plain);
    write(body, plain, reading, asked, response);
  }

  private static void write(
      KeptAnswers.Body body,
      byte @Nullable [] plain,
      Reading reading,
      HttpServletRequest asked,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(reading.format().contentType());
    byte[] bytes;
    if (reading.format() != Format.PNG && takesZipped(asked.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = body.zipped();
    } else {
      bytes = plain == null ? body.plain() : plain;
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static boolean takesZipped(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (var coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (coding.strip().matches("gzip(\\s*;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?")) {
        return true;
      }
    }
    return false;
  }

  private String etag(Reading reading) {
    var state =
        "%s-%s-%s-%d.%d-%s-%s-%s"
            .formatted(
                build.name(),
                backdrops.stream().map(Backdrop::edition).collect(Collectors.joining("-")),
                readings.today(),
                reading.recorded().no(),
                readings.since(reading),
                reading.on(),
                // There are no words in a picture.
                reading.format() == Format.PNG ? "" : reading.language().tag(),
                reading.format());
    return "W/\"" + seal.of(state) + "\"";
  }

  private static String fileName(Reading reading) {
    var words = reading.path().replace('/', '-').replaceAll("^-+|[^a-zA-Z0-9-]", "");
    return (words.isEmpty() ? "kontor" : words) + "-" + reading.on() + ".csv";
  }

  private static List<Format> formats(Answer answer) {
    var formats = new ArrayList<>(List.of(Format.HTML));
    if (answer.data() != null) {
      formats.add(Format.JSON);
    }
    if (answer.csv() != null) {
      formats.add(Format.CSV);
    }
    if (answer.picture() != null) {
      formats.add(Format.PNG);
    }
    if (answer.feed() != null) {
      formats.add(Format.ATOM);
    }
    if (answer.lines() != null) {
      formats.add(Format.JSONL);
    }
    return formats;
  }
}
