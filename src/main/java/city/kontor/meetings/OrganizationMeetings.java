package city.kontor.meetings;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.NamedLink;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.sources.Sourced;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Shown;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds the meetings that it received or attended to the page of an organization. */
@Component
class OrganizationMeetings implements OrganizationPanels {

  private static final int ORDER = 40;

  private final Meetings meetings;
  private final MeetingLists lists;
  private final Sources sources;
  private final Languages languages;
  private final Renderer renderer;

  OrganizationMeetings(
      Meetings meetings,
      MeetingLists lists,
      Sources sources,
      Languages languages,
      Renderer renderer) {
    this.meetings = meetings;
    this.lists = lists;
    this.sources = sources;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** A meeting with everything this organization was in it. */
  private record Part(Meetings.Listed meeting, boolean isHost, List<Kept<Attendance>> attendance) {

    /** What is told of it among the changes: that it was host before how it was there. */
    String change() {
      return isHost
          ? meeting.meeting().status() == MeetingStatus.HELD
              ? "meetings.change.hosted"
              : "meetings.change.to-host"
          : attendance.stream()
              .map(it -> it.fact().manner())
              .min(Comparator.naturalOrder())
              .orElseThrow()
              .change();
    }
  }

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var parts = parts(organization, reading);
    if (parts.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var titles = lists.titles(parts.stream().map(Part::meeting).toList(), List.of(), reading);
    var ticks =
        sources.ticks(
            parts.stream()
                .flatMap(
                    it ->
                        Stream.concat(
                            Stream.of(it.meeting().id()), it.attendance().stream().map(Kept::id)))
                .toList(),
            reading);
    var rows = Shown.last(parts).map(it -> row(it, titles, ticks, words, reading));
    return List.of(
        new Panel(
                "meetings",
                ORDER,
                words.say("meetings.panel"),
                renderer.part("meetings/organization", Map.of("words", words, "rows", rows)),
                parts.stream().flatMap(it -> data(it, titles, ticks, reading)).toList(),
                List.of())
            .changing(
                parts.stream()
                    .map(
                        it -> MeetingLists.change(it.meeting(), it.change(), () -> titles, reading))
                    .toList()));
  }

  /** Hosted and attended together, oldest first. */
  private List<Part> parts(FactId organization, Reading reading) {
    var parts = new LinkedHashMap<FactId, Part>();
    for (var hosted : meetings.hostedBy(organization, reading.recorded())) {
      parts.put(hosted.id(), new Part(hosted, true, new ArrayList<>()));
    }
    for (var attended : meetings.attendedBy(organization, reading.recorded())) {
      parts
          .computeIfAbsent(
              attended.meeting().id(), _ -> new Part(attended.meeting(), false, new ArrayList<>()))
          .attendance()
          .add(attended.attendance());
    }
    return parts.values().stream()
        .sorted(Comparator.comparing(it -> it.meeting().meeting().on().first()))
        .toList();
  }

  private static MeetingPage.OrganizationRow row(
      Part part, Titles titles, Map<FactId, Tick> ticks, Words words, Reading reading) {
    var meeting = part.meeting();
    var was = new ArrayList<String>();
    if (part.isHost()) {
      was.add(words.say("meetings.host"));
    }
    part.attendance()
        .forEach(
            it -> {
              var manner = words.word("meeting.manner.one", it.fact().manner());
              var people = it.fact().people();
              was.add(people == null ? manner : words.say("meetings.with-people", manner, people));
            });
    var shown =
        part.attendance().isEmpty()
            ? Stream.of(meeting.id())
            : part.attendance().stream().map(Kept::id);
    return new MeetingPage.OrganizationRow(
        words.date(meeting.meeting().on()),
        NamedLink.of(titles.shortly(meeting), reading.to(meeting.path())),
        titles.parties().networkLink(meeting.meeting().network()),
        words.list(was),
        meeting.meeting().status() == MeetingStatus.HELD ? "" : titles.status(meeting.meeting()),
        shown.flatMap(it -> Stream.ofNullable(ticks.get(it))).distinct().toList());
  }

  private static Stream<MeetingData.PartData> data(
      Part part, Titles titles, Map<FactId, Tick> ticks, Reading reading) {
    var meeting = part.meeting();
    var hosted =
        part.isHost()
            ? Stream.of(
                new MeetingData.PartData(
                    reading.data(meeting.path()),
                    titles.fully(meeting),
                    titles.parties().networkData(meeting.meeting().network()),
                    Written.day(meeting.meeting().on()),
                    "host",
                    null,
                    Sourced.of(meeting.id(), ticks, reading)))
            : Stream.<MeetingData.PartData>empty();
    var attended =
        part.attendance().stream()
            .map(
                it ->
                    new MeetingData.PartData(
                        reading.data(meeting.path()),
                        titles.fully(meeting),
                        titles.parties().networkData(meeting.meeting().network()),
                        Written.day(meeting.meeting().on()),
                        Words.key(it.fact().manner()),
                        it.fact().people(),
                        Sourced.of(it.id(), ticks, reading)));
    return Stream.concat(hosted, attended);
  }
}
