package city.kontor.meetings;

/** Whether a meeting took place, as far as recorded. */
public enum MeetingStatus {
  HELD,
  NOT_HELD,
  ANNOUNCED
}
