package city.kontor.meetings;

import city.kontor.bodies.BodyPanels;
import city.kontor.history.FactId;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Adds their meetings to the pages of networks and bodies. */
@Component
class NetworkMeetings implements NetworkPanels {

  private static final int ORDER = 40;

  /** So many before the day, and so many after it. */
  private static final int SHOWN = 100;

  private final Meetings meetings;
  private final MeetingLists lists;
  private final Networks networks;
  private final Languages languages;
  private final Renderer renderer;

  NetworkMeetings(
      Meetings meetings,
      MeetingLists lists,
      Networks networks,
      Languages languages,
      Renderer renderer) {
    this.meetings = meetings;
    this.lists = lists;
    this.networks = networks;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    return panel(network, meetings.of(network, reading.recorded()), reading);
  }

  /** What stands nearest to the day, and where all of the network are told. */
  private List<Panel> panel(FactId network, List<Meetings.Listed> listed, Reading reading) {
    if (listed.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var shown = MeetingLists.nearest(listed, SHOWN, reading);
    var titles = lists.titles(shown, List.of(), reading);
    var title = words.say("meetings.panel");
    var parameters = new HashMap<String, Object>();
    parameters.put("words", words);
    parameters.put("part", lists.part(listed, shown, title, titles, reading));
    parameters.put("on", reading.on());
    networks
        .find(network, reading.recorded())
        .map(it -> new Link(words.say("meetings.all"), reading.to(it.path() + "/meetings")))
        .ifPresent(it -> parameters.put("all", it));
    return List.of(
        new Panel(
                "meetings",
                ORDER,
                title,
                renderer.part("meetings/part", parameters),
                lists.data(shown, titles, reading),
                List.of())
            .changing(lists.changes(listed, reading)));
  }

  /** The same for a body of the network. */
  @Configuration(proxyBeanMethods = false)
  static class OfBodies {

    @Bean
    BodyPanels bodyMeetings(NetworkMeetings all) {
      return (body, reading) -> {
        var listed = all.meetings.ofBody(body, reading.recorded());
        return listed.isEmpty()
            ? List.of()
            : all.panel(listed.getFirst().meeting().network(), listed, reading);
      };
    }
  }
}
