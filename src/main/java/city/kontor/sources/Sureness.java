package city.kontor.sources;

/**
 * What the citations of a fact amount to.
 *
 * @param origins independent origins that support it
 * @param weighty whether one of them is official or press
 * @param derived whether all of them only imply it
 * @param contradicted whether another source speaks against it
 * @param example whether one of them was invented for trying Kontor out
 */
public record Sureness(
    int origins, boolean weighty, boolean derived, boolean contradicted, boolean example) {

  /** Two independent origins, one of them official or press. */
  public boolean isCorroborated() {
    return origins >= 2 && weighty && !derived && !example;
  }

  String state() {
    if (example) {
      return Sources.EXAMPLE;
    }
    if (contradicted) {
      return "against";
    }
    return isCorroborated() ? "sure" : derived ? "derived" : "stated";
  }
}
