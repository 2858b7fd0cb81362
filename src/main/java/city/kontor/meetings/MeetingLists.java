package city.kontor.meetings;

import city.kontor.bodies.Bodies;
import city.kontor.history.FactId;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.networks.KeptFor;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sourced;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Once;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Then;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts lists of meetings into words, data and tables. */
@Component
class MeetingLists {

  private static final int BATCH = 100;

  private final Meetings meetings;
  private final Bodies bodies;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final KeptFor kept;

  MeetingLists(
      Meetings meetings,
      Bodies bodies,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      KeptFor kept) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.kept = kept;
  }

  MeetingPage.ListPage page(Networks.Listed network, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var all = meetings.of(network.id(), reading.recorded());
    var brought = paging.part(all);
    var shown = paging.rows(brought);
    var titles = titles(shown, List.of(network.id()), reading);
    var link = titles.parties().networkLink(network.id());
    var title = words.say("meetings.list", link.text());
    var path = network.path() + "/meetings";
    return new MeetingPage.ListPage(
        Head.of(title, words.say("meetings.list.lede", link.text()), "networks")
            .under(
                new Link(words.say("meetings.networks"), reading.to("/networks")),
                new Link(link.text(), reading.to(network.path())))
            .stepping(Steps.of(changes(all, reading), network.path(), reading, words)),
        link,
        part(all, shown, title, titles, reading),
        paging.previous(path, words, reading),
        paging.next(brought, path, words, reading),
        kept.sentence(network.id(), reading));
  }

  /** What is shown of all of them. */
  MeetingPage.ListPart part(
      List<Meetings.Listed> all,
      List<Meetings.Listed> shown,
      String title,
      Titles titles,
      Reading reading) {
    var ticks = ticks(shown, reading);
    return new MeetingPage.ListPart(
        title,
        all.stream().noneMatch(it -> hasBegun(it, reading)),
        rows(shown.stream().filter(it -> hasBegun(it, reading)).toList(), titles, ticks, reading),
        rows(shown.stream().filter(it -> !hasBegun(it, reading)).toList(), titles, ticks, reading));
  }

  /** Of many, what stands nearest to the day: so many begun before it, and so many after it. */
  static List<Meetings.Listed> nearest(List<Meetings.Listed> listed, int most, Reading reading) {
    var begun = listed.stream().filter(it -> hasBegun(it, reading)).toList();
    var later = listed.stream().filter(it -> !hasBegun(it, reading)).limit(most);
    return Stream.concat(begun.stream().skip(Math.max(0, begun.size() - most)), later).toList();
  }

  /** Names are brought so many at a time, and only those that are shown. */
  List<Change> changes(List<Meetings.Listed> listed, Reading reading) {
    var changes = new ArrayList<Change>();
    for (int first = 0; first < listed.size(); first += BATCH) {
      var batch = listed.subList(first, Math.min(listed.size(), first + BATCH));
      var titles = new Once<>(() -> titles(batch, List.of(), reading));
      batch.forEach(it -> changes.add(change(it, "meetings.change.met", titles, reading)));
    }
    return changes;
  }

  /** Of one that is not known to have been held, that is said as well. */
  static Change change(Meetings.Listed it, String word, Supplier<Titles> titles, Reading reading) {
    return Change.event(
        it.meeting().on(), word, it.id(), reading.to(it.path()), () -> said(it, titles.get()));
  }

  private static String said(Meetings.Listed it, Titles titles) {
    var title = titles.shortly(it).text();
    return it.meeting().status() == MeetingStatus.HELD
        ? title
        : titles.words().say("changes.of", title, titles.status(it.meeting()));
  }

  MeetingData.Listing listing(Networks.Listed network, Paging paging, Reading reading) {
    var brought = paging.part(meetings.of(network.id(), reading.recorded()));
    var shown = paging.rows(brought);
    var titles = titles(shown, List.of(network.id()), reading);
    var path = network.path() + "/meetings";
    return new MeetingData.Listing(
        reading.data(path),
        titles.parties().networkData(network.id()),
        data(shown, titles, reading),
        paging.hasNext(brought) ? reading.data(path + "?page=" + (paging.page() + 1)) : null);
  }

  /** Each as it stands in a list. */
  List<MeetingData> data(List<Meetings.Listed> listed, Titles titles, Reading reading) {
    var ticks = ticks(listed, reading);
    var found =
        bodies.find(
            listed.stream()
                .flatMap(it -> Stream.ofNullable(it.meeting().body()))
                .distinct()
                .toList(),
            reading.recorded());
    return listed.stream().map(it -> brief(it, titles, found, ticks, reading)).toList();
  }

  private static MeetingData brief(
      Meetings.Listed it,
      Titles titles,
      Map<FactId, Bodies.Listed> found,
      Map<FactId, Tick> ticks,
      Reading reading) {
    var meeting = it.meeting();
    var body = meeting.body() == null ? null : found.get(meeting.body());
    return new MeetingData(
        reading.data(it.path()),
        it.id().toString(),
        it.slug(),
        titles.parties().networkData(meeting.network()),
        titles.fully(it),
        Words.key(meeting.kind()),
        meeting.ordinal(),
        body == null ? null : reading.data(body.path()),
        titles.names().find(meeting.body()).orElse(null),
        Written.day(meeting.on()),
        titles.parties().dataOrNull(meeting.host()),
        Words.keyOrNull(meeting.status()),
        Words.key(Then.of(meeting.on(), reading.on())),
        Words.keyOrNull(meeting.mode()),
        Sourced.of(it.id(), ticks, reading),
        null,
        null,
        null,
        null);
  }

  Csv csv(Networks.Listed network, Reading reading) {
    var words = languages.words(reading.language());
    var listed = meetings.of(network.id(), reading.recorded());
    var titles = titles(listed, List.of(network.id()), reading);
    return new Csv(
        Arrays.stream(
                "on first last name kind ordinal body host country status then mode address"
                    .split(" "))
            .map(it -> words.say("meetings.column." + it))
            .toList(),
        writer -> listed.forEach(it -> writer.accept(cells(it, titles, words, reading.on()))));
  }

  private static List<String> cells(Meetings.Listed it, Titles titles, Words words, LocalDate on) {
    var meeting = it.meeting();
    var day = Written.day(meeting.on());
    return List.of(
        meeting.on().text(),
        day == null || day.first() == null ? "" : day.first().toString(),
        day == null || day.last() == null ? "" : day.last().toString(),
        titles.shortly(it).text(),
        titles.kind(meeting),
        meeting.ordinal() == null ? "" : meeting.ordinal().toString(),
        titles.names().find(meeting.body()).map(body -> body.text()).orElse(""),
        meeting.host() == null ? "" : titles.parties().text(meeting.host()),
        meeting.host() == null ? "" : titles.parties().country(meeting.host()),
        titles.status(meeting),
        Then.shortly(meeting.on(), on, words),
        meeting.mode() == null ? "" : words.word("meeting.mode", meeting.mode()),
        it.path());
  }

  /** What these meetings are called, with all organizations that they and the page mention. */
  Titles titles(List<Meetings.Listed> listed, List<FactId> others, Reading reading) {
    var mentioned =
        listed.stream()
            .flatMap(
                it ->
                    Stream.concat(
                        Stream.of(it.meeting().network()), Stream.ofNullable(it.meeting().host())));
    var network = listed.stream().map(it -> it.meeting().network()).distinct().toList();
    Parties parties =
        organizations.parties(
            Stream.concat(mentioned, others.stream()).distinct().toList(),
            reading,
            network.size() == 1 ? network.getFirst() : null);
    var named =
        listed.stream()
            .flatMap(
                it -> Stream.concat(Stream.of(it.id()), Stream.ofNullable(it.meeting().body())))
            .distinct()
            .toList();
    return new Titles(names.of(named, reading), parties, languages.words(reading.language()));
  }

  private Map<FactId, Tick> ticks(List<Meetings.Listed> listed, Reading reading) {
    return sources.ticks(listed.stream().map(Meetings.Listed::id).toList(), reading);
  }

  private static List<MeetingPage.Row> rows(
      List<Meetings.Listed> listed, Titles titles, Map<FactId, Tick> ticks, Reading reading) {
    return listed.stream()
        .map(
            it ->
                new MeetingPage.Row(
                    titles.words().date(it.meeting().on()),
                    NamedLink.of(titles.shortly(it), reading.to(it.path())),
                    titles.parties().linkOrNull(it.meeting().host()),
                    it.meeting().host() == null
                        ? ""
                        : titles.parties().country(it.meeting().host()),
                    titles.status(it.meeting()),
                    ticks.get(it.id())))
        .toList();
  }

  private static boolean hasBegun(Meetings.Listed it, Reading reading) {
    return !it.meeting().on().first().isAfter(reading.on());
  }
}
