package city.kontor.keeping;

import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Form;
import city.kontor.facts.Proposed;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The source of an act as it is typed: a document of the register, or a new one. */
public record TypedSource(Typed act) {

  static final String KEEP = "source-keep";
  static final String KNOWN = "source-known";
  static final String LOCATOR = "source-locator";
  public static final String CLASS = "source-class";
  static final String TITLE = "source-title";
  static final String PUBLISHER = "source-publisher";
  static final String PUBLISHED = "source-published";
  static final String ADDRESS = "source-address";
  static final String LETTER = "source-letter";
  static final String ORIGIN = "source-origin";
  public static final String SLUG = "source-slug";

  public static final List<String> NAMES =
      List.of(
          KEEP, KNOWN, LOCATOR, CLASS, TITLE, PUBLISHER, PUBLISHED, ADDRESS, LETTER, ORIGIN, SLUG);

  /** The fields of a document, by their names in this form. */
  static final Map<String, String> FIELDS =
      Map.of(
          "class", CLASS,
          "title", TITLE,
          "publisher", PUBLISHER,
          "published", PUBLISHED,
          "address", ADDRESS,
          "letter-number", LETTER,
          "origin", ORIGIN);

  private static final int MOST_LETTERS = 50;

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  /** What came with a proposal; nothing where it rests on the register's documents alone. */
  static TypedSource of(Proposed proposed, FactKinds kinds) {
    var typed = proposed.source() == null ? new Form(Map.of()) : proposed.source();
    return Typed.of(
            kinds.get(proposed.kind()),
            proposed.fact(),
            proposed.verb(),
            it -> typed.fields().get(it))
        .source();
  }

  /** What was typed for a new document, to be kept with a proposal; null where there is none. */
  @Nullable Form proposed() {
    if (!act.takesSource() || !isNew()) {
      return null;
    }
    var typed = typed();
    typed.remove(KEEP);
    return new Form(typed);
  }

  /** All that was typed for it, by the names of the form. */
  public Map<String, String> typed() {
    var typed = new LinkedHashMap<String, String>();
    NAMES.forEach(name -> act.get(name).ifPresent(it -> typed.put(name, it)));
    return typed;
  }

  String get(String name) {
    return act.get(name).orElse("");
  }

  boolean keepsFormer() {
    return get(KEEP).equals("true");
  }

  /** Whether it is to rest on the sources it has, and on nothing else. */
  boolean isFormerOnly() {
    return keepsFormer() && !isKnown() && !isNew();
  }

  boolean isKnown() {
    return !get(KNOWN).isEmpty();
  }

  /** Whether a new document was described, if only in part. */
  boolean isNew() {
    return !isKnown() && FIELDS.values().stream().anyMatch(it -> !get(it).isEmpty());
  }

  /** All that is said of a new document, as one text. */
  String described() {
    return Stream.concat(FIELDS.values().stream(), Stream.of(SLUG))
        .sorted()
        .filter(it -> !get(it).isEmpty())
        .map(it -> it + "=" + get(it))
        .collect(Collectors.joining("\n"));
  }

  /** Whether both were named, so that one would be lost; what a link offered is not missed. */
  boolean isBoth() {
    var described = described();
    return isKnown()
        && !described.isEmpty()
        && !act.get(Typed.OFFERED).equals(Optional.of(described));
  }

  /** The addresses typed for a document, by their fields: of a new source, or of one itself. */
  Map<String, String> addresses() {
    var addresses = new LinkedHashMap<String, String>();
    if (act.takesSource() && isNew() && !get(ADDRESS).isEmpty()) {
      addresses.put(ADDRESS, get(ADDRESS));
    }
    if (act.kind().word().equals("source")) {
      act.form().get("address").ifPresent(it -> addresses.put("address", it));
    }
    return addresses;
  }

  /** Whether it leads to the web or only names a place, its port included, and nothing runs. */
  static boolean isAddress(String typed) {
    // Browsers read over tabs, ends of lines and what is not seen.
    var address = typed.replaceAll("\\p{C}", "").strip();
    return address.matches("(?is)https?://\\S.*")
        || !address.matches("(?is)[a-z][a-z0-9+.-]*:(?!\\d{1,5}(/|$)).*");
  }

  /**
   * The new document; an official letter without another title goes by its number.
   *
   * @param origin where none was typed
   */
  Form document(String slug, String origin) {
    var form = new LinkedHashMap<String, String>();
    FIELDS.forEach((field, name) -> form.put(field, get(name)));
    if (get(TITLE).isEmpty()) {
      form.put("title", get(LETTER));
    }
    form.put("slug", slug);
    if (get(ORIGIN).isEmpty()) {
      form.put("origin", origin);
    }
    return new Form(form);
  }

  /** The last part of its address: as it was typed, or else offered. */
  String slug() {
    return get(SLUG).isEmpty() ? offered() : get(SLUG);
  }

  /** Its title in Latin letters, as many words as are easily read, and its date. */
  private String offered() {
    var title = get(TITLE).isEmpty() ? get(LETTER) : get(TITLE);
    var words = new StringBuilder();
    for (var word : latin(title).split("-", -1)) {
      if (words.length() + word.length() > MOST_LETTERS) {
        break;
      }
      words.append(words.isEmpty() ? "" : "-").append(word);
    }
    var date = published();
    var slug = words + (date.isEmpty() || words.indexOf(date) >= 0 ? "" : "-" + date);
    return slug.isEmpty() ? "document" : slug.replaceAll("^-", "");
  }

  /** Its date as the register writes it; nothing where it cannot be read. */
  private String published() {
    try {
      return get(PUBLISHED).isEmpty() ? "" : latin(TypedDates.read(get(PUBLISHED)).text());
    } catch (DateRefused _) {
      return "";
    }
  }

  private static String latin(String text) {
    return LATIN
        .transliterate(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
