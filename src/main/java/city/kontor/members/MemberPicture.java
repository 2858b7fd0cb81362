package city.kontor.members;

import city.kontor.history.FactId;
import city.kontor.maps.Maps;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Pictured;
import city.kontor.web.Reading;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A network is pictured by where its members on the day lie. */
@Component
@Order(10)
class MemberPicture implements Pictured {

  private final Members members;
  private final Networks networks;
  private final Organizations organizations;
  private final Languages languages;
  private final Maps maps;

  MemberPicture(
      Members members,
      Networks networks,
      Organizations organizations,
      Languages languages,
      Maps maps) {
    this.members = members;
    this.networks = networks;
    this.organizations = organizations;
    this.languages = languages;
    this.maps = maps;
  }

  @Override
  public Optional<byte[]> of(FactId thing, Reading reading) {
    if (networks.find(thing, reading.recorded()).isEmpty()) {
      return Optional.empty();
    }
    var roll = members.on(thing, reading.on(), reading.recorded());
    var parties = organizations.parties(MemberPages.members(roll.all()), reading);
    var words = languages.words(reading.language());
    return Optional.of(maps.picture(MemberMap.scene("", "", roll, parties, words, reading)));
  }
}
