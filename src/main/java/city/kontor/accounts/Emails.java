package city.kontor.accounts;

/** What can be an e-mail address: enough to send to it, and safe to keep. */
final class Emails {

  private Emails() {}

  static boolean isOne(String typed) {
    return typed.length() <= 200 && typed.matches("[^\\s@\\p{C}]+@[^\\s@\\p{C}]+\\.[^\\s@\\p{C}]+");
  }
}
