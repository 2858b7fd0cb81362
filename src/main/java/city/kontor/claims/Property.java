package city.kontor.claims;

import city.kontor.web.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a figure counts, in words; the vocabulary is open, and an unknown word stands as it is. */
final class Property {

  private static final Set<String> KNOWN =
      Set.of(
          "members",
          "full-members",
          "associate-members",
          "member-states",
          "countries",
          "partnerships",
          "communities",
          "delegates",
          "cities",
          "mayors",
          "participants",
          "projects",
          "investment-aud",
          "founded",
          "member-since",
          "first-pair",
          "offices");

  private Property() {}

  static Object said(String property, @Nullable String unit) {
    if (unit != null) {
      return unit;
    }
    return KNOWN.contains(property)
        ? Phrase.of("claims.property." + property)
        : property.replace('-', ' ');
  }

  static String in(Words words, String property) {
    return words.sayOr("claims.property." + property, property.replace('-', ' '));
  }
}
