package city.kontor.messages;

import java.util.Optional;

/** What can be an e-mail address: enough to send to it, and safe to keep. */
public final class Emails {

  private Emails() {}

  public static Optional<String> one(String typed) {
    return Optional.of(typed).filter(Emails::isOne);
  }

  public static boolean isOne(String typed) {
    return typed.length() <= 200 && typed.matches("[^\\s@\\p{C}]+@[^\\s@\\p{C}]+\\.[^\\s@\\p{C}]+");
  }
}
