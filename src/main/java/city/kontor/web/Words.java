package city.kontor.web;

import city.kontor.dates.DateWords;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the register says in one language: sentences, dates, numbers, countries. */
public final class Words {

  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<String, String> countries = new ConcurrentHashMap<>();
  private final DateWords dates;
  private final LocalizedNumberFormatter numbers;
  private final ListFormatter lists;

  Words(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = Map.copyOf(patterns);
    this.dates = new DateWords(patterns, language.locale());
    this.numbers = NumberFormatter.withLocale(locale()).precision(Precision.maxFraction(3));
    this.lists = ListFormatter.getInstance(locale());
  }

  public Language language() {
    return language;
  }

  /**
   * A sentence or label by its key, in ICU message format with numbered arguments. Numbers are set
   * in the language's way, dates in words.
   *
   * @throws IllegalArgumentException when no message file knows the key
   */
  public String say(String key, @Nullable Object... arguments) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("There are no words for " + key);
    }
    if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    var spoken = new Object[arguments.length];
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = spoken(arguments[i]);
    }
    var format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale()));
    // One at a time: to copy a format costs three times what it says.
    synchronized (format) {
      return format.format(spoken);
    }
  }

  public boolean knows(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The message of this key if there is one, else of the other: for words of an open vocabulary.
   */
  public String sayOr(String key, String otherwise) {
    return knows(key) ? say(key) : otherwise;
  }

  /** A word of a vocabulary, such as {@code membership.kind.member}. */
  public String word(String vocabulary, Enum<?> value) {
    return say(vocabulary + "." + key(value));
  }

  /**
   * The word of an alternative in addresses, data and message keys: {@code LOCAL_GOVERNMENT} is
   * {@code local-government}.
   */
  public static String key(Enum<?> alternative) {
    return alternative.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static @Nullable String keyOrNull(@Nullable Enum<?> alternative) {
    return alternative == null ? null : key(alternative);
  }

  public String date(Edtf date) {
    return dates.of(date);
  }

  public String date(LocalDate date) {
    return dates.of(date);
  }

  public String period(Period period) {
    return dates.period(period);
  }

  public String since(Edtf date) {
    return dates.since(date);
  }

  public String until(Edtf date) {
    return dates.until(date);
  }

  public String number(Number number) {
    return numbers.format(number).toString();
  }

  /**
   * A country or area by its ISO 3166 code: CLDR's name, unless the message files have their own.
   */
  public String country(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return "";
    }
    return countries.computeIfAbsent(
        code, it -> sayOr("country." + it, new ULocale("und", it).getDisplayCountry(locale())));
  }

  /**
   * A language by its BCP 47 tag: CLDR's name, unless the message files have their own. What is no
   * tag is told as it stands.
   */
  public String tongue(String tag) {
    var meant = ULocale.forLanguageTag(tag);
    return sayOr(
        "tongue." + tag, meant.getLanguage().isEmpty() ? tag : meant.getDisplayName(locale()));
  }

  /** A list in the language's way: "a, b and c". */
  public String list(java.util.Collection<String> items) {
    return lists.format(items);
  }

  /** All keys, for the test that no language lacks one. */
  Map<String, String> patterns() {
    return patterns;
  }

  private Object spoken(@Nullable Object argument) {
    return switch (argument) {
      case null -> "";
      case Edtf date -> date(date);
      case LocalDate date -> date(date);
      case Period period -> period(period);
      case Optional<?> optional -> spoken(optional.orElse(null));
      case Number number -> number;
      default -> argument.toString();
    };
  }

  private ULocale locale() {
    return ULocale.forLanguageTag(language.tag());
  }
}
