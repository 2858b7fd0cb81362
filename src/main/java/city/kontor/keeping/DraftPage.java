package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/**
 * What somebody typed and kept, to be read though its form no longer opens.
 *
 * @param form where it can be gone on with, as far as it can
 * @param drop where the draft is let go of
 */
record DraftPage(Head head, List<Around> typed, Link form, String drop) implements Page {}
