package city.kontor.rules;

import city.kontor.web.Words;
import org.joda.money.Money;

/** What is still to be paid of a sum that was asked for. */
public record Left(Money rest, Money of) {

  /** As prose has it, so that a part is never taken for the whole. */
  public String in(Words words) {
    return words.say(
        rest.isEqual(of) ? "rules.left.whole" : "rules.left.part",
        RuleWords.sum(rest, words),
        RuleWords.sum(of, words));
  }
}
