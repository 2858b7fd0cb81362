package city.kontor.offices;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;

/**
 * One office and its people.
 *
 * @param mayChange whether the one who looks may invite and end roles
 * @param why the rule that says so
 * @param coming those who will hold a role from a day to come
 * @param former those who held a role before
 * @param invited those who have not accepted yet; told only to whoever may invite
 * @param email and {@code since} and {@code until} as typed before
 * @param mistakes by field, in words
 */
record OfficePage(
    Head head,
    NamedLink organization,
    String journal,
    String contacts,
    String memberships,
    String tokens,
    String signOff,
    List<Person> people,
    List<Person> coming,
    List<Person> former,
    List<Invited> invited,
    boolean mayChange,
    String why,
    String email,
    String since,
    String until,
    List<Choice> roles,
    Map<String, String> mistakes)
    implements Page {

  /** Somebody who holds a role; {@code end} is where the form that ends it goes. */
  record Person(String name, String email, String duty, String end) {}

  /** Somebody who has not accepted yet; {@code end} is where the form that takes it back goes. */
  record Invited(String email, String words, String end) {}

  /** A role to choose, and what it allows. */
  record Choice(String key, String word, boolean isChosen) {}

  /** All offices, for the register's administrators. */
  record All(Head head, List<Line> lines, String typed, String mistake, List<Link> near)
      implements Page {}

  /** An office in the list of all. */
  record Line(String name, String language, String address, String people) {}
}
