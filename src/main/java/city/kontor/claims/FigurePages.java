package city.kontor.claims;

import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.names.Names;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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

  Figures figures(List<Kept<Claim>> claims, boolean withSubjects, Reading reading) {
    var words = languages.words(reading.language());
    var documents =
        sources.find(
            claims.stream().map(it -> it.fact().document()).distinct().toList(),
            reading.recorded());
    var ticks = sources.ticks(claims.stream().map(Kept::id).toList(), reading);
    var subjects =
        names.of(claims.stream().map(it -> it.fact().subject()).distinct().toList(), reading);
    var contradicted = contradicted(claims);
    var counts = counts(claims, reading);
    var groups =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    it -> Same.of(it.fact()), LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                group ->
                    new Figures.Group(
                        title(group.getKey(), words),
                        group.getValue().stream().anyMatch(it -> contradicted.contains(it.id()))
                            ? words.say("sources.tick.against")
                            : "",
                        group.getValue().stream()
                            .filter(it -> documents.containsKey(it.fact().document()))
                            .map(
                                it -> {
                                  var claim = it.fact();
                                  var document =
                                      Objects.requireNonNull(documents.get(claim.document()));
                                  var count = counts.getOrDefault(it.id(), OptionalInt.empty());
                                  return new Figures.Row(
                                      withSubjects ? subjects.of(claim.subject()) : null,
                                      claim.on() == null
                                          ? words.say("claims.figures.undated")
                                          : words.date(claim.on()),
                                      value(claim, words),
                                      contradicted.contains(it.id()),
                                      count.isPresent() ? words.number(count.getAsInt()) : "",
                                      claim.wording() == null ? "" : claim.wording(),
                                      document.document().language() == null
                                          ? "en"
                                          : document.document().language(),
                                      new Link(
                                          document.document().title(), reading.to(document.path())),
                                      words.word(
                                          "sources.class", document.document().documentClass()),
                                      ticks.get(it.id()));
                                })
                            .toList()))
            .toList();
    return new Figures(
        withSubjects, counts.values().stream().anyMatch(OptionalInt::isPresent), groups);
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

  private static String title(Same same, Words words) {
    var property = Property.in(words, same.property());
    var title =
        same.unit() == null || same.unit().equals(same.property())
            ? property
            : words.say("claims.figures.unit", property, same.unit());
    return same.sense() == Sense.STATED
        ? title
        : words.say("claims.figures.sense", title, words.word("claims.sense", same.sense()));
  }

  /** A number in the reader's way, a date in words, or the text as it stands. */
  private static String value(Claim claim, Words words) {
    if (claim.isDated()) {
      return claim.date().map(words::date).orElse(claim.value());
    }
    var said = claim.number().map(words::number).orElse(claim.value());
    return words.say("claims.operator." + Words.key(claim.comparison()), said);
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

  /** How many members the record counts on the exact days spoken of; one count for each day. */
  private Map<FactId, OptionalInt> counts(List<Kept<Claim>> claims, Reading reading) {
    var counted = new HashMap<Object, OptionalInt>();
    var counts = new HashMap<FactId, OptionalInt>();
    for (var claim : claims) {
      var on = claim.fact().on();
      if (claim.fact().property().equals("members") && on != null && on.isExact()) {
        counts.put(
            claim.id(),
            counted.computeIfAbsent(
                List.of(claim.fact().subject(), on),
                _ -> members.countOn(claim.fact().subject(), on.first(), reading.recorded())));
      }
    }
    return counts;
  }
}
