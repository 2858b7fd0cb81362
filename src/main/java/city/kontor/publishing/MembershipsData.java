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
 * @param recorded the last recording that the public was told of, by which they are known
 */
record MembershipsData(
    String self, String city, Named name, LocalDate on, long recorded, List<NetworkData> networks) {

  /**
   * The city's part in one network.
   *
   * @param stage of the network on the day, absent when not known
   * @param about what the page says of the network, sentence by sentence
   * @param steps of the network's life up to the day
   * @param prose what the page says of the city in it
   * @param texts sourced texts among them, and those in somebody's own words
   */
  record NetworkData(
      String self,
      Named name,
      @Nullable String acronym,
      @Nullable String stage,
      List<SpellData> spells,
      List<String> about,
      List<String> steps,
      List<String> prose,
      List<TextData> texts) {}

  /** A text of a source, and whether these are the source's own words. */
  record TextData(String fact, String kind, String language, boolean quoted, String content) {}

  /** A spell in which the city belonged to the network. */
  record SpellData(
      String fact,
      String kind,
      Written.Spell period,
      String certainty,
      @Nullable String sureness) {}
}
