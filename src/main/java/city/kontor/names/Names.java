package city.kontor.names;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Names and texts for all things of a page at once. Modules ask by ids and never join. */
@Service
public class Names {

  /** No name looked up by its wording is longer; the index of names reads no further. */
  private static final int LONGEST = 120;

  /** How many characters two names share when one is taken for a slip of the other. */
  private static final int BEGINNING = 2;

  private final NameSql sql;
  private final Languages languages;

  Names(NameSql sql, Languages languages) {
    this.sql = sql;
    this.languages = languages;
  }

  /** The names of these things in the reader's language, as of the reader's day. */
  public ChosenNames of(Collection<FactId> bearers, Reading reading) {
    return of(bearers, reading, null);
  }

  /** The same, preferring how a network writes them. */
  public ChosenNames of(Collection<FactId> bearers, Reading reading, @Nullable FactId network) {
    return new ChosenNames(
        sql.choose(bearers, chain(reading), network, reading.on(), reading.recorded()),
        reading.language().tag());
  }

  /** The names of the things that each network speaks of, as it writes them. */
  public Map<FactId, ChosenNames> of(
      Map<FactId, ? extends Collection<FactId>> mentioned, Reading reading) {
    var chosen = sql.choose(mentioned, chain(reading), reading.on(), reading.recorded());
    return mentioned.keySet().stream()
        .collect(
            Collectors.toMap(
                it -> it,
                it ->
                    new ChosenNames(chosen.getOrDefault(it, Map.of()), reading.language().tag())));
  }

  /** A name among several of one thing. */
  public record Variant(
      FactId fact,
      String text,
      String language,
      NameKind kind,
      @Nullable FactId network,
      @Nullable FactId paper,
      city.kontor.dates.Period period,
      boolean protested) {}

  /** Every name a thing has or had, as of the recording. */
  public List<Variant> variants(FactId bearer, Reading reading) {
    return sql.variants(bearer, reading.recorded());
  }

  /**
   * The names and texts of these things as facts, whoever may see them: only for those who keep
   * them.
   */
  public List<FactId> factsAbout(Collection<FactId> bearers, Recorded recorded) {
    return sql.factsAbout(bearers, recorded);
  }

  /** The acronyms of these things, chosen as names are; those without one are absent. */
  public Map<FactId, String> acronyms(Collection<FactId> bearers, Reading reading) {
    return sql.acronyms(bearers, chain(reading), reading.on(), reading.recorded());
  }

  /**
   * The texts about these things, in the reader's language where there is one, oldest first. A text
   * that cannot have been true yet on the reader's day is left out, so that a page as of a past day
   * says nothing of later years.
   */
  public List<Worded> texts(Collection<FactId> bearers, Reading reading) {
    return sql.texts(bearers, chain(reading), reading.on(), reading.recorded());
  }

  /** The texts of one thing, of these kinds. */
  public List<Worded> texts(FactId bearer, Reading reading, String... kinds) {
    var wanted = List.of(kinds);
    return texts(List.of(bearer), reading).stream()
        .filter(it -> wanted.contains(it.kind()))
        .toList();
  }

  /** What bears exactly this name today, written with either 臺 or 台, in any case of letters. */
  List<FactId> bearers(String name) {
    return isName(name) ? sql.bearers(spellings(name)) : List.of();
  }

  /** Whether nothing else bears this name today, which so tells what it means. */
  public boolean isOfOne(String name) {
    return bearers(name).size() < 2;
  }

  /** What bears a name today that begins as this one does, the shortest names first. */
  List<FactId> bearersOfNamesLike(String name) {
    if (!isName(name)) {
      return List.of();
    }
    var longer = sql.bearersOfNamesFrom(folded(name));
    return longer.isEmpty() && name.length() > BEGINNING
        ? sql.bearersOfNamesFrom(folded(name).substring(0, BEGINNING))
        : longer;
  }

  private static boolean isName(String typed) {
    return typed.length() > 1
        && typed.length() <= LONGEST
        && typed.codePoints().noneMatch(it -> Character.isISOControl(it) || it == 0xFFFD);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> spellings(String name) {
    var folded = folded(name);
    return List.of(folded, folded.replace('台', '臺'), folded.replace('臺', '台'));
  }

  /**
   * For the search index: what was named, renamed or disclosed after one recording and up to
   * another, or released after a day, with all the public names it has now, which may be none.
   */
  public List<Known> since(Recorded after, Recorded upTo, LocalDate day) {
    var known = new LinkedHashMap<FactId, List<Named>>();
    sql.since(after, upTo, day)
        .forEach(
            it -> {
              var names = known.computeIfAbsent(it.bearer(), _ -> new ArrayList<>());
              it.name().ifPresent(names::add);
            });
    return known.entrySet().stream().map(it -> new Known(it.getKey(), it.getValue())).toList();
  }

  /** A thing and the names the public knows it by. */
  public record Known(FactId bearer, List<Named> names) {

    public Known {
      names = List.copyOf(names);
    }
  }

  /** A thing and one of its names, if it has any. */
  record Bearing(FactId bearer, Optional<Named> name) {}

  private List<String> chain(Reading reading) {
    var chain = new LinkedHashSet<String>();
    chain.add(reading.language().tag());
    languages.all().forEach(it -> chain.add(it.tag()));
    return List.copyOf(chain).stream().collect(Collectors.toList());
  }
}
