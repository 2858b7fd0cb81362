package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a text in several languages, side by side.
 *
 * @param about what it is a text of; null for a new one
 * @param missing the languages of the pages in which it does not stand, by their own names
 * @param conflict why it could not be done although nothing was mistyped; empty when it could
 * @param groups what all languages share, their common source, and why
 */
record TextsPage(
    Head head,
    @Nullable Link about,
    List<Name> missing,
    String conflict,
    List<FormPage.Problem> problems,
    String action,
    List<FormPage.Hidden> hidden,
    List<FormPage.Input> shared,
    List<Tongue> tongues,
    List<FormPage.Group> groups,
    FormPage.Drafting drafting)
    implements Page {

  /**
   * A language by its own name.
   *
   * @param tag how the name is read aloud
   */
  record Name(String name, String tag) {}

  /**
   * One language.
   *
   * @param tag as the text is read aloud; null where it is to be typed
   * @param isMissing whether nothing stands in it yet
   * @param now what the register says, where that was changed meanwhile; else empty
   */
  record Tongue(
      String name,
      @Nullable String tag,
      String note,
      boolean isMissing,
      String now,
      List<FormPage.Hidden> hidden,
      FormPage.@Nullable Input language,
      FormPage.Input text,
      List<FormPage.Input> source) {}
}
