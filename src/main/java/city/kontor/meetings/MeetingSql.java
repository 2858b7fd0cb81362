package city.kontor.meetings;

import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement about meetings and attendance. */
@Repository
class MeetingSql {

  private static final String BY_DAY = "on_from, on_to, id";
  private static final String BY_RECORDING = "id";

  private final Shown shown;

  MeetingSql(Shown shown) {
    this.shown = shown;
  }

  List<Kept<Meeting>> find(Collection<FactId> meetings, Recorded recorded) {
    return shown.by("id", meetings, Meeting.class, BY_DAY, recorded);
  }

  List<Kept<Meeting>> of(Collection<FactId> networks, Recorded recorded) {
    return shown.by("network", networks, Meeting.class, BY_DAY, recorded);
  }

  List<Kept<Meeting>> ofBody(FactId body, Recorded recorded) {
    return shown.by("body", body, Meeting.class, BY_DAY, recorded);
  }

  List<Kept<Meeting>> hostedBy(FactId host, Recorded recorded) {
    return shown.by("host", host, Meeting.class, BY_DAY, recorded);
  }

  List<Kept<Attendance>> attendance(Collection<FactId> meetings, Recorded recorded) {
    return shown.by("meeting", meetings, Attendance.class, BY_RECORDING, recorded);
  }

  List<Kept<Attendance>> attendedBy(FactId organization, Recorded recorded) {
    return shown.by("organization", organization, Attendance.class, BY_RECORDING, recorded);
  }
}
