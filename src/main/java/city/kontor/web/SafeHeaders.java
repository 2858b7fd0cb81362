package city.kontor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to load nothing but our own files and to run nothing inline. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SafeHeaders extends OncePerRequestFilter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    set(response);
    chain.doFilter(request, response);
  }

  /** For answers that no filter sees, too. */
  static void set(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy("'none'"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }

  /** The policy of an answer that only these may show in a frame. */
  static String policy(String ancestors) {
    return POLICY + ancestors;
  }
}
