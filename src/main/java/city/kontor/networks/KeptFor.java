package city.kontor.networks;

import city.kontor.history.FactId;
import city.kontor.web.Reading;

/** How a higher module says on every page of a network which office keeps its record for it. */
public interface KeptFor {

  /** The sentence; empty where the network keeps its record itself, or the register does. */
  String sentence(FactId network, Reading reading);
}
