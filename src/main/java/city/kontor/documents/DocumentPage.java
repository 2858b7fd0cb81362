package city.kontor.documents;

import city.kontor.keeping.FormPage;
import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/** The form; what it is about, and its fields. */
record DocumentPage(
    Head head, String about, String address, String action, List<FormPage.Input> inputs)
    implements Page {}
