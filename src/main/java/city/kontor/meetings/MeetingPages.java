package city.kontor.meetings;

import city.kontor.bodies.Bodies;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.sources.Sourced;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Shown;
import city.kontor.web.Steps;
import city.kontor.web.Then;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is known of a meeting into words for its page, and into data. */
@Component
class MeetingPages {

  private static final String ATTENDANCE = "attendance";

  private final Meetings meetings;
  private final MeetingLists lists;
  private final Bodies bodies;
  private final Names names;
  private final Sources sources;
  private final Complete complete;
  private final ObjectProvider<MeetingPanels> panels;

  MeetingPages(
      Meetings meetings,
      MeetingLists lists,
      Bodies bodies,
      Names names,
      Sources sources,
      Complete complete,
      ObjectProvider<MeetingPanels> panels) {
    this.meetings = meetings;
    this.lists = lists;
    this.bodies = bodies;
    this.names = names;
    this.sources = sources;
    this.complete = complete;
    this.panels = panels;
  }

  /** What page and data of a meeting need, asked for once. */
  private record Gathered(
      List<Kept<Attendance>> attendance,
      List<Worded> texts,
      Titles titles,
      Map<FactId, Tick> ticks) {}

  private Gathered gather(Meetings.Listed it, Reading reading) {
    var attendance = meetings.attendance(List.of(it.id()), reading.recorded());
    var texts = names.texts(List.of(it.id()), reading);
    var facts =
        Stream.of(
                Stream.of(it.id()),
                attendance.stream().map(Kept::id),
                texts.stream().map(Worded::fact))
            .flatMap(id -> id)
            .toList();
    var attending = attendance.stream().map(a -> a.fact().organization()).distinct().toList();
    return new Gathered(
        attendance,
        texts,
        lists.titles(List.of(it), attending, reading),
        sources.ticks(facts, reading));
  }

  MeetingPage page(Meetings.Listed it, Reading reading) {
    var gathered = gather(it, reading);
    var titles = gathered.titles();
    var words = titles.words();
    var meeting = it.meeting();
    var name = titles.fully(it);
    var network = titles.parties().networkLink(meeting.network());
    var networkAddress = network.address();
    var host = meeting.host();
    return new MeetingPage(
        Head.of(
                name.text(),
                words.say("meetings.description", name.text(), network.text(), meeting.on()),
                "networks")
            .under(
                new Link(words.say("meetings.networks"), reading.to("/networks")),
                new Link(
                    network.text(),
                    networkAddress == null ? reading.to("/networks") : networkAddress))
            .described(described(it, name, network, titles, reading))
            .stepping(
                Steps.of(
                    List.of(MeetingLists.change(it, "meetings.change.met", () -> titles, reading)),
                    null,
                    reading,
                    words)),
        name,
        titles.kind(meeting),
        network,
        body(meeting.body(), titles, reading).orElse(null),
        words.date(meeting.on()),
        titles.parties().linkOrNull(host),
        host == null ? "" : titles.parties().country(host),
        meeting.ordinal() == null ? "" : words.number(meeting.ordinal()),
        Then.said(
            meeting.status() == null
                ? words.say("meeting.status.unknown")
                : words.word("meeting.status", meeting.status()),
            meeting.on(),
            reading.on(),
            words),
        meeting.mode() == null ? "" : words.word("meeting.mode", meeting.mode()),
        gathered.ticks().get(it.id()),
        gathered.texts().stream()
            .map(
                t ->
                    new MeetingPage.TextRow(
                        words.sayOr("texts.kind." + t.kind(), t.kind()),
                        t.content(),
                        t.language(),
                        t.quoted(),
                        gathered.ticks().get(t.fact())))
            .toList(),
        attendance(it, gathered, reading),
        panels(it.id(), reading));
  }

  private Optional<NamedLink> body(@Nullable FactId body, Titles titles, Reading reading) {
    return body == null
        ? Optional.empty()
        : bodies
            .find(body, reading.recorded())
            .map(it -> NamedLink.of(titles.names().of(it.id()), reading.to(it.path())));
  }

  private List<MeetingPage.MannerRow> attendance(
      Meetings.Listed it, Gathered gathered, Reading reading) {
    var titles = gathered.titles();
    var words = titles.words();
    var known = isComplete(it, reading);
    return Arrays.stream(Manner.values())
        .map(
            manner -> {
              var those =
                  gathered.attendance().stream()
                      .filter(a -> a.fact().manner() == manner)
                      .sorted(
                          Comparator.comparing(
                              a -> a.fact().organization(), titles.parties().order()))
                      .toList();
              var key = "meetings." + (known ? "counted." : "recorded.") + Words.key(manner);
              return new MeetingPage.MannerRow(
                  words.word("meeting.manner", manner),
                  words.say(key, those.size()),
                  Shown.first(those).map(a -> row(a, gathered)));
            })
        .filter(row -> !row.shown().rows().isEmpty())
        .toList();
  }

  private static MeetingPage.AttendanceRow row(Kept<Attendance> a, Gathered gathered) {
    var titles = gathered.titles();
    var people = a.fact().people();
    return new MeetingPage.AttendanceRow(
        titles.parties().link(a.fact().organization()),
        titles.parties().country(a.fact().organization()),
        people == null ? "" : titles.words().say("meetings.people", people),
        gathered.ticks().get(a.id()));
  }

  /** Said of this meeting, or of all meetings of its network in that time. */
  private boolean isComplete(Meetings.Listed it, Reading reading) {
    return !complete.spans(it.id(), ATTENDANCE, reading.recorded()).isEmpty()
        || complete.on(
            it.meeting().network(), ATTENDANCE, it.meeting().on().first(), reading.recorded());
  }

  MeetingData data(Meetings.Listed it, Reading reading) {
    var gathered = gather(it, reading);
    var titles = gathered.titles();
    var brief = lists.data(List.of(it), titles, reading).getFirst();
    var added = new LinkedHashMap<String, Object>();
    panels(it.id(), reading).forEach(panel -> added.put(panel.key(), panel.data()));
    return new MeetingData(
        brief.self(),
        brief.id(),
        brief.slug(),
        brief.network(),
        brief.name(),
        brief.kind(),
        brief.ordinal(),
        brief.body(),
        brief.bodyName(),
        brief.on(),
        brief.host(),
        brief.status(),
        brief.then(),
        brief.mode(),
        brief.fact(),
        isComplete(it, reading),
        gathered.attendance().stream()
            .map(
                a ->
                    new MeetingData.AttendanceData(
                        titles.parties().data(a.fact().organization()),
                        Words.key(a.fact().manner()),
                        a.fact().people(),
                        Sourced.of(a.id(), gathered.ticks(), reading)))
            .toList(),
        gathered.texts().stream()
            .map(
                t ->
                    new MeetingData.TextData(
                        t.kind(),
                        t.content(),
                        t.language(),
                        t.quoted(),
                        Sourced.of(t.fact(), gathered.ticks(), reading)))
            .toList(),
        added);
  }

  private List<Panel> panels(FactId meeting, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(meeting, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  private static Map<String, Object> described(
      Meetings.Listed it, Named name, NamedLink network, Titles titles, Reading reading) {
    var meeting = it.meeting();
    var described = new LinkedHashMap<String, Object>();
    described.put("@context", "https://schema.org");
    described.put("@type", "Event");
    described.put("name", name.text());
    described.put("identifier", it.id().toString());
    described.put("url", reading.to(it.path()));
    if (!meeting.on().first().equals(LocalDate.MIN) && !meeting.on().text().startsWith("[")) {
      described.put("startDate", first(meeting));
    }
    described.put("organizer", Map.of("@type", "Organization", "name", network.text()));
    if (meeting.host() != null) {
      described.put(
          "location", Map.of("@type", "Place", "name", titles.parties().text(meeting.host())));
    }
    if (meeting.status() == MeetingStatus.NOT_HELD) {
      described.put("eventStatus", "https://schema.org/EventCancelled");
    }
    return described;
  }

  /** As written where a machine reads it so: a day, a month, a year. */
  private static String first(Meeting meeting) {
    return meeting.on().text().matches("\\d{4}(-\\d{2}){0,2}")
        ? meeting.on().text()
        : meeting.on().first().toString();
  }
}
