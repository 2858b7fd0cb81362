package city.kontor.networks;

import city.kontor.facts.Kept;
import city.kontor.facts.Orders;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the list of all networks into words and data. */
@Component
class NetworkListPages {

  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final Orders orders;

  NetworkListPages(
      Networks networks,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      Orders orders) {
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.orders = orders;
  }

  /** What the list needs, asked for once. */
  private record Gathered(
      List<Networks.Listed> networks,
      Map<FactId, List<Kept<Life>>> lives,
      Map<FactId, List<FactId>> seats,
      Map<FactId, String> acronyms,
      Parties parties) {

    Networks.Staged stage(Networks.Listed network, Reading reading) {
      return Networks.Staged.on(lives.getOrDefault(network.id(), List.of()), reading.on());
    }

    List<FactId> seats(Networks.Listed network) {
      return seats.getOrDefault(network.id(), List.of());
    }
  }

  /** All networks by name, sections after the others. */
  private List<FactId> sorted(Reading reading) {
    return orders.whole(
        "networks",
        reading,
        () -> {
          var all = networks.all(reading.recorded());
          var chosen = names.of(all.stream().map(Networks.Listed::id).toList(), reading);
          return all.stream()
              .sorted(
                  Comparator.<Networks.Listed, Boolean>comparing(NetworkListPages::isSection)
                      .thenComparing(Networks.Listed::id, chosen.order()))
              .map(Networks.Listed::id)
              .toList();
        });
  }

  private List<Networks.Listed> find(List<FactId> ids, Reading reading) {
    return Orders.inOrder(ids, networks.find(ids, reading.recorded()));
  }

  private Gathered gather(List<Networks.Listed> shown, Reading reading) {
    var ids = shown.stream().map(Networks.Listed::id).toList();
    var seats =
        networks.secretariats(ids, reading.recorded()).stream()
            .map(Kept::fact)
            .filter(it -> it.kind() == SecretariatKind.SECRETARIAT)
            .filter(it -> it.period().certainlyOn(reading.on()))
            .collect(
                Collectors.groupingBy(
                    Secretariat::network,
                    Collectors.mapping(Secretariat::host, Collectors.toList())));
    var parties =
        organizations.parties(
            Stream.concat(ids.stream(), seats.values().stream().flatMap(List::stream)).toList(),
            reading);
    return new Gathered(
        shown,
        networks.lives(ids, reading.recorded()).stream()
            .collect(Collectors.groupingBy(it -> it.fact().network())),
        seats,
        names.acronyms(ids, reading),
        parties);
  }

  NetworkListPage page(Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var brought = find(paging.part(sorted(reading)), reading);
    var gathered = gather(paging.rows(brought), reading);
    var ticks =
        sources.ticks(gathered.networks().stream().map(it -> it.profile().id()).toList(), reading);
    var rows =
        gathered.networks().stream()
            .collect(
                Collectors.partitioningBy(
                    NetworkListPages::isSection,
                    Collectors.mapping(
                        it ->
                            new NetworkListPage.Row(
                                gathered.parties().networkLink(it.id()),
                                gathered.acronyms().getOrDefault(it.id(), ""),
                                form(it, words),
                                Stages.shortly(gathered.stage(it, reading), words),
                                gathered.seats(it).stream().map(gathered.parties()::link).toList(),
                                ticks.get(it.profile().id())),
                        Collectors.toList())));
    return new NetworkListPage(
        Head.of(words.say("networks.title"), words.say("networks.lede"), "networks"),
        rows.getOrDefault(false, List.of()),
        rows.getOrDefault(true, List.of()),
        paging.previous("/networks", words, reading),
        paging.next(brought, "/networks", words, reading));
  }

  NetworkListPage.Data data(Paging paging, Reading reading) {
    var brought = find(paging.part(sorted(reading)), reading);
    var gathered = gather(paging.rows(brought), reading);
    return new NetworkListPage.Data(
        reading.data("/networks"),
        gathered.networks().stream()
            .map(
                it -> {
                  var stage = gathered.stage(it, reading);
                  return new NetworkListPage.Data.Item(
                      it.id().toString(),
                      reading.data(it.path()),
                      gathered.parties().name(it.id()),
                      gathered.acronyms().get(it.id()),
                      Words.keyOrNull(it.network().form()),
                      stage.certain().map(life -> Words.key(life.fact().stage())).orElse(null),
                      stage.possible().stream()
                          .map(life -> Words.key(life.fact().stage()))
                          .toList(),
                      gathered.seats(it).stream().map(gathered.parties()::data).toList());
                })
            .toList(),
        paging.hasNext(brought) ? reading.data("/networks?page=" + (paging.page() + 1)) : null);
  }

  Csv csv(Reading reading) {
    var words = languages.words(reading.language());
    var gathered = gather(find(sorted(reading), reading), reading);
    return new Csv(
        Stream.of("name", "acronym", "form", "stage", "secretariat", "address")
            .map(it -> words.say("networks.column." + it, reading.on()))
            .toList(),
        writer ->
            gathered
                .networks()
                .forEach(
                    it ->
                        writer.accept(
                            List.of(
                                gathered.parties().text(it.id()),
                                gathered.acronyms().getOrDefault(it.id(), ""),
                                form(it, words),
                                Stages.shortly(gathered.stage(it, reading), words),
                                seats(gathered, it, words),
                                it.path()))));
  }

  private static String seats(Gathered gathered, Networks.Listed network, Words words) {
    return words.list(gathered.seats(network).stream().map(gathered.parties()::text).toList());
  }

  /** What it is, as far as a source says so. */
  static String form(Networks.Listed network, Words words) {
    var form = network.network().form();
    return form == null ? words.say("networks.form.not-known") : words.word("network.form", form);
  }

  private static boolean isSection(Networks.Listed network) {
    return network.network().form() == NetworkForm.SECTION;
  }
}
