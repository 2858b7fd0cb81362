package city.kontor.members;

/**
 * How an organization belongs to a network: itself, by way of a section, or through its
 * association.
 */
public enum MembershipPath {
  DIRECT,
  SECTION,
  ASSOCIATION
}
