package city.kontor.organizations;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** How a higher module adds to the page of an organization: memberships, seats, partnerships. */
public interface OrganizationPanels {

  /** The panels about this organization; none when there is nothing to say. */
  List<Panel> of(FactId organization, Reading reading);
}
