package city.kontor.redactions;

import city.kontor.keeping.FormPage;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form, with what was typed. What the fact says does not stand in it.
 *
 * @param done what was just done; empty where nothing was
 * @param redacted what was taken out of it before, when and why
 * @param history where everybody reads it; null where nobody does
 * @param note what is not reached from here
 */
record RedactionPage(
    Head head,
    String done,
    List<String> redacted,
    @Nullable Link history,
    String action,
    List<FormPage.Input> inputs,
    String note,
    String conflict)
    implements Page {}
