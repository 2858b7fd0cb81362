package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Field;
import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.keepers.Sight;
import city.kontor.names.Directory;
import city.kontor.sources.Sources;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people type where a fact refers to another: a slug, a name, or a whole address. */
@Component
public class References {

  private static final int LONGEST = 200;
  private static final int LONGEST_TITLE = 20_000;

  /** From a rule over its article and book to the network. */
  private static final int DEEP = 3;

  /** Stands for what was not found: no address is so. */
  private static final String NOTHING = "?";

  private final FactKinds kinds;
  private final Addresses addresses;
  private final Directory directory;
  private final Sight sight;
  private final Sources sources;
  private final Recordings recordings;

  References(
      FactKinds kinds,
      Addresses addresses,
      Directory directory,
      Sight sight,
      Sources sources,
      Recordings recordings) {
    this.kinds = kinds;
    this.sources = sources;
    this.recordings = recordings;
    this.addresses = addresses;
    this.directory = directory;
    this.sight = sight;
  }

  /**
   * The same form with slugs in place of names. What is not found is added to the mistakes; nor is
   * what this person may not see.
   */
  public Typed resolved(Typed typed, Account person, Reading reading, List<Mistake> mistakes) {
    var resolved = typed;
    var said = said(typed);
    for (var field : typed.fields()) {
      if (typed.open().equals(Optional.of(field))) {
        resolved = named(resolved, field, person, reading, mistakes);
        continue;
      }
      var stays = Optional.ofNullable(said.get(field.name())).map(FactId::toString);
      // What it refers to already may stay, seen or not.
      if (field.sort() == Field.Sort.REFERENCE && !typed.get(field.name()).equals(stays)) {
        resolved = resolved(resolved, field.name(), field.space(), person, reading, mistakes);
      }
    }
    resolved = ordered(resolved);
    return typed.takesSource()
        ? resolved(resolved, TypedSource.KNOWN, "sources", person, reading, mistakes)
        : resolved;
  }

  private static Typed ordered(Typed typed) {
    var form = typed.form();
    var ordered = typed.kind().inOrder(form);
    return ordered.equals(form) ? typed : typed.with(ordered.fields());
  }

  /** What is named by its parts: its address where it has one, else the slugs of the parts. */
  private Typed named(
      Typed typed, Field field, Account person, Reading reading, List<Mistake> mistakes) {
    var space = Objects.requireNonNull(field.space());
    var kind = kinds.in(space);
    var named = typed;
    var form = new LinkedHashMap<String, String>();
    var before = mistakes.size();
    for (var part : parts(field).toList()) {
      if (typed.get(part.name()).isEmpty()) {
        mistakes.add(new Mistake(part.name(), "mistake.missing"));
      }
      named = resolved(named, part.name(), part.space(), person, reading, mistakes);
      named.get(part.name()).ifPresent(it -> form.put(part.name(), it));
    }
    if (mistakes.size() > before) {
      return named;
    }
    var slug = kind.subject(kind.inOrder(new Form(form)));
    var found =
        found(space, slug, person, reading).or(() -> wasPublic(space, slug, typed.visibility()));
    if (found.isEmpty()) {
      return named;
    }
    for (var part : field.parts()) {
      named = named.without(part);
    }
    return named.with(field.name(), found.get().substring(space.length() + 1));
  }

  /**
   * What had its address openly, and was hidden or withdrawn: with what is public again about it,
   * it is so itself.
   */
  private Optional<String> wasPublic(String space, String slug, Visibility visibility) {
    return visibility == Visibility.PUBLIC && addresses.find(space, slug).isPresent()
        ? Optional.of(space + "/" + slug)
        : Optional.empty();
  }

  /** What the fact refers to as it stands, by field. */
  private Map<String, FactId> said(Typed typed) {
    return typed.fact() == null ? Map.of() : sight.references(typed.fact());
  }

  /** The fields of the form; for what is left without an address, those that name it instead. */
  List<Field> fields(Typed typed) {
    return typed.fields().stream()
        .flatMap(it -> typed.open().equals(Optional.of(it)) ? parts(it) : Stream.of(it))
        .toList();
  }

  private Stream<Field> parts(Field of) {
    return kinds.in(Objects.requireNonNull(of.space())).fields().stream()
        .filter(it -> of.parts().contains(it.name()));
  }

  /** What the form refers to as it is typed, by field; without what leads to nothing. */
  Map<String, FactId> typed(Typed typed) {
    var found = new HashMap<String, FactId>();
    fields(typed).stream()
        .filter(it -> it.sort() == Field.Sort.REFERENCE)
        .forEach(it -> identity(typed, it).ifPresent(id -> found.put(it.name(), id)));
    return found;
  }

  private Optional<FactId> identity(Typed typed, Field field) {
    var text = typed.get(field.name()).filter(it -> it.length() <= LONGEST);
    if (text.filter(FactId::isOne).isPresent()) {
      return text.map(FactId::of);
    }
    return text.map(References::path)
        .flatMap(
            it ->
                addresses.find(
                    field.space() == null ? before(it) : field.space(), slug(it, field.space())))
        .map(Addresses.Found::fact);
  }

  /** Whether these words name an organization: as people call it, or by its address. */
  boolean isNamed(FactId organization, String typed) {
    var path = addresses.paths(List.of(organization)).getOrDefault(organization, "");
    return path.equals("organizations/" + typed) || directory.bearing(typed).contains(path);
  }

  /** The document at a slug that was resolved, or of an identity that was just given to it. */
  Optional<FactId> document(String slug) {
    return FactId.isOne(slug)
        ? Optional.of(FactId.of(slug))
        : addresses.find("sources", slug).map(Addresses.Found::fact);
  }

  /** What is in a field, as people read it: where it leads back, without letters nobody guesses. */
  String shown(Field field, String slug, Account person, Reading reading) {
    var bare = Addresses.bare(slug);
    return bare.equals(slug)
            || field.space() == null
            || !found(field.space(), bare, person, reading)
                .equals(Optional.of(field.space() + "/" + slug))
        ? slug
        : bare;
  }

  private Typed resolved(
      Typed typed,
      String field,
      @Nullable String space,
      Account person,
      Reading reading,
      List<Mistake> mistakes) {
    var text = typed.get(field).orElse(null);
    return text == null
        ? typed
        : typed.with(
            field,
            Optional.ofNullable(resolved(field, space, text, typed, person, reading, mistakes))
                .orElse(NOTHING));
  }

  /** Null for what is not found, after saying so. */
  private @Nullable String resolved(
      String field,
      @Nullable String space,
      String typed,
      Typed form,
      Account person,
      Reading reading,
      List<Mistake> mistakes) {
    if (typed.length() > LONGEST) {
      return titled(field, space, typed, person, reading, mistakes);
    }
    if (FactId.isOne(typed) && !field.equals(TypedSource.KNOWN)) {
      var id = FactId.of(typed);
      var at = addresses.paths(List.of(id)).getOrDefault(id, "");
      // What is of another kind is not found here, whoever may see it.
      if (sight.standing(id, person, reading).isPresent()
          && (space == null || at.startsWith(space + "/"))) {
        return space == null ? typed : at.substring(space.length() + 1);
      }
      mistakes.add(new Mistake(field, "mistake.reference", typed));
      return null;
    }
    var path = path(typed);
    var in = space == null ? before(path) : space;
    var found =
        in.isEmpty()
            ? anywhere(path, person, reading)
            : found(in, slug(path, space), person, reading);
    if (found.isPresent()) {
      return space == null ? found.get() : found.get().substring(space.length() + 1);
    }
    var all =
        bearing(space, typed, person, reading).stream()
            .filter(it -> space == null || it.startsWith(space + "/"))
            .filter(it -> found(before(it), slug(it, null), person, reading).isPresent())
            .toList();
    var bearers = all.size() > 1 ? ofTheSame(all, form) : all;
    if (bearers.size() == 1) {
      return space == null ? bearers.getFirst() : bearers.getFirst().substring(space.length() + 1);
    }
    if (bearers.size() > 1) {
      mistakes.add(Mistake.several(field, typed, bearers));
      return null;
    }
    var near = space == null ? List.<String>of() : addresses.like(space, typed, 3);
    mistakes.add(
        near.isEmpty()
            ? new Mistake(field, "mistake.reference", typed)
            : new Mistake(field, "mistake.near", typed, String.join(", ", near)));
    return null;
  }

  /** A title may be longer than whatever else is typed here; null for what is not found so. */
  private @Nullable String titled(
      String field,
      @Nullable String space,
      String typed,
      Account person,
      Reading reading,
      List<Mistake> mistakes) {
    var titled =
        "sources".equals(space) && typed.length() <= LONGEST_TITLE
            ? bearing(space, typed, person, reading)
            : List.<String>of();
    if (titled.size() == 1) {
      return titled.getFirst().substring("sources/".length());
    }
    mistakes.add(
        titled.isEmpty()
            ? Mistake.tooLong(field, typed, LONGEST)
            : Mistake.several(field, typed.substring(0, LONGEST) + "…", titled));
    return null;
  }

  /** What bears a name; a document bears its title, and the number of an official letter. */
  private List<String> bearing(
      @Nullable String space, String typed, Account person, Reading reading) {
    if (!"sources".equals(space)) {
      return directory.bearing(typed);
    }
    if (!SourceDesk.isKeepable(typed)) {
      return List.of();
    }
    var those = sight.standing(sources.called(typed, recordings.now()), person, reading).keySet();
    var paths = addresses.paths(those);
    return those.stream().flatMap(it -> Stream.ofNullable(paths.get(it))).sorted().toList();
  }

  /** What has this as the last part of its address, where that leads to one thing alone. */
  private Optional<String> anywhere(String slug, Account person, Reading reading) {
    var those =
        kinds.all().stream()
            .flatMap(it -> Stream.ofNullable(it.space()))
            .distinct()
            .flatMap(it -> found(it, slug, person, reading).stream())
            .toList();
    return those.size() == 1 ? Optional.of(those.getFirst()) : Optional.empty();
  }

  /**
   * Of several that bear a name, those that belong to what the form is about already, as a category
   * belongs to a network; all of them where none does.
   */
  private List<String> ofTheSame(List<String> bearers, Typed form) {
    var about = about(form);
    var those =
        bearers.stream()
            .filter(
                it ->
                    addresses.find(before(it), slug(it, null)).stream()
                        .flatMap(found -> sight.references(found.fact()).values().stream())
                        .anyMatch(about::contains))
            .toList();
    return those.isEmpty() ? bearers : those;
  }

  /** What a form refers to, and what that is of in turn: an article, its book, the network. */
  private Set<FactId> about(Typed form) {
    var about = new HashSet<FactId>();
    var next = Set.copyOf(typed(form).values());
    for (int depth = 0; depth < DEEP && !next.isEmpty(); depth++) {
      about.addAll(next);
      next =
          next.stream()
              .flatMap(it -> sight.references(it).values().stream())
              .filter(it -> !about.contains(it))
              .collect(Collectors.toSet());
    }
    return about;
  }

  /** The path of what this person may see at a slug; also of what has it in secret. */
  private Optional<String> found(String space, String slug, Account person, Reading reading) {
    var open =
        addresses
            .find(space, slug)
            .filter(it -> sight.standing(it.fact(), person, reading).isPresent())
            .map(_ -> space + "/" + slug);
    return open.isPresent() || !Addresses.isSlug(slug)
        ? open
        : addresses.secretly(space, slug).stream()
            .flatMap(it -> sight.standing(it, person, reading).stream())
            // What both parties see comes before what one of them keeps to itself.
            .min(Comparator.comparing(Standing::visibility))
            .map(it -> it.stated().id())
            .flatMap(it -> Optional.ofNullable(addresses.paths(List.of(it)).get(it)));
  }

  /** The address of a page as people copy it, as a path of ours. */
  private static String path(String typed) {
    return typed
        .replaceFirst("^https?://[^/]+", "")
        .replaceFirst("^/", "")
        .replaceFirst("^(cities|networks)/", "organizations/")
        .replaceFirst("^summits/", "series/");
  }

  private static String before(String path) {
    var slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** A seat is typed as {@code body/office}. */
  private static String slug(String path, @Nullable String space) {
    var bare =
        space == null
            ? path.substring(path.indexOf('/') + 1)
            : path.startsWith(space + "/") ? path.substring(space.length() + 1) : path;
    return bare.replace('/', '-');
  }
}
