package city.kontor.briefings;

import city.kontor.organizations.Party;
import java.util.List;

/** The cities to lay beside one, as data. */
record OtherCitiesData(String self, Party city, List<Row> cities) {

  /** One of them; {@code self} is the document of both. */
  record Row(String self, Party city) {}
}
