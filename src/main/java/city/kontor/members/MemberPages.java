package city.kontor.members;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.maps.Drawing;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.networks.KeptFor;
import city.kontor.networks.LifeChanges;
import city.kontor.networks.Networks;
import city.kontor.networks.Stage;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.reviews.ReviewedPage;
import city.kontor.reviews.Reviews;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Csv;
import city.kontor.web.Languages;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of a network on a day, put into words for the page, into data and into a table. */
@Component
class MemberPages {

  private static final int BATCH = 1000;

  private final Members members;
  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final MemberChanges changes;
  private final MemberMap map;
  private final Reviews reviews;
  private final KeptFor kept;

  MemberPages(
      Members members,
      Networks networks,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      MemberChanges changes,
      MemberMap map,
      Reviews reviews,
      KeptFor kept) {
    this.members = members;
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.changes = changes;
    this.map = map;
    this.reviews = reviews;
    this.kept = kept;
  }

  /** The whole roll in the order of the page. */
  private record Sorted(
      Roll roll, List<Kept<Membership>> spells, Set<FactId> certain, Rests rests, LocalDate day) {

    boolean isCertain(Kept<Membership> spell) {
      return certain.contains(spell.id());
    }

    Certainty suspended(Kept<Membership> spell) {
      return rests.on(spell, day);
    }
  }

  /** What the rows of a part of it need. */
  private record Gathered(
      Parties parties, ChosenNames categories, Map<FactId, Tick> ticks, Map<FactId, Edtf> left) {}

  private Gathered gather(FactId network, List<Kept<Membership>> shown, Reading reading) {
    return new Gathered(
        organizations.parties(mentioned(network, shown), reading, network),
        names.of(categories(shown), reading),
        sources.ticks(shown.stream().map(Kept::id).toList(), reading),
        members.associationsLeft(shown, reading.on(), reading.recorded()));
  }

  MembersPage list(Networks.Listed network, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var say = new MemberWords(words);
    var sorted = sorted(network, reading);
    var brought = paging.part(sorted.spells());
    var shown = paging.rows(brought);
    var gathered = gather(network.id(), shown, reading);
    var spans = members.completeness(network.id(), reading.recorded());
    var categories = members.categories(network.id(), reading.recorded());
    var ticks =
        sources.ticks(
            Stream.of(spans.stream().map(Complete.Span::fact), categories.stream().map(Kept::id))
                .flatMap(it -> it)
                .toList(),
            reading);
    var name = gathered.parties().text(network.id());
    var sentences = new ArrayList<>(say.roll(sorted.roll(), reading.on()));
    var stage = networks.stage(network.id(), reading.on(), reading.recorded());
    if (!sorted.roll().isEmpty()) {
      sentences.addAll(say.rest(stage.is(Stage.SUSPENDED)));
    }
    var categoryNames = names.of(categories.stream().map(Kept::id).toList(), reading);
    return new MembersPage(
        network
            .head(
                words.say("members.title", name, reading.on()),
                sentences.getFirst(),
                name,
                words,
                reading)
            .stepping(
                Steps.of(
                    Stream.concat(
                            changes
                                .of(
                                    network.id(),
                                    members.ofNetwork(network.id(), reading.recorded()),
                                    reading.path(),
                                    reading)
                                .stream(),
                            LifeChanges.of(
                                networks.life(network.id(), reading.recorded()),
                                reading.to(network.path()),
                                words)
                                .stream())
                        .toList(),
                    network.path(),
                    reading,
                    words)),
        sentences,
        spans.stream()
            .map(
                it ->
                    new MembersPage.Said(
                        words.say("members.complete", it.period()), ticks.get(it.fact())))
            .toList(),
        paging.page() == 1 ? map(network, name, sorted.roll(), words, reading) : null,
        rows(shown, sorted, true, gathered, say),
        rows(shown, sorted, false, gathered, say),
        members.counts(network.id(), reading.recorded()).stream()
            .map(
                it ->
                    new MembersPage.Step(
                        words.date(it.from()), say.count(it.count()), reading.on(it.from())))
            .toList(),
        categories.stream()
            .map(it -> new MembersPage.Said(category(it, categoryNames, words), ticks.get(it.id())))
            .toList(),
        paging.previous(reading.path(), words, reading),
        paging.next(brought, reading.path(), words, reading),
        reviews.sentence(network.id(), ReviewedPage.MEMBERS, reading).orElse(""),
        kept.sentence(network.id(), reading));
  }

  private @Nullable Drawing map(
      Networks.Listed network, String name, Roll roll, Words words, Reading reading) {
    var everybody = organizations.parties(members(roll.all()), reading, network.id());
    var table = roll.certain().isEmpty() ? "#possible" : "#certain";
    return map.of(name, table, roll, everybody, words, reading);
  }

  private static String category(Kept<Category> it, ChosenNames names, Words words) {
    var name = names.text(it.id());
    var period = it.fact().period();
    return period.since() == null && period.until() == null
        ? name
        : words.say("members.category", name, period);
  }

  private static List<MembersPage.Row> rows(
      List<Kept<Membership>> spells,
      Sorted sorted,
      boolean certain,
      Gathered gathered,
      MemberWords say) {
    return spells.stream()
        .filter(it -> sorted.isCertain(it) == certain)
        .map(
            it ->
                row(
                    it,
                    sorted.suspended(it),
                    gathered.parties(),
                    gathered.categories(),
                    gathered.ticks(),
                    gathered.left(),
                    say))
        .toList();
  }

  static MembersPage.Row row(
      Kept<Membership> it,
      Certainty suspended,
      Parties parties,
      ChosenNames categories,
      Map<FactId, Tick> ticks,
      Map<FactId, Edtf> left,
      MemberWords say) {
    var spell = it.fact();
    return new MembersPage.Row(
        parties.link(spell.organization()),
        parties.country(spell.organization()),
        say.as(spell, categories, suspended),
        say.since(spell),
        say.until(spell),
        say.how(it, parties, left),
        ticks.get(it.id()));
  }

  MembersData data(Networks.Listed network, Paging paging, Reading reading) {
    var sorted = sorted(network, reading);
    var brought = paging.part(sorted.spells());
    var shown = paging.rows(brought);
    var gathered = gather(network.id(), shown, reading);
    var count = sorted.roll().count();
    return new MembersData(
        reading.data(reading.path()),
        gathered.parties().networkData(network.id()),
        reading.on(),
        known(count),
        count.certain(),
        count.possible(),
        count.isComplete(),
        MembersData.OfKind.of(sorted.roll()),
        members.completeness(network.id(), reading.recorded()).stream()
            .map(it -> Written.spell(it.period()))
            .toList(),
        shown.stream().map(it -> data(it, sorted, gathered)).toList(),
        reviews.data(network.id(), ReviewedPage.MEMBERS, reading).orElse(null),
        paging.hasNext(brought)
            ? reading.data(reading.path() + "?page=" + (paging.page() + 1))
            : null);
  }

  private static MembersData.Row data(Kept<Membership> it, Sorted sorted, Gathered gathered) {
    var spell = it.fact();
    var tick = gathered.ticks().get(it.id());
    return new MembersData.Row(
        it.id().toString(),
        gathered.parties().data(spell.organization()),
        Words.key(spell.kind()),
        gathered.categories().find(spell.category()).orElse(null),
        Words.keyOrNull(spell.path()),
        gathered.parties().dataOrNull(spell.via()),
        Written.spell(spell.period()),
        Words.keyOrNull(spell.reason()),
        sorted.isCertain(it) ? "certain" : "possible",
        suspended(sorted.suspended(it)),
        tick == null ? null : tick.state());
  }

  static @Nullable String suspended(Certainty it) {
    return it == Certainty.NOT ? null : Words.key(it);
  }

  static @Nullable Integer known(Count count) {
    return count.known().isPresent() ? (Integer) count.known().getAsInt() : null;
  }

  Csv csv(Networks.Listed network, Reading reading) {
    var words = languages.words(reading.language());
    return new Csv(
        Stream.of(
                "name", "country", "as", "since", "until", "how", "certainty", "sources", "address")
            .map(it -> words.say("members.column." + it))
            .toList(),
        writer -> {
          var sorted = sorted(network, reading);
          for (int from = 0; from < sorted.spells().size(); from += BATCH) {
            var batch =
                sorted.spells().subList(from, Math.min(from + BATCH, sorted.spells().size()));
            var gathered = gather(network.id(), batch, reading);
            batch.forEach(it -> writer.accept(cells(it, sorted, gathered, words)));
          }
        });
  }

  private static List<@Nullable String> cells(
      Kept<Membership> it, Sorted sorted, Gathered gathered, Words words) {
    var say = new MemberWords(words);
    var spell = it.fact();
    var parties = gathered.parties();
    var tick = gathered.ticks().get(it.id());
    return Arrays.asList(
        parties.text(spell.organization()),
        parties.country(spell.organization()),
        say.as(spell, gathered.categories(), sorted.suspended(it)),
        spell.period().sinceText(),
        spell.period().untilText(),
        say.how(it, parties, gathered.left()),
        words.say(sorted.isCertain(it) ? "members.certain" : "members.possible"),
        tick == null ? "" : tick.words(),
        parties.path(spell.organization()).orElse(""));
  }

  /** The certain before the possible, members before others, then by name. */
  private Sorted sorted(Networks.Listed network, Reading reading) {
    var roll = members.on(network.id(), reading.on(), reading.recorded());
    var all = roll.all();
    var everybody = names.of(members(all), reading, network.id());
    var certain = roll.certain().stream().map(Kept::id).collect(Collectors.toSet());
    var sorted =
        all.stream()
            .sorted(
                Comparator.<Kept<Membership>, Boolean>comparing(it -> !certain.contains(it.id()))
                    .thenComparing(it -> it.fact().kind())
                    .thenComparing(it -> it.fact().organization(), everybody.order()))
            .toList();
    return new Sorted(
        roll, sorted, certain, members.rests(network.id(), reading.recorded()), reading.on());
  }

  static Set<FactId> members(List<Kept<Membership>> spells) {
    return spells.stream().map(it -> it.fact().organization()).collect(Collectors.toSet());
  }

  static Set<FactId> mentioned(FactId network, List<Kept<Membership>> spells) {
    var mentioned = new HashSet<FactId>(Set.of(network));
    for (var it : spells) {
      mentioned.add(it.fact().organization());
      if (it.fact().via() != null) {
        mentioned.add(it.fact().via());
      }
    }
    return mentioned;
  }

  static List<FactId> categories(List<Kept<Membership>> spells) {
    return spells.stream()
        .flatMap(it -> Stream.ofNullable(it.fact().category()))
        .distinct()
        .toList();
  }
}
