package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.json;
import static city.kontor.api.Calling.made;
import static city.kontor.api.Calling.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Programs of a network's secretariat prepare and adopt its rules, and freeze its rolls. */
@PageTest
class RulesProgramTests {

  private static final String ADOPTION =
      "{'adopted': '2027-06-25', 'since': '2028-01-01', 'source': 'source-of-tests', 'why': 'The assembly decided.'}";

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;

  private String network;
  private String book;
  private String next;
  private String drafts;
  private String rolls;
  private Calling program;

  @BeforeEach
  void settle() {
    network = work.network("Statutenet");
    book = Workplace.slug("statute");
    next = Workplace.slug("statute-2027");
    drafts = "/networks/" + network + "/rules/drafts";
    work.fact("rule-book", "slug", book, "network", network, "since", "2004");
    work.fact("article", "slug", book + "-9", "book", book, "number", "9");
    work.fact("notice-rule", "article", book + "-9", "months", "6", "due", "pro-rata");
    var meeting = Workplace.slug("statutemeet");
    work.fact(
        "meeting", "slug", meeting, "network", network, "kind", "assembly", "on", "2026-12-01");
    rolls = "/meetings/" + meeting + "/electoral-rolls";
    work.between(
        "membership", network, work.city("Statuteville"), "kind", "member", "since", "2010-01-01");
    program = program(network, "keep");
  }

  @Test
  void aNewVersionIsBegunPreparedAndAdopted() {
    var begun = program.post(drafts, json(beginning()));
    assertThat(begun).hasStatus(201);
    var draft = made(begun);
    assertThat(draft).isEqualTo(drafts + "/" + next);
    var listed = program.data(drafts + ".json");
    assertThat(listed.at("/prepared/0/slug").stringValue()).startsWith(next);
    assertThat(listed.at("/published/0/slug").stringValue()).isEqualTo(book);
    assertThat(anybody().get(draft + ".json")).hasStatus(403);

    var rule = held(draft, "notice-rule");
    var fields = program.data(rule + ".json").path("fields").toString().replace("\"6\"", "\"12\"");
    assertThat(
            program.act(
                rule + "/correct",
                "{'fields': " + fields + ", 'source': {'keep': true}, 'why': 'A year.'}"))
        .hasStatus(200);
    assertThat(program.data(draft + ".json").path("changes").toString()).contains("12 months");
    assertThat(anybody().get(rule + ".json")).hasStatus(404);

    var adopted = program.post(draft + "/adoption", json(ADOPTION));
    assertThat(adopted).hasStatus(200);
    assertThat(made(adopted)).isEqualTo("/networks/" + network + "/rules");
    assertThat(text(anybody().get("/networks/" + network + "/rules.json?on=2028-01-01")))
        .contains("12 months");
    var again = program.post(draft + "/adoption", json(ADOPTION));
    assertThat(again).hasStatus(409);
    assertThat(body(again).path("rule").stringValue()).isEqualTo("amendments.conflict.public");
    assertThat(
            work.member(network, Role.ADMINISTRATOR).page("/offices/" + network + "/tokens").text())
        .contains("began a version of rules", "adopted rules");
  }

  @Test
  void aPastDayIsAskedAfterAndWhatIsWrongIsToldAtItsField() {
    var wrong = program.post(drafts, json("{'from': 'nothing', 'names': 'New'}"));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong).at("/errors/0/pointer").stringValue()).isEqualTo("#/names");
    wrong = program.post(drafts, json("{'from': 'nothing'}"));
    assertThat(body(wrong).path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("#/name", "#/slug", "#/source", "#/why");
    program.post(drafts, json(beginning()));
    var past = ADOPTION.replace("2028-01-01", "2026-11-01");
    var asked = program.post(drafts + "/" + next + "/adoption", json(past));
    assertThat(asked).hasStatus(422);
    assertThat(body(asked).at("/errors/0/pointer").stringValue()).isEqualTo("#/since");
    var untold = past.replace("}", ", 'past-is-meant': false}");
    assertThat(program.post(drafts + "/" + next + "/adoption", json(untold))).hasStatus(422);
    var meant = past.replace("}", ", 'past-is-meant': true}");
    assertThat(program.post(drafts + "/" + next + "/adoption", json(meant))).hasStatus(200);
  }

  @Test
  void aRollIsFrozenForADayWithItsReason() {
    var frozen = program.post(rolls, json("{'day': '2026-11-30', 'why': 'The deadline.'}"));
    assertThat(frozen).hasStatus(201);
    assertThat(made(frozen)).startsWith(rolls + "/");
    assertThat(program.data(made(frozen) + ".json").toString()).contains("Statuteville");
    assertThat(body(frozen).path("recording").isNumber()).isTrue();
    var same = program.post(rolls, json("{'day': '2026-11-30', 'why': 'Once more.'}"));
    assertThat(same).hasStatus(422);
    assertThat(body(same).at("/errors/0/rule").stringValue()).isEqualTo("rolls.mistake.same");
    for (var wrong :
        List.of(
            "{'why': 'Now.'}",
            "{'day': 'soon', 'why': 'Now.'}",
            "{'day': '2027-01-01', 'why': 'Now.'}")) {
      var refused = program.post(rolls, json(wrong));
      assertThat(refused).as(wrong).hasStatus(422);
      assertThat(body(refused).at("/errors/0/pointer").stringValue()).isEqualTo("#/day");
    }
  }

  @Test
  void onlyWhoeverKeepsTheNetworksRecordDoesSoAndNotInOneGoWhereASecondPersonIsWanted() {
    program.post(drafts, json(beginning()));
    for (var other :
        List.of(
            program(network, "read"),
            program(network, "propose"),
            program(network, "approve"),
            program(work.city("Lawville"), "keep"))) {
      assertThat(other.post(drafts, json(beginning()))).hasStatus(403);
      assertThat(other.post(drafts + "/" + next + "/adoption", json(ADOPTION))).hasStatus(403);
      assertThat(other.post(rolls, json("{'day': '2026-11-30', 'why': 'Now.'}"))).hasStatus(403);
    }
    assertThat(anybody().post(rolls, "{}")).hasStatus(401);
    var keyed = program(network, "keep").with("Idempotency-Key", "roll-1");
    var now = json("{'day': '2026-11-29', 'why': 'Now.'}");
    var frozen = keyed.post(rolls, now);
    assertThat(frozen).hasStatus(201);
    assertThat(
            work.member(network, Role.ADMINISTRATOR)
                .send("/offices/" + network + "/sign-off", "kind", "*"))
        .hasStatus(303);
    var alone = program.post(drafts + "/" + next + "/adoption", json(ADOPTION));
    assertThat(alone).hasStatus(403);
    assertThat(body(alone).path("rule").stringValue()).isEqualTo("amendments.may-not.in-one-go");
    var roll = program.post(rolls, json("{'day': '2026-11-30', 'why': 'Now.'}"));
    assertThat(roll).hasStatus(403);
    assertThat(body(roll).path("rule").stringValue()).isEqualTo("rolls.may-not.freeze");
    var again = keyed.post(rolls, now);
    assertThat(again).as("sent again with its key").hasStatus(201);
    assertThat(body(again)).isEqualTo(body(frozen));
  }

  private String beginning() {
    return "{'from': '%s', 'name': 'Statute of 2027', 'slug': '%s', 'source': 'source-of-tests', 'why': 'For the assembly.'}"
        .formatted(book, next);
  }

  /** The fact of a kind that a version holds. */
  private String held(String draft, String kind) {
    return program
        .data(draft + ".json")
        .path("holds")
        .valueStream()
        .filter(it -> it.path("kind").stringValue().equals(kind))
        .map(it -> it.path("fact").stringValue().replace(".json", ""))
        .findFirst()
        .orElseThrow();
  }

  private Calling program(String office, String scope) {
    return new Calling(kontor, Calling.token(work, office, scope));
  }

  private Calling anybody() {
    return new Calling(kontor, "");
  }
}
