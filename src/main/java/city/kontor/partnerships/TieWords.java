package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.sources.Tick;
import city.kontor.web.Lifeline;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;

/** Puts a tie into words: what it is, and how it stands on the day. */
final class TieWords {

  private TieWords() {}

  static String standing(Period period, Words words, Reading reading) {
    var since = period.sinceFrom();
    return switch (period.on(reading.on())) {
      case CERTAIN -> words.say("partnerships.standing.certain");
      case POSSIBLE -> words.say("partnerships.standing.possible");
      case NOT ->
          words.say(
              since.isAfter(reading.on())
                  ? "partnerships.standing.not-yet"
                  : "partnerships.standing.ended");
    };
  }

  /** How far one of them holds on the day. */
  static Certainty best(List<Kept<Tie>> ties, Reading reading) {
    return ties.stream()
        .map(it -> it.fact().period().on(reading.on()))
        .min(Enum::compareTo)
        .orElse(Certainty.NOT);
  }

  static List<PartnershipList.Tied> tied(
      List<Kept<Tie>> ties, Map<FactId, Tick> ticks, Words words, Reading reading) {
    return ties.stream()
        .map(
            it ->
                new PartnershipList.Tied(
                    words.word("partnerships.kind", it.fact().kind()),
                    words.period(it.fact().period()),
                    standing(it.fact().period(), words, reading),
                    ticks.get(it.id())))
        .toList();
  }

  static Lifeline line(
      Kept<Tie> tie,
      Partnerships.Listed pair,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    var tick = ticks.get(tie.id());
    return new Lifeline(
        words.word("partnerships.kind", tie.fact().kind()),
        reading.language().tag(),
        0,
        reading.to(pair.path()),
        words.period(tie.fact().period()),
        tick != null && tick.state().equals("sure") ? "sure" : "stated",
        tie.fact().period());
  }
}
