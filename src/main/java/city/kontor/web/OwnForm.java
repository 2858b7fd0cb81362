package city.kontor.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form that somebody sent from a page of ours, as the browser itself says. Only of such a form is
 * anything shown again: no other site fills in what somebody then sends.
 */
public final class OwnForm {

  private OwnForm() {}

  public static boolean isOne(HttpServletRequest request) {
    var sent = request.getContentType();
    return request.getMethod().equals("POST")
        && (sent == null || isForm(sent))
        && isFromHere(request);
  }

  /** With a file among its fields, too. */
  private static boolean isForm(String sent) {
    return sent.startsWith("application/x-www-form-urlencoded")
        || sent.startsWith("multipart/form-data");
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
