package city.kontor.rules;

import city.kontor.dates.Certainty;
import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.web.Format;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what membership of a network costs, as far as its rules are known. */
@Component
class FeePages {

  private final RuleSheets sheets;
  private final Addresses addresses;
  private final Organizations organizations;

  FeePages(RuleSheets sheets, Addresses addresses, Organizations organizations) {
    this.sheets = sheets;
    this.addresses = addresses;
    this.organizations = organizations;
  }

  FeePage page(Networks.Listed network, FeeAsked asked, Reading reading) {
    var sheet = sheets.of(network, reading);
    var words = sheet.words();
    var name = sheet.chosen().text(network.id());
    var fees = sheet.contents().fees();
    var chosen = chosen(asked, sheet);
    var isReckoned = fees.stream().anyMatch(it -> it.rule().formula() != null);
    var lede =
        words.say(
            fees.isEmpty() ? "rules.cost.none" : isReckoned ? "rules.cost" : "rules.cost.open",
            name,
            reading.on());
    return new FeePage(
        Head.of(words.say("rules.cost.of", name), lede, "networks")
            .under(
                new Link(words.say("networks.title"), reading.to("/networks")),
                new Link(name, reading.to(network.path())),
                new Link(words.say("rules.title"), reading.to(sheet.path())))
            .stepping(Steps.of(RuleChanges.of(sheet), null, reading, words)),
        lede,
        fees.stream()
            .map(
                it ->
                    new RulePage.RuleRow(
                        sheet.contents().saying(it).in(words, sheet.chosen()),
                        sheet.ticks().get(it.id())))
            .toList(),
        isReckoned ? form(asked, chosen, sheet) : null,
        chosen.isEmpty() || asked.isBlank() || !asked.mistakes().isEmpty()
            ? null
            : result(chosen.get(), asked, sheet),
        new Link(words.say("rules.of", name), reading.to(sheet.path())));
  }

  private FeePage.Form form(
      FeeAsked asked, Optional<Ruled<FeeRule>> chosen, RuleSheets.Sheet sheet) {
    var categories = categories(sheet);
    var words = sheet.words();
    var classes = classes(sheet);
    var dependsOnIncome =
        sheet.contents().bands().stream().anyMatch(it -> it.rule().use() == Band.Use.INCOME_CLASS);
    return new FeePage.Form(
        categories.size() < 2
            ? List.of()
            : categories.entrySet().stream()
                .map(
                    it ->
                        new FeePage.Option(
                            it.getKey(),
                            sheet.said().who(it.getValue().rule().category()),
                            chosen.filter(it.getValue()::equals).isPresent()))
                .toList(),
        input("population", asked.population(), asked.mistakes(), words),
        dependsOnIncome ? input("income", asked.income(), asked.mistakes(), words) : null,
        classes.stream()
            .map(it -> new FeePage.Option(it, it, it.equals(FeeAsked.text(asked.incomeClass()))))
            .toList());
  }

  private static List<String> classes(RuleSheets.Sheet sheet) {
    return sheet.contents().bands().stream()
        .map(Ruled::rule)
        .filter(it -> it.use() == Band.Use.FEE)
        .flatMap(it -> Stream.ofNullable(it.incomeClass()))
        .distinct()
        .toList();
  }

  /** What it comes to in each income class, where it depends on one that was not given. */
  private static Map<String, Money> byClass(
      Ruled<FeeRule> rule, FeeAsked asked, RuleSheets.Sheet sheet) {
    var amounts = new LinkedHashMap<String, Money>();
    asked
        .inClasses(classes(sheet))
        .forEach(
            it -> {
              var amount = reckoned(rule, it, sheet).amount();
              if (amount != null) {
                amounts.put(FeeAsked.text(it.incomeClass()), amount);
              }
            });
    return amounts;
  }

  private static FeePage.Input input(
      String field, @Nullable String typed, List<Mistake> mistakes, Words words) {
    return new FeePage.Input(
        FeeAsked.text(typed),
        mistakes.stream()
            .filter(it -> it.field().equals(field))
            .map(it -> it.in(words))
            .findFirst()
            .orElse(null));
  }

  /**
   * The fee rules by the slug of their category; that for every member by nothing. Those by which a
   * fee can be reckoned come first.
   */
  private Map<String, Ruled<FeeRule>> categories(RuleSheets.Sheet sheet) {
    var fees =
        sheet.contents().fees().stream()
            .sorted(Comparator.comparing(it -> it.rule().formula() == null))
            .toList();
    var paths =
        addresses.paths(
            fees.stream()
                .map(it -> it.rule().category())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    var categories = new LinkedHashMap<String, Ruled<FeeRule>>();
    fees.forEach(
        it -> {
          var path = it.rule().category() == null ? "" : paths.get(it.rule().category());
          if (path != null) {
            categories.putIfAbsent(path.substring(path.indexOf('/') + 1), it);
          }
        });
    return categories;
  }

  private Optional<Ruled<FeeRule>> chosen(FeeAsked asked, RuleSheets.Sheet sheet) {
    var categories = categories(sheet);
    var wanted = FeeAsked.text(asked.category());
    if (wanted.isEmpty()) {
      return categories.values().stream().findFirst();
    }
    if (!categories.containsKey(wanted)) {
      throw new Refusal.Malformed("refusal.category", wanted);
    }
    return Optional.of(categories.get(wanted));
  }

  private static FeePage.Result result(
      Ruled<FeeRule> rule, FeeAsked asked, RuleSheets.Sheet sheet) {
    var words = sheet.words();
    var fee = reckoned(rule, asked, sheet);
    return new FeePage.Result(
        fee.amount() == null ? null : RuleWords.sum(fee.amount(), words),
        fee.amount() != null
            ? List.of()
            : byClass(rule, asked, sheet).entrySet().stream()
                .map(
                    it ->
                        words.say(
                            "rules.result.in-class",
                            it.getKey(),
                            RuleWords.sum(it.getValue(), words)))
                .toList(),
        fee.reasons().stream()
            .map(
                it ->
                    new FeePage.Step(
                        it.in(words, sheet.chosen()),
                        it.rule() == null ? null : sheet.reading().to("/facts/" + it.rule())))
            .toList(),
        certainty(rule.rule().article(), sheet) == Certainty.CERTAIN
            ? null
            : words.say("rules.perhaps-in-force", sheet.reading().on()));
  }

  private static Fee reckoned(Ruled<FeeRule> rule, FeeAsked asked, RuleSheets.Sheet sheet) {
    return sheet.contents().fee(rule, asked.inputs());
  }

  /** Whether the book of an article is in force on the day. */
  private static Certainty certainty(FactId article, RuleSheets.Sheet sheet) {
    var book =
        sheet.contents().articles().stream()
            .filter(it -> it.id().equals(article))
            .map(it -> it.fact().book())
            .findFirst();
    return sheet.now().stream()
        .filter((Kept<RuleBook> it) -> book.filter(it.id()::equals).isPresent())
        .map(sheet::certainty)
        .findFirst()
        .orElse(Certainty.NOT);
  }

  FeeData data(Networks.Listed network, FeeAsked asked, Reading reading) {
    if (!asked.mistakes().isEmpty()) {
      throw new Refusal.Invalid(asked.mistakes());
    }
    var sheet = sheets.of(network, reading);
    var chosen = chosen(asked, sheet).filter(_ -> !asked.isBlank());
    var fee = chosen.map(it -> reckoned(it, asked, sheet));
    var amount = fee.map(Fee::amount).orElse(null);
    return new FeeData(
        reading.as(Format.JSON),
        organizations.parties(Set.of(network.id()), reading).networkData(network.id()),
        reading.on(),
        sheet.contents().fees().stream()
            .map(it -> sheet.contents().saying(it).in(sheet.words(), sheet.chosen()))
            .toList(),
        amount == null ? null : amount.getAmount(),
        amount == null ? null : amount.getCurrencyUnit().getCode(),
        amount != null || chosen.isEmpty()
            ? List.of()
            : byClass(chosen.get(), asked, sheet).entrySet().stream()
                .map(
                    it ->
                        new FeeData.InClass(
                            it.getKey(),
                            it.getValue().getAmount(),
                            it.getValue().getCurrencyUnit().getCode()))
                .toList(),
        chosen.map(it -> Words.key(certainty(it.rule().article(), sheet))).orElse(null),
        fee.map(Fee::reasons).orElse(List.of()).stream()
            .map(
                it ->
                    new FeeData.Because(
                        it.key(),
                        it.rule() == null ? null : it.rule().toString(),
                        it.in(sheet.words(), sheet.chosen())))
            .toList());
  }
}
