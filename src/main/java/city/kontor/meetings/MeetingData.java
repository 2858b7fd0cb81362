package city.kontor.meetings;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.sources.Sourced;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as data.
 *
 * @param self this document
 * @param name its own name, or what it is called after its body, number, place and date
 * @param then where it lay from the day: ahead, under-way, unsure or over
 * @param body the document of its body; absent when no source says
 * @param status held, not-held or announced; absent when no source says
 * @param complete whether the list of those who attended is complete; absent in lists
 * @param attendance absent in lists
 * @param texts absent in lists
 * @param panels what other subjects record about it; absent in lists
 */
record MeetingData(
    String self,
    String id,
    String slug,
    Party network,
    Named name,
    String kind,
    @Nullable Integer ordinal,
    @Nullable String body,
    @Nullable Named bodyName,
    Written.@Nullable Day on,
    @Nullable Party host,
    @Nullable String status,
    String then,
    @Nullable String mode,
    Sourced fact,
    @Nullable Boolean complete,
    @Nullable List<AttendanceData> attendance,
    @Nullable List<TextData> texts,
    @Nullable Map<String, Object> panels) {

  /** One who was there, was represented, was missed, or was named in what was adopted. */
  record AttendanceData(
      Party organization, String manner, @Nullable Integer people, Sourced fact) {}

  /** A text about it. */
  record TextData(String kind, String content, String language, boolean quoted, Sourced fact) {}

  /** The meetings of a network, in pages. */
  record Listing(String self, Party network, List<MeetingData> meetings, @Nullable String next) {}

  /** An organization's part in a meeting; {@code manner} is host or as in attendance. */
  record PartData(
      String meeting,
      Named name,
      Party network,
      Written.@Nullable Day on,
      String manner,
      @Nullable Integer people,
      Sourced fact) {}
}
