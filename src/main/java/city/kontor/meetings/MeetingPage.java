package city.kontor.meetings;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a meeting. */
record MeetingPage(
    Head head,
    Named name,
    String kind,
    NamedLink network,
    @Nullable NamedLink body,
    String on,
    @Nullable NamedLink host,
    String country,
    String number,
    String status,
    String mode,
    @Nullable Tick tick,
    List<TextRow> texts,
    List<MannerRow> attendance,
    List<Panel> panels)
    implements Page {

  /** A text about it. */
  record TextRow(
      String heading, String content, String language, boolean quoted, @Nullable Tick tick) {}

  /** Those who were there in one manner, with a sentence that says how many, if that is known. */
  record MannerRow(String title, String sentence, Shown<AttendanceRow> shown) {}

  /** One of them. */
  record AttendanceRow(NamedLink who, String country, String people, @Nullable Tick tick) {}

  /** A meeting in a list, on the page of its network or body. */
  record Row(
      String on,
      NamedLink name,
      @Nullable NamedLink host,
      String country,
      String status,
      @Nullable Tick tick) {}

  /**
   * The meetings of a network or body: those begun by the day, and those that come after.
   *
   * @param noneBegun whether none had begun, on this page of the list or another
   */
  record ListPart(String title, boolean noneBegun, List<Row> begun, List<Row> later) {}

  /**
   * The page of all meetings of a network.
   *
   * @param kept which office keeps the record of the network on its behalf; empty where none does
   */
  record ListPage(
      Head head,
      NamedLink network,
      ListPart part,
      @Nullable Link previous,
      @Nullable Link next,
      String kept)
      implements Page {}

  /** A meeting that an organization received, or at which it was or was named. */
  record OrganizationRow(
      String on, NamedLink name, NamedLink network, String part, String status, List<Tick> ticks) {}
}
