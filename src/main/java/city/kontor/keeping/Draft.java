package city.kontor.keeping;

import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to type into a form.
 *
 * @param fact null when a new one is to be stated
 * @param fields as typed, by name
 */
record Draft(
    UUID id,
    String kind,
    @Nullable FactId fact,
    Verb verb,
    Map<String, String> fields,
    OffsetDateTime keptAt) {

  Draft {
    fields = Map.copyOf(fields);
  }

  /** The form with what was typed into it. */
  String path() {
    return (fact == null ? "/facts/new/" + kind : "/facts/" + fact + "/" + Words.key(verb))
        + "?"
        + Typed.DRAFT
        + "="
        + id;
  }
}
