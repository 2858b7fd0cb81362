package city.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the register says, it can say in every language. */
class MessagesTests {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  private static final Pattern CALL =
      Pattern.compile("\\b(say|Malformed|NotAllowed|NotFound|Conflict|Mistake)\\(");

  private static final Pattern KEY =
      Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9-]+)+\\.?)\"(\\s*\\+)?");

  /** Names that are the same in every language. */
  private static final Set<String> OURS = Set.of("Kontor", "GeoNames", "CCBY4.0", "NaturalEarth");

  /** Expressions and directives, as deep in brackets as templates go. */
  private static final Pattern TEMPLATE_CODE =
      Pattern.compile(
          "\\$(?:unsafe)?\\{(?:[^{}]|\\{[^{}]*\\})*\\}"
              + "|@(?:if|elseif|for|template[\\w.-]*)\\((?:[^()`]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*(?:\\)|`)");

  @Test
  void everyLanguageKnowsEveryMessage() throws IOException {
    var english = messages("");
    for (var suffix : suffixes()) {
      assertThat(messages(suffix).keySet()).as(suffix).containsAll(english.keySet());
    }
  }

  /** Of two messages of one key one would never be said. */
  @Test
  void noKeyStandsTwiceInALanguage() throws IOException {
    var twice = new TreeSet<String>();
    var seen = new TreeSet<String>();
    try (var files = Files.list(MESSAGES)) {
      for (var file : files.toList()) {
        var language = file.getFileName().toString().replaceFirst("^[a-z-]+", "");
        for (var line : Files.readAllLines(file)) {
          var key = line.replaceFirst("=.*", "") + language;
          if (line.matches("[a-z].*=.*") && !seen.add(key)) {
            twice.add(key);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /** A message that cannot be read, or wants more than it is given, would break its page. */
  @Test
  void everyTranslationCanBeReadAndAsksForNoMoreThanTheEnglish() throws IOException {
    var english = messages("");
    for (var suffix : suffixes()) {
      for (var translated : messages(suffix).entrySet()) {
        var known = english.get(translated.getKey());
        if (known != null && !translated.getKey().startsWith("dates.")) {
          assertThat(arguments(translated.getValue()))
              .as(suffix + ": " + translated.getKey())
              .isLessThanOrEqualTo(arguments(known));
        }
      }
    }
  }

  /** How many arguments a message needs to be given; it may leave some of them unsaid. */
  private static int arguments(String message) {
    return new MessageFormat(message)
        .getArgumentNames().stream().mapToInt(it -> Integer.parseInt(it) + 1).max().orElse(0);
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    var known = messages("").keySet();
    var missing = new TreeSet<String>();
    for (var file : sources()) {
      var text = Files.readString(file);
      var call = CALL.matcher(text);
      while (call.find()) {
        var key = KEY.matcher(keys(call.group(1), text, call.end()));
        while (key.find()) {
          var isBeginning = key.group(2) != null || key.group(1).endsWith(".");
          if (isBeginning
              ? known.stream().noneMatch(it -> it.startsWith(key.group(1)))
              : !known.contains(key.group(1))) {
            missing.add(file.getFileName() + ": " + key.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** What a template says beside names of our own comes from the messages, separators too. */
  @Test
  void noTemplateHoldsWordsOrPunctuationOfALanguage() throws IOException {
    var said = new TreeSet<String>();
    for (var file : sources()) {
      if (file.toString().endsWith(".jte")) {
        spoken(Files.readString(file)).forEach(it -> said.add(file.getFileName() + ": " + it));
      }
    }
    assertThat(said).isEmpty();
  }

  /** What stands between tags, and in attributes that are read aloud, outside of expressions. */
  private static List<String> spoken(String template) {
    var bare =
        TEMPLATE_CODE
            .matcher(template.replaceAll("(?m)^@(import|param).*$", ""))
            .replaceAll("")
            .replaceAll("@(else|endif|endfor)", "");
    var spoken = new ArrayList<String>();
    var attribute = Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    attribute.matcher(bare).results().forEach(it -> spoken.add(it.group(1)));
    spoken.addAll(List.of(bare.split("<[^>]*>")));
    return spoken.stream()
        .map(it -> it.replaceAll("[`)\\s‹›]", ""))
        .filter(it -> !it.isEmpty() && !OURS.contains(it))
        .toList();
  }

  @Test
  void everyVocabularyThatTheCodeNamesExists() throws IOException {
    var known = messages("").keySet();
    for (var file : sources()) {
      var named = Pattern.compile("\\bword\\(\\s*\"([a-z.-]+)\"").matcher(Files.readString(file));
      while (named.find()) {
        assertThat(known)
            .as(file + ": " + named.group(1))
            .anyMatch(it -> it.startsWith(named.group(1) + "."));
      }
    }
  }

  /**
   * The argument in which a key stands, or a choice of keys: the first; of a mistake the second,
   * after its field; of a refusal either, since names that look like it may come first.
   */
  private static String keys(String call, String text, int from) {
    var arguments = new ArrayList<String>();
    int depth = 0;
    int begin = from;
    for (int i = from; i < text.length() && arguments.size() < 2; i++) {
      char c = text.charAt(i);
      if ((c == ',' && depth == 0) || (c == ')' && depth == 0)) {
        arguments.add(text.substring(begin, i));
        begin = i + 1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    return switch (call) {
      case "say" -> arguments.getFirst();
      case "Mistake" -> arguments.getLast();
      default -> String.join(",", arguments);
    };
  }

  private static Map<String, String> messages(String suffix) throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.list(MESSAGES)) {
      for (var file : files.sorted().toList()) {
        var stem = file.getFileName().toString().replace(".properties", "");
        if (!(suffix.isEmpty() ? !stem.contains("_") : stem.endsWith(suffix))) {
          continue;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
          properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
          assertThat(all.put(key, properties.getProperty(key)))
              .as("said in two files: " + key)
              .isNull();
        }
      }
    }
    return all;
  }

  private static Set<String> suffixes() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files
          .map(it -> it.getFileName().toString().replace(".properties", ""))
          .filter(it -> it.contains("_"))
          .map(it -> it.substring(it.indexOf('_')))
          .collect(Collectors.toSet());
    }
  }

  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var folder : List.of("src/main/java", "src/main/jte")) {
      try (var walk = Files.walk(Path.of(folder))) {
        walk.filter(Files::isRegularFile)
            .filter(it -> it.toString().matches(".*\\.(java|jte)"))
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
