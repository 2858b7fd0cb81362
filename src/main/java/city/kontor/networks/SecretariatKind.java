package city.kontor.networks;

/** What sort of office a network has in a city. */
public enum SecretariatKind {
  SECRETARIAT,
  PROJECT_OFFICE,
  SATELLITE_OFFICE,
  AFFILIATE_OFFICE
}
