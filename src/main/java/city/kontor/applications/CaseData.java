package city.kontor.applications;

import city.kontor.organizations.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as data.
 *
 * @param stage where it stands
 * @param next what it waits for; absent where it rests
 * @param notes what both sides have to know, as what is still to be paid
 * @param silent what the books do not say, by code
 */
record CaseData(
    String self,
    Party network,
    Party organization,
    LocalDate on,
    String stage,
    @Nullable StepData next,
    List<StepData> others,
    List<String> notes,
    List<String> silent,
    List<EventData> events) {

  /**
   * A step.
   *
   * @param turn whose move it is: organization, section or network
   * @param rule on which it rests; absent where the books are silent
   * @param form where it is done, with what is known of it filled in
   */
  record StepData(
      String act,
      String turn,
      String by,
      @Nullable LocalDate until,
      @Nullable String rule,
      String form,
      String words) {}

  record EventData(String fact, String on, String words) {}

  /** Several cases. */
  record Several(String self, LocalDate on, List<Row> cases) {}

  record Row(
      String self,
      Party network,
      Party organization,
      String stage,
      @Nullable String act,
      @Nullable String turn,
      @Nullable LocalDate until) {}
}
