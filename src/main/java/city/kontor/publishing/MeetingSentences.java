package city.kontor.publishing;

import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Manner;
import city.kontor.meetings.Meetings;
import city.kontor.projects.Activity;
import city.kontor.projects.Projects;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what the city hosted in a network, and at which of its meetings and summits it was. */
final class MeetingSentences {

  private MeetingSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    meetings("prose.hosted", chapter.hosted(), chapter, said);
    hosted(
        "prose.hosted-activities",
        told(chapter.activitiesHosted(), chapter),
        chapter.activitiesHosted().stream().map(Kept::id).toList(),
        chapter,
        said);
    var attended = chapter.activitiesAttended();
    hosted(
        "prose.attended-activities",
        told(attended.stream().map(Projects.Concerned::activity).toList(), chapter),
        attended.stream().flatMap(it -> Stream.ofNullable(it.presence())).map(Kept::id).toList(),
        chapter,
        said);
    meetings("prose.to-host", chapter.announced(), chapter, said);
    editionsHosted(chapter, said);
    for (var manner : Manner.values()) {
      attended(manner, chapter, said);
    }
    appeared(chapter, said);
    return said;
  }

  /** What the city received, for the table. */
  static List<String> hosted(Chapter chapter) {
    return Stream.of(
            chapter.hosted().stream().map(it -> titleAndDate(it, chapter)),
            told(chapter.activitiesHosted(), chapter).stream(),
            editionsHere(chapter).map(it -> chapter.words().date(it)))
        .flatMap(it -> it)
        .toList();
  }

  static Stream<Edtf> editionsHere(Chapter chapter) {
    return chapter.editions().stream()
        .filter(it -> chapter.all().city().id().equals(it.edition().host()))
        .map(it -> it.edition().on());
  }

  private static List<String> told(List<Kept<Activity>> activities, Chapter chapter) {
    return activities.stream()
        .map(it -> chapter.words().say("prose.edition", chapter.name(it.id()), it.fact().on()))
        .toList();
  }

  private static void meetings(
      String key, List<Meetings.Listed> meetings, Chapter chapter, List<Said> said) {
    hosted(
        key,
        meetings.stream().map(it -> titleAndDate(it, chapter)).toList(),
        meetings.stream().map(Meetings.Listed::id).toList(),
        chapter,
        said);
  }

  private static void hosted(
      String key, List<String> told, List<FactId> facts, Chapter chapter, List<Said> said) {
    if (!told.isEmpty()) {
      said.add(
          new Said(
              chapter.words().say(key, chapter.city(), told.size(), chapter.words().list(told)),
              facts));
    }
  }

  private static void editionsHosted(Chapter chapter, List<Said> said) {
    var here =
        chapter.editions().stream()
            .filter(it -> chapter.all().city().id().equals(it.edition().host()))
            .toList();
    if (!here.isEmpty()) {
      var dates = here.stream().map(it -> chapter.words().date(it.edition().on())).toList();
      said.add(
          new Said(
              chapter
                  .words()
                  .say("prose.hosted-editions", chapter.city(), chapter.words().list(dates)),
              here.stream().map(it -> it.id()).toList()));
    }
  }

  private static void attended(Manner manner, Chapter chapter, List<Said> said) {
    var meetings =
        chapter.attended().stream()
            .filter(it -> it.attendance().fact().manner() == manner)
            .toList();
    if (!meetings.isEmpty()) {
      var told = meetings.stream().map(it -> titleAndYear(it.meeting(), chapter)).toList();
      said.add(
          new Said(
              chapter
                  .words()
                  .say(
                      "prose.attended." + Words.key(manner),
                      chapter.city(),
                      told.size(),
                      chapter.words().list(told)),
              meetings.stream().map(it -> it.attendance().id()).toList()));
    }
  }

  /** Who led a delegation is said of every edition; the others are told together. */
  private static void appeared(Chapter chapter, List<Said> said) {
    var words = chapter.words();
    var there = chapter.appeared();
    if (!there.isEmpty()) {
      var dates =
          there.stream().map(it -> words.date(it.edition().edition().on())).distinct().toList();
      said.add(
          new Said(
              words.say("prose.appeared", chapter.city(), dates.size(), words.list(dates)),
              there.stream().map(it -> it.appearance().id()).toList()));
    }
    for (var it : there) {
      var person = it.appearance().fact().person();
      if (person != null) {
        said.add(
            new Said(
                words.say(
                    "prose.led", chapter.city(), it.edition().edition().on(), chapter.name(person)),
                it.appearance().id()));
      }
    }
  }

  static String titleAndDate(Meetings.Listed it, Chapter chapter) {
    return chapter.words().say("prose.edition", title(it, chapter), it.meeting().on());
  }

  private static String titleAndYear(Meetings.Listed it, Chapter chapter) {
    var on = it.meeting().on();
    var year = on.first().getYear();
    return year == on.last().getYear()
        ? chapter
            .words()
            .say(
                "prose.edition",
                title(it, chapter),
                chapter.words().date(Edtf.parse(Integer.toString(year))))
        : titleAndDate(it, chapter);
  }

  /** Its own name, or its number among those of its body or kind. */
  static String title(Meetings.Listed it, Chapter chapter) {
    var meeting = it.meeting();
    var names = chapter.all().names(chapter.id());
    return names
        .find(it.id())
        .map(name -> name.text())
        .orElseGet(
            () -> {
              var what =
                  names
                      .find(meeting.body())
                      .map(name -> name.text())
                      .orElseGet(() -> chapter.words().word("meeting.kind", meeting.kind()));
              return meeting.ordinal() == null
                  ? what
                  : chapter.words().say("meetings.numbered", meeting.ordinal(), what);
            });
  }
}
