package city.kontor.projects;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** How a higher module adds to the page of a project: what sources claim about it. */
public interface ProjectPanels {

  /** The panels about this project; none when there is nothing to say. */
  List<Panel> of(FactId project, Reading reading);
}
