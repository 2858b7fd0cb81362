package city.kontor.accounts;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account: how one is called, what one may do here, and where one is signed in.
 *
 * @param done what has just been done, in words; empty when nothing was
 * @param name as it stands, or as typed before
 * @param passkey the name of one to be made, as typed before
 * @param isDemo whether it is for trying Kontor out, and so nobody's own
 * @param outside the provider at which one may sign in; null where none is set
 * @param mistakes by field, in words
 */
record AccountPage(
    Head head,
    String done,
    String name,
    String passkey,
    String email,
    List<Choice> languages,
    boolean isDemo,
    List<Held> duties,
    List<Key> passkeys,
    @Nullable Outside outside,
    List<Session> sessions,
    Map<String, String> mistakes)
    implements Page {

  AccountPage {
    mistakes = Map.copyOf(mistakes);
  }

  /** A language to choose; the one without a tag leaves it to others. */
  record Choice(String tag, String name, String language, boolean isChosen) {}

  /**
   * A role, held now or once.
   *
   * @param office null for the register itself
   */
  record Held(@Nullable NamedLink office, String duty) {}

  /** A passkey, and where the form that removes it goes. */
  record Key(String name, String words, String removal) {}

  /**
   * The provider, and who one is there.
   *
   * @param mishap why nothing was bound just now; empty when nothing went wrong
   */
  record Outside(String name, String mishap, List<Key> identities) {}

  /** A session, and where the form that ends it goes; empty for this one. */
  record Session(String words, String end) {}
}
