package city.kontor.publishing;

import city.kontor.networks.Recurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says how often a network's summits are held and where, and which meeting was its last. */
final class GatheringSentences {

  private GatheringSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    editions(chapter, said);
    lastMeeting(chapter, said);
    return said;
  }

  private static void editions(Chapter chapter, List<Said> said) {
    var words = chapter.words();
    for (var series : chapter.series()) {
      var held =
          chapter.editions().stream()
              .filter(it -> it.edition().series().equals(series.id()))
              .toList();
      var recurrence = series.series().recurrence();
      if (recurrence != null) {
        said.add(
            new Said(
                words.say("prose.recurs", Recurrence.in(words, recurrence), held.size()),
                series.id()));
      }
      var owner = series.series().owner();
      var elsewhere =
          held.stream()
              .flatMap(
                  it ->
                      Stream.ofNullable(it.edition().host())
                          .filter(host -> !host.equals(owner))
                          .map(
                              host ->
                                  words.say(
                                      "prose.edition", chapter.name(host), it.edition().on())))
              .toList();
      if (!elsewhere.isEmpty()) {
        said.add(
            new Said(
                words.say("prose.elsewhere", chapter.name(owner), words.list(elsewhere)),
                series.id()));
      }
    }
  }

  private static void lastMeeting(Chapter chapter, List<Said> said) {
    var held = chapter.meetings();
    if (held.isEmpty()) {
      return;
    }
    var last = held.getLast();
    var host = last.meeting().host();
    said.add(
        new Said(
            chapter
                .words()
                .say(
                    host == null ? "prose.meetings" : "prose.meetings-in",
                    held.size(),
                    MeetingSentences.title(last, chapter),
                    last.meeting().on(),
                    host == null ? "" : chapter.name(host)),
            last.id()));
  }
}
