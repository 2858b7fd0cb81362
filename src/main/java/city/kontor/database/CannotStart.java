package city.kontor.database;

/** Kontor cannot start, for a reason that one sentence can say to whoever started it. */
public class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
