package city.kontor.offices;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opening an account at a one-time address. */
@PageTest
class InvitationPagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void theInstallerOpensTheFirstAccountAndIsItsAdministrator() {
    var invitation = people.firstInvitation();
    var browser = new Browsing(kontor);
    var email = UUID.randomUUID() + "@people.example";
    assertThat(
            browser.send(
                invitation, "name", "Installer", "email", email, "password", People.PASSWORD))
        .hasStatus(303)
        .hasHeader("Location", "/desk");
    assertThat(browser.page("/desk").select("main").text())
        .contains("Installer", email, "You are an administrator of the register");
    new Browsing(kontor).signIn(email);
  }

  @Test
  void theAddressServesOnce() {
    var invitation = people.firstInvitation();
    var email = UUID.randomUUID() + "@people.example";
    new Browsing(kontor)
        .send(invitation, "name", "One", "email", email, "password", People.PASSWORD);
    assertThat(new Browsing(kontor).get(invitation))
        .hasStatus(404)
        .bodyText()
        .contains("There is no such invitation");
  }

  @Test
  void anAddressPrintedAnewReplacesTheFormerOne() {
    var former = people.firstInvitation();
    var newer = people.firstInvitation();
    assertThat(new Browsing(kontor).get(former)).hasStatus(404);
    assertThat(new Browsing(kontor).get(newer)).hasStatusOk();
  }

  @Test
  void theDatabaseDoesNotKnowTheAddress() {
    var token = people.firstInvitation().replaceAll(".*/", "");
    assertThat(
            jdbc.sql("select count(*) from accounts.invitation where encode(token, 'hex') = :token")
                .param("token", token)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "short one, This is too short",
    "taipeitaipei, too easy to guess",
    "passwordpassword, too easy to guess",
    "'', This must be filled in"
  })
  void aWeakPasswordIsRefusedAndNothingElseTypedIsLost(String password, String why) {
    var answer =
        new Browsing(kontor)
            .send(
                people.firstInvitation(),
                "name",
                "林",
                "email",
                "lin@people.example",
                "password",
                password);
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains(why, "value=\"林\"", "value=\"lin@people.example\"", "aria-invalid=\"true\"");
  }

  @Test
  void aPasswordLongerThanWhatIsLookedAtIsRefused() {
    var answer =
        new Browsing(kontor)
            .send(people.firstInvitation(), "name", "A", "password", "七個安靜的渡輪在中午".repeat(4));
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("This is too long: at most 72 bytes", "This is not an e-mail address");
  }

  @Test
  void nobodyOpensASecondAccountWithAnAddress() {
    var email = people.person();
    assertThat(
            new Browsing(kontor)
                .send(
                    people.firstInvitation(),
                    "name",
                    "Again",
                    "email",
                    email.toUpperCase(java.util.Locale.ROOT),
                    "password",
                    People.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("There is an account with this address already");
  }
}
