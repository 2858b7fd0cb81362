package city.kontor.rolls;

import city.kontor.history.FactId;
import city.kontor.standing.Outcome;
import city.kontor.standing.Standing;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a roll says of a member.
 *
 * @param outcome whether it may vote
 * @param votes how many votes it has; null where it has none or that is not known
 * @param because every reason, of the right and of the number of votes
 */
record Entry(
    FactId organization,
    Standing standing,
    Outcome outcome,
    @Nullable BigDecimal votes,
    List<Because> because) {

  /**
   * A reason, as it was worded when the roll was made.
   *
   * @param code the same in every language
   * @param rule the fact of the rule it rests on; null where no rule was found
   * @param facts in which it was found
   * @param words by language
   */
  record Because(
      String code, @Nullable String rule, List<String> facts, Map<String, String> words) {

    Because {
      facts = List.copyOf(facts);
      words = Map.copyOf(words);
    }

    /** In this language, or else as it was worded. */
    Said in(String language) {
      return words.entrySet().stream()
          .min(
              Comparator.<Map.Entry<String, String>, Boolean>comparing(
                      it -> !it.getKey().equals(language))
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(it -> new Said(it.getValue(), it.getKey().equals(language) ? null : it.getKey()))
          .orElseThrow();
    }
  }

  /**
   * A sentence.
   *
   * @param language null where it is the one that was asked for
   */
  record Said(String text, @Nullable String language) {}

  Entry {
    because = List.copyOf(because);
  }

  /** What it rests on: the member, and the rules and facts of its reasons. */
  Stream<FactId> restingOn() {
    return Stream.concat(
        Stream.of(organization),
        because.stream()
            .flatMap(it -> Stream.concat(Stream.ofNullable(it.rule()), it.facts().stream()))
            .map(FactId::of));
  }

  /**
   * Whether another says the same of the right and of the number of votes, whatever the reasons.
   */
  boolean grantsAs(Entry other) {
    return outcome == other.outcome && weight().equals(other.weight());
  }

  private String weight() {
    return votes == null ? "" : votes.stripTrailingZeros().toPlainString();
  }
}
