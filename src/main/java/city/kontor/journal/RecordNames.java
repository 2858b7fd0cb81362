package city.kontor.journal;

import city.kontor.meetings.MeetingNames;
import city.kontor.meetings.Meetings;
import city.kontor.names.Directory;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.partnerships.Partnerships;
import city.kontor.summits.EditionNames;
import city.kontor.summits.Summits;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What records are called, also those without a name of their own. */
@Component
class RecordNames {

  private final Names names;
  private final MeetingNames meetings;
  private final EditionNames editions;
  private final Languages languages;

  RecordNames(Names names, MeetingNames meetings, EditionNames editions, Languages languages) {
    this.names = names;
    this.meetings = meetings;
    this.editions = editions;
    this.languages = languages;
  }

  String of(Directory.Entry entry, Reading reading) {
    return switch (entry) {
      case Meetings.Listed meeting ->
          Objects.requireNonNull(meetings.of(List.of(meeting.id()), reading).get(meeting.id()))
              .name()
              .text();
      case Partnerships.Listed pair -> pair(pair, reading);
      default -> names.of(List.of(entry.id()), reading).text(entry.id());
    };
  }

  String of(Summits.Listed series, Summits.Occurrence edition, Reading reading) {
    return editions.of(series, edition, reading).text();
  }

  /** The rule books of a network have one page. */
  String ofRules(Networks.Listed network, Reading reading) {
    return languages.words(reading.language()).say("rules.of", of(network, reading));
  }

  /** A pair is called after its two sides. */
  private String pair(Partnerships.Listed pair, Reading reading) {
    var one = pair.partnership().one();
    var other = pair.partnership().other();
    var chosen = names.of(List.of(one, other), reading);
    return languages
        .words(reading.language())
        .say("partnerships.pair", chosen.text(one), chosen.text(other));
  }
}
