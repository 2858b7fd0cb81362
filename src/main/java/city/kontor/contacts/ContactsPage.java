package city.kontor.contacts;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that an office sees.
 *
 * @param own those it keeps itself
 * @param given those that members gave to it
 * @param mayKeep whether the one who looks may add and forget them
 * @param why the rule that says so
 * @param typed and {@code mistakes}, by field
 */
record ContactsPage(
    Head head,
    String action,
    List<Row> own,
    List<Row> given,
    boolean mayKeep,
    String why,
    Map<String, String> typed,
    Map<String, String> mistakes,
    List<Choice> matters)
    implements Page {

  /**
   * A contact in words; {@code path} is where its forms go.
   *
   * @param whose the member that gave it, or the network it is given to; null for neither
   */
  record Row(
      String matter,
      String name,
      List<String> lines,
      @Nullable String email,
      @Nullable NamedLink whose,
      String expires,
      String path) {}

  /** Something to choose. */
  record Choice(String key, String word, boolean isChosen) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  public @Nullable String mistake(String field) {
    return mistakes.get(field);
  }
}
