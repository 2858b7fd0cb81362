package city.kontor.publishing;

import city.kontor.names.Named;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city's memberships as data.
 *
 * @param on the day they are told for
 * @param recorded the recording they are known as of
 */
record MembershipsData(
    String self, String city, Named name, LocalDate on, long recorded, List<NetworkData> networks) {

  /**
   * The city's part in one network.
   *
   * @param stage of the network on the day, absent when not known
   * @param prose what the page says, sentence by sentence
   */
  record NetworkData(
      String self,
      Named name,
      @Nullable String acronym,
      @Nullable String stage,
      List<SpellData> spells,
      List<String> prose) {}

  /** A spell in which the city belonged to the network. */
  record SpellData(
      String fact,
      String kind,
      Written.Spell period,
      String certainty,
      @Nullable String sureness) {}
}
