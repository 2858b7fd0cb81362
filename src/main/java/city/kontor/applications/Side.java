package city.kontor.applications;

/** Whose turn it is. */
enum Side {
  ORGANIZATION,
  /** The section, chapter or association by which it applies or belongs. */
  SECTION,
  NETWORK
}
