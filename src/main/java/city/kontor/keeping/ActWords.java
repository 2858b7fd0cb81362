package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import city.kontor.facts.Acts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Form;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Sight;
import city.kontor.names.Names;
import city.kontor.publishing.FactWords;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an act makes of a fact: what its page says on which dates, before and after. */
@Component
public class ActWords {

  private final FactWords factWords;
  private final Sight sight;
  private final Acts acts;
  private final Names names;
  private final Languages languages;
  private final Clock clock;

  ActWords(
      FactWords factWords, Sight sight, Acts acts, Names names, Languages languages, Clock clock) {
    this.factWords = factWords;
    this.sight = sight;
    this.acts = acts;
    this.names = names;
    this.languages = languages;
    this.clock = clock;
  }

  /** In sentences, the first of them first in time. */
  public List<String> lines(
      Verb verb,
      @Nullable Stated before,
      Stated after,
      Form typed,
      Account person,
      Reading reading) {
    var words = languages.words(reading.language());
    var said = said(after, before, after, person, reading);
    if (before == null) {
      return List.of(words.say("keeping.preview.state", said));
    }
    var stood = said(before, before, after, person, reading);
    return switch (verb) {
      case STATE, CORRECT ->
          List.of(
              words.say("keeping.preview.correct", said),
              words.say("keeping.preview.instead", stood));
      case CHANGE ->
          List.of(
              words.say("keeping.preview.until", date(typed, "since", words), stood),
              words.say("keeping.preview.from", date(typed, "since", words), said));
      case END ->
          List.of(
              words.say("keeping.preview.end", date(typed, "until", words), stood),
              words.say("keeping.preview.correct", said));
      case RESTORE ->
          List.of(
              words.say("keeping.preview.restore", said),
              words.say("keeping.preview.instead", stood));
      case WITHDRAW -> List.of(words.say("keeping.preview.withdraw", stood));
      case CONTEST ->
          List.of(
              words.say("keeping.preview.stays", stood),
              words.say("keeping.preview.contest", said));
      case CONFIRM, DISCLOSE, REDACT, ATTACH -> List.of(words.say("keeping.preview.stays", stood));
    };
  }

  /**
   * Who will see what says again what it said, and from when: a day that passed meanwhile publishes
   * nothing.
   */
  public String seenAgain(Standing before, Reading reading) {
    var words = languages.words(reading.language());
    var today = LocalDate.now(clock);
    if (before.isPublicOn(today)) {
      return words.say("keeping.seen.public");
    }
    var who = words.word("keeping.seen", before.visibility());
    var day = before.released();
    return day == null
        ? who
        : words.say(
            before.release().isMissedBy(today) ? "keeping.seen.missed" : "keeping.seen.again",
            who,
            day);
  }

  /** What is stated together: a pair, and the agreement of the two. */
  public List<String> lines(Stated first, Stated then, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var context =
        factWords.context(
            List.of(first, then),
            it -> {
              var seen = new HashMap<>(sight.seen(it, person, reading));
              seen.put(first.id(), first);
              return seen;
            },
            reading);
    return Stream.of(first, then)
        .map(it -> words.say("keeping.preview.state", factWords.sentence(it, context)))
        .toList();
  }

  public List<Difference> differences(
      Stated before, Stated after, Account person, Reading reading) {
    var context = context(List.of(before, after), person, reading);
    return Difference.between(factWords.fields(before, context), factWords.fields(after, context));
  }

  public String sentence(Stated fact, Account person, Reading reading) {
    return said(fact, fact, fact, person, reading);
  }

  /** Those of these facts that this person may see, by their names or else in a sentence. */
  Map<FactId, String> called(Collection<FactId> ids, Account person, Reading reading) {
    var seen = sight.seen(ids, person, reading);
    var chosen = names.of(seen.keySet(), reading);
    var unnamed = seen.values().stream().filter(it -> chosen.find(it.id()).isEmpty()).toList();
    var called = new HashMap<>(sentences(unnamed, person, reading));
    unnamed.stream()
        .filter(it -> it.kind().space() != null)
        .forEach(it -> quietly(it, person, reading).ifPresent(name -> called.put(it.id(), name)));
    seen.keySet().forEach(it -> chosen.find(it).ifPresent(name -> called.put(it, name.text())));
    return called;
  }

  /** The name of what is not public yet, in the reader's language or else in another. */
  private Optional<String> quietly(Stated of, Account person, Reading reading) {
    var language = Optional.of(reading.language().tag());
    return sight.seen(acts.about(of.id()), person, reading).values().stream()
        .filter(it -> it.kind().word().equals("name"))
        .map(Stated::form)
        .min(Comparator.comparing(it -> !it.get("language").equals(language)))
        .flatMap(it -> it.get("text"));
  }

  /** What is done to a fact of which kind. */
  public static String title(Typed typed, Words words) {
    return words.say(
        "keeping.act." + Words.key(typed.verb()),
        words.sayOr("kind." + typed.kind().word(), typed.kind().word()));
  }

  /** On whose behalf it is done. */
  public String name(Behalf behalf, Reading reading) {
    var office = behalf.office();
    return office == null
        ? languages.words(reading.language()).say("keeping.register")
        : names.of(List.of(office), reading).text(office);
  }

  /** Each of these facts in a sentence, asked for together. */
  public Map<FactId, String> sentences(Collection<Stated> told, Account person, Reading reading) {
    var context = context(told, person, reading);
    return told.stream()
        .collect(
            Collectors.toMap(Stated::id, it -> factWords.sentence(it, context), (one, _) -> one));
  }

  private String said(
      Stated fact, @Nullable Stated before, Stated after, Account person, Reading reading) {
    var told = Stream.concat(Stream.ofNullable(before), Stream.of(after)).toList();
    return factWords.sentence(fact, context(told, person, reading));
  }

  /** With what this person may see, though not everybody. */
  private FactWords.Context context(Collection<Stated> told, Account person, Reading reading) {
    return factWords.context(told, it -> sight.known(it, person, reading), reading);
  }

  private static String date(Form typed, String field, Words words) {
    var text = typed.get(field).orElse("");
    try {
      return words.date(TypedDates.read(text));
    } catch (DateRefused _) {
      return text;
    }
  }
}
