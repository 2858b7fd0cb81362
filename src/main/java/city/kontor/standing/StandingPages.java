package city.kontor.standing;

import city.kontor.dues.Dues;
import city.kontor.dues.Ledger;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Reason;
import city.kontor.rules.Right;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members stand with a network on a day, for its page, as data and as a table. */
@Component
class StandingPages {

  private static final int BATCH = 1000;

  private final Standings standings;
  private final Members members;
  private final Dues dues;
  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  StandingPages(
      Standings standings,
      Members members,
      Dues dues,
      Networks networks,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages) {
    this.standings = standings;
    this.members = members;
    this.dues = dues;
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  /** A member and how it stands. */
  private record Judged(FactId member, Verdict verdict) {}

  /** The mark of a verdict that rests on something invented for trying Kontor out. */
  private @Nullable Tick mark(Judged it, Set<FactId> examples, Reading reading) {
    return sources
        .example(
            Stream.concat(Stream.of(it.member()), StandingWords.inputs(Stream.of(it.verdict()))),
            examples,
            reading)
        .orElse(null);
  }

  /** The marks of what verdicts rest on; an example has one, whoever may see it. */
  private Map<FactId, Tick> ticks(Collection<Verdict> verdicts, Reading reading) {
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
  private List<Judged> sorted(Networks.Listed network, Set<FactId> seeing, Reading reading) {
    var verdicts = standings.ofMembers(network.id(), reading.on(), reading.recorded(), seeing);
    var order = names.of(verdicts.keySet(), reading, network.id()).order();
    return verdicts.entrySet().stream()
        .map(it -> new Judged(it.getKey(), it.getValue()))
        .sorted(
            Comparator.<Judged, Standing>comparing(it -> it.verdict().standing())
                .thenComparing(Judged::member, order))
        .toList();
  }

  private StandingWords say(Collection<Verdict> verdicts, Words words, Reading reading) {
    var named = verdicts.stream().flatMap(it -> it.named().stream()).distinct().toList();
    return new StandingWords(words, names.of(named, reading), reading);
  }

  StandingPage list(Networks.Listed network, Set<FactId> seeing, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var all = sorted(network, seeing, reading);
    var brought = paging.part(all);
    var shown = paging.rows(brought);
    var parties = parties(network.id(), shown, reading);
    var say = say(shown.stream().map(Judged::verdict).toList(), words, reading);
    var name = parties.text(network.id());
    var path = network.path() + "/standing";
    var examples = sources.examples(reading.recorded());
    return new StandingPage(
        head(
            words.say("standing.title", name, reading.on()),
            words.say("standing.lede", name),
            network,
            name,
            words,
            reading),
        sentences(all, network.id(), seeing, words),
        Arrays.stream(Right.values()).map(it -> words.word("word.right", it)).toList(),
        shown.stream()
            .map(it -> row(it, mark(it, examples, reading), path, parties, say, words, reading))
            .toList(),
        links(network, seeing, words, reading),
        paging.previous(path, words, reading),
        paging.next(brought, path, words, reading));
  }

  private static List<Link> links(
      Networks.Listed network, Set<FactId> seeing, Words words, Reading reading) {
    var links = new ArrayList<Link>();
    links.add(new Link(words.say("standing.rules"), reading.to(network.path() + "/rules")));
    if (seeing.contains(network.id())) {
      links.add(new Link(words.say("standing.invoices"), reading.to(network.path() + "/invoices")));
      links.add(new Link(words.say("standing.cases"), reading.to(network.path() + "/cases")));
    }
    return links;
  }

  private static List<String> sentences(
      List<Judged> all, FactId network, Set<FactId> seeing, Words words) {
    var counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.verdict().standing(), LinkedHashMap::new, Collectors.counting()));
    var sentences = new ArrayList<String>();
    sentences.add(words.say("standing.count", all.size()));
    counts.forEach(
        (standing, count) ->
            sentences.add(words.say("standing.count." + Words.key(standing), count.intValue())));
    if (!seeing.contains(network)) {
      sentences.add(words.say("standing.public-only"));
    }
    return sentences;
  }

  private static StandingPage.Row row(
      Judged it,
      @Nullable Tick mark,
      String path,
      Parties parties,
      StandingWords say,
      Words words,
      Reading reading) {
    return new StandingPage.Row(
        parties.link(it.member()),
        mark,
        new Link(say.standing(it.verdict()), reading.to(path + "/" + slug(parties, it.member()))),
        Arrays.stream(Right.values())
            .map(
                right ->
                    new StandingPage.Cell(
                        words.word("word.right", right),
                        say.outcome(it.verdict().on(right).outcome())))
            .toList(),
        say.why(it.verdict()));
  }

  private static String slug(Parties parties, FactId member) {
    return parties.path(member).map(it -> it.replaceAll(".*/", "")).orElse(member.toString());
  }

  private Parties parties(FactId network, List<Judged> shown, Reading reading) {
    return organizations.parties(
        Stream.concat(Stream.of(network), shown.stream().map(Judged::member)).toList(),
        reading,
        network);
  }

  StandingPage.One one(
      Networks.Listed network,
      Organizations.Listed member,
      Set<FactId> seeing,
      boolean mayAct,
      Reading reading) {
    var words = languages.words(reading.language());
    var verdict = standings.of(network.id(), member.id(), reading.on(), reading.recorded(), seeing);
    var say = say(List.of(verdict), words, reading);
    var ticks = ticks(List.of(verdict), reading);
    var parties = organizations.parties(List.of(network.id(), member.id()), reading, network.id());
    var name = parties.text(network.id());
    var groups = new ArrayList<StandingPage.Group>();
    for (var right : Right.values()) {
      var granted = verdict.on(right);
      groups.add(
          new StandingPage.Group(
              Words.key(right),
              words.say(
                  "standing.right",
                  words.word("word.right", right),
                  say.outcome(granted.outcome())),
              say.reasoned(granted.because(), ticks, mayAct)));
    }
    if (!verdict.weighed().isEmpty()) {
      groups.add(
          new StandingPage.Group(
              "votes",
              verdict.votes() == null
                  ? words.say("standing.votes.unknown")
                  : words.say("standing.votes", verdict.votes().intValue()),
              say.reasoned(verdict.weighed(), ticks, mayAct)));
    }
    return new StandingPage.One(
        head(
            words.say("standing.one.title", parties.text(member.id()), name, reading.on()),
            words.say("standing.one.lede", say.standing(verdict)),
            network,
            name,
            words,
            reading),
        words.say("standing.one.lede", say.standing(verdict)),
        mark(new Judged(member.id(), verdict), sources.examples(reading.recorded()), reading),
        seeing.contains(network.id()) || seeing.contains(member.id())
            ? ""
            : words.say("standing.public-only"),
        say.reasoned(verdict.because(), ticks, mayAct),
        groups,
        linksOfOne(network, member, name, seeing, words, reading));
  }

  private static List<Link> linksOfOne(
      Networks.Listed network,
      Organizations.Listed member,
      String name,
      Set<FactId> seeing,
      Words words,
      Reading reading) {
    var links = new ArrayList<Link>();
    links.add(new Link(words.say("standing.all", name), reading.to(network.path() + "/standing")));
    links.add(new Link(words.say("standing.rules"), reading.to(network.path() + "/rules")));
    if (seeing.contains(network.id()) || seeing.contains(member.id())) {
      links.add(caseOf(network, member, words, reading));
    }
    return links;
  }

  /** What both sides do about the membership; its parties see it. */
  private static Link caseOf(
      Networks.Listed network, Organizations.Listed member, Words words, Reading reading) {
    return new Link(
        words.say("standing.case"), reading.to(network.path() + "/cases/" + member.slug()));
  }

  StandingData oneData(
      Networks.Listed network, Organizations.Listed member, Set<FactId> seeing, Reading reading) {
    var verdict = standings.of(network.id(), member.id(), reading.on(), reading.recorded(), seeing);
    return data(network, List.of(new Judged(member.id(), verdict)), null, reading);
  }

  StandingData data(Networks.Listed network, Set<FactId> seeing, Paging paging, Reading reading) {
    var brought = paging.part(sorted(network, seeing, reading));
    return data(
        network,
        paging.rows(brought),
        paging.hasNext(brought)
            ? reading.data(reading.path() + "?page=" + (paging.page() + 1))
            : null,
        reading);
  }

  private StandingData data(
      Networks.Listed network, List<Judged> shown, @Nullable String next, Reading reading) {
    var words = languages.words(reading.language());
    var parties = parties(network.id(), shown, reading);
    var say = say(shown.stream().map(Judged::verdict).toList(), words, reading);
    var examples = sources.examples(reading.recorded());
    return new StandingData(
        reading.data(reading.path()),
        parties.networkData(network.id()),
        reading.on(),
        shown.stream()
            .map(
                it ->
                    new StandingData.Row(
                        parties.data(it.member()),
                        Words.key(it.verdict().standing()),
                        mark(it, examples, reading) == null ? null : Sources.EXAMPLE,
                        say.data(it.verdict().because()),
                        Arrays.stream(Right.values())
                            .map(
                                right ->
                                    new StandingData.Granted(
                                        Words.key(right),
                                        Words.key(it.verdict().on(right).outcome()),
                                        say.data(it.verdict().on(right).because())))
                            .toList(),
                        it.verdict().votes(),
                        say.data(it.verdict().weighed())))
            .toList(),
        next);
  }

  Csv csv(Networks.Listed network, Set<FactId> seeing, Reading reading) {
    var words = languages.words(reading.language());
    var headings = new ArrayList<String>();
    headings.add(words.say("members.column.name"));
    headings.add(words.say("members.column.country"));
    headings.add(words.say("standing.column"));
    for (var right : Right.values()) {
      headings.add(words.word("word.right", right));
    }
    headings.add(words.say("standing.column.votes"));
    headings.add(words.say("standing.column.why"));
    headings.add(words.say("sources.column.example"));
    return new Csv(
        headings,
        writer -> {
          var all = sorted(network, seeing, reading);
          var examples = sources.examples(reading.recorded());
          for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(from + BATCH, all.size()));
            var parties = parties(network.id(), batch, reading);
            var say = say(batch.stream().map(Judged::verdict).toList(), words, reading);
            batch.forEach(
                it -> writer.accept(cells(it, mark(it, examples, reading), parties, say)));
          }
        });
  }

  private static List<@Nullable String> cells(
      Judged it, @Nullable Tick mark, Parties parties, StandingWords say) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(parties.text(it.member()));
    cells.add(parties.country(it.member()));
    cells.add(say.standing(it.verdict()));
    for (var right : Right.values()) {
      cells.add(say.outcome(it.verdict().on(right).outcome()));
    }
    var votes = it.verdict().votes();
    cells.add(votes == null ? "" : votes.toPlainString());
    cells.add(say.why(it.verdict()));
    cells.add(mark == null ? "" : mark.words());
    return cells;
  }

  /** The memberships of an office, how it stands in each, and what is due. */
  StandingPage.OfMember ofMember(Organizations.Listed office, Set<FactId> seeing, Reading reading) {
    var words = languages.words(reading.language());
    var those =
        members.ofOrganization(office.id(), reading.recorded()).stream()
            .map(it -> it.fact())
            .filter(it -> it.kind() == MembershipKind.MEMBER)
            .filter(it -> it.period().possiblyOn(reading.on()))
            .map(Membership::network)
            .distinct()
            .toList();
    var found = networks.find(those, reading.recorded());
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(office.id()), those.stream()).toList(), reading);
    var verdicts = new LinkedHashMap<FactId, Verdict>();
    for (var network : those) {
      verdicts.put(
          network, standings.of(network, office.id(), reading.on(), reading.recorded(), seeing));
    }
    var say = say(verdicts.values(), words, reading);
    var ticks = ticks(verdicts.values(), reading);
    var name = parties.text(office.id());
    return new StandingPage.OfMember(
        Head.of(
                words.say("standing.office.title", name),
                words.say("standing.office.lede", name, reading.on()),
                "")
            .under(new Link(name, reading.to("/offices/" + office.slug()))),
        words.say("standing.office.lede", name, reading.on()),
        those.stream()
            .filter(found::containsKey)
            .map(
                it ->
                    membership(
                        Objects.requireNonNull(found.get(it)),
                        office,
                        Objects.requireNonNull(verdicts.get(it)),
                        seeing,
                        say,
                        say.reasoned(
                            Objects.requireNonNull(verdicts.get(it)).because(), ticks, true),
                        parties,
                        words,
                        reading))
            .toList(),
        new Link(
            words.say("standing.office.cases"),
            reading.to("/offices/" + office.slug() + "/cases")));
  }

  private StandingPage.Membership membership(
      Networks.Listed network,
      Organizations.Listed office,
      Verdict verdict,
      Set<FactId> seeing,
      StandingWords say,
      List<StandingPage.Reasoned> because,
      Parties parties,
      Words words,
      Reading reading) {
    return new StandingPage.Membership(
        parties.networkLink(network.id()),
        new Link(say.standing(verdict), reading.to(network.path() + "/standing/" + office.slug())),
        dues
            .of(network.id(), office.id(), reading.recorded(), seeing)
            .unsettled(reading.on())
            .stream()
            .flatMap(it -> it.bills().stream())
            .map(it -> due(it, words))
            .toList(),
        because,
        caseOf(network, office, words, reading));
  }

  private static String due(Ledger.Bill it, Words words) {
    var step =
        it.due() == null
            ? Reason.of("standing.due.undated", null, it.number(), it.rest())
            : Reason.of("standing.due", null, it.number(), it.rest(), it.due());
    return step.in(words, null);
  }

  private static Head head(
      String title,
      String lede,
      Networks.Listed network,
      String name,
      Words words,
      Reading reading) {
    return Head.of(title, lede, "networks")
        .under(
            new Link(words.say("layout.section.networks"), reading.to("/networks")),
            new Link(name, reading.to(network.path())));
  }
}
