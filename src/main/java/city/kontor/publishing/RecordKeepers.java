package city.kontor.publishing;

import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.web.Reading;
import java.util.Optional;

/** Says who keeps the record of an organization, where somebody other than the register does. */
public interface RecordKeepers {

  /** A sentence. */
  Optional<String> of(FactId organization, Named name, Reading reading);
}
