package city.kontor.rules;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rule books of networks, and what their articles rule. */
@Service
public class RuleBooks {

  private final RuleSql sql;

  RuleBooks(RuleSql sql) {
    this.sql = sql;
  }

  /** The books of a network, the oldest first. */
  public List<Kept<RuleBook>> of(FactId network, Recorded recorded) {
    return sql.books(network, recorded, false);
  }

  /** The same with those that are only being prepared: for those who keep them. */
  public List<Kept<RuleBook>> whole(FactId network, Recorded recorded) {
    return sql.books(network, recorded, true);
  }

  /**
   * What some books hold.
   *
   * @param articles as the books count them
   */
  public record Contents(
      List<Kept<Article>> articles,
      List<Ruled<AdmissionRule>> admissions,
      List<Ruled<Entitlement>> entitlements,
      List<Ruled<NoticeRule>> notices,
      List<Ruled<SuspensionRule>> suspensions,
      List<Ruled<FeeRule>> fees,
      List<Ruled<Band>> bands,
      List<Ruled<PriceRule>> prices) {

    /** Everything that one article rules, its tables left out. */
    public List<Ruled<? extends Rule>> rulesOf(FactId article) {
      return all().stream().filter(it -> it.rule().article().equals(article)).toList();
    }

    /** The rows of the tables of an article. */
    public List<Ruled<Band>> bandsOf(FactId article) {
      return bands.stream().filter(it -> it.rule().article().equals(article)).toList();
    }

    /** What a fee comes to by a rule: first of which article of which book, then step by step. */
    public Fee fee(Ruled<FeeRule> rule, Reckoning.Inputs inputs) {
      var fee = Reckoning.of(rule, bandsOf(rule.rule().article()), inputs);
      return new Fee(
          fee.amount(),
          Stream.concat(Stream.of(placed("by", rule)), fee.reasons().stream()).toList());
    }

    /** What a rule says, and in which article of which book. */
    public Reason saying(Ruled<? extends Rule> rule) {
      return placed("says", rule);
    }

    private Reason placed(String key, Ruled<? extends Rule> rule) {
      var article = rule.rule().article();
      var found = articles.stream().filter(it -> it.id().equals(article)).findFirst();
      var number = found.map(it -> it.fact().number()).orElse("");
      var book = found.map(it -> it.fact().book()).orElse(article);
      return Reason.of(
          key + (number.isEmpty() ? ".heading" : ".article"),
          rule.id(),
          number,
          book,
          article,
          rule.rule());
    }

    public List<Kept<Article>> articlesOf(FactId book) {
      return articles.stream().filter(it -> it.fact().book().equals(book)).toList();
    }

    /**
     * The rule by which members of a category pay: one by which a fee can be reckoned before one
     * that is known in outline, and their own before that of every member.
     */
    public Optional<Ruled<FeeRule>> feeOf(@Nullable FactId category) {
      return fees.stream()
          .filter(it -> it.rule().category() == null || it.rule().category().equals(category))
          .max(
              Comparator.<Ruled<FeeRule>, Boolean>comparing(it -> it.rule().formula() != null)
                  .thenComparing(it -> it.rule().category() != null));
    }

    /** All of these and all of others. */
    public Contents with(Contents others) {
      return new Contents(
          both(articles, others.articles),
          both(admissions, others.admissions),
          both(entitlements, others.entitlements),
          both(notices, others.notices),
          both(suspensions, others.suspensions),
          both(fees, others.fees),
          both(bands, others.bands),
          both(prices, others.prices));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
      return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The categories and bodies of which they speak. */
    public List<FactId> mentioned() {
      var mentioned = new ArrayList<FactId>();
      admissions.forEach(it -> add(mentioned, it.rule().category(), it.rule().decidedBy()));
      entitlements.forEach(it -> add(mentioned, it.rule().category()));
      suspensions.forEach(it -> add(mentioned, it.rule().endedBy()));
      fees.forEach(it -> add(mentioned, it.rule().category()));
      bands.forEach(it -> add(mentioned, it.rule().category()));
      return mentioned;
    }

    private static void add(List<FactId> to, @Nullable FactId... some) {
      Stream.of(some).filter(Objects::nonNull).forEach(to::add);
    }

    /** Every rule that is no row of a table. */
    public List<Ruled<? extends Rule>> all() {
      var all = new ArrayList<Ruled<? extends Rule>>();
      all.addAll(admissions);
      all.addAll(entitlements);
      all.addAll(notices);
      all.addAll(suspensions);
      all.addAll(fees);
      all.addAll(prices);
      return all;
    }
  }

  /** The contents of these books, in eight questions whatever their number. */
  public Contents contents(Collection<FactId> books, Recorded recorded) {
    return contents(books, recorded, false);
  }

  /** The same, whoever may see them: for those who keep them. */
  public Contents wholeContents(Collection<FactId> books, Recorded recorded) {
    return contents(books, recorded, true);
  }

  private Contents contents(Collection<FactId> books, Recorded recorded, boolean whole) {
    if (books.isEmpty()) {
      return new Contents(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
    var articles =
        sql.articles(books, recorded, whole).stream()
            .sorted(Comparator.comparing(it -> it.fact().number(), Comparator.nullsLast(BY_NUMBER)))
            .toList();
    var ids = articles.stream().map(Kept::id).collect(Collectors.toSet());
    return new Contents(
        articles,
        sql.rules(AdmissionRule.class, ids, recorded, whole),
        sql.rules(Entitlement.class, ids, recorded, whole),
        sql.rules(NoticeRule.class, ids, recorded, whole),
        sql.rules(SuspensionRule.class, ids, recorded, whole),
        sql.rules(FeeRule.class, ids, recorded, whole),
        sql.bands(ids, recorded, whole),
        sql.rules(PriceRule.class, ids, recorded, whole));
  }

  /** Article 9 before article 36. */
  private static final Comparator<String> BY_NUMBER = byNumber();

  private static Comparator<String> byNumber() {
    var collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
    collator.setNumericCollation(true);
    return collator.freeze()::compare;
  }
}
