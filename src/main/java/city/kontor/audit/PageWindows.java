package city.kontor.audit;

import city.kontor.history.FactId;
import city.kontor.sources.Sources;
import city.kontor.web.Reading;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** When pages were true, for those who show it beside something else than the audit. */
@Service
public class PageWindows {

  private final StatementSql statements;
  private final Auditor auditor;
  private final Sources sources;

  PageWindows(StatementSql statements, Auditor auditor, Sources sources) {
    this.statements = statements;
    this.auditor = auditor;
    this.sources = sources;
  }

  /**
   * An audited page and the window in which most of its statements hold together.
   *
   * @param from the first day, and {@code until} the first day after it; equal when there is none
   */
  public record Window(Sources.Listed page, LocalDate from, LocalDate until) {

    public boolean isEmpty() {
      return !from.isBefore(until);
    }

    /** Whether both ends are known days. */
    public boolean isBounded() {
      return !from.equals(LocalDate.MIN) && !until.equals(LocalDate.MAX);
    }

    public String auditPath() {
      return page.path() + "/audit";
    }
  }

  /** The windows of those of these documents whose statements are held against the record. */
  public List<Window> of(Collection<FactId> documents, Reading reading) {
    return sources.find(documents, reading.recorded()).values().stream()
        .filter(it -> !statements.of(it.id(), reading.recorded()).isEmpty())
        .map(it -> window(it, reading))
        .toList();
  }

  /** The first pages that are held against the record, so many at most. */
  public List<Sources.Listed> pages(int limit, Reading reading) {
    return List.copyOf(
        sources.find(statements.pages(limit, reading.recorded()), reading.recorded()).values());
  }

  private Window window(Sources.Listed page, Reading reading) {
    var windows = auditor.audit(page, reading).windows().windows();
    if (windows.isEmpty()) {
      return new Window(page, reading.on(), reading.on());
    }
    var span = windows.getFirst().span();
    return new Window(page, span.from(), span.until());
  }
}
