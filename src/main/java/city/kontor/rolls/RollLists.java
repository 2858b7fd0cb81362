package city.kontor.rolls;

import city.kontor.accounts.Account;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.keepers.Custody;
import city.kontor.meetings.Meetings;
import city.kontor.web.Format;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The electoral rolls of a meeting, and the form that freezes one. */
@Component
class RollLists {

  private final ElectoralRolls rolls;
  private final RollSheets sheets;
  private final Custody custody;

  RollLists(ElectoralRolls rolls, RollSheets sheets, Custody custody) {
    this.rolls = rolls;
    this.sheets = sheets;
    this.custody = custody;
  }

  RollPage.Several page(
      Meetings.Listed meeting,
      @Nullable RollForm typed,
      List<Mistake> mistakes,
      @Nullable Account person,
      Reading reading) {
    var sheet = sheets.of(meeting, List.of(), reading);
    var words = sheet.words();
    var all = rolls.of(meeting, person, reading);
    var network = meeting.meeting().network();
    var maySee = person != null && custody.maySee(person, network, reading).isGiven();
    var lede =
        words.say(
            all.isEmpty() ? (maySee ? "rolls.list.none" : "rolls.list.none.public") : "rolls.list",
            sheet.name());
    var notHeld = sheet.notHeld();
    var day = day(meeting, reading);
    var form = person == null ? null : form(meeting, typed, mistakes, day, person, sheet);
    return new RollPage.Several(
        sheet
            .head(words.say("rolls.title", sheet.name()), lede)
            .undated()
            .typed(form != null && form.isOpen(), sheet.path()),
        lede,
        notHeld,
        frozen(all, maySee, sheet),
        maySee
            ? new Link(
                words.say("rolls.drawn.link", day),
                reading.to(sheet.path() + "/" + RollPages.DRAWN, day))
            : null,
        form);
  }

  private List<RollPage.Frozen> frozen(
      List<Kept<ElectoralRoll>> all, boolean maySee, RollSheets.Sheet sheet) {
    var words = sheet.words();
    var reading = sheet.reading();
    var rows = new ArrayList<RollPage.Frozen>();
    var judged = rolls.withEntries(all.stream().map(Kept::id).toList());
    var compared = maySee ? judged : Set.<FactId>of();
    Kept<ElectoralRoll> before = null;
    for (var it : all) {
      var path = sheet.path() + "/" + it.id();
      var comparisons = new ArrayList<Link>();
      var isCompared = compared.contains(it.id());
      if (isCompared && before != null) {
        comparisons.add(
            new Link(
                words.say(
                    "rolls.compare.before",
                    sheets.frozen(before, reading),
                    sheets.why(before, reading)),
                reading.to(sheet.path() + "/" + before.id() + "/changes?with=" + it.id())));
      }
      if (isCompared) {
        comparisons.add(new Link(words.say("rolls.compare.now"), reading.to(path + "/changes")));
      }
      rows.add(
          new RollPage.Frozen(
              new Link(words.say("rolls.of", it.fact().on()), reading.to(path)),
              frozen(it, judged.contains(it.id()), maySee, sheet),
              sheet.tally(
                  new Tally(
                      it.fact().entitled(), it.fact().notEntitled(), it.fact().notKnown(), null)),
              comparisons));
      before = isCompared ? it : before;
    }
    return rows;
  }

  /** For whoever sees the reasons also why it was frozen, which tells two of one day apart. */
  private String frozen(
      Kept<ElectoralRoll> it, boolean isJudged, boolean maySee, RollSheets.Sheet sheet) {
    var words = sheet.words();
    var on = sheets.frozen(it, sheet.reading());
    if (!isJudged) {
      return words.say("rolls.stated.on", on);
    }
    return maySee
        ? words.say("rolls.frozen.why", on, sheets.why(it, sheet.reading()))
        : words.say("rolls.frozen.on", on);
  }

  private RollPage.@Nullable Form form(
      Meetings.Listed meeting,
      @Nullable RollForm typed,
      List<Mistake> mistakes,
      LocalDate day,
      Account person,
      RollSheets.Sheet sheet) {
    var network = meeting.meeting().network();
    if (!custody.mayKeep(person, network, sheet.reading()).isGiven()) {
      return null;
    }
    var may = rolls.mayFreeze(meeting, person, sheet.reading());
    return new RollPage.Form(
        sheet.reading().sending(sheet.path()),
        may.isGiven(),
        may.why(sheet.words()),
        typed == null ? day.toString() : typed.day(),
        typed == null ? "" : typed.why(),
        mistake("day", mistakes, sheet),
        mistake("why", mistakes, sheet));
  }

  private static @Nullable String mistake(
      String field, List<Mistake> mistakes, RollSheets.Sheet sheet) {
    return mistakes.stream()
        .filter(it -> it.field().equals(field))
        .findFirst()
        .map(it -> it.in(sheet.words()))
        .orElse(null);
  }

  /** The first day of the meeting, where it is known; else the reader's. */
  private static LocalDate day(Meetings.Listed meeting, Reading reading) {
    var on = meeting.meeting().on();
    return on.isOfDays() ? on.first() : reading.on();
  }

  RollData.Several data(Meetings.Listed meeting, @Nullable Account person, Reading reading) {
    return new RollData.Several(
        reading.as(Format.JSON),
        reading.data(meeting.path()),
        rolls.of(meeting, person, reading).stream()
            .map(
                it ->
                    new RollData.Brief(
                        reading.data(meeting.path() + "/electoral-rolls/" + it.id()),
                        it.id().toString(),
                        it.fact().on().first(),
                        sheets.frozen(it, reading),
                        it.fact().entitled(),
                        it.fact().notEntitled(),
                        it.fact().notKnown()))
            .toList());
  }
}
