package city.kontor.home;

import city.kontor.audit.PageWindows;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.facts.LastTold;
import city.kontor.maps.Look;
import city.kontor.maps.Maps;
import city.kontor.maps.Scene;
import city.kontor.maps.Spot;
import city.kontor.members.Members;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.Life;
import city.kontor.networks.Networks;
import city.kontor.networks.Stage;
import city.kontor.organizations.Organizations;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the register into one picture, and asks of it what a newcomer may want to know. */
@Component
class HomePages {

  /** So many networks are shown here, whatever the size of the register. */
  private static final int SHOWN = 12;

  /** So many points of each network are on the picture. */
  private static final int POINTS = 100;

  private static final List<String> LISTS =
      List.of(
          "networks", "cities", "partnerships", "projects", "summits", "organizations", "sources");

  private final Networks networks;
  private final Members members;
  private final Organizations organizations;
  private final Addresses addresses;
  private final PageWindows windows;
  private final Names names;
  private final Sources sources;
  private final LastTold lastTold;
  private final Maps maps;
  private final Languages languages;
  private final List<String> cities;

  HomePages(
      Networks networks,
      Members members,
      Organizations organizations,
      Addresses addresses,
      PageWindows windows,
      Names names,
      Sources sources,
      LastTold lastTold,
      Maps maps,
      Languages languages,
      @Value("${kontor.home.cities}") List<String> cities) {
    this.networks = networks;
    this.members = members;
    this.organizations = organizations;
    this.addresses = addresses;
    this.windows = windows;
    this.names = names;
    this.sources = sources;
    this.lastTold = lastTold;
    this.maps = maps;
    this.languages = languages;
    this.cities = cities;
  }

  HomePage page(Reading reading) {
    var words = languages.words(reading.language());
    var shown = networks.first(SHOWN, reading.recorded());
    var chosen = names.of(shown.stream().map(Networks.Listed::id).toList(), reading);
    var sorted =
        shown.stream()
            .sorted((one, other) -> chosen.order().compare(one.id(), other.id()))
            .toList();
    var lines = lines(sorted, chosen, words, reading);
    return new HomePage(
        Head.of(words.say("home.title"), words.say("home.lede"), "")
            .described(
                Map.of(
                    "@context", "https://schema.org",
                    "@type", "WebSite",
                    "name", "Kontor",
                    "description", words.say("home.lede"))),
        lines.isEmpty() ? null : Lifelines.of(lines, reading.on(), words),
        questions(sorted, chosen, words, reading),
        LISTS.stream()
            .map(it -> new Link(words.say("home.list." + it), reading.to("/" + it)))
            .toList(),
        lastTold
            .by(reading.recorded())
            .map(LastTold.Told::at)
            .map(
                it ->
                    words.say(
                        "home.recorded",
                        words.date(it.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())))
            .orElse(words.say("home.empty")));
  }

  /** Every stage of every network, those of one network one after the other. */
  private List<Lifeline> lines(
      List<Networks.Listed> shown, ChosenNames chosen, Words words, Reading reading) {
    var ids = shown.stream().map(Networks.Listed::id).toList();
    var lives = networks.lives(ids, reading.recorded());
    var ticks = sources.ticks(lives.stream().map(Kept::id).toList(), reading);
    return shown.stream()
        .flatMap(
            network ->
                lives.stream()
                    .filter(it -> it.fact().network().equals(network.id()))
                    .map(
                        it -> line(network, it.fact(), ticks.get(it.id()), chosen, words, reading)))
        .toList();
  }

  private static Lifeline line(
      Networks.Listed network,
      Life life,
      @Nullable Tick tick,
      ChosenNames chosen,
      Words words,
      Reading reading) {
    var name = chosen.of(network.id());
    return new Lifeline(
        name.text(),
        name.language(),
        0,
        reading.to(network.path()),
        words.word("network.stage", life.stage())
            + words.say("networks.colon")
            + words.period(life.period()),
        life.stage() == Stage.SUSPENDED
            ? "rest"
            : tick != null && tick.state().equals("sure") ? "sure" : "stated",
        life.period());
  }

  private List<Link> questions(
      List<Networks.Listed> shown, ChosenNames chosen, Words words, Reading reading) {
    return Stream.of(
            cities(words, reading),
            whoBelonged(shown, chosen, words, reading).stream(),
            windows.pages(1, reading).stream()
                .map(
                    it ->
                        new Link(
                            words.say("home.question.audit", it.document().title()),
                            reading.to(it.path() + "/audit"))),
            Stream.of("projects", "summits", "partnerships")
                .map(it -> new Link(words.say("home.question." + it), reading.to("/" + it))))
        .flatMap(it -> it)
        .toList();
  }

  private Stream<Link> cities(Words words, Reading reading) {
    var found =
        cities.stream()
            .flatMap(it -> addresses.find("organizations", it).stream())
            .flatMap(it -> organizations.find(it.fact(), reading.recorded()).stream())
            .toList();
    var chosen = names.of(found.stream().map(Organizations.Listed::id).toList(), reading);
    return found.stream()
        .map(
            it ->
                new Link(
                    words.say("home.question.memberships", chosen.text(it.id())),
                    reading.to(it.path() + "/memberships")));
  }

  /** Of the first network whose list of members is complete for a time, on a day in that time. */
  private Optional<Link> whoBelonged(
      List<Networks.Listed> shown, ChosenNames chosen, Words words, Reading reading) {
    for (var network : shown) {
      for (var span : members.completeness(network.id(), reading.recorded())) {
        var day = someDay(span.period());
        if (day.isPresent()) {
          return Optional.of(
              new Link(
                  words.say("home.question.members", chosen.text(network.id()), day.get()),
                  reading.to(network.path() + "/members", day.get())));
        }
      }
    }
    return Optional.empty();
  }

  /** A first of January, some years in, for which a list is complete. */
  private static Optional<LocalDate> someDay(Period period) {
    return period.sinceTo().equals(Edtf.UNBOUNDED_FUTURE)
        ? Optional.empty()
        : IntStream.of(5, 1)
            .mapToObj(it -> LocalDate.of(period.sinceTo().getYear() + it, 1, 1))
            .filter(period::certainlyOn)
            .findFirst();
  }

  /** Where members of the first networks lie on the day, some of each. */
  byte[] picture(Reading reading) {
    var belong =
        networks.first(SHOWN, reading.recorded()).stream()
            .map(it -> members.on(it.id(), reading.on(), reading.recorded()))
            .flatMap(it -> it.certain().stream().limit(POINTS))
            .map(it -> it.fact().organization())
            .distinct()
            .toList();
    var parties = organizations.parties(belong, reading);
    var spots =
        belong.stream()
            .map(it -> new Spot("", "", null, parties.place(it), "", "", Look.SURE))
            .distinct()
            .toList();
    return maps.picture(new Scene("", "", spots, Map.of(), false));
  }

  HomeData data(Reading reading) {
    var shown = networks.first(SHOWN, reading.recorded());
    var chosen = names.of(shown.stream().map(Networks.Listed::id).toList(), reading);
    var lists = new LinkedHashMap<String, String>();
    LISTS.forEach(it -> lists.put(it, reading.data("/" + it)));
    return new HomeData(
        reading.data("/"),
        lastTold.by(reading.recorded()).map(LastTold.Told::at).orElse(null),
        shown.stream()
            .map(it -> new HomeData.NetworkData(reading.data(it.path()), chosen.of(it.id())))
            .toList(),
        lists);
  }
}
