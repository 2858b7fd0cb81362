package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opening offices, inviting people to them, and being told why one may not. */
@PageTest
class OfficePagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired Acts acts;
  @Autowired Addresses addresses;
  @Autowired Recordings recordings;

  @Test
  void anAdministratorOpensAnOfficeByNameAndInvitesSomebodyWhoThenBelongsToIt() {
    var slug = city();
    var administrator = browser().signIn(people.administrator());
    assertThat(administrator.send("/offices", "name", slug))
        .hasStatus(303)
        .hasHeader("Location", "/offices/" + slug);
    var email = UUID.randomUUID() + "@people.example";
    assertThat(administrator.send("/offices/" + slug, "email", email, "role", "editor"))
        .hasStatus(303)
        .hasHeader("Location", "/outbox");

    var message = administrator.page("/outbox").select("article:contains(" + email + ")").text();
    assertThat(message).contains("City " + slug, "as editor", "http://localhost/invitations/");
    var invitation = message.replaceAll(".*http://localhost", "");
    var invited = browser();
    assertThat(invited.page(invitation).select(".lede").text())
        .contains("the office of City " + slug + " as editor");
    assertThat(invited.send(invitation, "name", "Ito", "password", People.PASSWORD))
        .hasStatus(303)
        .hasHeader("Location", "/desk");
    assertThat(invited.page("/desk").select("main").text()).contains(email, "City " + slug);
    assertThat(invited.page("/offices/" + slug).select("main").text())
        .contains("Ito (" + email + "): editor since 24 November 2026");
    assertThat(administrator.page("/outbox").text()).doesNotContain(email);
  }

  @Test
  void whoeverHasAnAccountGetsTheRoleAtOnceAndOneRoleOnly() {
    var slug = city();
    people.member(slug, Role.READER);
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var email = people.person();
    administrator.send("/offices/" + slug, "email", email, "role", "reader");
    administrator.send("/offices/" + slug, "email", email, "role", "editor");
    var present = "section[aria-labelledby=people] li:contains(" + email + ")";
    assertThat(administrator.page("/offices/" + slug).select(present).eachText())
        .singleElement()
        .asString()
        .contains("editor since");
  }

  @Test
  void aRoleIsGivenUntilADayAndIsGoneOnIt() {
    var slug = city();
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    for (var wrong : new String[] {"2026-11-24", "2020-01-01", "soon", "+12026-01-01"}) {
      assertThat(invite(administrator, slug, people.person(), wrong))
          .hasStatus(422)
          .bodyText()
          .contains("is not a day to come", "value=\"" + wrong + "\"");
    }
    var known = people.person();
    assertThat(invite(administrator, slug, known, "2027-02-01")).hasStatus(303);
    assertThat(administrator.page("/offices/" + slug).select("li:contains(" + known + ")").text())
        .contains("editor, from 24 November 2026 to 31 January 2027");
    assertThat(browser().signIn(known).page("/account").text())
        .contains("editor, from 24 November 2026 to 31 January 2027");

    var fresh = UUID.randomUUID() + "@people.example";
    assertThat(invite(administrator, slug, fresh, "2027-03-01")).hasStatus(303);
    var invitation =
        administrator
            .page("/outbox")
            .select("article:contains(" + fresh + ")")
            .text()
            .replaceAll(".*http://localhost", "");
    assertThat(browser().send(invitation, "name", "Ito", "password", People.PASSWORD))
        .hasStatus(303);
    assertThat(administrator.page("/offices/" + slug).select("li:contains(" + fresh + ")").text())
        .contains("to 28 February 2027");
  }

  @Test
  void whoBelongedToAnOfficeIsSaidToItsPeople() {
    var slug = city();
    var email = people.member(slug, Role.EDITOR);
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var end =
        administrator
            .page("/offices/" + slug)
            .select("li:contains(" + email + ") form")
            .attr("action");
    administrator.sendTo(end, "/offices/" + slug);
    assertThat(
            administrator
                .page("/offices/" + slug)
                .select("section[aria-labelledby=former] li")
                .text())
        .contains(email, "editor, on 24 November 2026 only");
    assertThat(browser().signIn(email).page("/account").select("main").text())
        .contains("editor, on 24 November 2026 only");
  }

  @Test
  void anAdministratorEndsARoleAndItIsGoneAtOnce() {
    var slug = city();
    var email = people.member(slug, Role.EDITOR);
    var editor = browser().signIn(email);
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var end =
        administrator
            .page("/offices/" + slug)
            .select("li:contains(" + email + ") form")
            .attr("action");
    assertThat(administrator.sendTo(end, "/offices/" + slug)).hasStatus(303);
    assertThat(editor.get("/offices/" + slug))
        .hasStatus(403)
        .bodyText()
        .contains("Only members of the office of City " + slug);
  }

  @Test
  void theLastAdministratorOfAnOfficeStaysUntilThereIsAnother() {
    var slug = city();
    var email = people.member(slug, Role.ADMINISTRATOR);
    people.member(slug, Role.EDITOR);
    var last = browser().signIn(email);
    var office = "/offices/" + slug;
    var end = last.page(office).select("li:contains(" + email + ") form").attr("action");
    assertThat(last.sendTo(end, office))
        .hasStatus(409)
        .bodyText()
        .contains("The office would have no administrator; name another first.");
    assertThat(last.sendTo("/zh-Hant" + end, office))
        .hasStatus(409)
        .bodyText()
        .contains("如此該單位將沒有管理員，請先指定另一位。");
    assertThat(last.send(office, "email", email, "role", "editor")).hasStatus(409);

    people.member(slug, Role.ADMINISTRATOR);
    assertThat(last.sendTo(end, office)).hasStatus(303);
    assertThat(last.get(office)).hasStatus(403);
  }

  @Test
  void anAdministratorOfTheRegisterEndsTheRoleOfTheLastOneToo() {
    var slug = city();
    var email = people.member(slug, Role.ADMINISTRATOR);
    var register = browser().signIn(people.administrator());
    var office = "/offices/" + slug;
    var end = register.page(office).select("li:contains(" + email + ") form").attr("action");
    assertThat(register.sendTo(end, office)).hasStatus(303);
    assertThat(browser().signIn(email).get(office)).hasStatus(403);
  }

  @ParameterizedTest
  @CsvSource({
    "READER, 200, Only an administrator of the office of",
    "EDITOR, 200, Only an administrator of the office of",
    "ADMINISTRATOR, 200, 'You may, as an administrator of the office of'"
  })
  void eachRoleIsToldWhetherItMayInvite(Role role, int status, String why) {
    var slug = city();
    var browser = browser().signIn(people.member(slug, role));
    assertThat(browser.get("/offices/" + slug)).hasStatus(status).bodyText().contains(why);
    assertThat(
            browser.sendTo("/offices/" + slug, "/desk", "email", people.person(), "role", "reader"))
        .hasStatus(role == Role.ADMINISTRATOR ? 303 : 403);
  }

  @Test
  void whoeverBelongsToAnotherOfficeSeesNothingOfThisOne() {
    var slug = city();
    var email = people.member(slug, Role.EDITOR);
    var other = browser().signIn(people.member(city(), Role.ADMINISTRATOR));
    assertThat(other.get("/offices/" + slug))
        .hasStatus(403)
        .bodyText()
        .contains("Only members of the office of")
        .doesNotContain(email);
    assertThat(other.sendTo("/offices/" + slug, "/desk", "email", email, "role", "administrator"))
        .hasStatus(403);
    assertThat(other.page("/outbox").text()).doesNotContain(email);
  }

  @Test
  void twoInvitationsOfOnePersonThatAreAcceptedAtOnceOpenOneAccount() {
    var email = UUID.randomUUID() + "@people.example";
    var invitations =
        Stream.of(city(), city())
            .map(
                it -> {
                  var administrator = browser().signIn(people.member(it, Role.ADMINISTRATOR));
                  administrator.send("/offices/" + it, "email", email, "role", "reader");
                  return administrator
                      .page("/outbox")
                      .select("article:contains(" + email + ")")
                      .text()
                      .replaceAll(".*http://localhost(\\S+).*", "$1");
                })
            .toList();
    var answers =
        invitations.stream()
            .map(
                it ->
                    CompletableFuture.supplyAsync(
                        () -> browser().send(it, "name", "Ito", "password", People.PASSWORD)))
            .toList()
            .stream()
            .map(it -> it.join().getResponse().getStatus())
            .toList();
    // Whoever is much later finds the other invitation gone with the messages.
    assertThat(answers).contains(303).containsAnyOf(422, 404).doesNotContain(500);
  }

  @Test
  void twoAdministratorsWhoEndEachOthersRoleAtOnceLeaveOne() {
    for (var i = 0; i < 5; i++) {
      var slug = city();
      var one = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
      var other = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
      var path = "/offices/" + slug;
      var ends = one.page(path).select("form[action*=/duties/]").eachAttr("action");
      assertThat(ends).hasSize(2);
      Stream.of(
              CompletableFuture.supplyAsync(() -> one.sendTo(ends.get(0), path)),
              CompletableFuture.supplyAsync(() -> other.sendTo(ends.get(1), path)))
          .toList()
          .forEach(CompletableFuture::join);
      assertThat(List.of(one.get(path), other.get(path)))
          .as("one of them is still there")
          .filteredOn(it -> it.getResponse().getStatus() == 200)
          .hasSize(1);
    }
  }

  @Test
  void onlyTheRegistersAdministratorsOpenOffices() {
    var browser = browser().signIn(people.member(city(), Role.ADMINISTRATOR));
    assertThat(browser.get("/offices"))
        .hasStatus(403)
        .bodyText()
        .contains("Only an administrator of the register opens offices");
    assertThat(browser.sendTo("/offices", "/desk", "name", "taipei")).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taipie", "no such place at all", "", "a\0b", "%", "臺"})
  void whatNamesNoOrganizationComesBackAsTyped(String typed) {
    var browser = browser().signIn(people.administrator());
    assertThat(browser.send("/offices", "name", typed)).hasStatus(422);
    assertThat(browser.send("/zh-Hant/offices", "name", "taipie"))
        .hasStatus(422)
        .bodyText()
        .contains("登錄簿中沒有「taipie」這個組織", "value=\"taipie\"", "/cities/taipei");
  }

  @Test
  void anInvitationWithMistakesComesBackWithAllOfThem() {
    var slug = city();
    var browser = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    assertThat(browser.send("/offices/" + slug, "email", "not an address", "role", "king"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"not an address\"", "not an e-mail address", "must be filled in");
  }

  @Test
  void anOrganizationWithoutAnOfficeHasNoPageHere() {
    var slug = city();
    assertThat(browser().signIn(people.administrator()).get("/offices/" + slug)).hasStatus(404);
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult invite(
      Browsing administrator, String slug, String email, String until) {
    return administrator.send("/offices/" + slug, "email", email, "role", "editor", "until", until);
  }

  private String city() {
    var slug = "city-" + UUID.randomUUID().toString().substring(0, 8);
    new Stating(acts, addresses, recordings).city(slug, "City " + slug, "市" + slug);
    return slug;
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
