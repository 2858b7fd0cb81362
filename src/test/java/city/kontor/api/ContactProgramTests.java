package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.json;
import static city.kontor.api.Calling.made;
import static city.kontor.api.Calling.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The contacts of a member, kept and read by the programs of the offices entitled to them. */
@PageTest
class ContactProgramTests {

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private String city;
  private String network;
  private String list;
  private String name;
  private Calling program;

  @BeforeEach
  void openAnOffice() {
    city = work.city("Ringville");
    network = work.network("Ringnet");
    list = "/offices/" + city + "/contacts";
    name = "Anne " + UUID.randomUUID();
    program = program(city, "keep");
  }

  @Test
  void aProgramKeepsAContactWithItsPurposeUntilItsDay() {
    var added = program.post(list, contact("technical", network));
    assertThat(added).hasStatus(201);
    var one = made(added);
    var told = program.data(list + ".json").at("/own/0");
    assertThat(told.path("self").stringValue()).startsWith(one);
    assertThat(told.path("matter").stringValue()).isEqualTo("technical");
    assertThat(told.path("purpose").stringValue()).isEqualTo("Plenaries");
    assertThat(told.path("expires").stringValue()).isEqualTo("2027-03-01");
    assertThat(told.at("/network/self").stringValue()).contains("/networks/" + network);
    assertThat(work.editor(city).page(list).text()).contains(name, "Kept for: Plenaries");

    var tag = program.tag(one);
    var corrected = contact("dues", network).replace("Plenaries", "Invoices");
    assertThat(program.act(one, tag, corrected)).hasStatus(200);
    assertThat(program.data(one + ".json").path("matter").stringValue()).isEqualTo("dues");
    var late = program.act(one, tag, contact("political", network));
    assertThat(late).hasStatus(412);
    assertThat(text(late)).contains("changed since it was read").doesNotContain(name);
    assertThat(program.post(one, corrected)).hasStatus(428);

    var contact = one.replace("/correction", "");
    assertThat(program.post(contact + "/renewal", "{}")).hasStatus(200);
    assertThat(program.data(one + ".json").path("expires").stringValue())
        .isNotEqualTo("2027-03-01");
    assertThat(program.post(contact + "/end", "{}")).hasStatus(200);
    assertThat(program.get(one + ".json")).hasStatus(404);
    assertThat(program.post(contact + "/end", "{}")).hasStatus(404);
    assertThat(program.data(list + ".json").path("own").isEmpty()).isTrue();
    assertThat(work.member(city, Role.ADMINISTRATOR).page("/offices/" + city + "/tokens").text())
        .contains("kept a contact", "corrected a contact", "forgot a contact")
        .doesNotContain(name);
  }

  @Test
  void whatIsSentAgainWithItsKeyIsAnsweredAsTheFirstTimeWhateverCameOfItSince() {
    var one = made(program.post(list, contact("technical", "")));
    var tag = program.tag(one);
    var keyed = program(city, "keep").with("Idempotency-Key", "contact-1");
    var right = contact("dues", "");
    var first = keyed.act(one, tag, right);
    assertThat(first).hasStatus(200);
    assertThat(program.post(one.replace("correction", "end"), "{}")).hasStatus(200);
    var again = keyed.act(one, tag, right);
    assertThat(again).hasStatus(200);
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(program.act(one, tag, right)).hasStatus(404);
  }

  @Test
  void whatWasToBeForgottenByTodayIsNotKeptAnyLonger() {
    var one = made(program.post(list, contact("technical", "")));
    jdbc.sql("update contacts.contact set expires = :today where name = :name")
        .param("today", LocalDate.now(clock))
        .param("name", name)
        .update();
    assertThat(program.post(one.replace("correction", "renewal"), "{}")).hasStatus(404);
    assertThat(program.get(one + ".json")).hasStatus(404);
  }

  @Test
  void onlyTheOfficeAndTheSecretariatItIsGivenToReadIt() {
    assertThat(program.post(list, contact("political", network))).hasStatus(201);
    assertThat(program.post(list, contact("political", "").replace("Plenaries", "Dinners")))
        .hasStatus(201);
    for (var scope : List.of("read", "propose", "approve")) {
      assertThat(program(city, scope).data(list + ".json").path("own").size()).isEqualTo(2);
    }
    var given = program(network, "read").data("/offices/" + network + "/contacts.json");
    assertThat(given.path("own").isEmpty()).isTrue();
    assertThat(given.at("/given/0/name").stringValue()).isEqualTo(name);
    assertThat(given.at("/given/0").has("self")).isFalse();
    assertThat(given.path("given").size()).isEqualTo(1);

    assertThat(program.get(list + ".json")).hasHeader("Cache-Control", "no-store");
    assertThat(program(work.city("Bellville"), "keep").get(list + ".json"))
        .hasStatus(403)
        .bodyText()
        .doesNotContain(name);
    assertThat(anybody().get(list + ".json")).hasStatus(403);
    for (var page :
        List.of(
            "/cities/" + city + ".json",
            "/networks/" + network + ".json",
            "/changes.atom",
            "/cities/" + city + "/history.json",
            "/search.json?q=" + name.replace(' ', '+'))) {
      assertThat(text(anybody().get(page))).doesNotContain(name + "\"", "Plenaries");
    }
    for (var table : List.of("accounts.sent_form", "api.deed", "api.token")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " t where t::text like :name")
                  .param("name", "%" + name + "%")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void onlyAProgramThatKeepsForTheOfficeKeepsIts() {
    var one = made(program.post(list, contact("political", "")));
    var tag = program.tag(one);
    for (var other :
        List.of(
            program(city, "read"),
            program(city, "propose"),
            program(city, "approve"),
            program(work.city("Gongville"), "keep"))) {
      assertThat(other.post(list, contact("dues", ""))).hasStatus(403);
      assertThat(other.act(one, tag, contact("dues", ""))).hasStatus(403);
      assertThat(other.post(one.replace("correction", "renewal"), "{}")).hasStatus(403);
      assertThat(other.post(one.replace("correction", "end"), "{}")).hasStatus(403);
    }
    assertThat(anybody().post(list, contact("dues", ""))).hasStatus(401);
    assertThat(program.data(one + ".json").path("matter").stringValue()).isEqualTo("political");
  }

  @Test
  void everyMistakeIsToldAtItsField() {
    var wrong =
        program.post(
            list, json("{'matter': 'gossip', 'email': 'nowhere', 'expires': '2050-01-01'}"));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong).path("errors").findValuesAsString("pointer"))
        .contains("#/matter", "#/name", "#/purpose", "#/email", "#/expires");
    var unknown =
        program.post(list, contact("dues", "").replace("'", "\"").replace("phone", "fax"));
    assertThat(unknown).hasStatus(422);
    assertThat(body(unknown).at("/errors/0/pointer").stringValue()).isEqualTo("#/fax");
    assertThat(program.post(list, "[]")).hasStatus(400);
  }

  private String contact(String matter, String network) {
    return json(
        "{'matter': '%s', 'name': '%s', 'email': 'anne@example.org', 'phone': '+1 555 0100', 'network': '%s', 'purpose': 'Plenaries', 'expires': '2027-03-01'}"
            .formatted(matter, name, network));
  }

  private Calling program(String office, String scope) {
    return new Calling(kontor, Calling.token(work, office, scope));
  }

  private Calling anybody() {
    return new Calling(kontor, "");
  }
}
