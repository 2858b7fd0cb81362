package city.kontor.meetings;

import city.kontor.history.FactId;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** What modules above this one add to the page of a meeting. */
public interface MeetingPanels {

  List<Panel> of(FactId meeting, Reading reading);
}
