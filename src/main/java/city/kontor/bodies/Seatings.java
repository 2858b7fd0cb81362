package city.kontor.bodies;

import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.organizations.Organizations;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers who sits where in some bodies: each thing asked for once, whatever their number. */
@Component
class Seatings {

  /** The list that is complete, or not, of a body. */
  private static final String HOLDERS = "holders";

  private final Bodies bodies;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Complete complete;
  private final Languages languages;

  Seatings(
      Bodies bodies,
      Organizations organizations,
      Names names,
      Sources sources,
      Complete complete,
      Languages languages) {
    this.bodies = bodies;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.complete = complete;
    this.languages = languages;
  }

  /** For bodies of one network; {@code texts} are to be ticked as well. */
  Seating of(
      FactId network, List<Bodies.Listed> listed, Collection<Worded> texts, Reading reading) {
    var ids = listed.stream().map(Bodies.Listed::id).toList();
    var seats = bodies.seats(ids, reading.recorded());
    var holdings = bodies.holdings(seats.stream().map(Kept::id).toList(), reading.recorded());
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(network), holdings.stream().map(it -> it.fact().holder()))
                .distinct()
                .toList(),
            reading,
            network);
    var people = holdings.stream().flatMap(it -> Stream.ofNullable(it.fact().person()));
    var chosen = names.of(Stream.concat(ids.stream(), people).distinct().toList(), reading);
    var ticks =
        sources.ticks(
            Stream.of(
                    ids.stream(),
                    seats.stream().map(Kept::id),
                    holdings.stream().map(Kept::id),
                    texts.stream().map(Worded::fact))
                .flatMap(it -> it)
                .toList(),
            reading);
    return new Seating(
        seats.stream().collect(Collectors.groupingBy(it -> it.fact().body())),
        holdings.stream().collect(Collectors.groupingBy(it -> it.fact().seat())),
        parties,
        chosen,
        ticks,
        ids.stream()
            .filter(it -> complete.on(it, HOLDERS, reading.on(), reading.recorded()))
            .collect(Collectors.toSet()),
        new Offices(languages.words(reading.language())),
        reading);
  }
}
