package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/**
 * The kinds of fact that one may state.
 *
 * @param about those about the thing one comes from, under headings; empty when one comes from
 *     nowhere
 * @param frequent what is stated most often
 * @param all under headings
 */
record ChoicePage(Head head, List<Group> about, List<Link> frequent, List<Group> all)
    implements Page {

  /** Kinds of fact about one subject. */
  record Group(String key, String title, List<Link> links) {}
}
