package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.json;
import static city.kontor.api.Calling.made;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What waits for a second person, answered by a program that was made for that alone. */
@PageTest
class SecondPersonTests {

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;

  private String city;
  private Browsing one;
  private Calling first;
  private Calling second;

  @BeforeEach
  void wantASecondPerson() {
    city = work.city("Fourhandville");
    one = work.member(city, Role.ADMINISTRATOR);
    first = new Calling(kontor, Calling.token(one, city, "keep"));
    second = new Calling(kontor, Calling.token(work, city, "approve"));
    assertThat(one.send("/offices/" + city + "/sign-off", "kind", "name")).hasStatus(303);
  }

  @Test
  void whatOneHasTypedASecondReadsAndApproves() {
    var approval = handedIn("Vierhand");
    var waiting = second.data("/desk/approvals.json").at("/waiting/0");
    assertThat(waiting.path("self").stringValue()).startsWith(approval);
    var approved = answer(second, approval, "approval", read(approval), "Held against it.");
    assertThat(approved).hasStatus(200);
    assertThat(made(approved)).startsWith("/facts/");
    assertThat(new Calling(kontor, "").data(made(approved) + ".json").at("/fields/text").toString())
        .contains("Vierhand");
    var decided = second.data(approval + ".json");
    assertThat(decided.path("state").stringValue()).isEqualTo("approved");
    assertThat(decided.has("read")).isFalse();
    assertThat(work.member(city, Role.READER).page(approval).text())
        .contains("A program that approves", "Held against it.");
    assertThat(work.member(city, Role.ADMINISTRATOR).page("/offices/" + city + "/tokens").text())
        .contains("reads and approves", "approved");
    assertThat(answer(second, approval, "approval", "1", "")).hasStatus(409);
  }

  @Test
  void whatIsApprovedAgainWithItsKeyIsAnsweredAsTheFirstTime() {
    var approval = handedIn("Quatuormanus");
    var read = read(approval);
    second.with("Idempotency-Key", "approval-1");
    var approved = answer(second, approval, "approval", read, "");
    assertThat(approved).hasStatus(200);
    var again = answer(second, approval, "approval", read, "");
    assertThat(again).hasStatus(200);
    assertThat(body(again)).isEqualTo(body(approved));
    assertThat(answer(second, approval, "approval", read, "Again.")).hasStatus(409);
  }

  @Test
  void itIsAnsweredWithTheTagUnderWhichTheFactIsActedOnNext() {
    var neighbour = work.city("Neighbourville");
    var theirs = new Calling(kontor, Calling.token(work, neighbour, "keep"));
    var tie =
        made(
            theirs.post(
                "/facts/new/tie",
                json(
                    "{'fields': {'partnership': '%s', 'kind': 'sister-city', 'since': '2004'}, "
                            .formatted(work.pair(city, neighbour))
                        + "'source': {'known': 'source-of-tests'}, 'why': 'So.'}")));
    assertThat(one.send("/offices/" + city + "/sign-off", "kind", "tie")).hasStatus(303);
    var confirmation = made(first.act(tie + "/confirm", "{'why': 'So it is.'}"));
    var approved = answer(second, confirmation, "approval", read(confirmation), "");
    assertThat(approved).hasStatus(200);
    var tag = Objects.requireNonNull(approved.getResponse().getHeader("ETag"));
    assertThat(tag).isEqualTo(first.tag(tie)).isEqualTo(theirs.tag(tie));
    assertThat(
            theirs.act(
                tie + "/end",
                tag,
                "{'fields': {'until': '2020'}, 'source': {'known': 'source-of-tests'}, 'why': 'So.'}"))
        .hasStatus(200);
  }

  @Test
  void itSendsBackOrRefusesAndSaysWhy() {
    var approval = handedIn("Fourhand");
    var silent = answer(second, approval, "return", read(approval), "");
    assertThat(silent).hasStatus(422);
    assertThat(body(silent).at("/errors/0/pointer").stringValue()).isEqualTo("#/note");
    assertThat(answer(second, approval, "return", read(approval), "Which language?"))
        .hasStatus(200);
    assertThat(second.data(approval + ".json").path("state").stringValue()).isEqualTo("returned");
    assertThat(first.data(approval + ".json").path("state").stringValue()).isEqualTo("returned");

    var other = handedIn("Quattromani");
    assertThat(answer(second, other, "refusal", read(other), "It is called otherwise."))
        .hasStatus(200);
    assertThat(second.data(other + ".json").path("state").stringValue()).isEqualTo("refused");
    assertThat(new Calling(kontor, "").get("/cities/" + city + ".json"))
        .bodyText()
        .doesNotContain("Quattromani", "Fourhand\"");
  }

  @Test
  void whatWasSentBackIsHandedInAnewByAProgram() {
    var approval = handedIn("Hands");
    answer(second, approval, "return", read(approval), "Four of them.");
    var silent = first.post("/facts/new/name", anew(approval, "", "Four Hands"));
    assertThat(silent).hasStatus(422);
    assertThat(body(silent).at("/errors/0/pointer").stringValue()).isEqualTo("#/read");
    var read = read(approval);
    var anew = first.post("/facts/new/name", anew(approval, read, "Four Hands"));
    assertThat(anew).hasStatus(202);
    var late = first.post("/facts/new/name", anew(approval, read, "Five Hands"));
    assertThat(late).hasStatus(409);
    assertThat(body(late).path("rule").stringValue()).isEqualTo("keeping.approval.meanwhile");
    assertThat(made(anew)).isEqualTo(approval);
    var waiting = second.data("/desk/approvals.json").path("waiting");
    assertThat(waiting.size()).isEqualTo(1);
    assertThat(waiting.at("/0/fields/text").stringValue()).isEqualTo("Four Hands");
    assertThat(answer(second, approval, "approval", read(approval), "")).hasStatus(200);
    var unknown =
        first.post(
            "/facts/new/name",
            json(name("Hands").replaceFirst("'why'", "'approval': 'nothing', 'why'")));
    assertThat(unknown).hasStatus(422);
    assertThat(body(unknown).at("/errors/0/pointer").stringValue()).isEqualTo("#/approval");
    var alone =
        first.post(
            "/facts/new/name", json(name("Hands").replaceFirst("'why'", "'read': '1', 'why'")));
    assertThat(alone).hasStatus(422);
    assertThat(body(alone).at("/errors/0/pointer").stringValue()).isEqualTo("#/read");
  }

  @Test
  void onlyAnotherPersonsTokenThatWasMadeForItAnswers() {
    var approval = handedIn("Quatremains");
    var read = read(approval);
    for (var answer : List.of("approval", "return", "refusal")) {
      for (var scope : List.of("read", "propose", "keep")) {
        var other = new Calling(kontor, Calling.token(work, city, scope));
        refused(answer(other, approval, answer, read, "So."), "api.may-not.approve");
      }
      var own = new Calling(kontor, Calling.token(one, city, "approve"));
      refused(answer(own, approval, answer, read, "So."), "keeping.may-not.approve.own");
      var elsewhere =
          new Calling(kontor, Calling.token(work, work.city("Fivehandville"), "approve"));
      assertThat(answer(elsewhere, approval, answer, read, "So.")).hasStatus(404);
      assertThat(answer(new Calling(kontor, ""), approval, answer, read, "So.")).hasStatus(401);
    }
    assertThat(second.data(approval + ".json").path("state").stringValue()).isEqualTo("waiting");
  }

  @Test
  void itDoesNothingElse() {
    refused(second.post("/facts/new/name", json(name("Alleinhand"))), "keeping.may-not.reads");
    var look = "{'look': true, " + name("Alleinhand").substring(1);
    refused(second.post("/facts/new/name", json(look)), "keeping.may-not.reads");
  }

  @Test
  void aProgramThatOnlyProposesTakesBackWhatItHandedInItselfAndNothingOfItsPerson() {
    var atTheDesk = "/facts/new/name?bearer=organizations/" + city;
    var typed =
        Workplace.bare(
            Workplace.save(
                one,
                atTheDesk,
                Workplace.sourced("text", "Ante", "language", "en", "kind", "alias")));
    var proposing = new Calling(kontor, Calling.token(one, city, "propose"));
    var byAnother = handedIn("Anteanother");
    for (var approval : List.of(typed, byAnother)) {
      refused(proposing.post(approval + "/withdrawal", "{}"), "keeping.may-not.take-back.program");
      var anew =
          "{'approval': '%s', %s"
              .formatted(approval.replaceFirst(".*/", ""), name("Antenew").substring(1));
      refused(proposing.post("/facts/new/name", json(anew)), "keeping.may-not.take-back.program");
      assertThat(second.data(approval + ".json").path("state").stringValue()).isEqualTo("waiting");
    }
    assertThat(first.post(typed + "/withdrawal", "{}")).hasStatus(200);
    var own = proposing.post("/facts/new/name", json(name("Anteown")));
    assertThat(own).hasStatus(202);
    assertThat(proposing.post(made(own) + "/withdrawal", "{}")).hasStatus(200);
  }

  @Test
  void aProgramThatOnlyProposesReachesNothingOfAnotherPersonsProgramOfItsName() {
    var theirs = new Calling(kontor, Calling.token(one, city, "keep", "Import"));
    var other = work.member(city, Role.ADMINISTRATOR);
    var proposing = new Calling(kontor, Calling.token(other, city, "propose", "Import"));
    var handedIn = theirs.post("/facts/new/name", json(name("Quadrumana")));
    assertThat(handedIn).hasStatus(202);
    var approval = made(handedIn);
    var anew = anew(approval, read(approval), "Quadrumanus");
    refused(proposing.post("/facts/new/name", anew), "keeping.may-not.take-back.program");
    refused(proposing.post(approval + "/withdrawal", "{}"), "keeping.may-not.take-back.program");
    var own = made(proposing.post("/facts/new/name", json(name("Quadrumane"))));
    var again = anew(own, read(own), "Quadrumani");
    assertThat(proposing.post("/facts/new/name", again)).hasStatus(202);
    assertThat(second.data(own + ".json").at("/fields/text").stringValue()).isEqualTo("Quadrumani");
  }

  @Test
  void whatWasTypedAnewIsNotApprovedAsItWasReadBefore() {
    var approval = handedIn("Before");
    var read = read(approval);
    assertThat(answer(second, approval, "approval", "", "")).hasStatus(422);
    answer(second, approval, "return", read, "Which?");
    assertThat(
            Workplace.press(
                one,
                "/facts/new/name?act-approval=" + approval.replaceFirst(".*/", ""),
                "save",
                "text",
                "Afterwards"))
        .hasStatus(303);
    var late = answer(second, approval, "approval", read, "");
    assertThat(late).hasStatus(409);
    assertThat(body(late).path("rule").stringValue()).isEqualTo("keeping.approval.decided");
    assertThat(answer(second, approval, "approval", read(approval), "")).hasStatus(200);
  }

  private String handedIn(String text) {
    var handedIn = first.post("/facts/new/name", json(name(text)));
    assertThat(handedIn).hasStatus(202);
    return made(handedIn);
  }

  private String name(String text) {
    return "{'fields': {'bearer': 'organizations/%s', 'text': '%s', 'language': 'en', 'kind': 'alias'}, 'source': {'known': 'source-of-tests'}, 'why': 'So.'}"
        .formatted(city, text);
  }

  private String anew(String approval, String read, String text) {
    return json(
        "{'approval': '%s', 'read': '%s', %s"
            .formatted(approval.replaceFirst(".*/", ""), read, name(text).substring(1)));
  }

  private String read(String approval) {
    return second.data(approval + ".json").path("read").stringValue();
  }

  private static MvcTestResult answer(
      Calling program, String approval, String answer, String read, String note) {
    return program.post(
        approval + "/" + answer, json("{'read': '%s', 'note': '%s'}".formatted(read, note)));
  }

  private static void refused(MvcTestResult answer, String rule) {
    assertThat(answer).hasStatus(403);
    assertThat(body(answer).path("rule").stringValue()).isEqualTo(rule);
  }
}
