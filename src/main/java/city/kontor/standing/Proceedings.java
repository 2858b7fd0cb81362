package city.kontor.standing;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.web.Reading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases of an organization that wait for somebody, whether it is a member, asks to become one,
 * or still owes something. The module that keeps cases tells them.
 */
public interface Proceedings {

  /** As one of the people of its office sees them. */
  List<Proceeding> of(FactId organization, Account person, Reading reading);

  /**
   * One of them, in the reader's language beside what stays the same in each.
   *
   * @param stage where it stands
   * @param stageWords the same in a sentence
   * @param turn whose move it is: organization, section or network
   * @param next what it waits for, from whom, and until when
   */
  record Proceeding(
      FactId network,
      String stage,
      String stageWords,
      String turn,
      @Nullable LocalDate until,
      String next) {}
}
