package city.kontor.meetings;

/** How people met. */
public enum MeetingMode {
  IN_PERSON,
  ONLINE,
  HYBRID
}
