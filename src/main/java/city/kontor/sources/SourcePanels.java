package city.kontor.sources;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** How a higher module adds to the page of a source document: its claims, its audit. */
public interface SourcePanels {

  /** The panels about this document; none when there is nothing to say. */
  List<Panel> of(FactId document, Reading reading);
}
