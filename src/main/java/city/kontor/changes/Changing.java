package city.kontor.changes;

import city.kontor.web.Change;
import city.kontor.web.Link;
import java.util.List;

/**
 * Something with a history, whose changes are told.
 *
 * @param path of its own page
 * @param section the part of the main navigation it belongs to
 * @param above the page above its own
 * @param changes all of them, in any order
 */
public record Changing(String name, String path, String section, Link above, List<Change> changes) {

  public Changing {
    changes = changes.stream().filter(it -> it.sort() != Change.Sort.POSSIBLE).toList();
  }
}
