package city.kontor.journal;

import city.kontor.facts.Citation;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Mark;
import city.kontor.facts.Turn;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Named;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.publishing.FactWords;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was recorded into words: when, who, what, before and after, why, from which source. */
@Component
class TurnWords {

  private static final int LONG = 400;
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Facts facts;
  private final FactWords factWords;
  private final Sources sources;
  private final Organizations organizations;
  private final Recordings recordings;
  private final Languages languages;

  TurnWords(
      Facts facts,
      FactWords factWords,
      Sources sources,
      Organizations organizations,
      Recordings recordings,
      Languages languages) {
    this.facts = facts;
    this.factWords = factWords;
    this.sources = sources;
    this.organizations = organizations;
    this.recordings = recordings;
    this.languages = languages;
  }

  /** One turn in words, with the entry it belongs to. */
  record Told(Turn turn, RecordedPage.Entry entry, RecordedPage.Row row) {

    /** The same, leading somewhere. */
    Told leadingTo(String address) {
      return new Told(turn, entry, row.leadingTo(address));
    }

    /** All of it, as somebody looks for it. */
    String text() {
      return Stream.of(
              Stream.of(entry.person(), entry.why(), row.verb(), row.sentence()),
              Stream.ofNullable(entry.source()).map(Link::words),
              row.differences().stream()
                  .flatMap(it -> Stream.of(it.label(), it.before(), it.after())))
          .flatMap(it -> it)
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * These turns in words, in their order.
   *
   * @param office whose people read them, who see what it recorded though the public does not; null
   *     for anybody else
   * @param people the names of those who recorded, as far as the reader may know them
   */
  List<Told> tell(
      List<Turn> turns, @Nullable FactId office, Map<UUID, String> people, Reading reading) {
    var counters = counters(turns);
    var mentioned = mentioned(turns);
    counters.values().forEach(it -> mentioned.addAll(it.references().values()));
    var shown = facts.shown(mentioned, reading.recorded());
    var told =
        Stream.concat(
                turns.stream().flatMap(TurnWords::states).map(Turn.State::stated),
                counters.values().stream())
            .toList();
    var context = factWords.context(told, it -> known(it, office, reading), reading);
    var documents =
        sources.find(
            turns.stream().flatMap(TurnWords::documents).collect(Collectors.toSet()),
            reading.recorded());
    var offices =
        organizations.parties(
            turns.stream()
                .flatMap(it -> Stream.ofNullable(it.recording().office()))
                .map(FactId::new)
                .collect(Collectors.toSet()),
            reading);
    var approvers =
        people.isEmpty()
            ? Map.<Long, UUID>of()
            : recordings.approvers(
                turns.stream().map(it -> it.recording().no()).collect(Collectors.toSet()));
    var teller =
        new Teller(context, counters, shown, documents, offices, people, approvers, reading);
    return turns.stream().map(it -> new Told(it, teller.entry(it), teller.row(it))).toList();
  }

  /** The same, with all that one recording did under one heading. */
  static List<RecordedPage.Entry> entries(List<Told> told) {
    return entries(told, Map.of());
  }

  /**
   * The same, with what may be done about each.
   *
   * @param links by the number of the recording
   */
  static List<RecordedPage.Entry> entries(List<Told> told, Map<Long, Link> links) {
    return told.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.entry(),
                LinkedHashMap::new,
                Collectors.mapping(Told::row, Collectors.toList())))
        .entrySet()
        .stream()
        .map(
            it -> {
              var entry = it.getKey();
              return new RecordedPage.Entry(
                  entry.no(),
                  entry.moment(),
                  entry.iso(),
                  entry.who(),
                  entry.whoLanguage(),
                  entry.whoAddress(),
                  entry.person(),
                  entry.why(),
                  entry.source(),
                  it.getValue(),
                  links.get(entry.no()));
            })
        .toList();
  }

  /** What everybody sees, and what this office recorded first, though it was withdrawn since. */
  private Map<FactId, Stated> known(
      Collection<FactId> ids, @Nullable FactId office, Reading reading) {
    var known = new HashMap<>(facts.find(ids, reading.recorded()));
    if (office == null || known.size() == ids.size()) {
      return known;
    }
    var own =
        facts.recorders(ids).entrySet().stream()
            .filter(it -> it.getValue().equals(office) && !known.containsKey(it.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    facts
        .standing(own, reading.recorded())
        .forEach((id, standing) -> known.put(id, standing.stated()));
    own.stream()
        .filter(it -> !known.containsKey(it))
        .flatMap(it -> facts.withdrawn(it, reading.recorded()).stream())
        .forEach(it -> known.put(it.last().stated().id(), it.last().stated()));
    return known;
  }

  /** By which acts a party contested a fact, with the fact as that party has it. */
  private Map<Mark, Stated> counters(List<Turn> turns) {
    var counters = new HashMap<Mark, Stated>();
    for (var turn : turns) {
      if (turn.verb() == Verb.CONTEST && turn.after() != null) {
        turn.after().positions().stream()
            .filter(it -> it.party().value().equals(turn.recording().office()))
            .flatMap(it -> facts.countered(it, turn.kind()).stream())
            .forEach(it -> counters.put(turn.mark(), it));
      }
    }
    return counters;
  }

  private static Set<FactId> mentioned(List<Turn> turns) {
    var mentioned = new HashSet<FactId>();
    turns.forEach(
        turn -> {
          mentioned.add(turn.fact());
          states(turn).forEach(it -> mentioned.addAll(it.stated().references().values()));
        });
    return mentioned;
  }

  private static Stream<Turn.State> states(Turn turn) {
    return Stream.concat(Stream.ofNullable(turn.before()), Stream.ofNullable(turn.after()));
  }

  private static Stream<FactId> documents(Turn turn) {
    return Stream.concat(
        Stream.ofNullable(turn.source()),
        states(turn).flatMap(it -> it.citations().stream()).map(Citation::document));
  }

  /** Tells turns one by one, with everything at hand. */
  private final class Teller {

    private final FactWords.Context context;
    private final Map<Mark, Stated> counters;
    private final Set<FactId> shown;
    private final Map<FactId, Sources.Listed> documents;
    private final Parties offices;
    private final Map<UUID, String> people;
    private final Map<Long, UUID> approvers;
    private final Reading reading;
    private final Words words;

    Teller(
        FactWords.Context context,
        Map<Mark, Stated> counters,
        Set<FactId> shown,
        Map<FactId, Sources.Listed> documents,
        Parties offices,
        Map<UUID, String> people,
        Map<Long, UUID> approvers,
        Reading reading) {
      this.context = context;
      this.counters = counters;
      this.shown = shown;
      this.documents = documents;
      this.offices = offices;
      this.people = people;
      this.approvers = approvers;
      this.reading = reading;
      this.words = languages.words(reading.language());
    }

    RecordedPage.Entry entry(Turn turn) {
      var recording = turn.recording();
      var at = recording.at().withOffsetSameInstant(ZoneOffset.UTC);
      var released = turn.released();
      var who = who(turn);
      var office = recording.office();
      return new RecordedPage.Entry(
          recording.no(),
          released == null
              ? words.say("journal.moment", at.toLocalDate(), TIME.format(at))
              : words.date(released),
          released == null ? at.toString() : released.toString(),
          who.text(),
          who.language(),
          office == null ? null : offices.path(new FactId(office)).map(reading::to).orElse(null),
          person(turn),
          FactWords.why(recording.why(), words),
          source(turn.source()),
          List.of(),
          null);
    }

    /** Who did it, and who approved it, as far as the reader may know them. */
    private String person(Turn turn) {
      var person = turn.account() == null ? "" : people.getOrDefault(turn.account(), "");
      var approver = approvers.get(turn.recording().no());
      var other = approver == null ? "" : people.getOrDefault(approver, "");
      return person.isEmpty() || other.isEmpty()
          ? person
          : words.say("journal.approved", person, other);
    }

    private Named who(Turn turn) {
      var office = turn.recording().office();
      if (office != null) {
        return offices.name(new FactId(office));
      }
      var key =
          turn.released() != null
              ? "journal.who.day"
              : turn.account() == null ? "journal.who.register" : "journal.who.administrator";
      return new Named(words.say(key), reading.language().tag());
    }

    private @Nullable Link source(@Nullable FactId source) {
      var document = source == null ? null : documents.get(source);
      return document == null
          ? null
          : new Link(document.document().title(), reading.to(document.path()));
    }

    RecordedPage.Row row(Turn turn) {
      var stated = turn.latest().stated();
      return new RecordedPage.Row(
          words.say("journal.verb." + verb(turn)),
          FactWords.kind(stated, words),
          factWords.sentence(stated, context),
          shown.contains(turn.fact()) ? reading.to("/facts/" + turn.fact()) : null,
          differences(turn));
    }

    private static String verb(Turn turn) {
      if (turn.released() != null) {
        return "release";
      }
      if (turn.after() == null) {
        return turn.verb() == Verb.WITHDRAW ? "withdraw" : "hide";
      }
      if (turn.followedBy() != null) {
        return "follow";
      }
      var verb = Objects.requireNonNull(turn.verb());
      return verb == Verb.DISCLOSE && turn.before() == null ? "publish" : Words.key(verb);
    }

    private List<RecordedPage.Difference> differences(Turn turn) {
      var differences = new ArrayList<RecordedPage.Difference>();
      if (turn.before() != null && turn.after() != null) {
        addAll(
            differences, fields(turn.before().stated()), fields(turn.after().stated()), it -> it);
      }
      var counter = counters.get(turn.mark());
      if (counter != null) {
        addAll(
            differences,
            fields(turn.latest().stated()),
            fields(counter),
            it -> words.say("journal.counter", it));
      }
      add(
          differences,
          words.say("journal.sources"),
          cited(turn.before() != null && turn.after() == null ? null : turn.before()),
          cited(turn.after()));
      return differences;
    }

    private void addAll(
        List<RecordedPage.Difference> differences,
        Map<String, Named> before,
        Map<String, Named> after,
        UnaryOperator<String> called) {
      before.forEach(
          (label, was) ->
              add(differences, called.apply(label), was, after.getOrDefault(label, none())));
      after.forEach(
          (label, is) -> {
            if (!before.containsKey(label)) {
              add(differences, called.apply(label), none(), is);
            }
          });
    }

    private void add(
        List<RecordedPage.Difference> differences, String label, Named before, Named after) {
      if (!before.text().equals(after.text())) {
        differences.add(
            new RecordedPage.Difference(
                label,
                shortened(before.text()),
                before.language(),
                shortened(after.text()),
                after.language()));
      }
    }

    private Map<String, Named> fields(Stated stated) {
      return factWords.fields(stated, context).stream()
          .collect(
              Collectors.toMap(
                  FactWords.Field::label,
                  it -> new Named(it.text(), it.language()),
                  (one, _) -> one,
                  LinkedHashMap::new));
    }

    private Named cited(Turn.@Nullable State state) {
      return state == null
          ? none()
          : new Named(
              state.citations().stream()
                  .flatMap(
                      it ->
                          Stream.ofNullable(documents.get(it.document()))
                              .map(document -> cited(it, document)))
                  .collect(Collectors.joining(words.say("journal.joint"))),
              reading.language().tag());
    }

    private String cited(Citation citation, Sources.Listed document) {
      var title = document.document().title();
      var placed =
          citation.locator() == null
              ? title
              : words.say("journal.source.place", title, citation.locator());
      return citation.stance() == Citation.Stance.CONTRADICTS
          ? words.say("journal.source.against", placed)
          : placed;
    }

    private Named none() {
      return new Named("", reading.language().tag());
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG).strip() + "…";
  }
}
