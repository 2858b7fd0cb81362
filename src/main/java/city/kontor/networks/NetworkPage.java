package city.kontor.networks;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.OnDay;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a network. */
record NetworkPage(
    Head head,
    Named name,
    String acronym,
    String form,
    @Nullable Tick tick,
    String stage,
    @Nullable Tick stageTick,
    @Nullable Lifelines lifelines,
    List<Link> contents,
    List<TextRow> texts,
    List<TextRow> otherTexts,
    List<FactRow> profile,
    List<SpellRow> life,
    List<MilestoneRow> milestones,
    OnDay<SpellRow> offices,
    List<SectionGroup> sections,
    OnDay<SpellRow> supporters,
    List<Panel> panels,
    List<TextRow> notes)
    implements Page {

  /** A line of the profile, with what it leads to. */
  record FactRow(String what, String value, @Nullable NamedLink to) {}

  /** A text about it. */
  record TextRow(
      String heading,
      String content,
      String language,
      boolean quoted,
      String period,
      @Nullable Tick tick) {}

  /** Something that held for a time: a stage, an office in a city, a supporter. */
  record SpellRow(String what, @Nullable NamedLink who, String period, @Nullable Tick tick) {}

  /** A step in its history, and what is to be said about it. */
  record MilestoneRow(
      String id,
      String on,
      Named name,
      String kind,
      @Nullable NamedLink host,
      List<TextRow> notes,
      @Nullable Tick tick) {}

  /** Its parts of one kind. */
  record SectionGroup(String title, OnDay<SectionRow> sections) {}

  /** One part of it. */
  record SectionRow(
      String id,
      NamedLink name,
      @Nullable Named parent,
      String country,
      @Nullable NamedLink host,
      List<TextRow> notes,
      String period,
      @Nullable Tick tick) {}
}
