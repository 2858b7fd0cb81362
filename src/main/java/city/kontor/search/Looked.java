package city.kontor.search;

import java.util.List;

/** What two indexes hold under a name: that of the register and that of the gazetteer. */
record Looked(List<NameIndex.Hit> names, List<PlaceIndex.Hit> places) {

  /** An index that is asked. */
  interface Index<H> {
    List<H> find(String typed, boolean slips, int limit);
  }

  /**
   * Names as they are typed first. Only where the register knows none, and no place is called so
   * exactly, are slips forgiven.
   */
  static Looked up(
      String typed, int most, Index<NameIndex.Hit> names, Index<PlaceIndex.Hit> gazetteer) {
    var hits = names.find(typed, false, most);
    var places = gazetteer.find(typed, false, most);
    if (hits.isEmpty() && places.stream().noneMatch(it -> it.closeness() == Closeness.EXACT)) {
      hits = names.find(typed, true, most);
      if (hits.isEmpty() && places.isEmpty()) {
        places = gazetteer.find(typed, true, most);
      }
    }
    return new Looked(hits, places);
  }
}
