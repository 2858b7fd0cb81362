package city.kontor.web;

/** One of several lists that a page can show, and whether it is the one that it shows. */
public record Choice(Link link, boolean isChosen) {}
