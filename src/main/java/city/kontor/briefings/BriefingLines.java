package city.kontor.briefings;

import city.kontor.bodies.Bodies;
import city.kontor.briefings.Briefing.Coming;
import city.kontor.briefings.Briefing.Event;
import city.kontor.briefings.Briefing.InNetwork;
import city.kontor.briefings.BriefingPage.Line;
import city.kontor.briefings.BriefingPage.Said;
import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.members.Membership;
import city.kontor.names.NamedLink;
import city.kontor.networks.Stage;
import city.kontor.projects.Participation;
import city.kontor.sources.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of each matter of a briefing, in words. */
final class BriefingLines {

  private BriefingLines() {}

  /** The ties with the papers signed for them. */
  static List<Line> ties(Told told) {
    var words = told.words();
    var briefing = told.briefing();
    var path = briefing.pair().map(it -> told.reading().to(it.path())).orElse(null);
    var language = told.reading().language().tag();
    var lines = new ArrayList<Line>();
    for (var it : briefing.ties()) {
      var tie = it.fact();
      var said = words.period(tie.period());
      lines.add(
          new Line(
              new NamedLink(words.word("partnerships.kind", tie.kind()), language, path),
              tie.wording() == null ? "" : words.say("briefings.wording", tie.wording()),
              tie.wording() == null ? null : Document.languageOf(tie.wording(), "en"),
              List.of(
                  told.said(
                      tie.period().on(briefing.on()) == Certainty.NOT
                          ? words.say("briefings.ended", said)
                          : told.sure(said, tie.period()),
                      it.id()))));
    }
    if (!briefing.signings().isEmpty()) {
      lines.add(
          new Line(
              new NamedLink(words.say("partnerships.signings"), language, path),
              "",
              briefing.signings().stream()
                  .map(
                      it ->
                          told.said(
                              words.say(
                                  "briefings.signing",
                                  words.word("partnerships.signing", it.fact().kind()),
                                  it.fact().on()),
                              it.id()))
                  .toList()));
    }
    return lines;
  }

  /** The round anniversaries that come. */
  static List<Line> coming(Told told) {
    return told.briefing().coming().stream().map(it -> coming(it, told)).toList();
  }

  private static Line coming(Coming it, Told told) {
    var words = told.words();
    return new Line(
        new NamedLink(
            words.say("anniversaries.years", it.years()),
            told.reading().language().tag(),
            told.briefing().pair().map(pair -> told.reading().to(pair.path())).orElse(null)),
        words.word("partnerships.kind", it.tie().fact().kind()),
        List.of(told.said(BriefingProse.when(it, words), it.tie().id())));
  }

  /** Those that both are in on the day, then those that both may be in, then those of the past. */
  static List<Line> networks(Told told) {
    var words = told.words();
    return Stream.of(
            told.briefing().shared(Certainty.CERTAIN).stream().map(it -> line(it, "", told)),
            told.briefing().shared(Certainty.POSSIBLE).stream()
                .map(it -> line(it, words.say("briefings.networks.possible"), told)),
            told.briefing().former().stream()
                .map(it -> line(it, words.say("briefings.networks.former"), told)))
        .flatMap(it -> it)
        .toList();
  }

  /** The networks in which one of them is. */
  static List<Line> only(Told told) {
    return told.briefing().onlyOne().stream().map(it -> line(it, "", told)).toList();
  }

  private static Line line(InNetwork it, String aside, Told told) {
    var stage =
        it.stage()
            .certain()
            .map(life -> life.fact().stage())
            .filter(other -> other != Stage.ACTIVE)
            .map(other -> told.words().word("network.stage", other))
            .orElse("");
    var asides = Stream.of(aside, stage).filter(text -> !text.isEmpty()).toList();
    return new Line(
        told.networkLink(it.network().id()),
        asides.isEmpty() ? "" : told.words().list(asides),
        Stream.concat(
                spells(it.spells().one(), told.cities().one(), told),
                spells(it.spells().other(), told.cities().other(), told))
            .toList());
  }

  private static Stream<Said> spells(List<Kept<Membership>> spells, String city, Told told) {
    var words = told.words();
    return spells.stream()
        .map(
            it ->
                told.said(
                    told.sure(
                        words.say(
                            "briefings.spell",
                            city,
                            words.word("members.kind", it.fact().kind()),
                            words.period(it.fact().period())),
                        it.fact().period()),
                    it.id()));
  }

  /** Seats held, and offices hosted, by either. */
  static List<Line> seats(Told told) {
    var lines = new ArrayList<Line>();
    var briefing = told.briefing();
    new Both<>(
            new Of<>(told.cities().one(), briefing.seats().one()),
            new Of<>(told.cities().other(), briefing.seats().other()))
        .stream()
            .flatMap(of -> of.all().stream().map(it -> seat(it, of.city(), told)))
            .forEach(lines::add);
    new Both<>(
            new Of<>(told.cities().one(), briefing.offices().one()),
            new Of<>(told.cities().other(), briefing.offices().other()))
        .stream()
            .flatMap(
                of ->
                    of.all().stream()
                        .map(
                            it ->
                                new Line(
                                    told.networkLink(it.fact().network()),
                                    "",
                                    List.of(
                                        told.said(
                                            told.sure(
                                                told.words()
                                                    .say(
                                                        "briefings.office",
                                                        of.city(),
                                                        told.words()
                                                            .word(
                                                                "network.office", it.fact().kind()),
                                                        told.words().period(it.fact().period())),
                                                it.fact().period()),
                                            it.id())))))
            .forEach(lines::add);
    return lines;
  }

  /** What belongs to a city, with its name. */
  private record Of<T>(String city, List<T> all) {}

  private static Line seat(Bodies.Held it, String city, Told told) {
    var words = told.words();
    var office = it.seat().fact().office();
    var period = it.holding().fact().period();
    return new Line(
        NamedLink.of(told.chosen().of(it.body().id()), told.reading().to(it.body().path())),
        "",
        List.of(
            told.said(
                told.sure(
                    words.say(
                        "briefings.spell",
                        city,
                        words.sayOr("seat.office." + office, office.replace('-', ' ')),
                        words.period(period)),
                    period),
                it.holding().id())));
  }

  static List<Line> projects(Told told) {
    return told.briefing().projects().stream()
        .map(
            it ->
                new Line(
                    NamedLink.of(
                        told.chosen().of(it.project().id()),
                        told.reading().to(it.project().path())),
                    told.words().period(it.project().project().period()),
                    Stream.of(
                            new Of<>(told.cities().one(), it.parts().one()),
                            new Of<>(told.cities().other(), it.parts().other()))
                        .map(of -> roles(of, told))
                        .toList()))
        .toList();
  }

  /** Everything a city was in a project, with the mark of the first. */
  private static Said roles(Of<Kept<Participation>> of, Told told) {
    var words = told.words();
    return told.said(
        words.say(
            "briefings.part",
            of.city(),
            words.list(
                of.all().stream()
                    .map(it -> it.fact().role())
                    .distinct()
                    .sorted()
                    .map(it -> words.word("projects.role", it))
                    .toList())),
        of.all().getFirst().id());
  }

  /** Where both were. */
  static List<Line> events(Told told) {
    return told.briefing().events().stream().map(it -> event(it, told)).toList();
  }

  private static Line event(Event it, Told told) {
    var words = told.words();
    var host = it.host();
    var when = words.date(it.on());
    return new Line(
        NamedLink.of(told.name(it), told.reading().to(it.path())),
        host == null ? when : words.say("briefings.event", when, told.parties().text(host)),
        it.onlyNamed() ? List.of(told.said(words.say("briefings.only-named"), null)) : List.of());
  }
}
