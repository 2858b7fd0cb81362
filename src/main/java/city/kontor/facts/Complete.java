package city.kontor.facts;

import city.kontor.dates.Period;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says of a list whether it is complete, and from when to when. */
@Service
public class Complete {

  private final JdbcClient jdbc;

  Complete(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A period for which a list is complete, and the fact that says so. */
  public record Span(FactId fact, Period period) {}

  /** The periods for which the list of this subject is complete. */
  public List<Span> spans(FactId subject, String list, Recorded recorded) {
    return jdbc.sql(
            """
            select c.id, c.since, c.until
            from facts.completeness_recorded c
            where c.subject = :subject and c.list = :list
              and history.shown(c.recording, c.superseded, c.visibility, c.released, :recorded)
            order by c.since_from
            """)
        .param("subject", subject.value())
        .param("list", list)
        .param("recorded", recorded.no())
        .query((row, _) -> span(row))
        .list();
  }

  /** Whether the list is known to be complete on a day; otherwise absence from it is unknown. */
  public boolean on(FactId subject, String list, LocalDate day, Recorded recorded) {
    return on(List.of(subject), list, day, recorded).containsKey(subject);
  }

  /**
   * Those of these subjects whose list is known to be complete on a day, with the facts that say
   * so.
   */
  public Map<FactId, List<FactId>> on(
      Collection<FactId> subjects, String list, LocalDate day, Recorded recorded) {
    return said(subjects, list, recorded).stream()
        .filter(it -> it.span().period().certainlyOn(day))
        .collect(
            Collectors.groupingBy(
                Said::subject, Collectors.mapping(it -> it.span().fact(), Collectors.toList())));
  }

  /** The periods for which the list of each of these subjects is complete. */
  public Map<FactId, List<Span>> spans(
      Collection<FactId> subjects, String list, Recorded recorded) {
    return said(subjects, list, recorded).stream()
        .collect(
            Collectors.groupingBy(
                Said::subject, Collectors.mapping(Said::span, Collectors.toList())));
  }

  private List<Said> said(Collection<FactId> subjects, String list, Recorded recorded) {
    return jdbc.sql(
            """
            select c.id, c.subject, c.since, c.until
            from facts.completeness_recorded c
            where c.subject = any(:subjects::uuid[]) and c.list = :list
              and history.shown(c.recording, c.superseded, c.visibility, c.released, :recorded)
            order by c.since_from
            """)
        .param("subjects", FactIds.array(subjects))
        .param("list", list)
        .param("recorded", recorded.no())
        .query((row, _) -> new Said(FactIds.of(row, "subject"), span(row)))
        .list();
  }

  private record Said(FactId subject, Span span) {}

  private static Span span(ResultSet row) throws SQLException {
    return new Span(FactIds.of(row, "id"), Dates.period(row));
  }
}
