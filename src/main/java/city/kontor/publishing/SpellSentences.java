package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;

/** Says since when the city belongs to a network, as what, and through whom. */
final class SpellSentences {

  private SpellSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    var words = chapter.words();
    var begun = chapter.part().begunBy(chapter.on());
    for (var it : begun) {
      said.add(new Said(spell(it, chapter), it.id()));
      var via = it.fact().via();
      if (via != null) {
        said.add(new Said(words.say("prose.via", chapter.name(via)), it.id()));
      }
    }
    if (begun.stream().allMatch(it -> it.fact().kind() == MembershipKind.PARTICIPANT)) {
      said.add(new Said(words.say("prose.no-membership"), List.of()));
    }
    return said;
  }

  private static String spell(Kept<Membership> it, Chapter chapter) {
    var words = chapter.words();
    var period = it.fact().period();
    var since = period.since();
    var certainty = period.on(chapter.on());
    var how =
        switch (certainty) {
          case NOT -> ".was";
          case POSSIBLE -> ".perhaps";
          case CERTAIN -> since == null ? ".is-unknown" : ".is";
        };
    return words.say(
        "prose.spell." + Words.key(it.fact().kind()) + how,
        chapter.city(),
        certainty != Certainty.CERTAIN
            ? words.period(period)
            : since == null ? "" : words.since(since));
  }
}
