package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.names.NamedLink;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.web.Choice;
import city.kontor.web.Csv;
import city.kontor.web.Format;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Several cases at once: the queue of a secretariat, and the cases of an office. */
@Component
class CaseLists {

  /** So many stand on a page; the table and the data hold all. */
  private static final int MOST = 100;

  private static final int MOST_NETWORKS = 50;

  private final Cases cases;
  private final CaseSheets sheets;
  private final Networks networks;

  CaseLists(Cases cases, CaseSheets sheets, Networks networks) {
    this.cases = cases;
    this.sheets = sheets;
    this.networks = networks;
  }

  /** Whose turn is asked for; null for everybody's. */
  static @Nullable Side turn(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return Arrays.stream(Side.values())
        .filter(it -> Words.key(it).equals(typed))
        .findFirst()
        .orElseThrow(() -> new Refusal.Malformed("refusal.turn", typed));
  }

  CasePage.Several queue(
      Networks.Listed network,
      @Nullable Side turn,
      String typed,
      List<Mistake> mistakes,
      Account person,
      Reading reading) {
    var found = queued(network, turn, person, reading);
    var shown = found.stream().limit(MOST).toList();
    var sheet = sheets.of(shown, List.of(network.id()), reading);
    var words = sheet.words();
    var name = sheet.names().text(network.id());
    var lede = words.say("cases.queue.lede", found.size(), name, turn == null ? 0 : 1);
    var path = network.path() + "/cases";
    var turns =
        Stream.concat(
                Stream.of(
                    new Choice(new Link(words.say("cases.all"), reading.to(path)), turn == null)),
                Arrays.stream(Side.values())
                    .map(
                        it ->
                            new Choice(
                                new Link(
                                    words.word("cases.side", it),
                                    reading.to(path + "?turn=" + Words.key(it))),
                                it == turn)))
            .toList();
    return new CasePage.Several(
        Head.of(words.say("cases.queue", name), lede, "networks")
            .under(
                new Link(words.say("networks.title"), reading.to("/networks")),
                new Link(name, reading.to(network.path())))
            .undated(),
        lede,
        turns,
        shown.stream().map(it -> row(it, sheet)).toList(),
        more(found, words),
        List.of(),
        new Link(words.say("cases.standings"), reading.to(network.path() + "/standing")),
        new CasePage.Finding(typed, mistakes.isEmpty() ? null : mistakes.getFirst().in(words)));
  }

  private List<Case> queued(
      Networks.Listed network, @Nullable Side turn, Account person, Reading reading) {
    return sorted(
        cases.atNetwork(network.id(), person, reading).stream()
            .filter(it -> turn == null || it.next().filter(x -> x.turn() == turn).isPresent())
            .toList());
  }

  /** What is due first comes first; what has no day, last. */
  static List<Case> sorted(List<Case> all) {
    return all.stream()
        .sorted(
            Comparator.comparing(
                it -> it.next().map(Step::until).orElse(null),
                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .toList();
  }

  /** Of a case at the network whose queue it is, by whose it is. */
  private static CasePage.Row row(Case it, CaseSheets.Sheet sheet) {
    return row(
        it,
        NamedLink.of(
            sheet.parties().name(it.parties().organization()),
            sheet.reading().to(sheet.path(it.parties()))),
        sheet);
  }

  private static CasePage.Row row(Case it, NamedLink of, CaseSheets.Sheet sheet) {
    var next = it.next();
    return new CasePage.Row(
        of,
        sheet.words().word("cases.stage.short", it.stage()),
        next.map(step -> sheet.step(step, it.parties())).orElse(""),
        next.map(step -> sheet.turn(step, it.parties())).orElse(""),
        next.map(Step::until).map(sheet.words()::date).orElse(""));
  }

  private static String more(List<Case> found, Words words) {
    return found.size() > MOST ? words.say("cases.more", found.size() - MOST) : "";
  }

  CaseData.Several queueData(
      Networks.Listed network, @Nullable Side turn, Account person, Reading reading) {
    return data(queued(network, turn, person, reading), reading);
  }

  private CaseData.Several data(List<Case> found, Reading reading) {
    var sheet = sheets.of(found, List.of(), reading);
    return new CaseData.Several(
        reading.as(Format.JSON),
        reading.on(),
        found.stream()
            .map(
                it ->
                    new CaseData.Row(
                        reading.data(sheet.path(it.parties())),
                        sheet.parties().networkData(it.parties().network()),
                        sheet.parties().data(it.parties().organization()),
                        Words.key(it.stage()),
                        it.next().map(step -> Words.key(step.act())).orElse(null),
                        it.next().map(step -> Words.key(step.turn())).orElse(null),
                        it.next().map(Step::until).orElse(null)))
            .toList());
  }

  Csv queueCsv(Networks.Listed network, @Nullable Side turn, Account person, Reading reading) {
    var found = queued(network, turn, person, reading);
    var sheet = sheets.of(found, List.of(), reading);
    return new Csv(
        Stream.of("of", "stage", "next", "turn", "until", "address")
            .map(it -> sheet.words().say("cases.column." + it))
            .toList(),
        writer ->
            found.forEach(
                it -> {
                  var row = row(it, sheet);
                  writer.accept(
                      List.of(
                          row.of().text(),
                          row.stage(),
                          row.next(),
                          row.turn(),
                          it.next().map(Step::until).map(LocalDate::toString).orElse(""),
                          sheet.path(it.parties())));
                }));
  }

  /** The cases of an organization, and of those that apply or belong by way of it. */
  CasePage.Several ofOffice(Organizations.Listed office, Account person, Reading reading) {
    var found = sorted(cases.of(office.id(), person, reading));
    var all = networks.first(MOST_NETWORKS, reading.recorded());
    var others = Stream.concat(Stream.of(office.id()), all.stream().map(Networks.Listed::id));
    var shown = found.stream().limit(MOST).toList();
    var sheet = sheets.of(shown, others.toList(), reading);
    var words = sheet.words();
    var name = sheet.names().text(office.id());
    var lede = words.say("cases.own.lede", found.size(), name);
    return new CasePage.Several(
        Head.of(words.say("cases.own", name), lede, "").undated(),
        lede,
        List.of(),
        shown.stream()
            .map(
                it ->
                    row(
                        it,
                        new NamedLink(
                            sheet.called(it.parties()),
                            words.language().tag(),
                            reading.to(sheet.path(it.parties()))),
                        sheet))
            .toList(),
        more(found, words),
        all.stream()
            .filter(it -> !it.id().equals(office.id()))
            .map(
                it ->
                    new Link(
                        sheet.names().text(it.id()),
                        reading.to(it.path() + "/cases/" + office.slug())))
            .toList(),
        person.roleIn(office.id()).isPresent()
            ? new Link(
                words.say("standing.office.link"),
                reading.to("/offices/" + office.slug() + "/memberships"))
            : null,
        null);
  }

  CaseData.Several ofOfficeData(Organizations.Listed office, Account person, Reading reading) {
    return data(sorted(cases.of(office.id(), person, reading)), reading);
  }
}
