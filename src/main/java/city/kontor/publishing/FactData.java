package city.kontor.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as data, in the exchange format of the register: its kind and its fields as typed.
 *
 * @param recording since when it says so
 * @param references the fields that refer to other facts, with their identities
 * @param sureness sure, stated, derived or against
 */
record FactData(
    String self,
    String id,
    String kind,
    long recording,
    Map<String, String> fields,
    Map<String, String> references,
    @Nullable String sureness,
    List<SourceData> sources,
    List<VersionData> history,
    List<RedactionData> redactions,
    Map<String, Object> panels) {

  /** A field whose text was taken out, in every version. */
  record RedactionData(String field, long recording, OffsetDateTime at, String why) {}

  /** A citation of the fact. */
  record SourceData(
      String self,
      String title,
      @JsonProperty("class") String documentClass,
      String stance,
      String manner,
      @Nullable String locator) {}

  /**
   * What it said from a recording on.
   *
   * @param office the identity of the organization whose office said it; absent for the register
   */
  record VersionData(
      long recording,
      OffsetDateTime at,
      @Nullable String office,
      String why,
      Map<String, String> fields) {}
}
