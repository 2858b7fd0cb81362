package city.kontor.summits;

/** How people came together. */
public enum Mode {
  IN_PERSON,
  ONLINE,
  HYBRID
}
