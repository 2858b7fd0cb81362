package city.kontor.publishing;

import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Positions;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import city.kontor.names.NamedLink;
import city.kontor.organizations.Organizations;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Sources;
import city.kontor.sources.Sources.Listed;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts one fact into words for its page, and into data. */
@Component
class FactPages {

  private final Facts facts;
  private final Citations citations;
  private final Positions positions;
  private final Redactions redactions;
  private final Sources sources;
  private final FactWords factWords;
  private final Organizations organizations;
  private final ObjectProvider<FactPanels> panels;
  private final Clock clock;

  FactPages(
      Facts facts,
      Citations citations,
      Positions positions,
      Redactions redactions,
      Sources sources,
      FactWords factWords,
      Organizations organizations,
      ObjectProvider<FactPanels> panels,
      Clock clock) {
    this.facts = facts;
    this.citations = citations;
    this.positions = positions;
    this.redactions = redactions;
    this.sources = sources;
    this.factWords = factWords;
    this.organizations = organizations;
    this.panels = panels;
    this.clock = clock;
  }

  Optional<Stated> hidden(FactId fact, Reading reading, @Nullable Principal who) {
    return panels.stream().flatMap(it -> it.hidden(fact, reading, who).stream()).findFirst();
  }

  /** A fact that was withdrawn, for those who could see it before. */
  Optional<Facts.Withdrawn> withdrawn(FactId fact, Reading reading, @Nullable Principal who) {
    return facts
        .withdrawn(fact, reading.recorded())
        .filter(
            it ->
                it.last().isPublicOn(LocalDate.now(clock))
                    || !withdrawnLinks(it, reading, who).isEmpty());
  }

  private List<Link> withdrawnLinks(Facts.Withdrawn it, Reading reading, @Nullable Principal who) {
    return panels.stream()
        .flatMap(panel -> panel.ofWithdrawn(it.last(), reading, who).stream())
        .toList();
  }

  WithdrawnPage withdrawnPage(Facts.Withdrawn it, Reading reading, @Nullable Principal who) {
    var fact = it.last().stated();
    var context = factWords.context(List.of(fact), reading);
    var words = context.words();
    var links = new ArrayList<Link>();
    if (it.last().isPublicOn(LocalDate.now(clock))) {
      links.add(
          new Link(
              words.say("facts.withdrawn.history"),
              reading.to("/facts/" + fact.id() + "/history")));
    }
    links.addAll(withdrawnLinks(it, reading, who));
    return new WithdrawnPage(
        Head.of(
                words.say("facts.withdrawn", FactWords.kind(fact, words)),
                words.say(
                    "facts.withdrawn.lede",
                    it.in().at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()),
                "sources")
            .undated(),
        FactWords.why(it.in().why(), words),
        links);
  }

  WithdrawnPage.Data withdrawnData(Facts.Withdrawn it, Reading reading) {
    var fact = it.last().stated();
    return new WithdrawnPage.Data(
        reading.data("/facts/" + fact.id()),
        fact.id().toString(),
        fact.kind().word(),
        it.in().no(),
        it.in().at(),
        it.in().why());
  }

  FactPage show(Stated fact, Reading reading, @Nullable Principal who) {
    var added = panels(fact, reading, who);
    var versions = versions(fact, reading, who);
    var mentioned =
        Stream.concat(Stream.of(fact), versions.stream().map(Facts.Version::stated)).toList();
    var context = factWords.context(mentioned, it -> seen(it, reading, who), reading);
    var words = context.words();
    var sentence = factWords.sentence(fact, context);
    var cited =
        citations.of(List.of(fact.id()), reading.recorded()).getOrDefault(fact.id(), List.of());
    var documents = documents(fact, cited, reading, who);
    return new FactPage(
        Head.of(sentence, words.say("facts.lede"), "sources")
            .stepping(Steps.of(factWords.changes(fact, context), null, reading, words)),
        FactWords.kind(fact, words),
        factWords.fields(
            fact, context, facts.shown(fact.references().values(), reading.recorded())),
        sources.tick(fact.id(), cited, documents, reading),
        of(Citation.Stance.SUPPORTS, cited, documents, words, reading),
        words.say(unsourced(fact)),
        of(Citation.Stance.CONTRADICTS, cited, documents, words, reading),
        versions(versions, context, reading, who),
        redactions.of(fact.id()).stream().map(it -> FactWords.redacted(it, words)).toList(),
        added.stream().filter(it -> it.order() < 0).toList(),
        added.stream().filter(it -> it.order() >= 0).toList());
  }

  /** Why no document may speak for it. */
  private static String unsourced(Stated fact) {
    return fact.kind().word().equals("source")
        ? "facts.no-sources"
        : fact.kind().isOnOwnWord() ? "facts.no-sources.own-word" : "facts.no-sources.hidden";
  }

  /**
   * Those of these facts that this one sees, though not everybody, or saw until they were
   * withdrawn.
   */
  private Map<FactId, Stated> seen(
      Collection<FactId> ids, Reading reading, @Nullable Principal who) {
    var seen = new HashMap<>(facts.find(ids, reading.recorded()));
    ids.stream()
        .filter(it -> who != null && !seen.containsKey(it))
        .flatMap(
            it ->
                hidden(it, reading, who)
                    .or(() -> withdrawn(it, reading, who).map(gone -> gone.last().stated()))
                    .stream())
        .forEach(it -> seen.put(it.id(), it));
    return seen;
  }

  private List<Facts.Version> versions(Stated fact, Reading reading, @Nullable Principal who) {
    return panels.stream()
        .map(it -> it.versions(fact.id(), reading, who))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseGet(() -> facts.versions(fact.id(), reading.recorded()));
  }

  private List<FactPage.Version> versions(
      List<Facts.Version> versions,
      FactWords.Context context,
      Reading reading,
      @Nullable Principal who) {
    var words = context.words();
    var offices =
        organizations.parties(
            versions.stream()
                .flatMap(it -> Stream.ofNullable(it.recording().office()))
                .map(FactId::new)
                .collect(Collectors.toSet()),
            reading);
    var numbers = versions.stream().map(it -> it.recording().no()).toList();
    var people = new HashMap<Long, String>();
    panels.stream().forEach(it -> people.putAll(it.people(numbers, who)));
    return versions.stream()
        .map(
            it -> {
              var recording = it.recording();
              var office = recording.office();
              return new FactPage.Version(
                  words.date(recording.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()),
                  recording.at().toString(),
                  FactWords.why(recording.why(), words),
                  factWords.sentence(it.stated(), context),
                  office == null
                      ? new NamedLink(
                          words.say("facts.history.register"), reading.language().tag(), null)
                      : offices.link(new FactId(office)),
                  people.getOrDefault(recording.no(), ""));
            })
        .toList();
  }

  private List<Panel> panels(Stated fact, Reading reading, @Nullable Principal who) {
    return panels.stream()
        .flatMap(it -> it.of(fact.id(), reading, who).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  FactData data(Stated fact, Reading reading, @Nullable Principal who) {
    var cited =
        citations.of(List.of(fact.id()), reading.recorded()).getOrDefault(fact.id(), List.of());
    var documents = documents(fact, cited, reading, who);
    var tick = sources.tick(fact.id(), cited, documents, reading);
    return new FactData(
        reading.data("/facts/" + fact.id()),
        fact.id().toString(),
        fact.kind().word(),
        standing(fact, reading).recording().no(),
        fields(fact, reading),
        fact.references().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString())),
        tick == null ? null : tick.state(),
        cited.stream()
            .filter(it -> documents.containsKey(it.document()))
            .map(
                it -> {
                  var document = Objects.requireNonNull(documents.get(it.document()));
                  return new FactData.SourceData(
                      reading.data(document.path()),
                      document.document().title(),
                      Words.key(document.document().documentClass()),
                      Words.key(it.stance()),
                      Words.key(it.manner()),
                      it.locator());
                })
            .toList(),
        versions(fact, reading, who).stream()
            .map(
                it ->
                    new FactData.VersionData(
                        it.recording().no(),
                        it.recording().at(),
                        Optional.ofNullable(it.recording().office())
                            .map(String::valueOf)
                            .orElse(null),
                        it.recording().why(),
                        fields(it.stated(), reading)))
            .toList(),
        redactions.of(fact.id()).stream()
            .map(
                it ->
                    new FactData.RedactionData(
                        it.field(), it.recording().no(), it.recording().at(), it.recording().why()))
            .toList(),
        panels(fact, reading, who).stream()
            .filter(it -> it.order() >= 0 || it.key().equals("acts"))
            .collect(Collectors.toMap(Panel::key, Panel::data)));
  }

  /** What is not public is referred to by its identity: its address would tell of it. */
  private Map<String, String> fields(Stated fact, Reading reading) {
    return fact.telling(facts.shown(fact.references().values(), reading.recorded())).fields();
  }

  /** What an act on the fact must name, so that nothing is written over unseen. */
  String tag(Stated fact, Reading reading) {
    return tag(standing(fact, reading), reading);
  }

  String tag(Facts.Standing standing, Reading reading) {
    return "\"" + positions.state(standing, reading.recorded()).no() + "\"";
  }

  private Facts.Standing standing(Stated fact, Reading reading) {
    return facts.standing(fact.id(), reading.recorded()).orElseThrow();
  }

  /** What it rests on, as far as this one may see it. */
  private Map<FactId, Listed> documents(
      Stated fact, List<Citation> cited, Reading reading, @Nullable Principal who) {
    var all = cited.stream().map(Citation::document).distinct().toList();
    var documents = new HashMap<>(sources.find(all, reading.recorded()));
    var hidden = all.stream().filter(it -> !documents.containsKey(it)).toList();
    if (!hidden.isEmpty()) {
      var seen =
          panels.stream()
              .flatMap(it -> it.documents(fact, hidden, reading, who).stream())
              .collect(Collectors.toSet());
      documents.putAll(sources.held(seen, reading.recorded()));
    }
    return documents;
  }

  private List<FactPage.Source> of(
      Citation.Stance stance,
      List<Citation> cited,
      Map<FactId, Listed> documents,
      Words words,
      Reading reading) {
    return cited.stream()
        .filter(it -> it.stance() == stance && documents.containsKey(it.document()))
        .map(
            it -> {
              var listed = Objects.requireNonNull(documents.get(it.document()));
              return new FactPage.Source(
                  line(listed, reading),
                  Objects.requireNonNullElse(it.locator(), ""),
                  words.word("facts.manner", it.manner()));
            })
        .toList();
  }

  /** What has no public page yet leads to the page of the fact, where the same ones see it. */
  private DocumentLine line(Listed listed, Reading reading) {
    var line = sources.line(listed, reading);
    return sources.find(listed.id(), reading.recorded()).isPresent()
        ? line
        : line.leadingTo(reading.to("/facts/" + listed.id()));
  }
}
