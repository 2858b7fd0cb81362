package city.kontor.search;

import city.kontor.organizations.Organizations;
import city.kontor.web.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds the cities that somebody means by a name, in any script and with small slips. */
@Service
public class CitySearch {

  private final Search search;
  private final Organizations organizations;

  CitySearch(Search search, Organizations organizations) {
    this.search = search;
    this.organizations = organizations;
  }

  /** A city, and whether it, or its place, bears the very name that was typed. */
  public record Found(Organizations.Listed city, boolean isExact) {}

  /** The local governments with a name like this, the most alike first. */
  public List<Found> find(String typed, Reading reading) {
    var closeness = search.closeness(typed, reading);
    var found = organizations.find(closeness.keySet(), reading.recorded());
    return closeness.entrySet().stream()
        .flatMap(
            it ->
                Stream.ofNullable(found.get(it.getKey()))
                    .filter(Organizations.Listed::isLocalGovernment)
                    .map(city -> new Found(city, it.getValue() == Closeness.EXACT)))
        .toList();
  }
}
