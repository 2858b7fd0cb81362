package city.kontor.rules;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every statement about rule books.
 *
 * <p>What is asked for whole is told whoever may see it.
 */
@Repository
class RuleSql {

  private final JdbcClient jdbc;

  RuleSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<RuleBook>> books(FactId network, Recorded recorded, boolean whole) {
    return jdbc.sql(
            """
            select b.id, b.network, b.adopted, b.decided, b.replaces, b.since, b.until
            from rules.rule_book_recorded b
            where b.network = :network
              and history.shown(b.recording, b.superseded, case when :whole then 'public' else b.visibility end, b.released, :recorded)
            order by b.since_from, b.since_to, b.id
            """)
        .param("network", network.value())
        .param("recorded", recorded.no())
        .param("whole", whole)
        .query(Kept.rows(RuleBook.class))
        .list();
  }

  List<Kept<Article>> articles(Collection<FactId> books, Recorded recorded, boolean whole) {
    return jdbc.sql(
            """
            select a.id, a.book, a.number
            from rules.article_recorded a
            where a.book = any(:books::uuid[])
              and history.shown(a.recording, a.superseded, case when :whole then 'public' else a.visibility end, a.released, :recorded)
            """)
        .param("books", FactIds.array(books))
        .param("recorded", recorded.no())
        .param("whole", whole)
        .query(Kept.rows(Article.class))
        .list();
  }

  List<Ruled<AdmissionRule>> admissions(
      Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        AdmissionRule.class,
        """
        select r.id, r.article, r.category, r.path, r.endorsement, r.decided_by, r.effective
        from rules.admission_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded,
        whole);
  }

  List<Ruled<Entitlement>> entitlements(
      Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        Entitlement.class,
        """
        select r.id, r.article, r."right", r.category, r.granted, r.paid
        from rules.entitlement_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded,
        whole);
  }

  List<Ruled<NoticeRule>> notices(Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        NoticeRule.class,
        """
        select r.id, r.article, r.months, r.due
        from rules.notice_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded,
        whole);
  }

  List<Ruled<SuspensionRule>> suspensions(
      Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        SuspensionRule.class,
        """
        select r.id, r.article, r.years, r.ended_by
        from rules.suspension_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded,
        whole);
  }

  List<Ruled<FeeRule>> fees(Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        FeeRule.class,
        """
        select r.id, r.article, r.category, r.formula, r.currency, r.amount, r.rate, r.least, r.most
        from rules.fee_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded,
        whole);
  }

  List<Ruled<PriceRule>> prices(Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        PriceRule.class,
        """
        select r.id, r.article, r.meeting, r.currency, r.free, r.member_price, r.price
        from rules.price_rule_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.id
        """,
        articles,
        recorded,
        whole);
  }

  /** The rows of all tables, smallest numbers first. */
  List<Ruled<Band>> bands(Collection<FactId> articles, Recorded recorded, boolean whole) {
    return rules(
        Band.class,
        """
        select r.id, r.article, r.use, r.category, r.income_class,
               r.at_least, r.above, r.at_most, r.below, r.value
        from rules.band_recorded r
        where r.article = any(:articles::uuid[])
          and history.shown(r.recording, r.superseded, case when :whole then 'public' else r.visibility end, r.released, :recorded)
        order by r.use, r.income_class, coalesce(r.at_least, r.above, 0), coalesce(r.at_most, r.below), r.value, r.id
        """,
        articles,
        recorded,
        whole);
  }

  private <R extends Record & Rule> List<Ruled<R>> rules(
      Class<R> kind, String select, Collection<FactId> articles, Recorded recorded, boolean whole) {
    return jdbc
        .sql(select)
        .param("articles", FactIds.array(articles))
        .param("recorded", recorded.no())
        .param("whole", whole)
        .query(Kept.rows(kind))
        .list()
        .stream()
        .map(it -> new Ruled<>(it.id(), it.fact()))
        .toList();
  }
}
