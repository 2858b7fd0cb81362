package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;

/**
 * Where one who cannot sign in goes on.
 *
 * @param email as typed before
 * @param code as typed before
 * @param told what was done with the request for a message; empty before
 * @param mistake what stands in the way of everything; empty at first
 * @param mistakes in the form for a printed code, by field, in words
 */
record RecoveryPage(
    Head head, String email, String code, String told, String mistake, Map<String, String> mistakes)
    implements Page {

  RecoveryPage {
    mistakes = Map.copyOf(mistakes);
  }

  /** Where a new password is typed. */
  record NewPassword(Head head, String mistake) implements Page {}

  /**
   * The codes of a person.
   *
   * @param left how many there are, in words
   * @param codes just made, and shown this once; none otherwise
   */
  record Codes(Head head, String left, String mistake, List<String> codes) implements Page {

    Codes {
      codes = List.copyOf(codes);
    }
  }
}
