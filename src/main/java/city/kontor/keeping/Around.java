package city.kontor.keeping;

/** What goes with an act: its source, why, and on whose behalf. */
public record Around(String label, String text) {}
