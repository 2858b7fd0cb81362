package city.kontor.sources;

import city.kontor.dates.Edtf;
import city.kontor.facts.As;
import city.kontor.facts.Prose;
import city.kontor.web.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source document.
 *
 * @param language BCP 47 tag, English when absent
 * @param publisherNames what the publisher is called in other languages, each as {@code zh-Hant:
 *     臺北市政府}
 * @param origin a word: copies of one text and pages of one office share it, and count once. What
 *     was invented for trying Kontor out has the origin {@code example}
 * @param address where it was found, as far as known
 * @param captured the day on which it was read
 * @param letterNumber of an official letter, as its authority numbers it (發文字號)
 */
public record Document(
    @Prose String title,
    @Nullable String language,
    @Prose String publisher,
    @Prose @Nullable List<String> publisherNames,
    @As("class") DocumentClass documentClass,
    String origin,
    @Prose @Nullable String address,
    @Nullable Edtf published,
    @Nullable Edtf captured,
    @Prose @Nullable String letterNumber) {

  /** A name and the language it is in. */
  public record Publisher(String name, String language) {}

  /** Whether it was invented for trying Kontor out: what rests on it is marked as an example. */
  boolean isExample() {
    return origin.equals(Sources.EXAMPLE);
  }

  /** The publisher as readers of this language know it, as far as that is kept. */
  public Publisher publisherIn(Language reader) {
    var name = publishers().get(reader.tag());
    return name == null
        ? new Publisher(publisher, languageOf(publisher))
        : new Publisher(name, reader.tag());
  }

  /** The names of the publisher by their language, beside the one it is kept by. */
  public Map<String, String> publishers() {
    return Stream.ofNullable(publisherNames)
        .flatMap(List::stream)
        .map(it -> it.split(":", 2))
        .filter(it -> it.length == 2)
        .collect(Collectors.toMap(it -> it[0].strip(), it -> it[1].strip(), (one, _) -> one));
  }

  /**
   * The language of its title, or of words of it: its own, unless the script tells otherwise. Many
   * a title in the register is a description in English, and a document quotes others.
   */
  public String languageOf(String words) {
    return languageOf(words, language == null ? "en" : language);
  }

  /**
   * The language of words from a paper in the language given, unless the script tells otherwise.
   */
  public static String languageOf(String words, String own) {
    var scripts =
        words
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .collect(Collectors.toSet());
    if (scripts.contains(Character.UnicodeScript.HANGUL)) {
      return "ko";
    }
    if (scripts.contains(Character.UnicodeScript.HIRAGANA)
        || scripts.contains(Character.UnicodeScript.KATAKANA)) {
      return "ja";
    }
    if (scripts.contains(Character.UnicodeScript.HAN)) {
      return own.startsWith("zh") || own.startsWith("ja") ? own : "zh-Hant";
    }
    var isLatin = Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON);
    return isLatin.containsAll(scripts) && own.matches("(zh|ja|ko)\\b.*") ? "en" : own;
  }

  public String titleLanguage() {
    return languageOf(title);
  }
}
