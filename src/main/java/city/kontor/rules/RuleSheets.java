package city.kontor.rules;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.Networks;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers, in a few questions, the rule books of a network as they are on a day. */
@Component
class RuleSheets {

  private final RuleBooks books;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  RuleSheets(RuleBooks books, Names names, Sources sources, Languages languages) {
    this.books = books;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  Sheet of(Networks.Listed network, Reading reading) {
    var all = books.of(network.id(), reading.recorded());
    return of(
        network,
        all,
        all.stream().filter(it -> it.fact().period().on(reading.on()) != Certainty.NOT).toList(),
        reading);
  }

  /**
   * The same of some books.
   *
   * @param now those whose contents are wanted
   */
  Sheet of(
      Networks.Listed network,
      List<Kept<RuleBook>> all,
      List<Kept<RuleBook>> now,
      Reading reading) {
    var contents = books.contents(now.stream().map(Kept::id).toList(), reading.recorded());
    var texts =
        names
            .texts(
                Stream.concat(now.stream(), contents.articles().stream()).map(Kept::id).toList(),
                reading)
            .stream()
            .collect(Collectors.groupingBy(Worded::bearer));
    var sourced = new ArrayList<FactId>();
    all.forEach(it -> sourced.add(it.id()));
    contents.all().forEach(it -> sourced.add(it.id()));
    contents.bands().forEach(it -> sourced.add(it.id()));
    texts.values().forEach(some -> some.forEach(it -> sourced.add(it.fact())));
    return new Sheet(
        network,
        all,
        now,
        contents,
        texts,
        names.of(named(network, all, contents), reading),
        sources.ticks(sourced, reading),
        languages.words(reading.language()),
        reading);
  }

  private static List<FactId> named(
      Networks.Listed network, List<Kept<RuleBook>> all, RuleBooks.Contents contents) {
    var named = new ArrayList<FactId>();
    named.add(network.id());
    all.forEach(it -> named.add(it.id()));
    contents.articles().forEach(it -> named.add(it.id()));
    named.addAll(contents.mentioned());
    return named;
  }

  /** What was gathered; {@code now} are the books in force on the day, or perhaps in force. */
  record Sheet(
      Networks.Listed network,
      List<Kept<RuleBook>> all,
      List<Kept<RuleBook>> now,
      RuleBooks.Contents contents,
      Map<FactId, List<Worded>> texts,
      ChosenNames chosen,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {

    RuleWords said() {
      return new RuleWords(words, chosen);
    }

    String path() {
      return network.path() + "/rules";
    }

    /** A book, article by article, in sentences. */
    List<Told> told(FactId book) {
      var headings = new HashMap<FactId, Named>();
      var wording = new HashMap<FactId, List<Told.Said>>();
      for (var it : contents.articlesOf(book)) {
        chosen.find(it.id()).ifPresent(name -> headings.put(it.id(), name));
        wording.put(
            it.id(),
            texts.getOrDefault(it.id(), List.<Worded>of()).stream()
                .map(text -> new Told.Said(text.content(), text.language()))
                .toList());
      }
      return Told.of(book, contents, headings, wording, said(), words);
    }

    @Nullable String state(FactId fact) {
      var tick = ticks.get(fact);
      return tick == null ? null : tick.state();
    }

    /** Whether a book is in force on the day, as far as its dates tell. */
    Certainty certainty(Kept<RuleBook> book) {
      return book.fact().period().on(reading.on());
    }

    /**
     * What the books leave open: blanks in their rules, and rights of which none of them speaks.
     */
    List<String> open() {
      var said = said();
      var open = new ArrayList<String>();
      Stream.concat(contents.all().stream(), contents.bands().stream())
          .flatMap(it -> said.open(it.rule()).stream())
          .distinct()
          .forEach(open::add);
      for (var right : List.of(Right.VOTE, Right.STAND)) {
        if (contents.entitlements().stream().noneMatch(it -> it.rule().right() == right)) {
          open.add(words.word("rules.no-rule", right));
        }
      }
      if (contents.fees().isEmpty()) {
        open.add(words.say("rules.no-rule.fee"));
      }
      if (contents.suspensions().isEmpty()) {
        open.add(words.say("rules.no-rule.suspension"));
      }
      return open;
    }
  }
}
