package city.kontor.summits;

import city.kontor.maps.Drawing;
import city.kontor.names.NamedLink;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editions on the page of the network that a series is.
 *
 * @param map where its hosts lie; null on the page of a network whose members lie on one, and where
 *     that is not known of two of them
 */
record NetworkPart(
    String title,
    NamedLink series,
    List<String> sentences,
    @Nullable Drawing map,
    Shown<SeriesPage.Row> rows) {}
