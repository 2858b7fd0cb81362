package city.kontor.projects;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.OnDay;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a joint project.
 *
 * @param sentences what can be said of it in a few sentences, the day's state among them
 * @param adopted the meeting that adopted it
 * @param proposers and reporters: parts that are no lead
 */
record ProjectPage(
    Head head,
    Named name,
    String lede,
    @Nullable Tick tick,
    List<String> sentences,
    List<TextRow> texts,
    List<Link> contents,
    @Nullable Lifelines lifelines,
    NamedLink network,
    @Nullable NamedLink adopted,
    OnDay<PartRow> leads,
    OnDay<PartRow> participants,
    List<PartRow> proposers,
    List<PartRow> reporters,
    Shown<ActivityRow> activities,
    List<Panel> panels)
    implements Page {

  /** A text about it. */
  record TextRow(
      String heading,
      String content,
      String language,
      boolean quoted,
      String period,
      @Nullable Tick tick) {}

  /** An organization's part in it. */
  record PartRow(NamedLink city, @Nullable NamedLink meeting, String period, @Nullable Tick tick) {}

  /** Something done under it. */
  record ActivityRow(
      String on,
      Named name,
      String kind,
      @Nullable NamedLink host,
      List<PresentRow> present,
      @Nullable Tick tick) {}

  /**
   * Who took part in it.
   *
   * @param people how many came; empty where that is not known
   */
  record PresentRow(NamedLink city, String people, @Nullable Tick tick) {}
}
