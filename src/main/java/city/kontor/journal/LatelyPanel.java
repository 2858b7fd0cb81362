package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Role;
import city.kontor.facts.Course;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.offices.DeskPanels;
import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On a person's desk: what the office did last, by whom, and where its whole journal stands. */
@Component
class LatelyPanel implements DeskPanels {

  private static final int ORDER = 30;
  private static final int MOST_OFFICES = 5;
  private static final int TOLD = 5;

  private final Course course;
  private final TurnWords turnWords;
  private final Recordings recordings;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Languages languages;
  private final Renderer renderer;

  LatelyPanel(
      Course course,
      TurnWords turnWords,
      Recordings recordings,
      Accounts accounts,
      Organizations organizations,
      Languages languages,
      Renderer renderer) {
    this.course = course;
    this.turnWords = turnWords;
    this.recordings = recordings;
    this.accounts = accounts;
    this.organizations = organizations;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** The last that one office did. */
  record Office(List<Did> did, Link journal) {}

  /** An act: when and by whom, and what it did to which fact. */
  record Did(String when, String verb, Link fact) {}

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var offices = person.officesAs(Role.READER).stream().limit(MOST_OFFICES).toList();
    if (offices.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var found = organizations.find(offices, reading.recorded());
    var parties = organizations.parties(offices, reading);
    var lately =
        offices.stream()
            .flatMap(it -> Stream.ofNullable(found.get(it)))
            .map(
                it ->
                    new Office(
                        did(it.id(), words, reading),
                        new Link(
                            words.say("journal.office", parties.text(it.id())),
                            reading.to("/offices/" + it.slug() + "/journal"))))
            .toList();
    return List.of(
        new Panel(
            "lately",
            ORDER,
            words.say("journal.lately"),
            renderer.part("journal/lately", Map.of("words", words, "lately", lately)),
            List.of(),
            List.of()));
  }

  private List<Did> did(FactId office, Words words, Reading reading) {
    var turns =
        course
            .back(
                new Course.Part.By(office, true, null, null, null, null),
                null,
                reading.recorded(),
                TOLD)
            .turns();
    var people = accounts.names(recordings.accountsOf(office));
    return turnWords.tell(turns, office, people, reading).stream()
        .map(
            it ->
                new Did(
                    it.entry().person().isEmpty()
                        ? it.entry().moment()
                        : words.say("journal.lately.by", it.entry().moment(), it.entry().person()),
                    it.row().verb(),
                    new Link(it.row().sentence(), reading.to("/facts/" + it.turn().fact()))))
        .toList();
  }
}
