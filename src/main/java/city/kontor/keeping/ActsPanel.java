package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Permission;
import city.kontor.facts.Consent;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Facts.Version;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import city.kontor.keepers.KeepingRules;
import city.kontor.keepers.Sight;
import city.kontor.keepers.Stewards;
import city.kontor.publishing.FactPanels;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On the page of a fact: what both sides say, for everybody; and for somebody signed in what one
 * may do with it, or why not.
 */
@Component
class ActsPanel implements FactPanels {

  private static final int ABOVE = -10;

  /** What is said to have been done, by the word that stands in the address after it. */
  private static final Set<String> DONE =
      Set.of(
          "state",
          "correct",
          "change",
          "end",
          "restore",
          "disclose",
          "confirm",
          "contest",
          "accept",
          "approve");

  private final Facts facts;
  private final Stewards stewards;
  private final SidesPanel sides;
  private final Sides said;
  private final Recordings recordings;
  private final Sight sight;
  private final Accounts accounts;
  private final Languages languages;
  private final Renderer renderer;
  private final Clock clock;

  ActsPanel(
      Facts facts,
      Stewards stewards,
      SidesPanel sides,
      Sides said,
      Recordings recordings,
      Sight sight,
      Accounts accounts,
      Languages languages,
      Renderer renderer,
      Clock clock) {
    this.facts = facts;
    this.stewards = stewards;
    this.sides = sides;
    this.said = said;
    this.recordings = recordings;
    this.sight = sight;
    this.accounts = accounts;
    this.languages = languages;
    this.renderer = renderer;
    this.clock = clock;
  }

  /**
   * What somebody signed in may do.
   *
   * @param done what has just been done; empty when nothing was
   * @param seen who else sees the fact; empty when everybody does
   * @param may by which rule
   * @param whyNot the rules that refuse the rest
   */
  record Part(String done, String seen, List<Link> acts, String may, List<String> whyNot) {}

  /**
   * The same as data.
   *
   * @param acts the last parts of the addresses of what may be done or proposed
   */
  record May(List<String> acts, String why, List<String> whyNot) {}

  @Override
  public List<Panel> of(FactId id, Reading reading, @Nullable Principal who) {
    var standing = facts.standing(id, reading.recorded());
    if (standing.isEmpty()) {
      return List.of();
    }
    var panels = new ArrayList<Panel>(sides.of(standing.get().stated(), reading));
    Account.of(who).ifPresent(it -> panels.add(panel(standing.get(), it, reading)));
    return panels;
  }

  @Override
  public Optional<Stated> hidden(FactId id, Reading reading, @Nullable Principal who) {
    return Account.of(who)
        .flatMap(
            person ->
                facts
                    .standing(id, reading.recorded())
                    .filter(
                        it ->
                            KeepingRules.maySee(
                                    person, stewards.of(it.stated(), reading), it.visibility())
                                .isGiven())
                    .map(Standing::stated));
  }

  @Override
  public List<Version> versions(FactId id, Reading reading, @Nullable Principal who) {
    return Account.of(who).stream()
        .flatMap(it -> sight.versions(id, it, reading).stream())
        .filter(it -> it.recording().no() <= reading.recorded().no())
        .toList();
  }

  /** A document that is for the parties is seen by whoever sees what rests on it as one of them. */
  @Override
  public Set<FactId> documents(
      Stated fact, Collection<FactId> documents, Reading reading, @Nullable Principal who) {
    var person = Account.of(who).orElse(null);
    if (person == null) {
      return Set.of();
    }
    var isParty =
        KeepingRules.maySee(person, stewards.of(fact, reading), Visibility.PARTIES).isGiven();
    return facts.standing(documents, reading.recorded()).values().stream()
        .filter(
            it ->
                (isParty && it.visibility() == Visibility.PARTIES)
                    || sight.isSeen(it, person, reading))
        .map(it -> it.stated().id())
        .collect(Collectors.toSet());
  }

  @Override
  public Map<Long, String> people(Collection<Long> recordings, @Nullable Principal who) {
    var person = Account.of(who).orElse(null);
    if (person == null) {
      return Map.of();
    }
    var actors = new HashMap<>(this.recordings.actors(recordings));
    actors.values().removeIf(it -> it.account() == null || !KeepingRules.mayKnow(person, it));
    var called =
        accounts.names(
            actors.values().stream().flatMap(it -> Stream.ofNullable(it.account())).toList());
    var names = new HashMap<Long, String>();
    actors.forEach((no, it) -> names.put(no, called.getOrDefault(it.account(), "")));
    return names;
  }

  /** Its history, where not everybody reads it; and the way back. */
  @Override
  public List<Link> ofWithdrawn(Standing last, Reading reading, @Nullable Principal who) {
    var person = Account.of(who).orElse(null);
    if (person == null) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var fact = last.stated();
    var path = "/facts/" + fact.id();
    var links = new ArrayList<Link>();
    var wasPublic = last.isPublicOn(LocalDate.now(clock));
    if (!wasPublic && sight.mayReadAll(fact.id(), person, reading)) {
      links.add(new Link(words.say("facts.withdrawn.history"), reading.to(path + "/history")));
    }
    if (KeepingRules.mayKeep(person, stewards.of(fact, reading)).isGiven()) {
      links.add(
          new Link(
              words.say("keeping.link.restore"),
              reading.to(path + "/restore?recording=" + last.recording().no())));
    }
    // Only of what everybody saw: the link would tell that there was something.
    if (wasPublic && KeepingRules.mayRedact(person).isGiven()) {
      links.add(new Link(words.say("keeping.link.redact"), reading.to(path + "/redaction")));
    }
    return links;
  }

  private Panel panel(Standing standing, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var part = part(standing, person, words, reading);
    return new Panel(
        "acts",
        ABOVE,
        words.say("keeping.acts"),
        renderer.part("keeping/acts", Map.of("words", words, "part", part)),
        new May(
            part.acts().stream()
                .map(it -> it.address().replaceFirst("\\?.*", "").replaceFirst(".*/", ""))
                .distinct()
                .toList(),
            part.may(),
            part.whyNot()),
        List.of());
  }

  private Part part(Standing standing, Account person, Words words, Reading reading) {
    var fact = standing.stated();
    var keepers = stewards.of(fact, reading);
    var keep = KeepingRules.mayKeep(person, keepers);
    var propose = KeepingRules.mayPropose(person, keepers);
    var answer = KeepingRules.mayAnswer(person, keepers);
    var acts = new ArrayList<Link>();
    var whyNot = new ArrayList<String>();
    if (keep.isGiven() || propose.isGiven()) {
      changes(standing, keep, person, acts, words, reading);
    }
    if (!keep.isGiven()) {
      whyNot.add(keep.why(words));
      if (!propose.isGiven() && !propose.equals(keep)) {
        whyNot.add(propose.why(words));
      }
    }
    Keeping.neverDone(Verb.CHANGE, fact.kind()).map(words::say).ifPresent(whyNot::add);
    if (answer.isGiven()) {
      if (!hasConfirmed(fact, person, keepers, reading)) {
        acts.add(link("confirm", fact, words, reading));
      }
      acts.add(link("contest", fact, words, reading));
    } else if (keepers.areSeveral()) {
      whyNot.add(answer.why(words));
    }
    if (KeepingRules.mayRedact(person).isGiven()) {
      acts.add(
          new Link(
              words.say("keeping.link.redact"), reading.to("/facts/" + fact.id() + "/redaction")));
    }
    var done = reading.filters().getOrDefault("done", "");
    return new Part(
        DONE.contains(done) ? words.say("keeping.done." + done) : "",
        seen(standing, words),
        acts,
        keep.isGiven()
            ? keep.why(words)
            : answer.isGiven() ? answer.why(words) : propose.isGiven() ? propose.why(words) : "",
        whyNot);
  }

  /** Whether every party for which this person answers says already that it is so. */
  private boolean hasConfirmed(Stated fact, Account person, Keepers keepers, Reading reading) {
    var confirmed =
        said.of(List.of(fact), reading).getOrDefault(fact.id(), List.of()).stream()
            .filter(it -> it.consent() == Consent.CONFIRMED)
            .map(Sides.Side::party)
            .collect(Collectors.toSet());
    return keepers.answering().stream()
        .filter(it -> Behalf.of(person).stream().anyMatch(it::isKeptBy))
        .allMatch(it -> confirmed.contains(it.organization()));
  }

  private void changes(
      Standing standing,
      Permission keep,
      Account person,
      List<Link> acts,
      Words words,
      Reading reading) {
    var fact = standing.stated();
    var prefix = keep.isGiven() ? "keeping.link." : "keeping.link.propose.";
    var versions = sight.versions(fact.id(), person, reading);
    for (var verb : List.of(Verb.CORRECT, Verb.CHANGE, Verb.END, Verb.RESTORE)) {
      if (Keeping.neverDone(verb, fact.kind()).isEmpty()
          && (verb != Verb.RESTORE || versions.size() > 1)) {
        var word = Words.key(verb);
        acts.add(
            new Link(words.say(prefix + word), reading.to("/facts/" + fact.id() + "/" + word)));
      }
    }
    if (!keep.isGiven()) {
      return;
    }
    if (TypedTexts.isOf(fact.kind())) {
      acts.add(link("languages", fact, words, reading));
    }
    if (fact.kind().word().equals("source")) {
      acts.add(link("document", fact, words, reading));
    }
    acts.add(link("disclose", fact, words, reading));
    acts.add(link("withdraw", fact, words, reading));
    if (versions.size() > 1 && isOwn(versions.getLast().recording(), person)) {
      var before = versions.get(versions.size() - 2).recording().no();
      acts.add(
          new Link(
              words.say("keeping.link.undo"),
              reading.to("/facts/" + fact.id() + "/restore?recording=" + before)));
    }
    said.of(List.of(fact), reading).getOrDefault(fact.id(), List.of()).stream()
        .filter(it -> !it.counter().isEmpty())
        .map(
            it ->
                new Link(
                    words.say("keeping.link.counter"),
                    reading.to(
                        "/facts/"
                            + fact.id()
                            + "/correct?"
                            + Prefilled.COUNTER
                            + "="
                            + it.party())))
        .forEach(acts::add);
  }

  /** Whether an office of this person did it. */
  private static boolean isOwn(Recording recording, Account person) {
    var office = recording.office();
    return Behalf.of(person).contains(new Behalf(office == null ? null : new FactId(office)));
  }

  private String seen(Standing standing, Words words) {
    if (standing.isPublicOn(LocalDate.now(clock)) || standing.visibility() == Visibility.PUBLIC) {
      return "";
    }
    var who = words.word("keeping.seen", standing.visibility());
    return standing.released() == null
        ? who
        : who + " " + words.say("keeping.seen.until", standing.released());
  }

  private static Link link(String word, Stated fact, Words words, Reading reading) {
    return new Link(
        words.say("keeping.link." + word), reading.to("/facts/" + fact.id() + "/" + word));
  }
}
