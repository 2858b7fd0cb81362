package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.keepers.Custody;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.members.Unbroken;
import city.kontor.rules.Article;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case into words and data, the same for both sides. */
@Component
class CasePages {

  private final Members members;
  private final CaseSheets sheets;
  private final Custody custody;

  CasePages(Members members, CaseSheets sheets, Custody custody) {
    this.members = members;
    this.sheets = sheets;
    this.custody = custody;
  }

  CasePage page(Cases.Found found, Account person, Reading reading) {
    var it = found.of();
    var sheet = sheet(found, reading);
    var words = sheet.words();
    var parties = it.parties();
    var network = sheet.parties().networkLink(parties.network());
    var organization = sheet.parties().link(parties.organization());
    var lede = sheet.stage(it);
    var next = it.next().orElse(null);
    return new CasePage(
        Head.of(words.say("cases.case", organization.text(), network.text()), lede, "networks")
            .undated(),
        lede,
        sheet.notes(it),
        through(it, sheet),
        network,
        organization,
        next == null ? null : next(next, found, person, sheet),
        it.others().stream().map(step -> next(step, found, person, sheet)).toList(),
        sheet.silences(it),
        asked(found, sheet),
        events(found, person, sheet).stream()
            .map(
                event ->
                    new CasePage.Event(
                        words.date(event.on()),
                        event.words(),
                        reading.to("/facts/" + event.fact())))
            .toList(),
        links(found.of().parties(), person, sheet));
  }

  /** How many others belong through the organization; empty where nobody does. */
  private String through(Case it, CaseSheets.Sheet sheet) {
    var of = it.parties();
    var reading = sheet.reading();
    var others =
        members.through(of.organization(), of.network(), reading.on(), reading.recorded()).size();
    return others == 0
        ? ""
        : sheet
            .words()
            .say(
                it.stage() == Stage.FORMER ? "cases.through.left" : "cases.through",
                others,
                sheet.parties().text(of.network()));
  }

  private List<Link> links(Case.Parties of, Account person, CaseSheets.Sheet sheet) {
    var words = sheet.words();
    var reading = sheet.reading();
    var network = "/networks/" + sheet.slug(of.network());
    var links = new ArrayList<Link>();
    links.add(
        new Link(
            words.say("cases.standing"),
            reading.to(network + "/standing/" + sheet.slug(of.organization()))));
    if (custody.maySee(person, of.network(), reading).isGiven()) {
      links.add(
          new Link(
              words.say("cases.queue", sheet.parties().text(of.network())),
              reading.to(network + "/cases")));
    }
    if (person.roleIn(of.organization()).isPresent()) {
      links.add(
          new Link(
              words.say("cases.own", sheet.parties().text(of.organization())),
              reading.to("/offices/" + sheet.slug(of.organization()) + "/cases")));
    }
    return links;
  }

  CaseData data(Cases.Found found, Account person, Reading reading) {
    var it = found.of();
    var sheet = sheet(found, reading);
    var next = it.next().orElse(null);
    return new CaseData(
        reading.data(sheet.path(it.parties())),
        sheet.parties().networkData(it.parties().network()),
        sheet.parties().data(it.parties().organization()),
        reading.on(),
        Words.key(it.stage()),
        next == null ? null : step(next, it, sheet),
        it.others().stream().map(step -> step(step, it, sheet)).toList(),
        sheet.notes(it),
        it.silences(),
        events(found, person, sheet).stream()
            .map(
                event ->
                    new CaseData.EventData(
                        event.fact().toString(), event.on().text(), event.words()))
            .toList());
  }

  private CaseSheets.Sheet sheet(Cases.Found found, Reading reading) {
    var others = new ArrayList<FactId>();
    found.facts().rules().articles().forEach(it -> others.add(it.id()));
    found.facts().rules().articles().forEach(it -> others.add(it.fact().book()));
    found.facts().asked().applications().stream()
        .flatMap(it -> Stream.of(it.fact().category(), it.fact().via()))
        .filter(Objects::nonNull)
        .forEach(others::add);
    found.facts().asked().endorsements().forEach(it -> others.add(it.fact().by()));
    return sheets.of(List.of(found.of()), others, reading);
  }

  private static CaseData.StepData step(Step it, Case of, CaseSheets.Sheet sheet) {
    return new CaseData.StepData(
        Words.key(it.act()),
        Words.key(it.turn()),
        Words.key(it.by()),
        it.until(),
        it.rule() == null ? null : it.rule().toString(),
        sheet.reading().to(sheet.address(it, of.parties())),
        sheet.step(it, of.parties()));
  }

  private CasePage.Next next(Step it, Cases.Found found, Account person, CaseSheets.Sheet sheet) {
    var words = sheet.words();
    var parties = found.of().parties();
    var permission = CaseRules.mayDo(person, it, parties, custody, sheet.reading());
    return new CasePage.Next(
        sheet.step(it, parties),
        sheet.whoseTurn(it, parties),
        article(it.rule(), found, sheet),
        permission.isGiven() ? sheet.form(it, parties) : null,
        permission.why(words));
  }

  /** The article on which a step rests, where it is to be read. */
  private static @Nullable Link article(
      @Nullable FactId rule, Cases.Found found, CaseSheets.Sheet sheet) {
    if (rule == null) {
      return null;
    }
    var contents = found.facts().rules();
    return contents.all().stream()
        .filter(it -> it.id().equals(rule))
        .flatMap(
            it ->
                contents.articles().stream()
                    .filter(article -> article.id().equals(it.rule().article())))
        .findFirst()
        .map(
            it ->
                new Link(
                    called(it, sheet),
                    sheet
                        .reading()
                        .to(
                            "/networks/"
                                + sheet.slug(found.of().parties().network())
                                + "/rules#article-"
                                + it.id())))
        .orElse(null);
  }

  private static String called(Kept<Article> it, CaseSheets.Sheet sheet) {
    var book = sheet.names().text(it.fact().book());
    var number = it.fact().number();
    return number == null
        ? sheet
            .words()
            .say(
                "cases.rests.heading",
                sheet.names().find(it.id()).map(name -> name.text()).orElse(""),
                book)
        : sheet.words().say("cases.rests", number, book);
  }

  private static List<CasePage.Asked> asked(Cases.Found found, CaseSheets.Sheet sheet) {
    var words = sheet.words();
    return found.facts().asked().applications().stream()
        .map(
            it ->
                new CasePage.Asked(
                    words.say(
                        "cases.asked",
                        it.fact().category() == null
                            ? words.say("cases.asked.open")
                            : sheet.names().text(it.fact().category()),
                        it.fact().path() == null ? "" : words.word("cases.path", it.fact().path()),
                        Optional.ofNullable(it.fact().via())
                            .map(via -> sheet.names().text(via))
                            .orElse("")),
                    it.fact().aims(),
                    sheet.reading().to("/facts/" + it.id())))
        .toList();
  }

  /**
   * Something that happened, with the fact that says so.
   *
   * @param recorded after which that was recorded, as identities (UUID version 7) are in that order
   */
  private record Happened(Edtf on, String words, FactId fact, FactId recorded) {}

  /** The end of a spell follows the notice or exclusion of the same day by which it came. */
  private static Stream<Happened> ended(Kept<Membership> it, CaseFacts.Asked asked, Words words) {
    var until = it.fact().period().until();
    return until == null
        ? Stream.empty()
        : Stream.of(
            new Happened(
                until,
                words.say("cases.event.ended"),
                it.id(),
                Stream.concat(
                        asked.exclusions().stream()
                            .filter(x -> x.fact().on().equals(until))
                            .map(Kept::id),
                        asked.resignations().stream()
                            .filter(x -> x.fact().givenOn().equals(until))
                            .map(Kept::id))
                    .reduce(it.id(), (one, other) -> one.compareTo(other) > 0 ? one : other)));
  }

  /**
   * What happened, as far as this person sees the facts that say so: whoever only considers an
   * application sees that, and what it said itself.
   */
  private List<Happened> events(Cases.Found found, Account person, CaseSheets.Sheet sheet) {
    var words = sheet.words();
    var facts = found.facts();
    var of = found.of().parties();
    var who = sheet.parties().text(of.organization());
    var network = sheet.parties().text(of.network());
    var unseen = unseen(found, person, sheet.reading());
    var all = new ArrayList<Happened>();
    for (var it : facts.asked().applications()) {
      add(all, it.fact().enquiredOn(), words.say("cases.event.enquired", who), it.id());
      var via = it.fact().via();
      add(
          all,
          it.fact().appliedOn(),
          via == null
              ? words.say("cases.event.applied", who)
              : words.say("cases.event.applied-via", who, sheet.names().text(via)),
          it.id());
    }
    for (var it : facts.asked().endorsements()) {
      var key = "cases.event." + Words.key(it.fact().outcome());
      add(all, it.fact().on(), words.say(key, sheet.names().text(it.fact().by())), it.id());
    }
    for (var it : facts.asked().decisions()) {
      var key = "cases.event." + Words.key(it.fact().outcome());
      add(all, it.fact().on(), words.say(key, network), it.id());
    }
    for (var it : facts.invoices()) {
      var fact = it.fact();
      add(all, fact.issuedOn(), words.say("cases.event.invoiced", fact.number()), it.id());
    }
    facts
        .paid()
        .forEach(it -> add(all, Edtf.of(it.on()), words.say("cases.event.paid"), it.fact()));
    for (var it : facts.waivers()) {
      var fact = it.fact();
      var key = "cases.event.waived";
      var part = fact.amount() == null ? 0 : 1;
      add(all, fact.on(), words.say(key, String.valueOf(fact.year()), part), it.id());
    }
    for (var it : facts.suspensions()) {
      if (facts.spells().stream().anyMatch(x -> x.id().equals(it.fact().membership()))) {
        add(all, it.fact().period().since(), words.say("cases.event.suspended"), it.id());
        add(all, it.fact().period().until(), words.say("cases.event.lifted"), it.id());
      }
    }
    for (var it : facts.asked().resignations()) {
      add(
          all,
          it.fact().givenOn(),
          words.say("cases.event.notice", who, it.fact().effectiveOn()),
          it.id());
    }
    for (var it : facts.asked().exclusions()) {
      add(all, it.fact().on(), words.say("cases.event.excluded", network), it.id());
    }
    for (var it : facts.spells()) {
      var isNext = Unbroken.spells(it, facts.spells()).size() > 1;
      var begun = isNext ? "cases.event.changed" : "cases.event.begun";
      add(all, it.fact().period().since(), words.say(begun), it.id());
      if (Unbroken.onward(it, facts.spells()).size() == 1) {
        ended(it, facts.asked(), words).forEach(all::add);
      }
    }
    return all.stream()
        .filter(it -> isBy(it.on(), sheet.reading().on()))
        .filter(it -> !unseen.contains(it.fact()))
        .sorted(
            Comparator.<Happened, LocalDate>comparing(it -> it.on().first())
                .thenComparing(Happened::recorded))
        .toList();
  }

  /** What is between the two, and not for a section or an association that considers it. */
  private Set<FactId> unseen(Cases.Found found, Account person, Reading reading) {
    var of = found.of().parties();
    if (Stream.of(of.network(), of.organization())
        .anyMatch(it -> custody.maySee(person, it, reading).isGiven())) {
      return Set.of();
    }
    var asked = found.facts().asked();
    return Stream.of(
            asked.endorsements().stream()
                .filter(it -> !custody.maySee(person, it.fact().by(), reading).isGiven())
                .map(Kept::id),
            asked.decisions().stream().map(Kept::id),
            asked.resignations().stream().map(Kept::id),
            asked.exclusions().stream().map(Kept::id))
        .flatMap(it -> it)
        .collect(Collectors.toSet());
  }

  private static boolean isBy(Edtf on, LocalDate day) {
    return !on.first().isAfter(day);
  }

  private static void add(List<Happened> to, @Nullable Edtf on, String words, FactId fact) {
    if (on != null) {
      to.add(new Happened(on, words, fact, fact));
    }
  }
}
