package city.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Who looks at a page.
 *
 * @param name of somebody signed in; null for a reader
 * @param token what a form carries to show that it came from a page of ours; asking for it sets a
 *     cookie, so only pages with forms that are posted ask
 * @param typed what was typed into the form of the page before its language was changed
 */
public record Visitor(@Nullable String name, Supplier<String> token, Map<String, String[]> typed) {

  /** The parameter in which a form carries the token. */
  public static final String TOKEN = "form-token";

  static Visitor of(HttpServletRequest request) {
    return new Visitor(name(request), () -> token(request), OtherLanguage.typed(request));
  }

  static boolean isSignedIn(HttpServletRequest request) {
    return request.getUserPrincipal() != null;
  }

  /** A page that says that the database is lost must not ask it who is signed in. */
  private static @Nullable String name(HttpServletRequest request) {
    try {
      var principal = request.getUserPrincipal();
      return principal == null ? null : principal.getName();
    } catch (DataAccessException _) {
      return null;
    }
  }

  private static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
