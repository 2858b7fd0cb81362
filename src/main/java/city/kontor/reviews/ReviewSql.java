package city.kontor.reviews;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about reviews. */
@Repository
class ReviewSql {

  private final JdbcClient jdbc;

  ReviewSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of each page of these organizations the last review up to a day. */
  List<Kept<Review>> last(Collection<FactId> subjects, LocalDate day, Recorded recorded) {
    return jdbc.sql(
            """
            select distinct on (r.subject, r.page) r.id, r.subject, r.page, r."on", r.next_review
            from reviews.review_recorded r
            where r.subject = any(:subjects::uuid[]) and r.on_to <= :day
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.subject, r.page, r.on_to desc, r.id desc
            """)
        .param("subjects", FactIds.array(subjects))
        .param("day", day)
        .param("recorded", recorded.no())
        .query(Kept.rows(Review.class))
        .list();
  }
}
