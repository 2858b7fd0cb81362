package city.kontor.members;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.reviews.ReviewData;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a network on a day, as data.
 *
 * @param self this document
 * @param count how many members there are; absent where it is not known
 * @param certain how many members are recorded for certain
 * @param possible how many more may be members
 * @param kinds how many belong to it as members, participants, observers and partners
 * @param complete whether the list is complete on that day; otherwise absence from it says nothing
 * @param completeness the periods for which the list is complete
 * @param reviewed when its office looked through it; absent where nobody said so
 * @param next the next document of the same list; absent on the last
 */
record MembersData(
    String self,
    Party network,
    LocalDate on,
    @Nullable Integer count,
    int certain,
    int possible,
    boolean complete,
    List<OfKind> kinds,
    List<Written.Spell> completeness,
    List<Row> members,
    @Nullable ReviewData reviewed,
    @Nullable String next) {

  /**
   * How many organizations belong to it in one way.
   *
   * @param possible how many more may
   */
  record OfKind(String kind, int certain, int possible) {

    static List<OfKind> of(Roll roll) {
      return roll.kinds().stream()
          .map(it -> new OfKind(Words.key(it.kind()), it.certain(), it.possible()))
          .toList();
    }
  }

  /**
   * One membership.
   *
   * @param suspended whether its rights rest on the day, certain or possible; absent where they do
   *     not, as far as everybody sees
   * @param fact its identity; {@code /facts/{fact}} shows its sources
   * @param certainty whether it held on the day: certain or possible
   * @param suspended whether its rights rested on the day, certain or possible, as far as everybody
   *     sees; absent where they did not
   * @param sureness what its sources amount to: sure, stated, derived, against
   */
  record Row(
      String fact,
      Party organization,
      String kind,
      @Nullable Named category,
      @Nullable String path,
      @Nullable Party via,
      Written.Spell period,
      @Nullable String reason,
      String certainty,
      @Nullable String suspended,
      @Nullable String sureness) {}

  /** A membership as the documents of an organization list it. */
  record Of(
      String fact,
      Party network,
      String kind,
      @Nullable Named category,
      @Nullable String path,
      @Nullable Party via,
      Written.Spell period,
      @Nullable String reason,
      String certainty,
      @Nullable String suspended,
      @Nullable String sureness) {}

  /**
   * The members as the document of their network tells of them; all of them lie at {@code self}.
   */
  record Brief(
      String self,
      @Nullable Integer count,
      int certain,
      int possible,
      boolean complete,
      List<OfKind> kinds) {}
}
