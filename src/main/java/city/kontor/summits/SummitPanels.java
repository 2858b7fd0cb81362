package city.kontor.summits;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** How a higher module adds to the page of a series or an edition: the figures sources claim. */
public interface SummitPanels {

  /** The panels about this series or edition; none when there is nothing to say. */
  List<Panel> of(FactId seriesOrEdition, Reading reading);
}
