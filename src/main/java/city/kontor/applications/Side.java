package city.kontor.applications;

/** Whose turn it is. */
enum Side {
  ORGANIZATION,
  SECTION,
  NETWORK
}
