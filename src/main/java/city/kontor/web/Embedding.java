package city.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets any page read what is {@link Embeddable}, and the named sites show it in a frame, whether it
 * is made anew, sent again or the reader's copy is still right. Everything else may stand in no
 * frame, so that nobody is led to click on a page he does not see.
 */
@Component
class Embedding implements HandlerInterceptor {

  /** A site as content security policies name it: scheme and port may be left out. */
  private static final String HOST =
      "(https?://)?(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:([0-9]{1,5}|\\*))?";

  private final List<String> hosts;

  Embedding(@Value("${kontor.embedding.hosts:}") List<String> hosts) {
    this.hosts = hosts.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    for (var host : this.hosts) {
      if (!host.matches(HOST)) {
        throw new SettingRefused(
            "kontor.embedding.hosts",
            host,
            "a site such as https://www.example.org, http://localhost:3000 or *.example.org,"
                + " without a path; several are separated by commas");
      }
    }
  }

  @Override
  public boolean preHandle(HttpServletRequest asked, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Embeddable.class)) {
      open(response);
    }
    return true;
  }

  void open(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (hosts.isEmpty()) {
      return;
    }
    response.setHeader("Content-Security-Policy", SafeHeaders.policy(String.join(" ", hosts)));
    // It knows no list of sites, and would forbid all of them.
    response.setHeader("X-Frame-Options", null);
  }
}
