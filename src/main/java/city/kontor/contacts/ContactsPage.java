package city.kontor.contacts;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that an office sees.
 *
 * @param own those it keeps itself
 * @param given those that members gave to it
 * @param mayKeep whether the one who looks may add, correct and forget them
 * @param why the rule that says so
 */
record ContactsPage(
    Head head,
    String action,
    List<Row> own,
    List<Row> given,
    boolean mayKeep,
    String why,
    ContactFields fields)
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
}
