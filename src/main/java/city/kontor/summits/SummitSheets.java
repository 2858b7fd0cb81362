package city.kontor.summits;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Then;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers, in a few questions, all that pages and documents say of some series. */
@Component
class SummitSheets {

  private final Summits summits;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  SummitSheets(
      Summits summits,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages) {
    this.summits = summits;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  /** These series with all their editions. */
  Sheet of(Collection<Summits.Listed> series, Reading reading) {
    var editions =
        summits.editions(series.stream().map(Summits.Listed::id).toList(), reading.recorded());
    return of(series, editions, List.of(), Set.of(), reading);
  }

  /** These series, editions and appearances, mentioning further organizations. */
  Sheet of(
      Collection<Summits.Listed> series,
      List<Summits.Occurrence> editions,
      List<Kept<Appearance>> appearances,
      Set<FactId> further,
      Reading reading) {
    var mentioned = new HashSet<>(further);
    var named = new ArrayList<FactId>();
    var sourced = new ArrayList<FactId>();
    for (var it : series) {
      mentioned.add(it.series().owner());
      Stream.ofNullable(it.series().network()).forEach(mentioned::add);
      named.add(it.id());
      sourced.add(it.id());
    }
    for (var it : editions) {
      Stream.ofNullable(it.edition().host()).forEach(mentioned::add);
      named.add(it.id());
      sourced.add(it.id());
    }
    for (var it : appearances) {
      mentioned.add(it.fact().organization());
      Stream.ofNullable(it.fact().person()).forEach(named::add);
      sourced.add(it.id());
    }
    return new Sheet(
        editions.stream().collect(Collectors.groupingBy(it -> it.edition().series())),
        appearances,
        organizations.parties(mentioned, reading),
        names.of(named, reading),
        sources.ticks(sourced, reading),
        languages.words(reading.language()),
        reading);
  }

  /** Whether an edition had begun by the day, or may have. */
  static boolean hasBegun(Summits.Occurrence it, Reading reading) {
    return !it.edition().on().first().isAfter(reading.on());
  }

  /** What was gathered. */
  record Sheet(
      Map<FactId, List<Summits.Occurrence>> editions,
      List<Kept<Appearance>> appearances,
      Parties parties,
      ChosenNames chosen,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {

    NamedLink link(Summits.Listed series) {
      return NamedLink.of(chosen.of(series.id()), reading.to(series.path()));
    }

    NamedLink link(Summits.Occurrence edition) {
      return NamedLink.of(title(edition), reading.to(edition.path()));
    }

    /** The edition's own name; where it has none, its number and the name of its series. */
    Named title(Summits.Occurrence it) {
      return chosen
          .find(it.id())
          .orElseGet(
              () -> {
                var series = chosen.of(it.edition().series());
                var ordinal = it.edition().ordinal();
                var text =
                    ordinal == null
                        ? words.say("summits.edition.dated", series.text(), it.edition().on())
                        : words.say("summits.edition.number", ordinal, series.text());
                return new Named(text, series.language());
              });
    }

    /** "9th", or the date where the number is not known. */
    String number(Summits.Occurrence it) {
      var ordinal = it.edition().ordinal();
      return ordinal == null
          ? words.date(it.edition().on())
          : words.say("summits.ordinal", ordinal);
    }

    List<Summits.Occurrence> editionsOf(FactId series) {
      return editions.getOrDefault(series, List.of());
    }

    /** Those that had begun by the day, or may have. */
    List<Summits.Occurrence> begun(FactId series) {
      return editionsOf(series).stream().filter(this::hasBegun).toList();
    }

    List<Change> changes(FactId series) {
      return editionsOf(series).stream().map(this::change).toList();
    }

    Change change(Summits.Occurrence it) {
      return Change.event(
          it.edition().on(),
          "summits.change.edition",
          it.id(),
          reading.to(it.path()),
          () -> title(it).text());
    }

    boolean hasBegun(Summits.Occurrence it) {
      return SummitSheets.hasBegun(it, reading);
    }

    SeriesPage.Row row(Summits.Occurrence it) {
      var edition = it.edition();
      return new SeriesPage.Row(
          edition.ordinal() == null ? "" : words.say("summits.ordinal", edition.ordinal()),
          link(it),
          words.date(edition.on()),
          parties.linkOrNull(edition.host()),
          edition.status() == null
              ? ""
              : Then.said(
                  words.word("summits.status", edition.status()),
                  edition.on(),
                  reading.on(),
                  words),
          edition.mode() == null ? "" : words.word("summits.mode", edition.mode()),
          ticks.get(it.id()));
    }

    @Nullable String state(FactId fact) {
      var tick = ticks.get(fact);
      return tick == null ? null : tick.state();
    }
  }
}
