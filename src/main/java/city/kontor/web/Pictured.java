package city.kontor.web;

import city.kontor.history.FactId;
import java.util.Optional;

/** A module that can draw something of the record declares it by a bean of this kind. */
public interface Pictured {

  /** A PNG without words, 1200 by 630, of the thing as the reader asks; nothing of other things. */
  Optional<byte[]> of(FactId thing, Reading reading);
}
