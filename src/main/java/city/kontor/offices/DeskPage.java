package city.kontor.offices;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;

/**
 * A person's desk: what waits, what was done, what one keeps; who one is here, for which offices.
 *
 * @param to whose desk it is, addressed to the person
 * @param summary what it says, in a few sentences
 * @param handsOn whether messages may wait for this person to hand on
 * @param whyNot the rules that refuse what others do here
 */
record DeskPage(
    Head head,
    String to,
    List<String> summary,
    String who,
    List<Panel> panels,
    boolean runsTheRegister,
    boolean handsOn,
    List<Office> offices,
    List<String> whyNot)
    implements Page {

  /**
   * An office one belongs to, and as what, since when.
   *
   * @param address where the people of the office stand
   */
  record Office(NamedLink name, String duty, String address) {}
}
