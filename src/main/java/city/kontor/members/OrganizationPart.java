package city.kontor.members;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memberships on the page of an organization.
 *
 * @param through which of its networks are members of others themselves
 */
record OrganizationPart(String title, LocalDate on, Shown<Row> rows, List<String> through) {

  /**
   * One membership.
   *
   * @param then whether it held on the day, in words
   */
  record Row(
      NamedLink network,
      String as,
      String since,
      String until,
      String how,
      String then,
      boolean isPossible,
      @Nullable Tick tick) {}
}
