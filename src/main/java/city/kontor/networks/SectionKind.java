package city.kontor.networks;

/** How a part of a network is called. */
public enum SectionKind {
  SECTION,
  SUB_REGION,
  CHAPTER,
  CLUSTER,
  REGION,
  COMMITTEE,
  POLICY_COUNCIL
}
