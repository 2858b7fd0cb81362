package city.kontor.networks;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** What modules above this one add to the page of a network. */
public interface NetworkPanels {

  List<Panel> of(FactId network, Reading reading);
}
