package city.kontor.api;

import city.kontor.accounts.Role;

/** How far a token reaches; each reaches as far as the one before it, too. */
enum Scope {
  /** Reads what the people of the office read. */
  READ,
  /** Proposes, to the own office as to others: a person there decides. */
  PROPOSE,
  /** Does what an editor of the office does. */
  KEEP;

  /** The role whose rules it is held to. */
  Role role() {
    return this == READ ? Role.READER : Role.EDITOR;
  }
}
