package city.kontor.publishing;

import static java.util.Objects.requireNonNull;

import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.Stretch;
import city.kontor.networks.Stage;
import city.kontor.projects.Participation;
import city.kontor.projects.Role;
import city.kontor.sources.Tick;
import city.kontor.web.Lifeline;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lines of a city's memberships in the picture of its life, with its seats and projects. */
final class Lives {

  private Lives() {}

  static List<Lifeline> of(Chapter chapter, Map<FactId, Tick> ticks) {
    return Stream.of(
            chapter.part().spells().stream().flatMap(it -> spell(it, chapter, ticks)),
            seats(chapter),
            Stream.of(Role.LEAD, Role.PARTICIPANT)
                .flatMap(role -> chapter.roles(role).stream())
                .flatMap(it -> project(it, chapter, ticks)))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<Lifeline> spell(
      Kept<Membership> it, Chapter chapter, Map<FactId, Tick> ticks) {
    var words = chapter.words();
    var rests =
        chapter.all().theirs().lives().stream()
            .map(Kept::fact)
            .filter(life -> life.network().equals(chapter.id()))
            .filter(life -> life.stage() == Stage.SUSPENDED)
            .map(life -> life.period())
            .toList();
    return Stretch.of(it.fact().period(), rests, chapter.all().own().rests().of(it)).stream()
        .map(
            stretch ->
                new Lifeline(
                    chapter.name(chapter.id()),
                    chapter.all().names(chapter.id()).of(chapter.id()).language(),
                    0,
                    address(chapter),
                    words.say(
                        stretch.key(),
                        words.word("members.kind", it.fact().kind()),
                        stretch.period()),
                    stretch.atRest() ? "rest" : look(ticks, it.id()),
                    stretch.period()));
  }

  private static Stream<Lifeline> seats(Chapter chapter) {
    var places = SeatSentences.places(chapter);
    return SeatSentences.runs(chapter).stream()
        .map(
            run -> {
              var place = requireNonNull(places.get(run.seat()));
              return line(
                  SeatSentences.shortly(place, chapter),
                  chapter,
                  place.body().path(),
                  chapter.words().period(run.period()),
                  "seat",
                  run.period());
            });
  }

  private static Stream<Lifeline> project(
      Kept<Participation> it, Chapter chapter, Map<FactId, Tick> ticks) {
    var period = it.fact().period();
    if (period.since() == null && period.until() == null) {
      return Stream.empty();
    }
    var project = requireNonNull(chapter.all().theirs().projects().get(it.fact().project()));
    var role = it.fact().role();
    return Stream.of(
        line(
            chapter.name(project.id()),
            chapter,
            project.path(),
            chapter
                .words()
                .say("projects.line", chapter.words().word("projects.role", role), period),
            role == Role.LEAD ? "seat" : look(ticks, it.id()),
            period));
  }

  private static Lifeline line(
      String label, Chapter chapter, String path, String words, String look, Period period) {
    var reading = chapter.all().reading();
    return new Lifeline(label, reading.language().tag(), 1, reading.to(path), words, look, period)
        .under(address(chapter));
  }

  private static String address(Chapter chapter) {
    return chapter.all().reading().to(chapter.part().network().path());
  }

  private static String look(Map<FactId, Tick> ticks, FactId fact) {
    var tick = ticks.get(fact);
    return tick != null && tick.state().equals("sure") ? "sure" : "stated";
  }
}
