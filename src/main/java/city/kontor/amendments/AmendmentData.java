package city.kontor.amendments;

import city.kontor.organizations.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that is being prepared, as data.
 *
 * @param on the day whose members are asked of
 * @param holds every fact of it, the book first: what is corrected to prepare it
 * @param concerned whom the changed rules concern, by category
 * @param flaws of its tables, in words
 * @param comes what it comes to for the members who are so for certain
 */
record AmendmentData(
    String self,
    Party network,
    String version,
    LocalDate on,
    boolean adopted,
    List<Holds> holds,
    List<Part> changes,
    List<Concerned> concerned,
    List<Comes> comes,
    List<String> flaws) {

  /** A fact of it. */
  record Holds(String fact, String kind) {}

  /** An article that differs from the version before. */
  record Part(String article, String sort, List<String> dropped, List<String> added) {}

  record Concerned(String words, int certain, int possible) {}

  /**
   * What becomes of one thing for some members.
   *
   * @param of fee, votes or a right
   * @param sort more, less, other-currency, gained, lost, not-known or not-known-before
   * @param code of the reason for which it is not known; absent where it is known
   * @param count how many members
   * @param members the first thousand of them
   */
  record Comes(
      String of,
      String sort,
      @Nullable String code,
      String words,
      int count,
      List<Member> members) {}

  /**
   * What it is for a member by the version before and by this one; absent where it is not known.
   */
  record Member(Party organization, @Nullable Object was, @Nullable Object is) {}

  record Sum(BigDecimal amount, String currency) {}
}
