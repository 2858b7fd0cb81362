package city.kontor.reviews;

import city.kontor.organizations.Organizations.Listed;

/** Which public page of an organization was looked through: its own, or one on a part of it. */
public enum ReviewedPage {
  RECORD,
  MEMBERSHIPS,
  MEMBERS,
  RULES;

  String path(Listed of) {
    return switch (this) {
      case RECORD -> of.path();
      case MEMBERSHIPS -> of.path() + "/memberships";
      case MEMBERS -> "/networks/" + of.slug() + "/members";
      case RULES -> "/networks/" + of.slug() + "/rules";
    };
  }

  /** Whether the desk asks for a first review: not every network has its rules here. */
  boolean isAskedOf(Listed of, boolean isNetwork) {
    return switch (this) {
      case RECORD -> true;
      case MEMBERSHIPS -> of.isLocalGovernment();
      case MEMBERS -> isNetwork;
      case RULES -> false;
    };
  }
}
