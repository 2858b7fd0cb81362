package city.kontor.networks;

/** What sort of arrangement a network is. A section is a network inside another. */
public enum NetworkForm {
  STATUTORY_ASSOCIATION,
  AGREEMENT,
  NON_PROFIT,
  SUMMIT_SERIES,
  CHARTERED_NETWORK,
  SECTION
}
