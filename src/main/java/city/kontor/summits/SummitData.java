package city.kontor.summits;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series of summits as data.
 *
 * @param self this document
 * @param recurrence how often it is to be held, an ISO 8601 period
 * @param complete whether the list of editions is complete on the day
 * @param panels what other subjects record about it, by the key of each
 */
record SummitData(
    String self,
    String id,
    String slug,
    Named name,
    Party owner,
    @Nullable Party network,
    @Nullable String recurrence,
    boolean complete,
    List<Item> editions,
    Map<String, Object> panels) {

  /**
   * An edition of a list.
   *
   * @param status held, announced or not-held; absent when only its place in the series is known
   * @param then where it lay from the day: ahead, under-way, unsure or over
   */
  record Item(
      String fact,
      String self,
      Named name,
      @Nullable Integer ordinal,
      Written.@Nullable Day on,
      @Nullable Party host,
      @Nullable String status,
      String then,
      @Nullable String mode,
      @Nullable String sureness) {}

  /** An edition as data. */
  record OfEdition(
      String self,
      Item edition,
      String series,
      List<Appeared> appearances,
      Map<String, Object> panels) {}

  /**
   * Who appeared at an edition.
   *
   * @param person the head of the delegation
   */
  record Appeared(
      String fact,
      Party organization,
      String role,
      @Nullable Named person,
      @Nullable String sureness) {}

  /** What an organization had to do with an edition, as its own document lists it. */
  record Of(
      String fact, Item edition, String role, @Nullable Named person, @Nullable String sureness) {}
}
