package city.kontor.facts;

import city.kontor.web.Mistake;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The languages of what is written in the register: tags after BCP 47 such as {@code zh-Hant-TW},
 * of languages, scripts and regions that there are, and each written in the one way that the
 * standard prefers, so that equal languages are equal words.
 */
public final class LanguageTags {

  /** Languages of Taiwan that have a code, and of which the data of ICU know no name. */
  private static final Set<String> FURTHER =
      Set.of(
          "ami", "bnn", "ckv", "dru", "pwn", "pyu", "ssf", "sxr", "szy", "tao", "tay", "trv", "tsu",
          "xnb", "xsy");

  private LanguageTags() {}

  public static boolean isOne(String typed) {
    return preferred(typed).equals(Optional.of(typed));
  }

  /** What is wrong with a tag that was typed, and which may be meant; nothing where it is one. */
  public static Optional<Mistake> mistake(String field, String typed) {
    if (isOne(typed)) {
      return Optional.empty();
    }
    var meant = meant(typed);
    return Optional.of(
        meant.isEmpty()
            ? new Mistake(field, "mistake.language", typed)
            : new Mistake(field, "mistake.language.near", typed, String.join(", ", meant)));
  }

  /**
   * The same language written otherwise, the languages of this name, or what the tag is part of.
   */
  private static List<String> meant(String typed) {
    var tag = typed.replace('_', '-');
    var written = preferred(tag);
    if (written.isPresent()) {
      return List.of(written.get());
    }
    var named =
        Arrays.stream(ULocale.getISOLanguages())
            .filter(it -> isNamed(it, typed))
            .map(it -> new ULocale(it).toLanguageTag())
            .flatMap(it -> it.equals("zh") ? Stream.of("zh-Hant", "zh-Hans") : Stream.of(it))
            .distinct()
            .toList();
    return named.isEmpty() && tag.indexOf('-') > 0
        ? preferred(tag.substring(0, tag.indexOf('-'))).stream().toList()
        : named;
  }

  /** In English, in Chinese, or in the language itself. */
  private static boolean isNamed(String language, String typed) {
    return Stream.of(ULocale.ENGLISH, ULocale.TRADITIONAL_CHINESE, new ULocale(language))
        .map(it -> ULocale.getDisplayLanguage(language, it))
        .anyMatch(typed::equalsIgnoreCase);
  }

  /** As it is best written; nothing where it is no tag, or names what there is not. */
  private static Optional<String> preferred(String typed) {
    try {
      var locale = new ULocale.Builder().setLanguageTag(typed).build();
      return isKnown(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  /** What has no name in English but its code is known to nobody. */
  private static boolean isKnown(ULocale locale) {
    var language = locale.getLanguage();
    return !language.isEmpty()
        && (FURTHER.contains(language)
            || !locale.getDisplayLanguage(ULocale.ENGLISH).equals(language))
        && (locale.getScript().isEmpty()
            || !locale.getDisplayScript(ULocale.ENGLISH).equals(locale.getScript()))
        && (locale.getCountry().isEmpty()
            || !locale.getDisplayCountry(ULocale.ENGLISH).equals(locale.getCountry()));
  }
}
