package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.json;
import static city.kontor.api.Calling.made;
import static city.kontor.api.Calling.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A name in all its languages, stated and corrected by a program in one act. */
@PageTest
class TextsProgramTests {

  private static final String NEW = "/facts/new/name/languages";
  private static final String AROUND =
      "'source': {'known': 'source-of-tests'}, 'why': 'A test says so.'}";

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;

  private String city;
  private Calling program;

  @BeforeEach
  void openAnOffice() {
    city = work.city("Tongueville");
    program = program(city, "keep");
  }

  @Test
  void allLanguagesAreStatedAndCorrectedEachTimeInOneRecording() {
    var stated = program.post(NEW, json(stating("Harbour", "港")));
    assertThat(stated).hasStatus(201);
    var fact = made(stated);
    assertThat(recorded()).isEqualTo(2);
    assertThat(program.data(fact + ".json").at("/panels/acts/acts").toString())
        .contains("\"languages\"");

    var all = program.data(fact + "/languages.json");
    assertThat(all.at("/fields/kind").stringValue()).isEqualTo("alias");
    assertThat(all.at("/languages/0/text").stringValue()).isEqualTo("Harbour");
    assertThat(all.at("/languages/1/text").stringValue()).isEqualTo("港");
    var sent = new ArrayList<String>();
    all.path("languages").forEach(it -> sent.add(it.toString().replace("Harbour", "The harbour")));
    sent.add(json("{'language': 'ja', 'text': 'みなと', 'known': 'source-of-tests'}"));
    var body = json("{'languages': [" + String.join(", ", sent) + "], " + AROUND);
    var looked = program.post(fact + "/languages", "{\"look\": true, " + body.substring(1));
    assertThat(looked).hasStatus(200);
    assertThat(body(looked).path("says").toString()).contains("The harbour", "みなと");
    assertThat(program.post(fact + "/languages", body)).hasStatus(200);
    assertThat(recorded()).isEqualTo(2);
    var after = program.data(fact + "/languages.json").path("languages");
    assertThat(after.findValuesAsString("text")).containsExactly("The harbour", "港", "みなと");

    var late = program.post(fact + "/languages", body.replace("The harbour", "The haven"));
    assertThat(late).hasStatus(409);
    assertThat(body(late).path("rule").stringValue()).isEqualTo("keeping.texts.conflict");
    assertThat(work.member(city, Role.ADMINISTRATOR).page("/offices/" + city + "/tokens").text())
        .contains("stated in several languages", "corrected in several languages");
  }

  @Test
  void aFurtherLanguageIsSeenByNobodyWhoDoesNotSeeTheOthers() {
    var hidden = stating("Draft", "稿").replace("'why'", "'visibility': 'office', 'why'");
    var fact = made(program.post(NEW, json(hidden)));
    assertThat(anybody().get(fact + ".json")).hasStatus(404);
    var added =
        program.post(
            fact + "/languages",
            json("{'languages': [{'language': 'ja', 'text': '草案'}], " + AROUND));
    assertThat(added).hasStatus(200);
    assertThat(program.get(made(added) + ".json")).hasStatus(200);
    assertThat(anybody().get(made(added) + ".json")).hasStatus(404);
  }

  @Test
  void everyMistakeIsToldInItsLanguage() {
    var wrong =
        program.post(
            NEW,
            json(
                "{'fields': {'bearer': 'organizations/%s', 'text': 'No', 'kind': 'alias'}, 'languages': [{'language': 'en', 'text': 'Yes'}], %s"
                    .formatted(city, AROUND)));
    assertThat(pointers(wrong)).containsExactly("#/fields/text");
    wrong = program.post(NEW, json(stating("Yes", "是").replace("'zh-Hant'", "'chinese'")));
    assertThat(pointers(wrong)).containsExactly("#/languages/1/language");
    wrong = program.post(NEW, json(stating("Yes", "是").replace("'known'", "'unknown'")));
    assertThat(pointers(wrong)).contains("#/source/unknown");
    wrong = program.post(NEW, json("{'languages': 'en', 'why': 'So.'}"));
    assertThat(pointers(wrong)).containsExactly("#/languages");
    wrong =
        program.post(
            NEW,
            json("{'languages': [{'language': 'en', 'text': 'Yes', 'nom': 'Oui'}], 'why': 'So.'}"));
    assertThat(pointers(wrong)).containsExactly("#/languages/0/nom");
    var fact = made(program.post(NEW, json(stating("Unread", "未讀"))));
    wrong =
        program.post(
            fact + "/languages",
            json(
                "{'languages': [{'language': 'en', 'text': 'Read', 'fact': '%s'}], %s"
                    .formatted(fact.replaceFirst(".*/", ""), AROUND)));
    assertThat(pointers(wrong)).containsExactly("#/languages/0/read");
    assertThat(program.post("/facts/new/membership/languages", json(stating("A", "B"))))
        .hasStatus(404);
  }

  @Test
  void whoeverMayNotDoesNotAndASecondPersonLooksAtEach() {
    var fact = made(program.post(NEW, json(stating("Ours", "我們"))));
    for (var scope : List.of("read", "approve")) {
      assertThat(program(city, scope).post(NEW, json(stating("Theirs", "他們")))).hasStatus(403);
      assertThat(program(city, scope).post(fact + "/languages", json(stating("Theirs", "他們"))))
          .hasStatus(403);
    }
    var other = program(work.city("Tonguetown"), "keep").post(NEW, json(stating("Theirs", "他們")));
    assertThat(other).hasStatus(202);
    assertThat(made(other)).startsWith("/proposals/");
    assertThat(anybody().post(NEW, json(stating("Theirs", "他們")))).hasStatus(401);

    assertThat(
            work.member(city, Role.ADMINISTRATOR)
                .send("/offices/" + city + "/sign-off", "kind", "name"))
        .hasStatus(303);
    var waiting = program.post(NEW, json(stating("Second", "第二")));
    assertThat(waiting).hasStatus(202);
    assertThat(made(waiting)).startsWith("/approvals/");
    assertThat(program.data("/desk/approvals.json").path("waiting").size()).isEqualTo(2);
    assertThat(text(anybody().get("/cities/" + city + ".json"))).doesNotContain("Second");
  }

  private String stating(String english, String chinese) {
    return "{'fields': {'bearer': 'organizations/%s', 'kind': 'alias'}, 'languages': [{'language': 'en', 'text': '%s'}, {'language': 'zh-Hant', 'text': '%s'}], %s"
        .formatted(city, english, chinese, AROUND);
  }

  /** How many names the last recording holds. */
  private long recorded() {
    return jdbc.sql(
            """
            select count(*) from facts.act a
            where a.recording = (select max(no) from history.recording)
            """)
        .query(Long.class)
        .single();
  }

  private static List<String> pointers(MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    return body(answer).path("errors").findValuesAsString("pointer");
  }

  private Calling program(String office, String scope) {
    return new Calling(kontor, Calling.token(work, office, scope));
  }

  private Calling anybody() {
    return new Calling(kontor, "");
  }
}
