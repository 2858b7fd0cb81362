package city.kontor.rolls;

import city.kontor.accounts.Account;
import city.kontor.facts.Kept;
import city.kontor.meetings.Meetings;
import city.kontor.web.Format;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two rolls of a meeting held against each other. */
@Component
class RollComparisonPages {

  private final ElectoralRolls rolls;
  private final RollSheets sheets;

  RollComparisonPages(ElectoralRolls rolls, RollSheets sheets) {
    this.rolls = rolls;
    this.sheets = sheets;
  }

  /**
   * A frozen roll held against one that was frozen later.
   *
   * @param after null for the roll of today, for the same day
   */
  record Held(
      Meetings.Listed meeting,
      Kept<ElectoralRoll> before,
      @Nullable Kept<ElectoralRoll> after,
      List<Difference> differences) {

    String rolls() {
      return meeting.path() + "/electoral-rolls/";
    }

    String other() {
      return after == null ? RollPages.DRAWN : after.id().toString();
    }

    String page(int number) {
      return "%s%s/changes?with=%s&page=%d".formatted(rolls(), before.id(), other(), number);
    }
  }

  Held held(Meetings.Listed meeting, String roll, String other, Account person, Reading reading) {
    var one = rolls.at(meeting, roll, person, reading);
    var another = other.equals(RollPages.DRAWN) ? null : rolls.at(meeting, other, person, reading);
    return another != null && another.id().compareTo(one.id()) < 0
        ? held(meeting, another, one, person, reading)
        : held(meeting, one, another, person, reading);
  }

  private Held held(
      Meetings.Listed meeting,
      Kept<ElectoralRoll> before,
      @Nullable Kept<ElectoralRoll> after,
      Account person,
      Reading reading) {
    var entries =
        after == null
            ? rolls.drawn(meeting, before.fact().on().first(), person, reading.recorded())
            : rolls.entries(after.id());
    return new Held(
        meeting, before, after, Difference.between(rolls.entries(before.id()), entries));
  }

  private RollSheets.Sheet sheet(Held held, Reading reading) {
    return sheets.of(
        held.meeting(),
        held.differences().stream().map(Difference::organization).toList(),
        reading);
  }

  /** What weighs most first, then by name. */
  private static List<Difference> sorted(List<Difference> all, RollSheets.Sheet sheet) {
    return all.stream()
        .sorted(
            Comparator.comparing(Difference::sort)
                .thenComparing(Difference::organization, sheet.parties().order()))
        .toList();
  }

  RollPage.Comparison page(Held held, Paging paging, Reading reading) {
    var all = held.differences();
    var sheet = sheet(held, reading);
    var words = sheet.words();
    var brought = paging.part(sorted(all, sheet));
    var before = held.before();
    var after = held.after();
    var day = before.fact().on();
    var was = called(before, words, reading);
    var is = after == null ? words.say("rolls.now", day) : called(after, words, reading);
    var lede = words.say(all.isEmpty() ? "rolls.compare.same" : "rolls.compare.lede", was, is);
    return new RollPage.Comparison(
        sheet.head(words.say("rolls.compare.title", sheet.name()), lede).undated(),
        lede,
        Arrays.stream(Difference.Sort.values())
            .filter(sort -> count(all, sort) > 0)
            .map(sort -> words.say("rolls.compare.count." + Words.key(sort), count(all, sort)))
            .toList(),
        paging.rows(brought).stream().map(it -> row(it, sheet)).toList(),
        List.of(
            new Link(words.say("rolls.all"), reading.to(sheet.path())),
            new Link(was, reading.to(held.rolls() + before.id())),
            new Link(
                is,
                after == null
                    ? reading.to(held.rolls() + RollPages.DRAWN, day.first())
                    : reading.to(held.rolls() + after.id()))),
        paging.page() == 1
            ? null
            : new Link(words.say("layout.previous"), reading.to(held.page(paging.page() - 1))),
        paging.hasNext(brought)
            ? new Link(words.say("layout.next"), reading.to(held.page(paging.page() + 1)))
            : null);
  }

  /** Two of one day are told apart by why they were frozen. */
  private String called(Kept<ElectoralRoll> roll, Words words, Reading reading) {
    return words.say(
        "rolls.frozen", roll.fact().on(), sheets.frozen(roll, reading), sheets.why(roll, reading));
  }

  private static int count(List<Difference> all, Difference.Sort sort) {
    return (int) all.stream().filter(it -> it.sort() == sort).count();
  }

  private RollPage.Changed row(Difference it, RollSheets.Sheet sheet) {
    var reasons = it.after() == null ? it.before() : it.after();
    return new RollPage.Changed(
        sheet.link(it.organization()),
        sheets.mark(it, sheet),
        sheet.words().word("rolls.compare.sort", it.sort()),
        said(it.before(), sheet),
        said(it.after(), sheet),
        reasons == null ? List.of() : sheet.because(reasons));
  }

  private static String said(@Nullable Entry it, RollSheets.Sheet sheet) {
    if (it == null) {
      return sheet.words().say("rolls.compare.absent");
    }
    return it.votes() == null
        ? sheet.outcome(it)
        : sheet.words().say("rolls.compare.said", sheet.outcome(it), it.votes().intValue());
  }

  RollData.Comparison data(Held held, Paging paging, Reading reading) {
    var sheet = sheet(held, reading);
    var brought = paging.part(sorted(held.differences(), sheet));
    return new RollData.Comparison(
        reading.as(Format.JSON),
        reading.data(held.rolls() + held.before().id()),
        reading.data(held.rolls() + held.other()),
        paging.rows(brought).stream().map(it -> changed(it, sheet)).toList(),
        paging.hasNext(brought) ? reading.data(held.page(paging.page() + 1)) : null);
  }

  private static RollData.Changed changed(Difference it, RollSheets.Sheet sheet) {
    return new RollData.Changed(
        sheet.parties().data(it.organization()),
        Words.key(it.sort()),
        it.before() == null ? null : sheet.member(it.before(), true),
        it.after() == null ? null : sheet.member(it.after(), true));
  }
}
