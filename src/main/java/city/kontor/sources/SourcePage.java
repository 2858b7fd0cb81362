package city.kontor.sources;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a source document: what it is, and what it speaks for or against. */
record SourcePage(
    Head head,
    String title,
    String language,
    String publisher,
    String publisherLanguage,
    String documentClass,
    String classMeaning,
    String origin,
    @Nullable String address,
    boolean isLink,
    String published,
    String captured,
    @Nullable String letterNumber,
    @Nullable Link file,
    List<Panel> panels)
    implements Page {}
