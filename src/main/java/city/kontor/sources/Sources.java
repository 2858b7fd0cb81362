package city.kontor.sources;

import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Orders;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Language;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The source documents of the register, and what they make of a fact. */
@Service
public class Sources {

  /** The origin of what was invented for trying out, the state of its mark, the word in data. */
  public static final String EXAMPLE = "example";

  private static final String SPACE = "sources";

  private static final int NEAR = 5;

  private final SourceSql sql;
  private final Addresses addresses;
  private final Citations citations;
  private final Positions positions;
  private final Languages languages;
  private final Orders orders;

  Sources(
      SourceSql sql,
      Addresses addresses,
      Citations citations,
      Positions positions,
      Languages languages,
      Orders orders) {
    this.sql = sql;
    this.addresses = addresses;
    this.citations = citations;
    this.positions = positions;
    this.languages = languages;
    this.orders = orders;
  }

  /** A document with its identity and slug. */
  public record Listed(FactId id, String slug, Document document) {

    public String path() {
      return "/sources/" + slug;
    }
  }

  /**
   * The document at a slug, current or former.
   *
   * @param page of it that is asked for, such as {@code /audit}
   * @throws Refusal.NotFound with those that look like it; alike of what the public does not see
   */
  public Listed at(String slug, String page, Recorded recorded) {
    return addresses
        .find(SPACE, slug)
        .flatMap(it -> find(it.fact(), recorded))
        .orElseThrow(
            () ->
                new Refusal.NotFound(
                    addresses.like(SPACE, slug, NEAR).stream()
                        .map(it -> new Refusal.Near(it, "/sources/" + it + page))
                        .toList(),
                    "refusal.source",
                    slug));
  }

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    return sql.find(ids, recorded).stream().collect(Collectors.toMap(Listed::id, it -> it));
  }

  /**
   * The documents that bear exactly this title or number of an official letter, whoever may see
   * them: only for those who may.
   */
  public List<FactId> called(String typed, Recorded recorded) {
    return sql.called(typed, recorded);
  }

  /** The documents that were stated last and that everybody sees, the newest first. */
  public List<FactId> newest(int most, Recorded recorded) {
    return sql.newest(false, most, recorded);
  }

  /** The same of those that not everybody sees: only for those who may. */
  public List<FactId> newestHidden(int most, Recorded recorded) {
    return sql.newest(true, most, recorded);
  }

  /** Those that stand, whoever may see them: only for those who may. */
  public Map<FactId, Listed> held(Collection<FactId> ids, Recorded recorded) {
    return sql.held(ids, recorded).stream().collect(Collectors.toMap(Listed::id, it -> it));
  }

  /** How sure each of these facts is. Facts without a citation of the whole are absent. */
  public Map<FactId, Sureness> sureness(Collection<FactId> facts, Recorded recorded) {
    var cited = citations.of(facts, recorded);
    var documents = documents(cited, recorded);
    var sureness = new HashMap<FactId, Sureness>();
    cited.forEach(
        (fact, all) -> {
          if (all.stream().anyMatch(Citation::isOfWhole)) {
            sureness.put(fact, sureness(all, documents));
          }
        });
    return sureness;
  }

  /** Those of these facts that a document contradicts, the latest first; some kinds left out. */
  public List<FactId> contradicted(
      Collection<FactId> facts, Collection<String> without, Recorded recorded, int most) {
    return sql.contradicted(facts, without, recorded, most);
  }

  /** Those of these facts that no official document supports, the latest first. */
  public List<FactId> withoutOfficial(
      Collection<FactId> facts, Collection<String> without, Recorded recorded, int most) {
    return sql.withoutOfficial(facts, without, recorded, most);
  }

  /** What stands behind some facts: their citations, the documents cited, and the ticks. */
  public record Backing(
      Map<FactId, List<Citation>> citations,
      Map<FactId, Listed> documents,
      Map<FactId, Tick> ticks) {

    /** The documents that a fact cites, supporting ones first. */
    public List<Listed> of(FactId fact) {
      return citations.getOrDefault(fact, List.of()).stream()
          .flatMap(it -> Stream.ofNullable(documents.get(it.document())))
          .distinct()
          .toList();
    }

    private Tick naming(FactId fact, Tick tick, Language reader) {
      return of(fact).stream()
          .findFirst()
          .map(it -> it.document().publisherIn(reader))
          .map(it -> tick.by(it.name(), it.language()))
          .orElse(tick);
    }
  }

  /** All that stands behind these facts, asked for once. */
  public Backing backing(Collection<FactId> facts, Reading reading) {
    var cited = citations.of(facts, reading.recorded());
    var documents = documents(cited, reading.recorded());
    var contested = positions.contested(facts, reading.recorded());
    var backing = new Backing(cited, documents, new HashMap<>());
    var words = languages.words(reading.language());
    cited.forEach(
        (fact, all) -> {
          if (all.stream().noneMatch(Citation::isOfWhole)) {
            return;
          }
          var tick = tick(fact, sureness(all, documents), contested.contains(fact), words, reading);
          backing.ticks.put(fact, backing.naming(fact, tick, reading.language()));
        });
    return backing;
  }

  /** The ticks to show beside these facts, in the reader's language. */
  public Map<FactId, Tick> ticks(Collection<FactId> facts, Reading reading) {
    return backing(facts, reading).ticks();
  }

  /** The same for one fact of which somebody sees documents that not everybody does. */
  public @Nullable Tick tick(
      FactId fact, List<Citation> cited, Map<FactId, Listed> documents, Reading reading) {
    if (cited.stream().noneMatch(Citation::isOfWhole)) {
      return null;
    }
    var contested = positions.contested(List.of(fact), reading.recorded());
    var words = languages.words(reading.language());
    var tick = tick(fact, sureness(cited, documents), contested.contains(fact), words, reading);
    return new Backing(Map.of(fact, cited), documents, Map.of())
        .naming(fact, tick, reading.language());
  }

  /** Every fact that rests on a document invented for trying Kontor out, whoever may see it. */
  public Set<FactId> examples(Recorded recorded) {
    return Set.copyOf(sql.examples(recorded));
  }

  /** The documents invented for trying Kontor out on which one of these facts rests. */
  public List<FactId> examplesBehind(Collection<FactId> facts, Recorded recorded) {
    return facts.isEmpty() ? List.of() : sql.examplesBehind(facts, recorded);
  }

  /** The mark of what rests on one of these; empty where it rests on none of them. */
  public Optional<Tick> example(Stream<FactId> on, Set<FactId> examples, Reading reading) {
    return examples.isEmpty()
        ? Optional.empty()
        : on.filter(examples::contains)
            .findFirst()
            .map(
                it ->
                    new Tick(
                        EXAMPLE,
                        languages.words(reading.language()).say("sources.tick." + EXAMPLE),
                        reading.to("/facts/" + it)));
  }

  private Map<FactId, Listed> documents(Map<FactId, List<Citation>> cited, Recorded recorded) {
    return find(
        cited.values().stream().flatMap(List::stream).map(Citation::document).distinct().toList(),
        recorded);
  }

  private static Tick tick(
      FactId fact, Sureness sure, boolean isContested, Words words, Reading reading) {
    var said = words.say("sources.tick." + sure.state(), sure.origins());
    return new Tick(
        isContested ? "contested" : sure.state(),
        isContested ? words.say("sources.tick.contested", said) : said,
        reading.to("/facts/" + fact));
  }

  /** A document for a list, in the reader's language as far as it is not its own words. */
  public DocumentLine line(Listed listed, Reading reading) {
    var words = languages.words(reading.language());
    var document = listed.document();
    var publisher = document.publisherIn(reading.language());
    return new DocumentLine(
        new Link(document.title(), reading.to(listed.path())),
        document.titleLanguage(),
        publisher.name(),
        publisher.language(),
        words.word("sources.class", document.documentClass()),
        document.published() == null
            ? words.say("sources.undated")
            : words.date(document.published()));
  }

  private static Sureness sureness(List<Citation> cited, Map<FactId, Listed> documents) {
    var origins = new HashSet<String>();
    var weighty = false;
    var derived = true;
    var contradicted = false;
    var example = false;
    for (var citation : cited) {
      var listed = documents.get(citation.document());
      if (listed == null || !citation.isOfWhole()) {
        continue;
      }
      if (citation.stance() == Citation.Stance.CONTRADICTS) {
        contradicted = true;
        continue;
      }
      origins.add(listed.document().origin());
      example |= listed.document().isExample();
      weighty |= listed.document().documentClass().carriesWeight();
      derived &= citation.manner() == Citation.Manner.IMPLIES;
    }
    return new Sureness(origins.size(), weighty, derived, contradicted, example);
  }

  /** The documents of the register in the order of their addresses. */
  List<Listed> list(Recorded recorded, int offset, int limit) {
    var list = orders.whole(List.of("sources"), recorded, () -> sql.list(recorded));
    var ids = Orders.page(list, offset, limit);
    return Orders.inOrder(ids, find(ids, recorded));
  }

  /** All documents, one after the other, for a table that holds them all. */
  List<Listed> all(Recorded recorded) {
    return list(recorded, 0, Integer.MAX_VALUE);
  }
}
