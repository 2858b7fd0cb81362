package city.kontor.applications;

/** Where the case of an organization at a network stands. */
enum Stage {
  NONE(false),
  ENQUIRY(true),
  ENDORSEMENT(true),
  DECISION(true),
  REFUSED(false),
  PAYMENT(true),
  ADMITTED(true),
  MEMBER(false),
  ARREARS(true),
  SUSPENDED(true),
  /** Suspended until a day that is recorded. */
  RETURNING(false),
  /** It belongs through an association that is no member any more. */
  UNREPRESENTED(true),
  NOTICE(true),
  LEAVING(false),
  EXCLUDED(true),
  FORMER(false);

  private final boolean isOpen;

  Stage(boolean isOpen) {
    this.isOpen = isOpen;
  }

  /** Whether somebody has to do something next. */
  boolean isOpen() {
    return isOpen;
  }
}
