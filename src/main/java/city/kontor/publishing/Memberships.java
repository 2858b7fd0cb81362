package city.kontor.publishing;

import static java.util.Objects.requireNonNullElse;

import city.kontor.audit.PageWindows;
import city.kontor.claims.StatedFigures;
import city.kontor.dates.Certainty;
import city.kontor.history.FactId;
import city.kontor.names.Worded;
import city.kontor.networks.Stage;
import city.kontor.organizations.Organizations;
import city.kontor.publishing.MembershipsPage.Entry;
import city.kontor.publishing.MembershipsPage.Quote;
import city.kontor.publishing.MembershipsPage.Row;
import city.kontor.publishing.MembershipsPage.Sentence;
import city.kontor.reviews.ReviewedPage;
import city.kontor.reviews.Reviews;
import city.kontor.sources.Sources;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import gg.jte.Content;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Composes the page of a city's memberships out of what was gathered. */
@Component
class Memberships {

  /** A sentence is no surer than the least sure fact in it. */
  private static final List<String> LEAST_SURE = List.of("against", "derived", "stated", "sure");

  private final Gathering gathering;
  private final Sources sources;
  private final PageWindows windows;
  private final StatedFigures stated;
  private final ObjectProvider<RecordKeepers> keepers;
  private final Reviews reviews;

  Memberships(
      Gathering gathering,
      Sources sources,
      PageWindows windows,
      StatedFigures stated,
      ObjectProvider<RecordKeepers> keepers,
      Reviews reviews) {
    this.gathering = gathering;
    this.sources = sources;
    this.windows = windows;
    this.stated = stated;
    this.keepers = keepers;
    this.reviews = reviews;
  }

  MembershipsPage page(Organizations.Listed city, Reading reading) {
    var all = gathering.of(city, reading);
    var words = all.words();
    var told = all.chapters().stream().map(Told::of).toList();
    var ownWords = all.texts(city.id(), "own-words");
    var facts = new LinkedHashSet<FactId>();
    ownWords.forEach(it -> facts.add(it.fact()));
    told.forEach(it -> it.facts().forEach(facts::add));
    var backing = sources.backing(facts, reading);
    var figures = stated.of(all.parts().stream().map(Part::id).toList(), reading);
    var older =
        windows.of(
            ownWords.stream()
                .flatMap(it -> backing.of(it.fact()).stream())
                .map(Sources.Listed::id)
                .distinct()
                .toList(),
            reading);
    return new MembershipsPage(
        head(all),
        all.name(),
        ownWords.stream().map(it -> quote(it, "", backing, all)).toList(),
        older.stream().map(it -> older(it, all)).toList(),
        told.stream()
            .map(it -> it.chapter())
            .map(it -> new Link(it.name(it.id()), "#" + it.part().network().slug()))
            .toList(),
        told.stream().map(it -> row(it.chapter(), backing)).toList(),
        lifelines(told, older, backing, all),
        told.stream()
            .filter(it -> !it.chapter().part().isSection())
            .map(it -> entry(it, told, figures, backing))
            .toList(),
        all.own().questions().stream()
            .flatMap(it -> all.texts(it.id(), "description").stream())
            .map(it -> new Sentence(it.content(), it.language(), null))
            .toList(),
        backing.documents().values().stream()
            .sorted(
                Comparator.<Sources.Listed, String>comparing(it -> it.document().publisher())
                    .thenComparing(it -> it.document().title()))
            .map(it -> sources.line(it, reading))
            .toList(),
        Stream.of(words.say("memberships.put-together"), keptBy(all))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(words.say("layout.gap"))),
        reviews
            .sentence(city.id(), ReviewedPage.MEMBERSHIPS, reading)
            .orElseGet(() -> words.say("memberships.not-reviewed")));
  }

  /** Only today's keeper is known, so nothing is said of who kept it when less was recorded. */
  private String keptBy(Gathered all) {
    if (all.reading().recordedAsked() != null) {
      return "";
    }
    return keepers.stream()
        .flatMap(it -> it.of(all.city().id(), all.name(), all.reading()).stream())
        .findFirst()
        .orElseGet(() -> all.words().say("memberships.kept-by", all.name().text()));
  }

  private static Head head(Gathered all) {
    var words = all.words();
    var reading = all.reading();
    return Head.of(
            words.say("memberships.title"),
            words.say(
                "memberships.lede",
                all.name().text(),
                count(all, Certainty.CERTAIN),
                reading.on(),
                count(all, Certainty.POSSIBLE),
                resting(all)),
            "cities")
        .under(
            new Link(words.say("organizations.cities"), reading.to("/cities")),
            new Link(all.name().text(), reading.to(all.city().path())))
        .described(described(all))
        .stepping(Steps.of(MembershipChanges.of(all), all.city().path(), reading, words));
  }

  /** The city, and what it is surely a member of on the day. */
  private static Map<String, Object> described(Gathered all) {
    var reading = all.reading();
    var memberOf =
        all.chapters().stream()
            .filter(it -> it.part().isMember(reading.on()))
            .map(
                it ->
                    Map.of(
                        "@type", "Organization",
                        "name", it.name(it.id()),
                        "url", reading.to(it.part().network().path())))
            .toList();
    return Map.of(
        "@context", "https://schema.org",
        "@type", "WebPage",
        "name", all.words().say("memberships.title"),
        "inLanguage", reading.language().tag(),
        "url", reading.to(all.city().path() + "/memberships"),
        "about",
            Map.of(
                "@type", "GovernmentOrganization",
                "name", all.name().text(),
                "identifier", all.city().id().toString(),
                "url", reading.to(all.city().path()),
                "memberOf", memberOf));
  }

  /** In how many networks the city surely is on the day, or in how many others perhaps. */
  private static long count(Gathered all, Certainty certainty) {
    return all.parts().stream()
        .filter(it -> !it.isSection())
        .filter(it -> it.on(all.reading().on()) == certainty)
        .count();
  }

  /** Of those that are counted for certain, how many rest for certain. */
  private static long resting(Gathered all) {
    return all.chapters().stream()
        .filter(it -> !it.part().isSection())
        .filter(it -> it.part().on(all.reading().on()) == Certainty.CERTAIN)
        .filter(it -> it.stage().is(Stage.SUSPENDED) == Certainty.CERTAIN)
        .count();
  }

  private static MembershipsPage.Older older(PageWindows.Window window, Gathered all) {
    var words = all.words();
    return new MembershipsPage.Older(
        new Link(window.page().document().title(), all.reading().to(window.auditPath())),
        window.isEmpty()
            ? words.say("memberships.older.never")
            : !window.isBounded()
                ? words.say("memberships.older.unbounded")
                : words.say("memberships.older", window.from(), window.until().minusDays(1)));
  }

  /** The picture of the city's ties, with the time in which its older page was true behind it. */
  private static Lifelines lifelines(
      List<Told> told, List<PageWindows.Window> older, Sources.Backing backing, Gathered all) {
    var lines =
        told.stream().flatMap(it -> Lives.of(it.chapter(), backing.ticks()).stream()).toList();
    var on = all.reading().on();
    return older.stream()
        .filter(it -> !it.isEmpty() && it.isBounded())
        .findFirst()
        .map(
            it ->
                Lifelines.of(
                    lines,
                    on,
                    all.words(),
                    it.from(),
                    it.until(),
                    all.words().say("memberships.older.band")))
        .orElseGet(() -> Lifelines.of(lines, on, all.words()));
  }

  private static Row row(Chapter chapter, Sources.Backing backing) {
    var glance = Glance.of(chapter);
    var acronym = chapter.all().acronyms().get(chapter.id());
    return new Row(
        new Link(
            requireNonNullElse(acronym, chapter.name(chapter.id())),
            "#" + chapter.part().network().slug()),
        acronym == null ? language(chapter) : chapter.words().language().tag(),
        glance.as(),
        glance.since(),
        glance.seats(),
        glance.hosted(),
        glance.last(),
        chapter.words().say("memberships.fee.not-known"),
        backing.ticks().get(glance.spell().id()));
  }

  private static Entry entry(
      Told it, List<Told> told, Map<FactId, Content> figures, Sources.Backing backing) {
    var chapter = it.chapter();
    var all = chapter.all();
    var address = all.reading().to(chapter.part().network().path());
    return new Entry(
        chapter.part().network().slug(),
        new Link(chapter.name(chapter.id()), address),
        language(chapter),
        all.acronyms().getOrDefault(chapter.id(), ""),
        Glance.of(chapter).as(),
        sentences(it.about(), backing, all),
        sentences(it.steps(), backing, all),
        it.quotes().stream().map(text -> quote(text, heading(text, all), backing, all)).toList(),
        it.notes().stream()
            .map(
                text ->
                    new Sentence(text.content(), text.language(), backing.ticks().get(text.fact())))
            .toList(),
        sentences(it.city(), backing, all),
        figures.get(chapter.id()),
        address + "#figures",
        told.stream()
            .filter(other -> chapter.id().equals(other.chapter().part().within()))
            .map(other -> entry(other, told, figures, backing))
            .toList());
  }

  private static String language(Chapter chapter) {
    return chapter.all().names(chapter.id()).of(chapter.id()).language();
  }

  private static List<Sentence> sentences(List<Said> said, Sources.Backing backing, Gathered all) {
    return said.stream()
        .map(
            it ->
                new Sentence(
                    it.words(),
                    all.reading().language().tag(),
                    it.facts().stream()
                        .flatMap(fact -> Stream.ofNullable(backing.ticks().get(fact)))
                        .min(Comparator.comparingInt(tick -> LEAST_SURE.indexOf(tick.state())))
                        .orElse(null)))
        .toList();
  }

  private static String heading(Worded text, Gathered all) {
    return all.words().sayOr("texts.kind." + text.kind(), text.kind());
  }

  /** Whose words they are: the document that the text cites. */
  private static Quote quote(Worded text, String heading, Sources.Backing backing, Gathered all) {
    var words = all.words();
    return new Quote(
        heading,
        text.content(),
        text.language(),
        text.quoted(),
        backing.of(text.fact()).stream()
            .findFirst()
            .map(
                it ->
                    words.say(
                        "memberships.quoted-from",
                        it.document().publisherIn(all.reading().language()).name(),
                        published(it, all)))
            .orElse(""),
        backing.ticks().get(text.fact()));
  }

  private static String published(Sources.Listed it, Gathered all) {
    var published = it.document().published();
    return published == null ? all.words().say("memberships.undated") : all.words().date(published);
  }
}
