package city.kontor.publishing;

import static java.util.Objects.requireNonNull;

import city.kontor.bodies.Basis;
import city.kontor.bodies.Bodies;
import city.kontor.bodies.BodyKind;
import city.kontor.bodies.Holding;
import city.kontor.bodies.Run;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what seats the city has and had; terms without a break between them are told together. */
final class SeatSentences {

  private SeatSentences() {}

  static List<Said> tell(Chapter chapter) {
    var said = new ArrayList<Said>();
    var places = places(chapter);
    for (var run : runs(chapter)) {
      var place = requireNonNull(places.get(run.seat()));
      said.add(new Said(sentence(run, place, chapter), run.terms().getFirst().id()));
      if (run.terms().size() > 1) {
        said.add(
            new Said(
                chapter
                    .words()
                    .say("prose.seat.renewed", chapter.words().list(renewals(run, chapter))),
                run.terms().reversed().stream()
                    .map(Kept::id)
                    .limit(run.terms().size() - 1)
                    .toList()));
      }
    }
    return said;
  }

  /** What the city holds on the day, for certain or perhaps, as short as a table wants it. */
  static List<String> now(Chapter chapter) {
    var places = places(chapter);
    return runs(chapter).stream()
        .filter(it -> it.period().possiblyOn(chapter.on()))
        .map(
            it -> {
              var seat = shortly(requireNonNull(places.get(it.seat())), chapter);
              return it.period().certainlyOn(chapter.on())
                  ? seat
                  : chapter.words().say("memberships.perhaps", seat);
            })
        .distinct()
        .toList();
  }

  static List<Run> runs(Chapter chapter) {
    return Run.of(chapter.seats().stream().map(Bodies.Held::holding).toList());
  }

  static Map<FactId, Bodies.Held> places(Chapter chapter) {
    return chapter.seats().stream()
        .collect(Collectors.toMap(it -> it.seat().id(), it -> it, (one, _) -> one));
  }

  /** The office where it says more than the body does. */
  static String shortly(Bodies.Held it, Chapter chapter) {
    return isMember(it)
        ? chapter.name(it.body().id())
        : chapter.words().say("prose.seat.short", office(it, chapter.words()), where(it, chapter));
  }

  private static String sentence(Run run, Bodies.Held place, Chapter chapter) {
    var words = chapter.words();
    var how =
        switch (run.period().on(chapter.on())) {
          case CERTAIN -> ".is";
          case POSSIBLE -> ".perhaps";
          case NOT -> ".was";
        };
    var what = isMember(place) ? "member" : isPresidency(place) ? "presidency" : "office";
    return words.say(
        "prose.seat." + what + how,
        chapter.city(),
        where(place, chapter),
        office(place, words),
        words.period(run.period()),
        basis(run.terms().getFirst(), words));
  }

  private static List<String> renewals(Run run, Chapter chapter) {
    return run.terms().stream()
        .skip(1)
        .flatMap(it -> Stream.ofNullable(it.fact().period().since()))
        .map(chapter.words()::date)
        .toList();
  }

  private static String basis(Kept<Holding> term, Words words) {
    var basis = term.fact().basis();
    return basis == null || basis == Basis.ELECTED
        ? ""
        : words.say("prose.basis." + Words.key(basis));
  }

  /** One presides over a network, not over its presidency. */
  private static String where(Bodies.Held it, Chapter chapter) {
    return isPresidency(it)
        ? chapter.name(it.body().body().network())
        : chapter.name(it.body().id());
  }

  private static boolean isMember(Bodies.Held it) {
    return it.seat().fact().office().equals("member");
  }

  private static boolean isPresidency(Bodies.Held it) {
    return it.body().body().kind() == BodyKind.PRESIDENCY;
  }

  private static String office(Bodies.Held it, Words words) {
    var office = it.seat().fact().office();
    var general = words.sayOr("seat.office." + office, office.replace('-', ' '));
    return words.sayOr("seat.office." + office + "." + Words.key(it.body().body().kind()), general);
  }
}
