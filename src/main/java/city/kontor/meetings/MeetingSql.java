package city.kontor.meetings;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about meetings and attendance. */
@Repository
class MeetingSql {

  private final JdbcClient jdbc;

  MeetingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Meeting>> find(Collection<FactId> meetings, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.body, r.kind, r.ordinal, r."on", r.host, r.status, r.mode
            from meetings.meeting_recorded r
            where r.id = any(:meetings::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("meetings", FactIds.array(meetings))
        .param("recorded", recorded.no())
        .query(Kept.rows(Meeting.class))
        .list();
  }

  List<Kept<Meeting>> of(Collection<FactId> networks, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.body, r.kind, r.ordinal, r."on", r.host, r.status, r.mode
            from meetings.meeting_recorded r
            where r.network = any(:networks::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("networks", FactIds.array(networks))
        .param("recorded", recorded.no())
        .query(Kept.rows(Meeting.class))
        .list();
  }

  List<Kept<Meeting>> ofBody(FactId body, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.body, r.kind, r.ordinal, r."on", r.host, r.status, r.mode
            from meetings.meeting_recorded r
            where r.body = :body
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("body", body.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Meeting.class))
        .list();
  }

  List<Kept<Meeting>> hostedBy(FactId host, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.body, r.kind, r.ordinal, r."on", r.host, r.status, r.mode
            from meetings.meeting_recorded r
            where r.host = :host
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("host", host.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Meeting.class))
        .list();
  }

  List<Kept<Attendance>> attendance(Collection<FactId> meetings, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.meeting, r.organization, r.manner, r.people
            from meetings.attendance_recorded r
            where r.meeting = any(:meetings::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.id
            """)
        .param("meetings", FactIds.array(meetings))
        .param("recorded", recorded.no())
        .query(Kept.rows(Attendance.class))
        .list();
  }

  List<Kept<Attendance>> attendedBy(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.meeting, r.organization, r.manner, r.people
            from meetings.attendance_recorded r
            where r.organization = :organization
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Attendance.class))
        .list();
  }
}
