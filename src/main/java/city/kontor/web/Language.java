package city.kontor.web;

import java.util.Locale;

/**
 * A language of the register's pages.
 *
 * @param tag BCP 47, as in addresses: {@code zh-Hant}
 * @param name in the language itself
 */
public record Language(String tag, String name) {

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** How message files of this language end: {@code _zh_Hant}. */
  String suffix() {
    return "_" + tag.replace('-', '_');
  }
}
