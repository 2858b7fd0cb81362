package city.kontor.organizations;

/**
 * What sort of actor it is. A local government is found under /cities, the others under
 * /organizations.
 */
public enum OrganizationKind {
  LOCAL_GOVERNMENT,
  ASSOCIATION,
  AGENCY,
  UN_BODY,
  NETWORK,
  COMPANY,
  INSTITUTION,
  ORGANIZATION
}
