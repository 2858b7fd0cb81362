package city.kontor.publishing;

import city.kontor.history.FactId;
import city.kontor.names.Worded;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is told of one network and of the city in it, before it is known how sure each sentence is.
 *
 * @param notes on the city that are about this network
 * @param quotes in which the network, or others, say what it is
 */
record Told(
    Chapter chapter,
    List<Said> about,
    List<Said> steps,
    List<Worded> notes,
    List<Worded> quotes,
    List<Said> city) {

  static Told of(Chapter chapter) {
    var all = chapter.all();
    return new Told(
        chapter,
        Stream.of(NetworkSentences.tell(chapter), GatheringSentences.tell(chapter))
            .flatMap(List::stream)
            .toList(),
        NetworkSentences.steps(chapter),
        all.texts(all.city().id(), "note").stream().filter(it -> isAbout(it, chapter)).toList(),
        all.texts(chapter.id(), "self-description", "purpose", "goals"),
        Stream.of(
                SpellSentences.tell(chapter),
                SeatSentences.tell(chapter),
                ProjectSentences.tell(chapter),
                MeetingSentences.tell(chapter),
                TieSentences.tell(chapter))
            .flatMap(List::stream)
            .toList());
  }

  /**
   * A note's part is the slug of its network, alone or before what else it tells of: "apcs-mayors".
   */
  private static boolean isAbout(Worded note, Chapter chapter) {
    return chapter.all().parts().stream()
        .map(it -> it.network().slug())
        .filter(slug -> (note.part() + "-").startsWith(slug + "-"))
        .max(Comparator.comparingInt(String::length))
        .filter(chapter.part().network().slug()::equals)
        .isPresent();
  }

  /** Every fact that is said, for its sources. */
  Stream<FactId> facts() {
    return Stream.of(
            Stream.of(about, steps, city).flatMap(List::stream).flatMap(it -> it.facts().stream()),
            Stream.of(notes, quotes).flatMap(List::stream).map(Worded::fact),
            chapter.part().spells().stream().map(it -> it.id()))
        .flatMap(it -> it);
  }
}
