package city.kontor.web;

import city.kontor.dates.Period;
import org.jspecify.annotations.Nullable;

/**
 * One line in the picture of a life: something that held for a time.
 *
 * @param label what held
 * @param language of the label
 * @param depth 0 for a tie, 1 for what belongs to a tie
 * @param address where it leads
 * @param words the same in words, dates included
 * @param look {@code sure}, {@code stated}, {@code seat} or {@code rest} (suspended)
 * @param under the address of the tie it belongs to, wherever that stands; null for the tie above
 *     it
 */
public record Lifeline(
    String label,
    String language,
    int depth,
    String address,
    String words,
    String look,
    Period period,
    @Nullable String under) {

  public Lifeline(
      String label,
      String language,
      int depth,
      String address,
      String words,
      String look,
      Period period) {
    this(label, language, depth, address, words, look, period, null);
  }

  /** The same, as belonging to the tie that leads there. */
  public Lifeline under(@Nullable String address) {
    return new Lifeline(label, language, depth, this.address, words, look, period, address);
  }

  /** The same, standing for itself. */
  Lifeline alone() {
    return new Lifeline(label, language, 0, address, words, look, period, null);
  }
}
