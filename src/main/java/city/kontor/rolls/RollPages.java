package city.kontor.rolls;

import city.kontor.accounts.Account;
import city.kontor.facts.Kept;
import city.kontor.keepers.Custody;
import city.kontor.meetings.Meetings;
import city.kontor.web.Csv;
import city.kontor.web.Format;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One electoral roll: as a page, as data and as a table. */
@Component
class RollPages {

  /** In the place of an identity: the roll as it would be frozen now. */
  static final String DRAWN = "drawn";

  private final ElectoralRolls rolls;
  private final RollSheets sheets;
  private final Custody custody;

  RollPages(ElectoralRolls rolls, RollSheets sheets, Custody custody) {
    this.rolls = rolls;
    this.sheets = sheets;
    this.custody = custody;
  }

  /**
   * A roll as somebody sees it.
   *
   * @param roll null as it would be frozen now
   * @param hasReasons whether this reader keeps the network's record
   */
  record Shown(
      Meetings.Listed meeting,
      @Nullable Kept<ElectoralRoll> roll,
      LocalDate day,
      List<Entry> entries,
      Tally tally,
      boolean hasReasons) {

    String path() {
      return meeting.path() + "/electoral-rolls/" + (roll == null ? DRAWN : roll.id());
    }
  }

  Shown drawn(Meetings.Listed meeting, Account person, Reading reading) {
    var entries = rolls.drawn(meeting, reading.on(), person, reading.recorded());
    return new Shown(meeting, null, reading.on(), entries, Tally.of(entries), true);
  }

  Shown frozen(
      Meetings.Listed meeting,
      Kept<ElectoralRoll> roll,
      @Nullable Account person,
      Reading reading) {
    var entries = rolls.entries(roll.id());
    var fact = roll.fact();
    return new Shown(
        meeting,
        roll,
        fact.on().first(),
        entries,
        entries.isEmpty()
            ? new Tally(fact.entitled(), fact.notEntitled(), fact.notKnown(), null)
            : Tally.of(entries),
        person != null && custody.maySee(person, meeting.meeting().network(), reading).isGiven());
  }

  /** Those who may vote first, then those of whom it is not known; by name. */
  private List<Entry> sorted(Shown it, RollSheets.Sheet all) {
    return it.entries().stream()
        .sorted(
            Comparator.<Entry, Integer>comparing(
                    entry ->
                        switch (entry.outcome()) {
                          case YES -> 0;
                          case NOT_KNOWN -> 1;
                          case NO -> 2;
                        })
                .thenComparing(Entry::organization, all.parties().order()))
        .toList();
  }

  RollPage page(Shown it, Paging paging, Reading reading) {
    var sheet = sheet(it, reading);
    var words = sheet.words();
    var brought = paging.part(sorted(it, sheet));
    var lede =
        words.say(it.roll() == null ? "rolls.drawn.lede" : "rolls.lede", sheet.name(), it.day());
    var head = sheet.head(words.say("rolls.title.on", sheet.name(), it.day()), lede);
    return new RollPage(
        it.roll() == null ? head : head.undated(),
        lede,
        sentences(it, sheet),
        it.hasReasons(),
        paging.rows(brought).stream().map(entry -> row(entry, it.hasReasons(), sheet)).toList(),
        links(it, sheet),
        paging.previous(it.path(), words, reading),
        paging.next(brought, it.path(), words, reading));
  }

  private List<String> sentences(Shown it, RollSheets.Sheet sheet) {
    var words = sheet.words();
    var sentences = new ArrayList<String>();
    sentences.add(sheet.tally(it.tally()));
    if (!sheet.notHeld().isEmpty()) {
      sentences.add(sheet.notHeld());
    }
    if (it.roll() != null) {
      sentences.add(
          words.say(
              it.entries().isEmpty() ? "rolls.stated.on" : "rolls.frozen.on",
              sheets.frozen(it.roll(), sheet.reading())));
      if (it.entries().isEmpty()) {
        sentences.add(words.say("rolls.numbers-only"));
      } else if (!it.hasReasons()) {
        sentences.add(words.say("rolls.reasons.hidden"));
      }
      if (it.hasReasons()) {
        sentences.add(sheets.seenBy(it.roll(), sheet));
      }
    }
    return sentences;
  }

  private RollPage.Row row(Entry it, boolean hasReasons, RollSheets.Sheet sheet) {
    return new RollPage.Row(
        sheet.link(it.organization()),
        sheets.mark(it, hasReasons, sheet),
        sheet.outcome(it),
        sheet.votes(it),
        hasReasons ? sheet.words().word("standing.is", it.standing()) : "",
        hasReasons ? sheet.because(it) : List.of());
  }

  private static List<Link> links(Shown it, RollSheets.Sheet sheet) {
    var links = new ArrayList<Link>();
    links.add(new Link(sheet.words().say("rolls.all"), sheet.reading().to(sheet.path())));
    if (it.roll() != null && it.hasReasons()) {
      if (!it.entries().isEmpty()) {
        links.add(
            new Link(
                sheet.words().say("rolls.compare.now"),
                sheet.reading().to(it.path() + "/changes")));
      }
      links.add(
          new Link(
              sheet.words().say("rolls.fact"), sheet.reading().to("/facts/" + it.roll().id())));
    }
    return links;
  }

  RollData data(Shown it, Paging paging, Reading reading) {
    var sheet = sheet(it, reading);
    var brought = paging.part(sorted(it, sheet));
    var tally = it.tally();
    return new RollData(
        reading.as(Format.JSON),
        reading.data(it.meeting().path()),
        it.roll() == null ? null : it.roll().id().toString(),
        it.day(),
        it.roll() == null ? null : sheets.frozen(it.roll(), reading),
        tally.entitled(),
        tally.notEntitled(),
        tally.notKnown(),
        tally.votes(),
        paging.rows(brought).stream().map(entry -> sheet.member(entry, it.hasReasons())).toList(),
        paging.hasNext(brought) ? reading.data(it.path() + "?page=" + (paging.page() + 1)) : null);
  }

  Csv csv(Shown it, Reading reading) {
    var sheet = sheet(it, reading);
    var words = sheet.words();
    var headings =
        new ArrayList<>(
            List.of(
                words.say("members.column.name"),
                words.say("members.column.country"),
                words.say("rolls.column.vote"),
                words.say("rolls.column.votes")));
    if (it.hasReasons()) {
      headings.add(words.say("standing.column"));
      headings.add(words.say("standing.column.why"));
    }
    headings.add(words.say("sources.column.example"));
    return new Csv(
        headings,
        writer -> sorted(it, sheet).forEach(entry -> writer.accept(cells(entry, it, sheet))));
  }

  private List<@Nullable String> cells(Entry entry, Shown it, RollSheets.Sheet sheet) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(sheet.parties().text(entry.organization()));
    cells.add(sheet.parties().country(entry.organization()));
    cells.add(sheet.outcome(entry));
    cells.add(entry.votes() == null ? "" : entry.votes().toPlainString());
    if (it.hasReasons()) {
      cells.add(sheet.words().word("standing.is", entry.standing()));
      cells.add(
          sheet.because(entry).stream()
              .map(Entry.Said::text)
              .collect(Collectors.joining(sheet.words().say("layout.gap"))));
    }
    var mark = sheets.mark(entry, it.hasReasons(), sheet);
    cells.add(mark == null ? "" : mark.words());
    return cells;
  }

  private RollSheets.Sheet sheet(Shown it, Reading reading) {
    return sheets.of(
        it.meeting(), it.entries().stream().map(Entry::organization).toList(), reading);
  }
}
