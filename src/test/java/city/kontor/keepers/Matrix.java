package city.kontor.keepers;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.accounts.Role;
import city.kontor.api.TokenMatrix;
import city.kontor.contacts.ContactMatrix;
import city.kontor.dues.DuesMatrix;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.offices.OfficeMatrix;
import city.kontor.standing.StandingMatrix;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, as the rules themselves say. Five cities: Alphaville and Betaville have offices
 * and a tie, which Alphaville has stated; Gammaville has an office and keeps the record of
 * Deltaville, which has none; nobody keeps that of Epsilonville. Alphaville keeps that of Zetanet,
 * a network of which Betaville is a member.
 */
record Matrix(FactId alpha, FactId beta, FactId gamma, FactId delta, FactId epsilon, FactId zeta) {

  static final String ALPHA = "Alphaville";
  static final String BETA = "Betaville";
  static final String GAMMA = "Gammaville";
  static final String DELTA = "Deltaville";
  static final String EPSILON = "Epsilonville";
  static final String ZETA = "Zetanet";

  private static final String BETWEEN =
      "Between " + ZETA + ", whose record " + ALPHA + " keeps, and its member " + BETA;

  private static final String TYPED =
      "What another editor of " + ALPHA + " typed, where the office wants a second person";

  /** Somebody, as a relation to these cities. */
  enum Who {
    NOBODY("nobody"),
    STRANGER("signed in, without a role"),
    READER("reader of " + ALPHA),
    EDITOR("editor of " + ALPHA),
    ADMINISTRATOR("administrator of " + ALPHA),
    OTHER_PARTY("editor of " + BETA),
    READER_ELSEWHERE("reader of " + GAMMA),
    CARETAKER("editor of " + GAMMA),
    REGISTER("administrator of the register");

    final String words;

    Who(String words) {
      this.words = words;
    }
  }

  /** What of it is done. */
  enum Act {
    OWN("A fact of " + ALPHA, "correct, change, end, restore it"),
    OWN_NEW("A fact of " + ALPHA, "state a new one"),
    OWN_DISCLOSE("A fact of " + ALPHA, "withdraw it, say who may see it"),
    OWN_SEE("A fact of " + ALPHA, "see one that is for the office only"),
    OWN_REVIEW("A fact of " + ALPHA, "mark its page as reviewed"),
    OWN_REDACT("A fact of " + ALPHA, "redact a text of it"),
    TIE("A tie of both, stated by " + ALPHA, "correct, change, end, restore it"),
    TIE_NEW("A tie of both, stated by " + ALPHA, "state a new one"),
    TIE_DISCLOSE("A tie of both, stated by " + ALPHA, "withdraw it, say who may see it"),
    TIE_ANSWER("A tie of both, stated by " + ALPHA, "confirm or contest it"),
    TIE_SEE("A tie of both, stated by " + ALPHA, "see one that is for the parties only"),
    CARED("A fact of " + DELTA, "correct, change, end, restore it"),
    CARED_NEW("A fact of " + DELTA, "state a new one"),
    CARED_DISCLOSE("A fact of " + DELTA, "withdraw it, say who may see it"),
    LOOSE("A fact of " + EPSILON, "correct, change, end, restore it"),
    LOOSE_NEW("A fact of " + EPSILON, "state a new one"),
    LOOSE_DISCLOSE("A fact of " + EPSILON, "withdraw it, say who may see it"),
    DUES_SEE(BETWEEN, "see an invoice or a payment"),
    DUES(BETWEEN, "correct, restore it"),
    DUES_NEW(BETWEEN, "state a new one"),
    INVOICES(BETWEEN, "work through all invoices of the network"),
    CASE_SEE(BETWEEN, "see the case of the member"),
    CASES(BETWEEN, "see all cases of the network"),
    DRAFTS(BETWEEN, "see rules that are being prepared"),
    DRAFTS_KEEP(BETWEEN, "prepare and adopt them"),
    ROLLS(BETWEEN, "see who may vote at a meeting, with reasons"),
    ROLLS_FREEZE(BETWEEN, "freeze an electoral roll"),
    PROPOSAL_SEE("A proposal of " + GAMMA + " to " + ALPHA, "see it"),
    PROPOSAL_ANSWER("A proposal of " + GAMMA + " to " + ALPHA, "accept, amend, refuse it"),
    PROPOSAL_TAKE_BACK("A proposal of " + GAMMA + " to " + ALPHA, "take it back"),
    PROPOSAL_REDACT("A proposal of " + GAMMA + " to " + ALPHA, "redact a text of it"),
    APPROVAL_SEE(TYPED, "see it"),
    APPROVAL_DECIDE(TYPED, "approve it, send it back, refuse it"),
    APPROVAL_TAKE_BACK(TYPED, "take it back"),
    APPROVAL_REDACT(TYPED, "redact a text of it"),
    PEOPLE("The office of " + ALPHA, "see who belongs to it"),
    PEOPLE_CHANGE("The office of " + ALPHA, "invite people and end their roles"),
    JOURNAL("The office of " + ALPHA, "read its journal"),
    JOURNAL_ALL("The office of " + ALPHA, "read in it what is not public"),
    UNDO("The office of " + ALPHA, "undo an act in its journal"),
    MEMBERSHIPS("The office of " + ALPHA, "see how it stands with its networks"),
    CONTACTS("The office of " + ALPHA, "see its contacts"),
    CONTACTS_KEEP("The office of " + ALPHA, "add, correct, renew and forget contacts"),
    TOKENS("The office of " + ALPHA, "see which programs act for it"),
    TOKENS_MAKE("The office of " + ALPHA, "make and end their tokens"),
    SIGN_OFF("The office of " + ALPHA, "say what needs a second person"),
    OFFICES("The register", "open an office"),
    CARE("The register", "give a record to a caretaker, and end that"),
    OUTBOX("The register", "hand on messages"),
    ADMINISTRATORS("The register", "see who administers it"),
    ADMINISTRATORS_NAME("The register", "invite administrators and end their roles");

    final String group;
    final String words;

    Act(String group, String words) {
      this.group = group;
      this.words = words;
    }
  }

  /** What comes of it. */
  enum Outcome {
    YES("yes"),
    PROPOSES("proposes"),
    NO("no");

    final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  /**
   * Whether somebody may, and what the rules say about it: the last sentence is the one with which
   * an address refuses.
   */
  record Verdict(Outcome outcome, List<Permission> said) {

    static Verdict of(Permission permission) {
      return new Verdict(permission.isGiven() ? Outcome.YES : Outcome.NO, List.of(permission));
    }

    String why(Words words) {
      return said.getLast().why(words);
    }
  }

  static Matrix ofNobodyInParticular() {
    var ids =
        java.util.stream.Stream.generate(() -> new FactId(java.util.UUID.randomUUID()))
            .limit(6)
            .toList();
    return new Matrix(ids.get(0), ids.get(1), ids.get(2), ids.get(3), ids.get(4), ids.get(5));
  }

  /** Null for somebody who is not signed in. */
  @Nullable Account account(Who who) {
    return switch (who) {
      case NOBODY -> null;
      case STRANGER -> OfficeMatrix.person(null, null);
      case READER -> OfficeMatrix.person(alpha, Role.READER);
      case EDITOR -> OfficeMatrix.person(alpha, Role.EDITOR);
      case ADMINISTRATOR -> OfficeMatrix.person(alpha, Role.ADMINISTRATOR);
      case OTHER_PARTY -> OfficeMatrix.person(beta, Role.EDITOR);
      case READER_ELSEWHERE -> OfficeMatrix.person(gamma, Role.READER);
      case CARETAKER -> OfficeMatrix.person(gamma, Role.EDITOR);
      case REGISTER -> OfficeMatrix.person(null, Role.ADMINISTRATOR);
    };
  }

  Verdict verdict(Who who, Act act) {
    var person = account(who);
    if (person == null) {
      return switch (act) {
        case OWN_SEE -> see(null, own(), Visibility.OFFICE);
        case TIE_SEE -> see(null, tie(alpha), Visibility.PARTIES);
        case DUES_SEE -> see(null, dues(), Visibility.PARTIES);
        default -> new Verdict(Outcome.NO, List.of(Permission.refused("refusal.sign-in")));
      };
    }
    return switch (act) {
      case OWN -> keep(person, own());
      case OWN_NEW -> begin(person, own());
      case OWN_DISCLOSE -> Verdict.of(KeepingRules.mayKeep(person, own()));
      case OWN_SEE -> see(person, own(), Visibility.OFFICE);
      case OWN_REVIEW -> begin(person, own());
      case OWN_REDACT -> Verdict.of(KeepingRules.mayRedact(person));
      case TIE -> keep(person, tie(alpha));
      case TIE_NEW -> begin(person, tie(null));
      case TIE_DISCLOSE -> Verdict.of(KeepingRules.mayKeep(person, tie(alpha)));
      case TIE_ANSWER -> Verdict.of(KeepingRules.mayAnswer(person, tie(alpha)));
      case TIE_SEE -> see(person, tie(alpha), Visibility.PARTIES);
      case CARED -> keep(person, cared());
      case CARED_NEW -> begin(person, cared());
      case CARED_DISCLOSE -> Verdict.of(KeepingRules.mayKeep(person, cared()));
      case LOOSE -> keep(person, loose());
      case LOOSE_NEW -> begin(person, loose());
      case LOOSE_DISCLOSE -> Verdict.of(KeepingRules.mayKeep(person, loose()));
      case DUES_SEE -> see(person, dues(), Visibility.PARTIES);
      case DUES -> {
        var see = see(person, dues(), Visibility.PARTIES);
        yield see.outcome() == Outcome.YES ? keep(person, dues()) : see;
      }
      case DUES_NEW -> begin(person, dues());
      case INVOICES -> Verdict.of(DuesMatrix.see(kept(person), zeta, ZETA));
      case CASE_SEE -> seeCase(person);
      case CASES, DRAFTS, ROLLS -> see(person, network(), Visibility.OFFICE);
      case DRAFTS_KEEP, ROLLS_FREEZE -> Verdict.of(KeepingRules.mayKeep(person, network()));
      case PROPOSAL_SEE -> Verdict.of(KeepingRules.maySeeProposal(person, gamma, alpha));
      case PROPOSAL_ANSWER -> Verdict.of(KeepingRules.mayDecide(person, alpha));
      case PROPOSAL_TAKE_BACK -> Verdict.of(KeepingRules.mayTakeBack(person, gamma));
      case PROPOSAL_REDACT, APPROVAL_REDACT -> Verdict.of(KeepingRules.mayRedact(person));
      case APPROVAL_SEE -> Verdict.of(KeepingRules.maySeeApproval(person, alpha));
      case APPROVAL_DECIDE -> Verdict.of(KeepingRules.mayApprove(person, alpha, UUID.randomUUID()));
      case APPROVAL_TAKE_BACK ->
          Verdict.of(KeepingRules.mayTakeBackOwn(person, alpha, UUID.randomUUID()));
      case PEOPLE -> Verdict.of(OfficeMatrix.seePeople(person, alpha, ALPHA));
      case PEOPLE_CHANGE -> Verdict.of(OfficeMatrix.changePeople(person, alpha, ALPHA));
      case JOURNAL -> Verdict.of(OfficeMatrix.readJournal(person, alpha, ALPHA));
      case JOURNAL_ALL -> Verdict.of(OfficeMatrix.readAll(person, alpha, ALPHA));
      case UNDO -> undo(person);
      case MEMBERSHIPS -> Verdict.of(StandingMatrix.see(person, alpha, ALPHA));
      case CONTACTS -> Verdict.of(ContactMatrix.see(person, alpha, ALPHA));
      case CONTACTS_KEEP -> Verdict.of(ContactMatrix.keep(person, alpha, ALPHA));
      case TOKENS -> Verdict.of(TokenMatrix.see(person, alpha, ALPHA));
      case TOKENS_MAKE -> Verdict.of(TokenMatrix.make(person, alpha, ALPHA));
      case SIGN_OFF -> Verdict.of(OfficeMatrix.setSignOff(person, alpha, ALPHA));
      case OFFICES -> Verdict.of(OfficeMatrix.openOffices(person));
      case CARE -> Verdict.of(OfficeMatrix.giveCare(person));
      case OUTBOX -> Verdict.of(OfficeMatrix.handOn(person));
      case ADMINISTRATORS -> Verdict.of(OfficeMatrix.seeAdministrators(person));
      case ADMINISTRATORS_NAME -> Verdict.of(OfficeMatrix.nameAdministrators(person));
    };
  }

  private static Verdict keep(Account person, Keepers keepers) {
    var keep = KeepingRules.mayKeep(person, keepers);
    var propose = KeepingRules.mayPropose(person, keepers);
    if (keep.isGiven()) {
      return Verdict.of(keep);
    }
    var said = List.of(keep, propose).stream().distinct().toList();
    return new Verdict(propose.isGiven() ? Outcome.PROPOSES : Outcome.NO, said);
  }

  private Verdict undo(Account person) {
    var journal = OfficeMatrix.readJournal(person, alpha, ALPHA);
    return Verdict.of(
        journal.isGiven() ? KeepingRules.mayUndo(person, new Behalf(alpha), ALPHA) : journal);
  }

  private static Verdict begin(Account person, Keepers keepers) {
    var begin = KeepingRules.mayBegin(person);
    return begin.isGiven() ? keep(person, keepers) : Verdict.of(begin);
  }

  private static Verdict see(@Nullable Account person, Keepers keepers, Visibility visibility) {
    return Verdict.of(KeepingRules.maySee(person, keepers, visibility));
  }

  /** A case is seen by whoever keeps the record of one of its parties. */
  private Verdict seeCase(Account person) {
    var member = new Keepers(List.of(new Keeper(beta, BETA, beta, BETA)), BETA, null);
    return Stream.of(network(), member)
        .map(it -> see(person, it, Visibility.OFFICE))
        .filter(it -> it.outcome() == Outcome.YES)
        .findFirst()
        .orElseGet(() -> Verdict.of(Permission.refused("cases.may-not.see")));
  }

  /** The organizations whose records the offices of a person keep. */
  private Set<FactId> kept(Account person) {
    return person.roleIn(alpha).isPresent() ? Set.of(alpha, zeta) : Set.of();
  }

  private Keepers own() {
    return new Keepers(List.of(new Keeper(alpha, ALPHA, alpha, ALPHA)), ALPHA, null);
  }

  private Keepers tie(@Nullable FactId statedBy) {
    return new Keepers(
        List.of(new Keeper(alpha, ALPHA, alpha, ALPHA), new Keeper(beta, BETA, beta, BETA)),
        ALPHA + " and " + BETA,
        statedBy);
  }

  private Keepers network() {
    return new Keepers(List.of(new Keeper(zeta, ZETA, alpha, ALPHA)), ZETA, null);
  }

  /** What a network keeps about a member, who sees it. */
  private Keepers dues() {
    return new Keepers(network().all(), List.of(new Keeper(beta, BETA, beta, BETA)), ZETA, null);
  }

  private Keepers cared() {
    return new Keepers(List.of(new Keeper(delta, DELTA, gamma, GAMMA)), DELTA, null);
  }

  private Keepers loose() {
    return new Keepers(List.of(new Keeper(epsilon, EPSILON, null, "")), EPSILON, null);
  }

  /** The whole table, as a page of the documentation. */
  String page(Words words) {
    var sentences = new ArrayList<String>();
    var groups =
        Arrays.stream(Act.values())
            .collect(
                Collectors.groupingBy(
                    it -> it.group, java.util.LinkedHashMap::new, Collectors.toList()));
    var tables =
        groups.entrySet().stream()
            .map(it -> "## " + it.getKey() + "\n\n" + table(it.getValue(), sentences, words))
            .collect(Collectors.joining("\n"));
    var told = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      told.append(i + 1).append(". ").append(sentences.get(i)).append('\n');
    }
    return HEAD + tables + "\n## What the rules say\n\n" + told;
  }

  private String table(List<Act> acts, List<String> sentences, Words words) {
    Function<Who, String> row =
        who ->
            acts.stream()
                .map(act -> cell(verdict(who, act), sentences, words))
                .collect(Collectors.joining(" | ", "| " + who.words + " | ", " |\n"));
    return acts.stream().map(it -> it.words).collect(Collectors.joining(" | ", "| | ", " |\n"))
        + "|---".repeat(acts.size() + 1)
        + "|\n"
        + Arrays.stream(Who.values()).map(row).collect(Collectors.joining());
  }

  private static String cell(Verdict verdict, List<String> sentences, Words words) {
    return verdict.said().stream()
        .map(it -> String.valueOf(number(it.why(words), sentences)))
        .collect(Collectors.joining(", ", verdict.outcome().words + " (", ")"));
  }

  private static int number(String sentence, List<String> sentences) {
    if (!sentences.contains(sentence)) {
      sentences.add(sentence);
    }
    return Objects.checkIndex(sentences.indexOf(sentence), sentences.size()) + 1;
  }

  private static final String HEAD =
      """
      # Who may do what

      Made from the rules themselves: `OfficeRules`, `KeepingRules`, `ContactRules`, `TokenRules`, `DuesRules`, `CaseRules` and `StandingRules`. `PermissionPagesTests` fails when this page is stale, and walks it, as everybody named here, through the addresses. The numbers are the sentences below, which the pages say to whoever asks why.

      By the example of five cities. Alphaville and Betaville have an office each, and a tie that Alphaville has stated. Gammaville has an office, which also keeps the record of Deltaville as its caretaker. Epsilonville has no office, and nobody keeps its record. Zetanet is a network without an office; Alphaville keeps its record as its caretaker, and Betaville is its member. A network's secretariat is an office like a city's.

      Whatever is public is read by everybody. What is not public is not found: its address answers as if there were nothing.

      """;
}
