package city.kontor.audit;

import city.kontor.history.FactId;
import city.kontor.sources.SourcePanels;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Leads from the page of a document to its audit, if it has statements. */
@Component
class AuditPanel implements SourcePanels {

  private final StatementSql statements;
  private final Languages languages;
  private final Renderer renderer;

  AuditPanel(StatementSql statements, Languages languages, Renderer renderer) {
    this.statements = statements;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId document, Reading reading) {
    var count = statements.of(document, reading.recorded()).size();
    if (count == 0) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var path = reading.path() + "/audit";
    return List.of(
        new Panel(
            "audit",
            10,
            words.say("audit.title"),
            renderer.part(
                "audit/statements",
                Map.of("words", words, "count", count, "address", reading.to(path))),
            Map.of("statements", count, "audit", reading.data(path)),
            List.of()));
  }
}
