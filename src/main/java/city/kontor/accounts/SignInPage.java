package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one signs in.
 *
 * @param email as typed before
 * @param next where to go afterwards; empty for the desk
 * @param mistake what was wrong; empty at first
 * @param provider at which one may sign in as well; empty where none is set
 * @param ready the accounts for trying Kontor out; none where it runs in earnest
 * @param sent the form that goes along; null where none does
 */
record SignInPage(
    Head head,
    String email,
    String next,
    String mistake,
    String provider,
    List<ReadyAccounts.Ready> ready,
    @Nullable Sent sent)
    implements Page {

  /** Lets a form that was sent in vain go along. */
  SignInPage carrying(@Nullable Sent sent) {
    return new SignInPage(head, email, next, mistake, provider, ready, sent);
  }
}
