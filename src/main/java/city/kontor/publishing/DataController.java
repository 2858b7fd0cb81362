package city.kontor.publishing;

import city.kontor.places.Places;
import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Page;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What data there are, in which shapes, under which licence, and whom to credit. */
@Controller
class DataController {

  /** The resources of the register; {slug} stands for the last part of a page's address. */
  private static final List<Resource> RESOURCES =
      List.of(
          new Resource("/networks", "networks", true),
          new Resource("/networks/{slug}", "network", false),
          new Resource("/networks/{slug}/members", "members", true),
          new Resource("/networks/{slug}/meetings", "meetings", true),
          new Resource("/cities", "cities", true),
          new Resource("/cities/{slug}", "city", false),
          new Resource("/cities/{slug}/memberships", "memberships", true),
          new Resource("/organizations", "organizations", true),
          new Resource("/organizations/{slug}", "organization", false),
          new Resource("/bodies/{slug}", "body", false),
          new Resource("/meetings/{slug}", "meeting", false),
          new Resource("/projects", "projects", true),
          new Resource("/projects/{slug}", "project", false),
          new Resource("/partnerships", "partnerships", true),
          new Resource("/partnerships/{slug}", "partnership", false),
          new Resource("/summits", "summits", true),
          new Resource("/summits/{slug}", "series", true),
          new Resource("/summits/{slug}/{edition}", "edition", false),
          new Resource("/sources", "sources", true),
          new Resource("/sources/{slug}", "source", false),
          new Resource("/sources/{slug}/audit", "audit", true),
          new Resource("/facts/{id}", "fact", false),
          new Resource("/search?q=", "search", false));

  private final Languages languages;
  private final Places places;

  DataController(Languages languages, Places places) {
    this.languages = languages;
    this.places = places;
  }

  /** A resource, the key of its description, and whether it is a list with a CSV. */
  record Resource(String address, String key, boolean isList) {}

  /** A row of the page. */
  record Row(String address, String what, String formats) {}

  record DataPage(Head head, List<Row> rows, String gazetteer) implements Page {}

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
        RESOURCES.stream()
            .map(
                it ->
                    new Row(
                        it.address(),
                        words.say("data.resource." + it.key()),
                        it.isList() ? "HTML, JSON, CSV" : "HTML, JSON"))
            .toList(),
        places.gazetteer().orElse(words.say("data.no-gazetteer")));
  }

  private Description data(Reading reading) {
    var words = languages.words(reading.language());
    return new Description(
        reading.data("/data"),
        "https://creativecommons.org/licenses/by/4.0/",
        RESOURCES.stream()
            .map(
                it ->
                    Map.of("address", it.address(), "what", words.say("data.resource." + it.key())))
            .toList(),
        List.of("Place names: GeoNames, CC BY 4.0, https://www.geonames.org/"));
  }
}
