package city.kontor.offices;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;

/**
 * Who administers the register.
 *
 * @param former those who did before
 * @param invited those who have not accepted yet; told only to whoever may invite
 * @param why the rule that says whether the one who looks may invite and end roles
 * @param email as typed before
 * @param mistakes by field, in words
 */
record AdministratorsPage(
    Head head,
    List<OfficePage.Person> people,
    List<OfficePage.Person> former,
    List<OfficePage.Invited> invited,
    boolean mayChange,
    String why,
    String email,
    Map<String, String> mistakes)
    implements Page {}
