package city.kontor.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What two indexes hold under a name: that of the register and that of the gazetteer.
 *
 * @param isApart whether nothing bears all that was typed, and these are what parts of it name
 */
record Looked(List<NameIndex.Hit> names, List<PlaceIndex.Hit> places, boolean isApart) {

  /** More words than these are no names one after the other. */
  private static final int MOST_WORDS = 6;

  private static final List<Closeness> EXACTLY = List.of(Closeness.EXACT);

  /** An index that is asked. */
  interface Index<H> {
    List<H> find(String typed, List<Closeness> degrees, int limit);
  }

  /**
   * Names as they are typed first. Only where the register knows none, no place is called so
   * exactly, and what was typed is not one name after the other, are slips forgiven.
   */
  static Looked up(
      String typed, int most, Index<NameIndex.Hit> names, Index<PlaceIndex.Hit> gazetteer) {
    var hits = names.find(typed, NameFields.AS_TYPED, most);
    var places = gazetteer.find(typed, NameFields.AS_TYPED, most);
    if (!hits.isEmpty() || places.stream().anyMatch(it -> it.closeness() == Closeness.EXACT)) {
      return new Looked(hits, places, false);
    }
    var apart = apart(typed, most, names, gazetteer);
    if (apart.isPresent()) {
      return apart.get();
    }
    hits = names.find(typed, NameFields.SLIPPED, most);
    if (hits.isEmpty() && places.isEmpty()) {
      places = gazetteer.find(typed, NameFields.SLIPPED, most);
    }
    return new Looked(hits, places, false);
  }

  /** What its words name one after the other, each part as long as it can be; all or nothing. */
  private static Optional<Looked> apart(
      String typed, int most, Index<NameIndex.Hit> names, Index<PlaceIndex.Hit> gazetteer) {
    var words = typed.strip().split("\\s+", MOST_WORDS + 1);
    if (words.length < 2 || words.length > MOST_WORDS) {
      return Optional.empty();
    }
    var hits = new ArrayList<NameIndex.Hit>();
    var places = new ArrayList<PlaceIndex.Hit>();
    var from = 0;
    var to = words.length;
    while (from < words.length) {
      if (from == to) {
        return Optional.empty();
      }
      var part = String.join(" ", Arrays.copyOfRange(words, from, to));
      var called = names.find(part, EXACTLY, most);
      var lying = gazetteer.find(part, EXACTLY, most);
      if (called.isEmpty() && lying.isEmpty()) {
        to--;
      } else {
        hits.addAll(called);
        places.addAll(lying);
        from = to;
        to = words.length;
      }
    }
    return Optional.of(new Looked(hits, places, true));
  }
}
