package city.kontor.bodies;

import city.kontor.dates.Certainty;
import city.kontor.history.FactId;
import city.kontor.names.NamedLink;
import city.kontor.networks.NetworkPanels;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds its bodies, and who sits in them on the day, to the page of a network. */
@Component
class NetworkBodies implements NetworkPanels {

  private static final int ORDER = 30;

  private final Bodies bodies;
  private final Seatings seatings;
  private final Languages languages;
  private final Renderer renderer;

  NetworkBodies(Bodies bodies, Seatings seatings, Languages languages, Renderer renderer) {
    this.bodies = bodies;
    this.seatings = seatings;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    var listed = bodies.of(network, reading.recorded());
    if (listed.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var seating = seatings.of(network, listed, List.of(), reading);
    var part =
        new BodyPage.NetworkPart(
            rows(listed, false, seating, reading), rows(listed, true, seating, reading));
    return List.of(
        new Panel(
                "bodies",
                ORDER,
                words.say("bodies.panel", reading.on()),
                renderer.part(
                    "bodies/network", Map.of("words", words, "part", part, "on", reading.on())),
                listed.stream().map(it -> BodyPages.brief(it, seating, reading)).toList(),
                List.of())
            .changing(listed.stream().flatMap(it -> seating.changes(it).stream()).toList()));
  }

  private static List<BodyPage.BodyRow> rows(
      List<Bodies.Listed> listed, boolean atOtherTimes, Seating seating, Reading reading) {
    return listed.stream()
        .filter(it -> (it.body().period().on(reading.on()) == Certainty.NOT) == atOtherTimes)
        .map(
            it ->
                new BodyPage.BodyRow(
                    it.slug(),
                    NamedLink.of(seating.names().of(it.id()), reading.to(it.path())),
                    seating.say().words().word("body.kind", it.body().kind()),
                    seating.say().spell(it.body().period()),
                    it.body().period().on(reading.on()) == Certainty.POSSIBLE,
                    seating.rows(it),
                    seating.tick(it.id())))
        .toList();
  }
}
