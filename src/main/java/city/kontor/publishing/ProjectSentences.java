package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.projects.Participation;
import city.kontor.projects.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which joint projects of a network the city leads, and in which it takes part. */
final class ProjectSentences {

  private ProjectSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    for (var it : chapter.roles(Role.LEAD)) {
      said.add(new Said(lead(it, chapter), it.id()));
    }
    joined(Certainty.CERTAIN, false, "prose.joins.is", chapter, said);
    joined(Certainty.CERTAIN, true, "prose.joins.rests", chapter, said);
    joined(Certainty.POSSIBLE, null, "prose.joins.perhaps", chapter, said);
    joined(Certainty.NOT, null, "prose.joins.was", chapter, said);
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

  /**
   * In what it took part, as certainly as this.
   *
   * @param open whether that has no end while the network rests; null where it does not matter
   */
  private static void joined(
      Certainty certainty, @Nullable Boolean open, String key, Chapter chapter, List<Said> said) {
    var joined =
        chapter.roles(Role.PARTICIPANT).stream()
            .filter(it -> it.fact().period().on(chapter.on()) == certainty)
            .filter(it -> open == null || open == isOpen(it, chapter))
            .toList();
    if (joined.isEmpty()) {
      return;
    }
    var projects = joined.stream().map(it -> chapter.name(it.fact().project())).distinct().toList();
    said.add(
        new Said(
            chapter
                .words()
                .say(key, chapter.city(), projects.size(), chapter.words().list(projects)),
            joined.stream().map(Kept::id).toList()));
  }
}
