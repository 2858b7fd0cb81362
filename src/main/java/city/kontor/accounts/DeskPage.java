package city.kontor.accounts;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/** A person's desk: who one is here, and for which offices. */
record DeskPage(Head head, String who, boolean runsTheRegister, List<Office> offices)
    implements Page {

  /** An office one belongs to, and as what, since when. */
  record Office(NamedLink name, String duty) {}
}
