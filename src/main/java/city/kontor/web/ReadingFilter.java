package city.kontor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes language and format off the address, so that controllers map plain paths: {@code
 * /zh-Hant/networks/uclg.json} becomes {@code /networks/uclg}. Programs that show a token or send
 * data need no suffix.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadingFilter extends OncePerRequestFilter {

  static final String LANGUAGE = "kontor.language";
  static final String PREFIXED = "kontor.prefixed";
  static final String FORMAT = "kontor.format";
  static final String PATH = "kontor.path";
  static final String ASKED = "kontor.asked";

  private final Languages languages;

  ReadingFilter(Languages languages) {
    this.languages = languages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // Two slashes in front would make every link on the page lead to another host.
    var path = request.getRequestURI().replaceAll("/{2,}", "/");
    request.setAttribute(ASKED, path);
    var prefix = prefix(path);
    if (prefix.isPresent()) {
      path = path.substring(prefix.get().tag().length() + 1);
    }
    var suffixed = format(path);
    path = path.substring(0, path.length() - suffixed.suffix().length());
    if (path.isEmpty() || (suffixed != Format.HTML && path.equals("/index"))) {
      path = "/";
    }
    request.setAttribute(
        LANGUAGE, prefix.orElseGet(() -> accepted(request.getHeader("Accept-Language"))));
    request.setAttribute(PREFIXED, prefix.isPresent());
    request.setAttribute(
        FORMAT, suffixed == Format.HTML && isProgram(request) ? Format.JSON : suffixed);
    request.setAttribute(PATH, path);
    chain.doFilter(new Plain(request, path), response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/assets/") || path.equals("/apple-touch-icon.png");
  }

  /** Who shows a token or sends data is answered with data, whatever the address says. */
  private static boolean isProgram(HttpServletRequest request) {
    var token = request.getHeader("Authorization");
    var sent = request.getContentType();
    return (token != null && token.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()))
        || (sent != null && !Readings.isRead(request) && sent.startsWith("application/json"));
  }

  private Language accepted(String header) {
    return header == null ? languages.first() : languages.accepted(header);
  }

  private Optional<Language> prefix(String path) {
    return languages.all().stream()
        .filter(it -> path.equals("/" + it.tag()) || path.startsWith("/" + it.tag() + "/"))
        .findFirst();
  }

  private static Format format(String path) {
    return Arrays.stream(Format.values())
        .filter(it -> it != Format.HTML && path.endsWith(it.suffix()))
        .findFirst()
        .orElse(Format.HTML);
  }

  /** The request as controllers see it. */
  private static final class Plain extends HttpServletRequestWrapper {

    private final String path;

    Plain(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public StringBuffer getRequestURL() {
      var url = super.getRequestURL();
      var end = url.indexOf("/", url.indexOf("://") + 3);
      return new StringBuffer(end < 0 ? url : url.substring(0, end)).append(path);
    }
  }
}
