package city.kontor.offices;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who administers the register: more than one, and never nobody. */
@PageTest
class AdministratorPagesTests {

  private static final String PAGE = "/administrators";

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private List<UUID> others = List.of();

  /** Whoever administers the register in other tests does not do so in these. */
  @BeforeEach
  void nobodyElseAdministersIt() {
    others =
        jdbc.sql(
                """
                update accounts.duty set until = since
                where office is null and until is null returning id
                """)
            .query(UUID.class)
            .list();
  }

  @AfterEach
  void othersDoSoAgain() {
    if (!others.isEmpty()) {
      jdbc.sql("update accounts.duty set until = null where id in (:others)")
          .param("others", others)
          .update();
    }
  }

  @Test
  void anAdministratorInvitesAnotherWhoOpensAnAccountAndIsOne() {
    var first = browser().signIn(people.administrator());
    assertThat(first.page("/desk").select("a[href=" + PAGE + "]").text())
        .isEqualTo("Administrators of the register");
    var email = UUID.randomUUID() + "@people.example";
    assertThat(first.send(PAGE, "email", email)).hasStatus(303).hasHeader("Location", "/outbox");
    assertThat(first.page(PAGE).select("section[aria-labelledby=invited] li").text())
        .contains(email, "administrator, not accepted yet");
    var message = first.page("/outbox").select("article:contains(" + email + ")").text();
    assertThat(message).contains("invites you to be an administrator of the register");

    var invitation = message.replaceAll(".*http://localhost(\\S+).*", "$1");
    var second = browser();
    assertThat(second.page(invitation).select(".lede").text())
        .contains("You are to be an administrator of this register");
    assertThat(second.send(invitation, "name", "Second", "password", People.PASSWORD))
        .hasStatus(303);
    assertThat(second.page("/desk").select("main").text())
        .contains("You are an administrator of the register");
    assertThat(first.page(PAGE).select("section[aria-labelledby=people]").text())
        .contains("Second (" + email + "): administrator since 24 November 2026");
    assertThat(first.page("/outbox").text()).doesNotContain(email);
  }

  @Test
  void whoeverHasAnAccountIsOneAtOnceAndEachEndsTheRoleOfTheOther() {
    var email = people.administrator();
    var first = browser().signIn(email);
    var known = people.person();
    assertThat(first.send(PAGE, "email", known)).hasStatus(303);
    assertThat(first.page("/outbox").select("article:contains(" + known + ")").text())
        .contains("has made you an administrator of the register");
    var second = browser().signIn(known);
    assertThat(second.sendTo(end(second, email), PAGE)).hasHeader("Location", PAGE);
    assertThat(first.get(PAGE))
        .hasStatus(403)
        .bodyText()
        .contains("Only an administrator of the register sees who else is one");
    assertThat(second.page(PAGE).select("section[aria-labelledby=former]").text())
        .contains(email, "administrator, on 24 November 2026 only");
  }

  @Test
  void theLastOneStays() {
    var email = people.administrator();
    var last = browser().signIn(email);
    var end = end(last, email);
    assertThat(last.sendTo(end, PAGE))
        .hasStatus(409)
        .bodyText()
        .contains("The register would have no administrator; name another first.");
    assertThat(last.sendTo("/zh-Hant" + end, PAGE)).hasStatus(409).bodyText().contains("登錄簿將沒有管理員");
    people.administrator();
    assertThat(last.sendTo(end, PAGE)).hasStatus(303).hasHeader("Location", "/desk");
    assertThat(last.get(PAGE)).hasStatus(403);
  }

  @Test
  void twoWhoEndEachOthersRoleAtOnceLeaveOne() {
    var emails = List.of(people.administrator(), people.administrator());
    var one = browser().signIn(emails.get(0));
    var other = browser().signIn(emails.get(1));
    var ends = emails.stream().map(it -> end(one, it)).toList();
    Stream.of(
            CompletableFuture.supplyAsync(() -> one.sendTo(ends.get(1), PAGE)),
            CompletableFuture.supplyAsync(() -> other.sendTo(ends.get(0), PAGE)))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(List.of(one.get(PAGE), other.get(PAGE)))
        .filteredOn(it -> it.getResponse().getStatus() == 200)
        .hasSize(1);
  }

  @Test
  void anInvitationIsTakenBackAndOneThatIsNoAddressComesBack() {
    var administrator = browser().signIn(people.administrator());
    var email = UUID.randomUUID() + "@people.example";
    administrator.send(PAGE, "email", email);
    var invitation =
        administrator
            .page("/outbox")
            .select("article:contains(" + email + ")")
            .text()
            .replaceAll(".*http://localhost(\\S+).*", "$1");
    var end =
        administrator.page(PAGE).select("section[aria-labelledby=invited] form").attr("action");
    assertThat(administrator.sendTo(end, PAGE)).hasStatus(303).hasHeader("Location", PAGE);
    assertThat(browser().get(invitation)).hasStatus(404);
    assertThat(administrator.page("/outbox").text()).doesNotContain(email);

    assertThat(administrator.send(PAGE, "email", "nobody in particular"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"nobody in particular\"", "not an e-mail address");
  }

  @Test
  void anInvitationAndAnAddressForANewPasswordAreForgottenApart() {
    var administrator = browser().signIn(people.administrator());
    var email = UUID.randomUUID() + "@people.example";
    administrator.send(PAGE, "email", email);
    jdbc.sql("update accounts.account set email = :email where email = :person")
        .param("email", email)
        .param("person", people.person())
        .update();
    assertThat(browser().send("/recovery", "email", email)).hasStatusOk();
    assertThat(messages(administrator, email)).contains("/invitations/", "/recovery/");

    var end =
        administrator
            .page(PAGE)
            .select("section[aria-labelledby=invited] li:contains(" + email + ") form")
            .attr("action");
    assertThat(administrator.sendTo(end, PAGE)).hasStatus(303);
    assertThat(messages(administrator, email))
        .contains("/recovery/")
        .doesNotContain("/invitations/");
  }

  private static String messages(Browsing administrator, String email) {
    return administrator.page("/outbox").select("article:contains(" + email + ")").text();
  }

  private static String end(Browsing browser, String email) {
    return browser
        .page(PAGE)
        .select("section[aria-labelledby=people] li:contains(" + email + ") form")
        .attr("action");
  }

  private Browsing browser() {
    return new Browsing(kontor);
  }
}
