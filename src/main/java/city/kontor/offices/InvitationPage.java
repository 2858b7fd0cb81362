package city.kontor.offices;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an invited person opens an account, or accepts with the one that there is.
 *
 * @param email typed before, or the one that was invited
 * @param isEmailGiven whether the invitation says the address, so that none is typed
 * @param provider with which the account may be opened, too; empty where there is none
 * @param onward where that form goes
 * @param known what is said where there is an account; null where one is to be opened
 * @param mistakes by field, in words
 */
record InvitationPage(
    Head head,
    String name,
    String email,
    boolean isEmailGiven,
    String provider,
    String onward,
    @Nullable Known known,
    Map<String, String> mistakes)
    implements Page {

  InvitationPage {
    mistakes = Map.copyOf(mistakes);
  }

  /**
   * There is an account with the invited address.
   *
   * @param signIn where one signs in to it; empty where somebody is signed in
   * @param isHere whether it is the invited person who is signed in, and accepts
   */
  record Known(String words, String signIn, boolean isHere) {}
}
