package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.OfficeDoor;
import city.kontor.facts.Course;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Mark;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.web.Csv;
import city.kontor.web.Format;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The journal of an office as a page and as a table. It tells the people of that office what the
 * public does not see, too.
 */
@Component
class Journals {

  private static final int PAGE = 100;
  private static final int AT_A_TIME = 500;

  /** Acts in which a text is looked for at a time; the page then says so and offers to go on. */
  private static final int LOOKED_THROUGH = 5_000;

  private final Course course;
  private final Facts facts;
  private final Insiders insiders;
  private final TurnWords turnWords;
  private final FactKinds kinds;
  private final Recordings recordings;
  private final Accounts accounts;
  private final Names names;
  private final Languages languages;
  private final List<JournalLinks> links;

  Journals(
      Course course,
      Facts facts,
      Insiders insiders,
      TurnWords turnWords,
      FactKinds kinds,
      Recordings recordings,
      Accounts accounts,
      Names names,
      Languages languages,
      List<JournalLinks> links) {
    this.course = course;
    this.facts = facts;
    this.insiders = insiders;
    this.turnWords = turnWords;
    this.kinds = kinds;
    this.recordings = recordings;
    this.accounts = accounts;
    this.names = names;
    this.languages = languages;
    this.links = links;
  }

  RecordedPage page(
      Organizations.Listed office, Sought sought, Asked asked, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var people = people(office.id());
    var path = path(office);
    var name = names.of(List.of(office.id()), reading).text(office.id());
    var leaf =
        Leaf.of(
            course,
            sought.by(office.id(), isOf(office, person)),
            asked,
            reading.recorded(),
            PAGE,
            found(office, sought, people, person, reading),
            LOOKED_THROUGH);
    return new RecordedPage(
        Head.of(words.say("journal.office", name), words.say("journal.office.lede", name), "")
            .undated()
            .under(
                new Link(
                    words.say("accounts.office.title", name),
                    reading.to("/offices/" + office.slug()))),
        List.of(
            words.say(
                isOf(office, person) ? "journal.office.lede" : "journal.office.lede.public", name)),
        List.of(),
        search(path, sought, people, words, reading),
        TurnWords.entries(
            linked(told(leaf.turns(), office, people, person, reading), person, reading),
            links(office, leaf.turns(), person, reading)),
        words.say(sought.parameters().isEmpty() ? "journal.none" : "journal.none.found"),
        asked.isFirst()
            ? null
            : new Link(words.say("journal.newest"), reading.to(asked(path, sought, ""))),
        leaf.further()
            .map(
                it ->
                    new Link(
                        words.say(leaf.isFull() ? "journal.earlier" : "journal.further"),
                        reading.to(asked(path, sought, asked.with(it)))))
            .orElse(null));
  }

  private Map<Long, Link> links(
      Organizations.Listed office, List<Turn> turns, Account person, Reading reading) {
    var all = new HashMap<Long, Link>();
    links.forEach(it -> all.putAll(it.of(office, turns, person, reading)));
    return all;
  }

  Csv csv(Organizations.Listed office, Sought sought, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var people = people(office.id());
    return new Csv(
        List.of(
            words.say("journal.column.number"),
            words.say("journal.column.moment"),
            words.say("journal.column.person"),
            words.say("journal.column.act"),
            words.say("journal.column.kind"),
            words.say("journal.column.what"),
            words.say("journal.column.before-after"),
            words.say("journal.column.why"),
            words.say("journal.column.source"),
            words.say("journal.column.fact")),
        writer -> {
          Mark from = null;
          while (true) {
            var stretch =
                course.back(
                    sought.by(office.id(), isOf(office, person)),
                    from,
                    reading.recorded(),
                    AT_A_TIME);
            told(stretch.turns(), office, people, person, reading).stream()
                .filter(it -> sought.occursIn(it.text()))
                .forEach(it -> writer.accept(row(it, words)));
            if (stretch.further().isEmpty()) {
              return;
            }
            from = stretch.further().get();
          }
        });
  }

  private static List<@Nullable String> row(TurnWords.Told told, Words words) {
    var row = told.row();
    var source = told.entry().source();
    return List.of(
        Long.toString(told.turn().recording().no()),
        told.entry().iso(),
        told.entry().person(),
        row.verb(),
        row.kind(),
        row.sentence(),
        row.differences().stream()
            .map(it -> words.say("journal.changed", it.label(), it.before(), it.after()))
            .collect(Collectors.joining(words.say("journal.joint"))),
        told.entry().why(),
        source == null ? "" : source.words(),
        "/facts/" + told.turn().fact());
  }

  /** Whoever only looks after the register reads what everybody may. */
  private static boolean isOf(Organizations.Listed office, Account person) {
    return OfficeDoor.readsAll(person, office.id());
  }

  private List<TurnWords.Told> told(
      List<Turn> turns,
      Organizations.Listed office,
      Map<UUID, String> people,
      Account person,
      Reading reading) {
    return turnWords.tell(turns, isOf(office, person) ? office.id() : null, people, reading);
  }

  /** What not everybody sees, or nobody any longer, leads there for those who keep it. */
  private List<TurnWords.Told> linked(List<TurnWords.Told> told, Account person, Reading reading) {
    var hidden =
        told.stream()
            .filter(it -> it.row().address() == null)
            .map(it -> it.turn().fact())
            .collect(Collectors.toSet());
    var kept = insiders.mayReadAll(hidden, person, reading);
    var standing = facts.standing(kept, reading.recorded()).keySet();
    return told.stream()
        .map(
            it -> {
              var fact = it.turn().fact();
              var path = "/facts/" + fact + (standing.contains(fact) ? "" : "/history");
              return kept.contains(fact) ? it.leadingTo(reading.to(path)) : it;
            })
        .toList();
  }

  private UnaryOperator<List<Turn>> found(
      Organizations.Listed office,
      Sought sought,
      Map<UUID, String> people,
      Account person,
      Reading reading) {
    return sought.text().isEmpty()
        ? turns -> turns
        : turns ->
            told(turns, office, people, person, reading).stream()
                .filter(it -> sought.occursIn(it.text()))
                .map(TurnWords.Told::turn)
                .toList();
  }

  private Map<UUID, String> people(FactId office) {
    return accounts.names(recordings.accountsOf(office));
  }

  private RecordedPage.Search search(
      String path, Sought sought, Map<UUID, String> people, Words words, Reading reading) {
    return new RecordedPage.Search(
        reading.form(),
        sought.text(),
        Objects.toString(sought.from(), ""),
        Objects.toString(sought.until(), ""),
        kinds.all().stream()
            .map(FactKind::word)
            .map(
                it ->
                    new RecordedPage.Choice(
                        it, words.sayOr("kind." + it, it), it.equals(sought.kind())))
            .sorted(Comparator.comparing(RecordedPage.Choice::word))
            .toList(),
        people.entrySet().stream()
            .map(
                it ->
                    new RecordedPage.Choice(
                        it.getKey().toString(), it.getValue(), it.getKey().equals(sought.person())))
            .sorted(Comparator.comparing(RecordedPage.Choice::word))
            .toList(),
        reading.to(asked(path, sought, ""), Format.CSV));
  }

  private static String path(Organizations.Listed office) {
    return "/offices/" + office.slug() + "/journal";
  }

  private static String asked(String path, Sought sought, String more) {
    var parameters =
        List.of(sought.parameters(), more).stream()
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }
}
