package city.kontor.sources;

/**
 * What the citations of a fact amount to.
 *
 * @param origins independent origins that support it
 * @param weighty whether one of them is official or press
 * @param derived whether all of them only imply it
 * @param contradicted whether another source speaks against it
 */
public record Sureness(int origins, boolean weighty, boolean derived, boolean contradicted) {

  /** Two independent origins, one of them official or press. */
  public boolean isCorroborated() {
    return origins >= 2 && weighty && !derived;
  }

  String state() {
    if (contradicted) {
      return "against";
    }
    return isCorroborated() ? "sure" : derived ? "derived" : "stated";
  }
}
