package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was arranged in an office, or in the register, beside the record: who belongs to
 * it, whose record it keeps, which programs act for it. It stands in the journal. See decision
 * 0041.
 *
 * @param after the last recording before it, or the one that it came with
 * @param by the account of whoever did it
 * @param isOfRegister whether an administrator of the register did it as such
 * @param office in whose journal it stands; null for that of the register alone
 * @param invited the e-mail address of whoever was invited; empty for anything else
 */
public record Arrangement(
    OffsetDateTime at,
    Recorded after,
    UUID by,
    boolean isOfRegister,
    @Nullable FactId office,
    What what,
    String invited) {

  /** What sort of thing was arranged. */
  public enum Sort {
    ROLE_GIVEN,
    ROLE_ACCEPTED,
    ROLE_ENDED,
    ROLE_TAKEN_BACK,
    INVITED,
    INVITATION_TAKEN_BACK,
    OFFICE_OPENED,
    CARE_GIVEN,
    CARE_ENDED,
    TOKEN_MADE,
    TOKEN_ENDED,
    SIGN_OFF_BEGUN,
    SIGN_OFF_ENDED,
    REDACTED;

    /** Whether it is about how the office works, which whoever only looks after it is not told. */
    public boolean isOfTheOfficeAlone() {
      return this == SIGN_OFF_BEGUN || this == SIGN_OFF_ENDED;
    }
  }

  /**
   * What was arranged. Which of it is there follows from the sort.
   *
   * @param person whose role it is
   * @param organization that has an office now, or whose record is kept by another
   * @param since the first day of a role
   * @param until the first day on which a role is no longer held, or a token opens nothing
   * @param words name and reach of a token; kinds of fact; kind and field of what was redacted
   */
  public record What(
      Sort sort,
      @Nullable AccountId person,
      @Nullable UUID invitation,
      @Nullable FactId organization,
      @Nullable Role role,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      List<String> words) {

    public What {
      words = List.copyOf(words);
    }

    static What role(
        Sort sort,
        AccountId person,
        Role role,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
      return new What(sort, person, null, null, role, since, until, List.of());
    }

    static What invitation(
        Sort sort,
        UUID invitation,
        Role role,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
      return new What(sort, null, invitation, null, role, since, until, List.of());
    }

    static What of(Sort sort, FactId organization) {
      return new What(sort, null, null, organization, null, null, null, List.of());
    }

    /** What is told in words alone. */
    public static What of(Sort sort, @Nullable LocalDate until, List<String> words) {
      return new What(sort, null, null, null, null, null, until, words);
    }
  }
}
