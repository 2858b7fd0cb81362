package city.kontor.web;

/** Words that lead somewhere. {@code address} is complete, clocks and language included. */
public record Link(String words, String address) {}
