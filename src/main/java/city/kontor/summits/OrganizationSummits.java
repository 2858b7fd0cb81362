package city.kontor.summits;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.web.Change;
import city.kontor.web.Lifeline;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Shown;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to the page of an organization the summits it owns, hosted and took part in. */
@Component
class OrganizationSummits implements OrganizationPanels {

  private static final int ORDER = 70;

  /** What lasted longer is a date not known to the day, and not drawn. */
  private static final int LONGEST = 31;

  private final Summits summits;
  private final SummitSheets sheets;
  private final Renderer renderer;

  OrganizationSummits(Summits summits, SummitSheets sheets, Renderer renderer) {
    this.summits = summits;
    this.sheets = sheets;
    this.renderer = renderer;
  }

  /** An edition and what the organization had to do with it, by which fact. */
  private record Tie(
      FactId fact, Summits.Occurrence edition, AppearanceRole role, @Nullable FactId person) {}

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var owned = summits.ownedBy(organization, reading.recorded());
    var hosted = summits.hostedBy(organization, reading.recorded());
    var appearances = summits.appearancesOf(organization, reading.recorded());
    if (owned.isEmpty() && hosted.isEmpty() && appearances.isEmpty()) {
      return List.of();
    }
    var ties = ties(organization, hosted, appearances, reading);
    var series = new HashSet<FactId>();
    ties.forEach(it -> series.add(it.edition().edition().series()));
    var listed = new HashMap<>(summits.find(series, reading.recorded()));
    owned.forEach(it -> listed.put(it.id(), it));
    var sheet =
        sheets.of(
            listed.values(),
            ties.stream().map(Tie::edition).distinct().toList(),
            appearances,
            Set.of(organization),
            reading);
    var title = sheet.words().say("summits.panel");
    var part =
        new OrganizationPart(
            title,
            owned.stream().map(sheet::link).toList(),
            Shown.last(ties).map(it -> row(it, sheet)));
    return List.of(
        new Panel(
                "summits",
                ORDER,
                title,
                renderer.part("summits/organization", Map.of("words", sheet.words(), "part", part)),
                ties.stream().map(it -> data(it, sheet)).toList(),
                ties.stream()
                    .sorted(Comparator.comparing(it -> it.edition().edition().series()))
                    .flatMap(it -> line(it, listed.get(it.edition().edition().series()), sheet))
                    .toList())
            .changing(
                ties.stream()
                    .map(
                        it ->
                            Change.event(
                                it.edition().edition().on(),
                                "summits.change.part",
                                it.fact(),
                                reading.to(it.edition().path()),
                                () ->
                                    sheet
                                        .words()
                                        .say(
                                            "changes.of",
                                            sheet.title(it.edition()).text(),
                                            sheet.words().word("summits.role", it.role()))))
                    .toList()));
  }

  /** Hosting is told once, by the edition itself, unless somebody is named as head. */
  private List<Tie> ties(
      FactId organization,
      List<Summits.Occurrence> hosted,
      List<Kept<Appearance>> appearances,
      Reading reading) {
    var ties = new ArrayList<Tie>();
    hosted.forEach(it -> ties.add(new Tie(it.id(), it, AppearanceRole.HOST, null)));
    var editions =
        summits.editionsById(
            appearances.stream().map(it -> it.fact().edition()).toList(), reading.recorded());
    for (var it : appearances) {
      var edition = editions.get(it.fact().edition());
      if (edition == null) {
        continue;
      }
      var isHost = it.fact().role() == AppearanceRole.HOST;
      if (isHost && organization.equals(edition.edition().host())) {
        if (it.fact().person() == null) {
          continue;
        }
        ties.removeIf(tie -> tie.fact().equals(edition.id()));
      }
      ties.add(new Tie(it.id(), edition, it.fact().role(), it.fact().person()));
    }
    ties.sort(Comparator.comparing(it -> it.edition().edition().on().first()));
    return ties;
  }

  private static OrganizationPart.Row row(Tie it, SummitSheets.Sheet sheet) {
    return new OrganizationPart.Row(
        sheet.link(it.edition()),
        sheet.words().date(it.edition().edition().on()),
        sheet.words().word("summits.role", it.role()),
        sheet.chosen().find(it.person()).orElse(null),
        sheet.parties().linkOrNull(it.edition().edition().host()),
        sheet.ticks().get(it.fact()));
  }

  private static SummitData.Of data(Tie it, SummitSheets.Sheet sheet) {
    return new SummitData.Of(
        it.fact().toString(),
        SeriesPages.item(it.edition(), sheet),
        Words.key(it.role()),
        sheet.chosen().find(it.person()).orElse(null),
        sheet.state(it.fact()));
  }

  /** An edition on the line of its series, under the tie to the network that the series is. */
  private static Stream<Lifeline> line(
      Tie it, Summits.@Nullable Listed under, SummitSheets.Sheet sheet) {
    var on = it.edition().edition().on();
    if (on.first().equals(Edtf.UNBOUNDED_PAST)
        || on.last().equals(Edtf.UNBOUNDED_FUTURE)
        || on.first().plusDays(LONGEST).isBefore(on.last())) {
      return Stream.empty();
    }
    var series = sheet.chosen().of(it.edition().edition().series());
    var network = under == null ? null : under.series().network();
    var words = sheet.words();
    return Stream.of(
        new Lifeline(
            series.text(),
            series.language(),
            1,
            sheet.reading().to(it.edition().path()),
            words.say("summits.line", words.word("summits.role", it.role()), on),
            "sure".equals(sheet.state(it.fact())) ? "sure" : "stated",
            new Period(Edtf.of(on.first()), Edtf.of(on.last().plusDays(1))),
            network == null ? null : sheet.parties().networkLink(network).address()));
  }
}
