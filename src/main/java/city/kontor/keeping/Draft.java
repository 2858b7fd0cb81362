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
 * @param kind as it stands in the address of the form: {@code text}, {@code text/languages}
 * @param fact null when a new one is to be stated
 * @param fields as typed, by name
 */
public record Draft(
    UUID id,
    String kind,
    @Nullable FactId fact,
    Verb verb,
    Map<String, String> fields,
    OffsetDateTime keptAt) {

  static final String OF_LANGUAGES = "/languages";

  public Draft {
    fields = Map.copyOf(fields);
  }

  public boolean isOfLanguages() {
    return kind.endsWith(OF_LANGUAGES);
  }

  public String factKind() {
    return isOfLanguages() ? kind.substring(0, kind.length() - OF_LANGUAGES.length()) : kind;
  }

  /** What was typed, though its form no longer opens. */
  String typedPath() {
    return "/desk/drafts/" + id;
  }

  /** The form with what was typed into it. */
  public String path() {
    var act = isOfLanguages() ? OF_LANGUAGES : "/" + Words.key(verb);
    return (fact == null ? "/facts/new/" + kind : "/facts/" + fact + act)
        + "?"
        + Typed.DRAFT
        + "="
        + id;
  }
}
