package city.kontor.accounts;

/** What a person may do in an office: each role may also do what the one before it may. */
public enum Role {
  READER,
  EDITOR,
  ADMINISTRATOR;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
