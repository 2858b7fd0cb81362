package city.kontor.meetings;

/** What sort of meeting it is. */
public enum MeetingKind {
  PLENARY,
  CONGRESS,
  ASSEMBLY,
  COUNCIL,
  BUREAU,
  EXTRAORDINARY,
  WORKING_LEVEL,
  FOUNDING,
  SEMINAR,
  ANNUAL_CONFERENCE,
  BUSINESS_MEETING,
  CEREMONY
}
