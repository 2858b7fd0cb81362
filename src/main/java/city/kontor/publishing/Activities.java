package city.kontor.publishing;

import city.kontor.dates.Edtf;
import city.kontor.meetings.Manner;
import city.kontor.projects.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the city last did something in a network, as far as anything is recorded. */
final class Activities {

  private static final List<Manner> THERE = List.of(Manner.PRESENT, Manner.PROXY, Manner.NAMED);

  private Activities() {}

  /**
   * The latest of what it hosted, where it was, what it took part in, the seats it took and the
   * leads it took on, up to the day.
   */
  static Optional<Edtf> last(Chapter chapter) {
    return Stream.of(
            chapter.hosted().stream().map(it -> it.meeting().on()),
            chapter.attended().stream()
                .filter(it -> THERE.contains(it.attendance().fact().manner()))
                .map(it -> it.meeting().meeting().on()),
            chapter.activitiesHosted().stream().map(it -> it.fact().on()),
            chapter.activitiesAttended().stream().map(it -> it.activity().fact().on()),
            MeetingSentences.editionsHere(chapter),
            chapter.appeared().stream().map(it -> it.edition().edition().on()),
            chapter.seats().stream()
                .flatMap(it -> Stream.ofNullable(it.holding().fact().period().since())),
            chapter.roles(Role.LEAD).stream()
                .flatMap(it -> Stream.ofNullable(it.fact().period().since())))
        .flatMap(it -> it)
        .filter(it -> !it.last().isAfter(chapter.on()) || it.isInterval())
        .max(Comparator.comparing(Edtf::last));
  }
}
