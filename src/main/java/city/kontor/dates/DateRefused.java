package city.kontor.dates;

/** What was typed or imported is not a date that can be: malformed, or a day no calendar has. */
public sealed class DateRefused extends RuntimeException permits DateAmbiguous {

  private static final long serialVersionUID = 1L;

  private final String typed;

  DateRefused(String typed) {
    super(typed);
    this.typed = typed;
  }

  /** Exactly as typed; say it back to the reader escaped, in the words of their language. */
  public String typed() {
    return typed;
  }
}
