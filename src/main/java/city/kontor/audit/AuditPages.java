package city.kontor.audit;

import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the audit of a page into words, and into data. */
@Component
class AuditPages {

  private final Auditor auditor;
  private final Names names;
  private final Sources sources;
  private final Languages languages;

  AuditPages(Auditor auditor, Names names, Sources sources, Languages languages) {
    this.auditor = auditor;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
  }

  /** An audit in a reader's words. */
  private record Telling(
      Audit audit,
      Words words,
      Reading reading,
      Function<FactId, String> names,
      Map<FactId, Tick> ticks) {

    String say(Phrase phrase) {
      return phrase.in(words, names);
    }
  }

  private Telling telling(Sources.Listed document, Reading reading) {
    var audit = auditor.audit(document, reading);
    var things =
        audit.statements().stream()
            .map(Audit.Held::finding)
            .flatMap(
                it ->
                    Stream.concat(it.evidence().stream().map(Evidence::said), it.notes().stream()))
            .flatMap(Phrase::things)
            .distinct()
            .toList();
    var facts =
        audit.statements().stream()
            .flatMap(it -> it.finding().evidence().stream())
            .map(Evidence::fact)
            .distinct()
            .toList();
    return new Telling(
        audit,
        languages.words(reading.language()),
        reading,
        names.of(things, reading)::text,
        sources.ticks(facts, reading));
  }

  AuditPage show(Sources.Listed document, Reading reading) {
    var telling = telling(document, reading);
    var words = telling.words();
    var audit = telling.audit();
    var windows = audit.windows();
    var title = words.say("audit.title");
    var published = document.document().published();
    var lede =
        words.say(
            published == null ? "audit.lede.undated" : "audit.lede",
            document.document().title(),
            document.document().publisherIn(reading.language()).name(),
            published);
    return new AuditPage(
        Head.of(title, lede, "sources")
            .under(
                new Link(words.say("layout.section.sources"), reading.to("/sources")),
                new Link(document.document().title(), reading.to(document.path())))
            .stepping(Steps.of(changes(telling), null, reading, words)),
        new Link(document.document().title(), reading.to(document.path())),
        language(document),
        lede,
        windows(telling),
        excluding(telling),
        audit.at(windows.setAside()).map(AuditPages::toRow).toList(),
        words.say("audit.counted", audit.statements().size()),
        outcomes(telling),
        sections(telling));
  }

  /** When its windows open and close, and when each of its statements begins or ceases to hold. */
  private static List<Change> changes(Telling telling) {
    var audit = telling.audit();
    var address = telling.reading().form();
    var changes = new ArrayList<Change>();
    for (var window : audit.windows().windows()) {
      changes.addAll(
          Change.of(
              Moments.period(window.span()),
              "audit.change.window",
              "audit.change.window.ended",
              audit.page().id(),
              address,
              () -> ""));
    }
    for (var held : audit.statements()) {
      for (var stretch : held.finding().course().stretches()) {
        if (!stretch.from().equals(Edtf.UNBOUNDED_PAST)) {
          changes.add(
              Change.event(
                  Edtf.of(stretch.from()),
                  "audit.change." + Words.key(stretch.truth()),
                  held.statement().id(),
                  address,
                  () -> Integer.toString(held.ordinal())));
        }
      }
    }
    return changes;
  }

  private static List<AuditPage.WindowPart> windows(Telling telling) {
    var all = telling.audit().windows().windows();
    var parts = new ArrayList<AuditPage.WindowPart>();
    for (var window : all) {
      var before = parts.isEmpty() ? "audit.window" : "audit.window.other";
      var bounds =
          Stream.of(
                  bound("audit.bound.below", window.boundedBelow(), window.span().from(), telling),
                  bound("audit.bound.above", window.boundedAbove(), window.span().until(), telling))
              .flatMap(Stream::ofNullable)
              .toList();
      var day =
          window.span().startsSomewhere()
              ? window.span().from()
              : window.span().endsSomewhere()
                  ? window.span().until().minusDays(1)
                  : telling.reading().on();
      parts.add(
          new AuditPage.WindowPart(
              telling.words().say(before),
              when(window.span(), telling.words()),
              bounds,
              new Link(telling.words().say("audit.then", day), telling.reading().on(day))));
    }
    return parts;
  }

  private static AuditPage.@Nullable Bound bound(
      String key, List<Integer> ordinals, LocalDate day, Telling telling) {
    var held = telling.audit().at(ordinals).toList();
    if (held.isEmpty()) {
      return null;
    }
    var facts =
        held.stream()
            .flatMap(it -> it.finding().evidence().stream())
            .filter(it -> it.changesOn(day))
            .collect(
                Collectors.toMap(
                    Evidence::fact, it -> row(it, telling), (one, _) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    return new AuditPage.Bound(
        telling.words().say(key), held.stream().map(AuditPages::toRow).toList(), facts);
  }

  private static AuditPage.@Nullable Excluding excluding(Telling telling) {
    var windows = telling.audit().windows();
    if (windows.excluding().isEmpty()) {
      return null;
    }
    return new AuditPage.Excluding(
        telling.words().say("audit.excluding"),
        windows.excluding().stream()
            .map(group -> telling.audit().at(group).map(AuditPages::toRow).toList())
            .toList());
  }

  private static Link toRow(Audit.Held it) {
    return new Link(it.ordinal() + ". " + it.statement().fact().wording(), "#s" + it.ordinal());
  }

  private static List<String> outcomes(Telling telling) {
    var counted =
        telling.audit().statements().stream()
            .collect(Collectors.groupingBy(Audit.Held::outcome, Collectors.counting()));
    return Stream.of(Outcome.values())
        .filter(counted::containsKey)
        .map(
            it ->
                telling
                    .words()
                    .say(
                        "audit.outcomes",
                        telling.words().word("audit.outcome", it),
                        telling.words().word("audit.meaning", it),
                        Objects.requireNonNull(counted.get(it))))
        .toList();
  }

  private static List<AuditPage.Section> sections(Telling telling) {
    var sections = new ArrayList<AuditPage.Section>();
    for (var held : telling.audit().statements()) {
      var heading = held.statement().fact().heading();
      if (sections.isEmpty() || !Objects.equals(sections.getLast().heading(), heading)) {
        sections.add(new AuditPage.Section(heading, new ArrayList<>()));
      }
      sections.getLast().rows().add(row(held, telling));
    }
    return sections;
  }

  private static AuditPage.Row row(Audit.Held held, Telling telling) {
    return new AuditPage.Row(
        held.ordinal(),
        held.statement().fact().wording(),
        says(held, telling),
        held.finding().evidence().stream().map(it -> row(it, telling)).toList(),
        telling.words().word("audit.outcome", held.outcome()),
        state(held.outcome()));
  }

  /** When it held, and what else is to be said. */
  private static List<String> says(Audit.Held held, Telling telling) {
    var words = telling.words();
    var loose = held.statement().fact().loose();
    var said = new ArrayList<String>();
    if (loose != null) {
      said.add(words.word("audit.loose", loose));
    }
    if (held.statement().fact().type() != StatementType.FACT) {
      return said;
    }
    var holds = held.finding().course().spans(Truth.HOLDS);
    var spans = holds.stream().map(it -> when(it, words)).toList();
    if (!spans.isEmpty()) {
      said.add(words.say("audit.says.holds", words.list(spans)));
    } else if (held.finding().course().isAlways(Truth.FAILS)) {
      said.add(words.say(loose == null ? "audit.says.never" : "audit.says.never.word-for-word"));
    } else if (held.finding().evidence().isEmpty()) {
      said.add(words.say("audit.says.nothing"));
    } else {
      said.add(words.say("audit.says.unknown"));
    }
    if (held.outcome() == Outcome.UNVERIFIED && !spans.isEmpty()) {
      said.add(words.say("audit.says.own-origin"));
    }
    held.finding().notes().forEach(it -> said.add(telling.say(it)));
    return said;
  }

  private static AuditPage.EvidenceRow row(Evidence it, Telling telling) {
    return new AuditPage.EvidenceRow(
        telling.words().word("audit.stance", it.stance()),
        telling.say(it.said()),
        telling.ticks().get(it.fact()));
  }

  private static String when(TruthThroughTime.Span span, Words words) {
    return span.startsSomewhere() || span.endsSomewhere()
        ? words.period(Moments.period(span))
        : words.say("audit.always");
  }

  private static String state(Outcome outcome) {
    return switch (outcome) {
      case TRUE, TRUE_THEN -> "sure";
      case OUTDATED, LOOSELY_WORDED, UNVERIFIED -> "stated";
      case CONTRADICTED -> "against";
      case AIM, OPINION -> "none";
    };
  }

  private static String language(Sources.Listed document) {
    var language = document.document().language();
    return language == null ? "en" : language;
  }

  AuditData data(Sources.Listed document, Reading reading) {
    var telling = telling(document, reading);
    var windows = telling.audit().windows();
    return new AuditData(
        reading.data(document.path() + "/audit"),
        reading.data(document.path()),
        reading.on(),
        windows.windows().stream()
            .map(
                it ->
                    new AuditData.WindowData(
                        days(it.span()).first(),
                        days(it.span()).last(),
                        it.certain(),
                        it.boundedBelow(),
                        it.boundedAbove()))
            .toList(),
        windows.setAside(),
        windows.excluding(),
        telling.audit().statements().stream().map(it -> data(it, telling)).toList());
  }

  private static AuditData.StatementData data(Audit.Held held, Telling telling) {
    var statement = held.statement().fact();
    var course = held.finding().course();
    return new AuditData.StatementData(
        held.statement().id().toString(),
        held.ordinal(),
        statement.heading(),
        statement.wording(),
        Words.key(statement.type()),
        statement.loose() == null ? null : Words.key(statement.loose()),
        statement.check(),
        Words.key(held.outcome()),
        course.spans(Truth.HOLDS).stream().map(AuditPages::days).toList(),
        course.spans(Truth.FAILS).stream().map(AuditPages::days).toList(),
        held.finding().evidence().stream()
            .map(
                it ->
                    new AuditData.EvidenceData(
                        it.fact().toString(),
                        telling.reading().data("/facts/" + it.fact()),
                        Words.key(it.stance()),
                        telling.say(it.said())))
            .toList(),
        held.finding().notes().stream().map(telling::say).toList());
  }

  private static AuditData.Days days(TruthThroughTime.Span span) {
    return new AuditData.Days(
        span.startsSomewhere() ? span.from() : null,
        span.endsSomewhere() ? span.until().minusDays(1) : null);
  }

  Csv csv(Sources.Listed document, Reading reading) {
    var telling = telling(document, reading);
    var words = telling.words();
    return new Csv(
        Stream.of("ordinal", "heading", "wording", "type", "outcome", "record")
            .map(it -> words.say("audit.column." + it))
            .toList(),
        writer -> telling.audit().statements().forEach(it -> writer.accept(cells(it, telling))));
  }

  private static List<@Nullable String> cells(Audit.Held it, Telling telling) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(String.valueOf(it.ordinal()));
    cells.add(it.statement().fact().heading());
    cells.add(it.statement().fact().wording());
    cells.add(telling.words().word("audit.type", it.statement().fact().type()));
    cells.add(telling.words().word("audit.outcome", it.outcome()));
    cells.add(String.join(" ", says(it, telling)));
    return cells;
  }
}
