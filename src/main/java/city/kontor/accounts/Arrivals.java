package city.kontor.accounts;

import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets somebody in who has shown who it is, by whatever way, and leads on. */
@Component
class Arrivals {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Languages languages;

  Arrivals(Accounts accounts, Sessions sessions, Languages languages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.languages = languages;
  }

  /** To where one wanted to be; else to the desk, in the language one has chosen for oneself. */
  ResponseEntity<Void> welcome(
      AccountId account,
      String next,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.begin(account, request, response);
    if (!next.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(next)).build();
    }
    var chosen = accounts.language(account).flatMap(languages::find);
    return reading.prefixed() || chosen.isEmpty()
        ? Redirect.onward("/desk", reading)
        : Redirect.onward("/" + chosen.get().tag() + "/desk", reading);
  }
}
