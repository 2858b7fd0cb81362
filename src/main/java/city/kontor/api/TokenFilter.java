package city.kontor.api;

import city.kontor.accounts.Programs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Admits programs by the token they show, before anybody asks who is signed in. One that opens
 * nothing is refused at once: such a request is never answered as that of a reader, and never by
 * its cookies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final HandlerExceptionResolver pages;

  TokenFilter(
      Tokens tokens, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver pages) {
    this.tokens = tokens;
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var secret = secret(request);
    if (secret.isPresent()) {
      try {
        var program = tokens.admit(secret.get(), request.getRemoteAddr());
        Programs.admit(program.account(), request);
        request.setAttribute(Program.ATTRIBUTE, program);
      } catch (RuntimeException refused) {
        pages.resolveException(request, response, null, refused);
        return;
      }
    }
    chain.doFilter(secret.isPresent() ? new OfProgram(request) : request, response);
  }

  /** What comes from a program, so that it is told from what a browser sends. */
  private static final class OfProgram extends HttpServletRequestWrapper {

    OfProgram(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(Program.HEADER) ? "true" : super.getHeader(name);
    }
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(it -> it.substring(BEARER.length()).strip());
  }
}
