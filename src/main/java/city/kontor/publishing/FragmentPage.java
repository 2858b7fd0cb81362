package city.kontor.publishing;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;

/**
 * A city's memberships as they stand inside another site.
 *
 * @param memberships what the page in the register says, with whole addresses
 * @param styled whether it is a small document of its own, for a frame
 * @param register that page
 * @param credit whose work it is, as of when, and how it may be used
 */
record FragmentPage(MembershipsPage memberships, boolean styled, Link register, String credit)
    implements Page {

  @Override
  public Head head() {
    return memberships.head();
  }
}
