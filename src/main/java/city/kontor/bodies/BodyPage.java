package city.kontor.bodies;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.OnDay;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a body. */
record BodyPage(
    Head head,
    Named name,
    String kind,
    NamedLink network,
    String period,
    String stands,
    @Nullable Tick tick,
    List<TextRow> texts,
    @Nullable Lifelines lifelines,
    List<SeatRow> seats,
    List<Panel> panels)
    implements Page {

  /** A text about it: how it is composed, what it decides, how often it meets. */
  record TextRow(
      String heading,
      String content,
      String language,
      boolean quoted,
      String period,
      @Nullable Tick tick) {}

  /**
   * Seats of one kind and who is in them.
   *
   * @param said how many there are, and how many of them are vacant, as far as that is known
   */
  record SeatRow(
      String office,
      String basis,
      String period,
      String said,
      OnDay<HolderRow> holders,
      @Nullable Tick tick) {}

  /** Who holds a seat; {@code person} exercises it. */
  record HolderRow(
      NamedLink who, @Nullable Named person, String basis, String period, @Nullable Tick tick) {}

  /** A body on the page of its network. */
  record BodyRow(
      String id,
      NamedLink name,
      String kind,
      String period,
      boolean isPossible,
      List<SeatRow> seats,
      @Nullable Tick tick) {}

  /** The bodies on the page of their network. */
  record NetworkPart(List<BodyRow> bodies, List<BodyRow> atOtherTimes) {}
}
