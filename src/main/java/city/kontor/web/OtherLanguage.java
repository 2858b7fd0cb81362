package city.kontor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Changes the language of a page while somebody types. The switch at the top sends the form, so
 * that nothing in it is lost; here what it sends is read as the page, never as the act that the
 * form is for, and {@link Frame#typed} puts into the fields what was typed. It comes after the
 * form's token was looked at: what no page of ours sent is not shown.
 */
@Component
@Order(0)
public class OtherLanguage extends OncePerRequestFilter {

  /** In a form: what is to be done with it. */
  public static final String STEP = "act-step";

  /** The step by which a form is only shown. */
  static final String SHOW = "show";

  private static final String SENT = "kontor.sent";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getMethod().equals("POST") || !SHOW.equals(request.getParameter(STEP))) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(SENT, request);
    chain.doFilter(new Read(request), response);
  }

  /** What was typed before the language was changed, by field; nothing where it was not. */
  public static Map<String, String[]> typed(HttpServletRequest request) {
    return request.getAttribute(SENT) instanceof HttpServletRequest sent
        ? sent.getParameterMap()
        : Map.of();
  }

  /** As the browser sent it: the form, where the page is only shown. */
  public static HttpServletRequest sent(HttpServletRequest request) {
    return request.getAttribute(SENT) instanceof HttpServletRequest sent ? sent : request;
  }

  /** The page that is asked for, without what was typed: that is no question. */
  private static final class Read extends HttpServletRequestWrapper {

    Read(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
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

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
