package city.kontor.briefings;

import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.partnerships.Partnerships;
import city.kontor.search.CitySearch;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The cities to lay beside one: those that somebody means by a name, or those it is tied with. */
@Component
class OtherCities {

  private final Organizations organizations;
  private final Partnerships partnerships;
  private final CitySearch search;
  private final Languages languages;

  OtherCities(
      Organizations organizations,
      Partnerships partnerships,
      CitySearch search,
      Languages languages) {
    this.organizations = organizations;
    this.partnerships = partnerships;
    this.search = search;
    this.languages = languages;
  }

  static String path(Organizations.Listed city) {
    return city.path() + "/with";
  }

  static String path(Organizations.Listed city, Organizations.Listed other) {
    return path(city) + "/" + other.slug();
  }

  /**
   * What was found.
   *
   * @param meant the one that is meant without doubt
   */
  record Found(
      String typed, Optional<Organizations.Listed> meant, List<Organizations.Listed> cities) {}

  Found find(Organizations.Listed city, String typed, Reading reading) {
    if (typed.isEmpty()) {
      return new Found(typed, Optional.empty(), partners(city, reading));
    }
    var found =
        search.find(typed, reading).stream()
            .filter(it -> !it.city().id().equals(city.id()))
            .toList();
    var exact = found.stream().filter(CitySearch.Found::isExact).toList();
    return new Found(
        typed,
        exact.size() == 1 ? Optional.of(exact.getFirst().city()) : Optional.empty(),
        found.stream().map(CitySearch.Found::city).toList());
  }

  private List<Organizations.Listed> partners(Organizations.Listed city, Reading reading) {
    var ids =
        partnerships.of(city.id(), reading.recorded()).stream()
            .map(it -> it.from(city.id()))
            .toList();
    return organizations.find(ids, reading.recorded()).values().stream()
        .filter(Organizations.Listed::isLocalGovernment)
        .sorted(Comparator.comparing(Organizations.Listed::slug))
        .toList();
  }

  OtherCitiesPage page(Organizations.Listed city, Found found, Reading reading) {
    var words = languages.words(reading.language());
    var parties = parties(city, found, reading);
    var name = parties.text(city.id());
    return new OtherCitiesPage(
        Head.of(words.say("briefings.with", name), words.say("briefings.with.lede", name), "cities")
            .under(
                new Link(words.say("organizations.cities"), reading.to("/cities")),
                new Link(name, reading.to(city.path()))),
        form(city, found.typed(), reading),
        found.typed().isEmpty()
            ? words.say("briefings.with.partners", name)
            : words.say(
                found.cities().isEmpty() ? "briefings.with.nothing" : "briefings.with.choose",
                found.typed()),
        found.cities().stream()
            .map(
                it ->
                    new OtherCitiesPage.Row(
                        new Link(parties.text(it.id()), reading.to(path(city, it))),
                        parties.name(it.id()).language(),
                        parties.country(it.id())))
            .toList());
  }

  /** The field for a name, as any page may show it. */
  static OtherCitiesPage.Form form(Organizations.Listed city, String typed, Reading reading) {
    var prefix = reading.prefixed() ? "/" + reading.language().tag() : "";
    return new OtherCitiesPage.Form(prefix + path(city), typed, reading.kept());
  }

  OtherCitiesData data(Organizations.Listed city, Found found, Reading reading) {
    var parties = parties(city, found, reading);
    return new OtherCitiesData(
        reading.data(path(city)),
        parties.data(city.id()),
        found.cities().stream()
            .map(it -> new OtherCitiesData.Row(reading.data(path(city, it)), parties.data(it.id())))
            .toList());
  }

  private Parties parties(Organizations.Listed city, Found found, Reading reading) {
    List<FactId> ids =
        Stream.concat(Stream.of(city), found.cities().stream())
            .map(Organizations.Listed::id)
            .toList();
    return organizations.parties(ids, reading);
  }
}
