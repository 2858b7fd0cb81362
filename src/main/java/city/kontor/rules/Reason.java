package city.kontor.rules;

import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a verdict: what was held against which rule. The same step reads the same in words
 * and as data.
 *
 * @param key of its sentence, {@code rules.reason.} before it; as data the reason's code
 * @param rule on which it rests; null where no rule was found
 */
public record Reason(String key, @Nullable FactId rule, List<Object> arguments) {

  static Reason of(String key, @Nullable FactId rule, Object... arguments) {
    return new Reason(key, rule, Arrays.asList(arguments));
  }

  String in(Words words) {
    return words.say(
        "rules.reason." + key, arguments.stream().map(it -> said(it, words)).toArray());
  }

  private static Object said(Object argument, Words words) {
    return switch (argument) {
      case Band row -> RuleWords.bounds(row, words);
      case BigDecimal number -> RuleWords.decimal(number, words);
      default -> argument;
    };
  }
}
