package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.history.FactId;
import city.kontor.maps.Drawing;
import city.kontor.maps.Look;
import city.kontor.maps.Maps;
import city.kontor.maps.Scene;
import city.kontor.maps.Spot;
import city.kontor.organizations.Parties;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the partners of a city lie, with a line to each that is tied to it on the day. */
@Component
class PartnerMap {

  private final Maps maps;

  PartnerMap(Maps maps) {
    this.maps = maps;
  }

  /**
   * @param standing whether anything ties a pair on the day
   */
  @Nullable Drawing of(
      FactId home,
      List<Partnerships.Listed> pairs,
      Parties parties,
      Function<Partnerships.Listed, Certainty> standing,
      Words words,
      Reading reading) {
    return maps.draw(scene(home, pairs, parties, standing, words, reading), words).orElse(null);
  }

  static Scene scene(
      FactId home,
      List<Partnerships.Listed> pairs,
      Parties parties,
      Function<Partnerships.Listed, Certainty> standing,
      Words words,
      Reading reading) {
    var spots = new ArrayList<Spot>();
    spots.add(spot(home, Look.HOME, parties));
    for (var it : pairs) {
      var look =
          switch (standing.apply(it)) {
            case CERTAIN -> Look.SURE;
            case POSSIBLE -> Look.POSSIBLE;
            case NOT -> Look.PAST;
          };
      spots.add(spot(it.from(home), look, parties));
    }
    return new Scene(
        words.say("partnerships.map", parties.text(home), reading.on()),
        "#partnerships",
        spots,
        Map.of(
            Look.SURE, words.say("partnerships.map.sure"),
            Look.POSSIBLE, words.say("partnerships.map.possible"),
            Look.PAST, words.say("partnerships.map.past")),
        true);
  }

  private static Spot spot(FactId organization, Look look, Parties parties) {
    var link = parties.link(organization);
    return new Spot(
        link.text(), link.language(), link.address(), parties.place(organization), "", "", look);
  }
}
