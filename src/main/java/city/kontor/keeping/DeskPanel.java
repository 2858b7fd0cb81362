package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.DeskPanels;
import city.kontor.accounts.Role;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On a person's desk: what waits for an answer, what is contested, what is not public yet. */
@Component
class DeskPanel implements DeskPanels {

  private static final int FIRST = 10;

  private final Proposing proposing;
  private final ProposalPages proposals;
  private final Positions positions;
  private final Facts facts;
  private final Stewards stewards;
  private final ActWords actWords;
  private final Recordings recordings;
  private final Languages languages;
  private final Renderer renderer;
  private final Clock clock;

  DeskPanel(
      Proposing proposing,
      ProposalPages proposals,
      Positions positions,
      Facts facts,
      Stewards stewards,
      ActWords actWords,
      Recordings recordings,
      Languages languages,
      Renderer renderer,
      Clock clock) {
    this.proposing = proposing;
    this.proposals = proposals;
    this.positions = positions;
    this.facts = facts;
    this.stewards = stewards;
    this.actWords = actWords;
    this.recordings = recordings;
    this.languages = languages;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** Everything that waits, each leading to where it is done. */
  record Part(
      List<ProposalPage.Line> proposals,
      List<Link> asked,
      List<Link> contested,
      List<Link> hidden,
      String all,
      String begin,
      boolean mayBegin) {

    public boolean isEmpty() {
      return proposals.isEmpty() && asked.isEmpty() && contested.isEmpty() && hidden.isEmpty();
    }
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    if (person.duties().isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var offices = person.officesAs(Role.READER);
    var now = recordings.now();
    var part =
        new Part(
            proposals.lines(proposing.waitingFor(person), reading),
            links(
                offices.stream().flatMap(it -> positions.askedOf(it, now).stream()).toList(),
                person,
                reading),
            links(
                offices.stream().flatMap(it -> positions.contestedWith(it, now).stream()).toList(),
                person,
                reading),
            hidden(person, reading),
            reading.to("/desk/proposals"),
            reading.to("/facts/new"),
            KeepingRules.mayBegin(person).isGiven());
    return List.of(
        new Panel(
            "waiting",
            FIRST,
            words.say("keeping.desk"),
            renderer.part("keeping/desk", Map.of("words", words, "part", part)),
            List.of(),
            List.of()));
  }

  private List<Link> links(Collection<FactId> ids, Account person, Reading reading) {
    var today = LocalDate.now(clock);
    return ids.stream()
        .distinct()
        .flatMap(it -> facts.standing(it, recordings.now()).stream())
        .filter(it -> it.isPublicOn(today) || maySee(person, it, reading))
        .map(it -> link(it, reading))
        .toList();
  }

  private List<Link> hidden(Account person, Reading reading) {
    var today = LocalDate.now(clock);
    return facts.everDisclosed().stream()
        .flatMap(it -> facts.standing(it, recordings.now()).stream())
        .filter(it -> !it.isPublicOn(today))
        .filter(it -> maySee(person, it, reading))
        .map(it -> link(it, reading))
        .toList();
  }

  private boolean maySee(Account person, Standing it, Reading reading) {
    return KeepingRules.maySee(person, stewards.of(it.stated(), reading), it.visibility())
        .isGiven();
  }

  private Link link(Standing standing, Reading reading) {
    return new Link(
        actWords.sentence(standing.stated(), reading),
        reading.to("/facts/" + standing.stated().id()));
  }
}
