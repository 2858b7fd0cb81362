package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Role;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.history.FactId;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.KeepingRules;
import city.kontor.keeping.ActWords;
import city.kontor.keeping.Approval;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.Drafts;
import city.kontor.keeping.Keeping;
import city.kontor.keeping.Outcomes;
import city.kontor.keeping.PreviewPages;
import city.kontor.keeping.References;
import city.kontor.keeping.Typed;
import city.kontor.keeping.TypedWords;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.redactions.RedactionPages;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what waits for a second person into words. */
@Component
class ApprovalPages {

  private final Approving approving;
  private final Approvals approvals;
  private final Proposing proposing;
  private final Outcomes outcomes;
  private final References references;
  private final ActWords actWords;
  private final PreviewPages previews;
  private final Accounts accounts;
  private final Names names;
  private final Addresses addresses;
  private final RedactionPages redactions;
  private final FactKinds kinds;
  private final Languages languages;

  ApprovalPages(
      Approving approving,
      Approvals approvals,
      Proposing proposing,
      Outcomes outcomes,
      References references,
      ActWords actWords,
      PreviewPages previews,
      Accounts accounts,
      Names names,
      Addresses addresses,
      RedactionPages redactions,
      FactKinds kinds,
      Languages languages) {
    this.approving = approving;
    this.approvals = approvals;
    this.proposing = proposing;
    this.outcomes = outcomes;
    this.references = references;
    this.actWords = actWords;
    this.previews = previews;
    this.accounts = accounts;
    this.names = names;
    this.addresses = addresses;
    this.redactions = redactions;
    this.kinds = kinds;
    this.languages = languages;
  }

  ApprovalPage show(
      Approval before,
      Account person,
      String note,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    var words = languages.words(reading.language());
    var it = approving.find(before.id(), person);
    var unread = new ArrayList<Mistake>();
    var typed = references.resolved(it.form(kinds), person, reading, unread);
    var stands = approving.standing(it, person, reading).orElse(null);
    var standing = stands == null ? null : stands.stated();
    var said = said(it, typed, stands, unread, person, reading);
    var steps = approvals.steps(it);
    var people = accounts.names(steps.stream().map(Approval.Step::account).distinct().toList());
    var rule = KeepingRules.mayApprove(person, it.office(), it.typedBy());
    var mayTakeBack =
        it.isOpen() && KeepingRules.mayTakeBackOwn(person, it.office(), it.typedBy()).isGiven();
    var path = "/approvals/" + it.id();
    return new ApprovalPage(
        Head.of(ActWords.title(typed, words), words.say("keeping.approval.lede"), "")
            .undated()
            .typed(mayTakeBack || (it.isOpen() && rule.isGiven()), path),
        reading.filters().containsKey("done") ? words.say("keeping.done.hand-in") : "",
        conflict == null ? neverDone(it, words) : conflict.in(words),
        words.say(
            "keeping.approval.state." + Words.key(it.state()),
            people.getOrDefault(it.typedBy(), ""),
            names.of(List.of(it.office()), reading).text(it.office())),
        lines(typed, standing, said, person, reading),
        said == null ? TypedWords.of(it.form(kinds), words) : List.of(),
        said == null || standing == null || !it.isOpen()
            ? List.of()
            : actWords.differences(standing, said, person, reading),
        Stream.concat(
                previews.around(typed, new Behalf(it.office()), reading).stream(),
                redactions.redacted(it.id(), words).stream())
            .toList(),
        file(it, person, words, reading),
        steps.stream().map(step -> told(step, people.get(step.account()), words)).toList(),
        rule.isGiven(),
        it.isOpen() ? rule.why(words) : "",
        reading.sending(path + "/approval"),
        reading.sending(path + "/return"),
        reading.sending(path + "/refusal"),
        mayTakeBack ? reading.sending(path + "/withdrawal") : "",
        words.say(
            Drafts.areKeptOf(it.form(kinds))
                ? "keeping.take-back.hint.draft"
                : "keeping.take-back.hint.own"),
        approving.mark(it, person, reading),
        again(it, person, words, reading),
        outcome(it)
            .map(at -> new Link(words.say("keeping.approval.outcome"), reading.to(at)))
            .orElse(null),
        note,
        TypedWords.mistakes(mistakes, kinds.get(it.kind()), "note", words),
        RedactionPages.link(path, person, words, reading));
  }

  /** Why it is not to be approved; empty where it may be, and once it is decided. */
  private String neverDone(Approval it, Words words) {
    return it.isOpen()
        ? Keeping.neverDone(it.verb(), kinds.get(it.kind())).map(words::say).orElse("")
        : "";
  }

  private @Nullable Link again(Approval it, Account person, Words words, Reading reading) {
    return approving.isOpenTo(it, person, reading)
        ? new Link(words.say("keeping.approval.again"), reading.to(it.formPath()))
        : approving
            .draft(it, person)
            .map(draft -> new Link(words.say("keeping.take-back.go-on"), reading.to(draft.path())))
            .orElse(null);
  }

  /** What it would make the fact say; null when that cannot be read any more. */
  private @Nullable Stated said(
      Approval it,
      Typed typed,
      @Nullable Standing standing,
      List<Mistake> unread,
      Account person,
      Reading reading) {
    // Approved, the fact says it already: what it would have changed is in the history.
    return (it.fact() != null && standing == null)
            || (typed.open().isPresent() && !unread.isEmpty())
        ? null
        : outcomes.after(typed, standing, person, reading, unread);
  }

  private List<String> lines(
      Typed typed,
      @Nullable Stated standing,
      @Nullable Stated said,
      Account person,
      Reading reading) {
    if (said == null) {
      var isUnseen = typed.fact() != null && standing == null;
      return List.of(
          languages
              .words(reading.language())
              .say(isUnseen ? "keeping.approval.unseen" : "keeping.proposal.unreadable"));
    }
    var first = outcomes.first(typed);
    return first.isPresent()
        ? actWords.lines(first.get(), said, person, reading)
        : actWords.lines(typed.verb(), standing, said, typed.form(), person, reading);
  }

  ApprovalData data(Approval it, Account person, Reading reading) {
    return data(it, approving.standing(it, person, reading).orElse(null), person, reading);
  }

  private ApprovalData data(
      Approval it, @Nullable Standing standing, Account person, Reading reading) {
    var unread = new ArrayList<Mistake>();
    var typed = references.resolved(it.form(kinds), person, reading, unread);
    var fact = it.fact();
    return new ApprovalData(
        reading.data("/approvals/" + it.id()),
        it.id().toString(),
        Words.key(it.state()),
        Words.key(it.verb()),
        it.kind(),
        fact == null ? null : fact.toString(),
        it.form(kinds).form().fields(),
        it.office().toString(),
        typed.why(),
        it.form(kinds).source().typed(),
        outcome(it).map(reading::data).orElse(null),
        it.isOpen() ? approving.mark(it, person, reading) : null,
        lines(
            typed,
            standing == null ? null : standing.stated(),
            said(it, typed, standing, unread, person, reading),
            person,
            reading));
  }

  /** A page of what is not decided yet in the offices of this person. */
  ApprovalData.All data(Account person, Paging paging, Reading reading) {
    var brought = approvals.open(person.officesAs(Role.READER), paging.offset(), paging.limit());
    var open = paging.rows(brought);
    var standing = approving.standing(open, person, reading);
    return new ApprovalData.All(
        reading.data(paging.here("/desk/approvals")),
        open.stream().map(it -> data(it, standing.get(it.id()), person, reading)).toList(),
        paging.hasNext(brought) ? reading.data(paging.onward("/desk/approvals")) : null);
  }

  /** The document itself, which is published with what is said of it, or stays for the office. */
  private @Nullable Link file(Approval it, Account person, Words words, Reading reading) {
    return approving
        .file(it, person, reading)
        .map(
            file ->
                new Link(
                    words.say(
                        file.isPublic()
                            ? "keeping.approval.file.public"
                            : "keeping.approval.file.office",
                        words.word("sources.file", file.kind()),
                        words.say("sources.file.size", (file.size() + 1023) / 1024)),
                    reading.to(
                        "/"
                            + addresses.paths(List.of(file.document())).get(file.document())
                            + "/document")))
        .orElse(null);
  }

  private static String told(Approval.Step step, @Nullable String who, Words words) {
    var said =
        words.say(
            "keeping.approval.step." + step.step(),
            words.date(step.at().toLocalDate()),
            step.program().isEmpty()
                ? who == null ? "" : who
                : words.say("keeping.approval.program", step.program(), who == null ? "" : who));
    return step.note().isEmpty() ? said : words.say("keeping.approval.noted", said, step.note());
  }

  /** Where it leads: to the fact, or to what was proposed to the office that keeps it. */
  private Optional<String> outcome(Approval it) {
    return Optional.ofNullable(it.outcome())
        .map(id -> (proposing.isOne(id) ? "/proposals/" : "/facts/") + id);
  }

  /** What is not decided yet in these offices, a line for each. */
  List<ProposalPage.Line> lines(Collection<Approval> open, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var people = accounts.names(open.stream().map(Approval::typedBy).distinct().toList());
    return open.stream()
        .map(
            it ->
                new ProposalPage.Line(
                    new Link(
                        ActWords.title(it.form(kinds), words), reading.to("/approvals/" + it.id())),
                    words.say(
                        it.typedBy().equals(person.id().value())
                            ? "keeping.approval.own." + Words.key(it.state())
                            : "keeping.approval.of." + Words.key(it.state()),
                        people.getOrDefault(it.typedBy(), ""))))
        .toList();
  }

  /**
   * @param chosen the kinds that are ticked, as they are set or as somebody sent them
   * @param conflict why they were not set; null where nothing was sent
   */
  ApprovalPage.Settings settings(
      Listed office, Set<String> chosen, Refusal.@Nullable Conflict conflict, Reading reading) {
    var words = languages.words(reading.language());
    var name = names.of(List.of(office.id()), reading).text(office.id());
    return new ApprovalPage.Settings(
        Head.of(words.say("keeping.sign-off.title", name), words.say("keeping.sign-off.lede"), "")
            .undated()
            .under(
                new Link(
                    words.say("accounts.office.title", name),
                    reading.to("/offices/" + office.slug())))
            .typed("/offices/" + office.slug() + "/sign-off"),
        reading.filters().containsKey("done") ? words.say("keeping.sign-off.done") : "",
        conflict == null ? "" : conflict.in(words),
        approvals.mark(office.id()),
        chosen.contains(Approvals.ALL),
        kinds.all().stream()
            .map(FactKind::word)
            .map(
                it -> new ApprovalPage.Kind(it, words.sayOr("kind." + it, it), chosen.contains(it)))
            .sorted(Comparator.comparing(ApprovalPage.Kind::word))
            .toList(),
        switched(office.id(), words));
  }

  /** Who has said for what an office wants a second person, and when, the latest first. */
  private List<String> switched(FactId office, Words words) {
    var all = approvals.switched(office);
    var people = accounts.names(all.stream().map(Approval.Switched::account).distinct().toList());
    return all.stream()
        .flatMap(
            it ->
                Stream.of(
                        Map.entry("keeping.sign-off.begun", it.begun()),
                        Map.entry("keeping.sign-off.ended", it.ended()))
                    .filter(said -> !said.getValue().isEmpty())
                    .map(
                        said ->
                            words.say(
                                said.getKey(),
                                words.date(it.at().toLocalDate()),
                                people.getOrDefault(it.account(), ""),
                                words.list(
                                    said.getValue().stream()
                                        .map(kind -> kind(kind, words))
                                        .toList()))))
        .toList();
  }

  /** For what an office wants a second person, for its people. */
  DeskListPage.Office switched(FactId office, Reading reading) {
    var words = languages.words(reading.language());
    var wanted = approvals.kinds(office).stream().sorted().map(it -> kind(it, words)).toList();
    return new DeskListPage.Office(
        words.say("keeping.sign-off.title", names.of(List.of(office), reading).text(office)),
        wanted.isEmpty()
            ? words.say("keeping.sign-off.none")
            : words.say("keeping.sign-off.wanted", words.list(wanted)),
        switched(office, words));
  }

  private static String kind(String kind, Words words) {
    return kind.equals(Approvals.ALL)
        ? words.say("keeping.sign-off.all")
        : words.sayOr("kind." + kind, kind);
  }
}
