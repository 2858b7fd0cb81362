package city.kontor.accounts;

/** Signing in at the provider came to nothing; each kind has its sentence for the person. */
public final class Mishap extends RuntimeException {

  /** Why; its word stands in the address to which the person is led back. */
  public enum Kind {
    /** The provider does not answer, or not as one. */
    UNREACHABLE,
    /** The person called it off there, or was not let in. */
    DECLINED,
    /** What came back proves nothing. */
    FAILED,
    /** Nothing was asked by this browser, or too long ago. */
    LATE,
    /** The identity opens no account. */
    UNKNOWN,
    /** The identity opens the account of somebody else. */
    TAKEN,
    /** The invited address has an account. */
    EXISTS
  }

  private final Kind kind;

  public Mishap(Kind kind) {
    super(kind.name());
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
