package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.facts.Redactions;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Sight;
import city.kontor.keepers.Stewards;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.TypedDay;
import city.kontor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes of what people typed something that can be done, or says why it cannot. */
@Service
public class Keeping {

  private static final List<String> VISIBILITIES =
      Arrays.stream(Visibility.values()).map(Words::key).toList();

  private final FactKinds kinds;
  private final Facts facts;
  private final Positions positions;
  private final Recordings recordings;
  private final Stewards stewards;
  private final References references;
  private final SourceDesk sources;
  private final Publicity publicity;
  private final Outcomes outcomes;
  private final Sight sight;
  private final Clock clock;

  Keeping(
      FactKinds kinds,
      Facts facts,
      Positions positions,
      Recordings recordings,
      Stewards stewards,
      References references,
      SourceDesk sources,
      Publicity publicity,
      Outcomes outcomes,
      Sight sight,
      Clock clock) {
    this.kinds = kinds;
    this.facts = facts;
    this.positions = positions;
    this.recordings = recordings;
    this.stewards = stewards;
    this.references = references;
    this.sources = sources;
    this.publicity = publicity;
    this.outcomes = outcomes;
    this.sight = sight;
    this.clock = clock;
  }

  /** The fact as it stands now; not found for whoever may not see it yet. */
  public Standing standing(FactId id, Account person, Reading reading) {
    return sight
        .standing(id, person, reading)
        .orElseThrow(() -> new Refusal.NotFound("refusal.fact", id.toString()));
  }

  /** The same of a fact that was withdrawn, as it stood last, and what withdrew it. */
  public Optional<Facts.Withdrawn> withdrawn(FactId id, Account person, Reading reading) {
    return facts
        .withdrawn(id, recordings.now())
        .filter(it -> sight.isSeen(it.last(), person, reading));
  }

  /**
   * Since when a fact says what it says, and its parties say of it what they say, as of a
   * recording.
   */
  public Recorded state(Standing standing, Recorded recorded) {
    return positions.state(standing, recorded);
  }

  /** The same as of what is known to whoever acts. */
  public Recorded state(Standing standing, Reading reading) {
    return state(standing, known(reading));
  }

  /** To look at an earlier state is not to act on it: what is acted on stands now. */
  public Recorded known(Reading reading) {
    return reading.recordedAsked() == null ? reading.recorded() : recordings.now();
  }

  /** Whether the fact has been changed or answered since it was read, or may have been. */
  public boolean isOvertaken(Typed typed, @Nullable Standing standing) {
    return standing != null && !typed.read().equals(Optional.of(state(standing, recordings.now())));
  }

  /** Whether all that is new is that a party has confirmed or contested the fact. */
  boolean isOnlyAnswered(Typed typed, Standing standing) {
    return typed
        .read()
        .filter(
            it ->
                it.no() >= standing.recording().no()
                    && it.no() < state(standing, recordings.now()).no())
        .isPresent();
  }

  /**
   * Makes of what was typed something that can be done.
   *
   * @throws Refusal.Invalid with every mistake at its field
   * @throws Refusal.NotAllowed with the rule that refuses it
   */
  public Deed prepare(Typed typed, @Nullable Standing standing, Account person, Reading reading) {
    var mistakes = new ArrayList<Mistake>();
    var resolved = references.resolved(typed, person, reading, mistakes);
    var after = outcomes.after(resolved, standing, person, reading, mistakes);
    sources.check(resolved.source(), publicFrom(resolved, standing), mistakes);
    if (after != null) {
      publicity.check(resolved, standing, after, publicFrom(resolved, standing), mistakes);
    }
    checkAround(resolved, mistakes);
    checkMarks(resolved, standing, mistakes);
    var behalf = behalf(resolved, standing, person, reading, mistakes);
    if (after == null || behalf == null || !mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var first = first(resolved, person, reading);
    var keepers =
        first != null
            ? first.keepers()
            : standing == null
                ? stewards.ofNew(after, behalf, reading)
                : stewards.of(standing.stated(), reading);
    var isKeeper =
        !person.onlyProposes() && keepers.changing().stream().anyMatch(it -> it.isKeptBy(behalf));
    switch (typed.verb()) {
      case CONFIRM, CONTEST -> KeepingRules.mayAnswer(person, keepers).demand();
      case WITHDRAW, REDACT, ATTACH, DISCLOSE -> KeepingRules.mayKeep(person, keepers).demand();
      case STATE, CORRECT, CHANGE, END, RESTORE -> {
        if (!isKeeper) {
          KeepingRules.mayPropose(person, keepers).demand();
        }
      }
    }
    var isProposal = typed.verb() != Verb.CONFIRM && typed.verb() != Verb.CONTEST && !isKeeper;
    if (isProposal
        && typed.verb() == Verb.STATE
        && typed.visibility() != typed.kind().visibility()) {
      throw new Refusal.Invalid(
          List.of(new Mistake(Typed.VISIBILITY, "keeping.mistake.proposal.visibility")));
    }
    if (behalf.office() == null && isForOneOfSeveral(typed, standing, keepers)) {
      throw new Refusal.Invalid(
          List.of(new Mistake(Typed.VISIBILITY, "keeping.mistake.office.register")));
    }
    if (isProposal) {
      checkTold(resolved, standing, after, keepers, reading);
    }
    if (standing != null) {
      checkStays(
          typed.verb(), standing.stated(), after, isProposal ? keepers : null, behalf, reading);
    }
    return new Deed(resolved, behalf, keepers, first, isProposal, standing, after);
  }

  /**
   * Where no party has stated a fact, "the office" is that of each of them: what the register keeps
   * for one would be the other's to see and to change.
   */
  private static boolean isForOneOfSeveral(
      Typed typed, @Nullable Standing standing, Keepers keepers) {
    return (standing == null || typed.verb() == Verb.DISCLOSE)
        && typed.visibility() == Visibility.OFFICE
        && keepers.changing().size() > 1;
  }

  /** What an office is asked about, it may see: a proposal tells it of nothing else. */
  private void checkTold(
      Typed typed, @Nullable Standing standing, Stated after, Keepers keepers, Reading reading) {
    var before = standing == null ? Map.<String, FactId>of() : standing.stated().references();
    var asked = keepers.answeringProposals();
    var named = new LinkedHashMap<>(after.references());
    named.entrySet().removeAll(before.entrySet());
    typed
        .get(TypedSource.KNOWN)
        .filter(_ -> typed.takesSource())
        .flatMap(references::document)
        .ifPresent(it -> named.put(TypedSource.KNOWN, it));
    var mistakes =
        named.entrySet().stream()
            .filter(it -> sight.isHidden(it.getValue(), new Behalf(asked.office()), reading))
            .map(
                it ->
                    new Mistake(
                        it.getKey(),
                        "keeping.mistake.proposal.hidden",
                        asked.name(),
                        "/facts/" + it.getValue()))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
  }

  /**
   * A fact stays with whoever keeps it. What is to be about somebody else's record is stated there
   * anew, so that they are asked.
   *
   * @param asked who would do it, where it is proposed; null where it is done on the behalf
   */
  private void checkStays(
      Verb verb,
      Stated before,
      Stated after,
      @Nullable Keepers asked,
      Behalf behalf,
      Reading reading) {
    if (facts.stewards(before).equals(facts.stewards(after))) {
      return;
    }
    if (kinds.isNamedByParts(after.kind())) {
      throw new Refusal.Invalid(
          List.of(new Mistake(changed(verb, before, after), "keeping.afterwards.parties")));
    }
    var then = stewards.ofNew(after, behalf, reading);
    var acting = asked == null ? behalf : new Behalf(asked.answeringProposals().office());
    if (then.changing().stream().noneMatch(it -> it.isKeptBy(acting))) {
      throw new Refusal.Invalid(
          List.of(
              new Mistake(changed(verb, before, after), "keeping.mistake.others", then.names())));
    }
  }

  /** The first field that refers to something else. */
  private static String changed(Verb verb, Stated before, Stated after) {
    return verb == Verb.RESTORE
        ? "recording"
        : after.references().entrySet().stream()
            .filter(it -> !it.getValue().equals(before.references().get(it.getKey())))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
  }

  /** What is stated with it, because it is of it and it is not there yet; null where nothing is. */
  private @Nullable Deed first(Typed resolved, Account person, Reading reading) {
    var typed = resolved.first(kinds).orElse(null);
    if (typed == null) {
      return null;
    }
    var first = prepare(typed, null, person, reading);
    if (first.isProposal()) {
      var parts = resolved.open().orElseThrow().parts();
      throw new Refusal.Invalid(
          List.of(
              new Mistake(
                  parts.getLast(),
                  "keeping.mistake.first",
                  address(first.typed(), parts, reading))));
    }
    return first;
  }

  /** The form in which what is not there yet can be proposed. */
  private static String address(Typed typed, List<String> parts, Reading reading) {
    return parts.stream()
        .map(it -> it + "=" + typed.get(it).orElse(""))
        .collect(Collectors.joining("&", typed.action(reading) + "?", ""));
  }

  /** The day from which everybody would see the fact; null where none is set. */
  private @Nullable LocalDate publicFrom(Typed typed, @Nullable Standing standing) {
    return standing == null || typed.verb() == Verb.DISCLOSE
        ? publicFrom(typed.visibility(), typed.released())
        : publicFrom(standing.visibility(), standing.released());
  }

  private @Nullable LocalDate publicFrom(Visibility visibility, @Nullable LocalDate released) {
    var today = LocalDate.now(clock);
    return visibility == Visibility.PUBLIC || (released != null && released.isBefore(today))
        ? today
        : released;
  }

  /** A text that was redacted in what waits is typed anew, or left out. See decision 0066. */
  private static void checkMarks(Typed typed, @Nullable Standing standing, List<Mistake> mistakes) {
    var stays =
        switch (typed.verb()) {
          case CORRECT, CONTEST, END -> standing;
          case STATE, CHANGE, RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM -> null;
        };
    mistakes.addAll(
        Redactions.marks(typed.form(), stays == null ? new Form(Map.of()) : stays.stated().form()));
  }

  private void checkAround(Typed typed, List<Mistake> mistakes) {
    Reasons.needed(Typed.WHY, typed.why()).ifPresent(mistakes::add);
    var visibility = typed.get(Typed.VISIBILITY);
    if (visibility.filter(it -> !VISIBILITIES.contains(it)).isPresent()) {
      mistakes.add(
          new Mistake(
              Typed.VISIBILITY, "mistake.word", visibility.get(), String.join(", ", VISIBILITIES)));
    }
    var released = typed.get(Typed.RELEASED);
    if (released.isPresent() && typed.released() == null) {
      TypedDay.read(Typed.RELEASED, released.get(), "mistake.day", mistakes);
    } else if (typed.verb() == Verb.STATE || typed.verb() == Verb.DISCLOSE) {
      checkRelease(typed, mistakes);
    }
  }

  /** A day that keeps nothing back would publish at once what somebody means to publish then. */
  private void checkRelease(Typed typed, List<Mistake> mistakes) {
    var day = typed.released();
    if (day != null && typed.visibility() == Visibility.PUBLIC) {
      mistakes.add(new Mistake(Typed.RELEASED, "keeping.mistake.release.until"));
    } else if (day != null && day.isBefore(LocalDate.now(clock))) {
      mistakes.add(new Mistake(Typed.RELEASED, "keeping.mistake.release.past"));
    }
  }

  /** On whose behalf: the only way, or the one chosen. */
  private @Nullable Behalf behalf(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Reading reading,
      List<Mistake> mistakes) {
    var choices = choices(typed.verb(), standing, person, reading);
    var chosen = typed.get(Typed.BEHALF);
    var found =
        choices.size() == 1
            ? Optional.of(choices.getFirst())
            : choices.stream().filter(it -> chosen.equals(Optional.of(it.key()))).findFirst();
    if (found.isEmpty()) {
      mistakes.add(new Mistake(Typed.BEHALF, "mistake.missing"));
    }
    return found.orElse(null);
  }

  /**
   * On whose behalf a person may act.
   *
   * @throws Refusal.NotAllowed when on nobody's, with the rule
   */
  List<Behalf> choices(Verb verb, @Nullable Standing standing, Account person, Reading reading) {
    if (standing == null) {
      KeepingRules.mayBegin(person).demand();
      return Behalf.of(person);
    }
    var keepers = stewards.of(standing.stated(), reading);
    return switch (verb) {
      case CONFIRM, CONTEST -> {
        KeepingRules.mayAnswer(person, keepers).demand();
        yield Behalf.of(person).stream()
            .filter(behalf -> keepers.answering().stream().anyMatch(it -> it.isKeptBy(behalf)))
            .toList();
      }
      case WITHDRAW, REDACT, ATTACH, DISCLOSE -> {
        KeepingRules.mayKeep(person, keepers).demand();
        yield KeepingRules.changingFor(person, keepers);
      }
      case STATE, CORRECT, CHANGE, END, RESTORE -> {
        if (KeepingRules.mayKeep(person, keepers).isGiven()) {
          yield KeepingRules.changingFor(person, keepers);
        }
        KeepingRules.mayPropose(person, keepers).demand();
        yield Behalf.of(person);
      }
    };
  }

  /** Whether somebody who acts so would only propose. */
  boolean isProposal(@Nullable Standing standing, Account person, Reading reading) {
    return standing != null
        && !KeepingRules.mayKeep(person, stewards.of(standing.stated(), reading)).isGiven();
  }

  /** What was changed by somebody else: what the fact said when this person read it. */
  Optional<Stated> asRead(Typed typed, Account person, Reading reading) {
    var fact = typed.fact();
    return fact == null
        ? Optional.empty()
        : typed
            .read()
            .flatMap(it -> facts.standing(fact, it))
            .filter(it -> sight.isSeen(it, person, reading))
            .map(Standing::stated);
  }

  /** The kind of act that the last word of an address names. */
  static Verb verb(String word) {
    return switch (word) {
      case "correct" -> Verb.CORRECT;
      case "change" -> Verb.CHANGE;
      case "end" -> Verb.END;
      case "restore" -> Verb.RESTORE;
      case "withdraw" -> Verb.WITHDRAW;
      case "disclose" -> Verb.DISCLOSE;
      case "confirm" -> Verb.CONFIRM;
      case "contest" -> Verb.CONTEST;
      default -> throw new Refusal.NotFound("refusal.404");
    };
  }

  /**
   * Why an act is never done to a fact of a kind, whoever asks; empty where it may be.
   *
   * @return the key of the sentence
   */
  public static Optional<String> neverDone(Verb verb, FactKind<?> kind) {
    if (!kind.isDated() && (verb == Verb.CHANGE || verb == Verb.END)) {
      return Optional.of("keeping.undated");
    }
    // What begins anew from a date is another fact: nothing would refer to it, nor lead there.
    return verb == Verb.CHANGE && kind.space() != null
        ? Optional.of("keeping.addressed")
        : Optional.empty();
  }

  /**
   * Demands an act that may be done to facts of a kind.
   *
   * @throws Refusal.NotFound with the sentence that says why it never is
   */
  static void demandDone(Verb verb, FactKind<?> kind) {
    neverDone(verb, kind)
        .ifPresent(
            it -> {
              throw new Refusal.NotFound(it);
            });
  }

  /**
   * Refuses to do what waits since before it was never done.
   *
   * @throws Refusal.Conflict with the sentence that says why it never is
   */
  public static void refuseUndone(Verb verb, FactKind<?> kind) {
    neverDone(verb, kind)
        .ifPresent(
            it -> {
              throw new Refusal.Conflict(it);
            });
  }
}
