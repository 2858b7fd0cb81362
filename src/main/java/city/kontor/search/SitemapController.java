package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.web.Format;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What search engines ask for first. */
@Controller
class SitemapController {

  private final Sitemap sitemap;

  SitemapController(Sitemap sitemap) {
    this.sitemap = sitemap;
  }

  /** The index, or one of its parts. */
  @GetMapping("/sitemap.xml")
  void show(
      @RequestParam(required = false) @Nullable String page,
      Reading reading,
      HttpServletResponse response)
      throws IOException {
    var part = Paging.of(page, Format.HTML).page();
    send(
        "application/xml",
        page == null
            ? out -> sitemap.writeIndex(reading, out)
            : out -> sitemap.writePart(part, reading, out),
        reading,
        response);
  }

  /** Every page is public, and so is where they all are. */
  @GetMapping("/robots.txt")
  void robots(Reading reading, HttpServletResponse response) throws IOException {
    var text =
        """
        # Every page is public. Whole lists are had more quickly as data: see /data.
        User-agent: *
        Disallow:

        Sitemap: %s/sitemap.xml
        """
            .formatted(reading.origin());
    send("text/plain", out -> out.writeBytes(text.getBytes(UTF_8)), reading, response);
  }

  /** Whole before it is sent, so that what fails is refused as any page is. */
  private static void send(
      String type,
      Consumer<ByteArrayOutputStream> content,
      Reading reading,
      HttpServletResponse response)
      throws IOException {
    if (reading.format() != Format.HTML) {
      throw new Refusal.NotFound("refusal.format", reading.format().name());
    }
    var bytes = new ByteArrayOutputStream();
    content.accept(bytes);
    response.setContentType(type);
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }
}
