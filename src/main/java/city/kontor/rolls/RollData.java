package city.kontor.rolls;

import city.kontor.organizations.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An electoral roll as data.
 *
 * @param fact of a frozen one; absent where it is as it would be frozen now
 * @param on the day for which it was judged
 * @param frozen on which day it was
 * @param votes of all who may vote; absent where a number is not known
 * @param members those of this page
 */
record RollData(
    String self,
    String meeting,
    @Nullable String fact,
    LocalDate on,
    @Nullable LocalDate frozen,
    int entitled,
    int notEntitled,
    int notKnown,
    @Nullable BigDecimal votes,
    List<Member> members,
    @Nullable String next) {

  /**
   * @param vote yes, no or not-known
   * @param sureness example where anything it rests on is one; else absent
   * @param because for who keeps the network's record; else absent
   */
  record Member(
      Party organization,
      String vote,
      @Nullable BigDecimal votes,
      @Nullable String sureness,
      @Nullable String standing,
      @Nullable List<Reason> because) {}

  /**
   * @param code the same in every language
   * @param words as it was worded when the roll was made
   */
  record Reason(String code, @Nullable String rule, List<String> facts, String words) {}

  /** The rolls of a meeting. */
  record Several(String self, String meeting, List<Brief> rolls) {}

  record Brief(
      String self,
      String fact,
      LocalDate on,
      LocalDate frozen,
      int entitled,
      int notEntitled,
      int notKnown) {}

  /** What two rolls say otherwise. */
  record Comparison(
      String self, String before, String after, List<Changed> changes, @Nullable String next) {}

  /**
   * @param change entered, left, right or reasons
   */
  record Changed(
      Party organization, String change, @Nullable Member before, @Nullable Member after) {}
}
