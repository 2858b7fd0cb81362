package city.kontor.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The languages of the pages and their words. A language is its message files and nothing else:
 * {@code messages/web_fr.properties} and a file beside each other English one make the pages speak
 * French; see docs/languages.md.
 */
@Component
public class Languages {

  /** What the files without a language in their name are written in. */
  private static final String ENGLISH = "en";

  private final Map<Language, Words> words = new LinkedHashMap<>();

  /**
   * @throws LanguageRefused when a language lacks a message
   */
  Languages(@Value("classpath*:messages/*.properties") Resource... files) {
    var english = new TreeMap<String, Map<String, String>>();
    var others = new TreeMap<String, Map<String, String>>();
    for (var file : files) {
      var name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
      var end = name.indexOf('_');
      if (end < 0) {
        english.put(name, read(file));
      } else {
        others
            .computeIfAbsent(tag(name.substring(end + 1)), _ -> new HashMap<>())
            .putAll(read(file));
      }
    }
    var first = new HashMap<String, String>();
    english.values().forEach(first::putAll);
    add(ENGLISH, first);
    others.forEach(
        (tag, translated) -> {
          LanguageRefused.unlessComplete(tag, english, translated);
          add(tag, translated);
        });
  }

  private void add(String tag, Map<String, String> messages) {
    var language = new Language(tag, Objects.requireNonNull(messages.get("language.name")));
    words.put(language, new Words(language, messages));
  }

  /** {@code zh-Hant} for files that end in {@code _zh_Hant}. */
  private static String tag(String ending) {
    var tag = ending.replace('_', '-');
    var meant = Locale.forLanguageTag(tag).toLanguageTag();
    if (!meant.equals(tag)) {
      throw LanguageRefused.named(ending, meant.replace('-', '_'));
    }
    return tag;
  }

  /** English first, the others by their tags. */
  public List<Language> all() {
    return List.copyOf(words.keySet());
  }

  /** The language of a reader who has not asked for one that we speak. */
  public Language first() {
    return all().getFirst();
  }

  public Optional<Language> find(String tag) {
    return words.keySet().stream().filter(it -> it.tag().equals(tag)).findFirst();
  }

  /**
   * The language that somebody means by a tag, as in {@code zh-TW}, {@code zh_hant} or {@code EN}.
   */
  Optional<Language> meantBy(String typed) {
    var tag = typed.replace('_', '-');
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")
        ? nearest(Locale.forLanguageTag(tag))
        : Optional.empty();
  }

  public Words words(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  /** In the language of this tag, where it is one of ours; otherwise as these. */
  public Words words(@Nullable String tag, Words otherwise) {
    return tag == null ? otherwise : find(tag).map(this::words).orElse(otherwise);
  }

  /**
   * The best of our languages for an {@code Accept-Language} header; the first when it is
   * unreadable.
   */
  Language accepted(String header) {
    try {
      var ranges = Locale.LanguageRange.parse(header);
      for (var range : ranges) {
        var found = nearest(Locale.forLanguageTag(range.getRange()));
        if (range.getWeight() > 0 && found.isPresent()) {
          return found.get();
        }
      }
    } catch (IllegalArgumentException _) {
      return first();
    }
    return first();
  }

  private Optional<Language> nearest(Locale wanted) {
    return words.keySet().stream()
        .filter(it -> it.locale().equals(wanted))
        .findFirst()
        .or(() -> words.keySet().stream().filter(it -> speaks(it.locale(), wanted)).findFirst());
  }

  /**
   * Chinese of Taiwan, Hong Kong and Macau is read in traditional characters; so is plain zh here.
   */
  private static boolean speaks(Locale ours, Locale wanted) {
    if (!ours.getLanguage().equals(wanted.getLanguage())) {
      return false;
    }
    return !wanted.getScript().equals("Hans") || ours.getScript().equals("Hans");
  }

  private static Map<String, String> read(Resource file) {
    var properties = new Properties();
    try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The messages cannot be read", unreadable);
    }
    var messages = new HashMap<String, String>();
    properties.forEach((key, text) -> messages.put((String) key, (String) text));
    return messages;
  }
}
