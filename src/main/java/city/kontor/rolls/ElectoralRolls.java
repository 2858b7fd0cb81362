package city.kontor.rolls;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Custody;
import city.kontor.keeping.Acting;
import city.kontor.keeping.Together;
import city.kontor.meetings.Meetings;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.offices.Caretakers;
import city.kontor.rules.Right;
import city.kontor.standing.Outcome;
import city.kontor.standing.Standings;
import city.kontor.standing.Step;
import city.kontor.standing.Verdict;
import city.kontor.web.Language;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up who may vote at a meeting, and keeps it as it was drawn up. */
@Service
class ElectoralRolls {

  private static final String KIND = "electoral-roll";

  private final RollSql sql;
  private final Standings standings;
  private final Together together;
  private final Custody custody;
  private final Caretakers caretakers;
  private final Recordings recordings;
  private final Names names;
  private final RollSheets sheets;
  private final Languages languages;

  ElectoralRolls(
      RollSql sql,
      Standings standings,
      Together together,
      Custody custody,
      Caretakers caretakers,
      Recordings recordings,
      Names names,
      RollSheets sheets,
      Languages languages) {
    this.sql = sql;
    this.standings = standings;
    this.together = together;
    this.custody = custody;
    this.caretakers = caretakers;
    this.recordings = recordings;
    this.names = names;
    this.sheets = sheets;
    this.languages = languages;
  }

  /** The rolls of a meeting that were frozen and that this person may see, oldest first. */
  List<Kept<ElectoralRoll>> of(Meetings.Listed meeting, @Nullable Account person, Reading reading) {
    var network = meeting.meeting().network();
    return sql.of(meeting.id(), network, reading.recorded(), seeing(person, network));
  }

  /**
   * One of them.
   *
   * @throws Refusal.NotFound where the meeting has none of this identity that this person may see
   */
  Kept<ElectoralRoll> at(
      Meetings.Listed meeting, String id, @Nullable Account person, Reading reading) {
    return of(meeting, person, reading).stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("refusal.roll", id));
  }

  /** Those of these that were frozen here; of the others only the numbers are known. */
  Set<FactId> withEntries(Collection<FactId> rolls) {
    return sql.withEntries(rolls);
  }

  List<Entry> entries(FactId roll) {
    return sql.entries(roll);
  }

  /** As it would be frozen now: everybody who is a member on the day, or may be. */
  List<Entry> drawn(Meetings.Listed meeting, LocalDate day, Account person, Recorded recorded) {
    var network = meeting.meeting().network();
    var verdicts = standings.ofMembers(network, day, recorded, seeing(person, network));
    var named =
        verdicts.values().stream()
            .flatMap(ElectoralRolls::steps)
            .flatMap(it -> it.because().named())
            .distinct()
            .toList();
    var called = new LinkedHashMap<Language, ChosenNames>();
    for (var language : languages.all()) {
      called.put(language, names.of(named, Reading.unasked(language, day, recorded)));
    }
    return verdicts.entrySet().stream()
        .map(it -> entry(it.getKey(), it.getValue(), called))
        .sorted(Comparator.comparing(Entry::organization))
        .toList();
  }

  private Entry entry(FactId member, Verdict verdict, Map<Language, ChosenNames> called) {
    var outcome = verdict.on(Right.VOTE).outcome();
    return new Entry(
        member,
        verdict.standing(),
        outcome,
        outcome == Outcome.NO ? null : verdict.votes(),
        steps(verdict).map(it -> because(it, called)).toList());
  }

  private static Stream<Step> steps(Verdict verdict) {
    return Stream.concat(verdict.on(Right.VOTE).because().stream(), verdict.weighed().stream());
  }

  private Entry.Because because(Step step, Map<Language, ChosenNames> called) {
    var words = new LinkedHashMap<String, String>();
    called.forEach(
        (language, those) ->
            words.put(language.tag(), step.because().in(languages.words(language), those)));
    var rule = step.because().rule();
    return new Entry.Because(
        step.because().key(),
        rule == null ? null : rule.toString(),
        step.facts().stream().map(FactId::toString).toList(),
        words);
  }

  /** A roll, and in which recording it was frozen. */
  record Frozen(FactId roll, Recorded recording) {}

  /** Whether this person may freeze a roll of a meeting, and why, or why not. */
  Permission mayFreeze(Meetings.Listed meeting, Account person, Reading reading) {
    var network = meeting.meeting().network();
    var mayKeep = custody.mayKeep(person, network, reading);
    return mayKeep.isGiven() && together.isForSecondPerson(network, KIND, person, reading)
        ? Permission.refused("rolls.may-not.freeze")
        : mayKeep;
  }

  /**
   * Freezes the roll of a day.
   *
   * @throws Refusal.Invalid where the meeting is over by the day; or nobody is a member on it, so
   *     that there is nothing to freeze; or the last one of that day says the same word for word
   * @throws Refusal.Conflict where something was recorded meanwhile
   */
  @Transactional
  Frozen freeze(
      Meetings.Listed meeting, LocalDate day, String why, Account person, Reading reading) {
    if (day.isAfter(meeting.meeting().on().last())) {
      throw new Refusal.Invalid(
          List.of(new Mistake("day", "rolls.mistake.over", meeting.meeting().on())));
    }
    var now = recordings.now();
    var entries = drawn(meeting, day, person, now);
    if (entries.isEmpty()) {
      throw new Refusal.Invalid(List.of(new Mistake("day", "rolls.mistake.nobody", day)));
    }
    last(meeting, day, person, now)
        .filter(it -> sql.entries(it.id()).equals(entries))
        .ifPresent(
            it -> {
              throw new Refusal.Invalid(
                  List.of(
                      new Mistake(
                          "why",
                          "rolls.mistake.same",
                          day,
                          sheets.frozen(it, reading),
                          sheets.why(it, reading))));
            });
    var recording =
        together.act(
            meeting.meeting().network(),
            List.of(stating(meeting, day, Tally.of(entries))),
            why,
            person,
            reading);
    if (!sql.isNext(now, recording)) {
      throw new Refusal.Conflict("rolls.conflict.meanwhile");
    }
    var roll = sql.statedIn(recording, meeting.id());
    sql.freeze(roll, entries);
    return new Frozen(roll, recording);
  }

  private Optional<Kept<ElectoralRoll>> last(
      Meetings.Listed meeting, LocalDate day, Account person, Recorded now) {
    var network = meeting.meeting().network();
    return sql.of(meeting.id(), network, now, seeing(person, network)).stream()
        .filter(it -> it.fact().on().first().equals(day))
        .reduce((_, last) -> last);
  }

  private static Acting.Wanted stating(Meetings.Listed meeting, LocalDate day, Tally tally) {
    return new Acting.Wanted(
        KIND,
        null,
        null,
        null,
        Map.of(
            "meeting",
            meeting.slug(),
            "on",
            day.toString(),
            "entitled",
            String.valueOf(tally.entitled()),
            "not-entitled",
            String.valueOf(tally.notEntitled()),
            "not-known",
            String.valueOf(tally.notKnown())),
        Map.of(),
        Map.of());
  }

  private Set<FactId> seeing(@Nullable Account person, FactId network) {
    return caretakers.keptBy(person, network);
  }
}
