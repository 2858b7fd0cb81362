package city.kontor.web;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that happened, or that began or ceased to hold: what makes a page of one day differ
 * from the page of another.
 *
 * @param on as its source writes it; of an end, the first day on which it no longer held
 * @param word the key of the sentence that says it of one or of several, such as {@code
 *     members.change.joined}
 * @param address where it leads
 * @param subject of whom or what the sentence speaks; asked for only when it is shown
 */
public record Change(
    Edtf on, Sort sort, String word, FactId fact, String address, Supplier<String> subject) {

  /** So many subjects are named in one sentence; the others are counted. */
  public static final int NAMED = 8;

  /**
   * Whether something began to hold, ceased to hold, or happened; or may hold from then on, as what
   * it belongs to may be there, while no source tells when it began: a step, and told of nowhere
   * else.
   */
  public enum Sort {
    POSSIBLE,
    BEGINNING,
    END,
    EVENT
  }

  public static Change event(
      Edtf on, String word, FactId fact, String address, Supplier<String> subject) {
    return new Change(on, Sort.EVENT, word, fact, address, subject);
  }

  /** The beginning and the end of a spell, as far as they are known. */
  public static List<Change> of(
      Period period,
      String began,
      String ended,
      FactId fact,
      String address,
      Supplier<String> subject) {
    var changes = new ArrayList<Change>();
    if (period.earliest() != null) {
      var later = Edtf.parse("[" + period.earliest() + "..]");
      changes.add(new Change(later, Sort.POSSIBLE, began, fact, address, subject));
    }
    if (period.since() != null) {
      changes.add(new Change(period.since(), Sort.BEGINNING, began, fact, address, subject));
    }
    if (period.until() != null) {
      changes.add(new Change(period.until(), Sort.END, ended, fact, address, subject));
    }
    return changes;
  }

  /** The change in a sentence without its date: "Beijing left". */
  public String in(Words words) {
    return said(List.of(this), words, NAMED);
  }

  /** Changes of one word in one sentence: "Taipei, Seoul and 3 more joined". */
  public static String said(Collection<Change> changes, Words words) {
    return said(changes, words, NAMED);
  }

  static String said(Collection<Change> changes, Words words, int named) {
    var subjects =
        new ArrayList<>(
            changes.stream()
                .limit(changes.size() > named + 1 ? named : changes.size())
                .map(it -> it.subject().get())
                .distinct()
                .toList());
    if (changes.size() > named + 1) {
      subjects.add(words.say("changes.more", changes.size() - named));
    }
    var number = changes.size() == 1 || subjects.size() == 1 ? 1 : changes.size();
    return words.say(changes.iterator().next().word(), words.list(subjects), number);
  }

  /**
   * The days on which a page's answer may become another because of this change. A spell that
   * begins or ends on an imprecise date is possible from the first such day on and certain only on
   * the last, so there are two; what happened is told from its first possible day on. Where a date
   * has no first or last possible day, no day is given for it.
   */
  List<LocalDate> days() {
    var days = new ArrayList<LocalDate>();
    if (!on.first().equals(Edtf.UNBOUNDED_PAST)) {
      days.add(on.first());
    }
    if (sort != Sort.EVENT
        && !on.last().equals(Edtf.UNBOUNDED_FUTURE)
        && !on.last().equals(on.first())) {
      days.add(on.last());
    }
    return days;
  }
}
