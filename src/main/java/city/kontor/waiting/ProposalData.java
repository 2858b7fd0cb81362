package city.kontor.waiting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as data.
 *
 * @param fact absent when a new one is to be stated
 * @param by the office that proposes; absent for the register itself, as is {@code to}
 * @param source what was typed for a new document; it is stated when the proposal is accepted
 * @param says what would be said on which dates, in sentences
 * @param read which state of the fact that is compared with; sent with what accepts it, absent once
 *     it is answered
 */
record ProposalData(
    String self,
    String id,
    String state,
    String act,
    String kind,
    @Nullable String fact,
    Map<String, String> fields,
    @Nullable String by,
    @Nullable String to,
    String why,
    @Nullable Map<String, String> source,
    @Nullable String answer,
    List<String> says,
    @Nullable String read,
    boolean mayAnswer) {

  /**
   * What waits for an answer, oldest first; what was taken back before there was one, and what was
   * sent, the latest first and on the first page alone.
   *
   * @param next where more waits; absent on the last page
   */
  record All(
      String self,
      List<ProposalData> waiting,
      @Nullable String next,
      List<ProposalData> takenBack,
      List<ProposalData> sent) {}
}
