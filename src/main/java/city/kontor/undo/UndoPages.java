package city.kontor.undo;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.facts.Undoing;
import city.kontor.facts.Undoing.Touched;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.keepers.Sight;
import city.kontor.keeping.ActWords;
import city.kontor.keeping.FormPage;
import city.kontor.organizations.Organizations;
import city.kontor.publishing.FactWords;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what will be told when an act is taken back, or why it is not. */
@Component
class UndoPages {

  /** Of the reason that was given first, as much as fits into a sentence. */
  private static final int SHORT = 200;

  private final ActWords actWords;
  private final Facts facts;
  private final Recordings recordings;
  private final Sight sight;
  private final Languages languages;

  UndoPages(
      ActWords actWords, Facts facts, Recordings recordings, Sight sight, Languages languages) {
    this.actWords = actWords;
    this.facts = facts;
    this.recordings = recordings;
    this.sight = sight;
    this.languages = languages;
  }

  static String path(Organizations.Listed office, long no) {
    return "/offices/" + office.slug() + "/journal/" + no + "/undo";
  }

  /**
   * @param why as it was typed; null where nothing was
   * @param conflict what came between the look and the act; null when nothing did
   */
  UndoPage page(
      Organizations.Listed office,
      Undo.Act act,
      Account person,
      @Nullable String why,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var refused = act.obstructed().map(Undoing::refused).orElse(conflict);
    var path = path(office, act.recording().no());
    return new UndoPage(
        Head.of(words.say("keeping.undo"), words.say("keeping.undo.lede"), "")
            .undated()
            .typed(act.may().isGiven() && refused == null, path),
        words.say(
            "keeping.undo.act",
            act.recording().at().toLocalDate(),
            FactWords.why(act.recording().why(), words)),
        lines(act, person, reading),
        !act.may().isGiven() ? act.may().why(words) : refused == null ? "" : refused.in(words),
        act.obstructed().map(it -> links(it.by(), person, reading)).orElse(List.of()),
        act.may().isGiven() ? act.may().why(words) : "",
        reading.sending(path),
        FormPage.Input.text(
                "why",
                words.say("keeping.why"),
                why == null ? suggested(act, words) : why,
                mistakes.isEmpty() ? "" : mistakes.getFirst().in(words))
            .explained(words.say("keeping.why.hint"))
            .needed(true),
        new Link(
            words.say("keeping.undo.journal"),
            reading.to("/offices/" + office.slug() + "/journal")));
  }

  /** What the pages will say of each fact, in the order in which it was recorded. */
  List<String> lines(Undo.Act act, Account person, Reading reading) {
    return act.touched().stream().flatMap(it -> lines(it, person, reading)).toList();
  }

  private Stream<String> lines(Touched it, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var before = it.before();
    var after = it.after();
    if (before == null) {
      return lines(Verb.WITHDRAW, it.latest().stated(), it.latest().stated(), person, reading);
    }
    if (after == null) {
      return Stream.of(
          words.say("keeping.preview.restore", actWords.sentence(before.stated(), person, reading)),
          actWords.seenAgain(before, reading));
    }
    var said =
        it.isOnlyDisclosed()
            ? lines(Verb.DISCLOSE, after.stated(), before.stated(), person, reading)
            : lines(Verb.RESTORE, after.stated(), before.stated(), person, reading);
    return Undoing.isSeenAlike(before, after)
        ? said
        : Stream.concat(said, Stream.of(actWords.seenAgain(before, reading)));
  }

  private Stream<String> lines(
      Verb verb, Facts.Stated before, Facts.Stated after, Account person, Reading reading) {
    return actWords.lines(verb, before, after, new Form(Map.of()), person, reading).stream();
  }

  /** What stands in the way, as far as this person may see it. */
  private List<Link> links(Collection<FactId> ids, Account person, Reading reading) {
    var standing = facts.standing(ids, recordings.now());
    var told =
        actWords.sentences(
            standing.values().stream()
                .filter(it -> sight.isSeen(it, person, reading))
                .map(Facts.Standing::stated)
                .toList(),
            person,
            reading);
    return told.entrySet().stream()
        .map(it -> new Link(it.getValue(), reading.to("/facts/" + it.getKey())))
        .sorted(java.util.Comparator.comparing(Link::words))
        .toList();
  }

  private static String suggested(Undo.Act act, Words words) {
    var why = Objects.requireNonNullElse(FactWords.why(act.recording().why(), words), "");
    return words.say(
        "keeping.undo.why", why.length() > SHORT ? why.substring(0, SHORT).strip() + "…" : why);
  }
}
