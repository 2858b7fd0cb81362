package city.kontor.accounts;

import city.kontor.web.OwnForm;
import city.kontor.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What is sent by whoever is not signed in is read to be carried along through sign-in, and only
 * then refused. Of what is large, therefore, two are read at a time, and nothing that no page of
 * ours sent; before anything looks into it, and once it is known who asks. See decision 0067.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class LargeForms extends OncePerRequestFilter {

  /** More than nearly any form holds. */
  static final int LARGE = 2 * 1024 * 1024;

  static final int AT_ONCE = 2;

  private static final Duration WAIT = Duration.ofMinutes(1);

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Sessions sessions;
  private final HandlerExceptionResolver pages;

  LargeForms(
      Sessions sessions, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isLarge(request) || sessions.containsContext(request)) {
      chain.doFilter(request, response);
    } else if (!OwnForm.isOne(request)) {
      refuse(new Refusal.TooLarge("refusal.413"), request, response);
    } else if (!places.tryAcquire()) {
      refuse(new Refusal.TooOften(WAIT, "accounts.large"), request, response);
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    }
  }

  /** Also where it is not said beforehand how much will come. */
  private static boolean isLarge(HttpServletRequest request) {
    return OwnForm.isForm(request)
        && (request.getContentLengthLong() > LARGE
            || request.getHeader("Transfer-Encoding") != null);
  }

  private void refuse(
      RuntimeException refusal, HttpServletRequest request, HttpServletResponse response) {
    pages.resolveException(new Unread(request), response, null, refusal);
  }

  /** Whoever looks for parameters would read all of it. */
  private static final class Unread extends HttpServletRequestWrapper {

    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }
}
