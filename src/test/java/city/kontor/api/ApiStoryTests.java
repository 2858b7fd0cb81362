package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.made;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A day of work as offices do it by programs: the same acts, by the same rules. */
@PageTest
class ApiStoryTests {

  private static final String LETTER =
      "'source': {'class': 'official', 'publisher': 'An authority', 'published': '2026-11-20',"
          + " 'letter-number': 'No. 1159999998'}";

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;

  @Test
  void twoCitiesAgreeOnANewPaper() {
    var bayou = work.city("Bayouville");
    var basin = work.city("Basinville");
    var pair = work.pair(bayou, basin);
    var first = program(bayou, "keep");
    var second = program(basin, "keep");

    var stated =
        first.post(
            "/facts/new/tie",
            Calling.json(
                "{'fields': {'partnership': '%s', 'kind': 'cooperation-mou', 'since': '2026-11-20'}, %s, 'why': 'Signed.'}"
                    .formatted(pair, LETTER)));
    assertThat(stated).hasStatus(201);
    var fact = made(stated);
    assertThat(says(bayou, fact)).isEqualTo("stated");
    assertThat(says(basin, fact)).isEqualTo("not-yet-confirmed");

    var contest =
        "{'fields': {'partnership': '%s', 'kind': 'cooperation-mou', 'since': '2026-11-21'},";
    assertThat(
            second.act(
                fact + "/contest", contest.formatted(pair) + " 'why': 'Our copy says the 21st.'}"))
        .hasStatus(200);
    assertThat(says(basin, fact)).isEqualTo("contested 2026-11-21");
    assertThat(
            anybody()
                .data("/partnerships/" + pair + ".json")
                .at("/panels/sides" + fact.substring("/facts".length())))
        .isEqualTo(anybody().data(fact + ".json").at("/panels/sides"));
    var before =
        jdbc.sql("select max(at)::text from history.recording").query(String.class).single();

    var corrected =
        first.act(
            fact + "/correct",
            contest.formatted(pair) + " 'source': {'keep': true}, 'why': 'They are right.'}");
    assertThat(corrected).hasStatus(200);
    assertThat(second.act(fact + "/confirm", "{'why': 'So it is.'}")).hasStatus(200);
    assertThat(says(bayou, fact)).isEqualTo("stated");
    assertThat(says(basin, fact)).isEqualTo("confirmed");

    var told = anybody().data(fact + ".json");
    assertThat(told.path("fields").path("since").stringValue()).isEqualTo("2026-11-21");
    assertThat(told.path("history").valueStream().map(it -> it.at("/fields/since").stringValue()))
        .containsExactly("2026-11-20", "2026-11-21");
    assertThat(anybody().get(fact + "/history.json"))
        .bodyText()
        .contains("Signed.", "They are right.");
    var then = before.replace(' ', 'T').replaceFirst("\\+00$", "Z");
    assertThat(says(basin, fact + ".json?recorded=" + then)).isEqualTo("contested 2026-11-21");

    var reader = program(work.city("Harbourville"), "read");
    var acts = reader.data(fact + ".json").at("/panels/acts");
    assertThat(acts.path("acts").isEmpty()).isTrue();
    assertThat(acts.path("whyNot").toString())
        .contains("This belongs to Basinville and Bayouville");
    var refused =
        reader.act(fact + "/correct", "\"" + told.path("recording") + "\"", "{'why': 'No.'}");
    assertThat(refused).hasStatus(403);
    assertThat(body(refused).path("title").stringValue())
        .contains("This token lets a program read only");
    assertThat(body(refused).path("rule").stringValue()).isEqualTo("keeping.may-not.reads");
  }

  @Test
  void anAgreementNamesItsTwoCitiesAndNeedsNoPairBefore() {
    var creek = work.city("Creekville");
    var canal = work.city("Canalville");
    var program = program(creek, "keep");
    var body =
        "{'fields': {'one': '%s', 'other': '%s', 'kind': 'cooperation-mou', 'since': '2026-11-20'}, %s, 'why': 'Signed.'}"
            .formatted(creek, canal, LETTER);
    var refused = program(creek, "propose").post("/facts/new/tie", Calling.json(body));
    assertThat(refused).hasStatus(422);
    var mistake = body(refused).at("/errors/0");
    assertThat(mistake.path("pointer").stringValue()).isEqualTo("#/fields/other");
    assertThat(mistake.path("detail").stringValue())
        .contains("/facts/new/partnership?one=" + canal + "&other=" + creek);

    var stated = program.post("/facts/new/tie", Calling.json(body));
    assertThat(stated).hasStatus(201);
    assertThat(says(creek, made(stated))).isEqualTo("stated");
    var pair = canal + "-" + creek;
    assertThat(anybody().get("/partnerships/" + pair + ".json")).bodyText().contains("2026-11-20");
    assertThat(anybody().data(made(stated) + ".json").at("/fields/partnership").stringValue())
        .isEqualTo(pair);

    var both = body.replace("'one'", "'partnership': '%s', 'one'".formatted(pair));
    var twice = program.post("/facts/new/tie", Calling.json(both));
    assertThat(twice).hasStatus(422).bodyText().contains("#/fields/one", "#/fields/other");
  }

  @Test
  void aCityPreparesAnAgreementThatNobodyOutsideSees() {
    var cape = work.city("Capeville");
    var cove = work.city("Coveville");
    var pair = work.pair(cape, cove);
    var program = program(cape, "keep");
    var stated =
        program.post(
            "/facts/new/tie",
            Calling.json(
                "{'fields': {'partnership': '%s', 'kind': 'friendship-charter', 'since': '2027-06-15'},"
                        .formatted(pair)
                    + LETTER
                    + ", 'why': 'A draft.', 'visibility': 'office', 'released': '2027-06-15'}"));
    assertThat(stated).hasStatus(201);
    var fact = made(stated);
    assertThat(program.get(fact + ".json")).hasStatus(200).bodyText().contains("2027-06-15");
    for (var other : List.of(anybody(), program(cove, "keep"))) {
      assertThat(other.get(fact + ".json")).hasStatus(404);
      assertThat(other.get("/partnerships/" + pair + ".json"))
          .bodyText()
          .doesNotContain("2027-06-15");
    }
    assertThat(program(cove, "keep").act(fact + "/confirm", "\"1\"", "{'why': 'So.'}"))
        .hasStatus(404);
    assertThat(
            program.act(
                fact + "/disclose",
                "{'visibility': 'public', 'released': '2027-06-01', 'why': 'Approved.'}"))
        .hasStatus(422)
        .bodyText()
        .contains("#/released", "choose who sees it until then");
    var publish = "{'visibility': 'public', 'why': 'Approved.'}";
    var refused = program.act(fact + "/disclose", publish);
    assertThat(refused).hasStatus(422);
    var mistake = body(refused).at("/errors/0");
    assertThat(mistake.path("pointer").stringValue()).isEqualTo("#/visibility");
    var letter = mistake.path("detail").stringValue().replaceFirst(".*first: ", "");
    assertThat(program.act(letter + "/disclose", publish)).hasStatus(200);
    assertThat(program.act(fact + "/disclose", publish)).hasStatus(200);
    assertThat(anybody().get(fact + ".json")).hasStatus(200).bodyText().contains("2027-06-15");
  }

  @Test
  void aNetworkEndsASeatAndSeatsAnotherCityFromADate() {
    var network = work.network("Deltanet");
    var gulf = work.city("Gulfville");
    var fjord = work.city("Fjordville");
    work.fact("body", "slug", network + "-board", "network", network, "kind", "board");
    work.fact("seat", "body", network + "-board", "office", "member");
    var seat = network + "-board-member";
    var held = "/facts/" + work.fact("holding", "seat", seat, "holder", gulf, "since", "2020");
    var program = program(network, "keep");
    assertThat(
            program.act(
                held + "/end",
                "{'fields': {'until': '2026-10-01'}, " + LETTER + ", 'why': 'The term ended.'}"))
        .hasStatus(200);
    assertThat(
            program.post(
                "/facts/new/holding",
                Calling.json(
                    "{'fields': {'seat': '%s', 'holder': 'Fjordville', 'since': '2026-10-01'},"
                            .formatted(network + "-board/member")
                        + LETTER
                        + ", 'why': 'Elected.'}")))
        .hasStatus(201);
    assertThat(holders(network, "2026-09-30")).containsExactly(gulf);
    assertThat(holders(network, "2026-10-01")).containsExactly(fjord);
  }

  @Test
  void whatAProgramMayOnlyProposeAPersonOrAnotherProgramAnswers() {
    var network = work.network("Esternet");
    var city = work.city("Estuaryville");
    var fact =
        "/facts/"
            + work.fact(
                "membership",
                "network",
                network,
                "organization",
                city,
                "kind",
                "member",
                "since",
                "2004");
    var form =
        "{'fields': {'network': '%s', 'organization': '%s', 'kind': 'member', 'since': '%s'},"
            + " 'source': {'keep': true}, 'why': 'So.'}";
    var keeper = program(network, "keep");
    var own = program(network, "propose");
    var other = program(city, "keep");
    for (var proposer : List.of(own, other)) {
      var proposed = proposer.act(fact + "/correct", form.formatted(network, city, "2003"));
      assertThat(proposed).hasStatus(202);
      assertThat(body(proposed).path("proposed").booleanValue()).isTrue();
      var proposal = made(proposed);
      assertThat(proposal).startsWith("/proposals/");
      assertThat(proposer.data(proposal + ".json").path("state").stringValue()).isEqualTo("open");
      assertThat(proposer.post(proposal + "/acceptance", "{}")).hasStatus(403);
      assertThat(keeper.get("/desk/proposals.json")).bodyText().contains(proposal);
      assertThat(keeper.post(proposal + "/refusal", "{}")).hasStatus(422);
      assertThat(keeper.post(proposal + "/refusal", "{\"answer\": \"Not so.\"}")).hasStatus(200);
      assertThat(proposer.data(proposal + ".json").path("answer").stringValue())
          .isEqualTo("Not so.");
    }
    var again = made(other.act(fact + "/correct", form.formatted(network, city, "2003")));
    var accepted = keeper.post(again + "/acceptance", "{}");
    assertThat(accepted).hasStatus(200);
    assertThat(made(accepted)).isEqualTo(fact);
    assertThat(anybody().data(fact + ".json").at("/fields/since").stringValue()).isEqualTo("2003");

    var slip = made(other.act(fact + "/correct", form.formatted(network, city, "1003")));
    assertThat(keeper.post(slip + "/withdrawal", "{}")).hasStatus(403);
    assertThat(other.post(slip + "/withdrawal", "{\"answer\": \"A slip.\"}")).hasStatus(200);
    assertThat(keeper.data(slip + ".json").path("state").stringValue()).isEqualTo("taken-back");
    assertThat(keeper.data("/desk/proposals.json").at("/takenBack/0/answer").stringValue())
        .isEqualTo("A slip.");
    assertThat(keeper.post(slip + "/acceptance", "{}")).hasStatus(409);

    var amend = made(other.act(fact + "/correct", form.formatted(network, city, "2002")));
    var id = amend.replaceFirst(".*/", "");
    var amended =
        form.formatted(network, city, "2001")
            .replace("}, 'why'", "}, 'proposal': '" + id + "', 'why'");
    assertThat(keeper.act(fact + "/correct", amended)).hasStatus(200);
    assertThat(other.data(amend + ".json").path("state").stringValue()).isEqualTo("accepted");
  }

  @Test
  void aSecretariatPreparesAnAssemblyWithoutABrowser() {
    var network = work.network("Stillnet");
    var city = work.city("Stillville");
    work.fact("membership", "network", network, "organization", city, "kind", "member");
    var book = Workplace.slug("stillbook");
    work.fact("rule-book", "slug", book, "network", network, "since", "2004");
    var administrator = work.member(network, Role.ADMINISTRATOR);
    var program = new Calling(kontor, Calling.token(administrator, network, "keep"));
    var second = program(network, "approve");
    assertThat(administrator.send("/offices/" + network + "/sign-off", "kind", "meeting"))
        .hasStatus(303);

    var minutes = Workplace.slug("minutes");
    var source =
        made(
            program.post(
                "/facts/new/source",
                Calling.json(
                    "{'fields': {'slug': '%s', 'class': 'official', 'title': 'Minutes', 'publisher': 'Stillnet', 'origin': '%s'}, 'why': 'Sent to members.'}"
                        .formatted(minutes, minutes))));
    var paper = "%PDF-1.7 minutes".getBytes(StandardCharsets.US_ASCII);
    assertThat(
            program.upload(
                source + "/document", program.tag(source), paper, "why", "As they were signed."))
        .hasStatus(200);

    var meeting = Workplace.slug("stillmeet");
    var handedIn =
        program.post(
            "/facts/new/meeting",
            Calling.json(
                "{'fields': {'slug': '%s', 'network': '%s', 'kind': 'assembly', 'on': '2026-12-01'}, 'source': {'known': '%s', 'locator': 'p. 2'}, 'why': 'Called.'}"
                    .formatted(meeting, network, minutes)));
    assertThat(handedIn).hasStatus(202);
    assertThat(anybody().get("/meetings/" + meeting + ".json")).hasStatus(404);
    var waiting = second.data("/desk/approvals.json").at("/waiting/0");
    assertThat(
            second.post(
                made(handedIn) + "/approval",
                Calling.json(
                    "{'read': '%s', 'note': 'So the minutes say.'}"
                        .formatted(waiting.path("read").stringValue()))))
        .hasStatus(200);
    assertThat(anybody().get("/meetings/" + meeting + ".json")).hasStatus(200);

    var called =
        program.post(
            "/facts/new/name/languages",
            Calling.json(
                "{'fields': {'bearer': 'organizations/%s', 'kind': 'alias'}, 'languages': [{'language': 'en', 'text': 'Network of Stillness'}, {'language': 'zh-Hant', 'text': '靜謐網'}], 'source': {'known': '%s'}, 'why': 'So it is called.'}"
                    .formatted(network, minutes)));
    assertThat(called).hasStatus(201);
    assertThat(anybody().data(made(called) + ".json").at("/fields/text").stringValue())
        .isEqualTo("Network of Stillness");

    var drafts = "/networks/" + network + "/rules/drafts";
    var next = Workplace.slug("stillbook-next");
    assertThat(
            program.post(
                drafts,
                Calling.json(
                    "{'from': '%s', 'name': 'Rules of 2027', 'slug': '%s', 'source': '%s', 'why': 'For the assembly.'}"
                        .formatted(book, next, minutes))))
        .hasStatus(201);
    assertThat(
            program.post(
                drafts + "/" + next + "/adoption",
                Calling.json(
                    "{'adopted': '2026-12-01', 'since': '2027-01-01', 'decided': '%s', 'source': '%s', 'why': 'The assembly decided.'}"
                        .formatted(meeting, minutes))))
        .hasStatus(200);
    assertThat(anybody().get("/networks/" + network + "/rules.json?on=2027-01-01"))
        .bodyText()
        .contains("Rules of 2027");

    var frozen =
        program.post(
            "/meetings/" + meeting + "/electoral-rolls",
            Calling.json("{'day': '2026-12-01', 'why': 'The deadline has passed.'}"));
    assertThat(frozen).hasStatus(201);
    assertThat(program.get(made(frozen) + ".json")).bodyText().contains("Stillville");

    assertThat(
            program(city, "keep")
                .post(
                    "/offices/" + city + "/contacts",
                    Calling.json(
                        "{'matter': 'political', 'name': 'A Mayor', 'email': 'mayor@example.org', 'network': '%s', 'purpose': 'The assembly', 'expires': '2027-01-31'}"
                            .formatted(network))))
        .hasStatus(201);
    assertThat(
            program.data("/offices/" + network + "/contacts.json").at("/given/0/name").toString())
        .contains("A Mayor");
    assertThat(administrator.page("/offices/" + network + "/journal").text())
        .contains("As they were signed.", "Called.", "The assembly decided.");
  }

  private List<String> holders(String network, String day) {
    return anybody()
        .data("/bodies/" + network + "-board.json?on=" + day)
        .path("seats")
        .valueStream()
        .flatMap(it -> it.path("holders").valueStream())
        .filter(it -> it.path("certainty").stringValue().equals("certain"))
        .map(it -> it.at("/holder/self").stringValue().replaceAll(".*/|\\.json.*", ""))
        .toList();
  }

  /** What a party says of a fact, and since when it was instead where it contests. */
  private String says(String party, String fact) {
    var id = work.organization(party).toString();
    return anybody()
        .data(fact.contains(".json") ? fact : fact + ".json")
        .at("/panels/sides")
        .valueStream()
        .filter(it -> it.path("party").stringValue().equals(id))
        .map(
            it ->
                it.path("says").stringValue()
                    + (it.has("counter") ? " " + it.at("/counter/since").stringValue() : ""))
        .findFirst()
        .orElse("");
  }

  private Calling program(String office, String scope) {
    return new Calling(kontor, Calling.token(work, office, scope));
  }

  private Calling anybody() {
    return new Calling(kontor, "");
  }
}
