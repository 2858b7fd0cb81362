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
import java.util.stream.Collectors;
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
    return sql.books(network, recorded);
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
      List<Ruled<Band>> bands) {

    /** Everything that one article rules, its tables left out. */
    List<Ruled<? extends Rule>> rulesOf(FactId article) {
      return all().stream().filter(it -> it.rule().article().equals(article)).toList();
    }

    List<Ruled<Band>> bandsOf(FactId article) {
      return bands.stream().filter(it -> it.rule().article().equals(article)).toList();
    }

    List<Kept<Article>> articlesOf(FactId book) {
      return articles.stream().filter(it -> it.fact().book().equals(book)).toList();
    }

    /** Every rule that is no row of a table. */
    List<Ruled<? extends Rule>> all() {
      var all = new ArrayList<Ruled<? extends Rule>>();
      all.addAll(admissions);
      all.addAll(entitlements);
      all.addAll(notices);
      all.addAll(suspensions);
      all.addAll(fees);
      return all;
    }
  }

  /** The contents of these books, in seven questions whatever their number. */
  public Contents contents(Collection<FactId> books, Recorded recorded) {
    if (books.isEmpty()) {
      return new Contents(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
    var articles =
        sql.articles(books, recorded).stream()
            .sorted(Comparator.comparing(it -> it.fact().number(), Comparator.nullsLast(BY_NUMBER)))
            .toList();
    var ids = articles.stream().map(Kept::id).collect(Collectors.toSet());
    return new Contents(
        articles,
        sql.admissions(ids, recorded),
        sql.entitlements(ids, recorded),
        sql.notices(ids, recorded),
        sql.suspensions(ids, recorded),
        sql.fees(ids, recorded),
        sql.bands(ids, recorded));
  }

  /** Article 9 before article 36. */
  private static final Comparator<String> BY_NUMBER = byNumber();

  private static Comparator<String> byNumber() {
    var collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
    collator.setNumericCollation(true);
    return collator.freeze()::compare;
  }
}
