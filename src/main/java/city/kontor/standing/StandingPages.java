package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Right;
import city.kontor.sources.Tick;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members stand with a network on a day, and how one of them does, for its page. */
@Component
class StandingPages {

  private final StandingSheets sheets;
  private final Organizations organizations;

  StandingPages(StandingSheets sheets, Organizations organizations) {
    this.sheets = sheets;
    this.organizations = organizations;
  }

  StandingPage list(Networks.Listed network, Set<FactId> seeing, Paging paging, Reading reading) {
    var words = sheets.words(reading);
    var all = sheets.sorted(network, seeing, reading);
    var brought = paging.part(all);
    var shown = paging.rows(brought);
    var parties = sheets.parties(network.id(), shown, reading);
    var say = sheets.say(shown.stream().map(StandingSheets.Judged::verdict).toList(), reading);
    var name = parties.text(network.id());
    var path = network.path() + "/standing";
    var examples = sheets.examples(reading);
    return new StandingPage(
        network.head(
            words.say("standing.title", name, reading.on()),
            words.say("standing.lede", name),
            name,
            words,
            reading),
        sentences(all, network.id(), seeing, words),
        Arrays.stream(Right.values()).map(it -> words.word("word.right", it)).toList(),
        shown.stream()
            .map(
                it ->
                    row(it, sheets.mark(it, examples, reading), path, parties, say, words, reading))
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
      List<StandingSheets.Judged> all, FactId network, Set<FactId> seeing, Words words) {
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
      StandingSheets.Judged it,
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

  StandingPage.One one(
      Networks.Listed network,
      Organizations.Listed member,
      Set<FactId> seeing,
      boolean mayAct,
      Reading reading) {
    var words = sheets.words(reading);
    var judged = sheets.of(network.id(), member.id(), seeing, reading);
    var verdict = judged.verdict();
    var say = sheets.say(List.of(verdict), reading);
    var ticks = sheets.ticks(List.of(verdict), reading);
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
        network.head(
            words.say("standing.one.title", parties.text(member.id()), name, reading.on()),
            words.say("standing.one.lede", say.standing(verdict)),
            name,
            words,
            reading),
        words.say("standing.one.lede", say.standing(verdict)),
        sheets.mark(judged, sheets.examples(reading), reading),
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
      links.add(StandingSheets.caseOf(network, member, words, reading));
    }
    return links;
  }
}
