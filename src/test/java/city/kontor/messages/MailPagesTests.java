package city.kontor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.accounts.Browsing;
import city.kontor.accounts.Outside;
import city.kontor.accounts.People;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Messages to people where a mail server is set: one of the test's own. */
@Outside
class MailPagesTests {

  @Autowired MockMvcTester kontor;
  @Autowired People people;
  @Autowired Messages messages;
  @Autowired Postman postman;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void accept() {
    Outside.LETTERS.refuse(false);
  }

  @Test
  void whoLostThePasswordGetsALetterWithAnAddressThatOpensTheAccount() throws Exception {
    var email = people.person();
    assertThat(new Browsing(kontor).send("/zh-Hant/recovery", "email", email))
        .hasStatusOk()
        .bodyText()
        .contains("郵件");
    var letter = Outside.LETTERS.letterTo(email);
    assertThat(letter.from()).isEqualTo("register@kontor.example");
    assertThat(letter.subject()).contains("密碼");
    var path = letter.text().lines().filter(it -> it.startsWith("http")).findFirst().orElseThrow();
    assertThat(
            new Browsing(kontor)
                .send(
                    path.replace("http://localhost", ""), "password", "nine loud trams after dark"))
        .hasStatus(303);
    assertThat(waiting(email)).as("kept after it was sent").isZero();
  }

  @Test
  void whatTheServerRefusesIsSeenWithItsReasonAndSentLater() throws Exception {
    Outside.LETTERS.refuse(true);
    var email = people.person();
    new Browsing(kontor).send("/recovery", "email", email);
    goRound();
    Outside.LETTERS.awaitRefusal(email);
    var administrator = new Browsing(kontor).signIn(people.administrator());
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    var page = administrator.page("/outbox").text();
    while (!page.contains("451 come back later") && System.nanoTime() < until) {
      Thread.sleep(50);
      page = administrator.page("/outbox").text();
    }
    assertThat(page).contains(email, "451 come back later");

    Outside.LETTERS.refuse(false);
    jdbc.sql("update accounts.message set due = '2026-11-24T12:00:00Z' where recipient = :to")
        .param("to", email)
        .update();
    goRound();
    assertThat(Outside.LETTERS.letterTo(email).text()).contains("/recovery/");
  }

  @Test
  void aLineBreakBeginsNoOtherHeadLine() throws Exception {
    var email = people.person();
    messages.leave(
        email, null, "A subject\r\nBcc: other@people.example", "Text.", OffsetDateTime.now(clock));
    goRound();
    var letter = Outside.LETTERS.letterTo(email);
    assertThat(letter.subject()).isEqualTo("A subject Bcc: other@people.example");
    assertThat(letter.head()).noneMatch(it -> it.startsWith("Bcc"));
  }

  @Test
  void whoeverAsksSaysNotToWhichHostALetterLeads() throws Exception {
    var email = people.person();
    var browser = new Browsing(kontor).asIf("evil.example");
    assertThat(browser.send("/recovery", "email", email)).hasStatusOk();
    goRound();
    assertThat(Outside.LETTERS.letterTo(email).text())
        .contains("http://localhost/recovery/")
        .doesNotContain("evil.example");
  }

  /** Sooner than it does by itself, on which the first letter waits. */
  private void goRound() {
    while (postman.sendOne()) {}
  }

  private int waiting(String email) {
    return jdbc.sql("select count(*) from accounts.message where recipient = :to and not is_notice")
        .param("to", email)
        .query(Integer.class)
        .single();
  }
}
