package city.kontor.organizations;

import city.kontor.names.Named;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a city or another organization. */
record OrganizationPage(
    Head head,
    Named name,
    String lede,
    @Nullable Tick tick,
    List<String> summary,
    List<NameRow> names,
    List<TextRow> texts,
    List<TermRow> terms,
    List<FollowingRow> following,
    @Nullable Lifelines lifelines,
    @Nullable Link memberships,
    List<Panel> panels)
    implements Page {

  /** One way of writing its name. */
  record NameRow(
      String text, String language, String kind, String said, String period, @Nullable Tick tick) {}

  /** A text about it, with whose words they are. */
  record TextRow(
      String heading,
      String content,
      String language,
      boolean quoted,
      String period,
      @Nullable Tick tick) {}

  /** A person in office. */
  record TermRow(Named person, String office, String period, @Nullable Tick tick) {}

  /** What came before or after it. */
  record FollowingRow(String words, Link other, @Nullable Tick tick) {}
}
