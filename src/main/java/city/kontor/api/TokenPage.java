package city.kontor.api;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;

/**
 * The tokens of an office.
 *
 * @param secret of the one that was just made, shown this once; empty otherwise
 * @param done that it was made before, where its form was sent twice; empty otherwise
 * @param mayMake whether the one who looks makes and ends them, and {@code why}
 * @param typed as typed before
 * @param mistakes by field, in words
 */
record TokenPage(
    Head head,
    Link office,
    String secret,
    String done,
    String action,
    List<Line> tokens,
    boolean mayMake,
    String why,
    Tokens.Typed typed,
    List<Choice> scopes,
    Map<String, String> mistakes)
    implements Page {

  /**
   * A token.
   *
   * @param end where the form that ends it goes; empty when it has ended
   * @param deeds the latest first
   */
  record Line(String name, String about, String used, String end, List<Link> deeds) {}

  /** A scope to choose, and how far it reaches. */
  record Choice(String key, String word, boolean isChosen) {}
}
