package city.kontor.accounts;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;

/**
 * A person's desk: who one is here, and for which offices.
 *
 * @param administers whether messages may wait for this person to hand on
 */
record DeskPage(
    Head head,
    String who,
    List<Panel> panels,
    boolean runsTheRegister,
    boolean administers,
    List<Office> offices)
    implements Page {

  /**
   * An office one belongs to, and as what, since when.
   *
   * @param address where the people of the office stand
   */
  record Office(NamedLink name, String duty, String address) {}
}
