package city.kontor.amendments;

import static java.util.Objects.requireNonNull;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Custody;
import city.kontor.keeping.Acting;
import city.kontor.keeping.Together;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.networks.Networks;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.RuleWords;
import city.kontor.rules.Told;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a new version of a rule book from the one in force, and brings it into force. */
@Service
class Versions {

  private final RuleBooks books;
  private final Names names;
  private final Facts facts;
  private final Addresses addresses;
  private final Together together;
  private final Custody custody;
  private final Recordings recordings;
  private final Languages languages;
  private final Clock clock;

  Versions(
      RuleBooks books,
      Names names,
      Facts facts,
      Addresses addresses,
      Together together,
      Custody custody,
      Recordings recordings,
      Languages languages,
      Clock clock) {
    this.books = books;
    this.names = names;
    this.facts = facts;
    this.addresses = addresses;
    this.together = together;
    this.custody = custody;
    this.recordings = recordings;
    this.languages = languages;
    this.clock = clock;
  }

  /** The versions that may be amended, by their slugs. */
  Map<String, Kept<RuleBook>> published(FactId network) {
    return bySlug(books.of(network, recordings.now()));
  }

  /** Those that only the network's office sees so far, by their slugs. */
  Map<String, Kept<RuleBook>> prepared(FactId network) {
    var all = bySlug(books.whole(network, recordings.now()));
    all.keySet().removeAll(published(network).keySet());
    return all;
  }

  /**
   * A version of this network's rules, prepared or in force.
   *
   * @throws Refusal.NotFound where the network has none of this slug
   */
  Draft at(FactId network, String slug) {
    var all = books.whole(network, recordings.now());
    return Optional.ofNullable(bySlug(all).get(slug))
        .or(() -> typedAs(slug, all))
        .map(it -> of(it, all))
        .orElseThrow(() -> new Refusal.NotFound("refusal.version", slug));
  }

  /** What is hidden has an address that nobody guesses, until everybody sees it. */
  private Optional<Kept<RuleBook>> typedAs(String slug, List<Kept<RuleBook>> all) {
    var hidden = addresses.secretly("rule-books", slug);
    return all.stream().filter(it -> hidden.contains(it.id())).findFirst();
  }

  private Draft of(Kept<RuleBook> book, List<Kept<RuleBook>> all) {
    var now = recordings.now();
    var contents = books.wholeContents(List.of(book.id()), now);
    var bearers =
        Stream.concat(Stream.of(book.id()), contents.articles().stream().map(Kept::id)).toList();
    var about = names.factsAbout(bearers, now);
    var standing = facts.standing(about, now);
    return new Draft(
        book,
        all.stream().filter(it -> it.id().equals(book.fact().replaces())).findFirst().orElse(null),
        contents,
        about.stream().flatMap(it -> Stream.ofNullable(standing.get(it))).toList(),
        isPublic(book.id(), now));
  }

  private boolean isPublic(FactId book, Recorded recorded) {
    return facts
        .standing(book, recorded)
        .filter(it -> it.isPublicOn(LocalDate.now(clock)))
        .isPresent();
  }

  private Map<String, Kept<RuleBook>> bySlug(List<Kept<RuleBook>> all) {
    var paths = addresses.paths(all.stream().map(Kept::id).toList());
    var bySlug = new LinkedHashMap<String, Kept<RuleBook>>();
    for (var it : all) {
      if (paths.containsKey(it.id())) {
        bySlug.put(slug(it.id(), paths), it);
      }
    }
    return bySlug;
  }

  private static String slug(FactId id, Map<FactId, String> paths) {
    return requireNonNull(paths.get(id)).replaceFirst(".*/", "");
  }

  /**
   * Whether this person may copy a version that is in force, and why, or why not: where the office
   * wants a second person for anything that is copied, it is not done in one go.
   */
  Permission mayBegin(
      Networks.Listed network, Kept<RuleBook> from, Account person, Reading reading) {
    return inOneGo(
        network,
        Stream.concat(Stream.of("rule-book", "name"), kinds(of(from, List.of()).facts())),
        person,
        reading);
  }

  /** The same of bringing a version into force, which everybody then sees. */
  Permission mayAdopt(Networks.Listed network, Draft draft, Account person, Reading reading) {
    var standing = facts.standing(draft.facts(), recordings.now());
    var hidden = draft.facts().stream().filter(it -> !isPublic(standing.get(it))).toList();
    return inOneGo(network, Stream.concat(Stream.of("rule-book"), kinds(hidden)), person, reading);
  }

  /** The kind of every fact of a version, the book first. */
  Map<FactId, String> kinds(Draft draft) {
    var standing = facts.standing(draft.facts(), recordings.now());
    var kinds = new LinkedHashMap<FactId, String>();
    draft.facts().stream()
        .flatMap(it -> Stream.ofNullable(standing.get(it)))
        .forEach(it -> kinds.put(it.stated().id(), it.stated().kind().word()));
    return kinds;
  }

  private Stream<String> kinds(List<FactId> some) {
    var standing = facts.standing(some, recordings.now());
    return some.stream()
        .flatMap(it -> Stream.ofNullable(standing.get(it)))
        .map(it -> it.stated().kind().word());
  }

  private Permission inOneGo(
      Networks.Listed network, Stream<String> kinds, Account person, Reading reading) {
    var mayKeep = custody.mayKeep(person, network.id(), reading);
    if (!mayKeep.isGiven()) {
      return mayKeep;
    }
    var second = together.forSecondPerson(network.id(), kinds.distinct().toList(), person, reading);
    var words = languages.words(reading.language());
    return second.isEmpty()
        ? mayKeep
        : Permission.refused(
            "amendments.may-not.in-one-go",
            words.list(second.stream().map(it -> words.say("kind." + it)).toList()));
  }

  /**
   * Copies what is in force into a new version that only the network's office sees.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  @Transactional
  Recorded begin(Networks.Listed network, DraftForm form, Account person, Reading reading) {
    var from = published(network.id()).get(form.get("from"));
    if (from == null) {
      throw new Refusal.Invalid(List.of(new Mistake("from", "mistake.missing")));
    }
    mayBegin(network, from, person, reading).demand();
    var recording =
        together.act(
            network.id(), copied(network, from, form, reading), form.why(), person, reading);
    refuseTwo(network.id(), form.get("slug"));
    return recording;
  }

  /** What is hidden clashes with nothing: another may have been begun while this one waited. */
  private void refuseTwo(FactId network, String slug) {
    var hidden = addresses.secretly("rule-books", slug);
    if (books.whole(network, recordings.now()).stream()
            .filter(it -> hidden.contains(it.id()))
            .count()
        > 1) {
      throw new Refusal.Invalid(List.of(new Mistake("slug", "mistake.slug-taken", slug)));
    }
  }

  private List<Acting.Wanted> copied(
      Networks.Listed network, Kept<RuleBook> from, DraftForm form, Reading reading) {
    var original = of(from, List.of());
    var ids = original.facts().stream().filter(it -> !it.equals(from.id())).toList();
    var stated = facts.find(ids, recordings.now());
    var paths =
        addresses.paths(
            Stream.concat(original.contents().articles().stream(), Stream.of(from))
                .map(Kept::id)
                .toList());
    var book = form.get("slug");
    var moved = new LinkedHashMap<String, String>();
    moved.put(slug(from.id(), paths), book);
    for (var it : original.contents().articles()) {
      var was = slug(it.id(), paths);
      moved.put(was, book + "-" + was.replaceFirst("^" + slug(from.id(), paths) + "-", ""));
    }
    refuseTaken(network.id(), "rule-books", List.of(book));
    refuseTaken(
        network.id(), "articles", moved.values().stream().filter(it -> !it.equals(book)).toList());
    var all = new ArrayList<Acting.Wanted>();
    all.add(
        form.stating(
            "rule-book",
            Map.of("slug", book, "network", network.slug(), "replaces", form.get("from"))));
    all.add(
        form.stating(
            "name",
            Map.of(
                "bearer",
                "rule-books/" + book,
                "text",
                form.get("name"),
                "language",
                reading.language().tag(),
                "kind",
                "official")));
    for (var id : ids) {
      var it = stated.get(id);
      var isNameOfBook =
          it != null
              && it.kind().word().equals("name")
              && from.id().equals(it.references().get("bearer"));
      if (it != null && !isNameOfBook) {
        all.add(form.stating(it.kind().word(), fields(it, moved, paths)));
      }
    }
    return all;
  }

  /**
   * What is copied refers to the new version by its slug: where that leads to something already,
   * also to what only the network's office sees, it would be written into that instead.
   */
  private void refuseTaken(FactId network, String space, List<String> slugs) {
    var whole = books.whole(network, recordings.now()).stream().map(Kept::id).toList();
    var own =
        Stream.concat(
                whole.stream(),
                books.wholeContents(whole, recordings.now()).articles().stream().map(Kept::id))
            .toList();
    slugs.stream()
        .filter(
            it ->
                addresses.find(space, it).isPresent()
                    || addresses.secretly(space, it).stream().anyMatch(own::contains))
        .findFirst()
        .ifPresent(
            it -> {
              throw new Refusal.Invalid(List.of(new Mistake("slug", "mistake.slug-taken", it)));
            });
  }

  /** What a fact says, of the new version; of its dates nothing is known. */
  private static Map<String, String> fields(
      Facts.Stated it, Map<String, String> moved, Map<FactId, String> paths) {
    var fields = new LinkedHashMap<>(it.form().fields());
    fields.remove("since");
    fields.remove("until");
    fields.computeIfPresent("article", (_, was) -> moved.getOrDefault(was, was));
    fields.computeIfPresent("book", (_, was) -> moved.getOrDefault(was, was));
    fields.computeIfPresent(
        "bearer",
        (_, was) -> {
          var slash = was.indexOf('/');
          var slug = was.substring(slash + 1);
          return was.substring(0, slash + 1) + moved.getOrDefault(slug, slug);
        });
    if (it.kind().isSlugTyped()) {
      var was = slug(it.id(), paths);
      fields.put("slug", moved.getOrDefault(was, was));
    }
    return fields;
  }

  /**
   * Brings a prepared version into force: everybody sees it, and the one before it ends.
   *
   * @throws Refusal.Invalid with every mistake at its field
   * @throws Refusal.Conflict where it is public already, or became so meanwhile
   */
  @Transactional
  Recorded adopt(
      Networks.Listed network, String slug, DraftForm form, Account person, Reading reading) {
    var draft = at(network.id(), slug);
    if (draft.isPublic()) {
      throw new Refusal.Conflict("amendments.conflict.public");
    }
    mayAdopt(network, draft, person, reading).demand();
    var published = books.of(network.id(), recordings.now());
    var mistakes =
        Stream.concat(
                Beginning.mistake(
                    draft, published, form, LocalDate.now(clock), it -> called(it, reading))
                    .stream(),
                flawed(draft, form, reading).stream())
            .toList();
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var recording = together.act(network.id(), adopting(draft, form), form.why(), person, reading);
    if (isPublic(draft.book().id(), new Recorded(recording.no() - 1))) {
      throw new Refusal.Conflict("amendments.conflict.public");
    }
    return recording;
  }

  /**
   * Gaps and overlaps of tables are for whoever says that they are meant: some charters have them.
   */
  private Optional<Mistake> flawed(Draft draft, DraftForm form, Reading reading) {
    var flaws = RuleWords.flaws(draft.contents(), languages.words(reading.language()));
    return flaws.isEmpty() || !form.get(DraftForm.FLAWS_MEANT).isEmpty()
        ? Optional.empty()
        : Optional.of(new Mistake("flaws", "amendments.mistake.flaws", flaws.size()));
  }

  private String called(FactId version, Reading reading) {
    return names.of(List.of(version), reading).text(version);
  }

  private List<Acting.Wanted> adopting(Draft draft, DraftForm form) {
    var now = recordings.now();
    var book = facts.standing(draft.book().id(), now).orElseThrow().stated().form();
    var fields = new LinkedHashMap<>(book.fields());
    fields.put("adopted", form.get("adopted"));
    fields.put("since", form.get("since"));
    if (!form.get("decided").isEmpty()) {
      fields.put("decided", form.get("decided"));
    }
    var all = new ArrayList<Acting.Wanted>();
    all.add(form.doing("correct", draft.book().id(), new Form(fields).fields(), true));
    var replaced = draft.replaced();
    if (replaced != null && replaced.fact().period().until() == null) {
      all.add(form.doing("end", replaced.id(), Map.of("until", form.get("since")), false));
    }
    var standing = facts.standing(draft.facts(), now);
    draft.facts().stream()
        .filter(it -> !isPublic(standing.get(it)))
        .forEach(it -> all.add(form.disclosing(it)));
    return all;
  }

  private boolean isPublic(Facts.@Nullable Standing it) {
    return it == null || it.isPublicOn(LocalDate.now(clock));
  }

  /** The name in the reader's language, or in another; shown as a form is typed. */
  static Named called(Map<String, String> names, Reading reading) {
    var language = reading.language().tag();
    var here = names.get(language);
    return here != null
        ? new Named(here, language)
        : names.entrySet().stream()
            .findFirst()
            .map(it -> new Named(it.getValue(), it.getKey()))
            .orElse(new Named("—", language));
  }

  static List<Told.Said> inLanguage(List<Facts.Stated> texts, Reading reading) {
    var byLanguage =
        texts.stream()
            .map(Versions::said)
            .collect(
                Collectors.groupingBy(
                    it -> Objects.requireNonNullElse(it.language(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byLanguage.getOrDefault(
        reading.language().tag(), byLanguage.values().stream().findFirst().orElse(List.of()));
  }

  static Told.Said said(Facts.Stated text) {
    return new Told.Said(
        text.form().get("content").orElse(""), text.form().get("language").orElse(null));
  }
}
