package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is arranged beside the record stands in the journals of those whom it concerns. */
@PageTest
class ArrangementPagesTests {

  private static final String REGISTER = "/administrators/journal";

  @Autowired Workplace work;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theRegisterTellsItsAdministratorsWhatTheyDid() {
    var city = work.city("Ledgerton");
    var ward = work.city("Wardington");
    var administrator = work.administrator();
    assertThat(administrator.send("/offices", "name", city)).hasStatus(303);
    var email = address();
    administrator.send("/offices/" + city, "email", email, "role", "editor");
    administrator.send("/caretakers", "organization", ward, "office", city);
    administrator.sendTo("/caretakers/" + ward + "/end", "/caretakers");
    var other = people.person();
    administrator.send("/administrators", "email", other);
    var invited = address();
    administrator.send("/administrators", "email", invited);
    administrator.sendTo(
        action(administrator, "/administrators", "li:contains(" + invited + ") form"),
        "/administrators");
    administrator.sendTo(
        action(administrator, "/administrators", "li:contains(" + other + ") form"),
        "/administrators");

    assertThat(administrator.page("/administrators").select("main a[href=" + REGISTER + "]"))
        .hasSize(1);
    var told = text(administrator, REGISTER);
    assertThat(told)
        .contains("An administrator of the register", "By Person")
        .contains("Office opened: Ledgerton")
        .contains("Invited: " + email + ", as editor", "(Office of Ledgerton)")
        .contains("Record given to a caretaker: The record of Wardington, by the office of Ledger")
        .contains("Care for a record ended: The record of Wardington")
        .contains("Role given: " + name(other) + ", as administrator, from 24 November 2026 on")
        .contains("Invitation taken back: " + invited + ", as administrator")
        .contains("Role ended: " + name(other) + ", as administrator, no longer from");
    assertThat(text(administrator, "/zh-Hant" + REGISTER))
        .contains("登錄簿的登錄日誌", "設立單位：Ledgerton市", "紀錄交由代為維護");
  }

  @Test
  void itIsSearchedAndTakenAwayAsATableAndReadByNobodyElse() {
    var city = work.city("Folioton");
    var administrator = work.administrator();
    administrator.send("/offices", "name", city);
    var fact = "/facts/" + alias(city, "Folio of somebody");
    administrator.send(fact + "/redaction", "field", "text", "why", "A private name.");
    assertThat(text(administrator, REGISTER + "?text=opened%20folioton"))
        .contains("Office opened: Folioton")
        .doesNotContain("Redacted");
    assertThat(text(administrator, REGISTER + "?text=private%20name&kind=name"))
        .contains("Redacted: Name", "A private name.")
        .doesNotContain("Office opened");
    assertThat(text(administrator, REGISTER + "?kind=arrangement&text=folioton"))
        .contains("Office opened");
    assertThat(text(administrator, REGISTER + "?person=" + UUID.randomUUID()))
        .contains("Nothing was found");
    assertThat(text(administrator, REGISTER + "?until=2026-11-01&text=folioton"))
        .contains("Nothing was found");
    assertThat(administrator.page(REGISTER).select("main a[href$=.csv]")).isNotEmpty();
    assertThat(body(administrator.get(REGISTER + ".csv?text=folioton")))
        .contains("Recording,Moment,Person", "Office opened", "Folioton");
    assertThat(administrator.get(REGISTER)).hasHeader("Cache-Control", "no-store");
    assertThat(work.reader().get(REGISTER)).hasStatus(303);
    for (var format : List.of("", ".csv")) {
      assertThat(work.member(city, Role.ADMINISTRATOR).get(REGISTER + format))
          .hasStatus(403)
          .bodyText()
          .doesNotContain("Office opened");
    }
  }

  @Test
  void ofWhatOnlyAnOfficeSeesTheRegisterIsToldThatATextWasRedactedAndWhy() {
    var city = work.city("Palimpsestton");
    var fact =
        bare(
            save(
                work.editor(city),
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    "Palimpsest of somebody",
                    "language",
                    "en",
                    "kind",
                    "alias",
                    "act-visibility",
                    "office")));
    var why = "It names " + Workplace.slug("somebody");
    var administrator = work.administrator();
    administrator.send(fact + "/redaction", "field", "text", "why", why);
    assertThat(text(administrator, REGISTER + "?text=" + why.replace(" ", "%20")))
        .contains("Redacted: Name, not seen by everybody: Text", why)
        .doesNotContain("Palimpsest", city);
  }

  @Test
  void anOfficeReadsInItsJournalWhoBelongsToItAndWhatWasArranged() {
    var city = work.city("Rosterton");
    var office = "/offices/" + city;
    var head = work.member(city, Role.ADMINISTRATOR);
    var known = people.person();
    head.send(office, "email", known, "role", "reader", "until", "2027-02-01");
    var fresh = address();
    head.send(office, "email", fresh, "role", "editor");
    var message = head.page("/outbox").select("article:contains(" + fresh + ")").text();
    var arrived = work.reader();
    arrived.send(
        message.replaceAll(".*http://localhost(\\S+).*", "$1"),
        "name",
        "Ines Newcomer",
        "password",
        People.PASSWORD);
    head.sendTo(action(head, office, "li:contains(" + known + ") form"), office);
    head.send(office + "/tokens", "name", "Nightly copy", "scope", "read", "expires", "2027-01-31");
    head.sendTo(action(head, office + "/tokens", "form[action$=/end]"), office + "/tokens");
    head.send(office + "/sign-off", "kind", "name");
    head.send(office + "/sign-off");
    var somebody = people.administrator();
    var register = work.reader().signIn(somebody);
    var late = address();
    register.send(office, "email", late, "role", "reader");

    var journal = office + "/journal";
    assertThat(text(head, journal))
        .contains("Role given: " + name(known) + ", as reader, from 24 November 2026 to")
        .contains("Invited: " + fresh + ", as editor")
        .contains("Invitation accepted: Ines Newcomer, as editor", "By Ines Newcomer.")
        .contains("Role ended: " + name(known) + ", as reader")
        .contains("Token made: Nightly copy (reads), opens nothing from 31 January 2027 on")
        .contains("Token ended: Nightly copy")
        .contains("Wants a second person for: Name")
        .contains("Wants a second person no longer for: Name")
        .contains("An administrator of the register", "Invited: " + late);
    assertThat(body(head.get(journal))).as("who of the register").doesNotContain(name(somebody));
    assertThat(text(register, journal)).contains("By " + name(somebody));
    assertThat(text(arrived, journal))
        .as("an editor is told as the page of the office tells")
        .contains("Invited: Somebody, as editor", "Token made: Nightly copy")
        .doesNotContain(fresh, late);
    assertThat(text(register, journal))
        .as("whoever only looks after the register")
        .contains("Invited: " + fresh, "Token made")
        .doesNotContain("Wants a second person");
    assertThat(body(head.get(journal + ".csv?kind=arrangement")))
        .contains("Token ended", "Nightly copy");
    assertThat(text(head, "/zh-Hant" + journal)).contains("製發權杖：Nightly copy");
    assertThat(work.editor(work.city("Elsewhereton")).get(journal)).hasStatus(403);
  }

  @Test
  void aJournalOfManyPagesTellsWhatWasArrangedOnceAndAtItsPlace() {
    var city = work.city("Manyton");
    var head = work.member(city, Role.ADMINISTRATOR);
    head.send("/offices/" + city, "email", people.person(), "role", "reader");
    var fact = "/facts/" + alias(city, "Many 0");
    for (int i = 1; i <= 105; i++) {
      assertThat(
              Workplace.press(
                  head, fact + "/correct", "save", "text", "Many " + i, "act-why", "Again."))
          .hasStatus(303);
    }
    var journal = "/offices/" + city + "/journal";
    var first = head.page(journal);
    assertThat(first.select("main").text()).contains("Many 105").doesNotContain("Role given");
    var next = first.select("a[href*=before=]").attr("href");
    assertThat(text(head, next)).contains("Role given", "Many 1");
  }

  @Test
  void aPageEndsAlsoWhereMuchWasArrangedAndLittleRecorded() {
    var city = work.city("Muchton");
    var head = work.member(city, Role.ADMINISTRATOR);
    jdbc.sql(
            """
            insert into accounts.arrangement (at, recording, account, is_of_register, office, sort, words)
            select now(), r.last - n / 101, d.account, false, d.office, 'token-ended', array['Copy ' || n]
            from generate_series(1, 101) n, (select max(no) as last from history.recording) r,
                 (select account, office from accounts.duty where office = :office limit 1) d
            """)
        .param("office", work.organization(city).value())
        .update();
    var first = head.page("/offices/" + city + "/journal?kind=arrangement");
    assertThat(first.select("main").text()).contains("Copy 100").doesNotContain("Copy 101");
    assertThat(text(head, first.select("a[href*=before=]").attr("href")))
        .contains("Copy 101")
        .doesNotContain("Copy 100");
  }

  @Test
  void nothingOfItIsEverChanged() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> jdbc.sql("update accounts.arrangement set sort = 'invited'").update()))
        .isNotNull();
  }

  @Test
  void whatWasArrangedBeforeThereWasAJournalIsTakenOver() {
    var city = work.city("Formerton");
    var office = "/offices/" + city;
    var administrator = work.administrator();
    administrator.send("/offices", "name", city);
    var chief = people.person();
    administrator.send(office, "email", chief, "role", "administrator");
    administrator.send(office, "email", address(), "role", "reader");
    administrator.send("/caretakers", "organization", work.city("Bygonton"), "office", city);
    var head = work.reader().signIn(chief);
    head.send(office + "/tokens", "name", "Copy", "scope", "read", "expires", "2027-01-31");
    head.sendTo(action(head, office + "/tokens", "form[action$=/end]"), office + "/tokens");
    head.send(office + "/sign-off", "kind", "name");
    var before = sorts(city);
    transaction.executeWithoutResult(
        status -> {
          for (var file :
              List.of(
                  "accounts/V202611300100__keep_what_is_arranged",
                  "api/V202611300110__tell_of_tokens_in_the_journal",
                  "keeping/V202611300120__tell_of_sign_off_in_the_journal")) {
            jdbc.sql(takingOver(file)).update();
          }
          var all = new ArrayList<>(before);
          all.addAll(before);
          assertThat(sorts(city)).containsExactlyInAnyOrderElementsOf(all);
          status.setRollbackOnly();
        });
  }

  /** Each with whether it stands in the journal of the register, too. */
  private List<String> sorts(String city) {
    return jdbc.sql(
            "select sort || ' ' || is_of_register from accounts.arrangement where office = :office")
        .param("office", work.organization(city).value())
        .query(String.class)
        .list();
  }

  private static String takingOver(String migration) {
    try {
      var file = new ClassPathResource("db/migration/" + migration + ".sql");
      var text = file.getContentAsString(UTF_8);
      return text.substring(text.indexOf("insert into accounts.arrangement"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private UUID alias(String city, String text) {
    return work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            text,
            "language",
            "en",
            "kind",
            "alias")
        .value();
  }

  private static String action(Browsing browser, String page, String form) {
    return browser.page(page).select(form).attr("action");
  }

  private static String name(String email) {
    return "Person " + email.replaceAll("@.*", "");
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }
}
