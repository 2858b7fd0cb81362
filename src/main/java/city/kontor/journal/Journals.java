package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.facts.Course;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Mark;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Names;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations;
import city.kontor.web.Csv;
import city.kontor.web.Format;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The journal of an office, or of the register, as a page and as a table: what was recorded and
 * what was arranged. It tells the people of that office what the public does not see, too.
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
  private final Arranged arranged;
  private final OfficeDoor door;
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
      Arranged arranged,
      OfficeDoor door,
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
    this.arranged = arranged;
    this.door = door;
    this.kinds = kinds;
    this.recordings = recordings;
    this.accounts = accounts;
    this.names = names;
    this.languages = languages;
    this.links = links;
  }

  /**
   * Whose journal it is.
   *
   * @param office null for that of the register's administrators
   */
  record Whose(Organizations.@Nullable Listed office) {

    @Nullable FactId id() {
      return office == null ? null : office.id();
    }

    String path() {
      return office == null ? "/administrators/journal" : "/offices/" + office.slug() + "/journal";
    }

    /** Whoever only looks after the register reads what everybody may. */
    @Nullable FactId readBy(Account person) {
      return office != null && OfficeDoor.readsAll(person, office.id()) ? office.id() : null;
    }
  }

  RecordedPage page(Whose whose, Sought sought, Asked asked, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var people = people(whose, person);
    var path = whose.path();
    var lede = lede(whose, person, words, reading);
    var recorded =
        Leaf.of(
            course,
            by(whose, sought, person),
            asked,
            reading.recorded(),
            PAGE,
            found(whose, sought, people, person, reading),
            LOOKED_THROUGH);
    var some =
        arranged.some(
            whose.id(),
            sought,
            sought.span(recorded.first(), Math.min(Leaf.end(asked), reading.recorded().no() + 1)),
            PAGE,
            LOOKED_THROUGH,
            person,
            reading);
    var cutAt = some.cutAt();
    var leaf = cutAt == null ? recorded : recorded.downTo(cutAt, some.isFull());
    return new RecordedPage(
        head(whose, lede, words, reading),
        List.of(lede),
        List.of(),
        search(path, sought, people, words, reading),
        merged(
            TurnWords.entries(
                linked(told(leaf.turns(), whose, people, person, reading), person, reading),
                links(whose, leaf.turns(), person, reading)),
            some.told()),
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

  private String lede(Whose whose, Account person, Words words, Reading reading) {
    var office = whose.office();
    return office == null
        ? words.say("journal.register.lede")
        : words.say(
            whose.readBy(person) == null ? "journal.office.lede.public" : "journal.office.lede",
            name(office, reading));
  }

  private Head head(Whose whose, String lede, Words words, Reading reading) {
    var office = whose.office();
    var name = office == null ? "" : name(office, reading);
    return Head.of(
            office == null ? words.say("journal.register") : words.say("journal.office", name),
            lede,
            "")
        .undated()
        .under(
            office == null
                ? new Link(words.say("accounts.administrators"), reading.to("/administrators"))
                : new Link(
                    words.say("accounts.office.title", name),
                    reading.to("/offices/" + office.slug())));
  }

  private String name(Organizations.Listed office, Reading reading) {
    return names.of(List.of(office.id()), reading).text(office.id());
  }

  private static Course.Part.By by(Whose whose, Sought sought, Account person) {
    return sought.by(whose.id(), whose.readBy(person) != null);
  }

  /** Both the latest first; what was arranged stands after the recording that it follows. */
  private static List<RecordedPage.Entry> merged(
      List<RecordedPage.Entry> entries, List<Arranged.Told> arranged) {
    var merged = new ArrayList<RecordedPage.Entry>();
    var rest = new ArrayDeque<>(arranged);
    for (var entry : entries) {
      while (!rest.isEmpty() && rest.getFirst().after() >= entry.no()) {
        merged.add(rest.removeFirst().entry());
      }
      merged.add(entry);
    }
    rest.forEach(it -> merged.add(it.entry()));
    return merged;
  }

  private Map<Long, Link> links(Whose whose, List<Turn> turns, Account person, Reading reading) {
    var office = whose.office();
    var all = new HashMap<Long, Link>();
    if (office != null) {
      links.forEach(it -> all.putAll(it.of(office, turns, person, reading)));
    }
    return all;
  }

  Csv csv(Whose whose, Sought sought, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var people = people(whose, person);
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
          var rest = new ArrayDeque<>(arranged.tell(whose.id(), sought, person, reading));
          Mark from = null;
          while (true) {
            var stretch =
                course.back(by(whose, sought, person), from, reading.recorded(), AT_A_TIME);
            for (var it : told(stretch.turns(), whose, people, person, reading)) {
              while (!rest.isEmpty() && rest.getFirst().after() >= it.entry().no()) {
                writer.accept(row(rest.removeFirst()));
              }
              if (sought.occursIn(it.text())) {
                writer.accept(row(it, words));
              }
            }
            if (stretch.further().isEmpty()) {
              rest.forEach(it -> writer.accept(row(it)));
              return;
            }
            from = stretch.further().get();
          }
        });
  }

  private static List<@Nullable String> row(Arranged.Told told) {
    var row = told.row();
    var entry = told.entry();
    return List.of(
        "",
        entry.iso(),
        entry.person(),
        row.verb(),
        row.kind(),
        row.sentence(),
        "",
        entry.why(),
        "",
        "");
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

  private List<TurnWords.Told> told(
      List<Turn> turns, Whose whose, Map<UUID, String> people, Account person, Reading reading) {
    return turnWords.tell(turns, whose.readBy(person), people, reading);
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
      Whose whose, Sought sought, Map<UUID, String> people, Account person, Reading reading) {
    return sought.text().isEmpty()
        ? turns -> turns
        : turns ->
            told(turns, whose, people, person, reading).stream()
                .filter(it -> sought.occursIn(it.text()))
                .map(TurnWords.Told::turn)
                .toList();
  }

  private Map<UUID, String> people(Whose whose, Account person) {
    if (whose.office() == null && !door.knowsAdministrators(person)) {
      return Map.of();
    }
    return accounts.names(
        Stream.concat(
                recordings.accountsOf(whose.id()).stream(),
                arranged.accountsOf(whose.id(), person).stream())
            .collect(Collectors.toSet()));
  }

  private RecordedPage.Search search(
      String path, Sought sought, Map<UUID, String> people, Words words, Reading reading) {
    return new RecordedPage.Search(
        reading.form(),
        sought.text(),
        Objects.toString(sought.from(), ""),
        Objects.toString(sought.until(), ""),
        Stream.concat(
                Stream.of(
                    new RecordedPage.Choice(
                        Sought.ARRANGEMENT,
                        words.say("journal.arrangement"),
                        Sought.ARRANGEMENT.equals(sought.kind()))),
                kinds.all().stream()
                    .map(FactKind::word)
                    .map(
                        it ->
                            new RecordedPage.Choice(
                                it, words.sayOr("kind." + it, it), it.equals(sought.kind())))
                    .sorted(Comparator.comparing(RecordedPage.Choice::word)))
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

  private static String asked(String path, Sought sought, String more) {
    var parameters =
        List.of(sought.parameters(), more).stream()
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }
}
