package city.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * A form that somebody sent from a page of ours, as the browser itself says. Only of such a form is
 * anything shown again: no other site fills in what somebody then sends.
 */
public final class OwnForm {

  /** Spring and Tomcat look for files in whatever has parts, not in form-data alone. */
  private static final List<String> FORMS =
      List.of("application/x-www-form-urlencoded", "multipart/");

  private OwnForm() {}

  public static boolean isOne(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && (request.getContentType() == null || isForm(request))
        && isFromHere(request);
  }

  /** Whether a form is sent, from wherever and by any method; with a file among its fields, too. */
  public static boolean isForm(HttpServletRequest request) {
    var sent = request.getContentType();
    return sent != null
        && FORMS.stream().anyMatch(it -> sent.regionMatches(true, 0, it, 0, it.length()));
  }

  /** Over plain HTTP browsers name only the origin. */
  private static boolean isFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? origin(request).equals(request.getHeader("Origin"))
        : site.equals("same-origin");
  }

  private static String origin(HttpServletRequest request) {
    var url = request.getRequestURL();
    var end = url.indexOf("/", url.indexOf("://") + 3);
    return end < 0 ? url.toString() : url.substring(0, end);
  }
}
