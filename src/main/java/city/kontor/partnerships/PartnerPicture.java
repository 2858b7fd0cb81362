package city.kontor.partnerships;

import city.kontor.history.FactId;
import city.kontor.maps.Maps;
import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Pictured;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A city is pictured by where it lies and its partners; a pair by the way between the two. */
@Component
@Order(20)
class PartnerPicture implements Pictured {

  private final Partnerships partnerships;
  private final Organizations organizations;
  private final Languages languages;
  private final Maps maps;

  PartnerPicture(
      Partnerships partnerships, Organizations organizations, Languages languages, Maps maps) {
    this.partnerships = partnerships;
    this.organizations = organizations;
    this.languages = languages;
    this.maps = maps;
  }

  @Override
  public Optional<byte[]> of(FactId thing, Reading reading) {
    var pair = partnerships.find(thing, reading.recorded());
    if (pair.isPresent()) {
      return Optional.of(picture(pair.get().partnership().one(), List.of(pair.get()), reading));
    }
    return organizations
        .find(thing, reading.recorded())
        .map(it -> picture(it.id(), partnerships.of(it.id(), reading.recorded()), reading));
  }

  private byte[] picture(FactId home, List<Partnerships.Listed> pairs, Reading reading) {
    var others = pairs.stream().map(it -> it.from(home));
    var parties =
        organizations.parties(Stream.concat(Stream.of(home), others).distinct().toList(), reading);
    var ties =
        partnerships
            .ties(pairs.stream().map(Partnerships.Listed::id).toList(), reading.recorded())
            .stream()
            .collect(Collectors.groupingBy(it -> it.fact().partnership()));
    var scene =
        PartnerMap.scene(
            home,
            pairs,
            parties,
            it -> TieWords.best(ties.getOrDefault(it.id(), List.of()), reading),
            languages.words(reading.language()),
            reading);
    return maps.picture(scene);
  }
}
