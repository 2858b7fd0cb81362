package city.kontor.briefings;

import city.kontor.briefings.Briefing.InNetwork;
import city.kontor.facts.Kept;
import city.kontor.members.Membership;
import city.kontor.partnerships.Tie;
import city.kontor.web.Lifeline;
import city.kontor.web.Lifelines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lives of both cities in one picture: their ties, and the networks both are or were in. */
final class BriefingLife {

  private BriefingLife() {}

  static @Nullable Lifelines of(Told told) {
    var words = told.words();
    var lines = new ArrayList<Lifeline>();
    told.briefing()
        .pair()
        .ifPresent(
            pair ->
                told.briefing()
                    .ties()
                    .forEach(it -> lines.add(line(it, told.reading().to(pair.path()), told))));
    told.briefing().networks().stream()
        .filter(InNetwork::everBoth)
        .forEach(
            it -> {
              Stream.of(
                      new Of(told.cities().one(), it.spells().one()),
                      new Of(told.cities().other(), it.spells().other()))
                  .forEach(
                      of ->
                          of.all()
                              .forEach(
                                  spell ->
                                      lines.add(
                                          new Lifeline(
                                              words.say(
                                                  "briefings.line",
                                                  told.network(it.network().id()),
                                                  of.city()),
                                              told.reading().language().tag(),
                                              0,
                                              told.reading().to(it.network().path()),
                                              words.period(spell.fact().period()),
                                              told.look(spell.id()),
                                              spell.fact().period()))));
            });
    return lines.isEmpty() ? null : Lifelines.of(lines, told.briefing().on(), words);
  }

  private static Lifeline line(Kept<Tie> tie, String address, Told told) {
    var words = told.words();
    return new Lifeline(
        words.word("partnerships.kind", tie.fact().kind()),
        told.reading().language().tag(),
        0,
        address,
        words.period(tie.fact().period()),
        told.look(tie.id()),
        tie.fact().period());
  }

  /** The spells of a city in a network. */
  private record Of(String city, List<Kept<Membership>> all) {}
}
