package city.kontor.networks;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization is to networks, on its page.
 *
 * @param own its page as a network; null when it is none
 */
record OrganizationPart(@Nullable NamedLink own, List<Row> rows) {

  /**
   * One part it has.
   *
   * @param thing the section or step concerned, where that is not the network itself
   */
  record Row(
      String what,
      @Nullable NamedLink thing,
      NamedLink network,
      String when,
      @Nullable Tick tick) {}

  /** The same as data. */
  record Data(
      String role,
      city.kontor.organizations.Party network,
      city.kontor.names.@Nullable Named name,
      city.kontor.web.Written.@Nullable Spell period,
      city.kontor.web.Written.@Nullable Day on,
      city.kontor.sources.Sourced fact) {}
}
