package city.kontor.rules;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.web.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One step of a verdict: what was held against which rule. The same step reads the same in words
 * and as data.
 *
 * @param key of its sentence, {@code rules.reason.} before it; as data the reason's code
 * @param rule on which it rests; null where no rule was found
 */
public record Reason(String key, @Nullable FactId rule, List<Object> arguments) {

  public Reason {
    arguments = List.copyOf(arguments);
  }

  public static Reason of(String key, @Nullable FactId rule, Object... arguments) {
    return new Reason(key, rule, Arrays.asList(arguments));
  }

  String in(Words words) {
    return in(words, null);
  }

  /** The sentence; what it names is called by these names. */
  public String in(Words words, @Nullable ChosenNames names) {
    return words.say(
        "rules.reason." + key, arguments.stream().map(it -> said(it, words, names)).toArray());
  }

  /** The facts whose names the sentence needs. */
  public Stream<FactId> named() {
    return arguments.stream()
        .flatMap(
            it ->
                switch (it) {
                  case FactId id -> Stream.of(id);
                  case Entitlement rule -> Stream.ofNullable(rule.category());
                  case FeeRule rule -> Stream.ofNullable(rule.category());
                  default -> Stream.empty();
                });
  }

  private static Object said(Object argument, Words words, @Nullable ChosenNames names) {
    return switch (argument) {
      case Band row -> RuleWords.bounds(row, words);
      case Rule rule when names != null -> new RuleWords(words, names).of(rule);
      case BigDecimal number -> RuleWords.decimal(number, words);
      case Money sum -> RuleWords.sum(sum, words);
      case Left left -> left.in(words);
      case Right right -> words.word("word.right", right);
      case FactId id when names != null -> names.text(id);
      default -> argument;
    };
  }
}
