package city.kontor.accounts;

import java.util.Optional;

/** What can be an e-mail address: enough to send to it, and safe to keep. */
final class Emails {

  private Emails() {}

  static Optional<String> one(String typed) {
    return Optional.of(typed).filter(Emails::isOne);
  }

  static boolean isOne(String typed) {
    return typed.length() <= 200 && typed.matches("[^\\s@\\p{C}]+@[^\\s@\\p{C}]+\\.[^\\s@\\p{C}]+");
  }
}
