package city.kontor.keeping;

import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Field;
import city.kontor.facts.Form;
import city.kontor.facts.Position;
import city.kontor.facts.Positions;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever sees a fact sees what it is about: nothing is stated in public about what is not. A pair
 * says no more than the agreements that are of it: it becomes public with the first of them,
 * whichever party's, and is not hidden while one is. Nor is the only document on which something
 * public rests. See decisions 0048 and 0049.
 */
@Component
public class Publicity {

  private final Acts acts;
  private final FactKinds kinds;
  private final Facts facts;
  private final Citations citations;
  private final Positions positions;
  private final Recordings recordings;
  private final Clock clock;

  Publicity(
      Acts acts,
      FactKinds kinds,
      Facts facts,
      Citations citations,
      Positions positions,
      Recordings recordings,
      Clock clock) {
    this.acts = acts;
    this.kinds = kinds;
    this.facts = facts;
    this.citations = citations;
    this.positions = positions;
    this.recordings = recordings;
    this.clock = clock;
  }

  /**
   * Adds every mistake in it, at its field.
   *
   * @param publicFrom the day from which everybody would see the fact; null where none is set
   */
  void check(
      Typed typed,
      @Nullable Standing standing,
      Stated after,
      @Nullable LocalDate publicFrom,
      List<Mistake> mistakes) {
    switch (typed.verb()) {
      case STATE, CORRECT, CHANGE, DISCLOSE -> {
        if (publicFrom != null) {
          checkAbout(typed, standing, after, publicFrom, mistakes);
        }
        if (standing != null && typed.verb() == Verb.DISCLOSE) {
          checkTwins(typed, standing, mistakes);
          checkUnder(standing, publicFrom, mistakes);
        }
      }
      case RESTORE -> {
        if (standing != null) {
          checkAgain(standing, mistakes);
        }
      }
      case END, WITHDRAW, CONFIRM, CONTEST, REDACT, ATTACH -> {}
    }
  }

  /** What it is about anew is public by then, or becomes so with it. */
  private void checkAbout(
      Typed typed,
      @Nullable Standing standing,
      Stated after,
      LocalDate day,
      List<Mistake> mistakes) {
    var told =
        standing == null || typed.verb() == Verb.DISCLOSE
            ? Map.<String, FactId>of()
            : standing.stated().references();
    for (var field : typed.kind().fields()) {
      var of = after.references().get(field.name());
      if (of == null || of.equals(told.get(field.name()))) {
        continue;
      }
      hidden(of, day).flatMap(it -> mistake(typed, field, it)).ifPresent(mistakes::add);
    }
  }

  /**
   * A form of which another office is told: the address of what is not public, which nobody is to
   * guess, is in it only as an identity, which tells nothing.
   */
  Form readable(Form form, Stated says) {
    var readable = form;
    if (says.kind().space() == null || says.kind().isSlugTyped()) {
      for (var it : says.references().entrySet()) {
        if (form.get(it.getKey()).isPresent()
            && hidden(it.getValue(), LocalDate.now(clock)).isPresent()) {
          readable = readable.with(it.getKey(), it.getValue().toString());
        }
      }
    }
    return readable;
  }

  private Optional<Standing> hidden(FactId of, LocalDate day) {
    return facts.standing(of, recordings.now()).filter(it -> !it.isPublicOn(day));
  }

  private Optional<Mistake> mistake(Typed typed, Field field, Standing hidden) {
    var at = typed.verb() == Verb.DISCLOSE ? Typed.VISIBILITY : field.name();
    if (!field.parts().isEmpty()) {
      return twin(hidden.stated()).map(it -> mistake(typed, at, field, it));
    }
    return Optional.of(
        new Mistake(at, "keeping.mistake.not-public", "/facts/" + hidden.stated().id()));
  }

  private Mistake mistake(Typed typed, String at, Field field, Standing twin) {
    var id = twin.stated().id();
    var form =
        typed.fact() == null
            ? "/facts/new/" + typed.kind().word()
            : "/facts/" + typed.fact() + "/correct";
    return twin.isPublicOn(LocalDate.now(clock))
        ? new Mistake(at, "keeping.mistake.twin", "/facts/" + id)
        : new Mistake(
            at,
            "keeping.mistake.twin.parties",
            "/facts/" + id,
            form + "?" + field.name() + "=" + id);
  }

  /** Nor are there two pairs of the same two that both parties see, whoever else does. */
  private void checkTwins(Typed typed, Standing standing, List<Mistake> mistakes) {
    if (typed.visibility() == Visibility.OFFICE || !mistakes.isEmpty()) {
      return;
    }
    if (kinds.isNamedByParts(typed.kind())) {
      Optional.of(standing)
          .filter(it -> it.visibility() == Visibility.OFFICE)
          .flatMap(it -> twin(it.stated()))
          .map(it -> "/facts/" + it.stated().id())
          .map(it -> new Mistake(Typed.VISIBILITY, "keeping.mistake.twin.pair", it))
          .ifPresent(mistakes::add);
      return;
    }
    for (var field : typed.kind().fields()) {
      var of = field.parts().isEmpty() ? null : standing.stated().references().get(field.name());
      if (of != null) {
        facts
            .standing(of, recordings.now())
            .filter(it -> it.visibility() == Visibility.OFFICE)
            .flatMap(it -> twin(it.stated()))
            .map(it -> mistake(typed, Typed.VISIBILITY, field, it))
            .ifPresent(mistakes::add);
      }
    }
  }

  /**
   * Another pair of the same two that everybody sees, or the offices of both: so whoever keeps this
   * sees that, too.
   */
  Optional<Standing> twin(Stated pair) {
    var kind = pair.kind();
    var today = LocalDate.now(clock);
    var those =
        pair.references().values().stream()
            .map(it -> ofIt(kind, it))
            .reduce(
                (some, others) -> {
                  some.retainAll(others);
                  return some;
                })
            .orElse(Set.of());
    return facts.standing(those, recordings.now()).values().stream()
        .filter(it -> !it.stated().id().equals(pair.id()))
        .filter(it -> it.visibility() != Visibility.OFFICE || it.isPublicOn(today))
        .findFirst();
  }

  private Set<FactId> ofIt(FactKind<?> pairs, FactId one) {
    return pairs.fields().stream()
        .filter(it -> it.space() != null)
        .flatMap(it -> facts.referring(pairs, it.name(), one).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Pairs that a day shows, or has shown, beside another of the same two; each with that other, the
   * newest first.
   */
  public Map<Standing, Standing> doubled(int most) {
    var doubled = new LinkedHashMap<Standing, Standing>();
    kinds.all().stream()
        .filter(kinds::isNamedByParts)
        .map(it -> facts.doubled(it, LocalDate.now(clock), most))
        .forEach(
            those -> {
              var both = Stream.concat(those.keySet().stream(), those.values().stream()).toList();
              var standing = facts.standing(both, recordings.now());
              those.forEach(
                  (pair, other) -> {
                    var one = standing.get(pair);
                    var beside = standing.get(other);
                    if (one != null && beside != null) {
                      doubled.put(one, beside);
                    }
                  });
            });
    return doubled;
  }

  /** What was withdrawn does not stand again beside another of the same two. */
  private void checkAgain(Standing standing, List<Mistake> mistakes) {
    var pair = standing.stated();
    if (kinds.isNamedByParts(pair.kind())
        && seenAgain(standing).visibility() != Visibility.OFFICE
        && facts.standing(pair.id(), recordings.now()).isEmpty()) {
      twin(pair)
          .map(it -> "/facts/" + it.stated().id())
          .map(it -> new Mistake("recording", "keeping.mistake.twin.again", it))
          .ifPresent(mistakes::add);
    }
  }

  /** What is public and about it would be about nothing that everybody sees. */
  private void checkUnder(
      Standing standing, @Nullable LocalDate publicFrom, List<Mistake> mistakes) {
    var today = LocalDate.now(clock);
    if (!standing.isPublicOn(today) || (publicFrom != null && !publicFrom.isAfter(today))) {
      return;
    }
    var id = standing.stated().id();
    var now = recordings.now();
    var open =
        facts.standing(acts.referring(List.of(id), now), now).values().stream()
            .filter(it -> it.isPublicOn(today))
            .map(Standing::stated)
            .toList();
    var cited = citations.of(open.stream().map(Stated::id).toList(), now);
    open.stream()
        .filter(
            it ->
                about(it).anyMatch(id::equals)
                    || rests(cited.getOrDefault(it.id(), List.of()), id, now, today))
        .findFirst()
        .ifPresent(
            it ->
                mistakes.add(
                    new Mistake(
                        Typed.VISIBILITY, "keeping.mistake.public-on-it", "/facts/" + it.id())));
  }

  /** Whether what is cited is this document, and no other that everybody sees. */
  private boolean rests(List<Citation> cited, FactId document, Recorded now, LocalDate today) {
    var documents = cited.stream().map(Citation::document).distinct().toList();
    return documents.contains(document)
        && facts.standing(documents, now).values().stream()
            .noneMatch(it -> !it.stated().id().equals(document) && it.isPublicOn(today));
  }

  private static Stream<FactId> about(Stated fact) {
    return fact.kind().fields().stream()
        .filter(it -> !it.parts().isEmpty())
        .flatMap(it -> Stream.ofNullable(fact.references().get(it.name())));
  }

  /**
   * What an agreement is of, and was withdrawn, stands again with it: where nobody sees it so but
   * those who see the agreement. What is secret is told of by nothing public. See decision 0057.
   */
  void revive(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var before = deed.standing();
    revive(
        recording,
        deed.after(),
        before == null || typed.verb() == Verb.DISCLOSE
            ? Shown.of(typed.visibility(), typed.released(), LocalDate.now(clock))
            : seenAgain(before));
  }

  /** The same with a fact that was done by accepting a proposal. */
  void revive(Recorded recording, Standing done) {
    revive(recording, done.stated(), seenAgain(done));
  }

  private void revive(Recorded recording, Stated after, Shown shown) {
    about(after)
        .filter(it -> facts.standing(it, recording).isEmpty())
        .flatMap(it -> facts.withdrawn(it, recording).stream())
        .map(Facts.Withdrawn::last)
        .filter(it -> shown.wider(seenAgain(it)).equals(shown))
        .forEach(it -> standAgain(recording, it));
  }

  private void standAgain(Recorded recording, Standing withdrawn) {
    if (seenAgain(withdrawn).visibility() != Visibility.OFFICE) {
      twin(withdrawn.stated())
          .ifPresent(
              it -> {
                throw new Refusal.Conflict(
                    "keeping.mistake.twin.again", "/facts/" + it.stated().id());
              });
    }
    acts.restore(recording, withdrawn.stated().id(), withdrawn.recording());
  }

  /** To whom something will be shown that says again what it said. */
  private Shown seenAgain(Standing fact) {
    var today = LocalDate.now(clock);
    return Shown.of(fact.visibility(), fact.release().again(today), today);
  }

  /**
   * Whoever sees a fact that was done sees what it is of. What was kept back as long as the fact
   * was, goes on with what is of it still; but what another party stated only becomes wider.
   *
   * @param before what was done to; null when a new one was stated
   * @param keepers of what was done
   */
  void follow(
      Recorded recording, FactId done, @Nullable Standing before, Behalf behalf, Keepers keepers) {
    var stating = keepers.stating(behalf);
    var then = facts.standing(done, recording);
    Stream.of(then, Optional.ofNullable(before))
        .flatMap(Optional::stream)
        .flatMap(it -> about(it.stated()))
        .distinct()
        .flatMap(it -> facts.standing(it, recording).stream())
        .filter(it -> it.visibility() != Visibility.PUBLIC)
        .forEach(it -> follow(recording, it, then.orElse(null), before, stating));
  }

  private void follow(
      Recorded recording,
      Standing of,
      @Nullable Standing done,
      @Nullable Standing before,
      Set<FactId> stating) {
    var id = of.stated().id();
    var wentAlong =
        before != null
            && !isOfAnother(id, stating, recording)
            && of.visibility() == before.visibility()
            && Objects.equals(of.released(), before.released());
    var shown = Shown.of(of);
    if (wentAlong) {
      var those = facts.standing(acts.about(id), recording).values();
      shown =
          those.stream()
              .map(Shown::of)
              .reduce(Shown::wider)
              .orElse(new Shown(of.visibility(), null));
    } else if (done != null && about(done.stated()).anyMatch(id::equals)) {
      shown = shown.wider(Shown.of(done));
    }
    if (!shown.equals(Shown.of(of))) {
      acts.disclose(recording, id, shown.visibility(), shown.released());
    }
  }

  /** Whether a party stated it, and none of these. */
  private boolean isOfAnother(FactId pair, Set<FactId> stating, Recorded recording) {
    var stated =
        positions.of(List.of(pair), recording).getOrDefault(pair, List.of()).stream()
            .filter(it -> it.stance() == Position.Stance.STATED)
            .map(Position::party)
            .toList();
    return !stated.isEmpty() && stated.stream().noneMatch(stating::contains);
  }

  /** To whom something is shown, and from when to everybody. */
  private record Shown(Visibility visibility, @Nullable LocalDate released) {

    /** What its day has released is for everybody. */
    static Shown of(Visibility visibility, @Nullable LocalDate released, LocalDate today) {
      return visibility == Visibility.PUBLIC || (released != null && !released.isAfter(today))
          ? new Shown(Visibility.PUBLIC, null)
          : new Shown(visibility, released);
    }

    static Shown of(Standing fact) {
      return new Shown(fact.visibility(), fact.released());
    }

    Shown wider(Shown other) {
      var widest = visibility.compareTo(other.visibility) < 0 ? visibility : other.visibility;
      return new Shown(
          widest, widest == Visibility.PUBLIC ? null : earlier(released, other.released));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
      return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
  }
}
