package city.kontor.networks;

/** In what an organization supports a network. */
public enum SupportKind {
  FOUNDING,
  GUIDANCE,
  BUDGET,
  HOST
}
