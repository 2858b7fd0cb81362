package city.kontor.keeping;

import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Field;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Directory;
import city.kontor.web.Mistake;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people type where a fact refers to another: a slug, a name, or a whole address. */
@Component
class References {

  private static final int LONGEST = 200;
  private static final int MOST = 200;

  private final Addresses addresses;
  private final Directory directory;
  private final Facts facts;
  private final Recordings recordings;

  References(Addresses addresses, Directory directory, Facts facts, Recordings recordings) {
    this.addresses = addresses;
    this.directory = directory;
    this.facts = facts;
    this.recordings = recordings;
  }

  /** The same form with slugs in place of names; what is not found is added to the mistakes. */
  Typed resolved(Typed typed, List<Mistake> mistakes) {
    var resolved = typed;
    for (var field : typed.fields()) {
      var text = typed.get(field.name()).orElse(null);
      if (text != null && field.sort() == Field.Sort.REFERENCE) {
        resolved =
            resolved.with(field.name(), resolved(field.name(), field.space(), text, mistakes));
      }
    }
    return resolved;
  }

  /** The one document that is meant, by its slug. */
  Optional<FactId> document(String typed, List<Mistake> mistakes) {
    var slug = resolved(TypedSource.KNOWN, "sources", typed, mistakes);
    var found = addresses.find("sources", slug).map(Addresses.Found::fact);
    if (found.isEmpty()
        && mistakes.stream().noneMatch(it -> it.field().equals(TypedSource.KNOWN))) {
      mistakes.add(new Mistake(TypedSource.KNOWN, "mistake.reference", typed));
    }
    return found;
  }

  /** What may be typed in a field, where there is little to choose from. */
  List<String> suggestions(Field field) {
    return field.space() == null || isLarge(field.space())
        ? List.of()
        : addresses.some(field.space(), MOST);
  }

  List<String> documents() {
    return addresses.some("sources", MOST);
  }

  /** Suggested while one types instead. */
  static boolean isLarge(@Nullable String space) {
    return space == null || space.equals("organizations");
  }

  private String resolved(
      String field, @Nullable String space, String typed, List<Mistake> mistakes) {
    if (typed.length() > LONGEST) {
      mistakes.add(new Mistake(field, "mistake.too-long", LONGEST));
      return typed;
    }
    if (ActController.isIdentity(typed)) {
      if (facts.standing(FactId.of(typed), recordings.now()).isEmpty()) {
        mistakes.add(new Mistake(field, "mistake.reference", typed));
      }
      return typed;
    }
    var path = path(typed);
    if (addresses.find(space == null ? before(path) : space, slug(path, space)).isPresent()) {
      return space == null ? path : slug(path, space);
    }
    var bearers =
        directory.bearing(typed).stream()
            .filter(it -> space == null || it.startsWith(space + "/"))
            .toList();
    if (bearers.size() > 1) {
      mistakes.add(
          new Mistake(field, "keeping.mistake.several", typed, String.join(", ", bearers)));
      return typed;
    }
    if (bearers.isEmpty()) {
      var near = space == null ? List.<String>of() : addresses.like(space, typed, 3);
      if (!near.isEmpty()) {
        mistakes.add(new Mistake(field, "keeping.mistake.near", typed, String.join(", ", near)));
      }
      return typed;
    }
    return space == null ? bearers.getFirst() : bearers.getFirst().substring(space.length() + 1);
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
