package city.kontor.briefings;

import city.kontor.briefings.Briefing.AtMeeting;
import city.kontor.briefings.Briefing.AtSummit;
import city.kontor.briefings.BriefingPage.Group;
import city.kontor.facts.Citations;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Sources;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what two cities have in common into words for their sheet, and into data. */
@Component
class BriefingPages {

  private final Briefings briefings;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Citations citations;
  private final Languages languages;

  BriefingPages(
      Briefings briefings,
      Organizations organizations,
      Names names,
      Sources sources,
      Citations citations,
      Languages languages) {
    this.briefings = briefings;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.citations = citations;
    this.languages = languages;
  }

  private Told tell(Both<Organizations.Listed> cities, Reading reading) {
    var briefing = briefings.of(cities, reading);
    var whole = briefing.whole();
    var networks = new LinkedHashSet<>(whole.networks().keySet());
    whole.offices().stream().flatMap(List::stream).forEach(it -> networks.add(it.fact().network()));
    var parties = new LinkedHashSet<FactId>();
    cities.stream().forEach(it -> parties.add(it.id()));
    var others = new LinkedHashSet<FactId>();
    for (var it : whole.events()) {
      Stream.ofNullable(it.host()).forEach(parties::add);
      others.add(it.id());
      switch (it) {
        case AtMeeting at -> {
          networks.add(at.meeting().meeting().network());
          Stream.ofNullable(at.meeting().meeting().body()).forEach(others::add);
        }
        case AtSummit at -> others.add(at.edition().edition().series());
      }
    }
    parties.addAll(networks);
    whole.seats().stream().flatMap(List::stream).forEach(it -> others.add(it.body().id()));
    whole.projects().forEach(it -> others.add(it.project().id()));
    whole.inOffice().stream().flatMap(List::stream).forEach(it -> others.add(it.person()));
    var facts = briefing.facts();
    return new Told(
        briefing,
        organizations.parties(parties, reading),
        names.of(others, reading),
        names.acronyms(networks, reading),
        sources.ticks(facts, reading),
        documents(facts, reading),
        languages.words(reading.language()),
        reading);
  }

  private Map<FactId, Sources.Listed> documents(Set<FactId> facts, Reading reading) {
    return sources.find(
        citations.of(facts, reading.recorded()).values().stream()
            .flatMap(List::stream)
            .map(it -> it.document())
            .distinct()
            .toList(),
        reading.recorded());
  }

  BriefingPage page(Both<Organizations.Listed> cities, Reading reading) {
    var told = tell(cities, reading);
    var words = told.words();
    var names = told.cities();
    var prose = BriefingProse.of(told);
    return new BriefingPage(
        Head.of(
                words.say("briefings.title", names.one(), names.other()),
                prose.getFirst(),
                "cities")
            .under(
                new Link(words.say("organizations.cities"), reading.to("/cities")),
                new Link(names.one(), reading.to(cities.one().path())))
            .stepping(Steps.of(BriefingChanges.of(told), null, reading, words)),
        new Both<>(
            city(cities.one(), told.briefing().inOffice().one(), told),
            city(cities.other(), told.briefing().inOffice().other(), told)),
        new Link(
            words.say("briefings.turned", names.other()),
            reading.to(OtherCities.path(cities.other(), cities.one()))),
        prose,
        told.briefing().notes().stream()
            .map(
                it ->
                    new BriefingPage.Note(it.content(), it.language(), told.ticks().get(it.fact())))
            .toList(),
        BriefingLife.of(told),
        List.of(
            new Group(
                "ties",
                words.say("briefings.ties"),
                words.say("briefings.ties.none"),
                BriefingLines.ties(told)),
            new Group(
                "coming",
                words.say("briefings.coming", Briefings.AHEAD),
                words.say("briefings.coming.none"),
                BriefingLines.coming(told)),
            new Group(
                "networks",
                words.say("briefings.networks"),
                words.say("briefings.networks.none"),
                BriefingLines.networks(told)),
            new Group(
                "seats",
                words.say("briefings.seats"),
                words.say("briefings.seats.none"),
                BriefingLines.seats(told)),
            new Group(
                "projects",
                words.say("briefings.projects"),
                words.say("briefings.projects.none"),
                BriefingLines.projects(told)),
            new Group(
                "only",
                words.say("briefings.only"),
                words.say("briefings.only.none"),
                BriefingLines.only(told)),
            new Group(
                "events",
                words.say("briefings.events"),
                words.say("briefings.events.none"),
                BriefingLines.events(told))),
        BriefingProse.unknown(told),
        publishers(told));
  }

  BriefingData data(Both<Organizations.Listed> cities, Reading reading) {
    return BriefingDocuments.of(tell(cities, reading));
  }

  private List<BriefingPage.Publisher> publishers(Told told) {
    return told.documents().values().stream()
        .sorted(
            Comparator.<Sources.Listed, String>comparing(it -> it.document().publisher())
                .thenComparing(it -> it.document().title())
                .thenComparing(Sources.Listed::slug))
        .map(it -> sources.line(it, told.reading()))
        .collect(
            Collectors.groupingBy(DocumentLine::publisher, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            all ->
                new BriefingPage.Publisher(
                    all.getFirst().publisher(),
                    all.getFirst().publisherLanguage(),
                    all,
                    all.size() == 1 ? "" : told.words().say("briefings.more", all.size() - 1)))
        .toList();
  }

  private static BriefingPage.City city(
      Organizations.Listed city, List<Organizations.Holder> inOffice, Told told) {
    var words = told.words();
    return new BriefingPage.City(
        told.parties().link(city.id()),
        told.parties().country(city.id()),
        inOffice.stream()
            .map(
                it ->
                    told.said(
                        told.sure(
                            words.say(
                                "briefings.in-office",
                                words.sayOr("office." + it.office(), it.office()),
                                told.chosen().text(it.person())),
                            it.period()),
                        it.term()))
            .toList());
  }
}
