package city.kontor.dues;

import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What members of a network have still to pay on a day, as data.
 *
 * @param without members for whose year no invoice is recorded; the first hundred
 */
record InvoiceData(
    String self,
    Party network,
    LocalDate on,
    List<Row> invoices,
    List<Party> without,
    @Nullable String next) {

  /**
   * An invoice that is not settled.
   *
   * @param rest what is still to be paid of it
   * @param state open or overdue
   * @param sureness example where it rests on one; else absent
   */
  record Row(
      String fact,
      Party organization,
      int year,
      String number,
      Sum amount,
      Sum rest,
      Written.@Nullable Day due,
      String state,
      @Nullable String sureness) {}

  record Sum(BigDecimal amount, String currency) {

    static @Nullable Sum of(@Nullable Money money) {
      return money == null ? null : new Sum(money.getAmount(), money.getCurrencyUnit().getCode());
    }
  }

  /**
   * What a fee comes to by the rules of a day, before it is asked for.
   *
   * @param member whether it is one for certain on the day
   * @param rule the fact of the fee rule
   * @param certainty whether that is in force on the day; absent where there is none
   * @param amount absent when it is not known, for the last reason
   */
  record Reckoned(
      String self,
      Party network,
      Party organization,
      LocalDate on,
      boolean member,
      @Nullable String category,
      @Nullable Integer inhabitants,
      @Nullable Integer income,
      @Nullable String incomeClass,
      @Nullable String rule,
      @Nullable String certainty,
      @Nullable Sum amount,
      List<Because> because) {}

  /**
   * A step of the reckoning.
   *
   * @param code the same in every language
   */
  record Because(String code, @Nullable String fact, String words) {}
}
