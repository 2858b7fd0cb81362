package city.kontor.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param today on which the page is made
 * @param isDemo whether Kontor runs for trying it out
 */
public record Frame(
    Reading reading,
    Words words,
    Head head,
    List<Language> languages,
    List<Format> formats,
    String assets,
    Visitor visitor,
    LocalDate today,
    boolean isDemo) {

  /** Whether the page speaks of a day of which nobody knows yet. */
  public boolean isToCome() {
    return head.dated() && reading.on().isAfter(today);
  }

  /**
   * What tells this page from others in a list of tabs: its title in short, the day asked for, and
   * whose it is where the title does not say so.
   */
  public String tab() {
    return whole(head.brief());
  }

  /** The same for a preview elsewhere, with the title in full. */
  public String title() {
    return whole(head.title());
  }

  private String whole(String title) {
    var day = words.date(reading.on());
    var asked = head.dated() && reading.onAsked() != null && !title.contains(day);
    var dated = (asked ? title + say("layout.dot") + day : title) + leaf();
    var whose = head.crumbs().size() < 2 ? "" : head.crumbs().getLast().words();
    return whose.isEmpty() || title.contains(whose) ? dated : dated + say("layout.dot") + whose;
  }

  /** Which page of a list it is, beside its title; nothing on the first. */
  private String leaf() {
    var page = reading.page();
    return page == null || !page.matches("[1-9][0-9]*") || page.equals("1")
        ? ""
        : say("layout.dot") + say("layout.title.page", page);
  }

  /** As known when, in words; a moment that is no day stands as it was asked for. */
  public String known() {
    var asked = reading.recordedAsked();
    return asked == null
        ? say("layout.time.known-today")
        : say(
            "layout.time.known",
            asked.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(asked) : asked);
  }

  /** Where the same is found again, from paper: what has a history, as of its day. */
  public String address() {
    return head.dated() ? reading.lasting() : reading.permanent();
  }

  /** In which forms the same can be taken away. */
  public List<Format> data() {
    return formats.stream().filter(it -> it != Format.HTML && it != Format.PNG).toList();
  }

  /** The complete address of the picture of the page, or of the register where it has none. */
  public String picture() {
    return formats.contains(Format.PNG) ? reading.picture() : reading.origin() + "/index.png";
  }

  /** What the picture shows, for whoever does not see it. */
  public String pictured() {
    return formats.contains(Format.PNG)
        ? say("layout.picture", title())
        : say("layout.picture.register");
  }

  /** A label or sentence. */
  public String say(String key, @Nullable Object... arguments) {
    return words.say(key, arguments);
  }

  /** What stands in a field: what was typed in it before the language was changed, else this. */
  public String typed(String field, String otherwise) {
    var typed = visitor.typed().get(field);
    return typed == null ? otherwise : typed[0];
  }

  /** The same of what is chosen or ticked; what is not ticked is not sent. */
  public boolean chosen(String field, String value, boolean otherwise) {
    return visitor.typed().isEmpty()
        ? otherwise
        : List.of(visitor.typed().getOrDefault(field, new String[0])).contains(value);
  }

  /** The address of a file of ours, under this build's name so that it may be kept for ever. */
  public String asset(String path) {
    return assets + path;
  }

  /** The address of a page, in the reader's language and on the reader's clocks. */
  public String to(String path) {
    return reading.to(path);
  }
}
