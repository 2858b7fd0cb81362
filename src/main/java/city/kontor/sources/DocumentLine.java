package city.kontor.sources;

import city.kontor.web.Link;

/**
 * A document as it stands in a list: publisher and date tell two of one title apart.
 *
 * @param language of its title
 * @param publisherLanguage the language of the publisher's name
 * @param published when, in words; says so when no date is known
 */
public record DocumentLine(
    Link title,
    String language,
    String publisher,
    String publisherLanguage,
    String documentClass,
    String published) {

  /** The same, leading elsewhere. */
  public DocumentLine leadingTo(String address) {
    return new DocumentLine(
        new Link(title.words(), address),
        language,
        publisher,
        publisherLanguage,
        documentClass,
        published);
  }
}
