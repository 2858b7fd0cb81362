package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one form by which any act on any fact is typed.
 *
 * @param about the fact in a sentence; empty for a new one
 * @param notes what this kind of act means, and who will do it
 * @param conflict why it could not be done although nothing was mistyped; empty when it could
 * @param go what the button says
 * @param step what it does: look first, or save where there is nothing to look at
 */
public record FormPage(
    Head head,
    String about,
    String address,
    List<String> notes,
    String conflict,
    @Nullable Gone gone,
    @Nullable Meanwhile meanwhile,
    List<Problem> problems,
    String action,
    List<Hidden> hidden,
    List<Group> groups,
    String go,
    String step,
    @Nullable Switch other,
    Drafting drafting)
    implements Page {

  /**
   * What is kept of a form that is not finished.
   *
   * @param isOffered whether this one is worth it
   * @param kept leads to what was kept before, where that is not what is shown; null otherwise
   * @param isKept whether there is something to drop
   */
  record Drafting(boolean isOffered, @Nullable Link kept, boolean isKept) {}

  /**
   * It was withdrawn meanwhile.
   *
   * @param anew states what was typed as something new; null where too little was
   */
  record Gone(String who, Link restore, @Nullable Switch anew) {}

  /**
   * What somebody else changed or said since the form was opened.
   *
   * @param said what its parties say, where one of them has said it since
   * @param take takes over what was changed; empty where nothing was
   */
  record Meanwhile(
      String who,
      List<Difference> differences,
      List<Sides.Side> said,
      String choice,
      String take) {}

  /** A mistake, and the field it is at. */
  record Problem(String field, String label, String sentence) {}

  /** What the form carries along unseen. */
  record Hidden(String name, String value) {}

  /** Fields that belong together. */
  record Group(String legend, String hint, List<Input> inputs) {}

  /**
   * A field.
   *
   * @param sort text, long, choice, date, day, file or check
   * @param suggestions what may be typed, where there is little to choose from
   * @param isFound whether names are suggested while one types
   */
  public record Input(
      String name,
      String label,
      String sort,
      String value,
      String hint,
      String mistake,
      boolean isRequired,
      List<Option> options,
      List<Option> suggestions,
      boolean isFound) {

    public Input {
      options = List.copyOf(options);
      suggestions = List.copyOf(suggestions);
    }

    static Input line(String name, String label, String value, String mistake) {
      return of("text", name, label, value, mistake);
    }

    public static Input text(String name, String label, String value, String mistake) {
      return of("long", name, label, value, mistake);
    }

    /** A date as a source writes it. */
    static Input date(String name, String label, String value, String mistake) {
      return of("date", name, label, value, mistake);
    }

    static Input day(String name, String label, String value, String mistake) {
      return of("day", name, label, value, mistake);
    }

    public static Input file(String name, String label, String mistake) {
      return of("file", name, label, "", mistake);
    }

    static Input check(String name, String label, boolean isChecked) {
      return of("check", name, label, isChecked ? "true" : "", "");
    }

    public static Input choice(
        String name, String label, String mistake, boolean isRequired, List<Option> options) {
      return new Input(
          name, label, "choice", "", "", mistake, isRequired, options, List.of(), false);
    }

    private static Input of(String sort, String name, String label, String value, String mistake) {
      return new Input(name, label, sort, value, "", mistake, false, List.of(), List.of(), false);
    }

    public Input explained(String hint) {
      return new Input(
          name, label, sort, value, hint, mistake, isRequired, options, suggestions, isFound);
    }

    public Input needed(boolean isRequired) {
      return new Input(
          name, label, sort, value, hint, mistake, isRequired, options, suggestions, isFound);
    }

    Input suggesting(List<Option> suggestions) {
      return new Input(
          name, label, sort, value, hint, mistake, isRequired, options, suggestions, isFound);
    }

    Input found(boolean isFound) {
      return new Input(
          name, label, sort, value, hint, mistake, isRequired, options, suggestions, isFound);
    }

    /** What explains the field and what is wrong in it, for those who hear the page. */
    public @Nullable String describedBy() {
      var ids =
          (mistake.isEmpty() ? "" : "mistake-" + name + " ")
              + (hint.isEmpty() ? "" : "hint-" + name);
      return ids.isEmpty() ? null : ids.strip();
    }
  }

  /** One of the words that may be chosen. */
  public record Option(String value, String label, boolean isChosen) {}

  /** The other act that may be meant, with everything typed so far. */
  record Switch(String sentence, String label, String action) {}
}
