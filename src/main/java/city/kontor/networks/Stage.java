package city.kontor.networks;

/** A stage in the life of a network. Suspended is at rest, not ended. */
public enum Stage {
  PROPOSED,
  ACTIVE,
  SUSPENDED,
  MERGED,
  DISSOLVED
}
