package city.kontor.search;

import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.places.Folded;
import city.kontor.web.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds the cities that somebody means by a name, in any script and with small slips. */
@Service
public class CitySearch {

  private static final int MOST = 40;

  private final NameIndex index;
  private final Names names;
  private final Organizations organizations;

  CitySearch(NameIndex index, Names names, Organizations organizations) {
    this.index = index;
    this.names = names;
    this.organizations = organizations;
  }

  /** A city, and whether it bears the very name that was typed. */
  public record Found(Organizations.Listed city, boolean isExact) {}

  /** The local governments with a name like this, the most alike first. */
  public List<Found> find(String typed, Reading reading) {
    var hits = index.find(typed, MOST).stream().map(NameIndex.Hit::bearer).toList();
    var found = organizations.find(hits, reading.recorded());
    return hits.stream()
        .flatMap(it -> Stream.ofNullable(found.get(it)))
        .filter(Organizations.Listed::isLocalGovernment)
        .map(it -> new Found(it, bears(it.id(), typed, reading)))
        .toList();
  }

  private boolean bears(FactId city, String name, Reading reading) {
    return names.variants(city, reading).stream()
        .anyMatch(it -> Folded.of(it.text()).equals(Folded.of(name)));
  }
}
