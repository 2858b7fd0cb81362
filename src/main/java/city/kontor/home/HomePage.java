package city.kontor.home;

import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param lives the networks in one picture; null while none is recorded
 * @param questions what can be asked, each leading to its answer
 * @param recorded when something was last recorded
 */
record HomePage(
    Head head, @Nullable Lifelines lives, List<Link> questions, List<Link> lists, String recorded)
    implements Page {}
