package city.kontor.web;

import city.kontor.history.Recordings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * During the very first start the port is open before anything is recorded: whoever asks then is
 * told to ask again, and not that there is no such page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class FirstStartFilter extends OncePerRequestFilter {

  private final Recordings recordings;
  private final ObjectProvider<ErrorPages> pages;
  private volatile boolean isReady;

  FirstStartFilter(Recordings recordings, ObjectProvider<ErrorPages> pages) {
    this.recordings = recordings;
    this.pages = pages;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    isReady = true;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isReady || recordings.now().no() > 0) {
      chain.doFilter(request, response);
    } else {
      pages.getObject().notYet(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return isReady || request.getRequestURI().startsWith("/assets/");
  }
}
