package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.Map;

/**
 * Where an invited person opens an account.
 *
 * @param email typed before, or the one that was invited
 * @param isEmailGiven whether the invitation says the address, so that none is typed
 * @param provider with which the account may be opened, too; empty where there is none
 * @param onward where that form goes
 * @param mistakes by field, in words
 */
record InvitationPage(
    Head head,
    String name,
    String email,
    boolean isEmailGiven,
    String provider,
    String onward,
    Map<String, String> mistakes)
    implements Page {

  InvitationPage {
    mistakes = Map.copyOf(mistakes);
  }
}
