package city.kontor.members;

/** As what an organization belongs to a network. */
public enum MembershipKind {
  MEMBER,
  PARTICIPANT,
  OBSERVER,
  PARTNER
}
