package city.kontor.publishing;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.Worded;
import city.kontor.organizations.Organizations;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that the record holds of a city and its networks, asked for once; the rest is composing.
 *
 * @param parts begun by the day, each followed by those of its sections
 * @param later that begin after the day
 * @param names by network, as it writes them
 */
record Gathered(
    Organizations.Listed city,
    Named name,
    List<Part> parts,
    List<Part> later,
    CityRecord own,
    NetworkRecord theirs,
    List<Worded> texts,
    Map<FactId, ChosenNames> names,
    Map<FactId, String> acronyms,
    Words words,
    Reading reading) {

  List<Chapter> chapters() {
    return parts.stream().map(it -> new Chapter(it, this)).toList();
  }

  ChosenNames names(FactId network) {
    return Objects.requireNonNull(names.get(network));
  }

  List<Worded> texts(FactId bearer, String... kinds) {
    var wanted = List.of(kinds);
    return texts.stream()
        .filter(it -> it.bearer().equals(bearer) && wanted.contains(it.kind()))
        .toList();
  }
}
