package city.kontor.facts;

import city.kontor.dates.Period;
import city.kontor.history.FactId;

/**
 * A sourced fact about a list: it is complete for this period. Nothing is counted, and no window is
 * bounded, by a list outside its completeness.
 *
 * @param list which list, such as {@code members}
 * @param subject whose list
 */
public record Completeness(String list, FactId subject, Period period) {}
