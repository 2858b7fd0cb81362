package city.kontor.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What two indexes hold under a name: that of the register and that of the gazetteer.
 *
 * @param isApart whether nothing bears all that was typed, and these are what parts of it name
 * @param missing the words of which nothing was found, where something was found of the others
 */
record Looked(
    List<NameIndex.Hit> names, List<PlaceIndex.Hit> places, boolean isApart, List<String> missing) {

  /** More words than these are no names one after the other. */
  private static final int MOST_WORDS = 6;

  /** Words of names are sought in so many at most: to find none of them takes its time. */
  private static final int MOST_WORDS_OF_NAMES = 4;

  /** A shorter word, unless it is written without an alphabet, says nothing by itself. */
  private static final int SHORTEST = 3;

  private static final List<Closeness> EXACTLY = List.of(Closeness.EXACT);
  private static final List<Closeness> ALMOST = List.of(Closeness.ONE_SLIP);

  /** An index that is asked. */
  interface Index<H> {
    List<H> find(Typed typed, List<Closeness> degrees, int limit);
  }

  /** Where parts of what was typed are sought. */
  private record Indexes(Index<NameIndex.Hit> names, Index<PlaceIndex.Hit> gazetteer, int most) {}

  private static Looked whole(List<NameIndex.Hit> names, List<PlaceIndex.Hit> places) {
    return new Looked(names, places, false, List.of());
  }

  /** Below these, what has all the words somewhere in a longer title. */
  private Looked and(List<NameIndex.Hit> more) {
    var all = new ArrayList<>(names);
    all.addAll(more);
    return new Looked(all, places, isApart, missing);
  }

  /**
   * Names as they are typed first; what is one name after the other goes before names that only
   * have all the words. Only where the register knows none are slips forgiven; where a place is
   * called so exactly, no more than one, and not in the first letter. Where all this finds nothing,
   * what some of its words name is found, and which of them name nothing is said.
   */
  static Looked up(
      Typed typed, int most, Index<NameIndex.Hit> names, Index<PlaceIndex.Hit> gazetteer) {
    var hits = names.find(typed, Typed.AS_TYPED, most);
    var places = gazetteer.find(typed, Typed.AS_TYPED, most);
    if (hits.stream().anyMatch(NameIndex.Hit::isWhole)) {
      return whole(hits, places);
    }
    if (places.stream().anyMatch(it -> it.closeness() == Closeness.EXACT)) {
      var almost =
          names.find(typed, ALMOST, most).stream()
              .filter(it -> typed.beginsLike(it.name().text()))
              .toList();
      return whole(almost, places).and(hits);
    }
    var words = typed.text().strip().split("\\s+", MOST_WORDS + 1);
    var isApart = words.length > 1 && words.length <= MOST_WORDS;
    var indexes = new Indexes(names, gazetteer, most);
    if (isApart) {
      var apart = apart(words, EXACTLY, indexes).filter(it -> it.missing.isEmpty());
      if (apart.isPresent()) {
        return apart.get().and(hits);
      }
    }
    if (!hits.isEmpty()) {
      return whole(hits, places);
    }
    hits = names.find(typed, Typed.SLIPPED, most);
    if (hits.isEmpty() && places.isEmpty()) {
      places = gazetteer.find(typed, Typed.SLIPPED, most);
    }
    if (isApart && hits.isEmpty() && places.isEmpty()) {
      var degrees = words.length <= MOST_WORDS_OF_NAMES ? Typed.AS_TYPED : EXACTLY;
      return apart(words, degrees, indexes).orElse(whole(hits, places));
    }
    return whole(hits, places);
  }

  /**
   * What its words name one after the other, each part as long as it can be; nothing when none of
   * them does.
   */
  private static Optional<Looked> apart(String[] words, List<Closeness> degrees, Indexes indexes) {
    var hits = new ArrayList<NameIndex.Hit>();
    var places = new ArrayList<PlaceIndex.Hit>();
    var missing = new ArrayList<String>();
    var from = 0;
    var to = words.length;
    while (from < words.length) {
      if (from == to) {
        missing.add(words[from]);
        from++;
        to = words.length;
        continue;
      }
      var part = Typed.of(String.join(" ", Arrays.copyOfRange(words, from, to)));
      var called = indexes.names.find(part, EXACTLY, indexes.most);
      var lying = indexes.gazetteer.find(part, EXACTLY, indexes.most);
      if (called.isEmpty() && lying.isEmpty() && !degrees.equals(EXACTLY) && saysSomething(part)) {
        called = indexes.names.find(part, degrees, indexes.most);
      }
      if (called.isEmpty() && lying.isEmpty()) {
        to--;
      } else {
        hits.addAll(called);
        places.addAll(lying);
        from = to;
        to = words.length;
      }
    }
    return hits.isEmpty() && places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Looked(hits, places, true, List.copyOf(missing)));
  }

  private static boolean saysSomething(Typed part) {
    return part.text().length() >= SHORTEST
        || part.text().codePoints().anyMatch(Character::isIdeographic);
  }
}
