package city.kontor.api;

import city.kontor.accounts.Role;

/** How far a token reaches; each of the first three as far as the one before it, too. */
enum Scope {
  /** Reads what the people of the office read. */
  READ,
  /** Proposes, to the own office as to others: a person there decides. */
  PROPOSE,
  /** Does what an editor of the office does. */
  KEEP,
  /**
   * Reads, and answers what waits for a second person, as the person who made it: so that what
   * states never approves. See decision 0065.
   */
  APPROVE;

  /** The role whose rules it is held to. */
  Role role() {
    return switch (this) {
      case READ, APPROVE -> Role.READER;
      case PROPOSE, KEEP -> Role.EDITOR;
    };
  }
}
