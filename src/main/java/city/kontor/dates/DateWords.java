package city.kontor.dates;

import city.kontor.dates.Written.End;
import city.kontor.dates.Written.NotKnown;
import city.kontor.dates.Written.Open;
import city.kontor.dates.Written.Point;
import city.kontor.dates.Written.Span;
import city.kontor.dates.Written.Within;
import com.ibm.icu.text.SimpleFormatter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Dates and spells in the words of one language, from {@code messages/dates*.properties}. Ends are
 * said with their last day included, as 「至」 and "until" are read. Safe to share between threads.
 */
public final class DateWords {

  private static final String WORDS = "dates.";
  private static final String PATTERN = WORDS + "pattern.";

  private final Map<String, SimpleFormatter> sentences = new HashMap<>();
  private final Map<String, DateTimeFormatter> patterns = new HashMap<>();

  /**
   * @param messages all of the language's; the words for dates are those that begin with {@code
   *     dates.}
   */
  public DateWords(Map<String, String> messages, Locale language) {
    messages.forEach(
        (key, text) -> {
          if (key.startsWith(PATTERN)) {
            var pattern = DateTimeFormatter.ofPattern(text, language);
            patterns.put(
                key.substring(PATTERN.length()),
                pattern.withDecimalStyle(DecimalStyle.of(language)));
          } else if (key.startsWith(WORDS)) {
            sentences.put(key.substring(WORDS.length()), SimpleFormatter.compile(text));
          }
        });
  }

  /** "18 October 2001", or that the date is not known for the two unbounded days. */
  public String of(LocalDate day) {
    boolean unknown = day.equals(Edtf.UNBOUNDED_PAST) || day.equals(Edtf.UNBOUNDED_FUTURE);
    return unknown ? say("unknown") : day("day", day);
  }

  /** The date standing alone: "about 1997", "from 25 to 28 November 2007". */
  public String of(Edtf date) {
    return switch (date.written()) {
      case Point point -> point.doubtful() ? say("doubtful", about(point)) : about(point);
      case Within within -> within("between", within);
      case Span span -> span(span);
    };
  }

  /** "since 18 October 2001". */
  public String since(Edtf since) {
    return since.isInterval() ? of(since) : say("since", part(since.written()));
  }

  /** "until 29 June 2012", where 30 June is the first day it no longer held. */
  public String until(Edtf until) {
    return until.isInterval() ? of(until) : say("until", lastPart(until.written()));
  }

  /**
   * "from 18 October 2001 to 29 August 2005", where 30 August is the first day no longer held. With
   * a soft end: "from 2004 until some time between 2012 and 2014".
   */
  public String period(Period period) {
    Edtf since = period.since();
    Edtf until = period.until();
    if (since != null && until != null) {
      return since.written() instanceof Point from && until.written() instanceof Point to
          ? range("from-to", from, to.lastIncluded())
          : say("from-to-soft", part(since.written()), lastPart(until.written()));
    }
    if (since != null) {
      return since(since);
    }
    return until == null ? say("undated") : say("until-start-unknown", lastPart(until.written()));
  }

  private String span(Span span) {
    return switch (span.from()) {
      case Point from -> spanFrom(from, span.to());
      case Open() -> say("until-start-open", endPart(span.to()));
      case NotKnown() -> say("until-start-unknown", endPart(span.to()));
    };
  }

  private String spanFrom(Point from, End end) {
    return switch (end) {
      case Point to -> range("from-to", from, to);
      case Open() -> say("from-end-open", part(from));
      case NotKnown() -> say("from-end-unknown", part(from));
    };
  }

  private String endPart(End end) {
    return switch (end) {
      case Point point -> part(point);
      case Open() -> say("unknown");
      case NotKnown() -> say("unknown");
    };
  }

  /** As a part of a longer sentence: "1997 (doubtful)", "5 May 2004 or earlier". */
  private String part(Written written) {
    return switch (written) {
      case Point point -> point.doubtful() ? say("doubtful-part", about(point)) : about(point);
      case Within within -> within("between-part", within);
      case Span span -> span(span);
    };
  }

  private String within(String between, Within within) {
    Point from = within.from();
    Point to = within.to();
    if (from != null && to != null) {
      return range(between, from, to);
    }
    if (from != null) {
      return say("or-later", part(from));
    }
    return to == null ? say("unknown") : say("or-earlier", part(to));
  }

  private String lastPart(Written until) {
    return switch (until) {
      case Point point -> part(point.lastIncluded());
      case Within within -> within("between-part", within.lastIncluded());
      case Span span -> span(span);
    };
  }

  /** Says a month or year shared by both ends once, where the language does. */
  private String range(String sentence, Point from, Point to) {
    if (!from.isPlain() || !to.isPlain() || from.precision() != to.precision()) {
      return say(sentence, part(from), part(to));
    }
    if (from.start().equals(to.start())) {
      return part(from);
    }
    if (from.isDay() && from.sharesMonthWith(to)) {
      return shared(sentence, "days-of-month", from, to);
    }
    if (from.isDay() && from.sharesYearWith(to)) {
      return shared(sentence, "days-of-year", from, to);
    }
    if (from.precision() == Precision.MONTH && from.sharesYearWith(to)) {
      return shared(sentence, "months-of-year", from, to);
    }
    return say(sentence, part(from), part(to));
  }

  private String shared(String sentence, String pattern, Point from, Point to) {
    return say(sentence, day(pattern + ".from", from.start()), day(pattern + ".to", to.start()));
  }

  private String about(Point point) {
    String pattern =
        switch (point.precision()) {
          case YEAR -> "year";
          case MONTH -> "month";
          case DAY -> "day";
        };
    String words = day(pattern, point.start());
    return point.approximate() ? say("about", words) : words;
  }

  private String day(String pattern, LocalDate day) {
    return of(patterns, pattern).format(day);
  }

  private String say(String sentence, String... parts) {
    return of(sentences, sentence).format((CharSequence[]) parts);
  }

  private static <T> T of(Map<String, T> words, String key) {
    T found = words.get(key);
    if (found == null) {
      throw new IllegalStateException("No words for " + WORDS + key);
    }
    return found;
  }
}
