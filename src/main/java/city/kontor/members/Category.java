package city.kontor.members;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A class of members that a network's rules know, such as full or associate members.
 *
 * @param word the network's own word for it
 */
public record Category(@Of("organizations") FactId network, @Nullable String word, Period period) {}
