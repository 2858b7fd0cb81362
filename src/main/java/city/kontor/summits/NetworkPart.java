package city.kontor.summits;

import city.kontor.names.NamedLink;
import city.kontor.web.Shown;
import java.util.List;

/** The editions on the page of the network that a series is. */
record NetworkPart(
    String title, NamedLink series, List<String> sentences, Shown<SeriesPage.Row> rows) {}
