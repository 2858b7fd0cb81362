package city.kontor.partnerships;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** How a higher module adds to the page of a pair, which both sides read alike. */
public interface PartnershipPanels {

  /**
   * The panels about this pair.
   *
   * @param facts the pair itself, what ties it and what was signed, in their order
   */
  List<Panel> of(FactId pair, List<FactId> facts, Reading reading);
}
