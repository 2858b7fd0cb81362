package city.kontor.api;

import city.kontor.accounts.Account;
import java.util.UUID;

/**
 * A program that has shown a token.
 *
 * @param account who made the token, as far as the token reaches
 */
record Program(UUID token, Account account) {

  static final String ATTRIBUTE = "kontor.api.program";
}
