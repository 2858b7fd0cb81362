package city.kontor.partnerships;

import city.kontor.facts.Kept;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings what the pages of pairs mention, for all of a page at once. */
@Component
class PairSheets {

  private static final String CITIES = "/cities/";

  private final Partnerships partnerships;
  private final Organizations organizations;
  private final Sources sources;
  private final Positions positions;

  PairSheets(
      Partnerships partnerships,
      Organizations organizations,
      Sources sources,
      Positions positions) {
    this.partnerships = partnerships;
    this.organizations = organizations;
    this.sources = sources;
    this.positions = positions;
  }

  /** Everything that a page of pairs mentions, brought at once. */
  record Sheet(
      Map<FactId, List<Kept<Tie>>> ties,
      Map<FactId, List<Kept<Signing>>> signings,
      Set<FactId> contested,
      Parties parties) {

    List<Kept<Tie>> tiesOf(Partnerships.Listed pair) {
      return ties.getOrDefault(pair.id(), List.of());
    }

    List<Kept<Signing>> signingsOf(Partnerships.Listed pair) {
      return signings.getOrDefault(pair.id(), List.of());
    }

    String name(Partnerships.Listed pair, Words words) {
      return words.say(
          "partnerships.pair",
          parties.text(pair.partnership().one()),
          parties.text(pair.partnership().other()));
    }

    /** Where the two stand side by side, seen from one of them; none where not both are cities. */
    Optional<String> sideBySide(FactId one, FactId other) {
      return city(one).flatMap(it -> city(other).map(slug -> CITIES + it + "/with/" + slug));
    }

    private Optional<String> city(FactId id) {
      return parties
          .path(id)
          .filter(it -> it.startsWith(CITIES))
          .map(it -> it.substring(CITIES.length()));
    }
  }

  Sheet of(Collection<Partnerships.Listed> pairs, Reading reading) {
    var ids = pairs.stream().map(Partnerships.Listed::id).toList();
    var ties = partnerships.ties(ids, reading.recorded());
    var signings = partnerships.signings(ids, reading.recorded());
    var sides =
        pairs.stream().flatMap(it -> Stream.of(it.partnership().one(), it.partnership().other()));
    var places = signings.stream().flatMap(it -> Stream.ofNullable(it.fact().place()));
    return new Sheet(
        ties.stream().collect(Collectors.groupingBy(it -> it.fact().partnership())),
        signings.stream().collect(Collectors.groupingBy(it -> it.fact().partnership())),
        positions.contested(
            Stream.concat(
                    ids.stream(), Stream.concat(ties.stream(), signings.stream()).map(Kept::id))
                .toList(),
            reading.recorded()),
        organizations.parties(Stream.concat(sides, places).distinct().toList(), reading));
  }

  /** What the sources of the ties amount to. */
  Map<FactId, Tick> ticks(Sheet sheet, Reading reading) {
    return sources.ticks(
        sheet.ties().values().stream().flatMap(List::stream).map(Kept::id).toList(), reading);
  }
}
