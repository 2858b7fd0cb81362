package city.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends an {@link Answer} in the format asked for. The ETag is known before the body: build, today
 * (facts may be released on a day), recording, day asked for, language and format; so a copy that
 * is still right costs no query.
 */
@Component
class AnswerHandler implements HandlerMethodReturnValueHandler {

  private final Readings readings;
  private final Renderer renderer;
  private final JsonMapper json;
  private final Build build;
  private final List<Backdrop> backdrops;

  AnswerHandler(
      Readings readings,
      Renderer renderer,
      JsonMapper json,
      Build build,
      List<Backdrop> backdrops) {
    this.readings = readings;
    this.renderer = renderer;
    this.json = json;
    this.build = build;
    this.backdrops = List.copyOf(backdrops);
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == Answer.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    var answer = (Answer) Objects.requireNonNull(value);
    var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    var reading = readings.of(asked);
    var formats = formats(answer);
    if (!formats.contains(reading.format())) {
      throw new Refusal.NotFound("refusal.format", reading.format().name());
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Language", reading.language().tag());
    // The server adds the second by itself, but not to a 304, which must name the same.
    response.setHeader(
        "Vary", reading.prefixed() ? "Accept-Encoding" : "Accept-Language, Accept-Encoding");
    if (reading.format() != Format.HTML) {
      response.setHeader("Access-Control-Allow-Origin", "*");
    }
    if (request.checkNotModified(etag(reading))) {
      return;
    }
    send(answer, reading, formats, response);
  }

  private void send(
      Answer answer, Reading reading, List<Format> formats, HttpServletResponse response)
      throws IOException {
    switch (reading.format()) {
      case HTML ->
          renderer.send(answer.template(), answer.page().get(), reading, formats, response);
      case JSON -> {
        var body = json.writeValueAsBytes(Objects.requireNonNull(answer.data()).get());
        response.setContentType(Format.JSON.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
      }
      case CSV -> {
        var csv = Objects.requireNonNull(answer.csv()).get();
        response.setContentType(Format.CSV.contentType());
        response.setHeader(
            "Content-Disposition", "attachment; filename=\"" + fileName(reading) + "\"");
        CsvOutput.write(csv, response.getOutputStream());
      }
    }
  }

  private String etag(Reading reading) {
    return "W/\"%s-%s-%s-%d-%s-%s-%s\""
        .formatted(
            build.name(),
            backdrops.stream().map(Backdrop::edition).collect(Collectors.joining("-")),
            readings.today(),
            reading.recorded().no(),
            reading.on(),
            reading.language().tag(),
            reading.format());
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
    return formats;
  }
}
