package city.kontor.waiting;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.PageTest;
import city.kontor.accounts.Account;
import city.kontor.accounts.AccountId;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keeping.Workplace;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for an answer, or was refused one, is redacted though no fact came of it. */
@PageTest
class WaitingRedactionPagesTests {

  private static final String WHY = "It was a private number.";

  @Autowired Workplace work;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Proposing proposing;
  @Autowired Approving approving;
  @Autowired Positions positions;
  @Autowired Facts facts;
  @Autowired Languages languages;
  @Autowired Recordings recordings;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("lateRedactions")
  SmartInitializingSingleton late;

  private final String secret = "zzq" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void whatWasTypedIntoARefusedProposalOfSomethingNewIsRedactedFieldByField() {
    var city = work.city("Loamton");
    var keeper = work.editor(city);
    var proposer = work.editor(work.city("Siltton"));
    var proposal = proposal(proposer, city);
    var amend = keeper.page(proposal).select("a:contains(Amend it first)").attr("href");
    press(keeper, amend, "draft", "text", secret + " amended");
    assertThat(keeper.sendTo(proposal + "/refusal", proposal, "answer", "Not " + secret))
        .hasStatus(303);
    assertThat(tables()).contains("facts.proposal", "history.recording", "keeping.draft");

    var administrator = work.administrator();
    assertThat(administrator.get(proposal)).hasStatus(404);
    assertThat(text(keeper, proposal))
        .contains("Give an administrator of the register this address")
        .contains(proposal + "/redaction");
    var form = administrator.page(proposal + "/redaction");
    assertThat(form.text()).contains("Redact in a proposal: Name").doesNotContain(secret);
    assertThat(form.select("option").eachAttr("value"))
        .containsExactlyInAnyOrder("", "text", "source-title", "source-publisher", "why");
    assertThat(administrator.page("/zh-Hant" + proposal + "/redaction").text())
        .contains("遮蔽建議中的文字", "來源");

    redact(administrator, proposal, "text");
    assertThat(tables()).isNotEmpty().allMatch(it -> it.startsWith("facts.proposal"));
    assertThat(administrator.page(proposal + "/redaction?done=redact").text())
        .contains("It is redacted for good.", "Text: redacted on", WHY);
    redact(administrator, proposal, "source-title");
    assertThat(tables()).isEmpty();
    for (var person : List.of(keeper, proposer)) {
      assertThat(text(person, proposal)).contains("[redacted", "Text: redacted on", WHY);
      assertThat(body(person.get(proposal + ".json"))).doesNotContain(secret);
    }
  }

  @Test
  void anOpenProposalThatWasRedactedIsTypedRightlyOrRefused() {
    var city = work.city("Peatton");
    var keeper = work.editor(city);
    var proposal = proposal(work.editor(work.city("Turfton")), city);
    redact(work.administrator(), proposal, "text");
    redact(work.administrator(), proposal, "source-title");
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "So it is."))
        .hasStatus(422)
        .bodyText()
        .contains("A text was redacted here");
    var amend = keeper.page(proposal).select("a:contains(Amend it first)").attr("href");
    assertThat(press(keeper, amend, "look", "act-why", "So."))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-text", "mistake-source-title");
    save(keeper, amend, "text", "Peat", "source-title", "A letter", "act-why", "So.");
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatWasReadBeforeARedactionIsNotAccepted() {
    var city = work.city("Mireton");
    var email = people.member(city, Role.EDITOR);
    var keeper = account(email);
    var path = proposal(work.editor(work.city("Sedgeton")), city);
    var read = proposing.find(FactId.of(path.replaceFirst(".*/", "")), keeper);
    redact(work.administrator(), path, "source-title");
    var reading = Reading.unasked(languages.first(), LocalDate.of(2026, 12, 1), recordings.now());
    assertThatThrownBy(() -> proposing.accept(read, null, "So it is.", keeper, reading))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void whatWasHandedInAndComesToNothingIsRedactedWithItsNotesAndDrafts() {
    var city = work.city("Bogton");
    var editor = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var returned = bare(save(editor, "/facts/new/name", name(city)));
    assertThat(other.sendTo(returned + "/return", returned, "note", "Whose is " + secret))
        .hasStatus(303);
    var again = editor.page(returned).select("a:contains(Type it anew)").attr("href");
    press(editor, again, "draft", "text", secret + " again");
    var takenBack = bare(save(editor, "/facts/new/name", name(city)));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "")).hasStatus(303);
    assertThat(tables()).contains("keeping.approval", "keeping.approval_step", "keeping.draft");

    var administrator = work.administrator();
    assertThat(administrator.get(returned)).hasStatus(404);
    for (var it : List.of(returned, takenBack)) {
      var form = administrator.page(it + "/redaction");
      assertThat(form.text())
          .contains("Redact in what was handed in for a second person: Name")
          .doesNotContain(secret);
      redact(administrator, it, "text");
      redact(administrator, it, "source-title");
    }
    assertThat(tables()).isEmpty();
    assertThat(text(other, returned)).contains("[redacted", "Text: redacted on", WHY);
    assertThat(text(other, "/zh-Hant" + takenBack)).contains("已遮蔽");
  }

  @Test
  void whatWasTakenBackBeforeGoesWithWhatWasHandedInAnew() {
    var city = work.city("Sumpton");
    var editor = work.editor(city);
    work.wanting(city, "name");
    var takenBack = bare(save(editor, "/facts/new/name", name(city)));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "Not " + secret))
        .hasStatus(303);
    var draft = editor.page(takenBack).select("a:contains(Go on typing it)").attr("href");
    var again = bare(save(editor, draft, "text", secret + " two"));
    redact(work.administrator(), again, "text");
    redact(work.administrator(), again, "source-title");
    assertThat(tables()).isEmpty();
    assertThat(text(editor, takenBack)).contains("[redacted");
  }

  /** It is redacted at its own address, and whoever redacts the other is told so. */
  @Test
  void whatWasProposedAndTakenBackBeforeIsRedactedByItself() {
    var city = work.city("Slobton");
    var keeper = work.editor(city);
    var proposer = work.editor(work.city("Ooseton"));
    var takenBack = proposal(proposer, city);
    assertThat(proposer.sendTo(takenBack + "/withdrawal", takenBack, "answer", "")).hasStatus(303);
    var again = proposal(proposer, city);
    var accepted = keeper.sendTo(again + "/acceptance", again, "answer", "So it is.");
    var fact = bare(String.valueOf(accepted.getResponse().getHeader("Location")));
    var administrator = work.administrator();
    for (var path : List.of(fact, again)) {
      assertThat(administrator.page(path + "/redaction").text())
          .contains("What was proposed before", "redacted apart", "also where it says the same");
      assertThat(administrator.page("/zh-Hant" + path + "/redaction").text())
          .contains("即使文字相同，須另行遮蔽");
    }
    redact(administrator, fact, "text");
    assertThat(text(proposer, again)).contains("[redacted");
    assertThat(text(proposer, takenBack)).contains(secret + " one");
    redact(administrator, takenBack, "text");
    assertThat(text(proposer, takenBack)).doesNotContain(secret + " one");
  }

  /** The same. */
  @Test
  void whatWasRefusedBeforeIsRedactedByItself() {
    var city = work.city("Pondton");
    var editor = work.editor(city);
    var second = work.editor(city);
    work.wanting(city, "name");
    var refused = bare(save(editor, "/facts/new/name", lettered(city)));
    assertThat(second.sendTo(refused + "/refusal", refused, "note", "Not so.")).hasStatus(303);
    var again = bare(save(editor, "/facts/new/name", lettered(city)));
    var approved = second.sendTo(again + "/approval", again, "note", "");
    var fact = bare(String.valueOf(approved.getResponse().getHeader("Location")));
    var administrator = work.administrator();
    for (var path : List.of(fact, again)) {
      assertThat(administrator.page(path + "/redaction").text())
          .contains("handed in and refused", "redacted apart", "also where it says the same");
    }
    redact(administrator, fact, "text");
    assertThat(text(second, refused)).contains(secret + " one", "Not so.");
    redact(administrator, refused, "text");
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatALinkFilledInForADocumentIsNotKeptBesideIt() {
    var city = work.city("Quagton");
    var editor = work.editor(city);
    work.wanting(city, "name");
    var link = "/facts/new/name?source-publisher=An+authority&source-title=A+letter+of+" + secret;
    assertThat(editor.page(link).select("[name=act-source]").val()).contains(secret);
    var handedIn = bare(save(editor, link, name(city)));
    redact(work.administrator(), handedIn, "text");
    redact(work.administrator(), handedIn, "source-title");
    assertThat(tables()).isEmpty();

    var known = List.of("source-known", "source-of-tests", "act-why", "As it says.");
    var other = new ArrayList<>(List.of(name(city)).subList(2, 8));
    other.addAll(List.of("bearer", "organizations/" + city, "text", "Quag"));
    other.addAll(known);
    var rests = bare(save(editor, link, other.toArray(String[]::new)));
    assertThat(tables()).as("it was not taken").isEmpty();
    assertThat(work.editor(city).sendTo(rests + "/approval", rests, "note", "")).hasStatus(303);
  }

  /** As it was handed in before what a link offers was left out. */
  @Test
  void whatALinkFilledInIsRedactedWithTheDocument() {
    var city = work.city("Mossham");
    work.wanting(city, "name");
    var handedIn = bare(save(work.editor(city), "/facts/new/name", name(city)));
    jdbc.sql(
            """
            update keeping.approval set typed = typed || jsonb_build_object('act-source', :offered::text)
            where id = :id
            """)
        .param("offered", "source-title=A letter of " + secret)
        .param("id", UUID.fromString(handedIn.replaceFirst(".*/", "")))
        .update();
    redact(work.administrator(), handedIn, "text");
    redact(work.administrator(), handedIn, "source-title");
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatWasReadBeforeARedactionIsNotTakenBack() {
    var city = work.city("Carrton");
    var email = people.member(city, Role.EDITOR);
    var editor = work.reader().signIn(email);
    work.wanting(city, "name");
    var path = bare(save(editor, "/facts/new/name", name(city)));
    var read = approving.find(FactId.of(path.replaceFirst(".*/", "")), account(email));
    redact(work.administrator(), path, "text");
    redact(work.administrator(), path, "source-title");
    assertThatThrownBy(() -> approving.takeBack(read, "Not yet.", account(email)))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(editor.sendTo(path + "/withdrawal", path, "note", "Not yet.")).hasStatus(303);
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatWasReadBeforeARedactionIsNotTypedAnew() {
    var city = work.city("Lochton");
    var editor = work.editor(city);
    work.wanting(city, "name");
    var path = bare(save(editor, "/facts/new/name", lettered(city)));
    var again = editor.page(path).select("a:contains(Type it anew)").attr("href");
    var open = editor.page(again);
    var openToo = editor.page("/zh-Hant" + again);
    redact(work.administrator(), path, "text");
    assertThat(press(editor, again, open, "save", "act-why", "As we know."))
        .hasStatus(409)
        .bodyText()
        .contains("or a text of it was redacted", path, secret + " one", "As we know.");
    assertThat(press(editor, again, openToo, "save", "act-why", "As we know."))
        .hasStatus(409)
        .bodyText()
        .contains("或其中的文字已遮蔽", secret + " one", "As we know.");
    assertThat(text(editor, path)).contains("[redacted").doesNotContain(secret);
    assertThat(work.member(city, Role.ADMINISTRATOR).send("/offices/" + city + "/sign-off"))
        .hasStatus(303);
    assertThat(press(editor, again, open, "save", "act-why", "As we know."))
        .as("done at once")
        .hasStatus(409);
    assertThat(tables()).isEmpty();
    var fact = save(editor, again, "text", "Loch", "act-why", "As we know.");
    assertThat(text(work.reader(), bare(fact))).contains("Loch");
  }

  @Test
  void whoContestsAnInvoiceDoesNotContestItsRedactedNumber() {
    var city = work.city("Bayouton");
    var invoice = invoice(work.network("Bayounet"), city, "1");
    var said = form(invoice, recordings.now());
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          positions.contest(it, invoice, work.organization(city), said.with("amount", "90"));
          return it;
        });
    redact(work.administrator(), "/facts/" + invoice, "number");
    var now = recordings.now();
    var number = form(invoice, now).get("number").orElseThrow();
    assertThat(number).startsWith("[redacted");
    assertThat(positions.of(List.of(invoice), now).get(invoice))
        .singleElement()
        .satisfies(it -> assertThat(requireNonNull(it.counter()).get("number")).contains(number));
  }

  @Test
  void onlyAnAdministratorOfTheRegisterReachesIt() {
    var city = work.city("Fenton");
    var keeper = work.editor(city);
    var proposal = proposal(work.editor(work.city("Mossford")), city);
    work.wanting(city, "name");
    var approval = bare(save(keeper, "/facts/new/name", name(city)));
    for (var path : List.of(proposal + "/redaction", approval + "/redaction")) {
      assertThat(keeper.get(path))
          .hasStatus(403)
          .bodyText()
          .contains("Only an administrator of the register");
      assertThat(work.reader().get(path)).hasStatus(303);
      var refused = work.administrator().send(path, "field", "since", "why", "");
      assertThat(refused).hasStatus(422).bodyText().contains("mistake-field", "mistake-why");
    }
    var administrator = work.administrator();
    for (var of : List.of("/proposals/", "/approvals/")) {
      assertThat(administrator.get(of + UUID.randomUUID() + "/redaction")).hasStatus(404);
    }
    assertThat(administrator.get(approval.replace("approvals", "proposals") + "/redaction"))
        .hasStatus(404);
    assertThat(administrator.get(proposal.replace("proposals", "approvals") + "/redaction"))
        .hasStatus(404);
    assertThat(administrator.get(proposal.replace("proposals", "facts") + "/redaction"))
        .hasStatus(404);
  }

  /** As a restore of an older backup leaves it. */
  @Test
  void itIsRedactedAgainAfterARestore() {
    var city = work.city("Marshton");
    work.editor(city);
    var proposal = proposal(work.editor(work.city("Reedton")), city);
    // The last was typed after that backup.
    for (var field : List.of("text", "source-title", "source-letter")) {
      jdbc.sql("insert into history.redaction_due (fact, field, why) values (:id, :field, :why)")
          .param("id", UUID.fromString(proposal.replaceFirst(".*/", "")))
          .param("field", field)
          .param("why", WHY)
          .update();
    }
    late.afterSingletonsInstantiated();
    assertThat(tables()).isEmpty();
  }

  @Test
  void namesOfAPublisherValuesAndNumbersAreRedacted() {
    var source =
        work.fact(
            "source",
            "slug",
            Workplace.slug("paper"),
            "title",
            "A paper",
            "publisher",
            "An authority",
            "publisher-names",
            "zh-Hant: " + secret + ", ja: " + secret,
            "class",
            "official",
            "origin",
            "paper");
    var network = work.network("Swampnet");
    var city = work.city("Swampton");
    var claim =
        work.fact(
            "claim",
            "subject",
            "organizations/" + network,
            "property",
            "members",
            "value",
            secret,
            "document",
            "source-of-tests");
    var invoices = List.of(invoice(network, city, "1"), invoice(network, city, "2"));
    redact(work.administrator(), "/facts/" + source, "publisher-names");
    redact(work.administrator(), "/facts/" + claim, "value");
    for (var it : invoices) {
      redact(work.administrator(), "/facts/" + it, "number");
    }
    assertThat(tables()).isEmpty();
    assertThat(text(work.reader(), "/facts/" + source))
        .contains("Publisher in other languages: redacted on");
    assertThat(text(work.reader(), "/facts/" + claim)).contains("Value: redacted on", "[redacted");
    assertThat(text(work.editor(network), "/networks/" + network + "/invoices"))
        .contains("[redacted");
  }

  @Test
  void whatWasTakenBackGoesAlsoWhereItWasSentBackAndTypedAnewAfterwards() {
    var city = work.city("Slakton");
    var editor = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var takenBack = bare(save(editor, "/facts/new/name", name(city)));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "Not " + secret))
        .hasStatus(303);
    var draft = editor.page(takenBack).select("a:contains(Go on typing it)").attr("href");
    var waiting = bare(save(editor, draft, "text", secret + " two"));
    assertThat(other.sendTo(waiting + "/return", waiting, "note", "Whose is it?")).hasStatus(303);
    var anew = editor.page(waiting).select("a:contains(Type it anew)").attr("href");
    assertThat(bare(save(editor, anew, "text", secret + " three"))).isEqualTo(waiting);
    redact(work.administrator(), waiting, "text");
    redact(work.administrator(), waiting, "source-title");
    assertThat(tables()).isEmpty();
    assertThat(text(other, takenBack)).contains("[redacted");
  }

  @Test
  void whatWasTakenBackGoesAlsoWhereSomebodyElseTypedItAnewAfterwards() {
    var city = work.city("Ouseton");
    var editor = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var bearer = "organizations/" + city;
    var fact =
        work.fact("name", "bearer", bearer, "text", "Ouse", "language", "en", "kind", "alias");
    var correct = "/facts/" + fact + "/correct";
    var takenBack = bare(save(editor, correct, sourced("text", secret + " one")));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "Not " + secret))
        .hasStatus(303);
    var draft = editor.page(takenBack).select("a:contains(Go on typing it)").attr("href");
    var waiting = bare(save(editor, draft, "text", secret + " two"));
    assertThat(waiting).isNotEqualTo(takenBack);
    var anew = other.page(waiting).select("a:contains(Type it anew)").attr("href");
    assertThat(bare(save(other, anew, "text", secret + " three"))).isEqualTo(waiting);
    redact(work.administrator(), waiting, "text");
    assertThat(tables()).isEmpty();
    assertThat(text(editor, takenBack)).contains("[redacted");
  }

  /** As a program hands in anew what it took back: it does not say of what it goes on. */
  @Test
  void whatWasTakenBackAndSaysTheSameAsWhatWaitsGivesUpThatFieldAlone() {
    var city = work.city("Meerton");
    var editor = work.editor(city);
    work.wanting(city, "name");
    var takenBack = bare(save(editor, "/facts/new/name", name(city)));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "Not yet."))
        .hasStatus(303);
    var waiting = bare(save(editor, "/facts/new/name", name(city)));
    assertThat(waiting).isNotEqualTo(takenBack);
    redact(work.administrator(), waiting, "text");
    assertThat(text(editor, takenBack))
        .contains("[redacted", "A letter of " + secret, "Not yet.")
        .doesNotContain(secret + " one");
  }

  @Test
  void whatWasTakenBackGoesAlsoWhereItWasDoneAtOnceAfterwards() {
    var city = work.city("Fogton");
    var editor = work.editor(city);
    work.wanting(city, "source");
    var takenBack = bare(save(editor, "/facts/new/name", lettered(city)));
    assertThat(takenBack).startsWith("/approvals/");
    var draft = takenBack(editor, takenBack, "Not " + secret);
    var known =
        sourced(
            "text",
            secret + " two",
            "source-class",
            "",
            "source-title",
            "",
            "source-publisher",
            "",
            "source-published",
            "");
    var fact = bare(save(editor, draft, known));
    assertThat(fact).startsWith("/facts/");
    assertThat(became(editor, takenBack)).isEqualTo(fact);
    redact(work.administrator(), fact, "text");
    assertThat(text(editor, takenBack)).contains("[redacted").doesNotContain(secret);
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatWasTakenBackGoesAlsoWhereTheOfficeWantsNoSecondPersonAfterwards() {
    var city = work.city("Hazeton");
    var editor = work.editor(city);
    var keeper = work.city("Mistville");
    work.editor(keeper);
    work.wanting(city, "name");
    var name = new ArrayList<>(List.of("bearer", "organizations/" + city, "text", "Haze"));
    name.addAll(List.of("language", "en", "kind", "alias", "since", "2000"));
    var before = work.fact("name", name.toArray(String[]::new));
    var changed =
        bare(
            save(
                editor,
                "/facts/" + before + "/change",
                sourced("text", secret + " one", "since", "2010")));
    var change = takenBack(editor, changed, "Not " + secret);
    var handedIn = bare(save(editor, "/facts/new/name", lettered(keeper)));
    var proposed = takenBack(editor, handedIn, "Not " + secret);
    assertThat(work.member(city, Role.ADMINISTRATOR).send("/offices/" + city + "/sign-off"))
        .hasStatus(303);

    var fact = bare(save(editor, change, "text", secret + " two"));
    assertThat(fact).startsWith("/facts/").isNotEqualTo("/facts/" + before);
    var proposal = bare(save(editor, proposed, "text", secret + " two", "act-why", "So."));
    assertThat(proposal).startsWith("/proposals/");
    assertThat(became(editor, changed)).isEqualTo(fact);
    assertThat(became(editor, handedIn)).isEqualTo(proposal);
    redact(work.administrator(), fact, "text");
    redact(work.administrator(), proposal, "text");
    for (var path : List.of(changed, handedIn)) {
      assertThat(text(editor, path)).contains("[redacted").doesNotContain(secret);
    }
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatWasTakenBackGoesAlsoWhereItWasHandedInForAnotherOfficeAfterwards() {
    var wrong = work.city("Drizzleton");
    var right = work.city("Showerville");
    var editor = work.reader().signIn(people.member(wrong, right, Role.EDITOR));
    var second = work.editor(right);
    work.wanting(wrong, "name");
    work.wanting(right, "name");
    var name = new ArrayList<>(List.of(lettered(right)));
    name.addAll(List.of("act-office", work.organization(wrong).toString()));
    var takenBack = bare(save(editor, "/facts/new/name", name.toArray(String[]::new)));
    var draft = takenBack(editor, takenBack, "Not " + secret);
    var office = work.organization(right).toString();
    var again = bare(save(editor, draft, "text", secret + " two", "act-office", office));
    assertThat(text(second, again)).contains(secret + " two");
    var approved = second.sendTo(again + "/approval", again, "note", "");
    var fact = bare(String.valueOf(approved.getResponse().getHeader("Location")));
    redact(work.administrator(), fact, "text");
    assertThat(text(editor, takenBack)).contains("[redacted").doesNotContain(secret);
    assertThat(tables()).isEmpty();
  }

  @Test
  void whatSomebodyElseTookBackIsNoEarlierFormOfIt() {
    var city = work.city("Sleetton");
    var editor = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var theirs = bare(save(other, "/facts/new/name", lettered(city)));
    takenBack(other, theirs, "Not yet.");
    var draft = theirs.replaceFirst(".*/", "");
    var name = new ArrayList<>(List.of(lettered(city)));
    name.addAll(List.of("text", "Sleet " + secret, "act-draft", draft));
    var own = bare(save(editor, "/facts/new/name", name.toArray(String[]::new)));
    redact(work.administrator(), own, "text");
    assertThat(text(other, theirs)).contains(secret + " one", "Not yet.");
  }

  @Test
  void whatWasTakenBackAndSaysTheSameOfTheSameFactGivesUpThatFieldAlone() {
    var city = work.city("Mereton");
    var editor = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var facts = new ArrayList<String>();
    for (var it : List.of("Mere", "Mere Town")) {
      var name = List.of("bearer", "organizations/" + city, "text", it, "language", "en");
      var fields = new ArrayList<>(name);
      fields.addAll(List.of("kind", "alias"));
      facts.add("/facts/" + work.fact("name", fields.toArray(String[]::new)));
    }
    var takenBack = new ArrayList<String>();
    for (var it : facts) {
      var correction = bare(save(editor, it + "/correct", sourced("text", secret)));
      takenBack(editor, correction, "Not yet.");
      takenBack.add(correction);
    }
    var waiting = bare(save(other, facts.getFirst() + "/correct", sourced("text", secret)));
    redact(work.administrator(), waiting, "text");
    assertThat(text(other, takenBack.getFirst()))
        .contains("[redacted", "Not yet.")
        .doesNotContain(secret);
    assertThat(text(other, takenBack.getLast())).as("of another fact").contains(secret);
  }

  /** Takes back what was handed in; where it is typed on. */
  private static String takenBack(Browsing person, String path, String note) {
    assertThat(person.sendTo(path + "/withdrawal", path, "note", note)).hasStatus(303);
    return person.page(path).select("a:contains(Go on typing it)").attr("href");
  }

  private static String became(Browsing person, String path) {
    return person.page(path).select("a:contains(What became of it)").attr("href");
  }

  /** A name that is secret, by a letter that is not. */
  private String[] lettered(String city) {
    var name = new ArrayList<>(List.of(name(city)));
    name.addAll(List.of("source-title", "A letter", "act-why", "As it says."));
    return name.toArray(String[]::new);
  }

  private Account account(String email) {
    return jdbc.sql("select id from accounts.account where email = :email")
        .param("email", email)
        .query(UUID.class)
        .optional()
        .flatMap(it -> accounts.find(new AccountId(it)))
        .orElseThrow();
  }

  private Form form(FactId fact, Recorded recorded) {
    return facts.standing(fact, recorded).orElseThrow().stated().form();
  }

  private FactId invoice(String network, String city, String no) {
    return work.between(
        "invoice",
        network,
        city,
        "year",
        "2020",
        "number",
        secret + "-" + no,
        "amount",
        "100",
        "currency",
        "USD",
        "issued-on",
        "2020-01-01");
  }

  private String proposal(Browsing proposer, String city) {
    return bare(save(proposer, "/facts/new/name", name(city)));
  }

  private String[] name(String city) {
    return new String[] {
      "bearer", "organizations/" + city,
      "text", secret + " one",
      "language", "en",
      "kind", "alias",
      "source-class", "official",
      "source-title", "A letter of " + secret,
      "source-publisher", "An authority",
      "source-published", "2026-11-20",
      "act-why", "Ask " + secret
    };
  }

  private static void redact(Browsing administrator, String path, String field) {
    assertThat(administrator.send(path + "/redaction", "field", field, "why", WHY))
        .as(path + " " + field)
        .hasStatus(303);
  }

  /** All tables of the database in which the secret stands. */
  private List<String> tables() {
    return jdbc
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'places')
              and tablename not like '%\\_recorded'
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                    .param("text", "%" + secret + "%")
                    .query(Boolean.class)
                    .single())
        .toList();
  }
}
