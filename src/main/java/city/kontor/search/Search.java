package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.places.Place;
import city.kontor.places.Places;
import city.kontor.summits.Summits;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds things by name and says what tells them apart. */
@Component
class Search {

  private static final int MOST = 40;
  private static final int MOST_PLACES = 10;
  private static final int SHOWN = 80;
  private static final Set<String> PAGES =
      Set.of(
          "organizations", "projects", "bodies", "meetings", "series", "partnerships", "editions");

  private final NameIndex index;
  private final Names names;
  private final Addresses addresses;
  private final Facts facts;
  private final Organizations organizations;
  private final Networks networks;
  private final Summits summits;
  private final Places places;
  private final Languages languages;

  Search(
      NameIndex index,
      Names names,
      Addresses addresses,
      Facts facts,
      Organizations organizations,
      Networks networks,
      Summits summits,
      Places places,
      Languages languages) {
    this.index = index;
    this.names = names;
    this.addresses = addresses;
    this.facts = facts;
    this.organizations = organizations;
    this.networks = networks;
    this.summits = summits;
    this.places = places;
    this.languages = languages;
  }

  /** Something found, with where it is shown and what it is. */
  private record Found(FactId id, String matched, String path, String kind, String country) {}

  SearchPage page(String typed, Reading reading) {
    var words = languages.words(reading.language());
    var shown = typed.length() > SHOWN ? typed.substring(0, SHOWN) + "…" : typed;
    var found = find(typed, reading);
    var chosen = names.of(found.stream().map(Found::id).toList(), reading);
    var title = typed.isEmpty() ? words.say("search.title") : words.say("search.title-for", shown);
    return new SearchPage(
        Head.of(title, words.say("search.lede"), "").undated(),
        shown,
        found.stream().map(it -> row(it, chosen, words, reading)).toList(),
        places(typed).stream()
            .map(
                it ->
                    new SearchPage.PlaceRow(
                        it.name(),
                        words.country(it.country()),
                        it.population() == 0 ? "" : words.number(it.population())))
            .toList());
  }

  SearchData data(String typed, Reading reading) {
    var found = find(typed, reading);
    var chosen = names.of(found.stream().map(Found::id).toList(), reading);
    return new SearchData(
        reading.data("/search?q=" + UriUtils.encode(typed, UTF_8)),
        typed.length() > SHOWN ? typed.substring(0, SHOWN) : typed,
        found.stream()
            .map(
                it ->
                    new SearchData.Row(
                        it.id().toString(),
                        reading.data(it.path()),
                        chosen.of(it.id()),
                        it.matched(),
                        it.kind().substring(it.kind().lastIndexOf('.') + 1),
                        it.country().isEmpty() ? null : it.country()))
            .toList(),
        places(typed).stream()
            .map(it -> new SearchData.PlaceRow(it.id(), it.name(), it.country(), it.population()))
            .toList());
  }

  private List<Place> places(String typed) {
    return typed.isBlank() || typed.length() > SHOWN ? List.of() : places.named(typed, MOST_PLACES);
  }

  private List<Found> find(String typed, Reading reading) {
    var hits = index.find(typed, MOST);
    var ids = facts.shown(hits.stream().map(NameIndex.Hit::bearer).toList(), reading.recorded());
    var paths = addresses.paths(ids);
    var known = organizations.find(ids, reading.recorded());
    var asNetworks = networks.find(known.keySet(), reading.recorded());
    var editions = summits.editionsById(ids, reading.recorded());
    return hits.stream()
        .filter(it -> paths.containsKey(it.bearer()))
        .flatMap(it -> found(it, paths, known, asNetworks, editions))
        .toList();
  }

  private static Stream<Found> found(
      NameIndex.Hit hit,
      Map<FactId, String> paths,
      Map<FactId, Organizations.Listed> known,
      Map<FactId, Networks.Listed> asNetworks,
      Map<FactId, Summits.Occurrence> editions) {
    var path = Objects.requireNonNull(paths.get(hit.bearer()));
    var space = path.substring(0, path.indexOf('/'));
    var slug = path.substring(space.length() + 1);
    if (!PAGES.contains(space)) {
      return Stream.of();
    }
    if (space.equals("organizations")) {
      var organization = known.get(hit.bearer());
      if (organization == null) {
        return Stream.of();
      }
      var network = asNetworks.get(hit.bearer());
      var kind = Words.key(organization.organization().kind());
      return Stream.of(
          new Found(
              hit.bearer(),
              hit.name(),
              network == null ? organization.path() : network.path(),
              "organizations.kind." + kind,
              Objects.requireNonNullElse(organization.country(), "")));
    }
    if (space.equals("editions")) {
      return Stream.ofNullable(editions.get(hit.bearer()))
          .map(it -> new Found(hit.bearer(), hit.name(), it.path(), "kind.edition", ""));
    }
    var kind =
        Map.of(
                "projects", "kind.project",
                "bodies", "kind.body",
                "meetings", "kind.meeting",
                "series", "kind.series",
                "partnerships", "kind.partnership")
            .getOrDefault(space, "kind.organization");
    return Stream.of(
        new Found(
            hit.bearer(),
            hit.name(),
            space.equals("series") ? "/summits/" + slug : "/" + path,
            kind,
            ""));
  }

  private static SearchPage.Row row(Found it, ChosenNames chosen, Words words, Reading reading) {
    var name = chosen.of(it.id());
    return new SearchPage.Row(
        new Link(name.text(), reading.to(it.path())),
        name.language(),
        words.say(it.kind()),
        words.country(it.country()),
        it.matched().equals(name.text()) ? "" : it.matched());
  }
}
