package city.kontor.accounts;

/** Something that is kept only for a time. */
public interface Purge {

  /** Forgets whatever its time is over for; how many. */
  int purge();
}
