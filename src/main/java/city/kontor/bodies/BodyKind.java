package city.kontor.bodies;

/** What sort of body it is, whatever the network calls it. */
public enum BodyKind {
  ASSEMBLY,
  COUNCIL,
  BUREAU,
  PRESIDENCY,
  BOARD,
  CLUSTER,
  COMMITTEE,
  POLICY_COUNCIL,
  CONGRESS,
  PLENARY,
  OFFICE
}
