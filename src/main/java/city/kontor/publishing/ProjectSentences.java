package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.projects.Participation;
import city.kontor.projects.Role;
import java.util.ArrayList;
import java.util.List;

/** Says which joint projects of a network the city leads, and in which it takes part. */
final class ProjectSentences {

  private ProjectSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    for (var it : chapter.roles(Role.LEAD)) {
      said.add(new Said(lead(it, chapter), it.id()));
    }
    for (var certainty : List.of(Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.NOT)) {
      var joined =
          chapter.roles(Role.PARTICIPANT).stream()
              .filter(it -> it.fact().period().on(chapter.on()) == certainty)
              .toList();
      if (!joined.isEmpty()) {
        said.add(
            new Said(joins(joined, certainty, chapter), joined.stream().map(Kept::id).toList()));
      }
    }
    return said;
  }

  /** Whether a lead without an end goes on while its network rests is not known. */
  static boolean isOpen(Kept<Participation> it, Chapter chapter) {
    return it.fact().period().until() == null && !chapter.isActive();
  }

  private static String lead(Kept<Participation> it, Chapter chapter) {
    var period = it.fact().period();
    var how = !period.possiblyOn(chapter.on()) ? "was" : isOpen(it, chapter) ? "rests" : "is";
    return chapter
        .words()
        .say(
            "prose.leads." + how,
            chapter.city(),
            chapter.name(it.fact().project()),
            chapter.words().period(period));
  }

  private static String joins(
      List<Kept<Participation>> joined, Certainty certainty, Chapter chapter) {
    var projects = joined.stream().map(it -> chapter.name(it.fact().project())).distinct().toList();
    return chapter
        .words()
        .say(
            switch (certainty) {
              case CERTAIN -> "prose.joins.is";
              case POSSIBLE -> "prose.joins.perhaps";
              case NOT -> "prose.joins.was";
            },
            chapter.city(),
            projects.size(),
            chapter.words().list(projects));
  }
}
