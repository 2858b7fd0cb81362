package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/**
 * The kinds of fact that one may state.
 *
 * @param about those about the thing one comes from; empty when one comes from nowhere
 */
record ChoicePage(Head head, List<Link> about, List<Link> all) implements Page {}
