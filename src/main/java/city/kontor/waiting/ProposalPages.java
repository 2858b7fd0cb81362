package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.facts.Citation;
import city.kontor.facts.Consent;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Proposal;
import city.kontor.history.FactId;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.keepers.KeepingRules;
import city.kontor.keeping.ActWords;
import city.kontor.keeping.Around;
import city.kontor.keeping.Keeping;
import city.kontor.keeping.Sides;
import city.kontor.keeping.TypedSource;
import city.kontor.keeping.TypedWords;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.publishing.FactWords;
import city.kontor.redactions.RedactionPages;
import city.kontor.sources.Sources;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts proposals and their answers into words. */
@Component
class ProposalPages {

  private static final String LIST = "/desk/proposals";

  private final Proposing proposing;
  private final Keeping keeping;
  private final Sides sides;
  private final ActWords actWords;
  private final Sources sources;
  private final Names names;
  private final Recordings recordings;
  private final city.kontor.facts.Proposals proposals;
  private final RedactionPages redactions;
  private final FactKinds kinds;
  private final Languages languages;

  ProposalPages(
      Proposing proposing,
      Keeping keeping,
      Sides sides,
      ActWords actWords,
      Sources sources,
      Names names,
      Recordings recordings,
      city.kontor.facts.Proposals proposals,
      RedactionPages redactions,
      FactKinds kinds,
      Languages languages) {
    this.proposing = proposing;
    this.keeping = keeping;
    this.sides = sides;
    this.actWords = actWords;
    this.sources = sources;
    this.names = names;
    this.recordings = recordings;
    this.proposals = proposals;
    this.redactions = redactions;
    this.kinds = kinds;
    this.languages = languages;
  }

  /** A page of what waits; what was answered or sent stands on the first alone. */
  ProposalPage.All list(Paging paging, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var brought = proposing.waitingFor(person, paging.offset(), paging.limit());
    return new ProposalPage.All(
        Head.of(words.say("keeping.proposals"), words.say("keeping.proposals.lede"), "").undated(),
        lines(paging.rows(brought), person, reading),
        paging.previous(LIST, words, reading),
        paging.next(brought, LIST, words, reading),
        paging.page() == 1,
        lines(takenBack(paging, person), person, reading),
        lines(sent(paging, person), person, reading));
  }

  private List<Proposal> takenBack(Paging paging, Account person) {
    return paging.page() == 1 ? proposing.takenBackFrom(person) : List.of();
  }

  private List<Proposal> sent(Paging paging, Account person) {
    return paging.page() == 1 ? proposing.sentBy(person) : List.of();
  }

  List<ProposalPage.Line> lines(List<Proposal> all, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var chosen = names.of(all.stream().flatMap(ProposalPages::offices).toList(), reading);
    return all.stream()
        .map(
            it ->
                new ProposalPage.Line(
                    new Link(
                        title(it, person, words, reading), reading.to("/proposals/" + it.id())),
                    words.say(
                        "keeping.proposal.state." + Words.key(it.state()),
                        name(it.by(), chosen, words),
                        name(it.to(), chosen, words))))
        .toList();
  }

  ProposalPage show(
      Proposal before,
      Account person,
      String answer,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var it = proposing.find(before.id(), person);
    var chosen = names.of(offices(it).toList(), reading);
    var stands =
        proposing.before(it, person, reading).map(standing -> standing.stated()).orElse(null);
    var said = proposing.after(it, person, reading).orElse(null);
    var isOpen = it.state() == Proposal.State.OPEN;
    var known = reading.asKnownAt(keeping.known(reading));
    var neverDone =
        Keeping.neverDone(it.proposed().verb(), kinds.get(it.proposed().kind()))
            .filter(_ -> isOpen)
            .map(words::say)
            .orElse("");
    var decide = KeepingRules.mayDecide(person, it.to());
    var mayAnswer = isOpen && decide.isGiven();
    var mayTakeBack = isOpen && KeepingRules.mayTakeBack(person, it.by()).isGiven();
    return new ProposalPage(
        Head.of(title(it, person, words, reading), words.say("keeping.proposal.lede"), "")
            .undated()
            .typed(mayAnswer || mayTakeBack, "/proposals/" + it.id()),
        reading.filters().containsKey("done") ? words.say("keeping.done.propose") : "",
        conflict == null ? neverDone : conflict.in(words),
        said == null
            ? List.of(words.say("keeping.proposal.unreadable"))
            : actWords.lines(
                it.proposed().verb(), stands, said, it.proposed().form(), person, reading),
        said == null || stands == null
            ? List.of()
            : actWords.differences(stands, said, person, reading),
        isOpen && stands != null ? said(stands, known) : List.of(),
        around(it, chosen, words, reading),
        links(it, words, reading),
        words.say(
            "keeping.proposal.state." + Words.key(it.state()),
            name(it.by(), chosen, words),
            name(it.to(), chosen, words)),
        mayAnswer,
        isOpen && !decide.isGiven() ? decide.why(words) : "",
        reading.sending("/proposals/" + it.id() + "/acceptance"),
        reading.sending("/proposals/" + it.id() + "/refusal"),
        mayTakeBack ? reading.sending("/proposals/" + it.id() + "/withdrawal") : "",
        read(it, person, known),
        neverDone.isEmpty() ? reading.to(Proposing.form(it, Words.key(it.proposed().verb()))) : "",
        answer,
        TypedWords.mistakes(mistakes, kinds.get(it.proposed().kind()), "answer", words),
        RedactionPages.link("/proposals/" + it.id(), person, words, reading));
  }

  ProposalData.All listData(Paging paging, Account person, Reading reading) {
    var brought = proposing.waitingFor(person, paging.offset(), paging.limit());
    return new ProposalData.All(
        reading.data(paging.here(LIST)),
        data(paging.rows(brought), person, reading),
        paging.hasNext(brought) ? reading.data(paging.onward(LIST)) : null,
        data(takenBack(paging, person), person, reading),
        data(sent(paging, person), person, reading));
  }

  private List<ProposalData> data(List<Proposal> all, Account person, Reading reading) {
    return all.stream().map(it -> data(it, person, reading)).toList();
  }

  ProposalData data(Proposal it, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var stands =
        proposing.before(it, person, reading).map(standing -> standing.stated()).orElse(null);
    var proposed = it.proposed();
    return new ProposalData(
        reading.data("/proposals/" + it.id()),
        it.id().toString(),
        Words.key(it.state()),
        Words.key(proposed.verb()),
        proposed.kind(),
        proposed.fact() == null ? null : proposed.fact().toString(),
        proposed.form().fields(),
        it.by() == null ? null : it.by().toString(),
        it.to() == null ? null : it.to().toString(),
        recordings.of(List.of(proposals.proposedIn(it.id()).no())).stream()
            .map(Recording::why)
            .findFirst()
            .orElse(""),
        proposed.source() == null ? null : proposed.source().fields(),
        it.answer(),
        proposing
            .after(it, person, reading)
            .map(
                said ->
                    actWords.lines(proposed.verb(), stands, said, proposed.form(), person, reading))
            .orElseGet(() -> List.of(words.say("keeping.proposal.unreadable"))),
        Optional.of(read(it, person, reading)).filter(read -> !read.isEmpty()).orElse(null),
        it.state() == Proposal.State.OPEN && KeepingRules.mayDecide(person, it.to()).isGiven());
  }

  /** What parties have said of the fact, so that nobody accepts over it unseen. */
  private List<Sides.Side> said(Stated fact, Reading reading) {
    return sides.of(List.of(fact), reading).getOrDefault(fact.id(), List.of()).stream()
        .filter(it -> it.consent() == Consent.CONFIRMED || it.consent() == Consent.CONTESTED)
        .toList();
  }

  /** What tells somebody who accepts it later whether a party has spoken of the fact since. */
  private String read(Proposal it, Account person, Reading reading) {
    return it.state() == Proposal.State.OPEN
        ? proposing
            .before(it, person, reading)
            .map(standing -> String.valueOf(keeping.state(standing, reading).no()))
            .orElse("")
        : "";
  }

  private List<Around> around(Proposal it, ChosenNames chosen, Words words, Reading reading) {
    var around = new ArrayList<Around>();
    around.add(new Around(words.say("keeping.proposal.by"), name(it.by(), chosen, words)));
    recordings.of(List.of(proposals.proposedIn(it.id()).no())).stream()
        .findFirst()
        .ifPresent(
            recording -> {
              around.add(
                  new Around(
                      words.say("keeping.proposal.on"), words.date(recording.at().toLocalDate())));
              around.add(new Around(words.say("keeping.why"), recording.why()));
            });
    var documents =
        sources.find(
            it.proposed().cited().stream().map(Citation::document).toList(), reading.recorded());
    it.proposed().cited().stream()
        .filter(cited -> documents.containsKey(cited.document()))
        .map(
            cited ->
                new Around(
                    words.say("keeping.source"),
                    Objects.requireNonNull(documents.get(cited.document())).document().title()
                        + (cited.locator() == null ? "" : ", " + cited.locator())))
        .forEach(around::add);
    var source = it.proposed().source();
    if (source != null && it.state() != Proposal.State.ACCEPTED) {
      around.add(
          new Around(
              words.say("keeping.source"),
              TypedSource.NAMES.stream()
                  .filter(name -> !name.equals(TypedSource.CLASS) && !name.equals(TypedSource.SLUG))
                  .flatMap(name -> source.get(name).stream())
                  .collect(Collectors.joining(words.say("facts.joint")))));
      around.add(
          new Around(words.say("keeping.visibility"), words.say("keeping.proposal.source.seen")));
    }
    around.addAll(redactions.redacted(it.id(), words));
    if (it.answer() != null) {
      around.add(new Around(words.say("keeping.proposal.answer"), it.answer()));
    }
    return around;
  }

  private static List<Link> links(Proposal it, Words words, Reading reading) {
    var fact = it.proposed().fact();
    return fact == null
        ? List.of()
        : List.of(new Link(words.say("keeping.proposal.fact"), reading.to("/facts/" + fact)));
  }

  private String title(Proposal it, Account person, Words words, Reading reading) {
    return words.say(
        "keeping.act." + Words.key(it.proposed().verb()),
        words.sayOr("kind." + it.proposed().kind(), it.proposed().kind())
            + proposing
                .before(it, person, reading)
                .map(standing -> standing.stated())
                .or(() -> proposing.after(it, person, reading))
                .map(fact -> words.say("facts.joint") + tail(fact, person, words, reading))
                .orElse(""));
  }

  /** The sentence without the kind that stands before it already. */
  private String tail(Stated fact, Account person, Words words, Reading reading) {
    var sentence = actWords.sentence(fact, person, reading);
    var kind = FactWords.kind(fact, words);
    return sentence.startsWith(kind)
        ? sentence.substring(kind.length()).replaceFirst("^[:：]\\s*", "")
        : sentence;
  }

  private static String name(@Nullable FactId office, ChosenNames chosen, Words words) {
    return office == null ? words.say("keeping.register") : chosen.text(office);
  }

  private static Stream<FactId> offices(Proposal it) {
    return Stream.of(it.by(), it.to()).flatMap(Stream::ofNullable);
  }
}
