package city.kontor.web;

import city.kontor.dates.Period;

/**
 * One line in the picture of a life: something that held for a time.
 *
 * @param label what held
 * @param language of the label
 * @param depth 0 for a tie, 1 for what belongs to the tie above it
 * @param address where it leads
 * @param words the same in words, dates included
 * @param look {@code sure}, {@code stated}, {@code seat} or {@code rest} (suspended)
 */
public record Lifeline(
    String label,
    String language,
    int depth,
    String address,
    String words,
    String look,
    Period period) {}
