package city.kontor.sources;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of source documents. */
record SourceListPage(
    Head head, List<DocumentLine> rows, @Nullable Link previous, @Nullable Link next)
    implements Page {}
