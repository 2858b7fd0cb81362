package city.kontor.names;

/** What sort of name it is. Only official and common names are shown as the name of a thing. */
public enum NameKind {
  OFFICIAL,
  COMMON,
  FORMER,
  ACRONYM,
  ALIAS,
  AS_WRITTEN
}
