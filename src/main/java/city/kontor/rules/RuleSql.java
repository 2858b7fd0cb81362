package city.kontor.rules;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about rule books. */
@Repository
class RuleSql {

  private final JdbcClient jdbc;

  RuleSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<RuleBook>> books(FactId network, Recorded recorded) {
    return jdbc.sql(
            """
            select b.id, b.network, b.adopted, b.decided, b.since, b.until
            from rules.rule_book_recorded b
            where b.network = :network
              and history.shown(b.recording, b.superseded, b.visibility, b.released, :recorded)
            order by b.since_from, b.since_to, b.id
            """)
        .param("network", network.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(RuleBook.class))
        .list();
  }

  List<Kept<Article>> articles(Collection<FactId> books, Recorded recorded) {
    return jdbc.sql(
            """
            select a.id, a.book, a.number
            from rules.article_recorded a
            where a.book = any(:books::uuid[])
              and history.shown(a.recording, a.superseded, a.visibility, a.released, :recorded)
            """)
        .param("books", FactIds.array(books))
        .param("recorded", recorded.no())
        .query(Kept.rows(Article.class))
        .list();
  }

  List<Ruled<AdmissionRule>> admissions(Collection<FactId> articles, Recorded recorded) {
    return rules(
        AdmissionRule.class,
        """
        select r.id, r.article, r.category, r.path, r.endorsement, r.decided_by, r.effective
        from rules.admission_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded);
  }

  List<Ruled<Entitlement>> entitlements(Collection<FactId> articles, Recorded recorded) {
    return rules(
        Entitlement.class,
        """
        select r.id, r.article, r."right", r.category, r.granted, r.paid
        from rules.entitlement_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded);
  }

  List<Ruled<NoticeRule>> notices(Collection<FactId> articles, Recorded recorded) {
    return rules(
        NoticeRule.class,
        """
        select r.id, r.article, r.months, r.due
        from rules.notice_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded);
  }

  List<Ruled<SuspensionRule>> suspensions(Collection<FactId> articles, Recorded recorded) {
    return rules(
        SuspensionRule.class,
        """
        select r.id, r.article, r.years, r.ended_by
        from rules.suspension_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded);
  }

  List<Ruled<FeeRule>> fees(Collection<FactId> articles, Recorded recorded) {
    return rules(
        FeeRule.class,
        """
        select r.id, r.article, r.category, r.formula, r.currency, r.amount, r.rate, r.least, r.most
        from rules.fee_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded);
  }

  /** The rows of all tables, smallest numbers first. */
  List<Ruled<Band>> bands(Collection<FactId> articles, Recorded recorded) {
    return rules(
        Band.class,
        """
        select r.id, r.article, r.use, r.category, r.income_class,
               r.at_least, r.above, r.at_most, r.below, r.value
        from rules.band_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
        order by r.use, r.income_class, coalesce(r.at_least, r.above, 0), coalesce(r.at_most, r.below), r.value, r.id
        """,
        articles,
        recorded);
  }

  private <R extends Record & Rule> List<Ruled<R>> rules(
      Class<R> kind, String select, Collection<FactId> articles, Recorded recorded) {
    return jdbc
        .sql(select)
        .param("articles", FactIds.array(articles))
        .param("recorded", recorded.no())
        .query(Kept.rows(kind))
        .list()
        .stream()
        .map(it -> new Ruled<>(it.id(), it.fact()))
        .toList();
  }
}
