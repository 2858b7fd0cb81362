package city.kontor.audit;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.sources.Sources;
import city.kontor.web.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** When pages were true, for those who show it beside something else than the audit. */
@Service
public class PageWindows {

  private static final int MOST_KEPT = 200;

  private final StatementSql statements;
  private final Auditor auditor;
  private final Sources sources;
  private final Clock clock;
  private final Map<Asked, Optional<Window>> known = new ConcurrentHashMap<>();

  PageWindows(StatementSql statements, Auditor auditor, Sources sources, Clock clock) {
    this.statements = statements;
    this.auditor = auditor;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * What a window depends on: not on the reader's day, but on what is recorded, and on today, when
   * something may be released.
   */
  private record Asked(FactId document, Recorded recorded, LocalDate today) {}

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
    return documents.stream().flatMap(it -> of(it, reading).stream()).toList();
  }

  /** An audit asks much; its window is kept until something is recorded. */
  private Optional<Window> of(FactId document, Reading reading) {
    var asked = new Asked(document, reading.recorded(), LocalDate.now(clock));
    var kept = known.get(asked);
    if (kept != null) {
      return kept;
    }
    if (known.size() >= MOST_KEPT) {
      known.clear();
    }
    var window =
        sources
            .find(document, reading.recorded())
            .filter(it -> !statements.of(it.id(), reading.recorded()).isEmpty())
            .map(it -> window(it, reading));
    known.put(asked, window);
    return window;
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
