package city.kontor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads addresses as people type them to those we write: no slash at the end, lower case, and a
 * language by our tag for it. {@code /zh-TW/Cities/Taipei/} becomes {@code /zh-Hant/cities/taipei}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class TypedAddressFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Languages languages;

  TypedAddressFilter(Languages languages) {
    this.languages = languages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var typed = request.getRequestURI().replaceAll("/{2,}", "/");
    var ours = inOurLanguage(withoutLastSlash(typed));
    if (ours.equals(typed)) {
      chain.doFilter(request, response);
      return;
    }
    var query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Location", query == null ? ours : ours + "?" + query);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) || request.getRequestURI().startsWith("/assets/");
  }

  private static String withoutLastSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** A language that we do not speak stays as typed, and is not found. */
  private String inOurLanguage(String path) {
    var end = path.indexOf('/', 1);
    var first = path.substring(1, end < 0 ? path.length() : end);
    return languages
        .meantBy(first)
        .map(it -> "/" + it.tag() + inLowerCase(end < 0 ? "" : path.substring(end)))
        .orElseGet(() -> first.matches("\\w{2,3}[-_.].*") ? path : inLowerCase(path));
  }

  /** Only what could be an address of ours; a format is written as it is or it is no format. */
  private static String inLowerCase(String path) {
    if (!path.matches("[A-Za-z0-9/._-]*")) {
      return path;
    }
    var dot = path.indexOf('.', path.lastIndexOf('/') + 1);
    var end = dot < 0 ? path.length() : dot;
    return path.substring(0, end).toLowerCase(Locale.ROOT) + path.substring(end);
  }
}
