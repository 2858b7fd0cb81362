package city.kontor.claims;

import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.sources.Sources;
import city.kontor.sources.Sources.Listed;
import city.kontor.sources.Tick;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets claimed figures side by side, and beside what the record counts. */
@Component
class FigurePages {

  private final Members members;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  FigurePages(Members members, Names names, Sources sources, Languages languages) {
    this.members = members;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  /** What claims are compared within. */
  private record Same(FactId subject, String property, @Nullable String unit, Sense sense) {

    static Same of(Claim claim) {
      return new Same(
          claim.subject(),
          claim.property(),
          claim.unit(),
          claim.sense() == null ? Sense.STATED : claim.sense());
    }
  }

  /** What is needed to show claims to a reader. */
  private record Telling(
      Words words,
      Reading reading,
      Map<FactId, Listed> documents,
      ChosenNames subjects,
      Map<FactId, Tick> ticks,
      boolean withSubjects) {

    Listed document(Claim claim) {
      return Objects.requireNonNull(documents.get(claim.document()));
    }

    /** Neither of a later day nor, where it names none, in a document of a later day. */
    boolean isSaidBy(Claim claim, LocalDate day) {
      var spokenOf = claim.isDated() ? claim.date().orElse(null) : claim.on();
      var document = documents.get(claim.document());
      var published = document == null ? null : document.document().published();
      return Stream.of(Optional.ofNullable(spokenOf), Optional.ofNullable(published))
          .flatMap(Optional::stream)
          .findFirst()
          .map(it -> !it.first().isAfter(day))
          .orElse(true);
    }

    @Nullable Named subject(Claim claim) {
      return withSubjects ? subjects.of(claim.subject()) : null;
    }

    /** A document that is not shown takes its claims with it. */
    List<Kept<Claim>> shown(List<Kept<Claim>> claims, Predicate<Claim> kind) {
      return claims.stream()
          .filter(it -> kind.test(it.fact()) && documents.containsKey(it.fact().document()))
          .toList();
    }
  }

  private Telling telling(List<Kept<Claim>> claims, boolean withSubjects, Reading reading) {
    return new Telling(
        languages.words(reading.language()),
        reading,
        sources.find(
            claims.stream().map(it -> it.fact().document()).distinct().toList(),
            reading.recorded()),
        names.of(claims.stream().map(it -> it.fact().subject()).distinct().toList(), reading),
        sources.ticks(claims.stream().map(Kept::id).toList(), reading),
        withSubjects);
  }

  /** The figures and dates among these claims, beside what the record counts. */
  Figures figures(List<Kept<Claim>> claims, boolean withSubjects, Reading reading) {
    return figures(claims, counts(claims, reading), telling(claims, withSubjects, reading));
  }

  /**
   * The figures of each thing that speak of no time after the reader's day; what the record counts
   * is left out.
   */
  Map<FactId, Figures> untilTheDay(List<Kept<Claim>> claims, Reading reading) {
    var telling = telling(claims, false, reading);
    return telling
        .shown(claims, it -> (it.isNumber() || it.isDated()) && telling.isSaidBy(it, reading.on()))
        .stream()
        .collect(Collectors.groupingBy(it -> it.fact().subject()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, it -> figures(it.getValue(), Map.of(), telling)));
  }

  private Figures figures(
      List<Kept<Claim>> claims, Map<FactId, OptionalInt> counts, Telling telling) {
    var contradicted = contradicted(claims);
    var groups =
        telling.shown(claims, it -> it.isNumber() || it.isDated()).stream()
            .collect(
                Collectors.groupingBy(
                    it -> title(it.fact(), telling.words()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                group ->
                    new Figures.Group(
                        group.getKey(),
                        group.getValue().stream().anyMatch(it -> contradicted.contains(it.id()))
                            ? telling.words().say("sources.tick.against")
                            : "",
                        group.getValue().stream()
                            .map(it -> row(it, contradicted, counts, telling))
                            .toList()))
            .toList();
    return new Figures(
        telling.withSubjects(), counts.values().stream().anyMatch(OptionalInt::isPresent), groups);
  }

  private Figures.Row row(
      Kept<Claim> kept,
      Set<FactId> contradicted,
      Map<FactId, OptionalInt> counts,
      Telling telling) {
    var claim = kept.fact();
    var document = telling.document(claim);
    var value = ClaimWords.value(telling.words(), claim);
    var count = counts.getOrDefault(kept.id(), OptionalInt.empty());
    var wording = Objects.requireNonNullElse(claim.wording(), "");
    return new Figures.Row(
        telling.subject(claim),
        claim.on() != null
            ? telling.words().date(claim.on())
            : claim.isDated() ? "" : telling.words().say("claims.figures.undated"),
        value.text(),
        value.language(),
        contradicted.contains(kept.id()),
        count.isPresent() ? telling.words().number(count.getAsInt()) : "",
        wording,
        document.document().languageOf(wording),
        sources.line(document, telling.reading()),
        telling.ticks().get(kept.id()));
  }

  /** What is neither figure nor date among these claims. */
  Sayings sayings(List<Kept<Claim>> claims, boolean withSubjects, Reading reading) {
    var telling = telling(claims, withSubjects, reading);
    return new Sayings(
        telling.shown(claims, Claim::isText).stream()
            .collect(
                Collectors.groupingBy(
                    it -> ClaimWords.title(telling.words(), it.fact()),
                    LinkedHashMap::new,
                    Collectors.mapping(it -> saying(it, telling), Collectors.toList())))
            .entrySet()
            .stream()
            .map(it -> new Sayings.Group(it.getKey(), it.getValue()))
            .toList());
  }

  private Sayings.Saying saying(Kept<Claim> kept, Telling telling) {
    var claim = kept.fact();
    var document = telling.document(claim);
    var value = ClaimWords.value(telling.words(), claim);
    var wording = Objects.requireNonNullElse(claim.wording(), "");
    var language = document.document().languageOf(wording);
    var isSaid =
        wording.toLowerCase(Locale.ROOT).contains(claim.value().toLowerCase(Locale.ROOT))
            && language.equals(telling.words().language().tag());
    return new Sayings.Saying(
        telling.subject(claim),
        isSaid ? "" : value.text(),
        value.language(),
        wording,
        language,
        claim.on() == null
            ? ""
            : telling.words().say("claims.sayings.when", telling.words().date(claim.on())),
        sources.line(document, telling.reading()),
        telling.ticks().get(kept.id()));
  }

  List<FigureData> data(List<Kept<Claim>> claims, Reading reading) {
    var documents =
        sources.find(
            claims.stream().map(it -> it.fact().document()).distinct().toList(),
            reading.recorded());
    var contradicted = contradicted(claims);
    var counts = counts(claims, reading);
    return claims.stream()
        .map(
            it -> {
              var claim = it.fact();
              var document = documents.get(claim.document());
              var count = counts.getOrDefault(it.id(), OptionalInt.empty());
              return new FigureData(
                  it.id().toString(),
                  claim.property(),
                  claim.unit(),
                  claim.operator() == null ? "=" : claim.operator(),
                  claim.value(),
                  Words.key(Same.of(claim).sense()),
                  Written.day(claim.on()),
                  claim.wording(),
                  document == null ? null : reading.data(document.path()),
                  contradicted.contains(it.id()),
                  count.isPresent() ? count.getAsInt() : null);
            })
        .toList();
  }

  private static String title(Claim claim, Words words) {
    var title = ClaimWords.title(words, claim);
    var sense = Same.of(claim).sense();
    return sense == Sense.STATED
        ? title
        : words.say("claims.figures.sense", title, words.word("claims.sense", sense));
  }

  /**
   * Claims that cannot be so together with another of the same thing: dates that exclude each
   * other, or figures that do for the same date.
   */
  static Set<FactId> contradicted(List<Kept<Claim>> claims) {
    var contradicted = new HashSet<FactId>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        if (contradict(claims.get(i).fact(), claims.get(j).fact())) {
          contradicted.add(claims.get(i).id());
          contradicted.add(claims.get(j).id());
        }
      }
    }
    return contradicted;
  }

  private static boolean contradict(Claim one, Claim other) {
    if (!Same.of(one).equals(Same.of(other))) {
      return false;
    }
    if (one.isDated() || other.isDated()) {
      return one.date()
          .flatMap(a -> other.date().map(b -> Truth.within(a, b) == Truth.FAILS))
          .orElse(false);
    }
    return isSameDate(one.on(), other.on())
        && one.figure()
            .flatMap(a -> other.figure().map(b -> a.means(b) == Truth.FAILS))
            .orElse(false);
  }

  /** The same as written: two figures of one year may both have been so, each on its day. */
  private static boolean isSameDate(@Nullable Edtf one, @Nullable Edtf other) {
    return one != null && one.equals(other);
  }

  /**
   * How many members the record counts on the exact days spoken of; all networks are asked for at
   * once, and the members of each are read once.
   */
  Map<FactId, OptionalInt> counts(List<Kept<Claim>> claims, Reading reading) {
    var told =
        claims.stream()
            .filter(it -> it.fact().property().equals("members"))
            .filter(it -> it.fact().on() != null && it.fact().on().isExact())
            .toList();
    if (told.isEmpty()) {
      return Map.of();
    }
    var known =
        members.countsOn(
            told.stream()
                .collect(
                    Collectors.groupingBy(
                        it -> it.fact().subject(),
                        Collectors.mapping(FigurePages::day, Collectors.toSet()))),
            reading.recorded());
    return told.stream()
        .collect(
            Collectors.toMap(
                Kept::id,
                it ->
                    known
                        .getOrDefault(it.fact().subject(), Map.of())
                        .getOrDefault(day(it), OptionalInt.empty())));
  }

  private static LocalDate day(Kept<Claim> claim) {
    return Objects.requireNonNull(claim.fact().on()).first();
  }
}
