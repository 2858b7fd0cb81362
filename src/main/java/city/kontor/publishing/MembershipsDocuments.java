package city.kontor.publishing;

import static java.util.Objects.requireNonNullElse;

import city.kontor.facts.LastTold;
import city.kontor.names.Worded;
import city.kontor.organizations.Organizations;
import city.kontor.sources.Sources;
import city.kontor.web.Csv;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives a city's memberships as data: the same networks and the same prose as their page. */
@Component
class MembershipsDocuments {

  private final Gathering gathering;
  private final Sources sources;
  private final LastTold lastTold;

  MembershipsDocuments(Gathering gathering, Sources sources, LastTold lastTold) {
    this.gathering = gathering;
    this.sources = sources;
    this.lastTold = lastTold;
  }

  MembershipsData data(Organizations.Listed city, Reading reading) {
    var all = gathering.of(city, reading);
    var told = all.chapters().stream().map(Told::of).toList();
    var backing = sources.backing(told.stream().flatMap(Told::facts).distinct().toList(), reading);
    return new MembershipsData(
        reading.data(city.path() + "/memberships"),
        reading.data(city.path()),
        all.name(),
        reading.on(),
        lastTold.by(reading.recorded()).map(LastTold.Told::recording).orElse(0L),
        told.stream().map(it -> network(it, backing)).toList());
  }

  private static MembershipsData.NetworkData network(Told told, Sources.Backing backing) {
    var chapter = told.chapter();
    var all = chapter.all();
    return new MembershipsData.NetworkData(
        all.reading().data(chapter.part().network().path()),
        all.names(chapter.id()).of(chapter.id()),
        all.acronyms().get(chapter.id()),
        chapter.stage().certain().map(it -> Words.key(it.fact().stage())).orElse(null),
        chapter.part().spells().stream()
            .filter(it -> !it.fact().period().sinceFrom().isAfter(chapter.on()))
            .map(
                it -> {
                  var tick = backing.ticks().get(it.id());
                  return new MembershipsData.SpellData(
                      it.id().toString(),
                      Words.key(it.fact().kind()),
                      Written.spell(it.fact().period()),
                      Words.key(it.fact().period().on(chapter.on())),
                      tick == null ? null : tick.state());
                })
            .toList(),
        told.about().stream().map(Said::words).toList(),
        told.steps().stream().map(Said::words).toList(),
        Stream.concat(
                told.notes().stream().map(Worded::content), told.city().stream().map(Said::words))
            .toList(),
        Stream.concat(told.quotes().stream(), told.notes().stream())
            .map(
                it ->
                    new MembershipsData.TextData(
                        it.fact().toString(), it.kind(), it.language(), it.quoted(), it.content()))
            .toList());
  }

  Csv csv(Organizations.Listed city, Reading reading) {
    var all = gathering.of(city, reading);
    var words = all.words();
    return new Csv(
        Stream.of("network", "as", "since", "until", "on-date", "sure")
            .map(it -> words.say("memberships.column." + it))
            .toList(),
        writer -> {
          var spells = all.parts().stream().flatMap(it -> it.spells().stream()).toList();
          var ticks = sources.ticks(spells.stream().map(it -> it.id()).toList(), reading);
          for (var chapter : all.chapters()) {
            for (var spell : chapter.part().spells()) {
              var period = spell.fact().period();
              var tick = ticks.get(spell.id());
              writer.accept(
                  List.of(
                      chapter.name(chapter.id()),
                      words.say("word.kind." + Words.key(spell.fact().kind())),
                      requireNonNullElse(period.sinceText(), ""),
                      requireNonNullElse(period.untilText(), ""),
                      words.word("memberships.certainty", period.on(reading.on())),
                      tick == null ? "" : tick.words()));
            }
          }
        });
  }
}
