package city.kontor.summits;

/** Whether an edition was held. */
public enum EditionStatus {
  HELD,
  ANNOUNCED,
  NOT_HELD
}
