package city.kontor.journal;

import city.kontor.facts.Course;
import city.kontor.facts.Mark;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import city.kontor.web.Answer;
import city.kontor.web.AtomFeed;
import city.kontor.web.Format;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lines;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was recorded as a page, as data and as feeds. */
@Component
class Histories {

  /** Acts that are told at a time where all of them are. */
  private static final int AT_A_TIME = 500;

  private final Course course;
  private final TurnWords turnWords;
  private final TurnDocuments documents;
  private final Languages languages;

  Histories(Course course, TurnWords turnWords, TurnDocuments documents, Languages languages) {
    this.course = course;
    this.turnWords = turnWords;
    this.documents = documents;
    this.languages = languages;
  }

  /**
   * Whose history it is.
   *
   * @param office whose people read it, who see what it recorded though the public does not; null
   *     for anybody else
   * @param path of the history itself
   */
  record Subject(
      Course.Part part,
      @Nullable FactId office,
      Head head,
      List<String> lede,
      List<Link> note,
      String path) {}

  /** The fact that one turn is about, in a sentence. */
  String sentence(Turn turn, @Nullable FactId office, Reading reading) {
    return turnWords.tell(List.of(turn), office, Map.of(), reading).getFirst().row().sentence();
  }

  /**
   * A page of it, newest first unless asked otherwise.
   *
   * @param people who recorded, as far as the reader may know
   */
  RecordedPage page(
      Subject of, Asked asked, Function<List<Turn>, Map<UUID, String>> people, Reading reading) {
    var words = languages.words(reading.language());
    var leaf = leaf(of, asked, 100, reading);
    return new RecordedPage(
        of.head(),
        of.lede(),
        of.note(),
        null,
        TurnWords.entries(
            turnWords.tell(leaf.turns(), of.office(), people.apply(leaf.turns()), reading)),
        words.say("journal.none"),
        asked.isFirst() ? null : new Link(words.say("journal.newest"), reading.to(of.path())),
        leaf.further()
            .map(
                it ->
                    new Link(
                        words.say(asked.onward() ? "journal.later" : "journal.earlier"),
                        reading.to(of.path() + "?" + asked.with(it))))
            .orElse(null));
  }

  TurnData.Leaf data(Subject of, Asked asked, Reading reading) {
    var leaf = leaf(of, asked, 1000, reading);
    return new TurnData.Leaf(
        reading.as(Format.JSON),
        documents.of(leaf.turns(), reading.recorded()),
        leaf.further().map(it -> reading.data(of.path() + "?" + asked.with(it))).orElse(null));
  }

  AtomFeed atom(Subject of, Asked asked, Reading reading) {
    var abroad = reading.forAbroad();
    var leaf = leaf(of, asked, 100, reading);
    var told = turnWords.tell(leaf.turns(), of.office(), Map.of(), abroad);
    return new AtomFeed(
        reading.origin() + of.path(),
        of.head().title(),
        reading.language().tag(),
        leaf.turns().stream()
            .map(it -> it.recording().at())
            .max(OffsetDateTime::compareTo)
            .orElse(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
        abroad.to(of.path()),
        abroad.as(Format.ATOM),
        leaf.further()
            .map(it -> abroad.to(of.path() + "?" + asked.with(it), Format.ATOM))
            .orElse(null),
        told.stream().map(it -> entry(it, abroad)).toList());
  }

  private AtomFeed.Entry entry(TurnWords.Told told, Reading reading) {
    var words = languages.words(reading.language());
    var turn = told.turn();
    var released = turn.released();
    return new AtomFeed.Entry(
        reading.origin()
            + "/facts/"
            + turn.fact()
            + "/history#"
            + turn.recording().no()
            + (released == null ? "" : "." + released),
        words.say("journal.entry", told.row().verb(), told.row().sentence()),
        released == null ? turn.recording().at() : released.atStartOfDay().atOffset(ZoneOffset.UTC),
        told.entry().who(),
        reading.to("/facts/" + turn.fact() + "/history"),
        Stream.concat(
                told.row().differences().stream()
                    .map(
                        it ->
                            words.say(
                                it.before().isEmpty()
                                    ? "journal.added"
                                    : it.after().isEmpty() ? "journal.removed" : "journal.changed",
                                it.label(),
                                it.before(),
                                it.after())),
                Stream.of(told.entry().why()))
            .filter(it -> !it.isBlank())
            .toList());
  }

  /** All that came after a mark, for a copy. */
  Lines lines(Course.Part part, @Nullable Mark after, Reading reading) {
    return new Lines(
        writer -> {
          var from = after;
          while (true) {
            var stretch = course.onward(part, from, reading.recorded(), AT_A_TIME);
            documents.of(stretch.turns(), reading.recorded()).forEach(writer);
            if (stretch.further().isEmpty()) {
              return;
            }
            from = stretch.further().get();
          }
        });
  }

  Answer answer(
      Subject of, Asked asked, Function<List<Turn>, Map<UUID, String>> people, Reading reading) {
    return Answer.page("journal/show", () -> page(of, asked, people, reading))
        .data(() -> data(of, asked, reading))
        .feed(() -> atom(of, asked, reading));
  }

  private Leaf leaf(Subject of, Asked asked, int size, Reading reading) {
    return Leaf.of(course, of.part(), asked, reading.recorded(), size);
  }
}
