package city.kontor.web;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;

/** The message files of a language do not make a whole one, so Kontor does not start. */
final class LanguageRefused extends RuntimeException {

  /** So many keys of a file are named; who lacks more knows that it is not translated. */
  private static final int NAMED = 20;

  private LanguageRefused(String sentence) {
    super(sentence);
  }

  /** Half a language would be read as the other half in English. */
  static void unlessComplete(
      String tag, Map<String, Map<String, String>> english, Map<String, String> translated) {
    var lacking = new ArrayList<String>();
    var count = 0;
    for (var file : english.entrySet()) {
      var missing = new TreeSet<>(file.getValue().keySet());
      missing.removeAll(translated.keySet());
      count += missing.size();
      if (!missing.isEmpty()) {
        var more = missing.size() > NAMED ? " and %d more".formatted(missing.size() - NAMED) : "";
        var named = String.join(", ", missing.stream().limit(NAMED).toList());
        lacking.add(
            "messages/%s_%s.properties: %s%s"
                .formatted(file.getKey(), tag.replace('-', '_'), named, more));
      }
    }
    if (count > 0) {
      throw new LanguageRefused(
          "The language “%s” lacks %d %s.%n  %s"
              .formatted(
                  tag,
                  count,
                  count == 1 ? "message" : "messages",
                  String.join(System.lineSeparator() + "  ", lacking)));
    }
  }

  static LanguageRefused named(String ending, String meant) {
    return new LanguageRefused(
        "Message files cannot end in “_%s”: that is no language. Did you mean “_%s”?"
            .formatted(ending, meant));
  }
}
