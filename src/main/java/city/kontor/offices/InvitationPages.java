package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Provider;
import city.kontor.names.Names;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an invitation into words. */
@Component
class InvitationPages {

  private final Invitations invitations;
  private final Names names;
  private final Provider provider;
  private final Languages languages;

  InvitationPages(Invitations invitations, Names names, Provider provider, Languages languages) {
    this.invitations = invitations;
    this.names = names;
    this.provider = provider;
    this.languages = languages;
  }

  /**
   * The page of an invitation.
   *
   * @param person who is signed in; null where nobody is
   */
  InvitationPage page(
      Invitation invitation,
      Invitations.Form typed,
      List<Mistake> mistakes,
      @Nullable Account person,
      Reading reading) {
    var words = languages.words(reading.language());
    var invited = invitation.email();
    var isKnown = invitations.isKnown(invitation);
    var head =
        Head.of(
                words.say(isKnown ? "accounts.invitation.known" : "accounts.invitation"),
                promise(invitation, words, reading),
                "")
            .undated();
    return new InvitationPage(
        isKnown ? head : head.typed(reading.path()),
        typed.name(),
        invited == null ? typed.email() : invited,
        invited != null,
        invited == null ? "" : provider.name().orElse(""),
        reading.to(reading.path() + "/provider"),
        isKnown ? known(invitation, person, words, reading) : null,
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)));
  }

  private InvitationPage.Known known(
      Invitation invitation, @Nullable Account person, Words words, Reading reading) {
    var email = String.valueOf(invitation.email());
    if (person == null) {
      return new InvitationPage.Known(
          words.say("accounts.invitation.known.sign-in", email),
          reading.to("/sign-in?next=" + reading.to(reading.path())),
          false);
    }
    var isHere = invitations.isFor(person, invitation);
    return new InvitationPage.Known(
        words.say(
            isHere ? "accounts.invitation.known.here" : "accounts.invitation.known.other",
            person.email(),
            email),
        "",
        isHere);
  }

  private String promise(Invitation invitation, Words words, Reading reading) {
    var office = invitation.office();
    if (office == null) {
      return words.say("accounts.invitation.register");
    }
    var promised =
        words.say(
            "accounts.invitation.office",
            names.of(List.of(office), reading).text(office),
            words.word("accounts.role", invitation.role()));
    var since = invitation.since();
    return since == null || !since.isAfter(invitations.today())
        ? promised
        : promised + words.say("layout.gap") + words.say("accounts.invitation.since", since);
  }
}
