package city.kontor.undo;

import city.kontor.keeping.FormPage;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/**
 * What will be told when an act is taken back.
 *
 * @param act what was recorded, when and why
 * @param lines what the pages will say then
 * @param refused why it cannot be; empty when it can
 * @param by the facts for whose sake it cannot
 * @param may by which rule it may be
 */
record UndoPage(
    Head head,
    String act,
    List<String> lines,
    String refused,
    List<Link> by,
    String may,
    String action,
    FormPage.Input why,
    Link journal)
    implements Page {}
