package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Finds things by name and says what tells them apart. A city is found by every name its place has
 * in the gazetteer, too. What the register holds stands above bare places.
 */
@Component
class Search {

  private static final int MOST = 20;
  private static final int MOST_PLACES = 10;
  private static final int MOST_SUGGESTIONS = 8;
  private static final int SHOWN = 80;

  private final NameIndex index;
  private final PlaceIndex gazetteer;
  private final Names names;
  private final Things things;
  private final Organizations organizations;
  private final Languages languages;

  Search(
      NameIndex index,
      PlaceIndex gazetteer,
      Names names,
      Things things,
      Organizations organizations,
      Languages languages) {
    this.index = index;
    this.gazetteer = gazetteer;
    this.names = names;
    this.things = things;
    this.organizations = organizations;
    this.languages = languages;
  }

  /** Something to find; {@code name} is null when it was by a name of its place. */
  private record Candidate(FactId id, @Nullable Named name, Closeness closeness) {}

  /**
   * Something found, and how.
   *
   * @param matched the name it was found by, null when that is one of its place only
   */
  private record Found(Thing thing, @Nullable Named matched, Closeness closeness) {

    FactId id() {
      return thing.id();
    }

    /** Whether the slip would be in the first letter, where few people make one. */
    boolean isUnlike(Typed typed) {
      return closeness.isNear() && matched != null && !typed.beginsLike(matched.text());
    }

    /** What documents are about stands above them, whatever their title. */
    boolean isDocument() {
      return thing.kind().equals("kind.source");
    }
  }

  /**
   * What goes by a name: things of the register, and places that it holds nothing about.
   *
   * @param isApart whether these are what parts of it name
   * @param missing the words of which nothing was found
   */
  private record Answers(
      List<Found> things, List<PlaceIndex.Hit> places, boolean isApart, List<String> missing) {}

  SearchPage page(String typed, Reading reading) {
    var words = languages.words(reading.language());
    var shown = shown(typed);
    var answers = find(typed, MOST, reading);
    var chosen = names(answers, reading);
    var title = typed.isEmpty() ? words.say("search.title") : words.say("search.title-for", shown);
    return new SearchPage(
        Head.of(title, words.say("search.lede"), "").undated(),
        shown,
        answers.isApart(),
        missing(answers, words),
        answers.things().stream().map(it -> row(it, chosen, words, reading)).toList(),
        answers.things().size() < MOST ? "" : words.say("search.more", MOST),
        answers.places().stream().limit(MOST_PLACES).map(it -> row(it, words, reading)).toList());
  }

  private static String missing(Answers answers, Words words) {
    return answers.missing().isEmpty()
        ? ""
        : words.say(
            "search.missing",
            words.list(
                answers.missing().stream()
                    .map(it -> words.say("search.quoted", shown(it)))
                    .toList()));
  }

  /** Their names, and those of the organizations in which people hold office. */
  private ChosenNames names(Answers answers, Reading reading) {
    return names.of(
        answers.things().stream()
            .map(Found::thing)
            .flatMap(
                it ->
                    it.office() == null
                        ? Stream.of(it.id())
                        : Stream.of(it.id(), it.office().organization()))
            .distinct()
            .toList(),
        reading);
  }

  private static Named name(Thing thing, ChosenNames chosen) {
    return thing.called() == null ? chosen.of(thing.id()) : thing.called();
  }

  SuggestionsPage suggestions(String typed, Reading reading) {
    var words = languages.words(reading.language());
    var answers = find(typed, MOST_SUGGESTIONS, reading);
    var chosen = names(answers, reading);
    var lines =
        Stream.<SearchPage.Line>concat(
                answers.things().stream().map(it -> row(it, chosen, words, reading)),
                answers.places().stream().map(it -> row(it, words, reading)))
            .limit(MOST_SUGGESTIONS)
            .toList();
    return new SuggestionsPage(
        Head.of(words.say("search.title"), words.say("search.lede"), "").undated(), lines);
  }

  SearchData data(String typed, Reading reading) {
    return data("/search", typed, MOST, MOST_PLACES, reading);
  }

  SearchData suggestionsData(String typed, Reading reading) {
    return data("/search/suggestions", typed, MOST_SUGGESTIONS, MOST_SUGGESTIONS, reading);
  }

  private SearchData data(String path, String typed, int most, int mostPlaces, Reading reading) {
    var answers = find(typed, most, reading);
    var chosen = names(answers, reading);
    return new SearchData(
        reading.data(path + "?q=" + UriUtils.encode(typed, UTF_8)),
        typed.codePointCount(0, typed.length()) > SHOWN
            ? typed.substring(0, typed.offsetByCodePoints(0, SHOWN))
            : typed,
        answers.things().stream()
            .map(
                it ->
                    new SearchData.Row(
                        it.id().toString(),
                        reading.data(it.thing().path()),
                        name(it.thing(), chosen),
                        it.matched() == null ? null : it.matched().text(),
                        it.thing().kind().substring(it.thing().kind().lastIndexOf('.') + 1),
                        it.thing().country().isEmpty() ? null : it.thing().country()))
            .toList(),
        answers.missing().stream().map(Search::shown).toList(),
        answers.places().stream()
            .limit(mostPlaces)
            .map(
                it ->
                    new SearchData.PlaceRow(
                        it.id(), it.name(), it.country(), it.area(), it.population()))
            .toList());
  }

  /** What of the register goes by this name as a whole, the closest first. */
  Map<FactId, Closeness> closeness(String typed, Reading reading) {
    var closeness = new LinkedHashMap<FactId, Closeness>();
    var answers = find(typed, MOST, reading);
    if (!answers.isApart()) {
      answers.things().forEach(it -> closeness.put(it.id(), it.closeness()));
    }
    return closeness;
  }

  private static String shown(String typed) {
    return typed.codePointCount(0, typed.length()) > SHOWN
        ? typed.substring(0, typed.offsetByCodePoints(0, SHOWN)) + "…"
        : typed;
  }

  private Answers find(String text, int most, Reading reading) {
    var typed = Typed.of(text);
    // Some of them have no page, and the order may be another.
    var looked = Looked.up(typed, Math.min(MOST, 2 * most), index.of(reading), gazetteer::find);
    var places = looked.places();
    var governing = governing(places, reading);
    var found = found(candidates(looked.names(), places, governing), reading);
    var order = places.stream().map(PlaceIndex.Hit::id).toList();
    var governed =
        governing.values().stream()
            .flatMap(Collection::stream)
            .map(it -> it.organization().place())
            .collect(Collectors.toSet());
    var sorted =
        looked.isApart()
            ? found.stream()
            : found.stream()
                .sorted(
                    comparing(Found::closeness)
                        .thenComparing(it -> it.isUnlike(typed))
                        .thenComparing(comparingInt(it -> at(order, it))));
    return new Answers(
        sorted.sorted(comparing(Found::isDocument)).limit(most).toList(),
        places.stream().filter(it -> !governed.contains(it.id())).toList(),
        looked.isApart(),
        looked.missing());
  }

  /** Where its place stands among the places found, which is by population; the others follow. */
  private static int at(List<Integer> places, Found it) {
    var place = it.thing().place() == null ? -1 : places.indexOf(it.thing().place());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private Map<Integer, List<Organizations.Listed>> governing(
      List<PlaceIndex.Hit> places, Reading reading) {
    return organizations
        .governing(places.stream().map(PlaceIndex.Hit::id).toList(), reading.recorded())
        .stream()
        .collect(
            Collectors.groupingBy(it -> Objects.requireNonNullElse(it.organization().place(), 0)));
  }

  /** Each thing once, as close as any of its names or those of its place is. */
  private static List<Candidate> candidates(
      List<NameIndex.Hit> hits,
      List<PlaceIndex.Hit> places,
      Map<Integer, List<Organizations.Listed>> governing) {
    var candidates = new LinkedHashMap<FactId, Candidate>();
    for (var hit : hits) {
      candidates.put(hit.bearer(), new Candidate(hit.bearer(), hit.name(), hit.closeness()));
    }
    for (var place : places) {
      for (var city : governing.getOrDefault(place.id(), List.of())) {
        candidates.merge(
            city.id(),
            new Candidate(city.id(), null, place.closeness()),
            (one, other) -> other.closeness().compareTo(one.closeness()) < 0 ? other : one);
      }
    }
    return new ArrayList<>(candidates.values());
  }

  /** Those the public sees, as of the recording asked for, and that have a page. */
  private List<Found> found(List<Candidate> candidates, Reading reading) {
    var known = things.find(candidates.stream().map(Candidate::id).distinct().toList(), reading);
    return candidates.stream()
        .flatMap(
            it ->
                Stream.ofNullable(known.get(it.id()))
                    .map(thing -> new Found(thing, it.name(), it.closeness())))
        .toList();
  }

  private static SearchPage.Row row(Found it, ChosenNames chosen, Words words, Reading reading) {
    var name = name(it.thing(), chosen);
    var matched = it.matched();
    return new SearchPage.Row(
        new Link(name.text(), reading.to(it.thing().path())),
        name.language(),
        words.say(it.thing().kind()),
        where(it.thing(), chosen, words),
        matched == null || saysTheSame(name.text(), matched.text()) ? null : matched);
  }

  /** Whether the name that is shown begins with the one that was found, in any case of letters. */
  private static boolean saysTheSame(String shown, String found) {
    return shown.regionMatches(true, 0, found, 0, found.length());
  }

  /** Of a person the office; of others the country or area. */
  private static String where(Thing thing, ChosenNames chosen, Words words) {
    var office = thing.office();
    return office == null
        ? words.country(thing.country())
        : words.say(
            "search.office",
            words.sayOr("word.office." + office.office(), office.office()),
            chosen.text(office.organization()));
  }

  private static SearchPage.PlaceRow row(PlaceIndex.Hit it, Words words, Reading reading) {
    var area = it.area();
    return new SearchPage.PlaceRow(
        new Link(it.name(), reading.to("/search?q=" + UriUtils.encode(it.name(), UTF_8))),
        // Some countries number their areas, or have codes that only machines use: nobody reads
        // those.
        (area != null && area.matches("[A-Z]{2}") ? area + ", " : "") + words.country(it.country()),
        it.population() == 0 ? "" : words.number(it.population()));
  }
}
