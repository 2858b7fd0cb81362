package city.kontor.standing;

import static city.kontor.standing.Step.reason;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.rules.Article;
import city.kontor.rules.Band;
import city.kontor.rules.Entitlement;
import city.kontor.rules.FeeRule;
import city.kontor.rules.Reason;
import city.kontor.rules.Right;
import city.kontor.rules.Rule;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks.Contents;
import city.kontor.rules.Ruled;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles that hold in a network on a day, for certain or perhaps. */
public final class Lawbook {

  private final FactId network;
  private final Map<FactId, Kept<Article>> articles;
  private final Map<FactId, Certainty> books;
  private final Contents contents;

  Lawbook(FactId network, List<Kept<RuleBook>> books, Contents contents, LocalDate day) {
    this(
        network,
        books.stream().collect(Collectors.toMap(Kept::id, it -> it.fact().period().on(day))),
        contents);
  }

  /**
   * Articles as they would hold.
   *
   * @param books whether each is in force; one that is left out is not
   */
  public Lawbook(FactId network, Map<FactId, Certainty> books, Contents contents) {
    this.network = network;
    this.contents = contents;
    this.articles =
        contents.articles().stream().collect(Collectors.toMap(Kept::id, Function.identity()));
    this.books = Map.copyOf(books);
  }

  FactId network() {
    return network;
  }

  /** Where an article is stated that is missing: in the book that has most of them. */
  String newArticle() {
    var counted =
        articles.values().stream()
            .collect(Collectors.groupingBy(it -> it.fact().book(), Collectors.counting()));
    return books.keySet().stream()
        .max(
            Comparator.<FactId, Long>comparing(it -> counted.getOrDefault(it, 0L))
                .thenComparing(it -> it))
        .map(it -> "/facts/new/article?book=" + it)
        .orElseGet(() -> "/facts/new/rule-book?network=" + network);
  }

  /** The rules on a right for members of a category; of one that is not known, all of them. */
  List<Ruled<Entitlement>> on(Right right, @Nullable FactId category) {
    return contents.entitlements().stream()
        .filter(it -> it.rule().right() == right && isInForce(it.rule()))
        .filter(it -> isFor(it.rule().category(), category))
        .sorted(Comparator.comparing(Ruled::id))
        .toList();
  }

  List<Ruled<FeeRule>> fees(@Nullable FactId category) {
    return contents.fees().stream()
        .filter(it -> isInForce(it.rule()) && isFor(it.rule().category(), category))
        .sorted(Comparator.comparing(Ruled::id))
        .toList();
  }

  /** The rows that say how many votes a member has. */
  List<Ruled<Band>> votes(@Nullable FactId category) {
    return contents.bands().stream()
        .filter(it -> it.rule().use() == Band.Use.VOTES && isInForce(it.rule()))
        .filter(it -> isFor(it.rule().category(), category))
        .sorted(Comparator.comparing(Ruled::id))
        .toList();
  }

  private static boolean isFor(@Nullable FactId ruled, @Nullable FactId category) {
    return ruled == null || category == null || ruled.equals(category);
  }

  private boolean isInForce(Rule rule) {
    return certainty(rule) != Certainty.NOT;
  }

  Certainty certainty(Rule rule) {
    return book(rule).map(it -> books.getOrDefault(it, Certainty.NOT)).orElse(Certainty.NOT);
  }

  Optional<FactId> book(Rule rule) {
    return Stream.ofNullable(articles.get(rule.article())).map(it -> it.fact().book()).findFirst();
  }

  String number(Rule rule) {
    var article = articles.get(rule.article());
    return article == null || article.fact().number() == null ? "" : article.fact().number();
  }

  /**
   * An article as a step of a verdict; where it is not certain, its book's dates would settle it.
   */
  Step told(Ruled<? extends Rule> ruled, boolean isCertain) {
    var rule = ruled.rule();
    var book = book(rule).orElse(rule.article());
    var number = number(rule);
    var key = (number.isEmpty() ? "heading" : "article") + (isCertain ? "" : ".perhaps");
    var step =
        Step.of(Reason.of("standing." + key, ruled.id(), number, book, rule, rule.article()));
    return isCertain
        ? step
        : step.changedBy("/facts/" + book + "/correct", reason("change.book", book));
  }
}
