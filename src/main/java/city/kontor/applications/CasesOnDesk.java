package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.offices.DeskPanels;
import city.kontor.organizations.Organizations;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On a person's desk: the cases in which it is the turn of one of the person's offices. */
@Component
class CasesOnDesk implements DeskPanels {

  private static final int ORDER = 12;
  private static final int MOST_OFFICES = 5;
  private static final int TOLD = 10;

  private final Cases cases;
  private final CaseSheets sheets;
  private final Networks networks;
  private final Organizations organizations;
  private final Renderer renderer;

  CasesOnDesk(
      Cases cases,
      CaseSheets sheets,
      Networks networks,
      Organizations organizations,
      Renderer renderer) {
    this.cases = cases;
    this.sheets = sheets;
    this.networks = networks;
    this.organizations = organizations;
    this.renderer = renderer;
  }

  /** A case, what it waits for and until when. */
  record Line(Link link, String next) {}

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var offices = person.officesAs(Role.READER).stream().limit(MOST_OFFICES).toList();
    if (offices.isEmpty()) {
      return List.of();
    }
    var asNetworks = networks.find(offices, reading.recorded());
    var waiting = new ArrayList<Case>();
    var told = new ArrayList<Case>();
    for (var office : offices) {
      var all = new ArrayList<>(cases.whatever(office, person, reading));
      all.stream()
          .filter(it -> it.isTold() && it.parties().organization().equals(office))
          .forEach(told::add);
      if (asNetworks.containsKey(office)) {
        all.addAll(cases.atNetwork(office, person, reading));
      }
      all.stream().filter(it -> isTurnOf(office, it)).forEach(waiting::add);
    }
    var sheet =
        sheets.of(Stream.concat(waiting.stream(), told.stream()).toList(), offices, reading);
    var words = sheet.words();
    var lines =
        Stream.concat(
                CaseLists.sorted(waiting).stream().limit(TOLD).map(it -> line(it, sheet)),
                told.stream().limit(TOLD).map(it -> told(it, sheet)))
            .toList();
    var found = organizations.find(offices, reading.recorded());
    var all =
        offices.stream()
            .flatMap(it -> Stream.ofNullable(found.get(it)))
            .flatMap(
                it -> {
                  var network = asNetworks.get(it.id());
                  var name = sheet.names().text(it.id());
                  var own =
                      new Link(
                          words.say("cases.own", name),
                          reading.to("/offices/" + it.slug() + "/cases"));
                  return network == null
                      ? Stream.of(own)
                      : Stream.of(
                          new Link(
                              words.say("cases.queue", name),
                              reading.to(network.path() + "/cases")),
                          own);
                })
            .toList();
    var more = waiting.size() > TOLD ? words.say("cases.more", waiting.size() - TOLD) : "";
    return List.of(
        new Panel(
                "cases",
                ORDER,
                words.say("cases.title"),
                renderer.part(
                    "applications/desk",
                    Map.of("words", words, "lines", lines, "more", more, "all", all)),
                List.of(),
                List.of())
            .saying(waiting.isEmpty() ? null : words.say("cases.desk.summary", waiting.size())));
  }

  private static boolean isTurnOf(FactId office, Case it) {
    return it.next()
        .map(
            step ->
                switch (step.turn()) {
                  case NETWORK -> it.parties().network();
                  case ORGANIZATION -> it.parties().organization();
                  case SECTION ->
                      it.parties().via() == null ? it.parties().network() : it.parties().via();
                })
        .filter(office::equals)
        .isPresent();
  }

  private static Line told(Case it, CaseSheets.Sheet sheet) {
    return new Line(link(it, sheet), String.join(" ", sheet.notes(it)));
  }

  private static Link link(Case it, CaseSheets.Sheet sheet) {
    return new Link(sheet.called(it.parties()), sheet.reading().to(sheet.path(it.parties())));
  }

  private static Line line(Case it, CaseSheets.Sheet sheet) {
    var words = sheet.words();
    var step = it.next().orElseThrow();
    return new Line(
        link(it, sheet),
        step.until() == null
            ? sheet.step(step, it.parties())
            : words.say(
                step.isPast(sheet.reading().on()) ? "cases.desk.past" : "cases.desk.until",
                sheet.step(step, it.parties()),
                step.until()));
  }
}
