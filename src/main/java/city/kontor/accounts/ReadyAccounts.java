package city.kontor.accounts;

import city.kontor.web.Words;
import java.util.List;

/** Accounts for trying Kontor out: a higher module opens them, and the sign-in page lists them. */
public interface ReadyAccounts {

  List<Ready> ready(Words words);

  /** An account for trying, and what it may do. */
  record Ready(String name, String duty, String email, String password) {}
}
