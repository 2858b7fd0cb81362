package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.Consent;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Positions;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of an act, and what it will do, into words. */
@Component
class ActPages {

  private final Keeping keeping;
  private final ActWords actWords;
  private final ActInputs inputs;
  private final Drafts drafts;
  private final Positions positions;
  private final Sides sides;
  private final Recordings recordings;
  private final Languages languages;

  ActPages(
      Keeping keeping,
      ActWords actWords,
      ActInputs inputs,
      Drafts drafts,
      Positions positions,
      Sides sides,
      Recordings recordings,
      Languages languages) {
    this.keeping = keeping;
    this.actWords = actWords;
    this.inputs = inputs;
    this.drafts = drafts;
    this.positions = positions;
    this.sides = sides;
    this.recordings = recordings;
    this.languages = languages;
  }

  FormPage form(
      Typed typed,
      @Nullable Standing standing,
      @Nullable Recording gone,
      Account person,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var verb = typed.verb();
    var wrong =
        mistakes.stream()
            .collect(
                Collectors.toMap(
                    Mistake::field, it -> it.in(words), (first, _) -> first, LinkedHashMap::new));
    var groups = inputs.groups(typed, standing, person, wrong, reading);
    var isShort = verb == Verb.CONFIRM || verb == Verb.DISCLOSE;
    return new FormPage(
        Head.of(ActWords.title(typed, words), words.say("keeping.lede." + Words.key(verb)), "")
            .undated()
            .typed(typed.action(), "type"),
        standing == null ? "" : actWords.sentence(standing.stated(), person, reading),
        standing == null ? "" : reading.to("/facts/" + standing.stated().id()),
        notes(typed, standing, person, words, reading),
        conflict == null ? "" : conflict.in(words),
        gone == null ? null : gone(typed, gone, words, reading),
        meanwhile(typed, standing, person, words, reading),
        problems(wrong, groups, words),
        typed.action(reading),
        hidden(typed, standing, reading),
        groups,
        isShort ? words.say("keeping.go." + Words.key(verb)) : words.say("keeping.look"),
        isShort ? "save" : "look",
        other(typed, words, reading),
        drafting(typed, person, words, reading));
  }

  FormPage.Drafting drafting(Typed typed, Account person, Words words, Reading reading) {
    if (!Drafts.areKeptOf(typed)) {
      return new FormPage.Drafting(false, null, false);
    }
    return new FormPage.Drafting(
        true,
        drafts
            .ofOneLike(typed, person)
            .filter(it -> !it.fields().equals(typed.without(Typed.FORM).typed()))
            .map(
                it ->
                    new Link(
                        words.say("keeping.draft.kept", it.keptAt().toLocalDate()),
                        reading.to(it.path())))
            .orElse(null),
        drafts.of(typed, person).isPresent());
  }

  private List<String> notes(
      Typed typed, @Nullable Standing standing, Account person, Words words, Reading reading) {
    var notes = new ArrayList<String>();
    var change = Keeping.neverDone(Verb.CHANGE, typed.kind());
    if (typed.verb() != Verb.CORRECT || change.isEmpty()) {
      notes.add(words.say("keeping.explain." + Words.key(typed.verb())));
    } else {
      notes.add(words.say("keeping.explain.correct.only"));
      change.filter(_ -> typed.kind().isDated()).map(words::say).ifPresent(notes::add);
    }
    if (standing != null && PreviewPages.standsAgain(typed.verb(), standing)) {
      notes.add(actWords.seenAgain(standing, reading));
    }
    if (keeping.isProposal(standing, person, reading)
        && typed.verb() != Verb.CONFIRM
        && typed.verb() != Verb.CONTEST) {
      notes.add(words.say("keeping.note.form"));
    }
    return notes;
  }

  private FormPage.@Nullable Meanwhile meanwhile(
      Typed typed, @Nullable Standing standing, Account person, Words words, Reading reading) {
    var read = typed.read();
    if (standing == null || read.isEmpty() || !keeping.isOvertaken(typed, standing)) {
      return null;
    }
    var said = said(standing.stated(), read.get(), reading);
    if (keeping.isOnlyAnswered(typed, standing)) {
      return new FormPage.Meanwhile(
          words.say("keeping.meanwhile.answered"),
          List.of(),
          said,
          words.say("keeping.meanwhile.answered.choice"),
          "");
    }
    var who =
        recordings.of(List.of(standing.recording().no())).stream()
            .findFirst()
            .map(it -> who(it, reading))
            .orElse("");
    return keeping
        .asRead(typed, person, reading)
        .map((Stated it) -> actWords.differences(it, standing.stated(), person, reading))
        .map(
            it ->
                new FormPage.Meanwhile(
                    words.say("keeping.meanwhile", who),
                    it,
                    said,
                    words.say("keeping.meanwhile.choice"),
                    "take-" + read.get().no()))
        .orElse(null);
  }

  /** What its parties say of a fact, where one of them has said it since it was read. */
  private List<Sides.Side> said(Stated fact, Recorded read, Reading reading) {
    return positions.answered(fact.id(), recordings.now()).stream()
        .filter(it -> it.no() > read.no())
        .flatMap(
            _ ->
                sides
                    .of(List.of(fact), reading.asKnownAt(keeping.known(reading)))
                    .values()
                    .stream())
        .flatMap(List::stream)
        .filter(it -> it.consent() != Consent.NOT_YET_CONFIRMED)
        .toList();
  }

  private String who(Recording recording, Reading reading) {
    var office = recording.office();
    return actWords.name(new Behalf(office == null ? null : new FactId(office)), reading);
  }

  /** Who withdrew it and when; and how to go on with what was typed. */
  private FormPage.Gone gone(Typed typed, Recording by, Words words, Reading reading) {
    return new FormPage.Gone(
        words.say(
            "keeping.gone.by",
            who(by, reading),
            words.date(by.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())),
        new Link(
            words.say("keeping.gone.restore"), reading.to("/facts/" + typed.fact() + "/restore")),
        switch (typed.verb()) {
          // These type all that the fact says.
          case CORRECT, CHANGE, CONTEST ->
              new FormPage.Switch(
                  words.say("keeping.gone.anew"),
                  words.say("keeping.gone.anew.go"),
                  reading.to("/facts/new/" + typed.kind().word()));
          case STATE, END, RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM -> null;
        });
  }

  private static List<FormPage.Problem> problems(
      Map<String, String> wrong, List<FormPage.Group> groups, Words words) {
    var labels =
        groups.stream()
            .flatMap(it -> it.inputs().stream())
            .collect(
                Collectors.toMap(FormPage.Input::name, FormPage.Input::label, (one, _) -> one));
    return wrong.entrySet().stream()
        .map(
            it ->
                new FormPage.Problem(
                    labels.containsKey(it.getKey()) ? "field-" + it.getKey() : "form",
                    labels.getOrDefault(it.getKey(), words.say("keeping.form")),
                    it.getValue()))
        .toList();
  }

  private List<FormPage.Hidden> hidden(Typed typed, @Nullable Standing standing, Reading reading) {
    return Stream.concat(
            Stream.of(Typed.PROPOSAL, Typed.APPROVAL, Typed.HAND_IN, Typed.DRAFT, Typed.OFFERED)
                .flatMap(name -> typed.get(name).map(it -> new FormPage.Hidden(name, it)).stream()),
            Stream.concat(
                read(standing, reading).stream(),
                Stream.of(
                    new FormPage.Hidden(
                        Typed.FORM, typed.get(Typed.FORM).orElseGet(Once::opened)))))
        .toList();
  }

  private Optional<FormPage.Hidden> read(@Nullable Standing standing, Reading reading) {
    return Optional.ofNullable(standing)
        .map(it -> keeping.state(it, reading))
        .map(it -> new FormPage.Hidden(Typed.READ, String.valueOf(it.no())));
  }

  /** Correct and change are easily taken for each other. */
  private static FormPage.@Nullable Switch other(Typed typed, Words words, Reading reading) {
    if (Keeping.neverDone(Verb.CHANGE, typed.kind()).isPresent() || typed.fact() == null) {
      return null;
    }
    return switch (typed.verb()) {
      case CORRECT -> other("change", typed, words, reading);
      case CHANGE -> other("correct", typed, words, reading);
      case STATE, END, RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM, CONTEST -> null;
    };
  }

  private static FormPage.Switch other(String word, Typed typed, Words words, Reading reading) {
    return new FormPage.Switch(
        words.say("keeping.switch." + word),
        words.say("keeping.switch.go." + word),
        reading.sending("/facts/" + typed.fact() + "/" + word));
  }
}
