package city.kontor.bodies;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** What modules above this one add to the page of a body. */
public interface BodyPanels {

  List<Panel> of(FactId body, Reading reading);
}
