package city.kontor.facts;

/**
 * What can be done with a fact: state it; correct it (what we said was wrong); change it from a
 * date (it became different); end it; restore what it was; withdraw it (it should never have been
 * stated); redact a text of it (it must not be read); attach to it what lies with it, such as the
 * document itself; disclose it to others, or to fewer; and, by its parties, confirm or contest it.
 */
public enum Verb {
  STATE,
  CORRECT,
  CHANGE,
  END,
  RESTORE,
  WITHDRAW,
  REDACT,
  ATTACH,
  DISCLOSE,
  CONFIRM,
  CONTEST
}
