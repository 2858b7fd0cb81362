package city.kontor.changes;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Answer;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what changed between two days, of whatever has changes to tell. */
@Component
public class ChangePages {

  /** A table as short as this is not parted by years. */
  private static final int SHORT = 12;

  private final Sources sources;
  private final Languages languages;
  private final Clock clock;

  ChangePages(Sources sources, Languages languages, Clock clock) {
    this.sources = sources;
    this.languages = languages;
    this.clock = clock;
  }

  /** The page of what changed, with the days and the leaf as typed in the address. */
  public Answer answer(
      Supplier<Changing> of,
      @Nullable String from,
      @Nullable String until,
      @Nullable String leaf,
      Reading reading) {
    var between = Between.of(from, until, LocalDate.now(clock));
    var paging = Paging.of(leaf, reading.format());
    return Answer.page("changes/show", () -> page(of.get(), between, paging, reading))
        .data(() -> data(of.get(), between, paging, reading))
        .csv(() -> csv(of.get(), between, reading));
  }

  private ChangesPage page(Changing of, Between between, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var all = sorted(of, between);
    var part = paging.part(all);
    var shown = paging.rows(part);
    var title = words.say("changes.title", of.name());
    var when = between.in(words);
    var path = of.path() + "/changes?" + between.asked();
    return new ChangesPage(
        Head.of(title, words.say("changes.description", of.name(), when), of.section())
            .briefly(words.say("changes.tab", title, when))
            .undated()
            .under(of.above(), new Link(of.name(), reading.to(of.path()))),
        reading.form(),
        reading.kept(),
        between.from() == null ? "" : between.from().toString(),
        between.until().toString(),
        lede(all, between, when, words),
        sentences(of, all, between, words),
        years(shown, between, words, reading),
        paging.previous(path, words, reading),
        paging.next(part, path, words, reading));
  }

  /**
   * Oldest first; at the same time an end before a beginning. What is known only to be early stands
   * where its latest day does.
   */
  private static List<Change> sorted(Changing of, Between between) {
    return between.of(of.changes()).stream()
        .sorted(
            Comparator.<Change, LocalDate>comparing(ChangePages::day)
                .thenComparing(it -> it.on().last())
                .thenComparing(it -> it.sort() != Change.Sort.END)
                .thenComparing(Change::word))
        .toList();
  }

  private static List<String> lede(List<Change> all, Between between, String when, Words words) {
    var lede = new ArrayList<String>();
    var count = between.from() == null ? "changes.count.whole" : "changes.count";
    lede.add(words.say(count, all.size(), when));
    var possible = all.stream().filter(it -> between.holds(it) == Certainty.POSSIBLE).count();
    if (possible > 0) {
      lede.add(words.say("changes.possible", possible));
    }
    lede.add(words.say("changes.record"));
    return lede;
  }

  /**
   * All of one word together, in the order in which the page of what changed tells of such things;
   * after those that lie in between for sure those that perhaps do.
   */
  private static List<String> sentences(
      Changing of, List<Change> all, Between between, Words words) {
    var told = of.changes().stream().map(Change::word).distinct().toList();
    return Stream.of(Certainty.CERTAIN, Certainty.POSSIBLE)
        .flatMap(
            wanted -> {
              var ofWord =
                  all.stream()
                      .filter(it -> between.holds(it) == wanted)
                      .collect(Collectors.groupingBy(Change::word));
              var sentence =
                  wanted == Certainty.CERTAIN ? "changes.sentence" : "changes.sentence.perhaps";
              return told.stream()
                  .flatMap(it -> Stream.ofNullable(ofWord.get(it)))
                  .map(it -> words.say(sentence, Change.said(it, words)));
            })
        .toList();
  }

  private List<ChangesPage.Year> years(
      List<Change> shown, Between between, Words words, Reading reading) {
    var ticks = ticks(shown, reading);
    return shown.stream()
        .collect(
            Collectors.groupingBy(
                it -> shown.size() > SHORT ? year(it) : "",
                LinkedHashMap::new,
                Collectors.mapping(
                    it ->
                        new ChangesPage.Row(
                            words.date(it.on()),
                            new Link(it.in(words), it.address()),
                            between.holds(it) == Certainty.POSSIBLE,
                            ticks.get(it.fact())),
                    Collectors.toList())))
        .entrySet()
        .stream()
        .map(it -> new ChangesPage.Year(it.getKey(), it.getValue()))
        .toList();
  }

  private static String year(Change change) {
    return Integer.toString(day(change).getYear());
  }

  private static LocalDate day(Change change) {
    var first = change.on().first();
    return first.equals(Edtf.UNBOUNDED_PAST) ? change.on().last() : first;
  }

  private Map<FactId, Tick> ticks(List<Change> shown, Reading reading) {
    return sources.ticks(shown.stream().map(Change::fact).distinct().toList(), reading);
  }

  private ChangesData data(Changing of, Between between, Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var all = sorted(of, between);
    var part = paging.part(all);
    var shown = paging.rows(part);
    var ticks = ticks(shown, reading);
    var path = of.path() + "/changes?" + between.asked();
    return new ChangesData(
        reading.data(path),
        reading.data(of.path()),
        between.from(),
        between.until(),
        all.size(),
        shown.stream()
            .map(
                it -> {
                  var tick = ticks.get(it.fact());
                  return new ChangesData.Row(
                      Written.day(it.on()),
                      Words.key(it.sort()),
                      kind(it),
                      it.in(words),
                      Words.key(between.holds(it)),
                      reading.data("/facts/" + it.fact()),
                      tick == null ? null : tick.state());
                })
            .toList(),
        paging.hasNext(part) ? reading.data(paging.onward(path)) : null);
  }

  private Csv csv(Changing of, Between between, Reading reading) {
    var words = languages.words(reading.language());
    return new Csv(
        List.of(
            words.say("changes.column.on"),
            words.say("changes.column.first"),
            words.say("changes.column.last"),
            words.say("changes.column.what"),
            words.say("changes.column.sort"),
            words.say("changes.column.certain"),
            words.say("changes.column.fact")),
        writer ->
            sorted(of, between)
                .forEach(
                    it -> {
                      var day = Objects.requireNonNull(Written.day(it.on()));
                      var isCertain = between.holds(it) == Certainty.CERTAIN;
                      writer.accept(
                          List.of(
                              day.text(),
                              day.first() == null ? "" : day.first().toString(),
                              day.last() == null ? "" : day.last().toString(),
                              it.in(words),
                              words.word("changes.sort", it.sort()),
                              words.say(isCertain ? "changes.yes" : "changes.no"),
                              "/facts/" + it.fact()));
                    }));
  }

  /** {@code members.change.joined} is {@code members.joined} in data. */
  private static String kind(Change change) {
    return change.word().replace(".change.", ".");
  }
}
