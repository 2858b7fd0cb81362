package city.kontor.names;

import city.kontor.dates.Period;
import city.kontor.history.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text chosen for a reader, with the fact that carries it.
 *
 * @param part tells several texts of one kind apart, as by the network that they are about
 * @param period since the first day on which all that it says can be true
 */
public record Worded(
    FactId fact,
    FactId bearer,
    String kind,
    @Nullable String part,
    String content,
    String language,
    boolean quoted,
    Period period) {

  private static final Period UNSAID = new Period(null, null);

  /**
   * The spell worth telling a reader: of a text that ended, or of a source's own words with a year.
   * That the register's words begin somewhere only keeps them off pages of earlier days.
   */
  public Period spell() {
    var isOfOneYear = period.sinceFrom().getYear() == period.sinceTo().getYear();
    return period.until() != null || (quoted && isOfOneYear) ? period : UNSAID;
  }

  /** Whether it goes on, as a paragraph does, from the text before it, which is of its kind. */
  public boolean continues(List<Worded> texts) {
    var at = texts.indexOf(this);
    return at > 0 && texts.get(at - 1).isParagraphOf(this) && isParagraphOf(texts.get(at - 1));
  }

  private boolean isParagraphOf(Worded other) {
    return !quoted && bearer.equals(other.bearer()) && kind.equals(other.kind());
  }
}
