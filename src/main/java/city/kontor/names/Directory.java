package city.kontor.names;

import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Leads from what a reader typed in an address, a slug or a name, to the one thing it means. */
@Service
public class Directory {

  private static final int NEAR = 5;

  private final Addresses addresses;
  private final Names names;

  Directory(Addresses addresses, Names names) {
    this.addresses = addresses;
    this.names = names;
  }

  /** A thing with a page of its own. */
  public interface Entry {

    FactId id();

    String slug();

    String path();
  }

  /**
   * The thing at a slug of this space, current or former; else the only one that bears this name.
   *
   * @param find those of these facts that are things of the kind asked for
   * @param refusal the key of the sentence that there is no such thing
   * @throws Refusal.NotFound with names that look like it
   */
  public <T extends Entry> T at(
      String space,
      String typed,
      Function<Collection<FactId>, Map<FactId, T>> find,
      String refusal,
      Reading reading) {
    return addresses
        .find(space, typed)
        .flatMap(it -> Optional.ofNullable(find.apply(List.of(it.fact())).get(it.fact())))
        .or(() -> named(typed, find, reading))
        .orElseThrow(() -> new Refusal.NotFound(near(space, typed, find, reading), refusal, typed));
  }

  /**
   * The one thing that somebody means who typed this in a field: a slug, current or former, a name,
   * or the address of its page.
   *
   * @throws Refusal.Invalid at the field, naming those that bear the name or look like it
   */
  public <T extends Entry> T meant(
      String space,
      String field,
      String typed,
      Function<Collection<FactId>, Map<FactId, T>> find,
      Reading reading) {
    var slug = typed.replaceFirst("^https?://[^/]+", "").replaceFirst("^.*/", "");
    var at =
        addresses
            .find(space, slug)
            .flatMap(it -> Optional.ofNullable(find.apply(List.of(it.fact())).get(it.fact())));
    if (at.isPresent()) {
      return at.get();
    }
    var bearers = List.copyOf(find.apply(names.bearers(typed)).values());
    if (bearers.size() == 1) {
      return bearers.getFirst();
    }
    throw new Refusal.Invalid(
        List.of(
            bearers.isEmpty()
                ? unknown(field, space, typed, find, reading)
                : Mistake.several(
                    field, typed, bearers.stream().map(Entry::slug).sorted().toList())));
  }

  private <T extends Entry> Mistake unknown(
      String field,
      String space,
      String typed,
      Function<Collection<FactId>, Map<FactId, T>> find,
      Reading reading) {
    if (typed.isEmpty()) {
      return new Mistake(field, "mistake.missing");
    }
    var near = slugsNear(space, typed, find, reading);
    return near.isEmpty()
        ? new Mistake(field, "mistake.reference", typed)
        : new Mistake(field, "mistake.near", typed, String.join(", ", near));
  }

  private <T extends Entry> List<String> slugsNear(
      String space,
      String typed,
      Function<Collection<FactId>, Map<FactId, T>> find,
      Reading reading) {
    return near(space, typed, find, reading).stream()
        .map(it -> it.path().substring(it.path().lastIndexOf('/') + 1))
        .limit(3)
        .toList();
  }

  /** The paths, such as {@code organizations/taipei}, of all that bears exactly this name. */
  public List<String> bearing(String name) {
    var bearers = names.bearers(name);
    var paths = addresses.paths(bearers);
    return bearers.stream().flatMap(it -> Stream.ofNullable(paths.get(it))).toList();
  }

  /** Where cities and other organizations bear one name, the list that was asked in decides. */
  private <T extends Entry> Optional<T> named(
      String typed, Function<Collection<FactId>, Map<FactId, T>> find, Reading reading) {
    var all = find.apply(names.bearers(typed)).values();
    var here = all.stream().filter(it -> reading.path().startsWith(folder(it.path()))).toList();
    var meant = here.isEmpty() ? List.copyOf(all) : here;
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private <T extends Entry> List<Refusal.Near> near(
      String space,
      String typed,
      Function<Collection<FactId>, Map<FactId, T>> find,
      Reading reading) {
    var alike =
        Stream.concat(
                names.bearers(typed).stream(),
                Stream.concat(
                    addresses.like(space, typed, 4 * NEAR).stream()
                        .flatMap(it -> addresses.find(space, it).stream())
                        .map(Addresses.Found::fact),
                    names.bearersOfNamesLike(typed).stream()))
            .distinct()
            .toList();
    var found = find.apply(alike);
    var chosen = names.of(found.keySet(), reading);
    return alike.stream()
        .flatMap(it -> Stream.ofNullable(found.get(it)))
        .limit(NEAR)
        .map(
            it ->
                new Refusal.Near(
                    chosen.find(it.id()).map(Named::text).orElse(it.slug()), it.path()))
        .toList();
  }
}
