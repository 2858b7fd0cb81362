package city.kontor.standing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.rules.PriceRule;
import city.kontor.rules.Reason;
import city.kontor.rules.Right;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.Ruled;
import city.kontor.sources.Sources;
import city.kontor.web.Format;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what participants pay at a network's meetings, by standing on the day. */
@Component
class PricePages {

  private static final int MOST = 9999;

  private final Standings standings;
  private final RuleBooks books;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  PricePages(
      Standings standings,
      RuleBooks books,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages) {
    this.standings = standings;
    this.books = books;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  /**
   * What somebody typed.
   *
   * @param participants how many; null when nothing, or no number, was typed
   * @param member whose they are; null when nobody was named, or it is not known who is meant
   */
  record Asked(
      String typed,
      @Nullable Integer participants,
      String name,
      Organizations.@Nullable Listed member,
      List<Mistake> mistakes) {

    Asked {
      mistakes = List.copyOf(mistakes);
    }

    private @Nullable String mistake(String field, Words words) {
      return mistakes.stream()
          .filter(it -> it.field().equals(field))
          .map(it -> it.in(words))
          .findFirst()
          .orElse(null);
    }
  }

  Asked asked(@Nullable String participants, @Nullable String member, Reading reading) {
    var mistakes = new ArrayList<Mistake>();
    var typed = participants == null ? "" : participants.strip();
    var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    var number = digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
    if (!typed.isEmpty() && number == null) {
      mistakes.add(new Mistake("participants", "mistake.whole-number", typed, MOST));
    }
    var name = member == null ? "" : member.strip();
    Organizations.@Nullable Listed meant = null;
    try {
      meant = name.isEmpty() ? null : organizations.meant("member", name, reading);
    } catch (Refusal.Invalid unclear) {
      mistakes.addAll(unclear.mistakes());
    }
    if (!mistakes.isEmpty() && reading.format() != Format.HTML) {
      throw new Refusal.Invalid(mistakes);
    }
    return new Asked(typed, number, name, meant, mistakes);
  }

  /** A price, and by whose standing. */
  private record Priced(Outcome isMember, Verdict verdict) {}

  private RuleBooks.Contents rules(FactId network, Reading reading) {
    var now =
        books.of(network, reading.recorded()).stream()
            .filter(it -> it.fact().period().on(reading.on()) != Certainty.NOT)
            .map(Kept::id)
            .toList();
    return books.contents(now, reading.recorded());
  }

  private @Nullable Priced priced(
      FactId network, Asked asked, Set<FactId> seeing, Reading reading) {
    if (asked.member() == null) {
      return null;
    }
    var verdict =
        standings.of(network, asked.member().id(), reading.on(), reading.recorded(), seeing);
    return new Priced(verdict.on(Right.MEMBER_PRICE).outcome(), verdict);
  }

  StandingPage.Price page(
      Networks.Listed network, Asked asked, Set<FactId> seeing, boolean mayAct, Reading reading) {
    var words = languages.words(reading.language());
    var contents = rules(network.id(), reading);
    var rules = contents.prices();
    var ticks = sources.ticks(rules.stream().map(Ruled::id).toList(), reading);
    var name = names.of(List.of(network.id()), reading).text(network.id());
    var lede =
        words.say(
            rules.isEmpty() ? "standing.price.none" : "standing.price.lede", name, reading.on());
    return new StandingPage.Price(
        network.head(words.say("standing.price.title", name), lede, name, words, reading),
        lede,
        said(contents, words, reading).entrySet().stream()
            .map(it -> new StandingPage.Said(it.getValue(), ticks.get(it.getKey())))
            .toList(),
        asked.typed(),
        asked.name(),
        asked.mistake("participants", words),
        asked.mistake("member", words),
        result(network.id(), rules, asked, seeing, mayAct, words, reading));
  }

  /** The rules in words, each with its article, by their identities. */
  private Map<FactId, String> said(RuleBooks.Contents contents, Words words, Reading reading) {
    var chosen =
        names.of(
            contents.prices().stream()
                .flatMap(it -> contents.saying(it).named())
                .distinct()
                .toList(),
            reading);
    var said = new LinkedHashMap<FactId, String>();
    contents.prices().forEach(it -> said.put(it.id(), contents.saying(it).in(words, chosen)));
    return said;
  }

  private StandingPage.@Nullable Result result(
      FactId network,
      List<Ruled<PriceRule>> rules,
      Asked asked,
      Set<FactId> seeing,
      boolean mayAct,
      Words words,
      Reading reading) {
    if (asked.participants() == null || !asked.mistakes().isEmpty() || rules.isEmpty()) {
      return null;
    }
    var priced = priced(network, asked, seeing, reading);
    var sums =
        sums(rules, asked.participants(), priced).stream()
            .map(
                it ->
                    Reason.of(
                            it.isMember() ? "standing.price.member" : "standing.price.other",
                            null,
                            asked.participants(),
                            it.money())
                        .in(words, null))
            .toList();
    if (priced == null) {
      return new StandingPage.Result(sums, List.of());
    }
    var steps = priced.verdict().on(Right.MEMBER_PRICE).because();
    var say =
        new StandingWords(
            words,
            names.of(steps.stream().flatMap(Step::named).distinct().toList(), reading),
            reading);
    var ticks =
        sources.ticks(
            steps.stream().flatMap(it -> it.inputs().stream()).distinct().toList(), reading);
    return new StandingPage.Result(sums, say.reasoned(steps, ticks, mayAct));
  }

  private record Sum(boolean isMember, Money money) {}

  /** What they pay: as members, as others, or both where it is not known which they are. */
  private static List<Sum> sums(
      List<Ruled<PriceRule>> rules, int participants, @Nullable Priced priced) {
    var as = new ArrayList<Boolean>();
    if (priced == null || priced.isMember() != Outcome.NO) {
      as.add(true);
    }
    if (priced == null || priced.isMember() != Outcome.YES) {
      as.add(false);
    }
    return rules.stream()
        .flatMap(
            rule ->
                as.stream()
                    .flatMap(
                        it ->
                            rule.rule().of(participants, it).map(sum -> new Sum(it, sum)).stream()))
        .toList();
  }

  StandingData.Price data(
      Networks.Listed network, Asked asked, Set<FactId> seeing, Reading reading) {
    var words = languages.words(reading.language());
    var contents = rules(network.id(), reading);
    var parties =
        organizations.parties(
            Stream.concat(
                    Stream.of(network.id()), Stream.ofNullable(asked.member()).map(it -> it.id()))
                .toList(),
            reading);
    var sums =
        asked.participants() == null
            ? List.<Sum>of()
            : sums(
                contents.prices(),
                asked.participants(),
                priced(network.id(), asked, seeing, reading));
    return new StandingData.Price(
        reading.as(Format.JSON),
        parties.networkData(network.id()),
        reading.on(),
        List.copyOf(said(contents, words, reading).values()),
        asked.participants(),
        asked.member() == null ? null : parties.data(asked.member().id()),
        sums.stream()
            .map(
                it ->
                    new StandingData.Sum(
                        it.isMember() ? "member" : "other",
                        it.money().getAmount(),
                        it.money().getCurrencyUnit().getCode()))
            .toList());
  }
}
