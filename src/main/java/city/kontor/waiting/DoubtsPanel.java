package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.facts.Course;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.keepers.Stewards;
import city.kontor.keeping.ActWords;
import city.kontor.offices.Caretakers;
import city.kontor.offices.DeskPanels;
import city.kontor.sources.Sources;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * On a person's desk: which of the facts that the office keeps a source contradicts, and which rest
 * on no official source yet.
 */
@Component
class DoubtsPanel implements DeskPanels {

  private static final int ORDER = 20;
  private static final int TOLD = 5;

  /** Not all that is about an office is its own; so many of the latest are looked through. */
  private static final int LOOKED_THROUGH = 200;

  /** What is said of a record, and what others say: only the record itself needs a paper. */
  private static final Set<String> BESIDE =
      Set.of("name", "text", "source", "claim", "statement", "question", "completeness", "review");

  private final Course course;
  private final Facts facts;
  private final Sources sources;
  private final Stewards stewards;
  private final Caretakers caretakers;
  private final ActWords actWords;
  private final Recordings recordings;
  private final Languages languages;
  private final Renderer renderer;

  DoubtsPanel(
      Course course,
      Facts facts,
      Sources sources,
      Stewards stewards,
      Caretakers caretakers,
      ActWords actWords,
      Recordings recordings,
      Languages languages,
      Renderer renderer) {
    this.course = course;
    this.facts = facts;
    this.sources = sources;
    this.stewards = stewards;
    this.caretakers = caretakers;
    this.actWords = actWords;
    this.recordings = recordings;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var offices = person.officesAs(Role.READER);
    if (offices.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var now = recordings.now();
    // A tie refers to its pair, a holding to its seat: two steps from the office reach them.
    var about = course.about(course.about(caretakers.keptFor(offices), now), now);
    var doubts =
        Stream.of(
                links(
                    "keeping.desk.against",
                    own(sources.contradicted(about, BESIDE, now, LOOKED_THROUGH), offices, reading),
                    person,
                    words,
                    reading),
                links(
                    "keeping.desk.unofficial",
                    own(
                            sources.withoutOfficial(about, BESIDE, now, LOOKED_THROUGH),
                            offices,
                            reading)
                        .stream()
                        .filter(it -> !it.kind().isOnOwnWord())
                        .toList(),
                    person,
                    words,
                    reading))
            .filter(it -> !it.lines().isEmpty())
            .toList();
    return doubts.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                "doubts",
                ORDER,
                words.say("keeping.desk.doubts"),
                renderer.part("waiting/doubts", Map.of("doubts", doubts)),
                List.of(),
                List.of()));
  }

  /** Those of these facts that the offices keep, for themselves or on behalf of others. */
  private List<Stated> own(List<FactId> ids, Collection<FactId> offices, Reading reading) {
    var found = facts.standing(ids, recordings.now());
    var stated =
        ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).map(Standing::stated).toList();
    var keepers = stewards.of(stated, reading);
    return stated.stream()
        .filter(
            it ->
                Objects.requireNonNull(keepers.get(it.id())).changing().stream()
                    .anyMatch(keeper -> offices.contains(keeper.office())))
        .toList();
  }

  private DeskPanel.Links links(
      String title, List<Stated> own, Account person, Words words, Reading reading) {
    var told = own.stream().limit(TOLD).toList();
    var sentences = actWords.sentences(told, person, reading);
    return new DeskPanel.Links(
        words.say(title),
        told.stream()
            .map(
                it ->
                    new ProposalPage.Line(
                        new Link(
                            sentences.getOrDefault(it.id(), ""), reading.to("/facts/" + it.id())),
                        ""))
            .toList(),
        own.size() > TOLD ? words.say("keeping.desk.more", own.size() - TOLD) : "");
  }
}
