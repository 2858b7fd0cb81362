package city.kontor.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout shows around a page. */
public record Frame(
    Reading reading,
    Words words,
    Head head,
    List<Language> languages,
    List<Format> formats,
    String assets) {

  /** A label or sentence. */
  public String say(String key, @Nullable Object... arguments) {
    return words.say(key, arguments);
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
