package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time address at which an invited person opens an account. */
@Controller
class InvitationController {

  private final Invitations invitations;
  private final Sessions sessions;
  private final InvitationPages pages;

  InvitationController(Invitations invitations, Sessions sessions, InvitationPages pages) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping("/invitations/{token}")
  Answer show(@PathVariable String token, Reading reading) {
    var invitation = invitations.at(token);
    var blank = new Invitations.Form("", "", "");
    return Answer.personal(
        "accounts/invitation", () -> pages.page(invitation, blank, List.of(), reading));
  }

  @PostMapping("/invitations/{token}")
  Object accept(
      @PathVariable String token,
      Reading reading,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var invitation = invitations.at(token);
    var form = new Invitations.Form(name, email, password);
    try {
      sessions.begin(invitations.accept(invitation, form), request, response);
      return Redirect.onward("/desk", reading);
    } catch (Refusal.Invalid invalid) {
      return Answer.personal(
              "accounts/invitation",
              () -> pages.page(invitation, form, invalid.mistakes(), reading))
          .status(invalid.status());
    }
  }
}
