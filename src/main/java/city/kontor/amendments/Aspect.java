package city.kontor.amendments;

import city.kontor.rules.Right;
import org.jspecify.annotations.Nullable;

/** What the rules of a version settle for a member. */
enum Aspect {
  FEE(null),
  VOTE(Right.VOTE),
  STAND(Right.STAND),
  SIGN(Right.SIGN),
  BE_LISTED(Right.BE_LISTED),
  MEMBER_PRICE(Right.MEMBER_PRICE),
  /** How many votes it has. */
  VOTES(null),
  NOTICE(null),
  SUSPENSION(null);

  private final @Nullable Right right;

  Aspect(@Nullable Right right) {
    this.right = right;
  }

  /** The right that it is; null for the others. */
  @Nullable Right right() {
    return right;
  }
}
