package city.kontor.publishing;

import city.kontor.history.FactId;
import java.util.List;

/** A sentence and the facts it says, the weightiest first; none when it says what is missing. */
record Said(String words, List<FactId> facts) {

  Said {
    facts = List.copyOf(facts);
  }

  Said(String words, FactId fact) {
    this(words, List.of(fact));
  }
}
