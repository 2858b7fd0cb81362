package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * Where one signs in.
 *
 * @param email as typed before
 * @param next where to go afterwards; empty for the desk
 * @param mistake what was wrong; empty at first
 * @param provider at which one may sign in as well; empty where none is set
 * @param ready the accounts for trying Kontor out; none where it runs in earnest
 */
record SignInPage(
    Head head, String email, String next, String mistake, String provider, List<Ready> ready)
    implements Page {

  /** An account for trying, and what it may do. */
  record Ready(String name, String duty, String email, String password) {}
}
