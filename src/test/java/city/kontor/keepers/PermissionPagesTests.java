package city.kontor.keepers;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.keepers.Matrix.Act;
import city.kontor.keepers.Matrix.Outcome;
import city.kontor.keepers.Matrix.Verdict;
import city.kontor.keepers.Matrix.Who;
import city.kontor.keeping.Workplace;
import city.kontor.web.Languages;
import city.kontor.web.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The table of who may do what: that it is told, and that every address holds to it. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionPagesTests {

  private static final Path TOLD = Path.of("docs", "permissions.md");
  private static final Path MADE = Path.of("target", "permissions.md");
  private static final List<String> CHANGES = List.of("correct", "change", "end", "restore");

  @Autowired Workplace work;
  @Autowired Languages languages;

  private final Map<Who, Browsing> people = new EnumMap<>(Who.class);
  private final Map<Who, Document> forms = new EnumMap<>(Who.class);
  private Words words;
  private Matrix matrix;
  private String alpha;
  private String pair;
  private String own;
  private String hiddenOwn;
  private String tie;
  private String hiddenTie;
  private String cared;
  private String loose;
  private long recorded;
  private String proposal;
  private String approval;
  private String delta;
  private String epsilon;
  private String zeta;
  private String beta;
  private String invoice;
  private String rolls;

  @BeforeAll
  void settle() {
    words = languages.words(languages.first());
    alpha = work.city(Matrix.ALPHA);
    beta = work.city(Matrix.BETA);
    var gamma = work.city(Matrix.GAMMA);
    delta = work.city(Matrix.DELTA);
    epsilon = work.city(Matrix.EPSILON);
    zeta = work.network(Matrix.ZETA);
    matrix =
        new Matrix(
            work.organization(alpha),
            work.organization(beta),
            work.organization(gamma),
            work.organization(delta),
            work.organization(epsilon),
            work.organization(zeta));
    people.put(Who.NOBODY, work.reader());
    people.put(Who.STRANGER, work.stranger());
    people.put(Who.READER, work.member(alpha, Role.READER));
    people.put(Who.EDITOR, work.editor(alpha));
    people.put(Who.ADMINISTRATOR, work.member(alpha, Role.ADMINISTRATOR));
    people.put(Who.OTHER_PARTY, work.editor(beta));
    people.put(Who.READER_ELSEWHERE, work.member(gamma, Role.READER));
    people.put(Who.CARETAKER, work.editor(gamma));
    people.put(Who.REGISTER, work.administrator());
    var editor = people.get(Who.EDITOR);
    assertThat(people.get(Who.REGISTER).send("/caretakers", "organization", delta, "office", gamma))
        .hasStatus(303);
    assertThat(people.get(Who.REGISTER).send("/caretakers", "organization", zeta, "office", alpha))
        .hasStatus(303);
    work.fact("membership", "network", zeta, "organization", beta, "kind", "member");
    invoice = bare(save(editor, newInvoice(), invoice("Z-1")));
    var meeting = Workplace.slug("zetameet");
    work.fact("meeting", "slug", meeting, "network", zeta, "kind", "assembly", "on", "2026-06-01");
    rolls = "/meetings/" + meeting + "/electoral-rolls";
    own = alias(alpha);
    cared = alias(delta);
    loose = alias(epsilon);
    pair = work.pair(alpha, beta);
    var newTie = "/facts/new/tie?partnership=" + pair;
    tie = bare(save(editor, newTie, sourced("kind", "sister-city", "since", "1990")));
    recorded = work.newest();
    hiddenTie =
        bare(
            save(
                editor,
                newTie,
                sourced("kind", "cooperation-mou", "since", "2026", "act-visibility", "parties")));
    hiddenOwn =
        bare(
            save(
                editor,
                newName(alpha),
                sourced(
                    "text",
                    "Hidden",
                    "language",
                    "en",
                    "kind",
                    "alias",
                    "act-visibility",
                    "office")));
    proposal =
        bare(
            save(
                people.get(Who.CARETAKER),
                own + "/correct",
                "text",
                "Alpha Town",
                "act-why",
                "A letter says so."));
    approval = handedIn();
  }

  /** By another editor, while the office wants a second person for names. */
  private String handedIn() {
    var signOff = "/offices/" + alpha + "/sign-off";
    var administrator = browser(Who.ADMINISTRATOR);
    assertThat(administrator.send(signOff, "kind", "name")).hasStatus(303);
    var handedIn =
        bare(
            save(
                work.editor(alpha),
                own + "/correct",
                "text",
                "Alpha Burgh",
                "act-why",
                "Our minutes."));
    assertThat(handedIn).startsWith("/approvals/");
    assertThat(administrator.send(signOff)).hasStatus(303);
    return handedIn;
  }

  @Test
  void theTableIsToldInTheDocumentation() throws IOException {
    var made = Matrix.ofNobodyInParticular().page(words);
    Files.writeString(MADE, made);
    assertThat(Files.exists(TOLD) ? Files.readString(TOLD) : "")
        .as(MADE + " is what the rules say now; copy it to " + TOLD)
        .isEqualTo(made);
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void everyAddressHoldsToTheTable(Who who) {
    for (var act : Act.values()) {
      var verdict = matrix.verdict(who, act);
      switch (act) {
        case OWN -> change(who, act, verdict, own);
        case TIE -> change(who, act, verdict, tie);
        case CARED -> change(who, act, verdict, cared);
        case LOOSE -> change(who, act, verdict, loose);
        case OWN_NEW -> state(who, act, verdict, newName(alpha));
        case TIE_NEW -> state(who, act, verdict, "/facts/new/tie?partnership=" + pair);
        case CARED_NEW -> state(who, act, verdict, newName(delta));
        case LOOSE_NEW -> state(who, act, verdict, newName(epsilon));
        case OWN_DISCLOSE -> hold(who, act, verdict, own);
        case TIE_DISCLOSE -> hold(who, act, verdict, tie);
        case CARED_DISCLOSE -> hold(who, act, verdict, cared);
        case LOOSE_DISCLOSE -> hold(who, act, verdict, loose);
        case TIE_ANSWER -> {
          form(who, act, verdict, tie + "/confirm");
          form(who, act, verdict, tie + "/contest");
        }
        case OWN_SEE -> found(who, act, verdict, hiddenOwn);
        case TIE_SEE -> found(who, act, verdict, hiddenTie);
        case OWN_REVIEW ->
            state(who, act, verdict, "/facts/new/review?subject=organizations/" + alpha);
        case OWN_REDACT -> {
          page(who, act, verdict, own + "/redaction");
          posted(who, act, verdict, own + "/redaction", 422);
        }
        case DUES_SEE -> found(who, act, verdict, invoice);
        case DUES ->
            List.of("correct", "restore")
                .forEach(
                    it -> {
                      if (who == Who.NOBODY || verdict.outcome() != Outcome.NO || mayFind(who)) {
                        form(who, act, verdict, invoice + "/" + it);
                      } else {
                        seen(who, act, verdict, invoice + "/" + it);
                      }
                    });
        case DUES_NEW -> state(who, act, verdict, newInvoice());
        case INVOICES -> {
          page(who, act, verdict, "/networks/" + zeta + "/invoices");
          page(who, act, verdict, "/networks/" + zeta + "/invoices/reckoning?member=" + beta);
        }
        case CASE_SEE -> page(who, act, verdict, "/networks/" + zeta + "/cases/" + beta);
        case CASES -> page(who, act, verdict, "/networks/" + zeta + "/cases");
        case DRAFTS -> page(who, act, verdict, "/networks/" + zeta + "/rules/drafts");
        case DRAFTS_KEEP -> posted(who, act, verdict, "/networks/" + zeta + "/rules/drafts", 422);
        case ROLLS -> page(who, act, verdict, rolls + "/drawn");
        case ROLLS_FREEZE -> posted(who, act, verdict, rolls, 422);
        case MEMBERSHIPS -> page(who, act, verdict, "/offices/" + alpha + "/memberships");
        case APPROVAL_SEE -> seen(who, act, verdict, approval);
        case APPROVAL_DECIDE -> {
          for (var decision : List.of("/approval", "/return", "/refusal")) {
            if (verdict.outcome() != Outcome.YES || !decision.equals("/approval")) {
              posted(who, act, verdict, approval + decision, 422, "note", "", "read", "1");
            }
          }
        }
        case APPROVAL_TAKE_BACK ->
            posted(who, act, verdict, approval + "/withdrawal", 422, "note", "So\u202eit is");
        case PROPOSAL_TAKE_BACK ->
            posted(who, act, verdict, proposal + "/withdrawal", 422, "answer", "So\u202eit is");
        case PROPOSAL_REDACT -> {
          page(who, act, verdict, proposal + "/redaction");
          posted(who, act, verdict, proposal + "/redaction", 422);
        }
        case APPROVAL_REDACT -> {
          page(who, act, verdict, approval + "/redaction");
          posted(who, act, verdict, approval + "/redaction", 422);
        }
        case PROPOSAL_SEE -> seen(who, act, verdict, proposal);
        case PROPOSAL_ANSWER -> {
          for (var answer : List.of("/acceptance", "/refusal")) {
            if (verdict.outcome() != Outcome.YES || answer.equals("/refusal")) {
              posted(who, act, verdict, proposal + answer, 422, "answer", "");
            }
          }
        }
        case PEOPLE -> page(who, act, verdict, "/offices/" + alpha);
        case PEOPLE_CHANGE -> {
          posted(who, act, verdict, "/offices/" + alpha, 422);
          posted(who, act, verdict, "/offices/" + alpha + "/duties/none/end", 404);
          posted(who, act, verdict, "/offices/" + alpha + "/invitations/none/withdrawal", 404);
        }
        case JOURNAL -> page(who, act, verdict, "/offices/" + alpha + "/journal");
        case JOURNAL_ALL -> {
          var journal = browser(who).get("/offices/" + alpha + "/journal.csv");
          if (verdict.outcome() == Outcome.YES) {
            assertThat(journal).as(who + " " + act).bodyText().contains(hiddenOwn);
          } else {
            assertThat(journal).as(who + " " + act).bodyText().doesNotContain(hiddenOwn);
          }
        }
        case UNDO -> {
          var undo = "/offices/" + alpha + "/journal/" + recorded + "/undo";
          if (verdict.outcome() == Outcome.YES) {
            posted(who, act, verdict, undo, 422);
          } else {
            refused(who, act, verdict, undo);
          }
        }
        case CONTACTS -> page(who, act, verdict, "/offices/" + alpha + "/contacts");
        case CONTACTS_KEEP -> {
          posted(who, act, verdict, "/offices/" + alpha + "/contacts", 422);
          posted(who, act, verdict, "/offices/" + alpha + "/contacts/none/renewal", 404);
          posted(who, act, verdict, "/offices/" + alpha + "/contacts/none/end", 404);
          posted(who, act, verdict, "/offices/" + alpha + "/contacts/none/correction", 404);
        }
        case TOKENS -> page(who, act, verdict, "/offices/" + alpha + "/tokens");
        case TOKENS_MAKE -> {
          posted(who, act, verdict, "/offices/" + alpha + "/tokens", 422);
          posted(who, act, verdict, "/offices/" + alpha + "/tokens/none/end", 404);
        }
        case SIGN_OFF -> {
          page(who, act, verdict, "/offices/" + alpha + "/sign-off");
          posted(who, act, verdict, "/offices/" + alpha + "/sign-off", 409);
        }
        case OFFICES -> {
          page(who, act, verdict, "/offices");
          posted(who, act, verdict, "/offices", 422);
        }
        case CARE -> {
          page(who, act, verdict, "/caretakers");
          posted(who, act, verdict, "/caretakers", 422);
          if (verdict.outcome() != Outcome.YES) {
            posted(who, act, verdict, "/caretakers/" + delta + "/end", 303);
          }
        }
        case OUTBOX -> page(who, act, verdict, "/outbox");
        case ADMINISTRATORS -> {
          page(who, act, verdict, "/administrators");
          page(who, act, verdict, "/administrators/journal");
        }
        case ADMINISTRATORS_NAME -> {
          posted(who, act, verdict, "/administrators", 422);
          posted(who, act, verdict, "/administrators/duties/none/end", 404);
          posted(who, act, verdict, "/administrators/invitations/none/withdrawal", 404);
        }
      }
    }
  }

  /** Who belongs to the office sees the act, with the rule that refuses; others not even that. */
  private void refused(Who who, Act act, Verdict verdict, String path) {
    posted(who, act, verdict, path, 422);
    if (who == Who.READER || who == Who.REGISTER) {
      assertThat(text(browser(who), path)).contains(verdict.why(words));
    }
  }

  /** Whoever misses a button is told on the page itself which rule it is. */
  @ParameterizedTest
  @EnumSource(value = Who.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
  void whereverAButtonIsMissingThePageSaysWhy(Who who) {
    var browser = browser(who);
    for (var it :
        Map.of(Act.OWN, own, Act.TIE, tie, Act.CARED, cared, Act.LOOSE, loose).entrySet()) {
      var verdict = matrix.verdict(who, it.getKey());
      var said = text(browser, it.getValue());
      for (var permission : verdict.said()) {
        assertThat(said).as("%s, %s", who, it.getKey()).contains(permission.why(words));
      }
    }
    assertThat(text(browser, tie)).contains(matrix.verdict(who, Act.TIE_ANSWER).why(words));
    var desk = text(browser, "/desk");
    for (var act : List.of(Act.OFFICES, Act.CARE, Act.OUTBOX, Act.ADMINISTRATORS, Act.OWN_NEW)) {
      var verdict = matrix.verdict(who, act);
      // Whoever belongs to nothing is told first how to belong to an office.
      var isTold = who != Who.STRANGER || act != Act.OWN_NEW;
      if (verdict.outcome() == Outcome.NO && isTold) {
        assertThat(desk).as("%s, %s", who, act).contains(verdict.why(words));
      }
    }
    if (matrix.verdict(who, Act.PEOPLE).outcome() == Outcome.YES) {
      assertThat(text(browser, "/offices/" + alpha))
          .contains(matrix.verdict(who, Act.PEOPLE_CHANGE).why(words));
    }
    if (matrix.verdict(who, Act.PROPOSAL_SEE).outcome() == Outcome.YES
        && matrix.verdict(who, Act.PROPOSAL_ANSWER).outcome() == Outcome.NO) {
      assertThat(text(browser, proposal))
          .contains(matrix.verdict(who, Act.PROPOSAL_ANSWER).why(words));
    }
  }

  private boolean mayFind(Who who) {
    return matrix.verdict(who, Act.DUES_SEE).outcome() == Outcome.YES;
  }

  private static String[] invoice(String number) {
    return new String[] {
      "year",
      "2026",
      "number",
      number,
      "amount",
      "1200",
      "currency",
      "EUR",
      "issued-on",
      "2026-01-15",
      "act-why",
      "The fee of 2026."
    };
  }

  private String newInvoice() {
    return "/facts/new/invoice?network=" + zeta + "&organization=" + beta;
  }

  private void change(Who who, Act act, Verdict verdict, String fact) {
    CHANGES.forEach(it -> form(who, act, verdict, fact + "/" + it));
  }

  private void hold(Who who, Act act, Verdict verdict, String fact) {
    List.of("withdraw", "disclose").forEach(it -> form(who, act, verdict, fact + "/" + it));
  }

  private void state(Who who, Act act, Verdict verdict, String path) {
    var bare = path.replaceFirst("\\?.*", "");
    posted(who, act, verdict, bare, 422, "act-step", "save");
    if (verdict.outcome() == Outcome.NO) {
      if (who != Who.NOBODY) {
        assertThat(browser(who).get(path)).as("%s, %s", who, act).hasStatus(403);
      }
      return;
    }
    var typed =
        switch (bare.replaceFirst(".*/", "")) {
          case "invoice" -> invoice("Z-2");
          case "tie" -> sourced("kind", "friendship-city", "since", "2001");
          case "review" ->
              new String[] {"page", "record", "on", "2026-11-24", "act-why", "Read through."};
          default -> sourced("text", "Another", "language", "en", "kind", "alias");
        };
    var look = press(browser(who), path, "look", typed);
    assertThat(look).as("%s, %s", who, act).hasStatus(200);
    assertThat(body(look).contains("as a proposal"))
        .as("%s, %s proposes", who, act)
        .isEqualTo(verdict.outcome() == Outcome.PROPOSES);
  }

  private void form(Who who, Act act, Verdict verdict, String path) {
    var shown = body(page(who, act, verdict, path));
    if (verdict.outcome() != Outcome.NO) {
      assertThat(shown.contains("this is a proposal"))
          .as("%s, %s proposes at %s", who, act, path)
          .isEqualTo(verdict.outcome() == Outcome.PROPOSES);
    }
    // It does not say what was read.
    posted(who, act, verdict, path, 409, "act-step", "save");
  }

  /** A page that says why it is refused. */
  private MvcTestResult page(Who who, Act act, Verdict verdict, String path) {
    var answer = browser(who).get(path);
    if (who == Who.NOBODY) {
      assertThat(answer).as("%s, %s: %s", who, act, path).hasStatus(303);
      assertThat(answer.getResponse().getHeader("Location")).startsWith("/sign-in?next=");
    } else if (verdict.outcome() == Outcome.NO) {
      refused(answer, who, act, verdict, path);
    } else {
      assertThat(answer).as("%s, %s: %s", who, act, path).hasStatus(200);
    }
    return answer;
  }

  /** A page that is not found by whoever may not see it. */
  private void found(Who who, Act act, Verdict verdict, String path) {
    for (var format : List.of("", ".json", "/history", "/history.json")) {
      if (format.isEmpty() || verdict.outcome() == Outcome.NO) {
        var status = verdict.outcome() == Outcome.YES ? 200 : 404;
        assertThat(browser(who).get(path + format))
            .as("%s, %s: %s", who, act, path + format)
            .hasStatus(status);
      }
    }
  }

  private void seen(Who who, Act act, Verdict verdict, String path) {
    if (who == Who.NOBODY) {
      page(who, act, verdict, path);
    } else {
      assertThat(browser(who).get(path))
          .as("%s, %s: %s", who, act, path)
          .hasStatus(verdict.outcome() == Outcome.YES ? 200 : 404);
    }
  }

  /**
   * Posts something that does nothing even where it is allowed.
   *
   * @param status of the answer to whoever may
   */
  private void posted(
      Who who, Act act, Verdict verdict, String path, int status, String... fields) {
    var answer = browser(who).sendTo(path, form(who), fields);
    if (verdict.outcome() != Outcome.NO) {
      assertThat(answer).as("%s, %s: POST %s", who, act, path).hasStatus(status);
    } else if (who != Who.NOBODY && isUnseen(who, act)) {
      assertThat(answer).as("%s, %s: POST %s", who, act, path).hasStatus(404);
    } else {
      refused(answer, who, act, verdict, path);
    }
  }

  /** A page with the token of a form, loaded once. */
  private Document form(Who who) {
    return forms.computeIfAbsent(
        who, it -> browser(it).page(it == Who.NOBODY ? "/sign-in" : "/desk/recovery-codes"));
  }

  /** What is answered or decided is not found by whoever may not see it. */
  private boolean isUnseen(Who who, Act act) {
    return switch (act) {
      case PROPOSAL_ANSWER, PROPOSAL_TAKE_BACK ->
          matrix.verdict(who, Act.PROPOSAL_SEE).outcome() == Outcome.NO;
      case APPROVAL_DECIDE, APPROVAL_TAKE_BACK ->
          matrix.verdict(who, Act.APPROVAL_SEE).outcome() == Outcome.NO;
      default -> false;
    };
  }

  private void refused(MvcTestResult answer, Who who, Act act, Verdict verdict, String path) {
    assertThat(answer).as("%s, %s: %s", who, act, path).hasStatus(403);
    assertThat(body(answer)).as("%s, %s: %s", who, act, path).contains(verdict.why(words));
  }

  private static String body(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Browsing browser(Who who) {
    return java.util.Objects.requireNonNull(people.get(who));
  }

  private String alias(String city) {
    return "/facts/"
        + work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "Also " + city,
            "language",
            "en",
            "kind",
            "alias",
            "since",
            "1990");
  }

  private static String newName(String city) {
    return "/facts/new/name?bearer=organizations/" + city;
  }
}
