package city.kontor.web;

import java.util.function.Consumer;

/**
 * Documents that are told one after the other, each in a line of its own.
 *
 * @param documents hands every document to the writer
 */
public record Lines(Consumer<Consumer<Object>> documents) {}
