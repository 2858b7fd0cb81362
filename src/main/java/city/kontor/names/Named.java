package city.kontor.names;

/**
 * A name chosen for a reader.
 *
 * @param language in which it is written, which need not be the reader's
 */
public record Named(String text, String language) {}
