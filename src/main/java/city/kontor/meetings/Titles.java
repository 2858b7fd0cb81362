package city.kontor.meetings;

import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.Named;
import city.kontor.organizations.Parties;
import city.kontor.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What meetings are called: by their own name, or else by their body or kind, number, place and
 * date.
 *
 * @param names of meetings and bodies
 */
public record Titles(ChosenNames names, Parties parties, Words words) {

  /** Enough among the meetings of its network, beside its date and place. */
  public Named shortly(Meetings.Listed it) {
    return names
        .find(it.id())
        .orElseGet(() -> new Named(numbered(it.meeting()), words.language().tag()));
  }

  /** Enough anywhere. */
  Named fully(Meetings.Listed it) {
    return names
        .find(it.id())
        .orElseGet(
            () -> {
              var meeting = it.meeting();
              var what =
                  meeting.body() == null
                      ? words.say("meetings.of", numbered(meeting), parties.text(meeting.network()))
                      : numbered(meeting);
              return new Named(placed(what, meeting), words.language().tag());
            });
  }

  /** By its number among those of its kind, as it is said without naming the body. */
  Named counted(Meetings.Listed it) {
    return new Named(numbered(it.meeting(), kind(it.meeting())), words.language().tag());
  }

  /** With place and year; with the whole date where the year is not known. */
  private String placed(String what, Meeting meeting) {
    if (meeting.host() == null) {
      return words.say("meetings.title", what, meeting.on());
    }
    var host = parties.text(meeting.host());
    var year = meeting.on().first().getYear();
    return year == meeting.on().last().getYear()
        ? words.say("meetings.title.at.year", what, host, Integer.toString(year))
        : words.say("meetings.title.at", what, host, meeting.on());
  }

  String kind(Meeting meeting) {
    return words.word("meeting.kind", meeting.kind());
  }

  /** Said only where it is worth saying: a meeting of the past that was held needs no word. */
  String status(Meeting meeting) {
    return meeting.status() == null ? "" : words.word("meeting.status", meeting.status());
  }

  private String numbered(Meeting meeting) {
    return numbered(meeting, body(meeting.body(), kind(meeting)));
  }

  private String numbered(Meeting meeting, String what) {
    return meeting.ordinal() == null
        ? what
        : words.say("meetings.numbered", meeting.ordinal(), what);
  }

  private String body(@Nullable FactId body, String otherwise) {
    return names.find(body).map(Named::text).orElse(otherwise);
  }
}
