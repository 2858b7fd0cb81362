package city.kontor.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who records: an office, and the account of the person acting for it; neither for the starter. */
public record Actor(@Nullable UUID office, @Nullable UUID account) {

  /** The register itself, when it opens with the starter record. */
  public static final Actor REGISTER = new Actor(null, null);
}
