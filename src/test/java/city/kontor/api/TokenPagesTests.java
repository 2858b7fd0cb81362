package city.kontor.api;

import static city.kontor.api.Calling.body;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Tokens of offices: who makes and ends them, what they open and what never. */
@PageTest
class TokenPagesTests {

  @Autowired Workplace work;
  @Autowired People people;
  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;

  private String office;
  private Browsing administrator;

  @BeforeEach
  void openAnOffice() {
    office = work.city("Tokenville");
    administrator = work.member(office, Role.ADMINISTRATOR);
  }

  @Test
  void aTokenIsShownOnceAndKeptAsAHash() {
    var token = token("keep");
    assertThat(token).matches("kontor_[0-9a-f]{64}");
    assertThat(page()).contains("A program that keeps", "until 31 January 2027", "Never used.");
    assertThat(page()).doesNotContain(token);
    assertThat(
            jdbc.sql("select count(*) from api.token where strpos(token::text, :secret) > 0")
                .param("secret", token.substring("kontor_".length()))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void onlyAdministratorsOfTheOfficeMakeAndEndTokensAndOthersAreToldWhy() {
    for (var person : List.of(work.editor(office), work.member(office, Role.READER))) {
      assertThat(Workplace.text(person, path()))
          .contains("Only an administrator of the office of Tokenville makes and ends its tokens");
      assertThat(person.sendTo(path(), "/desk", "name", "x")).hasStatus(403);
    }
    assertThat(work.administrator().sendTo(path(), "/desk", "name", "x")).hasStatus(403);
    assertThat(work.editor(work.city("Elsewhere")).get(path())).hasStatus(403);
    assertThat(work.reader().get(path())).hasStatus(303);
  }

  @Test
  void whatIsTypedWronglyStandsAtItsField() {
    var answer = administrator.send(path(), "name", "", "scope", "all", "expires", "2031-01-01");
    assertThat(answer).hasStatus(422);
    var page = org.jsoup.Jsoup.parse(Calling.text(answer));
    assertThat(page.select("#mistake-name, #mistake-scope, #mistake-expires")).hasSize(3);
    assertThat(page.select("[name=expires]").val()).isEqualTo("2031-01-01");
    assertThat(page.select("section[aria-labelledby=secret]")).isEmpty();
  }

  @Test
  void whatATokenDidIsListedAndLeadsThere() {
    var program = new Calling(kontor, token("keep"));
    assertThat(program.get("/networks.json")).hasStatus(200);
    var stated =
        program.post(
            "/facts/new/name",
            Calling.json(
                "{'fields': {'bearer': 'organizations/%s', 'text': 'Token Town', 'language': 'en', 'kind': 'alias'}, 'source': {'known': 'source-of-tests'}, 'why': 'A sign says so.'}"
                    .formatted(office)));
    assertThat(stated).hasStatus(201);
    var list = administrator.page(path());
    assertThat(list.select("#tokens + ul").text())
        .contains("Used 2 times, last on 24 November 2026, 12:00 UTC.", "stated");
    assertThat(list.select("#tokens + ul a").eachAttr("href")).contains(Calling.made(stated));
    assertThat(administrator.page("/offices/" + office + "/journal").text())
        .contains("Token Town", "Person");
  }

  @Test
  void whatAProgramHandsInForASecondPersonNamesTheProgram() {
    assertThat(administrator.send("/offices/" + office + "/sign-off", "kind", "name"))
        .hasStatus(303);
    var stated =
        new Calling(kontor, token("keep"))
            .post(
                "/facts/new/name",
                Calling.json(
                    "{'fields': {'bearer': 'organizations/%s', 'text': 'Token City', 'language': 'en', 'kind': 'alias'}, 'source': {'known': 'source-of-tests'}, 'why': 'A sign says so.'}"
                        .formatted(office)));
    assertThat(stated).hasStatus(202);
    assertThat(Workplace.text(work.editor(office), Calling.made(stated)))
        .contains("the program “A program that keeps”, for ");
  }

  @Test
  void aTokenThatEndedHasExpiredOrIsUnknownOpensNothing() {
    var token = token("read");
    var program = new Calling(kontor, token);
    assertThat(program.get("/networks.json")).hasStatus(200);
    jdbc.sql("update api.token set expires = '2026-11-24' where secret = sha256(:token::bytea)")
        .param("token", token)
        .update();
    refused(program.get("/networks.json"));
    var other = token("read");
    var end = administrator.page(path()).select("form[action$=/end]").eachAttr("action").getFirst();
    assertThat(administrator.sendTo(end, path())).hasStatus(303);
    refused(new Calling(kontor, other).get("/networks.json"));
    refused(new Calling(kontor, "kontor_" + "0".repeat(64)).from("203.0.113.7").get("/networks"));
    refused(new Calling(kontor, "x").from("203.0.113.7").get("/networks"));
    assertThat(page()).contains("ended on 24 November 2026", "expired on 24 November 2026");
  }

  @Test
  void whoIsNoAdministratorAnyMoreLeavesNoOpenTokenBehind() {
    var token = token("keep");
    jdbc.sql(
            """
            update accounts.duty set until = '2026-11-24' where role = 'administrator'
            and account = (select made_by from api.token where secret = sha256(:token::bytea))
            """)
        .param("token", token)
        .update();
    var answer = new Calling(kontor, token).get("/networks.json");
    assertThat(answer).hasStatus(401).bodyText().contains("no administrator of the office");
  }

  @Test
  void aTokenServesThroughALongerRoleAndNotThroughOneGivenAgain() {
    var email = people.member(office, Role.ADMINISTRATOR);
    var token = Calling.token(work.reader().signIn(email), office, "read");
    var program = new Calling(kontor, token);
    var page = "/offices/" + office;
    administrator.send(page, "email", email, "role", "administrator", "until", "2027-06-01");
    assertThat(program.get("/networks.json")).hasStatus(200);

    var end = administrator.page(page).select("li:contains(" + email + ") form").attr("action");
    assertThat(administrator.sendTo(end, page)).hasStatus(303);
    assertThat(program.get("/networks.json")).hasStatus(401);
    administrator.send(page, "email", email, "role", "administrator");
    assertThat(program.get("/networks.json"))
        .hasStatus(401)
        .bodyText()
        .contains("A role that is given again makes new tokens.");
    var fresh = Calling.token(work.reader().signIn(email), office, "read");
    assertThat(new Calling(kontor, fresh).get("/networks.json")).hasStatus(200);
  }

  @Test
  void guessingIsSlowedAndAValidTokenIsNot() {
    var from = "198.51.100." + (UUID.randomUUID().hashCode() & 127);
    var guesser = new Calling(kontor, "kontor_" + "1".repeat(64)).from(from);
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.get("/networks.json")).hasStatus(401);
    }
    assertThat(guesser.get("/networks.json")).hasStatus(429).hasHeader("Retry-After", "900");
    assertThat(new Calling(kontor, token("read")).from(from).get("/networks.json")).hasStatus(200);
  }

  @Test
  void aTokenIsGoodForSoManyRequestsAMinute() {
    var token = token("read");
    var program = new Calling(kontor, token);
    assertThat(program.get("/networks.json")).hasStatus(200);
    jdbc.sql("update api.token set minute_uses = 600 where secret = sha256(:token::bytea)")
        .param("token", token)
        .update();
    assertThat(program.get("/networks.json"))
        .hasStatus(429)
        .hasHeader("Retry-After", "60")
        .bodyText()
        .contains("600 requests a minute");
  }

  @Test
  void aTokenOpensNoFormOfPeopleAndMakesNoSession() {
    var program = new Calling(kontor, token("keep"));
    for (var path :
        List.of(
            "/sign-out/everywhere", "/desk/recovery-codes", path(), "/offices", "/caretakers")) {
      var answer = program.post(path, "{}");
      assertThat(answer).as(path).hasStatus(403).bodyText().contains("people do it by a form");
      assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
    }
    assertThat(program.get("/outbox.json").getResponse().getStatus()).isBetween(400, 499);
    assertThat(program.get("/networks.json").getResponse().getCookies()).isEmpty();
  }

  @Test
  void whoIsSignedInDoesNothingByJsonWithoutAToken() {
    var request =
        MockMvcRequestBuilders.post(URI.create("/facts/new/name"))
            .contentType("application/json")
            .content("{}")
            .cookie(work.editor(office).cookies());
    var answer = kontor.perform(request);
    assertThat(answer).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
    assertThat(body(answer).path("title").stringValue()).contains("Authorization: Bearer");
    assertThat(new Calling(kontor, "").post("/facts/new/name", "{}")).hasStatus(401);
  }

  @Test
  void whatAProgramReadsIsKeptByNobody() {
    assertThat(new Calling(kontor, token("read")).get("/networks.json"))
        .hasStatus(200)
        .hasHeader("Cache-Control", "no-store")
        .doesNotContainHeader("Access-Control-Allow-Origin");
  }

  private static void refused(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    assertThat(answer)
        .hasStatus(401)
        .hasHeader("WWW-Authenticate", "Bearer")
        .bodyText()
        .contains("This token opens nothing");
  }

  private String token(String scope) {
    return Calling.token(administrator, office, scope);
  }

  private String path() {
    return "/offices/" + office + "/tokens";
  }

  private String page() {
    return Workplace.text(administrator, path());
  }
}
