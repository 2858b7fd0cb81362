package city.kontor.members;

import city.kontor.maps.Drawing;
import city.kontor.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members on the page of their network.
 *
 * @param steps how many there were through time, as a sentence; null where that is not known
 * @param map where they lie; null where that is not known of two of them
 * @param all where the whole list is
 */
record NetworkPart(
    String title,
    List<String> sentences,
    List<MembersPage.Row> certain,
    List<MembersPage.Row> possible,
    @Nullable String steps,
    @Nullable Drawing map,
    Link all) {}
