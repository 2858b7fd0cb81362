package city.kontor.audit;

import city.kontor.claims.Claim;
import city.kontor.claims.ClaimWords;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something to be said in whatever language the reader has, with the things it speaks of.
 *
 * @param parts identities, dates, spells, numbers, text, claims, or phrases in turn
 */
record Phrase(String key, List<Object> parts) {

  Phrase {
    parts = List.copyOf(parts);
  }

  static Phrase of(String key, Object... parts) {
    return new Phrase(key, List.of(parts));
  }

  /** The things it speaks of by name. */
  Stream<FactId> things() {
    return parts.stream()
        .flatMap(
            it ->
                switch (it) {
                  case FactId id -> Stream.of(id);
                  case Phrase inner -> inner.things();
                  default -> Stream.empty();
                });
  }

  String in(Words words, Function<FactId, String> names) {
    return words.say(
        key,
        parts.stream()
            .map(
                it ->
                    switch (it) {
                      case FactId id -> names.apply(id);
                      case Phrase inner -> inner.in(words, names);
                      case Claim claim -> ClaimWords.said(words, claim);
                      default -> it;
                    })
            .toArray());
  }
}
