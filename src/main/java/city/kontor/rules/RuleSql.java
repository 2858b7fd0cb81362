package city.kontor.rules;

import city.kontor.facts.Audience;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/**
 * Every question about rule books.
 *
 * <p>What is asked for whole is told whoever may see it.
 */
@Repository
class RuleSql {

  private final Shown shown;

  RuleSql(Shown shown) {
    this.shown = shown;
  }

  List<Kept<RuleBook>> books(FactId network, Recorded recorded, boolean whole) {
    return seen(whole).by("network", network, RuleBook.class, "since_from, since_to, id", recorded);
  }

  List<Kept<Article>> articles(Collection<FactId> books, Recorded recorded, boolean whole) {
    return seen(whole).by("book", books, Article.class, "id", recorded);
  }

  /** What articles rule, of one kind. */
  <R extends Record & Rule> List<Ruled<R>> rules(
      Class<R> kind, Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(kind, articles, "id", recorded, whole);
  }

  /** The rows of all tables, smallest numbers first. */
  List<Ruled<Band>> bands(Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        Band.class,
        articles,
        """
        "use", income_class, coalesce(at_least, above, 0), coalesce(at_most, below), "value", id\
        """,
        recorded,
        whole);
  }

  private <R extends Record & Rule> List<Ruled<R>> rules(
      Class<R> kind, Collection<FactId> articles, String order, Recorded recorded, boolean whole) {
    return seen(whole).by("article", articles, kind, order, recorded).stream()
        .map(it -> new Ruled<>(it.id(), it.fact()))
        .toList();
  }

  private Shown seen(boolean whole) {
    return whole ? shown.to(Audience.KEEPERS) : shown;
  }
}
