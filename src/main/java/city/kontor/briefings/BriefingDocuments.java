package city.kontor.briefings;

import city.kontor.history.FactId;
import city.kontor.web.Words;
import city.kontor.web.Written;

/** A briefing as data. */
final class BriefingDocuments {

  private BriefingDocuments() {}

  static BriefingData of(Told told) {
    var reading = told.reading();
    var cities = told.briefing().cities();
    var briefing = told.briefing();
    var on = briefing.on();
    return new BriefingData(
        reading.data(OtherCities.path(cities.one(), cities.other())),
        on,
        told.parties().data(cities.one().id()),
        told.parties().data(cities.other().id()),
        briefing.pair().map(it -> reading.data(it.path())).orElse(null),
        BriefingProse.of(told),
        briefing.ties().stream()
            .map(
                it ->
                    new BriefingData.TieData(
                        it.id().toString(),
                        Words.key(it.fact().kind()),
                        it.fact().wording(),
                        Written.spell(it.fact().period()),
                        Words.key(it.fact().period().on(on)),
                        told.isContested(it.id())))
            .toList(),
        briefing.signings().stream()
            .map(
                it ->
                    new BriefingData.SigningData(
                        it.id().toString(),
                        Words.key(it.fact().kind()),
                        Written.day(it.fact().on()),
                        told.isContested(it.id())))
            .toList(),
        briefing.networks().stream()
            .map(
                it ->
                    new BriefingData.NetworkData(
                        reading.data(it.network().path()),
                        told.parties().name(it.network().id()),
                        Words.key(it.bothOn(on)),
                        it.complete(),
                        it.spells()
                            .map(
                                all ->
                                    all.stream()
                                        .map(
                                            spell ->
                                                new BriefingData.SpellData(
                                                    spell.id().toString(),
                                                    Words.key(spell.fact().kind()),
                                                    Written.spell(spell.fact().period()),
                                                    Words.key(spell.fact().period().on(on))))
                                        .toList())))
            .toList(),
        briefing
            .seats()
            .map(
                all ->
                    all.stream()
                        .map(
                            it ->
                                new BriefingData.SeatData(
                                    it.holding().id().toString(),
                                    reading.data(it.body().path()),
                                    told.chosen().of(it.body().id()),
                                    it.seat().fact().office(),
                                    Written.spell(it.holding().fact().period()),
                                    Words.key(it.holding().fact().period().on(on))))
                        .toList()),
        briefing
            .offices()
            .map(
                all ->
                    all.stream()
                        .map(
                            it ->
                                new BriefingData.OfficeData(
                                    it.id().toString(),
                                    told.parties().networkData(it.fact().network()),
                                    Words.key(it.fact().kind()),
                                    Written.spell(it.fact().period()),
                                    Words.key(it.fact().period().on(on))))
                        .toList()),
        briefing.projects().stream()
            .map(
                it ->
                    new BriefingData.ProjectData(
                        reading.data(it.project().path()),
                        told.chosen().of(it.project().id()),
                        it.parts()
                            .map(
                                all ->
                                    all.stream()
                                        .map(
                                            part ->
                                                new BriefingData.PartData(
                                                    part.id().toString(),
                                                    Words.key(part.fact().role()),
                                                    Written.spell(part.fact().period())))
                                        .toList())))
            .toList(),
        briefing.events().stream()
            .map(
                it ->
                    new BriefingData.EventData(
                        reading.data(it.path()),
                        told.name(it),
                        Written.day(it.on()),
                        told.parties().dataOrNull(it.host()),
                        it.onlyNamed(),
                        it.facts().map(FactId::toString).sorted().toList()))
            .toList(),
        briefing.coming().stream()
            .map(
                it ->
                    new BriefingData.ComingData(
                        it.tie().id().toString(), it.years(), it.from(), it.to()))
            .toList(),
        BriefingProse.unknown(told).stream().map(BriefingPage.Unknown::text).toList(),
        told.documents().values().stream().map(it -> reading.data(it.path())).sorted().toList());
  }
}
