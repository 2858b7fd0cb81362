package city.kontor.web;

import com.ibm.icu.util.ULocale;
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

  /** With the land where most of its readers live, as previews of links want it: {@code zh_TW}. */
  public String withLand() {
    var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
    return likely.getLanguage() + "_" + likely.getCountry();
  }

  /** Which way it is read: {@code ltr} or {@code rtl}. */
  public String direction() {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }
}
