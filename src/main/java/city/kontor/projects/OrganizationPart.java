package city.kontor.projects;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization's parts in joint projects, on its page. */
record OrganizationPart(
    String title,
    String sentence,
    LocalDate on,
    List<Row> rows,
    List<Done> hosted,
    List<Done> attended) {

  /**
   * One part.
   *
   * @param then whether it held on the day, in words
   */
  record Row(
      NamedLink project,
      NamedLink network,
      String role,
      @Nullable NamedLink meeting,
      String period,
      String then,
      boolean isPossible,
      @Nullable Tick tick) {}

  /**
   * Something done under a project at this organization, or with it.
   *
   * @param people how many came for it; empty where that is not known
   */
  record Done(
      String on,
      String name,
      String language,
      String kind,
      String people,
      NamedLink project,
      @Nullable Tick tick) {}
}
