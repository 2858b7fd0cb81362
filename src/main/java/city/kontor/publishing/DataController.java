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

  private static final String ONE = "HTML, JSON";
  private static final String LIST = "HTML, JSON, CSV";
  private static final String FEED = "HTML, JSON, ATOM";

  /** The resources of the register; {slug} stands for the last part of a page's address. */
  private static final List<Resource> RESOURCES =
      List.of(
          new Resource("/changes", "changes", FEED + ", JSONL"),
          new Resource("/networks", "networks", LIST),
          new Resource("/networks/{slug}", "network", ONE),
          new Resource("/networks/{slug}/members", "members", LIST),
          new Resource("/networks/{slug}/meetings", "meetings", LIST),
          new Resource("/cities", "cities", LIST),
          new Resource("/cities/{slug}", "city", ONE),
          new Resource("/cities/{slug}/memberships", "memberships", LIST),
          new Resource("/organizations", "organizations", LIST),
          new Resource("/organizations/{slug}", "organization", ONE),
          new Resource("/bodies/{slug}", "body", ONE),
          new Resource("/meetings/{slug}", "meeting", ONE),
          new Resource("/projects", "projects", LIST),
          new Resource("/projects/{slug}", "project", ONE),
          new Resource("/partnerships", "partnerships", LIST),
          new Resource("/partnerships/{slug}", "partnership", ONE),
          new Resource("/summits", "summits", LIST),
          new Resource("/summits/{slug}", "series", LIST),
          new Resource("/summits/{slug}/{edition}", "edition", ONE),
          new Resource("/sources", "sources", LIST),
          new Resource("/sources/{slug}", "source", ONE),
          new Resource("/sources/{slug}/audit", "audit", LIST),
          new Resource("/facts/{id}", "fact", ONE),
          new Resource("/facts/{id}/history", "history", FEED),
          new Resource("/search?q=", "search", ONE));

  private final Languages languages;
  private final Places places;

  DataController(Languages languages, Places places) {
    this.languages = languages;
    this.places = places;
  }

  /** A resource, the key of its description, and the formats it has. */
  record Resource(String address, String key, String formats) {}

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
            .map(it -> new Row(it.address(), words.say("data.resource." + it.key()), it.formats()))
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
