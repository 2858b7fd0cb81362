package city.kontor.rolls;

import city.kontor.history.FactId;
import city.kontor.meetings.MeetingPanels;
import city.kontor.meetings.Meetings;
import city.kontor.rules.RuleBooks;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Leads from the page of a meeting of a network with rules to who may vote there. */
@Component
class MeetingRolls implements MeetingPanels {

  private static final int AFTER_ATTENDANCE = 60;

  private final Meetings meetings;
  private final RuleBooks books;
  private final Languages languages;
  private final Renderer renderer;

  MeetingRolls(Meetings meetings, RuleBooks books, Languages languages, Renderer renderer) {
    this.meetings = meetings;
    this.books = books;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId meeting, Reading reading) {
    return meetings.find(meeting, reading.recorded()).stream()
        .filter(it -> !books.of(it.meeting().network(), reading.recorded()).isEmpty())
        .map(it -> panel(it.path() + "/electoral-rolls", reading))
        .toList();
  }

  private Panel panel(String path, Reading reading) {
    var words = languages.words(reading.language());
    return new Panel(
        "electoral-rolls",
        AFTER_ATTENDANCE,
        words.say("rolls.panel"),
        renderer.part(
            "rolls/meeting",
            Map.of("link", new Link(words.say("rolls.panel.link"), reading.to(path)))),
        Map.of("self", reading.data(path)),
        List.of());
  }
}
