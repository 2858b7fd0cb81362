package city.kontor.meetings;

import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What meetings are called anywhere, also those without a name of their own. */
@Component
public class MeetingNames {

  private final Meetings meetings;
  private final MeetingLists lists;

  MeetingNames(Meetings meetings, MeetingLists lists) {
    this.meetings = meetings;
    this.lists = lists;
  }

  /** A meeting by its name, and where it is told. */
  public record Called(Named name, String path) {}

  /** By what names readers of a language may look for these meetings. */
  public Map<FactId, List<Named>> soughtBy(Collection<FactId> ids, Reading reading) {
    var found = meetings.find(ids, reading.recorded());
    if (found.isEmpty()) {
      return Map.of();
    }
    var titles = lists.titles(List.copyOf(found.values()), List.of(), reading);
    return found.values().stream()
        .collect(
            Collectors.toMap(
                Meetings.Listed::id, it -> List.of(titles.fully(it), titles.counted(it))));
  }

  /** Those of these meetings that are shown, by their ids. */
  public Map<FactId, Called> of(Collection<FactId> ids, Reading reading) {
    var found = meetings.find(ids, reading.recorded());
    if (found.isEmpty()) {
      return Map.of();
    }
    var titles = lists.titles(List.copyOf(found.values()), List.of(), reading);
    return found.values().stream()
        .collect(
            Collectors.toMap(Meetings.Listed::id, it -> new Called(titles.fully(it), it.path())));
  }
}
