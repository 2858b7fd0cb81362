package city.kontor.meetings;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class MeetingKinds {

  @Bean
  FactKind<Meeting> meeting() {
    return FactKind.of("meeting", Meeting.class, "meetings.meeting")
        .addressed("meetings")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Attendance> attendance() {
    return FactKind.of("attendance", Attendance.class, "meetings.attendance")
        .keptBy(it -> Set.of(it.meeting()));
  }
}
