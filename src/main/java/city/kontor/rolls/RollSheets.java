package city.kontor.rolls;

import city.kontor.facts.Facts;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recording;
import city.kontor.meetings.MeetingNames;
import city.kontor.meetings.MeetingStatus;
import city.kontor.meetings.Meetings;
import city.kontor.names.NamedLink;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page about rolls needs: the words, and what everything on it is called. */
@Component
class RollSheets {

  private final Organizations organizations;
  private final MeetingNames meetings;
  private final Facts facts;
  private final Sources sources;
  private final Clock clock;
  private final Languages languages;

  RollSheets(
      Organizations organizations,
      MeetingNames meetings,
      Facts facts,
      Sources sources,
      Clock clock,
      Languages languages) {
    this.organizations = organizations;
    this.meetings = meetings;
    this.facts = facts;
    this.sources = sources;
    this.clock = clock;
    this.languages = languages;
  }

  Sheet of(Meetings.Listed meeting, Collection<FactId> named, Reading reading) {
    var network = meeting.meeting().network();
    return new Sheet(
        meeting,
        Objects.requireNonNull(meetings.of(List.of(meeting.id()), reading).get(meeting.id()))
            .name()
            .text(),
        organizations.parties(
            Stream.concat(Stream.of(network), named.stream()).toList(), reading, network),
        named.isEmpty() ? Set.of() : sources.examples(reading.recorded()),
        languages.words(reading.language()),
        reading);
  }

  /** Who sees a roll, for those who keep it. */
  String seenBy(Kept<ElectoralRoll> roll, Sheet sheet) {
    var words = sheet.words();
    return facts
        .standing(roll.id(), sheet.reading().recorded())
        .map(
            it ->
                it.isPublicOn(LocalDate.now(clock))
                    ? words.say("rolls.seen.everybody")
                    : it.released() == null
                        ? words.say("rolls.seen.office")
                        : words.say("rolls.seen.from", it.released()))
        .orElse("");
  }

  /**
   * The mark of a line that rests on something invented for trying Kontor out; it leads there only
   * for whoever sees the reasons.
   */
  @Nullable Tick mark(Entry it, boolean withReasons, Sheet sheet) {
    return sources
        .example(it.restingOn(), sheet.examples(), sheet.reading())
        .map(
            mark ->
                withReasons
                    ? mark
                    : new Tick(
                        mark.state(),
                        mark.words(),
                        sheet.reading().to("/facts/" + it.organization())))
        .orElse(null);
  }

  /** The same of what two rolls say of a member, for whoever sees the reasons of both. */
  @Nullable Tick mark(Difference it, Sheet sheet) {
    return sources.example(it.restingOn(), sheet.examples(), sheet.reading()).orElse(null);
  }

  /** The day on which a roll was frozen. */
  LocalDate frozen(Kept<ElectoralRoll> roll, Reading reading) {
    return first(roll, reading).at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  /** Why it was frozen. */
  String why(Kept<ElectoralRoll> roll, Reading reading) {
    return first(roll, reading).why();
  }

  private Recording first(Kept<ElectoralRoll> roll, Reading reading) {
    return facts.allVersions(roll.id(), reading.recorded()).getFirst().recording();
  }

  /**
   * Words and names for the rolls of one meeting.
   *
   * @param examples all facts that rest on something invented for trying Kontor out
   */
  record Sheet(
      Meetings.Listed meeting,
      String name,
      Parties parties,
      Set<FactId> examples,
      Words words,
      Reading reading) {

    /** That the meeting did not take place; empty where that is not recorded. */
    String notHeld() {
      return meeting.meeting().status() == MeetingStatus.NOT_HELD
          ? words.say("rolls.not-held")
          : "";
    }

    String path() {
      return meeting.path() + "/electoral-rolls";
    }

    Head head(String title, String lede) {
      return Head.of(title, lede, "networks").under(new Link(name, reading.to(meeting.path())));
    }

    NamedLink link(FactId organization) {
      return parties.link(organization);
    }

    String outcome(Entry it) {
      return words.word("standing.outcome", it.outcome());
    }

    String votes(@Nullable Entry it) {
      return it == null || it.votes() == null ? "" : words.number(it.votes());
    }

    List<Entry.Said> because(Entry it) {
      return it.because().stream().map(reason -> reason.in(reading.language().tag())).toList();
    }

    /** What a roll comes to, in a sentence; the votes where all are known. */
    String tally(Tally it) {
      return words.say("rolls.tally", it.entitled(), it.notEntitled(), it.notKnown())
          + (it.votes() == null
              ? ""
              : words.say("layout.gap") + words.say("rolls.votes", it.votes().intValue()));
    }

    RollData.Member member(Entry it, boolean withReasons) {
      return new RollData.Member(
          parties.data(it.organization()),
          Words.key(it.outcome()),
          it.votes(),
          it.restingOn().anyMatch(examples::contains) ? Sources.EXAMPLE : null,
          withReasons ? Words.key(it.standing()) : null,
          withReasons
              ? it.because().stream()
                  .map(
                      reason ->
                          new RollData.Reason(
                              reason.code(),
                              reason.rule(),
                              reason.facts(),
                              reason.in(reading.language().tag()).text()))
                  .toList()
              : null);
    }
  }
}
