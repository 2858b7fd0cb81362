package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.KeepingRules;
import city.kontor.keeping.ActWords;
import city.kontor.keeping.Approval;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.Draft;
import city.kontor.keeping.Drafts;
import city.kontor.offices.DeskPanels;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a person's desk: what waits for an answer, what is contested, what is not public yet. */
@Component
class DeskPanel implements DeskPanels {

  private static final int FIRST = 10;

  /** How many of each are told; the rest is counted, and stands on a page of its own. */
  private static final int TOLD = 10;

  /** The lists that have such a page, by the last word of its address. */
  static final String APPROVALS = "approvals";

  static final String DRAFTS = "drafts";

  private static final String ASKED = "asked";
  private static final String CONTESTED = "contested";
  private static final String HIDDEN = "hidden";
  private static final String TWINS = "twins";

  private final Approvals approvals;
  private final ApprovalPages approvalPages;
  private final Proposing proposing;
  private final ProposalPages proposals;
  private final DeskFacts facts;
  private final Positions positions;
  private final Drafts drafts;
  private final ActWords actWords;
  private final Recordings recordings;
  private final Languages languages;
  private final Renderer renderer;

  DeskPanel(
      Approvals approvals,
      ApprovalPages approvalPages,
      Proposing proposing,
      ProposalPages proposals,
      DeskFacts facts,
      Positions positions,
      Drafts drafts,
      ActWords actWords,
      Recordings recordings,
      Languages languages,
      Renderer renderer) {
    this.approvals = approvals;
    this.approvalPages = approvalPages;
    this.proposing = proposing;
    this.proposals = proposals;
    this.facts = facts;
    this.positions = positions;
    this.drafts = drafts;
    this.actWords = actWords;
    this.recordings = recordings;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** Everything that waits, each leading to where it is done. */
  record Part(
      List<Links> waiting,
      Links drafts,
      Links hidden,
      String all,
      String begin,
      boolean mayBegin,
      String whyNot) {

    public boolean isEmpty() {
      return waiting.isEmpty() && drafts.lines().isEmpty();
    }
  }

  /**
   * Some lines under a heading.
   *
   * @param more how many others there are; empty when these are all
   * @param all where all of them stand; empty where there is no such page
   */
  record Links(String title, List<ProposalPage.Line> lines, String more, String all) {

    /** Of which there is no page. */
    Links(String title, List<ProposalPage.Line> lines, String more) {
      this(title, lines, more, "");
    }
  }

  @Override
  public List<Panel> of(Account person, Reading reading) {
    if (person.duties().isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var begin = KeepingRules.mayBegin(person);
    var offices = person.officesAs(Role.READER);
    var now = recordings.now();
    var proposed = proposing.countWaitingFor(person);
    var asked = facts.asked(offices, now, person, reading);
    var contested =
        facts.contested(offices, DeskFacts.LOOKED_THROUGH_ON_DESK, now, person, reading);
    var twins = facts.twins(person, reading);
    var hidden = facts.hidden(person, reading);
    var forApproval = approvals.count(offices);
    var waiting =
        Stream.of(
                forApproval(approvals.open(offices, 0, TOLD), forApproval, person, words, reading),
                new Links(
                    words.say("keeping.desk.proposals"),
                    proposals.lines(proposing.waitingFor(person, 0, TOLD), person, reading),
                    more(proposed, TOLD, words),
                    reading.to("/desk/proposals")),
                links(ASKED, asked, TOLD, person, words, reading),
                links(CONTESTED, contested, TOLD, person, words, reading),
                links(TWINS, twins, TOLD, person, words, reading))
            .filter(it -> !it.lines().isEmpty())
            .toList();
    var part =
        new Part(
            waiting,
            drafts(drafts.of(person, 0, TOLD), drafts.count(person), words, reading),
            links(HIDDEN, hidden, TOLD, person, words, reading),
            reading.to("/desk/proposals"),
            reading.to("/facts/new"),
            begin.isGiven(),
            begin.isGiven() ? "" : begin.why(words));
    return List.of(
        new Panel(
                "waiting",
                FIRST,
                words.say("keeping.desk"),
                renderer.part("waiting/desk", Map.of("words", words, "part", part)),
                List.of(),
                List.of())
            .saying(
                summary(
                    forApproval + proposed + asked.size() + contested.size() + twins.size(),
                    asked.isCut() || contested.isCut() || twins.isCut(),
                    words)));
  }

  /**
   * All facts of one of the lists of which the desk tells the first.
   *
   * @throws Refusal.NotFound when there is no such list
   */
  Links all(String list, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var offices = person.officesAs(Role.READER);
    var now = recordings.now();
    var found =
        switch (list) {
          case ASKED -> facts.asked(offices, now, person, reading);
          case CONTESTED ->
              facts.contested(offices, DeskFacts.LOOKED_THROUGH, now, person, reading);
          case HIDDEN -> facts.hidden(person, reading);
          case TWINS -> facts.twins(person, reading);
          default -> throw new Refusal.NotFound("refusal.404");
        };
    return links(list, found, DeskFacts.LOOKED_THROUGH, person, words, reading);
  }

  /** A page of what waits for a second person of this person's offices. */
  Leaf approvals(Paging paging, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var offices = person.officesAs(Role.READER);
    var brought = approvals.open(offices, paging.offset(), paging.limit());
    return Leaf.of(
        forApproval(paging.rows(brought), 0, person, words, reading),
        brought,
        paging,
        words,
        reading);
  }

  /** A page of this person's drafts. */
  Leaf drafts(Paging paging, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var brought = drafts.of(person, paging.offset(), paging.limit());
    return Leaf.of(
        drafts(paging.rows(brought), 0, words, reading), brought, paging, words, reading);
  }

  /** A page of a list. */
  record Leaf(Links links, @Nullable Link previous, @Nullable Link next) {

    static Leaf of(Links links, List<?> brought, Paging paging, Words words, Reading reading) {
      return new Leaf(
          links,
          paging.previous(reading.path(), words, reading),
          paging.next(brought, reading.path(), words, reading));
    }
  }

  private Links forApproval(
      List<Approval> told, int all, Account person, Words words, Reading reading) {
    return new Links(
        words.say("keeping.desk.approvals"),
        approvalPages.lines(told, person, reading),
        more(all, TOLD, words),
        reading.to("/desk/" + APPROVALS));
  }

  /** Null where nothing waits here, as something else may. */
  private static @Nullable String summary(int waiting, boolean isCut, Words words) {
    return waiting == 0
        ? null
        : words.say(isCut ? "keeping.desk.summary.least" : "keeping.desk.summary", waiting);
  }

  private Links links(
      String list, DeskFacts.Found all, int most, Account person, Words words, Reading reading) {
    var told = all.facts().stream().limit(most).toList();
    var sentences =
        actWords.sentences(told.stream().map(Standing::stated).toList(), person, reading);
    var contested =
        list.equals(CONTESTED)
            ? positions.contestedIn(
                told.stream().map(it -> it.stated().id()).toList(), recordings.now())
            : Map.<FactId, Recorded>of();
    var said =
        told.stream()
            .collect(
                Collectors.toMap(
                    it -> it.stated().id(),
                    it -> contested.getOrDefault(it.stated().id(), it.recording())));
    var recorded =
        recordings.of(said.values().stream().map(Recorded::no).distinct().toList()).stream()
            .collect(Collectors.toMap(Recording::no, it -> it));
    return new Links(
        words.say("keeping.desk." + list),
        told.stream()
            .map(
                it ->
                    new ProposalPage.Line(
                        new Link(
                            sentences.getOrDefault(it.stated().id(), ""),
                            reading.to("/facts/" + it.stated().id())),
                        said(
                            recorded.get(Objects.requireNonNull(said.get(it.stated().id())).no()),
                            contested.containsKey(it.stated().id()),
                            words,
                            reading)))
            .toList(),
        all.isCut() ? atLeast(all, most, words) : more(all.size(), most, words),
        reading.to("/desk/" + list));
  }

  /** When it was last recorded or contested, and by whom. */
  private String said(
      @Nullable Recording recording, boolean isContest, Words words, Reading reading) {
    if (recording == null) {
      return "";
    }
    var office = recording.office() == null ? null : new FactId(recording.office());
    return words.say(
        isContest ? "keeping.desk.by.contest" : "keeping.desk.by",
        recording.at().toLocalDate(),
        actWords.name(new Behalf(office), reading));
  }

  private Links drafts(List<Draft> told, int all, Words words, Reading reading) {
    return new Links(
        words.say("keeping.desk.drafts"),
        told.stream()
            .map(
                it ->
                    new ProposalPage.Line(
                        new Link(
                            words.say(
                                "keeping.draft.line",
                                words.say(
                                    it.isOfLanguages()
                                        ? "keeping.texts"
                                        : "keeping.act." + Words.key(it.verb()),
                                    words.sayOr("kind." + it.factKind(), it.factKind())),
                                it.keptAt().toLocalDate()),
                            reading.to(it.path())),
                        ""))
            .toList(),
        more(all, TOLD, words),
        reading.to("/desk/" + DRAFTS));
  }

  private static String more(int all, int most, Words words) {
    return all > most ? words.say("keeping.desk.more", all - most) : "";
  }

  private static String atLeast(DeskFacts.Found all, int most, Words words) {
    return all.size() > most
        ? words.say("keeping.desk.more.least", all.size() - most)
        : words.say("keeping.desk.cut", all.lookedThrough());
  }
}
