package city.kontor.projects;

/** The part an organization has in a project. */
public enum Role {
  LEAD,
  PARTICIPANT,
  PROPOSER,
  REPORTER
}
