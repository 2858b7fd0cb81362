package city.kontor.networks;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.sources.Sourced;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network as data. Spells are half-open; {@code certainty} says of each whether it holds on the
 * day asked for: certain, possible or not.
 *
 * @param self this document
 * @param on the day it speaks of
 * @param recurrence ISO 8601, such as P2Y
 * @param panels what other subjects record about it, by the key of each: members, bodies, meetings
 */
record NetworkData(
    String self,
    String id,
    String slug,
    String on,
    Party organization,
    Named name,
    @Nullable String acronym,
    @Nullable String form,
    List<String> capabilities,
    @Nullable String recurrence,
    Sourced fact,
    List<LifeData> life,
    List<MilestoneData> milestones,
    List<OfficeData> offices,
    List<SectionData> sections,
    List<SupportData> supporters,
    List<TextData> texts,
    Map<String, Object> panels) {

  /** A spell of its life. */
  record LifeData(String stage, Written.Spell period, String certainty, Sourced fact) {}

  /** A step in its history. */
  record MilestoneData(
      String slug,
      String kind,
      Named name,
      Written.@Nullable Day on,
      @Nullable Party host,
      Sourced fact) {}

  /** The time for which its secretariat, or another office of it, was in a city. */
  record OfficeData(
      String kind, Party host, Written.Spell period, String certainty, Sourced fact) {}

  /** A part of it; {@code parent} is the slug of the part it belongs to. */
  record SectionData(
      String slug,
      String kind,
      Named name,
      @Nullable Party organization,
      @Nullable String parent,
      @Nullable String country,
      @Nullable Party host,
      Written.Spell period,
      String certainty,
      Sourced fact) {}

  /** An organization that supports it. */
  record SupportData(
      String kind, Party supporter, Written.Spell period, String certainty, Sourced fact) {}

  /** A text about it; {@code quoted} when these are the source's own words. */
  record TextData(
      String kind,
      String content,
      String language,
      boolean quoted,
      Written.Spell period,
      Sourced fact) {}
}
