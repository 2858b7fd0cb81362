package city.kontor.networks;

import city.kontor.dates.Period;
import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.organizations.Organizations;
import city.kontor.sources.Sourced;
import city.kontor.sources.Sources;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is known of a network into data. */
@Component
class NetworkDocuments {

  private final Networks networks;
  private final NetworkPages pages;
  private final Organizations organizations;
  private final Addresses addresses;
  private final Names names;
  private final Sources sources;

  NetworkDocuments(
      Networks networks,
      NetworkPages pages,
      Organizations organizations,
      Addresses addresses,
      Names names,
      Sources sources) {
    this.networks = networks;
    this.pages = pages;
    this.organizations = organizations;
    this.addresses = addresses;
    this.names = names;
    this.sources = sources;
  }

  NetworkData data(Networks.Listed network, Reading reading) {
    var recorded = reading.recorded();
    var life = networks.life(network.id(), recorded);
    var milestones = networks.milestones(network.id(), recorded);
    var sections = networks.sections(network.id(), recorded);
    var offices = networks.secretariats(network.id(), recorded);
    var supporters = networks.supporters(network.id(), recorded);
    var texts = names.texts(List.of(network.id()), reading);
    var parties =
        organizations.parties(
            Stream.of(
                    Stream.of(network.id()),
                    milestones.stream().map(it -> it.fact().host()),
                    sections.stream()
                        .flatMap(it -> Stream.of(it.fact().organization(), it.fact().host())),
                    offices.stream().map(it -> it.fact().host()),
                    supporters.stream().map(it -> it.fact().supporter()))
                .flatMap(it -> it)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList(),
            reading,
            network.id());
    var parts =
        Stream.of(
                milestones.stream().map(Kept::id),
                sections.stream().map(Kept::id),
                sections.stream().flatMap(it -> Stream.ofNullable(it.fact().parent())))
            .flatMap(it -> it)
            .distinct()
            .toList();
    var chosen = names.of(parts, reading, network.id());
    var paths = addresses.paths(parts);
    var ticks =
        sources.ticks(
            Stream.of(
                    Stream.of(network.profile().id()),
                    life.stream().map(Kept::id),
                    milestones.stream().map(Kept::id),
                    sections.stream().map(Kept::id),
                    offices.stream().map(Kept::id),
                    supporters.stream().map(Kept::id),
                    texts.stream().map(Worded::fact))
                .flatMap(it -> it)
                .toList(),
            reading);
    var added = new LinkedHashMap<String, Object>();
    pages.panels(network.id(), reading).forEach(panel -> added.put(panel.key(), panel.data()));
    return new NetworkData(
        reading.data(network.path()),
        network.id().toString(),
        network.slug(),
        reading.on().toString(),
        parties.data(network.id()),
        parties.name(network.id()),
        names.acronyms(List.of(network.id()), reading).get(network.id()),
        Words.keyOrNull(network.network().form()),
        network.network().capabilities(),
        network.network().recurrence(),
        Sourced.of(network.profile().id(), ticks, reading),
        life.stream()
            .map(
                it ->
                    new NetworkData.LifeData(
                        Words.key(it.fact().stage()),
                        Written.spell(it.fact().period()),
                        certainty(it.fact().period(), reading),
                        Sourced.of(it.id(), ticks, reading)))
            .toList(),
        milestones.stream()
            .map(
                it ->
                    new NetworkData.MilestoneData(
                        slug(it.id(), paths),
                        Words.key(it.fact().kind()),
                        chosen.of(it.id()),
                        Written.day(it.fact().on()),
                        parties.dataOrNull(it.fact().host()),
                        Sourced.of(it.id(), ticks, reading)))
            .toList(),
        offices.stream()
            .map(
                it ->
                    new NetworkData.OfficeData(
                        Words.key(it.fact().kind()),
                        parties.data(it.fact().host()),
                        Written.spell(it.fact().period()),
                        certainty(it.fact().period(), reading),
                        Sourced.of(it.id(), ticks, reading)))
            .toList(),
        sections.stream()
            .map(
                it ->
                    new NetworkData.SectionData(
                        slug(it.id(), paths),
                        Words.key(it.fact().kind()),
                        chosen.of(it.id()),
                        parties.dataOrNull(it.fact().organization()),
                        slugOrNull(it.fact().parent(), paths),
                        it.fact().country(),
                        parties.dataOrNull(it.fact().host()),
                        Written.spell(it.fact().period()),
                        certainty(it.fact().period(), reading),
                        Sourced.of(it.id(), ticks, reading)))
            .toList(),
        supporters.stream()
            .map(
                it ->
                    new NetworkData.SupportData(
                        Words.key(it.fact().kind()),
                        parties.data(it.fact().supporter()),
                        Written.spell(it.fact().period()),
                        certainty(it.fact().period(), reading),
                        Sourced.of(it.id(), ticks, reading)))
            .toList(),
        texts.stream()
            .map(
                it ->
                    new NetworkData.TextData(
                        it.kind(),
                        it.content(),
                        it.language(),
                        it.quoted(),
                        Written.spell(it.period()),
                        Sourced.of(it.fact(), ticks, reading)))
            .toList(),
        added);
  }

  private static String certainty(Period period, Reading reading) {
    return Words.key(period.on(reading.on()));
  }

  private static String slug(FactId id, Map<FactId, String> paths) {
    var path = paths.getOrDefault(id, "");
    return path.substring(path.indexOf('/') + 1);
  }

  private static @Nullable String slugOrNull(@Nullable FactId id, Map<FactId, String> paths) {
    return id == null ? null : slug(id, paths);
  }
}
