package city.kontor.publishing;

import city.kontor.claims.Claim;
import city.kontor.claims.ClaimWords;
import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.dates.PeriodRefused;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Field.Sort;
import city.kontor.history.FactId;
import city.kontor.meetings.MeetingNames;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.rules.RuleWords;
import city.kontor.sources.Sources;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says any fact in a sentence, and field by field, whatever its kind. What it refers to and the
 * reader does not see is neither named nor told by its address.
 */
@Component
public class FactWords {

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

  private static final Set<String> DAYS = Set.of("on", "published", "captured", "next-review");

  private static final Pattern STARTER = Pattern.compile("The starter record, edition (\\w+)");

  private static final Pattern EXAMPLES =
      Pattern.compile("Examples, invented for trying Kontor out, edition (\\w+)");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  private static final int LONG = 160;

  /** What tells a thing without a name from others need not all be said where it is only meant. */
  private static final Set<String> BESIDE_THE_POINT =
      Set.of("number", "basis", "status", "mode", "recurrence", "wording", "language");

  private final Facts facts;
  private final Names names;
  private final Addresses addresses;
  private final Sources sources;
  private final MeetingNames meetingNames;
  private final Languages languages;

  FactWords(
      Facts facts,
      Names names,
      Addresses addresses,
      Sources sources,
      MeetingNames meetingNames,
      Languages languages) {
    this.facts = facts;
    this.names = names;
    this.addresses = addresses;
    this.sources = sources;
    this.meetingNames = meetingNames;
    this.languages = languages;
  }

  /** A field of a fact in words. {@code address} is empty when it leads nowhere. */
  public record Field(String label, String text, String language, String address) {}

  /**
   * What is needed to say these facts: the names and addresses of what they refer to.
   *
   * @param unnamed what they refer to that has no name, such as a seat or a pair
   * @param meetings those among them that are meetings, by what they are called
   */
  public record Context(
      Words words,
      ChosenNames names,
      Map<FactId, Stated> unnamed,
      Map<FactId, MeetingNames.Called> meetings,
      Map<FactId, Sources.Listed> documents,
      Map<FactId, String> paths,
      Reading reading) {}

  public Context context(Collection<Stated> told, Reading reading) {
    return context(told, it -> facts.find(it, reading.recorded()), reading);
  }

  /**
   * The same for somebody who may see more than the public.
   *
   * @param seen finds those of these facts that the reader may see
   */
  public Context context(
      Collection<Stated> told,
      Function<Collection<FactId>, Map<FactId, Stated>> seen,
      Reading reading) {
    var mentioned = mentioned(told);
    var documents = sources.find(mentioned, reading.recorded());
    var chosen = names.of(mentioned, reading);
    var unnamed =
        seen.apply(
            told.stream()
                .flatMap(it -> it.references().values().stream())
                .distinct()
                .filter(it -> chosen.find(it).isEmpty() && !documents.containsKey(it))
                .toList());
    var meetings =
        unnamed.values().stream()
            .filter(it -> it.kind().word().equals("meeting"))
            .map(Stated::id)
            .toList();
    mentioned.addAll(mentioned(unnamed.values()));
    return new Context(
        languages.words(reading.language()),
        unnamed.isEmpty() ? chosen : names.of(mentioned, reading),
        unnamed,
        meetings.isEmpty() ? Map.of() : meetingNames.of(meetings, reading),
        documents,
        addresses.paths(mentioned),
        reading);
  }

  private static Set<FactId> mentioned(Collection<Stated> facts) {
    var mentioned = new LinkedHashSet<FactId>();
    facts.forEach(
        it -> {
          mentioned.add(it.id());
          mentioned.addAll(it.references().values());
        });
    return mentioned;
  }

  /** When it began and ceased to hold, and the days that it speaks of. */
  List<Change> changes(Stated fact, Context context) {
    var address = context.reading().to("/facts/" + fact.id());
    var changes = new ArrayList<Change>();
    period(fact)
        .ifPresent(
            it ->
                changes.addAll(
                    Change.of(
                        it,
                        "facts.change.began",
                        "facts.change.ended",
                        fact.id(),
                        address,
                        () -> "")));
    fact.form()
        .fields()
        .forEach(
            (field, typed) -> {
              if (DAYS.contains(field)) {
                date(typed)
                    .ifPresent(
                        it ->
                            changes.add(
                                Change.event(
                                    it, "facts.change." + field, fact.id(), address, () -> "")));
              }
            });
    return changes;
  }

  /** A meeting or edition by its number, which says little alone: "13th plenary meeting". */
  private String counted(Stated fact, String field, String typed, Context context) {
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

  /** The fact in one sentence: its own name or what it refers to, its words, its dates. */
  public String sentence(Stated fact, Context context) {
    var words = context.words();
    var parts = new ArrayList<String>();
    context.names().find(fact.id()).ifPresent(name -> parts.add(name.text()));
    fact.form()
        .fields()
        .forEach(
            (field, typed) -> {
              if (!ASIDE.contains(field) && !isMeasure(fact, field) && !isNumber(fact, field)) {
                parts.add(told(fact, field, counted(fact, field, typed, context), words));
              }
            });
    period(fact).ifPresent(it -> parts.add(words.period(it)));
    return words.say(
        "facts.sentence", kind(fact, words), String.join(words.say("facts.joint"), parts));
  }

  /** What a field says, with what it is where that is not plain from what it says. */
  private static String told(Stated fact, String field, String said, Words words) {
    var shortened = shortened(said);
    return Stream.of("told." + fact.kind().word() + "." + field, "told." + field)
        .filter(words::knows)
        .findFirst()
        .map(it -> words.say(it, shortened))
        .orElse(shortened);
  }

  /** Its fields, leading nowhere. */
  public List<Field> fields(Stated fact, Context context) {
    return fields(fact, context, Set.of());
  }

  /**
   * Its fields.
   *
   * @param linked of what it refers to, that to whose pages the fields lead
   */
  public List<Field> fields(Stated fact, Context context, Set<FactId> linked) {
    var fields = new ArrayList<Field>();
    fact.form()
        .fields()
        .forEach(
            (field, typed) -> {
              if (isMeasure(fact, field)) {
                return;
              }
              var label = label(fact.kind().word(), field, context.words());
              var reference = fact.references().get(field);
              var document = reference == null ? null : context.documents().get(reference);
              var language =
                  document != null
                      ? document.document().titleLanguage()
                      : reference == null
                          ? language(fact, field, context)
                          : context.names().of(reference).language();
              var address =
                  reference == null || !linked.contains(reference)
                      ? ""
                      : context.reading().to(pagePath(reference, context.paths().get(reference)));
              fields.add(new Field(label, text(fact, field, typed, context), language, address));
            });
    return fields;
  }

  /** What a field is called, where a kind of fact means something of its own by it. */
  public static String label(String kind, String field, Words words) {
    return words.sayOr("field." + kind + "." + field, words.sayOr("field." + field, field));
  }

  public String kind(Stated fact, Words words) {
    return words.sayOr("kind." + fact.kind().word(), fact.kind().word());
  }

  /** The register's own reason in the reader's words; an office's as it wrote it. */
  public static String why(String written, Words words) {
    var starter = STARTER.matcher(written);
    if (starter.matches()) {
      return words.say("facts.why.starter", starter.group(1));
    }
    var examples = EXAMPLES.matcher(written);
    return examples.matches() ? words.say("facts.why.examples", examples.group(1)) : written;
  }

  private static String language(Stated fact, String field, Context context) {
    var own = fact.form().get("language");
    return Set.of("text", "content", "title", "wording").contains(field) && own.isPresent()
        ? own.get()
        : context.reading().language().tag();
  }

  private String text(Stated fact, String field, String typed, Context context) {
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
    if (isOf(Sort.NUMBER, fact, field) && !field.equals("year")) {
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
  private String meant(Stated fact, Context context) {
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
              if (!ASIDE.contains(field)
                  && !BESIDE_THE_POINT.contains(field)
                  && !isMeasure(fact, field)
                  && !isNumber(fact, field)) {
                parts.add(told(fact, field, counted(fact, field, typed, context), context.words()));
              }
            });
    return parts.isEmpty()
        ? kind(fact, context.words())
        : String.join(context.words().say("layout.comma"), parts);
  }

  private static boolean isClaim(Stated fact) {
    return fact.kind().type() == Claim.class;
  }

  private static boolean isMeasure(Stated fact, String field) {
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

  private static Optional<Edtf> date(String typed) {
    try {
      return Optional.of(Edtf.parse(typed));
    } catch (DateRefused _) {
      return Optional.empty();
    }
  }

  /** For how long it holds, as far as that is said. */
  private static Optional<Period> period(Stated fact) {
    var since = fact.form().get("since").orElse(null);
    var until = fact.form().get("until").orElse(null);
    if (since == null && until == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Period.parse(since, until));
    } catch (DateRefused | PeriodRefused _) {
      return Optional.empty();
    }
  }

  /** Where a thing is shown: its page if it has one, else the page of the fact. */
  public static String pagePath(FactId id, @org.jspecify.annotations.Nullable String path) {
    if (path == null) {
      return "/facts/" + id;
    }
    var space = path.substring(0, path.indexOf('/'));
    return switch (space) {
      case "organizations", "sources", "projects", "partnerships", "bodies", "meetings" ->
          "/" + path;
      case "series" -> "/summits/" + path.substring(space.length() + 1);
      default -> "/facts/" + id;
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG).strip() + "…";
  }
}
