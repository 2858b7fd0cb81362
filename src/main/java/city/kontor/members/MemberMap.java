package city.kontor.members;

import city.kontor.facts.Kept;
import city.kontor.maps.Drawing;
import city.kontor.maps.Look;
import city.kontor.maps.Maps;
import city.kontor.maps.Scene;
import city.kontor.maps.Spot;
import city.kontor.organizations.Parties;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the members of a network on a day lie: the certain filled, the possible open. */
@Component
class MemberMap {

  private final Maps maps;

  MemberMap(Maps maps) {
    this.maps = maps;
  }

  /**
   * @param table the anchor of the table that says the same
   * @param parties all members of the roll
   */
  @Nullable Drawing of(
      String network, String table, Roll roll, Parties parties, Words words, Reading reading) {
    return maps.draw(scene(network, table, roll, parties, words, reading), words).orElse(null);
  }

  static Scene scene(
      String network, String table, Roll roll, Parties parties, Words words, Reading reading) {
    var spots = new LinkedHashMap<String, Spot>();
    add(spots, roll.certain(), Look.SURE, parties);
    add(spots, roll.possible(), Look.POSSIBLE, parties);
    return new Scene(
        words.say("members.map", network, reading.on()),
        table,
        new ArrayList<>(spots.values()),
        Map.of(
            Look.SURE, words.say("members.map.sure"),
            Look.POSSIBLE, words.say("members.map.possible")),
        false);
  }

  private static void add(
      Map<String, Spot> spots, List<Kept<Membership>> spells, Look look, Parties parties) {
    for (var it : spells) {
      var organization = it.fact().organization();
      var link = parties.link(organization);
      spots.putIfAbsent(
          organization.toString(),
          new Spot(
              link.text(),
              link.language(),
              link.address(),
              parties.place(organization),
              "",
              "",
              look));
    }
  }
}
