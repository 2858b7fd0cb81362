package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page and document about standing needs: verdicts in order, their words and marks. */
@Component
class StandingSheets {

  private final Standings standings;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  StandingSheets(
      Standings standings,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages) {
    this.standings = standings;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  /** A member and how it stands. */
  record Judged(FactId member, Verdict verdict) {}

  /** The mark of a verdict that rests on something invented for trying Kontor out. */
  @Nullable Tick mark(Judged it, Set<FactId> examples, Reading reading) {
    return sources
        .example(
            Stream.concat(Stream.of(it.member()), StandingWords.inputs(Stream.of(it.verdict()))),
            examples,
            reading)
        .orElse(null);
  }

  /** The marks of what verdicts rest on; an example has one, whoever may see it. */
  Map<FactId, Tick> ticks(Collection<Verdict> verdicts, Reading reading) {
    var inputs = StandingWords.inputs(verdicts.stream()).toList();
    var ticks = new HashMap<>(sources.ticks(inputs, reading));
    var examples = sources.examples(reading.recorded());
    for (var it : inputs) {
      if (!ticks.containsKey(it)) {
        sources.example(Stream.of(it), examples, reading).ifPresent(tick -> ticks.put(it, tick));
      }
    }
    return ticks;
  }

  /** All members, those who owe first, then by name. */
  List<Judged> sorted(Networks.Listed network, Set<FactId> seeing, Reading reading) {
    var verdicts = standings.ofMembers(network.id(), reading.on(), reading.recorded(), seeing);
    var order = names.of(verdicts.keySet(), reading, network.id()).order();
    return verdicts.entrySet().stream()
        .map(it -> new Judged(it.getKey(), it.getValue()))
        .sorted(
            Comparator.<Judged, Standing>comparing(it -> it.verdict().standing())
                .thenComparing(Judged::member, order))
        .toList();
  }

  StandingWords say(Collection<Verdict> verdicts, Reading reading) {
    var named = verdicts.stream().flatMap(it -> it.named().stream()).distinct().toList();
    return new StandingWords(words(reading), names.of(named, reading), reading);
  }

  Parties parties(FactId network, List<Judged> shown, Reading reading) {
    return organizations.parties(
        Stream.concat(Stream.of(network), shown.stream().map(Judged::member)).toList(),
        reading,
        network);
  }

  /** What both sides do about the membership; its parties see it. */
  static Link caseOf(
      Networks.Listed network, Organizations.Listed member, Words words, Reading reading) {
    return new Link(
        words.say("standing.case"), reading.to(network.path() + "/cases/" + member.slug()));
  }

  Judged of(FactId network, FactId member, Set<FactId> seeing, Reading reading) {
    return new Judged(
        member, standings.of(network, member, reading.on(), reading.recorded(), seeing));
  }

  Set<FactId> examples(Reading reading) {
    return sources.examples(reading.recorded());
  }

  Words words(Reading reading) {
    return languages.words(reading.language());
  }
}
