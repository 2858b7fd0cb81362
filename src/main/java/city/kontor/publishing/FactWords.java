package city.kontor.publishing;

import city.kontor.dates.DateRefused;
import city.kontor.dates.Period;
import city.kontor.dates.PeriodRefused;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import city.kontor.meetings.MeetingNames;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.sources.Sources;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Says any fact in a sentence, and field by field, whatever its kind. What it refers to and the
 * reader does not see is neither named nor told by its address.
 */
@Component
public class FactWords {

  private static final Set<String> DAYS = Set.of("on", "published", "captured", "next-review");

  private static final Pattern STARTER = Pattern.compile("The starter record, edition (\\w+)");

  private static final Pattern EXAMPLES =
      Pattern.compile("Examples, invented for trying Kontor out, edition (\\w+)");

  /** As it is kept; in whatever language it was accepted, it was kept so for a while. */
  private static final Pattern ACCEPTED =
      Pattern.compile("(?:A proposal was accepted: |接受了一項建議：)(?<why>.*)", Pattern.DOTALL);

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
                FieldWords.date(typed)
                    .ifPresent(
                        it ->
                            changes.add(
                                Change.event(
                                    it, "facts.change." + field, fact.id(), address, () -> "")));
              }
            });
    return changes;
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
              if (!FieldWords.isAside(fact, field)) {
                parts.add(FieldWords.told(fact, field, typed, context));
              }
            });
    period(fact).ifPresent(it -> parts.add(words.period(it)));
    return words.say(
        "facts.sentence", kind(fact, words), String.join(words.say("facts.joint"), parts));
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
              if (FieldWords.isMeasure(fact, field)) {
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
              fields.add(
                  new Field(
                      label, FieldWords.text(fact, field, typed, context), language, address));
            });
    return fields;
  }

  /** What a field is called, where a kind of fact means something of its own by it. */
  public static String label(String kind, String field, Words words) {
    return words.sayOr("field." + kind + "." + field, words.sayOr("field." + field, field));
  }

  public static String kind(Stated fact, Words words) {
    return words.sayOr("kind." + fact.kind().word(), fact.kind().word());
  }

  /** What was taken out of a fact, when and why. */
  public static String redacted(Redactions.Redaction it, Words words) {
    return redacted(words.say("field." + it.field()), it, words);
  }

  /** The same of whatever else waits, by what the field is called there. */
  public static String redacted(String label, Redactions.Redaction it, Words words) {
    return words.say(
        "facts.redacted",
        label,
        it.recording().at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
        it.recording().why());
  }

  /** The register's own reason in the reader's words; an office's as it wrote it. */
  public static String why(String written, Words words) {
    var starter = STARTER.matcher(written);
    if (starter.matches()) {
      return words.say("facts.why.starter", starter.group(1));
    }
    var examples = EXAMPLES.matcher(written);
    if (examples.matches()) {
      return words.say("facts.why.examples", examples.group(1));
    }
    var accepted = ACCEPTED.matcher(written);
    return accepted.matches() ? words.say("facts.why.accepted", accepted.group("why")) : written;
  }

  /** Why a proposal was done that somebody accepted, as it is kept for readers of any language. */
  public static String accepted(String why) {
    return "A proposal was accepted: " + why;
  }

  private static String language(Stated fact, String field, Context context) {
    var own = fact.form().get("language");
    return Set.of("text", "content", "title", "wording").contains(field) && own.isPresent()
        ? own.get()
        : context.reading().language().tag();
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
}
