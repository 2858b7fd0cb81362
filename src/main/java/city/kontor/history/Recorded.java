package city.kontor.history;

/**
 * The recording as of which a question is answered. Everything recorded up to and including {@code
 * no} is known, nothing after it.
 */
public record Recorded(long no) {

  public Recorded {
    if (no < 0) {
      throw new IllegalArgumentException("A recording number is not negative: " + no);
    }
  }
}
