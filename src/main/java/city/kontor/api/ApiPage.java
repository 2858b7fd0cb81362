package city.kontor.api;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * What programs may ask, and a form to try it.
 *
 * @param reading a command that reads
 * @param acts that are no acts on facts, to see an example of
 * @param acting a command that states a fact of a kind, or does one of these
 * @param body what that command sends
 */
record ApiPage(
    Head head,
    List<OpenApi.Operation> operations,
    List<Choice> kinds,
    List<Choice> acts,
    String reading,
    String acting,
    List<String> methods,
    String path,
    String body)
    implements Page {

  /** Something to see an example of. */
  record Choice(String word, String label, boolean isChosen) {}
}
