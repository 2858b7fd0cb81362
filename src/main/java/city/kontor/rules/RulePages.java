package city.kontor.rules;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Worded;
import city.kontor.networks.KeptFor;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.reviews.ReviewedPage;
import city.kontor.reviews.Reviews;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the rule books of a network into words and data. */
@Component
class RulePages {

  private final RuleSheets sheets;
  private final Organizations organizations;
  private final Reviews reviews;
  private final KeptFor kept;

  RulePages(RuleSheets sheets, Organizations organizations, Reviews reviews, KeptFor kept) {
    this.sheets = sheets;
    this.organizations = organizations;
    this.reviews = reviews;
    this.kept = kept;
  }

  RulePage page(Networks.Listed network, Reading reading) {
    var sheet = sheets.of(network, reading);
    var words = sheet.words();
    var name = sheet.chosen().text(network.id());
    var lede =
        words.say(sheet.now().isEmpty() ? "rules.lede.none" : "rules.lede", name, reading.on());
    return new RulePage(
        Head.of(words.say("rules.of", name), lede, "networks")
            .under(
                new Link(words.say("networks.title"), reading.to("/networks")),
                new Link(name, reading.to(network.path())))
            .stepping(Steps.of(RuleChanges.of(sheet), null, reading, words)),
        lede,
        sheet.now().stream().map(it -> book(it, sheet)).toList(),
        sheet.all().stream()
            .filter(it -> !sheet.now().contains(it))
            .map(it -> other(it, sheet))
            .toList(),
        sheet.all().isEmpty() ? List.of() : sheet.open(),
        sheet.contents().fees().isEmpty()
            ? null
            : new Link(words.say("rules.fee.link"), reading.to(network.path() + "/fee")),
        sheet.all().size() < 2
            ? null
            : new Link(words.say("rules.compare.link"), reading.to(sheet.path() + "/changes")),
        reviews.sentence(network.id(), ReviewedPage.RULES, reading).orElse(""),
        kept.sentence(network.id(), reading));
  }

  private static RulePage.BookPart book(Kept<RuleBook> it, RuleSheets.Sheet sheet) {
    return new RulePage.BookPart(
        "book-" + it.id(),
        sheet.chosen().of(it.id()),
        state(it, sheet),
        sheet.ticks().get(it.id()),
        texts(it.id(), sheet),
        sheet.contents().articlesOf(it.id()).stream().map(each -> article(each, sheet)).toList());
  }

  /** Since when it is in force, and when it was adopted. */
  private static String state(Kept<RuleBook> it, RuleSheets.Sheet sheet) {
    var words = sheet.words();
    var said = new ArrayList<String>();
    var period = it.fact().period();
    said.add(
        sheet.certainty(it) == Certainty.CERTAIN
            ? words.say("rules.in-force", period)
            : words.say("rules.perhaps-in-force", sheet.reading().on()));
    if (it.fact().adopted() != null) {
      said.add(words.say("rules.adopted", it.fact().adopted()));
    }
    return String.join(words.say("layout.gap"), said);
  }

  private static RulePage.OtherBook other(Kept<RuleBook> it, RuleSheets.Sheet sheet) {
    var period = it.fact().period();
    var reading = sheet.reading();
    var day = period.since() == null ? reading.on() : period.sinceTo();
    return new RulePage.OtherBook(
        sheet.chosen().of(it.id()),
        sheet.words().period(period),
        reading.to(sheet.path(), day),
        sheet.ticks().get(it.id()));
  }

  private static RulePage.ArticlePart article(Kept<Article> it, RuleSheets.Sheet sheet) {
    var said = sheet.said();
    return new RulePage.ArticlePart(
        "article-" + it.id(),
        it.fact().number() == null ? "" : sheet.words().say("rules.article", it.fact().number()),
        sheet.chosen().find(it.id()).orElse(null),
        texts(it.id(), sheet),
        sheet.contents().rulesOf(it.id()).stream()
            .map(each -> new RulePage.RuleRow(said.of(each.rule()), sheet.ticks().get(each.id())))
            .toList(),
        TableKey.tables(sheet.contents().bandsOf(it.id())).entrySet().stream()
            .map(table -> table(it, table.getKey(), table.getValue(), sheet))
            .toList());
  }

  private static List<RulePage.TextRow> texts(FactId of, RuleSheets.Sheet sheet) {
    return sheet.texts().getOrDefault(of, List.<Worded>of()).stream()
        .map(
            it ->
                new RulePage.TextRow(
                    it.content(), it.language(), it.quoted(), sheet.ticks().get(it.fact())))
        .toList();
  }

  private static RulePage.TablePart table(
      Kept<Article> article, TableKey key, List<Ruled<Band>> rows, RuleSheets.Sheet sheet) {
    var words = sheet.words();
    var title =
        words.say(
            "rules.table." + Words.key(key.use()) + (key.incomeClass().isPresent() ? ".class" : ""),
            key.category().map(sheet.chosen()::text).orElse(""),
            key.incomeClass().orElse(""));
    var isOfIncome = key.use() == Band.Use.INCOME_CLASS;
    var hasValues = rows.stream().anyMatch(it -> it.rule().value() != null);
    var currency =
        sheet.contents().fees().stream()
            .filter(it -> it.rule().article().equals(article.id()))
            .map(it -> it.rule().currency())
            .filter(it -> it != null)
            .findFirst()
            .orElse("");
    return new RulePage.TablePart(
        "table-" + rows.getFirst().id(),
        key.category().isPresent()
            ? words.say("rules.table.for", title, sheet.chosen().text(key.category().get()))
            : title,
        words.say(isOfIncome ? "rules.measure.income" : "rules.measure.population"),
        hasValues || isOfIncome ? words.say("rules.value." + Words.key(key.use()), currency) : null,
        rows.stream().map(it -> row(it, sheet)).toList(),
        flaws(rows).stream().map(it -> RuleWords.flaw(it, words)).toList());
  }

  private static List<Flaw> flaws(List<Ruled<Band>> rows) {
    return Flaw.of(rows.stream().map(Ruled::rule).toList());
  }

  private static RulePage.Row row(Ruled<Band> it, RuleSheets.Sheet sheet) {
    var words = sheet.words();
    var value = it.rule().value() == null ? "" : words.number(it.rule().value());
    var called = it.rule().use() == Band.Use.INCOME_CLASS ? it.rule().incomeClass() : "";
    return new RulePage.Row(
        RuleWords.bounds(it.rule(), words),
        called == null || called.isEmpty()
            ? value
            : value.isEmpty() ? called : words.say("rules.class.value", called, value),
        sheet.ticks().get(it.id()));
  }

  RuleData data(Networks.Listed network, Reading reading) {
    var sheet = sheets.of(network, reading);
    return new RuleData(
        reading.data(sheet.path()),
        organizations.parties(Set.of(network.id()), reading).networkData(network.id()),
        reading.on(),
        sheet.now().stream().map(it -> bookData(it, sheet)).toList(),
        sheet.all().stream().map(it -> version(it, sheet)).toList(),
        sheet.all().isEmpty() ? List.of() : sheet.open(),
        reviews.data(network.id(), ReviewedPage.RULES, reading).orElse(null));
  }

  private static RuleData.Version version(Kept<RuleBook> it, RuleSheets.Sheet sheet) {
    return new RuleData.Version(
        it.id().toString(),
        sheet.chosen().of(it.id()),
        Written.spell(it.fact().period()),
        Written.day(it.fact().adopted()),
        Words.key(sheet.certainty(it)),
        sheet.state(it.id()));
  }

  private static RuleData.BookData bookData(Kept<RuleBook> it, RuleSheets.Sheet sheet) {
    return new RuleData.BookData(
        it.id().toString(),
        sheet.chosen().of(it.id()),
        Words.key(sheet.certainty(it)),
        sheet.contents().articlesOf(it.id()).stream()
            .map(each -> articleData(each, sheet))
            .toList());
  }

  private static RuleData.ArticleData articleData(Kept<Article> it, RuleSheets.Sheet sheet) {
    var said = sheet.said();
    return new RuleData.ArticleData(
        it.id().toString(),
        it.fact().number(),
        sheet.chosen().find(it.id()).orElse(null),
        sheet.contents().rulesOf(it.id()).stream()
            .map(
                each ->
                    new RuleData.RuleItem(
                        each.id().toString(),
                        kind(each.rule()),
                        says(each.rule(), sheet),
                        said.of(each.rule()),
                        sheet.state(each.id())))
            .toList(),
        TableKey.tables(sheet.contents().bandsOf(it.id())).entrySet().stream()
            .map(table -> tableData(table.getKey(), table.getValue(), sheet))
            .toList());
  }

  private static String kind(Rule rule) {
    return switch (rule) {
      case AdmissionRule _ -> "admission-rule";
      case Entitlement _ -> "entitlement";
      case NoticeRule _ -> "notice-rule";
      case SuspensionRule _ -> "suspension-rule";
      case FeeRule _ -> "fee-rule";
      case Band _ -> "band";
      case PriceRule _ -> "price-rule";
    };
  }

  private static Map<String, Object> says(Rule rule, RuleSheets.Sheet sheet) {
    var says = new LinkedHashMap<String, Object>();
    switch (rule) {
      case AdmissionRule it -> {
        name(says, "category", it.category(), sheet);
        put(says, "path", Words.keyOrNull(it.path()));
        put(says, "endorsement", Words.keyOrNull(it.endorsement()));
        name(says, "decidedBy", it.decidedBy(), sheet);
        put(says, "effective", Words.keyOrNull(it.effective()));
      }
      case Entitlement it -> {
        put(says, "right", Words.key(it.right()));
        name(says, "category", it.category(), sheet);
        put(says, "granted", it.granted());
        put(says, "paid", Words.keyOrNull(it.paid()));
      }
      case NoticeRule it -> {
        put(says, "months", it.months());
        put(says, "due", Words.keyOrNull(it.due()));
      }
      case SuspensionRule it -> {
        put(says, "years", it.years());
        name(says, "endedBy", it.endedBy(), sheet);
      }
      case FeeRule it -> {
        name(says, "category", it.category(), sheet);
        put(says, "formula", Words.keyOrNull(it.formula()));
        put(says, "currency", it.currency());
        put(says, "amount", it.amount());
        put(says, "rate", it.rate());
        put(says, "least", it.least());
        put(says, "most", it.most());
      }
      case PriceRule it -> {
        put(says, "currency", it.currency());
        put(says, "free", it.free());
        put(says, "memberPrice", it.memberPrice());
        put(says, "price", it.price());
      }
      case Band _ -> {}
    }
    return says;
  }

  private static void name(
      Map<String, Object> says, String part, @Nullable FactId id, RuleSheets.Sheet sheet) {
    if (id != null) {
      says.put(part, sheet.chosen().of(id));
    }
  }

  private static void put(Map<String, Object> says, String part, @Nullable Object value) {
    if (value != null) {
      says.put(part, value);
    }
  }

  private static RuleData.TableData tableData(
      TableKey key, List<Ruled<Band>> rows, RuleSheets.Sheet sheet) {
    return new RuleData.TableData(
        Words.key(key.use()),
        key.incomeClass().orElse(null),
        rows.stream()
            .map(
                it ->
                    new RuleData.RowData(
                        it.id().toString(),
                        it.rule().incomeClass(),
                        it.rule().atLeast(),
                        it.rule().above(),
                        it.rule().atMost(),
                        it.rule().below(),
                        it.rule().value(),
                        sheet.state(it.id())))
            .toList(),
        flaws(rows).stream()
            .map(
                it ->
                    new RuleData.FlawData(
                        Words.key(it.sort()),
                        it.from(),
                        it.to() == Long.MAX_VALUE ? null : it.to()))
            .toList());
  }
}
