package city.kontor.rules;

/** What a member may do, or has. */
public enum Right {
  VOTE,
  STAND,
  SIGN,
  BE_LISTED,
  MEMBER_PRICE
}
