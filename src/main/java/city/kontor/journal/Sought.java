package city.kontor.journal;

import city.kontor.dates.DateAmbiguous;
import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import city.kontor.facts.Course;
import city.kontor.history.FactId;
import city.kontor.offices.Arrangements;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What somebody looks for in a journal.
 *
 * @param text words that all occur in what is told; empty for anything
 * @param kind the word of a kind of fact
 * @param person the account of who recorded
 * @param until the last day that counts
 */
record Sought(
    String text,
    @Nullable String kind,
    @Nullable UUID person,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** In place of a kind of fact: what is arranged beside the record. */
  static final String ARRANGEMENT = "arrangement";

  private static final int LONGEST = 200;

  static Sought of(
      @Nullable String text,
      @Nullable String kind,
      @Nullable String person,
      @Nullable String from,
      @Nullable String until) {
    var words = text == null ? "" : text.strip();
    if (words.length() > LONGEST) {
      throw new Refusal.Malformed("journal.refusal.long", LONGEST);
    }
    return new Sought(
        words,
        kind == null || !kind.matches("[a-z-]{1,40}") ? null : kind,
        person(person),
        day("from", from),
        day("until", until));
  }

  /**
   * @param all whether the reader is told what not everybody sees
   */
  Course.Part.By by(@Nullable FactId office, boolean all) {
    return new Course.Part.By(office, all, person, kind, from, until);
  }

  /** Whether what was arranged counts at all. */
  boolean countsArranged() {
    return kind == null || kind.equals(ARRANGEMENT);
  }

  /** Of what was arranged, what is by this person and of these days. */
  Arrangements.Span span(long first, long end) {
    return new Arrangements.Span(first, end, person, from, until);
  }

  /** Whether all words occur in a text, in any case of letters. */
  boolean occursIn(String told) {
    var folded = told.toLowerCase(Locale.ROOT);
    return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(folded::contains);
  }

  /** As parameters of an address; empty when nothing is asked for. */
  String parameters() {
    return Stream.of(
            parameter("text", text),
            parameter("kind", kind),
            parameter("person", person),
            parameter("from", from),
            parameter("until", until))
        .flatMap(it -> it)
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> parameter(String name, @Nullable Object value) {
    return value == null || value.toString().isEmpty()
        ? Stream.of()
        : Stream.of(
            name
                + "="
                + UriUtils.encode(value.toString(), java.nio.charset.StandardCharsets.UTF_8));
  }

  private static @Nullable UUID person(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.Malformed("refusal.parameter", "person", typed);
    }
    return UUID.fromString(typed);
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return TypedDates.day(typed);
    } catch (DateAmbiguous ambiguous) {
      throw new Refusal.Malformed(
          "mistake.date.ambiguous", typed, String.join(", ", ambiguous.meant()));
    } catch (DateRefused _) {
      throw new Refusal.Malformed("changes.refusal.day", field, typed);
    }
  }
}
