package city.kontor.sources;

import city.kontor.dates.Edtf;
import city.kontor.facts.As;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A source document.
 *
 * @param language BCP 47 tag, English when absent
 * @param origin a word: copies of one text and pages of one office share it, and count once
 * @param address where it was found, as far as known
 * @param captured the day on which it was read
 */
public record Document(
    String title,
    @Nullable String language,
    String publisher,
    @As("class") DocumentClass documentClass,
    String origin,
    @Nullable String address,
    @Nullable Edtf published,
    @Nullable Edtf captured) {

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
