package city.kontor.bodies;

import city.kontor.dates.Certainty;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.sources.Sourced;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is known of a body into words for its page, and into data. */
@Component
class BodyPages {

  /** In the order in which a reader wants them; the others come after. */
  private static final List<String> ORDER =
      List.of("description", "composition", "powers", "rhythm", "term");

  private final Seatings seatings;
  private final Names names;
  private final Languages languages;
  private final ObjectProvider<BodyPanels> panels;

  BodyPages(
      Seatings seatings, Names names, Languages languages, ObjectProvider<BodyPanels> panels) {
    this.seatings = seatings;
    this.names = names;
    this.languages = languages;
    this.panels = panels;
  }

  BodyPage page(Bodies.Listed body, Reading reading) {
    var words = languages.words(reading.language());
    var texts = texts(body, reading);
    var seating = seatings.of(body.body().network(), List.of(body), texts, reading);
    var name = seating.names().of(body.id());
    var network = seating.parties().networkLink(body.body().network());
    var kind = words.word("body.kind", body.body().kind());
    var added = panels(body.id(), reading);
    var lines =
        Stream.concat(
                seating.lines(body).stream(), added.stream().flatMap(it -> it.lifelines().stream()))
            .toList();
    return new BodyPage(
        Head.of(name.text(), words.say("bodies.lede", kind, network.text()), "networks")
            .under(
                new Link(words.say("bodies.networks"), reading.to("/networks")),
                new Link(
                    network.text(),
                    network.address() == null ? reading.to("/networks") : network.address()))
            .described(described(body, name.text(), network.text(), reading))
            .stepping(
                Steps.of(
                    Stream.concat(
                            seating.changes(body).stream(),
                            added.stream().flatMap(it -> it.changes().stream()))
                        .toList(),
                    null,
                    reading,
                    words)),
        name,
        kind,
        network,
        seating.say().spell(body.body().period()),
        stands(body, words, reading),
        seating.tick(body.id()),
        texts.stream()
            .map(
                it ->
                    new BodyPage.TextRow(
                        it.continues(texts)
                            ? ""
                            : words.sayOr("texts.kind." + it.kind(), it.kind()),
                        it.content(),
                        it.language(),
                        it.quoted(),
                        seating.say().spell(it.spell()),
                        seating.tick(it.fact())))
            .toList(),
        lines.isEmpty() ? null : Lifelines.of(lines, reading.on(), words),
        seating.rows(body),
        added);
  }

  BodyData data(Bodies.Listed body, Reading reading) {
    var texts = texts(body, reading);
    var seating = seatings.of(body.body().network(), List.of(body), texts, reading);
    var added = new LinkedHashMap<String, Object>();
    panels(body.id(), reading).forEach(panel -> added.put(panel.key(), panel.data()));
    var brief = brief(body, seating, reading);
    return new BodyData(
        brief.self(),
        brief.id(),
        brief.slug(),
        brief.on(),
        brief.network(),
        brief.name(),
        brief.kind(),
        brief.period(),
        brief.certainty(),
        brief.fact(),
        brief.seats(),
        texts.stream()
            .map(
                it ->
                    new BodyData.TextData(
                        it.kind(),
                        it.content(),
                        it.language(),
                        it.quoted(),
                        Written.spell(it.period()),
                        Sourced.of(it.fact(), seating.ticks(), reading)))
            .toList(),
        added);
  }

  /** As part of another document. */
  static BodyData brief(Bodies.Listed body, Seating seating, Reading reading) {
    return new BodyData(
        reading.data(body.path()),
        body.id().toString(),
        body.slug(),
        reading.on().toString(),
        seating.parties().networkData(body.body().network()),
        seating.names().of(body.id()),
        Words.key(body.body().kind()),
        Written.spell(body.body().period()),
        Words.key(body.body().period().on(reading.on())),
        Sourced.of(body.id(), seating.ticks(), reading),
        seating.data(body),
        null,
        null);
  }

  private List<Worded> texts(Bodies.Listed body, Reading reading) {
    return names.texts(List.of(body.id()), reading).stream()
        .sorted(
            Comparator.comparingInt(
                it -> ORDER.contains(it.kind()) ? ORDER.indexOf(it.kind()) : ORDER.size()))
        .toList();
  }

  private List<Panel> panels(FactId body, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(body, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  /** Says so when the body did not exist on the day, or only may have. */
  private static String stands(Bodies.Listed body, Words words, Reading reading) {
    var certainty = body.body().period().on(reading.on());
    return certainty == Certainty.CERTAIN
        ? ""
        : words.say(
            certainty == Certainty.POSSIBLE ? "bodies.possible" : "bodies.not", reading.on());
  }

  private static Map<String, Object> described(
      Bodies.Listed body, String name, String network, Reading reading) {
    return Map.of(
        "@context",
        "https://schema.org",
        "@type",
        "Organization",
        "name",
        name,
        "identifier",
        body.id().toString(),
        "url",
        reading.to(body.path()),
        "parentOrganization",
        Map.of("@type", "Organization", "name", network));
  }
}
