package city.kontor.dues;

import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What members of a network were asked to pay by a day, as data.
 *
 * @param state which invoices these are: unpaid, overdue or all
 * @param number how many there are of each
 * @param without members for whose year no invoice is recorded; the first hundred
 */
record InvoiceData(
    String self,
    Party network,
    LocalDate on,
    String state,
    Map<String, Integer> number,
    List<Row> invoices,
    List<Party> without,
    @Nullable String next) {

  /**
   * An invoice.
   *
   * @param rest what is still to be paid of it; absent where that is not known
   * @param state open, overdue, paid, waived, undated or other-currency
   * @param surplus what came beyond what was asked; absent where nothing did
   * @param payments what was received for it
   * @param sureness example where it rests on one; else absent
   */
  record Row(
      String fact,
      Party organization,
      int year,
      String number,
      Sum amount,
      @Nullable Sum rest,
      Written.@Nullable Day due,
      String state,
      @Nullable Sum surplus,
      List<Received> payments,
      @Nullable String sureness) {}

  /** A payment, as far as its sum and day are known. */
  record Received(String fact, @Nullable Sum amount, Written.@Nullable Day received) {}

  record Sum(BigDecimal amount, String currency) {

    static @Nullable Sum of(@Nullable BigDecimal amount, @Nullable String currency) {
      return amount == null || currency == null ? null : new Sum(amount, currency);
    }

    Money money() {
      return Money.of(CurrencyUnit.of(currency), amount);
    }

    static @Nullable Sum of(@Nullable Money money) {
      return money == null ? null : new Sum(money.getAmount(), money.getCurrencyUnit().getCode());
    }
  }

  /**
   * What a fee comes to by the rules of a day, before it is asked for.
   *
   * @param member whether it is one for certain on the day
   * @param figures those that were used, and the latest of every other office
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
      List<Figure> figures,
      @Nullable String rule,
      @Nullable String certainty,
      @Nullable Sum amount,
      List<Because> because) {}

  /**
   * What an office says of the organization.
   *
   * @param by absent for the register itself
   * @param reckoned used; or passed over: earlier than one that is used, or of an other-office that
   *     keeps neither record
   */
  record Figure(
      String fact,
      String measure,
      @Nullable Integer number,
      @Nullable String incomeClass,
      Written.Day on,
      @Nullable Party by,
      String reckoned) {}

  /**
   * A step of the reckoning.
   *
   * @param code the same in every language
   */
  record Because(String code, @Nullable String fact, String words) {}
}
