package city.kontor.sources;

/**
 * How sure a fact is, in words and colour, beside it on the page.
 *
 * @param state for the style sheet: sure, derived, against, or of one source only
 * @param words the same for readers
 * @param address the page of the fact with its sources
 */
public record Tick(String state, String words, String address) {}
