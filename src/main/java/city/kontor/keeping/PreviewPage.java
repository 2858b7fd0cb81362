package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a fact will say, before it is saved.
 *
 * @param lines what it will say on which dates
 * @param around the source, why, and on whose behalf
 * @param cautions what is to be looked at twice
 * @param slug the address of a new document, which may be altered; null where there is none
 * @param hidden everything else that was typed
 */
record PreviewPage(
    Head head,
    List<String> lines,
    List<Difference> differences,
    List<Around> around,
    List<String> cautions,
    String note,
    FormPage.@Nullable Input slug,
    String action,
    List<FormPage.Hidden> hidden,
    String go)
    implements Page {}
