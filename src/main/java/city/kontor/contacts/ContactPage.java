package city.kontor.contacts;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * One contact, to be corrected.
 *
 * @param conflict that somebody else corrected it meanwhile; empty where nobody did
 * @param stands the contact as it stands now
 * @param why the rule that allows to correct it
 * @param read which state of it the form was filled with
 */
record ContactPage(
    Head head,
    String conflict,
    List<ContactsPage.Row> stands,
    String why,
    String action,
    String list,
    String read,
    ContactFields fields)
    implements Page {}
