package city.kontor.bodies;

/** On what a seat or its holding rests. */
public enum Basis {
  ELECTED,
  EX_OFFICIO,
  APPOINTED,
  CUSTOM
}
