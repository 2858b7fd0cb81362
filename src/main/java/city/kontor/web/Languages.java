package city.kontor.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages of the pages and their words, read from {@code messages/}. A language is data: a
 * line in {@code messages/languages.properties} and a file beside each English one.
 */
@Component
public class Languages {

  private final List<Language> all;
  private final Map<Language, Words> words = new HashMap<>();

  Languages() {
    try {
      var listed = read("classpath:messages/languages.properties");
      all =
          Arrays.stream(listed.getProperty("languages").split(","))
              .map(String::strip)
              .map(tag -> new Language(tag, listed.getProperty(tag)))
              .toList();
      var english = messages("");
      for (var language : all) {
        var patterns = new HashMap<>(english);
        if (!language.equals(first())) {
          patterns.putAll(messages(language.suffix()));
        }
        words.put(language, new Words(language, patterns));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The messages cannot be read", unreadable);
    }
  }

  public List<Language> all() {
    return all;
  }

  /** The language of a reader who has not asked for one that we speak. */
  public Language first() {
    return all.getFirst();
  }

  public Optional<Language> find(String tag) {
    return all.stream().filter(it -> it.tag().equals(tag)).findFirst();
  }

  /**
   * The language that somebody means by a tag, as in {@code zh-TW}, {@code zh_hant} or {@code EN}.
   */
  Optional<Language> meantBy(String typed) {
    var tag = typed.replace('_', '-');
    if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")) {
      return Optional.empty();
    }
    var wanted = Locale.forLanguageTag(tag);
    return all.stream().filter(it -> speaks(it.locale(), wanted)).findFirst();
  }

  public Words words(Language language) {
    return java.util.Objects.requireNonNull(words.get(language));
  }

  /**
   * The best of our languages for an {@code Accept-Language} header; the first when it is
   * unreadable.
   */
  Language accepted(String header) {
    try {
      var ranges = Locale.LanguageRange.parse(header);
      for (var range : ranges) {
        var wanted = Locale.forLanguageTag(range.getRange());
        var found = all.stream().filter(it -> speaks(it.locale(), wanted)).findFirst();
        if (range.getWeight() > 0 && found.isPresent()) {
          return found.get();
        }
      }
    } catch (IllegalArgumentException _) {
      return first();
    }
    return first();
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

  private Map<String, String> messages(String suffix) throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    var found = new HashMap<String, String>();
    for (var resource : resolver.getResources("classpath*:messages/*.properties")) {
      var name = String.valueOf(resource.getFilename());
      var stem = name.substring(0, name.length() - ".properties".length());
      var wanted = suffix.isEmpty() ? !stem.contains("_") : stem.endsWith(suffix);
      if (wanted && !stem.equals("languages")) {
        read("classpath:messages/" + name)
            .forEach((key, text) -> found.put((String) key, (String) text));
      }
    }
    return found;
  }

  private static Properties read(String location) throws IOException {
    var properties = new Properties();
    var resource = new PathMatchingResourcePatternResolver().getResource(location);
    try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
