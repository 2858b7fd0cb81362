package city.kontor.bodies;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.sources.Sourced;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as data. Spells are half-open; {@code certainty} says of each whether it holds on the day
 * asked for: certain, possible or not.
 *
 * @param self this document
 * @param on the day it speaks of
 * @param texts absent where the body is part of another document
 * @param panels what other subjects record about it; absent likewise
 */
record BodyData(
    String self,
    String id,
    String slug,
    String on,
    Party network,
    Named name,
    String kind,
    Written.Spell period,
    String certainty,
    Sourced fact,
    List<SeatData> seats,
    @Nullable List<TextData> texts,
    @Nullable Map<String, Object> panels) {

  /**
   * Seats of one kind.
   *
   * @param number how many there are; absent when no source says
   * @param complete whether the list of holders is complete on the day
   * @param vacant how many are vacant on the day; absent when that cannot be told
   */
  record SeatData(
      String slug,
      String office,
      @Nullable Integer number,
      @Nullable String basis,
      Written.Spell period,
      boolean complete,
      @Nullable Vacancies vacant,
      Sourced fact,
      List<HoldingData> holders) {}

  /** Who holds or held it. */
  record HoldingData(
      Party holder,
      @Nullable Named person,
      @Nullable String basis,
      Written.Spell period,
      String certainty,
      Sourced fact) {}

  /** A text about it. */
  record TextData(
      String kind,
      String content,
      String language,
      boolean quoted,
      Written.Spell period,
      Sourced fact) {}

  /** A seat of an organization: in which body of which network, and for how long. */
  record HeldData(
      Party network,
      String body,
      Named bodyName,
      String seat,
      String office,
      @Nullable Named person,
      @Nullable String basis,
      Written.Spell period,
      String certainty,
      Sourced fact) {}
}
