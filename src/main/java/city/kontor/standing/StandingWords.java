package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.sources.Tick;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts verdicts into words and data: the same steps in both. */
final class StandingWords {

  private final Words words;
  private final ChosenNames names;
  private final Reading reading;

  StandingWords(Words words, ChosenNames names, Reading reading) {
    this.words = words;
    this.names = names;
    this.reading = reading;
  }

  String standing(Verdict verdict) {
    return words.word("standing.is", verdict.standing());
  }

  String outcome(Outcome outcome) {
    return words.word("standing.outcome", outcome);
  }

  /** What decides, in a line: the first step only says that it is a member. */
  String why(Verdict verdict) {
    var steps = verdict.because();
    return steps.stream()
        .skip(steps.size() > 1 ? 1 : 0)
        .map(it -> it.because().in(words, names))
        .collect(Collectors.joining(words.say("layout.gap")));
  }

  List<StandingPage.Reasoned> reasoned(List<Step> steps, Map<FactId, Tick> ticks, boolean mayAct) {
    return steps.stream()
        .map(
            it ->
                new StandingPage.Reasoned(
                    it.because().in(words, names),
                    inputs(it, ticks),
                    change(it, mayAct),
                    it.change() == null || it.change().path() == null || !mayAct
                        ? null
                        : reading.to(it.change().path())))
        .toList();
  }

  /** Of many payments, some show where they stand. */
  private static final int MOST_INPUTS = 5;

  /** What would change it, for whoever may not do it. */
  private String change(Step it, boolean mayAct) {
    if (it.change() == null) {
      return "";
    }
    var what = it.change().what().in(words, names);
    return mayAct ? what : words.say("standing.change", what);
  }

  /** What is for the parties only has no mark of its sources; it leads to its page all the same. */
  private List<Tick> inputs(Step step, Map<FactId, Tick> ticks) {
    var inputs = new ArrayList<Tick>();
    int unmarked = 0;
    for (var id : step.inputs().stream().distinct().limit(MOST_INPUTS).toList()) {
      var known = ticks.get(id);
      if (known == null) {
        unmarked++;
      }
      inputs.add(
          known != null
              ? known
              : new Tick(
                  "stated", words.say("standing.input", unmarked), reading.to("/facts/" + id)));
    }
    return inputs;
  }

  List<StandingData.Because> data(List<Step> steps) {
    return steps.stream()
        .map(
            it ->
                new StandingData.Because(
                    it.because().key(),
                    it.because().rule() == null ? null : it.because().rule().toString(),
                    it.facts().stream().map(FactId::toString).toList(),
                    it.because().in(words, names),
                    it.change() == null
                        ? null
                        : new StandingData.Change(
                            it.change().what().key(),
                            it.change().what().in(words, names),
                            it.change().path())))
        .toList();
  }

  static Stream<FactId> inputs(Stream<Verdict> verdicts) {
    return verdicts.flatMap(Verdict::steps).flatMap(it -> it.inputs().stream()).distinct();
  }
}
