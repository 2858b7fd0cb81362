package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Field;
import city.kontor.history.FactId;
import city.kontor.keepers.Sight;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What one may state: about the thing whose page one comes from, and anything else. */
@Component
class ChoicePages {

  /** What offices state most often. */
  private static final List<String> FREQUENT =
      List.of("membership", "holding", "tie", "signing", "name", "text", "term");

  /** Kinds of fact by what people think of, those most often stated first. */
  private static final Map<String, List<String>> SUBJECTS = subjects();

  private static Map<String, List<String>> subjects() {
    var subjects = new LinkedHashMap<String, List<String>>();
    subjects.put("membership", List.of("membership", "category"));
    subjects.put("seat", List.of("holding", "seat", "body"));
    subjects.put("agreement", List.of("tie", "signing", "partnership"));
    subjects.put("words", List.of("name", "text"));
    subjects.put("organization", List.of("term", "person", "organization", "succession"));
    subjects.put(
        "network", List.of("network", "life", "milestone", "secretariat", "section", "support"));
    subjects.put("meeting", List.of("meeting", "attendance"));
    subjects.put("project", List.of("project", "participation", "activity", "presence"));
    subjects.put("summit", List.of("edition", "appearance", "series"));
    subjects.put(
        "rule",
        List.of(
            "rule-book",
            "article",
            "admission-rule",
            "entitlement",
            "notice-rule",
            "suspension-rule",
            "fee-rule",
            "band"));
    subjects.put("dues", List.of("payment", "invoice", "waiver", "suspension", "observation"));
    subjects.put(
        "source", List.of("source", "claim", "question", "completeness", "statement", "review"));
    return Collections.unmodifiableMap(subjects);
  }

  private static final String SEAT = "seat";
  private static final String HOLDING = "holding";

  /** The rest are found on the page of the body. */
  private static final int MOST_HOLDERS = 20;

  private static final int MOST_SEATS = 100;

  private static final Comparator<FactId> NEWEST =
      Comparator.comparing(FactId::toString).reversed();

  private final FactKinds kinds;
  private final Addresses addresses;
  private final Facts facts;
  private final Sight sight;
  private final ActWords actWords;
  private final Languages languages;

  ChoicePages(
      FactKinds kinds,
      Addresses addresses,
      Facts facts,
      Sight sight,
      ActWords actWords,
      Languages languages) {
    this.kinds = kinds;
    this.addresses = addresses;
    this.facts = facts;
    this.sight = sight;
    this.actWords = actWords;
    this.languages = languages;
  }

  /** A thing of the register: where it is found, and the slug there. */
  private record Thing(FactId fact, String space, String slug, boolean isNetwork) {}

  ChoicePage page(String about, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var thing = thing(about, person, reading);
    return new ChoicePage(
        Head.of(words.say("keeping.choice"), words.say("keeping.choice.lede"), "").undated(),
        thing
            .map(it -> groups(kind -> about(kind, it, person, words, reading), words))
            .orElse(List.of()),
        thing.isPresent()
            ? List.of()
            : FREQUENT.stream()
                .flatMap(it -> kinds.find(it).stream())
                .map(it -> link(it, words, reading))
                .toList(),
        groups(
            it ->
                TypedTexts.isOf(it)
                    ? Stream.of(link(it, words, reading), inAllLanguages(it, "", words, reading))
                    : Stream.of(link(it, words, reading)),
            words));
  }

  /** What there is to state of each subject; kinds of no subject come last. */
  private List<ChoicePage.Group> groups(Function<FactKind<?>, Stream<Link>> links, Words words) {
    var grouped = SUBJECTS.values().stream().flatMap(List::stream).toList();
    var others =
        kinds.all().stream().map(FactKind::word).filter(it -> !grouped.contains(it)).toList();
    return Stream.concat(SUBJECTS.entrySet().stream(), Stream.of(Map.entry("other", others)))
        .map(
            it ->
                new ChoicePage.Group(
                    it.getKey(),
                    words.say("keeping.choice." + it.getKey()),
                    it.getValue().stream()
                        .flatMap(word -> kinds.find(word).stream())
                        .flatMap(links)
                        .toList()))
        .filter(it -> !it.links().isEmpty())
        .toList();
  }

  private static Link link(FactKind<?> kind, Words words, Reading reading) {
    return new Link(kind(kind, words), reading.to("/facts/new/" + kind.word()));
  }

  private static Link inAllLanguages(FactKind<?> kind, String query, Words words, Reading reading) {
    return new Link(
        words.say("keeping.texts", kind(kind, words)),
        reading.to("/facts/new/" + kind.word() + "/languages" + query));
  }

  private Stream<Link> about(
      FactKind<?> kind, Thing thing, Account person, Words words, Reading reading) {
    if (kind.word().equals(HOLDING) && thing.space().equals("bodies")) {
      return seats(kind, thing, person, words, reading);
    }
    var fields =
        kind.fields().stream()
            .filter(it -> it.isRequired() && it.sort() == Field.Sort.REFERENCE)
            .filter(it -> isOfAny(it) || thing.space().equals(it.space()))
            .filter(it -> thing.isNetwork() || !it.name().equals("network"))
            .filter(it -> !thing.isNetwork() || !hasNetwork(kind) || it.name().equals("network"))
            .toList();
    var parts =
        thing.space().equals("organizations") && !thing.isNetwork()
            ? kind.fields().stream()
                .flatMap(it -> it.parts().stream().limit(1))
                .map(
                    it ->
                        new Link(
                            kind(kind, words),
                            reading.to(
                                "/facts/new/%s?%s=%s".formatted(kind.word(), it, thing.slug()))))
            : Stream.<Link>empty();
    return Stream.concat(parts, named(kind, fields, thing, words, reading));
  }

  /**
   * Whether a field may refer to anything that has a page; a membership, though it has no page, is
   * no document.
   */
  private boolean isOfAny(Field field) {
    return field.space() == null && kinds.find(field.name()).isEmpty();
  }

  /** From a body to who holds its seats: each of them anew, or by somebody else from a date. */
  private Stream<Link> seats(
      FactKind<?> holding, Thing body, Account person, Words words, Reading reading) {
    var all = facts.referring(kinds.get(SEAT), "body", body.fact());
    var seats = seen(all.stream().limit(MOST_SEATS).toList(), person, reading);
    var held =
        seen(facts.openReferring(holding, "seat", seats.keySet(), MOST_SEATS), person, reading);
    var latest = held.keySet().stream().sorted(NEWEST).limit(MOST_HOLDERS).toList();
    held.keySet().retainAll(latest);
    var paths = addresses.paths(seats.keySet());
    var told = actWords.sentences(seats.values(), person, reading);
    var holders = actWords.sentences(held.values(), person, reading);
    return Stream.concat(
        seats.keySet().stream()
            .filter(paths::containsKey)
            .map(
                it ->
                    new Link(
                        words.say(
                            "keeping.choice.of", kind(holding, words), told.getOrDefault(it, "")),
                        reading.to(
                            "/facts/new/holding?seat="
                                + Objects.requireNonNull(paths.get(it))
                                    .substring("seats/".length())))),
        latest.stream()
            .map(
                it ->
                    new Link(
                        words.say("keeping.choice.holder", holders.getOrDefault(it, "")),
                        reading.to("/facts/" + it + "/change"))));
  }

  /** These facts, as far as this person sees them. */
  private Map<FactId, Facts.Stated> seen(
      Collection<FactId> those, Account person, Reading reading) {
    return new TreeMap<>(sight.seen(those, person, reading));
  }

  private static Stream<Link> named(
      FactKind<?> kind, List<Field> fields, Thing thing, Words words, Reading reading) {
    return fields.stream()
        .flatMap(
            it -> {
              var query =
                  "?%s=%s"
                      .formatted(
                          it.name(),
                          it.space() == null ? thing.space() + "/" + thing.slug() : thing.slug());
              var link =
                  new Link(
                      fields.size() == 1
                          ? kind(kind, words)
                          : words.say(
                              "keeping.choice.as",
                              kind(kind, words),
                              words.say("field." + it.name())),
                      reading.to("/facts/new/" + kind.word() + query));
              return TypedTexts.isOf(kind)
                  ? Stream.of(link, inAllLanguages(kind, query, words, reading))
                  : Stream.of(link);
            });
  }

  /** On the page of a network, a fact of a network is one of this network. */
  private static boolean hasNetwork(FactKind<?> kind) {
    return kind.fields().stream().anyMatch(it -> it.isRequired() && it.name().equals("network"));
  }

  private static String kind(FactKind<?> kind, Words words) {
    return words.sayOr("kind." + kind.word(), kind.word());
  }

  /** What the page at an address is about, as far as this person may see it. */
  private Optional<Thing> thing(String path, Account person, Reading reading) {
    var parts = path.split("/", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    var space =
        switch (parts[1]) {
          case "cities", "networks", "organizations" -> "organizations";
          case "summits" -> "series";
          default -> parts[1];
        };
    return Stream.of(space)
        .filter(it -> it.matches("[a-z]{1,30}"))
        .flatMap(it -> addresses.find(it, parts[2]).stream())
        .filter(it -> sight.standing(it.fact(), person, reading).isPresent())
        .map(it -> new Thing(it.fact(), space, it.slug(), parts[1].equals("networks")))
        .findFirst();
  }
}
