package city.kontor.history;

import java.util.UUID;

/**
 * The identity of anything the register holds: an organization, a membership, a source. Inside it
 * is a UUID of version 7; outside, people cite an address. See decision 0004.
 */
public record FactId(UUID value) implements Comparable<FactId> {

  /** Reads an identity from an address; refuses text that is no UUID. */
  public static FactId of(String text) {
    return new FactId(UUID.fromString(text));
  }

  /** Whether text is an identity, written as addresses write it. */
  public static boolean isOne(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
