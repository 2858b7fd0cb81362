package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what waits for a second person into words. */
@Component
class ApprovalPages {

  private final Approving approving;
  private final Approvals approvals;
  private final Outcomes outcomes;
  private final References references;
  private final ActWords actWords;
  private final PreviewPages previews;
  private final Accounts accounts;
  private final Names names;
  private final FactKinds kinds;
  private final Languages languages;

  ApprovalPages(
      Approving approving,
      Approvals approvals,
      Outcomes outcomes,
      References references,
      ActWords actWords,
      PreviewPages previews,
      Accounts accounts,
      Names names,
      FactKinds kinds,
      Languages languages) {
    this.approving = approving;
    this.approvals = approvals;
    this.outcomes = outcomes;
    this.references = references;
    this.actWords = actWords;
    this.previews = previews;
    this.accounts = accounts;
    this.names = names;
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
    var standing = approving.standing(it, person, reading).map(Standing::stated).orElse(null);
    // Approved, the fact says it already: what it would have changed is in the history.
    var said =
        (it.fact() != null && standing == null) || (typed.open().isPresent() && !unread.isEmpty())
            ? null
            : outcomes.after(
                typed,
                approving.standing(it, person, reading).orElse(null),
                person,
                reading,
                unread);
    var steps = approvals.steps(it);
    var people = accounts.names(steps.stream().map(Approval.Step::account).distinct().toList());
    var rule = KeepingRules.mayDecide(person, it);
    var path = "/approvals/" + it.id();
    return new ApprovalPage(
        Head.of(ActWords.title(typed, words), words.say("keeping.approval.lede"), "")
            .undated()
            .typed(it.isOpen() && rule.isGiven(), path),
        reading.filters().containsKey("done") ? words.say("keeping.done.hand-in") : "",
        conflict == null ? "" : conflict.in(words),
        words.say(
            "keeping.approval.state." + Words.key(it.state()),
            people.getOrDefault(it.typedBy(), ""),
            names.of(List.of(it.office()), reading).text(it.office())),
        said == null
            ? List.of(words.say("keeping.proposal.unreadable"))
            : lines(typed, standing, said, person, reading),
        said == null || standing == null || !it.isOpen()
            ? List.of()
            : actWords.differences(standing, said, person, reading),
        previews.around(typed, new Behalf(it.office()), reading),
        steps.stream().map(step -> told(step, people.get(step.account()), words)).toList(),
        rule.isGiven(),
        it.isOpen() ? rule.why(words) : "",
        reading.sending(path + "/approval"),
        reading.sending(path + "/return"),
        reading.sending(path + "/refusal"),
        it.isOpen() && Behalf.of(person).contains(new Behalf(it.office()))
            ? new Link(words.say("keeping.approval.again"), reading.to(it.formPath()))
            : null,
        outcome(it, words, reading),
        note,
        mistakes.stream().map(mistake -> mistake.in(words)).collect(Collectors.joining(" ")));
  }

  private List<String> lines(
      Typed typed, @Nullable Stated standing, Stated said, Account person, Reading reading) {
    return outcomes
        .first(typed)
        .map(it -> actWords.lines(it, said, person, reading))
        .orElseGet(
            () -> actWords.lines(typed.verb(), standing, said, typed.form(), person, reading));
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

  private static @Nullable Link outcome(Approval it, Words words, Reading reading) {
    var outcome = it.outcome();
    return outcome == null
        ? null
        : new Link(words.say("keeping.approval.outcome"), reading.to("/facts/" + outcome));
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

  ApprovalPage.Settings settings(Listed office, Reading reading) {
    var words = languages.words(reading.language());
    var chosen = approvals.kinds(office.id());
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
        chosen.contains(Approvals.ALL),
        kinds.all().stream()
            .map(FactKind::word)
            .map(
                it -> new ApprovalPage.Kind(it, words.sayOr("kind." + it, it), chosen.contains(it)))
            .sorted(Comparator.comparing(ApprovalPage.Kind::word))
            .toList());
  }
}
