package city.kontor.claims;

import city.kontor.web.Words;

/** What a figure counts, in words; the vocabulary is open, and an unknown word stands as it is. */
public final class Property {

  private Property() {}

  /** What a claim counts: its unit if it names one. */
  public static String said(Words words, Claim claim) {
    return claim.unit() == null ? in(words, claim.property()) : claim.unit();
  }

  static String in(Words words, String property) {
    return words.sayOr("claims.property." + property, property.replace('-', ' '));
  }
}
