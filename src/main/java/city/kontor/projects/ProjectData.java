package city.kontor.projects;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A joint project as data.
 *
 * @param self this document
 * @param adopted the document of the meeting that adopted it
 * @param certainty whether it was under way on the day: certain, possible, not
 * @param panels what other subjects record about it, by the key of each
 */
record ProjectData(
    String self,
    String id,
    String slug,
    Named name,
    Party network,
    @Nullable String adopted,
    Written.Spell period,
    String certainty,
    @Nullable String sureness,
    List<Part> parts,
    List<Done> activities,
    Map<String, Object> panels) {

  /**
   * An organization's part in it.
   *
   * @param role lead, participant, proposer or reporter
   * @param meeting the document of the meeting at which a reporter reported
   * @param certainty whether it held on the day: certain, possible, not
   */
  record Part(
      String fact,
      Party organization,
      String role,
      @Nullable String meeting,
      Written.Spell period,
      String certainty,
      @Nullable String sureness) {}

  /** Something done under it. */
  record Done(
      String fact,
      Named name,
      String kind,
      Written.@Nullable Day on,
      @Nullable Party host,
      List<Present> present,
      @Nullable String sureness) {}

  /** Who took part in it; {@code people} is absent where it is not known how many came. */
  record Present(
      String fact, Party organization, @Nullable Integer people, @Nullable String sureness) {}

  /** A page of projects; {@code next} is absent on the last. */
  record Listing(String self, List<Row> projects, @Nullable String next) {}

  /** One project of a list. */
  record Row(
      String id,
      String self,
      Named name,
      Party network,
      Written.Spell period,
      String certainty,
      List<Party> leads) {}

  /** An organization's part, as its own document lists it. */
  record Of(
      String fact,
      String self,
      Named project,
      Party network,
      String role,
      Written.Spell period,
      String certainty,
      @Nullable String sureness) {}
}
