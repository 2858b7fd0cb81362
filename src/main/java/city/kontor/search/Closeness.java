package city.kontor.search;

/** How near a name is to what was typed, the nearest first. */
enum Closeness {
  /** It is the name. */
  EXACT,
  /** The name begins so. */
  BEGINNING,
  /** Its words are in the name, the last of them perhaps not written out. */
  WORDS,
  /** One slip away: a letter too many, too few, another one, or two that changed places. */
  ONE_SLIP,
  /** Its words are in the name, none more than one slip away. */
  WORDS_WITH_ONE_SLIP,
  /** Two slips away. */
  TWO_SLIPS,
  /** Its words are in the name, none more than two slips away. */
  WORDS_WITH_TWO_SLIPS;

  boolean isNear() {
    return compareTo(ONE_SLIP) >= 0;
  }
}
