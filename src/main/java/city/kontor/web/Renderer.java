package city.kontor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Sets a page into the layout and sends it. */
@Component
public class Renderer {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), "city.kontor");
  private final Languages languages;
  private final Assets assets;
  private final Clock clock;
  private final boolean isDemo;

  Renderer(Languages languages, Assets assets, Clock clock, Optional<Demo> demo) {
    this.languages = languages;
    this.assets = assets;
    this.clock = clock;
    this.isDemo = demo.isPresent();
  }

  /**
   * A part of a page as content for its template: how a higher module adds to a lower one's page.
   */
  public gg.jte.Content part(String template, Map<String, Object> parameters) {
    return output -> engine.render(template + ".jte", parameters, output);
  }

  /** The same, put together only where the part is shown: not for data, nor for changes alone. */
  public gg.jte.Content part(String template, Supplier<Map<String, Object>> parameters) {
    return output -> engine.render(template + ".jte", parameters.get(), output);
  }

  void send(
      String template,
      Page page,
      Reading reading,
      List<Format> formats,
      Visitor visitor,
      HttpServletResponse response)
      throws IOException {
    var bytes = render(template, page, reading, formats, visitor);
    response.setContentType(Format.HTML.contentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The whole page, in UTF-8. */
  byte[] render(String template, Page page, Reading reading, List<Format> formats, Visitor visitor)
      throws IOException {
    var frame =
        new Frame(
            reading,
            languages.words(reading.language()),
            page.head(),
            languages.all(),
            formats,
            assets.root(),
            visitor,
            LocalDate.now(clock),
            isDemo);
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
    var bytes = new ByteArrayOutputStream(output.getContentLength());
    output.writeTo(bytes);
    return bytes.toByteArray();
  }
}
