package city.kontor.amendments;

import java.util.List;

/**
 * The versions of a network's rules, as data for whoever keeps its record.
 *
 * @param prepared those that only its office sees so far
 * @param published those that may be amended
 */
record DraftsData(String self, List<Version> prepared, List<Version> published) {

  /**
   * @param slug by which it is named
   * @param self where it is read
   */
  record Version(String slug, String self, String name) {}
}
