package city.kontor.rules;

import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Party;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what differs between two versions of a network's rules. */
@Component
class ComparisonPages {

  private final RuleBooks books;
  private final RuleSheets sheets;
  private final Addresses addresses;
  private final Organizations organizations;

  ComparisonPages(
      RuleBooks books, RuleSheets sheets, Addresses addresses, Organizations organizations) {
    this.books = books;
    this.sheets = sheets;
    this.addresses = addresses;
    this.organizations = organizations;
  }

  /**
   * What differs, as data.
   *
   * @param from the older version, as chosen; absent where there is none
   */
  record ComparisonData(
      String self,
      Party network,
      @Nullable String from,
      @Nullable String to,
      List<PartData> changes) {}

  record PartData(String article, String sort, List<String> dropped, List<String> added) {}

  /** Two versions by their slugs, and what differs. */
  private record Compared(
      Map<String, Kept<RuleBook>> versions,
      @Nullable String from,
      @Nullable String to,
      RuleSheets.Sheet sheet,
      Comparison comparison) {}

  ComparisonPage page(
      Networks.Listed network, @Nullable String from, @Nullable String to, Reading reading) {
    var it = compared(network, from, to, reading);
    var words = it.sheet().words();
    var name = it.sheet().chosen().text(network.id());
    var lede =
        it.from() == null
            ? words.say(
                it.versions().size() < 2 ? "rules.compare.none" : "rules.compare.unrelated", name)
            : words.say(
                it.comparison().parts().isEmpty() ? "rules.compare.same" : "rules.compare.lede",
                called(it.from(), it),
                called(it.to(), it));
    return new ComparisonPage(
        Head.of(words.say("rules.compare", name), lede, "networks")
            .under(
                new Link(words.say("networks.title"), reading.to("/networks")),
                new Link(name, reading.to(network.path())),
                new Link(words.say("rules.title"), reading.to(it.sheet().path())))
            .undated(),
        lede,
        options(it, it.from()),
        options(it, it.to()),
        it.comparison().parts().stream().map(part -> ComparisonPage.Part.of(part, words)).toList());
  }

  ComparisonData data(
      Networks.Listed network, @Nullable String from, @Nullable String to, Reading reading) {
    var it = compared(network, from, to, reading);
    return new ComparisonData(
        reading.data(it.sheet().path() + "/changes"),
        organizations.parties(Set.of(network.id()), reading).networkData(network.id()),
        it.from(),
        it.to(),
        it.comparison().parts().stream()
            .map(
                part ->
                    new PartData(
                        part.article(it.sheet().words()),
                        Words.key(part.sort()),
                        Comparison.Part.words(part.dropped()),
                        Comparison.Part.words(part.added())))
            .toList());
  }

  private Compared compared(
      Networks.Listed network, @Nullable String from, @Nullable String to, Reading reading) {
    var all = books.of(network.id(), reading.recorded());
    var versions = versions(all);
    var later = chosen(to, newestThatReplaces(versions), versions);
    var earlier = chosen(from, replaced(later, versions), versions);
    var wanted =
        Stream.of(earlier, later)
            .flatMap(it -> Stream.ofNullable(it == null ? null : versions.get(it)))
            .distinct()
            .toList();
    var sheet = sheets.of(network, all, wanted, reading);
    var areBoth = later != null && earlier != null;
    return new Compared(
        versions,
        areBoth ? earlier : null,
        later,
        sheet,
        areBoth
            ? Comparison.of(told(earlier, versions, sheet), told(later, versions, sheet))
            : Comparison.of(List.of(), List.of()));
  }

  private static List<Told> told(
      @Nullable String slug, Map<String, Kept<RuleBook>> versions, RuleSheets.Sheet sheet) {
    return Stream.ofNullable(slug == null ? null : versions.get(slug))
        .flatMap(it -> sheet.told(it.id()).stream())
        .toList();
  }

  /** By their slugs, the oldest first. */
  private Map<String, Kept<RuleBook>> versions(List<Kept<RuleBook>> all) {
    var paths = addresses.paths(all.stream().map(Kept::id).toList());
    var versions = new LinkedHashMap<String, Kept<RuleBook>>();
    for (var it : all) {
      var path = paths.get(it.id());
      if (path != null) {
        versions.put(path.substring(path.indexOf('/') + 1), it);
      }
    }
    return versions;
  }

  /** Books on different things are no versions of each other: only what replaces another counts. */
  private static @Nullable String newestThatReplaces(Map<String, Kept<RuleBook>> versions) {
    return versions.keySet().stream()
        .filter(it -> replaced(it, versions) != null)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static @Nullable String replaced(
      @Nullable String slug, Map<String, Kept<RuleBook>> versions) {
    var book = slug == null ? null : versions.get(slug);
    var replaced = book == null ? null : book.fact().replaces();
    return versions.entrySet().stream()
        .filter(it -> it.getValue().id().equals(replaced))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String chosen(
      @Nullable String asked, @Nullable String otherwise, Map<String, Kept<RuleBook>> versions) {
    var slug = FeeAsked.text(asked);
    if (slug.isEmpty()) {
      return otherwise;
    }
    if (!versions.containsKey(slug)) {
      throw new Refusal.Malformed("refusal.version", slug);
    }
    return slug;
  }

  private static List<ComparisonPage.Option> options(Compared all, @Nullable String chosen) {
    return all.versions().keySet().stream()
        .map(
            it ->
                new ComparisonPage.Option(
                    it,
                    all.sheet().chosen().of(Objects.requireNonNull(all.versions().get(it)).id()),
                    it.equals(chosen)))
        .toList();
  }

  private static String called(@Nullable String slug, Compared all) {
    var book = slug == null ? null : all.versions().get(slug);
    return book == null ? "" : all.sheet().chosen().text(book.id());
  }
}
