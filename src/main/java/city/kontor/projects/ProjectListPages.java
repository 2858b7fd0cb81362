package city.kontor.projects;

import city.kontor.dates.Certainty;
import city.kontor.facts.Orders;
import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lists of joint projects into words, data and tables. */
@Component
class ProjectListPages {

  private final Projects projects;
  private final ProjectSheets sheets;
  private final Orders orders;

  ProjectListPages(Projects projects, ProjectSheets sheets, Orders orders) {
    this.projects = projects;
    this.sheets = sheets;
    this.orders = orders;
  }

  ProjectListPage page(Networks.@Nullable Listed network, Paging paging, Reading reading) {
    var sorted = sorted(network, reading);
    var brought = find(paging.part(sorted), reading);
    var sheet = sheets.ofList(brought, reading);
    var words = sheet.words();
    var path = path(network, reading);
    return new ProjectListPage(
        Head.of(words.say("projects.title"), words.say("projects.lede"), "projects"),
        words.say("projects.listed", sorted.size()),
        paging.rows(brought).stream().map(it -> row(it, sheet)).toList(),
        paging.page() == 1
            ? null
            : new Link(words.say("layout.previous"), reading.to(path + (paging.page() - 1))),
        paging.hasNext(brought)
            ? new Link(words.say("layout.next"), reading.to(path + (paging.page() + 1)))
            : null);
  }

  static ProjectListPage.Row row(Projects.Listed it, ProjectSheets.Sheet sheet) {
    var certainty = it.project().period().on(sheet.reading().on());
    return new ProjectListPage.Row(
        sheet.link(it),
        sheet.parties().networkLink(it.project().network()),
        sheet.leads(it.id()),
        sheet.spell(it.project().period()),
        sheet.then(it.project().period(), it.project().network()),
        certainty == Certainty.POSSIBLE,
        sheet.ticks().get(it.id()));
  }

  ProjectData.Listing data(Networks.@Nullable Listed network, Paging paging, Reading reading) {
    var brought = find(paging.part(sorted(network, reading)), reading);
    var sheet = sheets.ofList(brought, reading);
    return new ProjectData.Listing(
        reading.data(network == null ? "/projects" : "/projects?network=" + network.slug()),
        paging.rows(brought).stream().map(it -> data(it, sheet)).toList(),
        paging.hasNext(brought)
            ? reading.data(path(network, reading) + (paging.page() + 1))
            : null);
  }

  static ProjectData.Row data(Projects.Listed it, ProjectSheets.Sheet sheet) {
    return new ProjectData.Row(
        it.id().toString(),
        sheet.reading().data(it.path()),
        sheet.chosen().of(it.id()),
        sheet.parties().networkData(it.project().network()),
        Written.spell(it.project().period()),
        Words.key(it.project().period().on(sheet.reading().on())),
        sheet.parts(it.id(), Role.LEAD).stream()
            .map(lead -> sheet.parties().data(lead.fact().organization()))
            .toList());
  }

  Csv csv(Networks.@Nullable Listed network, Reading reading) {
    var all = find(sorted(network, reading), reading);
    var sheet = sheets.ofList(all, reading);
    var words = sheet.words();
    return new Csv(
        Stream.of("name", "network", "lead", "since", "until", "on", "sources", "address")
            .map(it -> words.say("projects.column." + it, reading.on()))
            .toList(),
        writer -> all.forEach(it -> writer.accept(cells(it, sheet, words))));
  }

  private static List<@Nullable String> cells(
      Projects.Listed it, ProjectSheets.Sheet sheet, Words words) {
    var tick = sheet.ticks().get(it.id());
    var leads =
        sheet.parts(it.id(), Role.LEAD).stream()
            .map(lead -> sheet.parties().text(lead.fact().organization()))
            .toList();
    return Arrays.asList(
        sheet.chosen().text(it.id()),
        sheet.parties().text(it.project().network()),
        words.list(leads),
        it.project().period().sinceText(),
        it.project().period().untilText(),
        sheet.then(it.project().period(), it.project().network()),
        tick == null ? "" : tick.words(),
        it.path());
  }

  private List<Projects.Listed> all(Networks.@Nullable Listed network, Reading reading) {
    return network == null
        ? projects.all(reading.recorded())
        : projects.ofNetwork(network.id(), reading.recorded());
  }

  private List<FactId> sorted(Networks.@Nullable Listed network, Reading reading) {
    return orders.whole(
        "projects" + (network == null ? "" : " of " + network.id()),
        reading,
        () -> {
          var all = all(network, reading);
          return all.stream().sorted(sheets.order(all, reading)).map(Projects.Listed::id).toList();
        });
  }

  private List<Projects.Listed> find(List<FactId> ids, Reading reading) {
    return Orders.inOrder(ids, projects.find(ids, reading.recorded()));
  }

  private static String path(Networks.@Nullable Listed network, Reading reading) {
    return reading.path() + (network == null ? "?" : "?network=" + network.slug() + "&") + "page=";
  }
}
