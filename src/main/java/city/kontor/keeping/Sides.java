package city.kontor.keeping;

import city.kontor.facts.Citation;
import city.kontor.facts.Consent;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Position;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.publishing.FactWords;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parties to a fact say of it, in words that are the same whoever reads them. */
@Component
public class Sides {

  private final Positions positions;
  private final Facts facts;
  private final FactWords factWords;
  private final Sources sources;
  private final Names names;
  private final Languages languages;

  Sides(
      Positions positions,
      Facts facts,
      FactWords factWords,
      Sources sources,
      Names names,
      Languages languages) {
    this.positions = positions;
    this.facts = facts;
    this.factWords = factWords;
    this.sources = sources;
    this.names = names;
    this.languages = languages;
  }

  /**
   * What one party says.
   *
   * @param counter where it contests: what it says instead, field by field
   * @param cited the documents that it names for that, as far as the public sees them
   */
  public record Side(
      FactId party,
      Consent consent,
      String sentence,
      List<Difference> counter,
      List<Cited> cited) {}

  /** A document, and where in it. */
  record Cited(DocumentLine document, String locator) {}

  /** The same as data; {@code counter} is the form as the party would have it. */
  record SideData(
      String party,
      String says,
      @Nullable Map<String, String> counter,
      @Nullable List<CitedData> sources) {}

  /** A document as data. */
  record CitedData(String self, String title, @Nullable String locator) {}

  /**
   * By fact, in the order in which the parties spoke first. Facts of which nobody spoke are absent.
   */
  public Map<FactId, List<Side>> of(Collection<Stated> stated, Reading reading) {
    var said = said(stated.stream().map(Stated::id).toList(), reading);
    var words = languages.words(reading.language());
    var chosen =
        names.of(
            said.values().stream().flatMap(List::stream).map(Position::party).toList(), reading);
    var sides = new LinkedHashMap<FactId, List<Side>>();
    for (var fact : stated) {
      var those =
          said.getOrDefault(fact.id(), List.of()).stream()
              .flatMap(it -> side(it, fact, chosen.text(it.party()), words, reading).stream())
              .toList();
      if (!those.isEmpty()) {
        sides.put(fact.id(), those);
      }
    }
    return sides;
  }

  List<SideData> data(Stated fact, Reading reading) {
    return said(List.of(fact.id()), reading).getOrDefault(fact.id(), List.of()).stream()
        .map(
            it ->
                new SideData(
                    it.party().toString(),
                    Words.key(consent(it)),
                    consent(it) == Consent.CONTESTED ? counterData(it, fact, reading) : null,
                    consent(it) == Consent.CONTESTED ? citedData(it, reading) : null))
        .toList();
  }

  private Map<FactId, List<Position>> said(List<FactId> ids, Reading reading) {
    return ids.isEmpty() ? Map.of() : positions.of(ids, reading.recorded());
  }

  private Optional<Side> side(Position it, Stated fact, String name, Words words, Reading reading) {
    var consent = consent(it);
    if (consent == Consent.NOT_ASKED) {
      return Optional.empty();
    }
    return Optional.of(
        new Side(
            it.party(),
            consent,
            words.say("keeping.side." + Words.key(consent), name),
            consent == Consent.CONTESTED ? counter(it, fact, reading) : List.of(),
            consent == Consent.CONTESTED ? cited(it, reading) : List.of()));
  }

  private List<Cited> cited(Position position, Reading reading) {
    var found = documents(position, reading);
    return position.cited().stream()
        .filter(it -> found.containsKey(it.document()))
        .map(
            it ->
                new Cited(
                    sources.line(Objects.requireNonNull(found.get(it.document())), reading),
                    Objects.requireNonNullElse(it.locator(), "")))
        .toList();
  }

  private List<CitedData> citedData(Position position, Reading reading) {
    var found = documents(position, reading);
    return position.cited().stream()
        .filter(it -> found.containsKey(it.document()))
        .map(
            it -> {
              var document = Objects.requireNonNull(found.get(it.document()));
              return new CitedData(
                  reading.data(document.path()), document.document().title(), it.locator());
            })
        .toList();
  }

  private Map<FactId, Sources.Listed> documents(Position position, Reading reading) {
    return sources.find(
        position.cited().stream().map(Citation::document).toList(), reading.recorded());
  }

  /** Whoever was asked or has spoken has an office here, and no office is ever closed. */
  private static Consent consent(Position position) {
    return Consent.of(position, true);
  }

  private List<Difference> counter(Position position, Stated fact, Reading reading) {
    return facts
        .countered(position, fact.kind())
        .map(
            counter -> {
              var context = factWords.context(List.of(fact, counter), reading);
              var linked =
                  facts.shown(
                      Stream.of(fact, counter)
                          .flatMap(it -> it.references().values().stream())
                          .toList(),
                      reading.recorded());
              return Difference.between(
                  factWords.fields(fact, context, linked),
                  factWords.fields(counter, context, linked));
            })
        .orElse(List.of());
  }

  /** What is not public is referred to by its identity, as in the fact itself. */
  private @Nullable Map<String, String> counterData(
      Position position, Stated fact, Reading reading) {
    return facts
        .countered(position, fact.kind())
        .map(it -> it.telling(facts.shown(it.references().values(), reading.recorded())).fields())
        .orElse(null);
  }
}
