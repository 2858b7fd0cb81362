package city.kontor.rules;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.reviews.ReviewData;
import city.kontor.web.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a network on a day, as data.
 *
 * @param books those in force on the day, or perhaps in force
 * @param versions every book, the oldest first
 * @param open what no source tells, in words
 * @param reviewed when its office looked through it; absent where nobody said so
 */
record RuleData(
    String self,
    Party network,
    LocalDate on,
    List<BookData> books,
    List<Version> versions,
    List<String> open,
    @Nullable ReviewData reviewed) {

  record Version(
      String id,
      Named name,
      Written.Spell period,
      Written.@Nullable Day adopted,
      String certainty,
      @Nullable String sureness) {}

  record BookData(String id, Named name, String certainty, List<ArticleData> articles) {}

  record ArticleData(
      String id,
      @Nullable String number,
      @Nullable Named heading,
      List<RuleItem> rules,
      List<TableData> tables) {}

  /**
   * What an article rules.
   *
   * @param kind the kind of fact, such as {@code entitlement}
   * @param says its parts by name; one that is left open is absent
   */
  record RuleItem(
      String fact,
      String kind,
      Map<String, Object> says,
      String words,
      @Nullable String sureness) {}

  /** A table by size, with what lies in none of its rows or in two. */
  record TableData(
      String use, @Nullable String incomeClass, List<RowData> rows, List<FlawData> flaws) {}

  record RowData(
      String fact,
      @Nullable String incomeClass,
      @Nullable Integer atLeast,
      @Nullable Integer above,
      @Nullable Integer atMost,
      @Nullable Integer below,
      @Nullable BigDecimal value,
      @Nullable String sureness) {}

  /**
   * @param to absent where there is no end
   */
  record FlawData(String sort, long from, @Nullable Long to) {}
}
