package city.kontor.networks;

/** What sort of step a milestone was. */
public enum MilestoneKind {
  PROPOSED,
  FOUNDED,
  AGREED,
  CHARTERED,
  AMENDED,
  RECOGNISED,
  ENDORSED,
  DECIDED,
  REVIEWED,
  MOVED,
  OTHER
}
