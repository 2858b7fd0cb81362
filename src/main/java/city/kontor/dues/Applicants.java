package city.kontor.dues;

import city.kontor.history.FactId;
import city.kontor.web.Reading;
import java.util.Optional;

/** Who asked to become a member, and as what. The module that keeps applications tells it. */
public interface Applicants {

  /** The category in which it asked last to become a member, for those who keep the network. */
  Optional<FactId> category(FactId network, FactId organization, Reading reading);
}
