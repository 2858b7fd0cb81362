package city.kontor.organizations;

import city.kontor.names.Named;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization as data.
 *
 * @param self this document
 * @param panels what other subjects record about it, by the key of each
 */
record OrganizationData(
    String self,
    String id,
    String slug,
    String kind,
    @Nullable String level,
    @Nullable String country,
    @Nullable Integer geonames,
    Written.Spell period,
    Named name,
    List<NameData> names,
    List<TextData> texts,
    List<TermData> officeHolders,
    Map<String, Object> panels) {

  /** One way of writing its name. */
  record NameData(String fact, String text, String language, String kind, Written.Spell period) {}

  /** A text about it; {@code quoted} when these are the source's own words. */
  record TextData(
      String fact,
      String kind,
      String content,
      String language,
      boolean quoted,
      Written.Spell period) {}

  /** A person in office. */
  record TermData(String fact, Named person, String office, Written.Spell period) {}

  /** A page of organizations; {@code next} is absent on the last. */
  record Listing(String self, List<Row> organizations, @Nullable String next) {

    /** One organization of the list. */
    record Row(
        String id,
        String self,
        Named name,
        String kind,
        @Nullable String level,
        @Nullable String country) {}
  }
}
