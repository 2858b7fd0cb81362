package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recording;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have changed what somebody saw of a fact: an act, or the day that released it.
 */
record Occasion(
    Mark mark,
    Recording recording,
    LocalDate day,
    @Nullable UUID account,
    @Nullable FactId source,
    FactId fact,
    String kind,
    @Nullable Verb verb,
    @Nullable FactId follows,
    @Nullable FactId followedBy,
    @Nullable LocalDate released) {

  /** By this one, the fact whose place is taken ended. */
  private Occasion ofFollowed() {
    return new Occasion(
        mark,
        recording,
        day,
        account,
        source,
        Objects.requireNonNull(follows),
        kind,
        verb,
        null,
        fact,
        null);
  }

  /** By this one, a document of the other fact appeared or disappeared. */
  Occasion ofCiting(FactId citing, String citingKind) {
    return new Occasion(
        mark, recording, day, account, source, citing, citingKind, verb, null, null, released);
  }

  /** The fact whose place is taken ends before the one that takes it begins. */
  Stream<Occasion> withFollowed() {
    return follows == null ? Stream.of(this) : Stream.of(ofFollowed(), this);
  }
}
