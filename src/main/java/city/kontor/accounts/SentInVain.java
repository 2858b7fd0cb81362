package city.kontor.accounts;

/** A form is not taken just then, but what was typed into it is not to be lost. */
@SuppressWarnings("serial")
final class SentInVain extends RuntimeException {

  private final transient Sent sent;

  SentInVain(Sent sent) {
    this.sent = sent;
  }

  Sent sent() {
    return sent;
  }
}
