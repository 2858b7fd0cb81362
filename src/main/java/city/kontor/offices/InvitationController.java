package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Sessions;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time address at which an invited person opens an account, or accepts with one. */
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
  Answer show(@PathVariable String token, Reading reading, @Nullable Principal who) {
    var invitation = invitations.at(token);
    var blank = new Invitations.Form("", "", "");
    return Answer.personal(
        "offices/invitation",
        () -> pages.page(invitation, blank, List.of(), person(who).orElse(null), reading));
  }

  @PostMapping("/invitations/{token}")
  Object accept(
      @PathVariable String token,
      Reading reading,
      @Nullable Principal who,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var invitation = invitations.at(token);
    var invited = person(who).filter(it -> invitations.isFor(it, invitation));
    if (invited.isPresent()) {
      invitations.accept(invitation, invited.get());
      return Redirect.onward("/desk", reading);
    }
    var form = new Invitations.Form(name, email, password);
    try {
      sessions.begin(invitations.accept(invitation, form), request, response);
      return Redirect.onward("/desk", reading);
    } catch (Refusal.Invalid invalid) {
      return Answer.personal(
              "offices/invitation",
              () ->
                  pages.page(
                      invitation, form, invalid.mistakes(), person(who).orElse(null), reading))
          .status(invalid.status());
    }
  }

  /** Somebody who is signed in; a program accepts nothing for whoever made its token. */
  private static Optional<Account> person(@Nullable Principal who) {
    return Account.of(who).filter(it -> it.program().isEmpty());
  }
}
