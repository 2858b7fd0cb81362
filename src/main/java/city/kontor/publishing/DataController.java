package city.kontor.publishing;

import city.kontor.places.Places;
import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Page;
import city.kontor.web.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What data there are, in which shapes, under which licence, and whom to credit. */
@Controller
class DataController {

  private final Languages languages;
  private final Places places;
  private final Clock clock;

  DataController(Languages languages, Places places, Clock clock) {
    this.languages = languages;
    this.places = places;
    this.clock = clock;
  }

  /** A row of the page. */
  record Row(String address, String what, String formats) {}

  record DataPage(Head head, List<Row> rows, String today, String gazetteer) implements Page {}

  /** The description as data. */
  record Description(
      String self, String licence, List<Map<String, String>> resources, List<String> credits) {}

  @GetMapping("/data")
  Answer show(Reading reading) {
    return Answer.page("publishing/data", () -> page(reading)).data(() -> data(reading));
  }

  private DataPage page(Reading reading) {
    var words = languages.words(reading.language());
    return new DataPage(
        Head.of(words.say("data.title"), words.say("data.lede"), "").undated(),
        Resource.ALL.stream()
            .map(it -> new Row(it.address(), words.say("data.resource." + it.key()), it.formats()))
            .toList(),
        LocalDate.now(clock).toString(),
        places.gazetteer().orElse(words.say("data.no-gazetteer")));
  }

  private Description data(Reading reading) {
    var words = languages.words(reading.language());
    return new Description(
        reading.data("/data"),
        "https://creativecommons.org/licenses/by/4.0/",
        Resource.ALL.stream()
            .map(
                it ->
                    Map.of("address", it.address(), "what", words.say("data.resource." + it.key())))
            .toList(),
        List.of("Place names: GeoNames, CC BY 4.0, https://www.geonames.org/"));
  }
}
