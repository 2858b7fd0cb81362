package city.kontor.publishing;

import city.kontor.claims.Claim;
import city.kontor.claims.ClaimWords;
import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Field.Sort;
import city.kontor.networks.Recurrence;
import city.kontor.publishing.FactWords.Context;
import city.kontor.rules.RuleWords;
import city.kontor.sources.Sources;
import city.kontor.web.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what stands in a field of a fact: a date, a sum, a word of the register, or what it refers
 * to. What the reader does not see is neither named nor told by its address.
 */
final class FieldWords {

  /** Fields that a sentence leaves out: told apart, or too long. */
  private static final Set<String> ASIDE =
      Set.of(
          "since",
          "until",
          "check",
          "part",
          "capabilities",
          "quoted",
          "locator",
          "steps",
          "origin",
          "publisher-names");

  /** What the value of a claim says already. */
  private static final Set<String> MEASURES = Set.of("unit", "operator");

  /** Sums of money, which say the currency. */
  private static final Set<String> SUMS =
      Set.of("amount", "least", "most", "member-price", "price");

  /** Numbers that count nothing: a year, and the identity of a place in the gazetteer. */
  private static final Set<String> CALLED_BY_NUMBER = Set.of("year", "place");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  private static final int LONG = 160;

  /** What tells a thing without a name from others need not all be said where it is only meant. */
  private static final Set<String> BESIDE_THE_POINT =
      Set.of("number", "basis", "status", "mode", "recurrence", "wording", "language");

  private FieldWords() {}

  /** Whether a sentence leaves it out: told apart, told with another field, or too long. */
  static boolean isAside(Stated fact, String field) {
    return ASIDE.contains(field) || isMeasure(fact, field) || isNumber(fact, field);
  }

  /** What a field says, with what it is where that is not plain from what it says. */
  static String told(Stated fact, String field, String typed, Context context) {
    var words = context.words();
    var shortened = shortened(counted(fact, field, typed, context));
    return Stream.of("told." + fact.kind().word() + "." + field, "told." + field)
        .filter(words::knows)
        .findFirst()
        .map(it -> words.say(it, shortened))
        .orElse(shortened);
  }

  /** What a field says. */
  static String text(Stated fact, String field, String typed, Context context) {
    var words = context.words();
    var reference = fact.references().get(field);
    var document = reference == null ? null : context.documents().get(reference);
    if (document != null) {
      return document.document().title();
    }
    if (reference != null) {
      return context
          .names()
          .find(reference)
          .map(it -> it.text())
          .or(
              () ->
                  Optional.ofNullable(context.meetings().get(reference))
                      .map(it -> it.name().text()))
          .or(
              () ->
                  Optional.ofNullable(context.unnamed().get(reference))
                      .map(it -> meant(it, context)))
          .orElseGet(() -> words.say("facts.not-public"));
    }
    if (isClaim(fact) && field.equals("property")) {
      return ClaimWords.title(words, claim(fact));
    }
    if (isClaim(fact) && field.equals("value")) {
      return ClaimWords.valued(words, claim(fact));
    }
    if (field.equals("country")) {
      return words.country(typed);
    }
    if (field.equals("language")) {
      return words.tongue(typed);
    }
    if (field.equals("recurrence")) {
      return Recurrence.in(words, typed);
    }
    if (field.equals("origin")) {
      return origin(fact, typed, context);
    }
    if (isNumber(fact, field)) {
      return words.say("facts.number", number(typed));
    }
    if (isOf(Sort.DATE, fact, field)) {
      return date(field, typed, words);
    }
    var currency = fact.form().get("currency").orElse(null);
    if (SUMS.contains(field) && currency != null) {
      return number(typed, it -> RuleWords.sum(it, currency, words));
    }
    if (isOf(Sort.NUMBER, fact, field) && !CALLED_BY_NUMBER.contains(field)) {
      return number(typed, it -> RuleWords.decimal(it, words));
    }
    var kind = fact.kind().word() + "." + field;
    return Stream.of("word." + field, "word." + kind, kind)
        .map(it -> it + "." + typed)
        .filter(words::knows)
        .findFirst()
        .map(words::say)
        .orElseGet(() -> office(field, typed, words));
  }

  private static boolean isOf(Sort sort, Stated fact, String field) {
    return fact.kind().fields().stream()
        .anyMatch(it -> it.name().equals(field) && it.sort() == sort);
  }

  private static String number(String typed, Function<BigDecimal, String> said) {
    return NUMBER.matcher(typed).matches() ? said.apply(new BigDecimal(typed)) : typed;
  }

  /** With which documents one counts once; most stand for themselves. */
  private static String origin(Stated fact, String typed, Context context) {
    var words = context.words();
    if (context.paths().getOrDefault(fact.id(), "").endsWith("/" + typed)) {
      return words.say("facts.origin.alone");
    }
    return typed.equals(Sources.EXAMPLE)
        ? words.say("facts.origin.example")
        : words.say("facts.origin.shared", typed);
  }

  /** An office by its word, which is another in a body than in a city. */
  private static String office(String field, String typed, Words words) {
    return field.equals("office")
        ? words.sayOr("office." + typed, words.sayOr("seat.office." + typed, typed))
        : typed;
  }

  /**
   * A thing without a name, by its number or by what it is of: the body and the office of a seat.
   */
  private static String meant(Stated fact, Context context) {
    var known = "meant." + fact.kind().word();
    var number = fact.form().get("number");
    if (number.isPresent() && context.words().knows(known)) {
      return context.words().say(known, number.get());
    }
    var parts = new ArrayList<String>();
    fact.form()
        .fields()
        .forEach(
            (field, typed) -> {
              if (!isAside(fact, field) && !BESIDE_THE_POINT.contains(field)) {
                parts.add(told(fact, field, typed, context));
              }
            });
    return parts.isEmpty()
        ? FactWords.kind(fact, context.words())
        : String.join(context.words().say("layout.comma"), parts);
  }

  private static boolean isClaim(Stated fact) {
    return fact.kind().type() == Claim.class;
  }

  static boolean isMeasure(Stated fact, String field) {
    return isClaim(fact)
        ? MEASURES.contains(field)
        : field.equals("currency") && SUMS.stream().anyMatch(it -> fact.form().get(it).isPresent());
  }

  private static Claim claim(Stated fact) {
    var form = fact.form();
    return new Claim(
        fact.id(),
        form.get("property").orElse(""),
        form.get("value").orElse(""),
        form.get("unit").orElse(null),
        form.get("operator").orElse(null),
        null,
        null,
        null,
        fact.id(),
        null);
  }

  private static String date(String field, String typed, Words words) {
    return date(typed)
        .map(it -> field.equals("until") ? words.until(it) : words.date(it))
        .orElse(typed);
  }

  static Optional<Edtf> date(String typed) {
    try {
      return Optional.of(Edtf.parse(typed));
    } catch (DateRefused _) {
      return Optional.empty();
    }
  }

  /** A meeting or edition by its number, which says little alone: "13th plenary meeting". */
  private static String counted(Stated fact, String field, String typed, Context context) {
    var said = text(fact, field, typed, context);
    return field.equals(counted(fact))
        ? fact.form()
            .get("ordinal")
            .map(it -> context.words().say("facts.numbered", number(it), said))
            .orElse(said)
        : said;
  }

  /** The field with which the number of a fact is said, where it is one of a row. */
  private static String counted(Stated fact) {
    return switch (fact.kind().word()) {
      case "meeting" -> "kind";
      case "edition" -> "series";
      default -> "";
    };
  }

  private static boolean isNumber(Stated fact, String field) {
    return field.equals("ordinal") && !counted(fact).isEmpty();
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG).strip() + "…";
  }
}
