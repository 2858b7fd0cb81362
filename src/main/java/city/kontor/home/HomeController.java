package city.kontor.home;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.members.Members;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the networks of the register on the date, and where to look further. */
@Controller
class HomeController {

  private static final List<String> FIRST_CITIES = List.of("taipei");

  private final Networks networks;
  private final Members members;
  private final Organizations organizations;
  private final Names names;
  private final Recordings recordings;
  private final Languages languages;

  HomeController(
      Networks networks,
      Members members,
      Organizations organizations,
      Names names,
      Recordings recordings,
      Languages languages) {
    this.networks = networks;
    this.members = members;
    this.organizations = organizations;
    this.names = names;
    this.recordings = recordings;
    this.languages = languages;
  }

  /** The register as data: where everything is. */
  record HomeData(
      String self,
      @Nullable OffsetDateTime lastRecorded,
      List<NetworkData> networks,
      Map<String, String> lists) {}

  /** A network with its address. */
  record NetworkData(String self, Named name) {}

  @GetMapping("/")
  Answer show(Reading reading) {
    return Answer.page("home/show", () -> page(reading)).data(() -> data(reading));
  }

  private HomePage page(Reading reading) {
    var words = languages.words(reading.language());
    var all = networks.all(reading.recorded());
    var ids = all.stream().map(Networks.Listed::id).toList();
    var chosen = names.of(ids, reading);
    var acronyms = names.acronyms(ids, reading);
    var title = words.say("home.title");
    return new HomePage(
        Head.of(title, words.say("home.lede"), "")
            .described(
                Map.of(
                    "@context",
                    "https://schema.org",
                    "@type",
                    "WebSite",
                    "name",
                    "Kontor",
                    "description",
                    words.say("home.lede"))),
        all.stream()
            .sorted((one, other) -> chosen.order().compare(one.id(), other.id()))
            .map(
                it ->
                    new HomePage.NetworkRow(
                        new Link(chosen.text(it.id()), reading.to(it.path())),
                        chosen.of(it.id()).language(),
                        acronyms.getOrDefault(it.id(), ""),
                        stage(it.id(), words, reading),
                        members(it.id(), words, reading)))
            .toList(),
        cities(words, reading),
        recordings
            .lastMoment(reading.recorded())
            .map(
                it ->
                    words.say(
                        "home.recorded",
                        words.date(it.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())))
            .orElse(words.say("home.empty")));
  }

  private List<Link> cities(Words words, Reading reading) {
    var found =
        FIRST_CITIES.stream()
            .flatMap(
                slug -> {
                  try {
                    return Stream.of(organizations.at(slug, reading.recorded()));
                  } catch (city.kontor.web.Refusal.NotFound _) {
                    return Stream.<Organizations.Listed>of();
                  }
                })
            .toList();
    var chosen = names.of(found.stream().map(Organizations.Listed::id).toList(), reading);
    return found.stream()
        .map(
            it ->
                new Link(
                    words.say("home.memberships", chosen.text(it.id())),
                    reading.to(it.path() + "/memberships")))
        .toList();
  }

  private String stage(FactId network, Words words, Reading reading) {
    return networks
        .stage(network, reading.on(), reading.recorded())
        .certain()
        .map(Kept::fact)
        .map(it -> words.say("word.stage." + Words.key(it.stage())))
        .orElse(words.say("home.stage.not-known"));
  }

  private String members(FactId network, Words words, Reading reading) {
    var count = members.countOn(network, reading.on(), reading.recorded());
    return count.isPresent()
        ? words.number(count.getAsInt())
        : words.say("home.members.not-complete");
  }

  private HomeData data(Reading reading) {
    var all = networks.all(reading.recorded());
    var chosen = names.of(all.stream().map(Networks.Listed::id).toList(), reading);
    return new HomeData(
        reading.data("/"),
        recordings.lastMoment(reading.recorded()).orElse(null),
        all.stream()
            .map(it -> new NetworkData(reading.data(it.path()), chosen.of(it.id())))
            .toList(),
        Map.of(
            "networks", reading.data("/networks"),
            "cities", reading.data("/cities"),
            "organizations", reading.data("/organizations"),
            "partnerships", reading.data("/partnerships"),
            "projects", reading.data("/projects"),
            "summits", reading.data("/summits"),
            "sources", reading.data("/sources")));
  }
}
