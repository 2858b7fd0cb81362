package city.kontor.projects;

/** What sort of activity it was. */
public enum ActivityKind {
  CONFERENCE,
  SEMINAR,
  TRAINING,
  EVENT,
  MEETING
}
