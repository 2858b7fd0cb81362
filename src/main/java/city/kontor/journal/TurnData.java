package city.kontor.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact, as data.
 *
 * @param office absent when the register itself recorded, or a day released it
 * @param verb what was done; of a day that came and released it, the word release
 * @param address space and slug of today, by which forms refer to the fact; only of what is public
 * @param before absent when it was not public
 * @param after absent when it is not public any longer: whoever keeps a copy lets it go
 * @param references the addresses of today of what the fields refer to
 * @param citations those that count from then on
 * @param positions what its parties say from then on; of a fact that belongs to one alone nothing
 * @param why absent when a day released it
 * @param source what the whole act rests on
 */
record TurnData(
    long recording,
    OffsetDateTime at,
    @Nullable Place office,
    String verb,
    @Nullable LocalDate released,
    String kind,
    String fact,
    @Nullable String address,
    @Nullable Map<String, String> before,
    @Nullable Map<String, String> after,
    Map<String, String> references,
    List<CitationData> citations,
    List<PositionData> positions,
    @Nullable String follows,
    @Nullable String followedBy,
    @Nullable String why,
    @Nullable String source) {

  /** A fact elsewhere; its address only when it is public. */
  record Place(String id, @Nullable String address) {}

  /** A document that speaks for the fact or against it. */
  record CitationData(
      String document,
      @Nullable String address,
      String stance,
      String manner,
      @Nullable String locator) {}

  /**
   * What one party says to the fact.
   *
   * @param says {@code stated}, {@code confirmed}, {@code contested}, or {@code not-yet-confirmed}
   *     when it was asked
   * @param counter the form as a party that contests would have it
   */
  record PositionData(
      String party,
      @Nullable String address,
      String says,
      @Nullable Map<String, String> counter,
      List<CitationData> citations) {}

  /**
   * A page of them.
   *
   * @param next absent on the last
   */
  record Leaf(String self, List<TurnData> changes, @Nullable String next) {}
}
