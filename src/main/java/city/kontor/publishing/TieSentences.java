package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.partnerships.Partnerships;
import city.kontor.partnerships.Tie;
import city.kontor.partnerships.TieKind;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where a network registers partnerships, says the city's own, kind by kind. */
final class TieSentences {

  private TieSentences() {}

  static boolean hasRegister(Part part) {
    return part.network().network().capabilities().contains("partnerships");
  }

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    if (!hasRegister(chapter.part())) {
      return said;
    }
    var pairs =
        chapter.all().own().pairs().stream()
            .collect(Collectors.toMap(Partnerships.Listed::id, it -> it));
    for (var kind : TieKind.values()) {
      var listed = on(Certainty.CERTAIN, chapter).filter(it -> it.fact().kind() == kind).toList();
      if (!listed.isEmpty()) {
        said.add(told("prose.ties." + Words.key(kind), listed, pairs, chapter));
      }
    }
    var perhaps = on(Certainty.POSSIBLE, chapter).toList();
    if (!perhaps.isEmpty()) {
      said.add(told("prose.ties-perhaps", perhaps, pairs, chapter));
    }
    return said;
  }

  private static java.util.stream.Stream<Kept<Tie>> on(Certainty certainty, Chapter chapter) {
    return chapter.all().own().ties().stream()
        .filter(it -> it.fact().period().on(chapter.on()) == certainty)
        .sorted(Comparator.comparing(it -> it.fact().period().sinceTo()));
  }

  private static Said told(
      String key, List<Kept<Tie>> ties, Map<FactId, Partnerships.Listed> pairs, Chapter chapter) {
    var words = chapter.words();
    var partners =
        ties.stream()
            .map(
                it -> {
                  var pair = Objects.requireNonNull(pairs.get(it.fact().partnership()));
                  var partner = chapter.name(pair.from(chapter.all().city().id()));
                  var since = it.fact().period().since();
                  var said = since == null ? partner : words.say("prose.tie", partner, since);
                  return chapter.all().own().contested().contains(it.id())
                      ? words.say("partnerships.summary.contested", said)
                      : said;
                })
            .toList();
    return new Said(
        words.say(key, chapter.city(), partners.size(), words.list(partners)),
        ties.stream().map(Kept::id).toList());
  }
}
