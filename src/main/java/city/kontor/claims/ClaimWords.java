package city.kontor.claims;

import city.kontor.web.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, in words. Its property, unit and text are an open vocabulary: what the message
 * files know is said in the reader's language, and any other word stands as it was typed, in
 * English.
 */
public final class ClaimWords {

  private ClaimWords() {}

  /** Words with the language they are in. */
  record Spoken(String text, String language) {}

  /** What is claimed, and as how much: "Communities: more than 2,500 communities". */
  public static String said(Words words, Claim claim) {
    return words.say("claims.figures.said", title(words, claim), value(words, claim).text());
  }

  /** As how much, since when, or in which words. */
  public static String valued(Words words, Claim claim) {
    return value(words, claim).text();
  }

  /** What it speaks of; the unit belongs to a number, else it tells what exactly is meant. */
  public static String title(Words words, Claim claim) {
    var property =
        words.sayOr(key("property", claim.property()), capitalized(readable(claim.property())));
    var of = qualifier(claim);
    return of == null
        ? property
        : words.say("claims.figures.of", property, words.sayOr(key("of", of), of));
  }

  /** What is meant more exactly, when its value is no number; null when nothing is. */
  static @Nullable String qualifier(Claim claim) {
    return claim.isNumber() ? null : claim.unit();
  }

  static Spoken value(Words words, Claim claim) {
    if (claim.isDated()) {
      return new Spoken(
          claim.date().map(words::date).orElse(claim.value()), words.language().tag());
    }
    return claim.number().map(it -> number(words, claim, it)).orElseGet(() -> text(words, claim));
  }

  private static Spoken number(Words words, Claim claim, Number number) {
    var unit = claim.unit();
    var operator = "claims.operator." + Words.key(claim.comparison());
    if (unit == null) {
      return new Spoken(words.say(operator, number), words.language().tag());
    }
    var key = key("unit", unit);
    if (!words.knows(key)) {
      return new Spoken(
          words.say("claims.figures.measured", words.say(operator, number), unit), "en");
    }
    // The number itself, not what is said of it, decides between one and many.
    return new Spoken(
        claim.comparison() == Comparison.EQUAL
            ? words.say(key, number)
            : words.say(key, words.say(operator, number)),
        words.language().tag());
  }

  private static Spoken text(Words words, Claim claim) {
    var key = key("text", claim.value());
    return words.knows(key)
        ? new Spoken(words.say(key), words.language().tag())
        : new Spoken(claim.value(), "en");
  }

  /** The message that says this word of an open vocabulary. */
  static String key(String vocabulary, String typed) {
    var folded = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "claims." + vocabulary + "." + folded.replaceAll("^-|-$", "");
  }

  private static String readable(String typed) {
    return typed.replace('-', ' ').replace('_', ' ');
  }

  private static String capitalized(String typed) {
    return typed.isEmpty()
        ? typed
        : typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1);
  }
}
