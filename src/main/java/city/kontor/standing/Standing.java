package city.kontor.standing;

/** How a member stands with its network on a day. */
public enum Standing {
  GOOD,
  ARREARS,
  SUSPENDED,
  NOT_A_MEMBER,
  NOT_KNOWN
}
