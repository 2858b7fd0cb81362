package city.kontor.standing;

import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How members of a network stand on a day, as data.
 *
 * @param members of a list those of this page
 */
record StandingData(
    String self, Party network, LocalDate on, List<Row> members, @Nullable String next) {

  /**
   * One member.
   *
   * @param standing good, arrears, suspended, not-a-member or not-known
   * @param sureness example where anything it rests on is one; else absent
   * @param votes how many votes it has where it may vote; absent when that is not known
   */
  record Row(
      Party organization,
      String standing,
      @Nullable String sureness,
      List<Because> because,
      List<Granted> rights,
      @Nullable BigDecimal votes,
      List<Because> weighed) {}

  /**
   * A right.
   *
   * @param outcome yes, no or not-known
   */
  record Granted(String right, String outcome, List<Because> because) {}

  /**
   * A step of a verdict.
   *
   * @param code the same in every language
   * @param rule the fact of the rule it rests on
   * @param facts in which it was found
   * @param change what would change it; absent where nothing that can be recorded would
   */
  record Because(
      String code,
      @Nullable String rule,
      List<String> facts,
      String words,
      @Nullable Change change) {}

  record Change(String code, String words, @Nullable String form) {}

  /** What there is between an office and its networks, or those it asks to join or owes. */
  record OfOffice(String self, Party organization, LocalDate on, List<Tie> networks) {}

  /**
   * @param standing good, arrears, suspended or not-known; absent where it is no member on the day
   * @param waiting its case there; absent where that waits for nobody
   */
  record Tie(
      Party network,
      @Nullable String standing,
      List<Because> because,
      @Nullable Waiting waiting,
      List<Bill> due) {}

  /**
   * A case.
   *
   * @param turn organization, section or network
   */
  record Waiting(String self, String stage, String turn, @Nullable LocalDate until) {}

  /**
   * An invoice that is not paid, or only in part.
   *
   * @param rest what is still to be paid of it
   */
  record Bill(
      String fact,
      String number,
      BigDecimal amount,
      BigDecimal rest,
      String currency,
      Written.@Nullable Day due) {}

  /** What participants pay together. */
  record Price(
      String self,
      Party network,
      LocalDate on,
      List<String> rules,
      @Nullable Integer participants,
      @Nullable Party organization,
      List<Sum> sums) {}

  /**
   * @param as member or other
   */
  record Sum(String as, BigDecimal amount, String currency) {}
}
