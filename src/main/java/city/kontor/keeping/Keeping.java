package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.facts.Proposals;
import city.kontor.facts.Proposed;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what people typed: first tried and undone, so that they see what the page will say, then
 * done; or proposed to the office that keeps the fact.
 */
@Service
class Keeping {

  /** What a fact is called that has no identity yet. */
  private static final FactId NEW = new FactId(new UUID(0, 0));

  private static final int LONGEST_WHY = 2000;

  private final Facts facts;
  private final Acts acts;
  private final Proposals proposals;
  private final Positions positions;
  private final Recordings recordings;
  private final Stewards stewards;
  private final References references;
  private final SourceDesk sources;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Keeping(
      Facts facts,
      Acts acts,
      Proposals proposals,
      Positions positions,
      Recordings recordings,
      Stewards stewards,
      References references,
      SourceDesk sources,
      TransactionTemplate transaction,
      Clock clock) {
    this.facts = facts;
    this.acts = acts;
    this.proposals = proposals;
    this.positions = positions;
    this.recordings = recordings;
    this.stewards = stewards;
    this.references = references;
    this.sources = sources;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was done: the fact, or the proposal that waits for an answer. */
  record Done(FactId id, boolean isProposal) {}

  /** The fact as it stands now; not found for whoever may not see it yet. */
  Standing standing(FactId id, Account person, Reading reading) {
    var standing =
        facts
            .standing(id, recordings.now())
            .orElseThrow(() -> new Refusal.NotFound("refusal.fact", id.toString()));
    if (!standing.isPublicOn(LocalDate.now(clock))
        && !KeepingRules.maySee(
                person, stewards.of(standing.stated(), reading), standing.visibility())
            .isGiven()) {
      throw new Refusal.NotFound("refusal.fact", id.toString());
    }
    return standing;
  }

  /** Whether the fact has been changed since it was read. */
  boolean isOvertaken(Typed typed, @Nullable Standing standing) {
    return standing != null
        && typed.read().filter(it -> !it.equals(standing.recording())).isPresent();
  }

  /**
   * Makes of what was typed something that can be done.
   *
   * @throws Refusal.Invalid with every mistake at its field
   * @throws Refusal.NotAllowed with the rule that refuses it
   */
  Deed prepare(Typed typed, @Nullable Standing standing, Account person, Reading reading) {
    var mistakes = new ArrayList<Mistake>();
    var resolved = references.resolved(typed, mistakes);
    var after = after(resolved, standing, mistakes);
    sources.check(resolved.source(), mistakes);
    checkAround(resolved, mistakes);
    var behalf = behalf(resolved, standing, person, reading, mistakes);
    if (after == null || behalf == null || !mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var keepers =
        standing == null
            ? stewards.ofNew(after, behalf, reading)
            : stewards.of(standing.stated(), reading);
    var isKeeper = keepers.changing().stream().anyMatch(it -> it.isKeptBy(behalf));
    switch (typed.verb()) {
      case CONFIRM, CONTEST -> KeepingRules.mayAnswer(person, keepers).demand();
      case DISCLOSE -> KeepingRules.mayKeep(person, keepers).demand();
      case STATE, CORRECT, CHANGE, END, RESTORE -> {
        if (!isKeeper) {
          KeepingRules.mayPropose(person, keepers).demand();
        }
      }
    }
    var isProposal = typed.verb() != Verb.CONFIRM && typed.verb() != Verb.CONTEST && !isKeeper;
    return new Deed(resolved, behalf, keepers, isProposal, standing, after);
  }

  /**
   * Tries the act and undoes it, so that whatever the register refuses is said before.
   *
   * @throws Refusal.Conflict when the register refuses it
   */
  void rehearse(Deed deed, Account person) {
    transaction.executeWithoutResult(
        status -> {
          recordings.record(
              person.actingFor(deed.behalf().office()),
              deed.typed().why(),
              recording -> act(recording, deed));
          status.setRollbackOnly();
        });
  }

  /** Does it, or proposes it. */
  Done keep(Deed deed, Account person) {
    return recordings.record(
        person.actingFor(deed.behalf().office()),
        deed.typed().why(),
        recording ->
            deed.isProposal()
                ? new Done(propose(recording, deed), true)
                : new Done(act(recording, deed), false));
  }

  private FactId act(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var before = deed.standing();
    if (before != null) {
      refuseIfChanged(recording, before);
    }
    var cited = sources.cite(recording, deed);
    var done = act(recording, deed, cited);
    if (typed.verb() == Verb.STATE && typed.visibility() != Visibility.PUBLIC) {
      var released = released(typed);
      acts.disclose(recording, done, typed.visibility(), released);
      if (typed.source().isNew()) {
        cited.forEach(it -> acts.disclose(recording, it.document(), typed.visibility(), released));
      }
    }
    typed.proposal().ifPresent(it -> proposals.settle(recording, it, typed.why()));
    follow(recording, deed, done);
    acts.checkAll();
    return done;
  }

  private FactId act(Recorded recording, Deed deed, List<Citation> cited) {
    var typed = deed.typed();
    var form = typed.form();
    var fact = typed.fact();
    if (fact == null) {
      return acts.state(recording, typed.kind().word(), form, cited);
    }
    switch (typed.verb()) {
      case CORRECT -> acts.correct(recording, fact, form, cited);
      case CHANGE -> {
        return acts.change(recording, fact, form, cited);
      }
      case END ->
          acts.end(
              recording,
              fact,
              form.get("until").orElseThrow(),
              form.get("reason").orElse(null),
              cited);
      case RESTORE -> acts.restore(recording, fact, earlier(form));
      case DISCLOSE -> acts.disclose(recording, fact, typed.visibility(), released(typed));
      case CONFIRM -> positions.confirm(recording, fact, party(deed));
      case CONTEST -> positions.contest(recording, fact, party(deed), form);
      case STATE -> throw new IllegalArgumentException("A fact that stands is not stated");
    }
    return fact;
  }

  /** Another party with an office here is asked whether it is so. */
  private void follow(Recorded recording, Deed deed, FactId done) {
    switch (deed.typed().verb()) {
      case CONFIRM, CONTEST -> {}
      case STATE, CORRECT, CHANGE, END, RESTORE, DISCLOSE -> {
        follow(recording, done, deed.behalf(), deed.keepers());
        var fact = deed.typed().fact();
        if (fact != null && !fact.equals(done)) {
          follow(recording, fact, deed.behalf(), deed.keepers());
        }
      }
    }
  }

  /** The party that acts has stated the fact; every other with an office here is asked. */
  void follow(Recorded recording, FactId fact, Behalf behalf, Keepers keepers) {
    var isForOthers =
        facts
            .standing(fact, recording)
            .filter(it -> it.visibility() != Visibility.OFFICE)
            .isPresent();
    if (!keepers.areSeveral()) {
      return;
    }
    for (var keeper : keepers.all()) {
      var party = keeper.organization();
      if (party != null && behalf.office() != null && keeper.isKeptBy(behalf)) {
        positions.state(recording, fact, party);
      } else if (party != null && keeper.isOwn() && isForOthers) {
        positions.ask(recording, fact, party);
      }
    }
  }

  private FactId propose(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var id =
        proposals.draft(
            recording,
            new Proposed(
                typed.kind().word(),
                typed.fact(),
                typed.verb(),
                typed.form(),
                sources.cite(recording, deed)),
            deed.behalf().office(),
            deed.keepers().answeringProposals().office());
    proposals.open(recording, id);
    return id;
  }

  private void refuseIfChanged(Recorded recording, Standing before) {
    var now = facts.standing(before.stated().id(), recording);
    if (now.filter(it -> it.recording().equals(before.recording())).isEmpty()) {
      throw new Refusal.Conflict("keeping.conflict");
    }
  }

  private static FactId party(Deed deed) {
    return deed.keepers().answering().stream()
        .filter(it -> it.isKeptBy(deed.behalf()))
        .flatMap(it -> Optional.ofNullable(it.organization()).stream())
        .findFirst()
        .orElseThrow();
  }

  /** What the fact will say; null when that cannot be said for the mistakes in it. */
  @Nullable Stated after(Typed typed, @Nullable Standing standing, List<Mistake> mistakes) {
    var word = typed.kind().word();
    var form = typed.form();
    if (standing == null) {
      if (typed.kind().isSlugTyped() && form.get("slug").isEmpty()) {
        mistakes.add(new Mistake("slug", "mistake.missing"));
      }
      return read(NEW, word, form, mistakes);
    }
    var before = standing.stated();
    return switch (typed.verb()) {
      case STATE, CORRECT, CONTEST -> read(before.id(), word, form, mistakes);
      case CHANGE -> {
        checkChange(before, form, mistakes);
        yield read(before.id(), word, form, mistakes);
      }
      case END -> {
        if (form.get("until").isEmpty()) {
          mistakes.add(new Mistake("until", "mistake.missing"));
        }
        var ended = before.form();
        for (var field : form.fields().entrySet()) {
          ended = ended.with(field.getKey(), field.getValue());
        }
        yield read(before.id(), word, ended, mistakes);
      }
      case RESTORE -> {
        var then = version(before.id(), form);
        if (then.isEmpty()) {
          mistakes.add(new Mistake("recording", "mistake.missing"));
        }
        yield then.orElse(null);
      }
      case DISCLOSE, CONFIRM -> before;
    };
  }

  private @Nullable Stated read(FactId id, String word, Form form, List<Mistake> mistakes) {
    try {
      return facts.typed(id, word, form);
    } catch (Refusal.Invalid invalid) {
      invalid.mistakes().stream()
          .filter(it -> mistakes.stream().noneMatch(other -> other.field().equals(it.field())))
          .toList()
          .forEach(mistakes::add);
      return null;
    }
  }

  /** The date of a change lies within the time for which the fact held. */
  private static void checkChange(Stated before, Form form, List<Mistake> mistakes) {
    var since = date(form, "since");
    if (form.get("since").isEmpty()) {
      mistakes.add(new Mistake("since", "mistake.missing"));
    }
    if (since == null) {
      return;
    }
    var began = date(before.form(), "since");
    var ended = date(before.form(), "until");
    if (began != null && !began.first().isBefore(since.last())) {
      mistakes.add(new Mistake("since", "keeping.mistake.before", began));
    } else if (ended != null && !since.first().isBefore(ended.last())) {
      mistakes.add(new Mistake("since", "keeping.mistake.after", ended));
    }
  }

  private static @Nullable Edtf date(Form form, String field) {
    try {
      var typed = form.get(field).orElse(null);
      return typed == null ? null : Edtf.parse(typed);
    } catch (DateRefused _) {
      return null;
    }
  }

  private Optional<Stated> version(FactId fact, Form form) {
    return facts.allVersions(fact, recordings.now()).stream()
        .filter(
            it -> form.get("recording").equals(Optional.of(String.valueOf(it.recording().no()))))
        .map(Facts.Version::stated)
        .findFirst();
  }

  private static Recorded earlier(Form form) {
    return new Recorded(Long.parseLong(form.get("recording").orElseThrow()));
  }

  private static void checkAround(Typed typed, List<Mistake> mistakes) {
    var why = typed.why();
    if (why.isEmpty()) {
      mistakes.add(new Mistake(Typed.WHY, "mistake.missing"));
    } else if (why.length() > LONGEST_WHY) {
      mistakes.add(new Mistake(Typed.WHY, "mistake.too-long", LONGEST_WHY));
    } else if (!SourceDesk.isKeepable(why)) {
      mistakes.add(new Mistake(Typed.WHY, "mistake.characters"));
    }
    var released = typed.get(Typed.RELEASED);
    if (released.isPresent() && released(typed) == null) {
      mistakes.add(new Mistake(Typed.RELEASED, "keeping.mistake.day", released.get()));
    }
  }

  private static @Nullable LocalDate released(Typed typed) {
    try {
      var text = typed.get(Typed.RELEASED).orElse(null);
      var day =
          text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(text);
      return day == null || day.getYear() < 1 ? null : day;
    } catch (DateTimeException _) {
      return null;
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
      case DISCLOSE -> {
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

  /** What was changed by somebody else: what the fact said when it was read. */
  Optional<Stated> asRead(Typed typed) {
    var fact = typed.fact();
    return fact == null
        ? Optional.empty()
        : typed.read().flatMap(it -> facts.standing(fact, it)).map(Standing::stated);
  }

  /** The kind of act that the last word of an address names. */
  static Verb verb(String word) {
    return switch (word) {
      case "correct" -> Verb.CORRECT;
      case "change" -> Verb.CHANGE;
      case "end" -> Verb.END;
      case "restore" -> Verb.RESTORE;
      case "disclose" -> Verb.DISCLOSE;
      case "confirm" -> Verb.CONFIRM;
      case "contest" -> Verb.CONTEST;
      default -> throw new Refusal.NotFound("refusal.404");
    };
  }

  /** Of a kind that knows no time nothing changes from a date. */
  static boolean isOffered(Verb verb, Stated fact) {
    return fact.kind().isDated() || (verb != Verb.CHANGE && verb != Verb.END);
  }
}
