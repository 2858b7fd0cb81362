package city.kontor.offices;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.accounts.AccountId;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Duty;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opening offices, inviting people to them, and being told why one may not. */
@PageTest
class OfficePagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired Acts acts;
  @Autowired Addresses addresses;
  @Autowired Recordings recordings;
  @Autowired Accounts accounts;
  @Autowired RoleSql sql;
  @Autowired JdbcClient jdbc;

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
  void aRoleBeginsOnTheDayThatWasChosenForItAndOnNoneBefore() {
    var slug = city();
    var office = "/offices/" + slug;
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    for (var wrong : List.of("2026-11-23", "1999", "soon")) {
      assertThat(from(administrator, slug, people.person(), "editor", wrong, ""))
          .hasStatus(422)
          .bodyText()
          .contains("is neither today nor a day to come", "value=\"" + wrong + "\"");
    }
    assertThat(from(administrator, slug, people.person(), "editor", "2027-02-01", "2027-02-01"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"mistake-until\"");

    var email = people.person();
    assertThat(from(administrator, slug, email, "editor", "116年1月4日", "2027-02-01")).hasStatus(303);
    var person = browser().signIn(email);
    assertThat(person.get(office)).hasStatus(403);
    assertThat(person.page("/account").text()).contains("editor, from 4 to 31 January 2027");
    var coming = "section[aria-labelledby=coming] li:contains(" + email + ")";
    assertThat(administrator.page(office).select(coming).text())
        .contains("from 4 to 31 January 2027");
    assertThat(administrator.page(office).select("section[aria-labelledby=people]").text())
        .doesNotContain(email);

    var account = accounts.known(email).orElseThrow();
    var organization = addresses.find("organizations", slug).orElseThrow().fact();
    for (var day : List.of("2027-01-03", "2027-02-01", "2026-11-24")) {
      assertThat(held(account, organization, LocalDate.parse(day))).as(day).isEmpty();
    }
    for (var day : List.of("2027-01-04", "2027-01-31")) {
      assertThat(held(account, organization, LocalDate.parse(day))).as(day).hasSize(1);
    }
    jdbc.sql("update accounts.duty set since = '2026-11-24' where account = :account")
        .param("account", account.value())
        .update();
    assertThat(person.get(office)).as("on its first day").hasStatus(200);
  }

  @Test
  void aRoleThatHasNotBegunTakesOverFromTheOneBeforeAndIsTakenBack() {
    var slug = city();
    var office = "/offices/" + slug;
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var email = people.member(slug, Role.EDITOR);
    from(administrator, slug, email, "reader", "2027-01-01", "");
    var line = " li:contains(" + email + ")";
    assertThat(administrator.page(office).select("section[aria-labelledby=people]" + line).text())
        .contains("editor, from 24 November to 31 December 2026");
    var coming = "section[aria-labelledby=coming]" + line;
    assertThat(administrator.page(office).select(coming).text())
        .contains("reader, from 1 January 2027 on");
    assertThat(administrator.page("/outbox").select("article:contains(" + email + ")").text())
        .contains("The role begins on 1 January 2027.");

    from(administrator, slug, email, "editor", "", "");
    assertThat(administrator.page(office).select(coming)).as("what is given last").isEmpty();
    assertThat(administrator.page(office).select("section[aria-labelledby=people]" + line).text())
        .contains("editor since 24 November 2026");

    from(administrator, slug, email, "administrator", "2027-01-01", "");
    var end = administrator.page(office).select(coming + " form").attr("action");
    assertThat(administrator.sendTo(end, office)).hasStatus(303);
    var after = administrator.page(office);
    assertThat(after.select(coming)).isEmpty();
    assertThat(after.select("section[aria-labelledby=former]" + line)).isEmpty();
  }

  @Test
  void whoeverIsInvitedForADayToComeIsToldSoAndHasNoRoleUntilThen() {
    var slug = city();
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var email = UUID.randomUUID() + "@people.example";
    from(administrator, slug, email, "reader", "2027-01-04", "");
    var message = administrator.page("/outbox").select("article:contains(" + email + ")").text();
    assertThat(message).contains("The role begins on 4 January 2027.");
    var path = message.replaceAll(".*http://localhost(\\S+).*", "$1");
    assertThat(browser().page("/zh-Hant" + path).select(".lede").text()).contains("2027年1月4日起生效");
    var invited = browser();
    assertThat(invited.send(path, "name", "Ito", "password", People.PASSWORD)).hasStatus(303);
    assertThat(invited.get("/offices/" + slug)).hasStatus(403);
    assertThat(
            administrator.page("/offices/" + slug).select("section[aria-labelledby=coming]").text())
        .contains(email, "reader, from 4 January 2027 on");
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult from(
      Browsing administrator, String slug, String email, String role, String since, String until) {
    return administrator.send(
        "/offices/" + slug, "email", email, "role", role, "since", since, "until", until);
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
  void noDayToComeIsLeftWithoutAnAdministrator() {
    var slug = city();
    var office = "/offices/" + slug;
    var email = people.member(slug, Role.ADMINISTRATOR);
    var last = browser().signIn(email);
    assertThat(from(last, slug, email, "administrator", "", "2026-12-01"))
        .as("until next week only")
        .hasStatus(409)
        .bodyText()
        .contains("The office would have no administrator", "value=\"2026-12-01\"");
    assertThat(from(last, slug, email, "reader", "2027-01-01", ""))
        .as("until the new year only")
        .hasStatus(409);
    assertThat(last.page(office).select("section[aria-labelledby=people] li").text())
        .contains("administrator since 24 November 2026");

    var other = people.person();
    assertThat(from(last, slug, other, "administrator", "", "2026-12-01")).hasStatus(303);
    var end = last.page(office).select("li:contains(" + email + ") form").attr("action");
    assertThat(last.sendTo(end, office)).as("the other one leaves next week").hasStatus(409);
    assertThat(from(last, slug, other, "administrator", "", "")).hasStatus(303);
    assertThat(last.sendTo(end, office)).as("the other one stays").hasStatus(303);
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
  void whoIsInvitedIsSeenAndTheInvitationTakenBack() {
    var slug = city();
    var office = "/offices/" + slug;
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var email = UUID.randomUUID() + "@people.example";
    from(administrator, slug, email, "editor", "", "");
    var invitation = invitation(administrator, email);
    var invited = "section[aria-labelledby=invited] li:contains(" + email + ")";
    assertThat(administrator.page(office).select(invited).text())
        .contains("editor, not accepted yet; the address serves until 8 December 2026");
    assertThat(administrator.page("/zh-Hant" + office).select(invited).text())
        .contains("承辦人", "尚未接受", "撤回邀請");
    var other = browser().signIn(people.member(slug, Role.READER));
    assertThat(other.page(office).text()).doesNotContain(email);

    var end = administrator.page(office).select(invited + " form").attr("action");
    assertThat(other.sendTo(end, "/desk")).hasStatus(403);
    var elsewhere = city();
    var stranger = browser().signIn(people.member(elsewhere, Role.ADMINISTRATOR));
    assertThat(stranger.sendTo(end.replace(slug, elsewhere), "/desk")).hasStatus(303);
    assertThat(browser().get(invitation)).as("another office takes nothing back").hasStatus(200);

    assertThat(administrator.sendTo(end, office)).hasStatus(303);
    assertThat(administrator.sendTo(end, office)).as("pressed twice").hasStatus(303);
    assertThat(administrator.page(office).select(invited)).isEmpty();
    assertThat(administrator.page("/outbox").text()).doesNotContain(email);
    assertThat(browser().get(invitation)).hasStatus(404).bodyText().contains("used or taken back");
  }

  @Test
  void aSecondInvitationToAnOfficeTakesThePlaceOfTheFirst() {
    var slug = city();
    var administrator = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var email = UUID.randomUUID() + "@people.example";
    from(administrator, slug, email, "administrator", "", "");
    var first = invitation(administrator, email);
    from(administrator, slug, email.toUpperCase(java.util.Locale.ROOT), "reader", "", "");
    assertThat(browser().get(first)).hasStatus(404);
    assertThat(
            administrator
                .page("/offices/" + slug)
                .select("section[aria-labelledby=invited] li")
                .eachText())
        .singleElement()
        .asString()
        .contains("reader");
    var second = invitation(administrator, email.toUpperCase(java.util.Locale.ROOT));
    assertThat(browser().page(second).select(".lede").text()).contains("as reader");
  }

  @Test
  void anInvitationFallsWithTheRoleOfWhoeverMadeIt() {
    var slug = city();
    var office = "/offices/" + slug;
    var leaving = people.member(slug, Role.ADMINISTRATOR);
    var email = UUID.randomUUID() + "@people.example";
    var inviting = browser().signIn(leaving);
    from(inviting, slug, email, "administrator", "", "");
    var invitation = invitation(inviting, email);
    var staying = browser().signIn(people.member(slug, Role.ADMINISTRATOR));
    var end = staying.page(office).select("li:contains(" + leaving + ") form").attr("action");
    assertThat(staying.sendTo(end, office)).hasStatus(303);
    assertThat(browser().get(invitation)).hasStatus(404);
    assertThat(staying.page(office).select("section[aria-labelledby=invited]")).isEmpty();
  }

  @Test
  void whoeverIsInvitedByTwoOfficesBelongsToBoth() {
    var one = city();
    var other = city();
    var email = UUID.randomUUID() + "@people.example";
    var first = browser().signIn(people.member(one, Role.ADMINISTRATOR));
    var second = browser().signIn(people.member(other, Role.ADMINISTRATOR));
    from(first, one, email, "reader", "", "");
    from(second, other, email, "editor", "", "");
    var invited = browser();
    assertThat(invited.send(invitation(first, email), "name", "Ito", "password", People.PASSWORD))
        .hasStatus(303);

    var waiting = invitation(second, email);
    var reader = browser();
    assertThat(reader.page(waiting).select("main").text())
        .contains("the office of City " + other + " as editor", "There is an account", email);
    assertThat(reader.page(waiting).select("main a[href^=/sign-in]").attr("href"))
        .isEqualTo("/sign-in?next=" + waiting);
    assertThat(reader.page(waiting).select("main input[type=password]")).isEmpty();
    assertThat(browser().page("/zh-Hant" + waiting).select("main").text()).contains("已有帳號");
    var stranger = browser().signIn(people.person());
    assertThat(stranger.page(waiting).select("main").text()).contains("Sign out", email);
    assertThat(stranger.sendTo(waiting, "/desk")).hasStatus(422);

    var back = browser();
    assertThat(
            back.sendTo(
                "/sign-in",
                "/sign-in",
                "email",
                email,
                "password",
                People.PASSWORD,
                "next",
                waiting))
        .hasHeader("Location", waiting);
    assertThat(back.send(waiting)).hasStatus(303).hasHeader("Location", "/desk");
    assertThat(back.page("/desk").select("main").text()).contains("City " + one, "City " + other);
    assertThat(second.page("/offices/" + other).select("li:contains(" + email + ")").text())
        .contains("editor since");
    assertThat(second.page("/outbox").text()).doesNotContain(email);
    assertThat(back.get(waiting)).as("it serves once").hasStatus(404);
  }

  private static String invitation(Browsing administrator, String email) {
    return administrator
        .page("/outbox")
        .select("article:contains(" + email + ")")
        .text()
        .replaceAll(".*http://localhost(\\S+).*", "$1");
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
                        () ->
                            browser()
                                .sendTo(
                                    it, "/sign-in", "name", "Ito", "password", People.PASSWORD)))
            .toList()
            .stream()
            .map(it -> it.join().getResponse().getStatus())
            .toList();
    assertThat(answers).containsExactlyInAnyOrder(303, 422);
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

  private List<Duty> held(AccountId person, FactId office, LocalDate day) {
    return sql.duties(person, office, day, day.plusDays(1));
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
