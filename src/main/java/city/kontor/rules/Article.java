package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An article of a rule book. Its heading is its name; its wording, or what the register says of it,
 * are texts about it.
 *
 * @param number as the book counts: {@code 36}, {@code 14 a}; null where it does not count, or no
 *     source tells
 */
public record Article(@Of("rule-books") FactId book, @Nullable String number) {}
