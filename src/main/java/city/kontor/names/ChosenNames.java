package city.kontor.names;

import city.kontor.history.FactId;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of the things on one page, in the reader's language where there is one. */
public final class ChosenNames {

  private final Map<FactId, Named> names;
  private final String language;

  ChosenNames(Map<FactId, Named> names, String language) {
    this.names = Map.copyOf(names);
    this.language = language;
  }

  public Optional<Named> find(@Nullable FactId bearer) {
    return bearer == null ? Optional.empty() : Optional.ofNullable(names.get(bearer));
  }

  /** The name; a thing nobody has named yet is written as a dash. */
  public Named of(FactId bearer) {
    return names.getOrDefault(bearer, new Named("—", language));
  }

  public String text(FactId bearer) {
    return of(bearer).text();
  }

  /** Orders things by their names, as the reader's language orders them. */
  public Comparator<FactId> order() {
    var collator = Collator.getInstance(ULocale.forLanguageTag(language));
    return (one, other) -> collator.compare(text(one), text(other));
  }
}
