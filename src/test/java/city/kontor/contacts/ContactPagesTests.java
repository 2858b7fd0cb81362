package city.kontor.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts are seen by two offices, have an end, and are in nothing that others read. */
@PageTest
class ContactPagesTests {

  @Autowired Workplace work;
  @Autowired Contacts contacts;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void aContactIsSeenByTheMembersOfficeAndTheSecretariatItIsGivenTo() {
    var city = work.city("Callerton");
    var network = work.network("Switchboardnet");
    var secretariat = work.member(network, Role.READER);
    // A page of the search repeats what was sought, so only a part of the name is.
    var sought = UUID.randomUUID().toString();
    var name = "Ann " + sought;
    var editor = work.editor(city);
    assertThat(add(editor, city, "name", name, "network", network)).hasStatus(303);
    assertThat(text(editor, city))
        .contains(name, "political", "Switchboardnet", "Kept for: Plenaries");
    assertThat(text(secretariat, network))
        .contains("Contacts that members gave", name, "Callerton");
    assertThat(secretariat.page(path(network)).select("form[action$=/end], form[action$=/renewal]"))
        .isEmpty();

    var stranger = work.editor(work.city("Hangupton"));
    for (var outside : List.of(stranger, work.administrator())) {
      assertThat(outside.get(path(city)))
          .hasStatus(403)
          .bodyText()
          .contains("Only the people of the office of Callerton");
    }
    assertThat(work.reader().get(path(city))).hasStatus(303);
    var seen = new ArrayList<String>();
    for (var page :
        List.of(
            "/cities/" + city,
            "/cities/" + city + ".json",
            "/networks/" + network,
            "/networks/" + network + ".json",
            "/search?q=" + sought,
            "/search.json?q=" + sought,
            "/search?q=Ann+" + sought.substring(0, 8),
            "/cities/" + city + "/history.json",
            "/offices/" + city + "/journal")) {
      var said = body(page.startsWith("/offices") ? editor : work.reader(), page);
      if (said.contains(name)) {
        seen.add(page);
      }
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void theNetworkOfAContactIsTypedAsPeopleKnowIt() {
    var city = work.city("Namerton");
    var called = "Switchyard" + UUID.randomUUID().toString().substring(0, 8);
    var network = work.network(called);
    var acronym = "SY" + UUID.randomUUID().toString().substring(0, 6);
    work.fact(
        "name",
        "bearer",
        "organizations/" + network,
        "text",
        acronym,
        "language",
        "en",
        "kind",
        "acronym");
    var editor = work.editor(city);
    for (var typed :
        List.of(
            network,
            called,
            called + "網",
            acronym,
            "/networks/" + network,
            "https://kontor.example/networks/" + network)) {
      var name = "Ann " + UUID.randomUUID();
      assertThat(add(editor, city, "name", name, "network", typed)).as(typed).hasStatus(303);
      assertThat(text(work.member(network, Role.READER), network)).as(typed).contains(name);
    }
    assertThat(add(editor, city, "name", "Ann", "network", called.substring(0, 12)))
        .hasStatus(422)
        .bodyText()
        .contains("Did you mean", network);
    assertThat(add(editor, city, "name", "Ann", "network", city)).as("no network").hasStatus(422);
  }

  @Test
  void whatIsTypedWronglyIsSaidAtItsFieldAndNothingIsLost() {
    var city = work.city("Dialton");
    var editor = work.editor(city);
    var answer =
        editor.send(
            "/zh-Hant" + path(city),
            "name",
            "Bo",
            "email",
            "bo",
            "since",
            "last year",
            "network",
            "no-such-net",
            "expires",
            "1999-01-01");
    assertThat(answer).hasStatus(422);
    var page = org.jsoup.Jsoup.parse(content(answer));
    assertThat(page.select(".field__mistake").eachAttr("id"))
        .containsExactlyInAnyOrder(
            "mistake-matter",
            "mistake-email",
            "mistake-since",
            "mistake-network",
            "mistake-purpose",
            "mistake-expires");
    assertThat(page.select("[name=since]").val()).isEqualTo("last year");
    assertThat(work.member(city, Role.READER).page(path(city)).select("main form")).isEmpty();
  }

  @Test
  void aContactIsForgottenOnItsDayUnlessItIsProlonged() {
    var city = work.city("Ringerton");
    var editor = work.editor(city);
    var kept = "Kept " + UUID.randomUUID();
    var gone = "Gone " + UUID.randomUUID();
    for (var name : List.of(kept, gone)) {
      add(editor, city, "name", name, "expires", today().plusDays(10).toString());
    }
    assertThat(editor.page("/desk").select("#contacts").text()).contains(kept, gone);
    var renewal =
        editor.page(path(city)).select("li:has(> b:contains(" + kept + ")) form").attr("action");
    assertThat(editor.sendTo(renewal, path(city))).hasStatus(303);
    assertThat(editor.page("/desk").select("#contacts").text()).contains(gone).doesNotContain(kept);
    jdbc.sql("update contacts.contact set expires = :today where name = :name")
        .param("today", today())
        .param("name", gone)
        .update();
    assertThat(text(editor, city)).contains(kept).doesNotContain(gone);
    people.letAnHourPass();
    assertThat(
            jdbc.sql("select count(*) from contacts.contact where name = :name")
                .param("name", gone)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aContactIsCorrectedInAFormThatHoldsWhatItSaysAndNothingFormerIsKept() {
    var city = work.city("Peelton");
    var network = work.network("Exchangenet");
    var editor = work.editor(city);
    var wrong = "Ane " + UUID.randomUUID();
    var right = "Anne " + UUID.randomUUID();
    add(editor, city, "name", wrong, "network", network, "phone", "+1 555 0100");
    var correction = correction(editor, city, wrong);
    var form = editor.page(correction);
    assertThat(form.select("[name=name]").val()).isEqualTo(wrong);
    assertThat(form.select("[name=network]").val()).isEqualTo(network);
    assertThat(form.select("[name=matter] [selected]").val()).isEqualTo("political");
    assertThat(form.select("main").text()).contains("You may, as an editor of the office");

    var mistaken =
        editor.sendTo(
            "/zh-Hant" + correction, correction, typed(form, "name", right, "email", "anne"));
    assertThat(mistaken).hasStatus(422);
    var again = org.jsoup.Jsoup.parse(content(mistaken));
    assertThat(again.select(".field__mistake").eachAttr("id")).containsExactly("mistake-email");
    assertThat(again.select("[name=name]").val()).isEqualTo(right);
    assertThat(text(editor, city)).contains(wrong);

    var sent = typed(form, "name", right, "email", "anne@example.org", "purpose", "Dinners");
    for (var time : List.of("once", "pressed again")) {
      assertThat(editor.sendTo(correction, correction, sent))
          .as(time)
          .hasStatus(303)
          .hasHeader("Location", path(city));
    }
    assertThat(text(editor, city))
        .contains(right, "anne@example.org", "+1 555 0100", "Kept for: Dinners")
        .doesNotContain(wrong);
    assertThat(
            jdbc.sql("select count(*) from contacts.contact c where c::text like :name")
                .param("name", "%" + wrong + "%")
                .query(Integer.class)
                .single())
        .isZero();
    for (var page :
        List.of("/changes.atom", "/cities/" + city + "/history.json", "/cities/" + city)) {
      assertThat(body(work.reader(), page)).doesNotContain(right, wrong);
    }
  }

  @Test
  void whoeverCorrectsAContactThatAnotherChangedMeanwhileIsToldAndLosesNothing() {
    var city = work.city("Trunkton");
    var one = work.editor(city);
    var other = work.editor(city);
    var name = "Di " + UUID.randomUUID();
    add(one, city, "name", name);
    var correction = correction(one, city, name);
    var first = one.page(correction);
    var second = other.page(correction);
    assertThat(one.sendTo(correction, correction, typed(first, "phone", "0101"))).hasStatus(303);
    var told = other.sendTo(correction, correction, typed(second, "phone", "0202"));
    assertThat(told).hasStatus(409);
    var form = org.jsoup.Jsoup.parse(content(told));
    assertThat(form.select("[role=alert]").text()).contains("while you typed");
    assertThat(form.select("section[aria-labelledby=stands]").text()).contains("0101");
    assertThat(form.select("[name=phone]").val()).isEqualTo("0202");
    assertThat(other.sendTo(correction, correction, typed(form))).hasStatus(303);
    assertThat(text(one, city)).contains("0202").doesNotContain("0101");
  }

  @Test
  void onlyTheOfficeThatKeepsAContactCorrectsIt() {
    var city = work.city("Gongton");
    var network = work.network("Bellnet");
    var editor = work.editor(city);
    var secretariat = work.editor(network);
    var name = "Ed " + UUID.randomUUID();
    add(editor, city, "name", name, "network", network);
    var correction = correction(editor, city, name);
    assertThat(secretariat.page(path(network)).select("a[href$=/correction]")).isEmpty();
    for (var outside : List.of(secretariat, work.administrator(), work.member(city, Role.READER))) {
      assertThat(outside.get(correction))
          .hasStatus(403)
          .bodyText()
          .contains("Only the editors of the office of Gongton keep its contacts.")
          .doesNotContain(name);
    }
    assertThat(secretariat.get(correction.replace(city, network))).hasStatus(404);
    assertThat(editor.get(path(city) + "/none/correction")).hasStatus(404);
    assertThat(
            secretariat.sendTo(
                correction.replace(city, network),
                path(network),
                typed(editor.page(correction), "name", "Mine")))
        .hasStatus(404);
  }

  private static String correction(Browsing editor, String city, String name) {
    return editor
        .page(path(city))
        .select("li:has(> b:contains(" + name + ")) a[href$=/correction]")
        .attr("href");
  }

  /** A form as it stands, with some of its fields typed over. */
  private static String[] typed(org.jsoup.nodes.Document form, String... over) {
    var fields = new java.util.LinkedHashMap<String, String>();
    for (var it : form.select("main form input[name], main form select[name]")) {
      fields.put(
          it.attr("name"),
          it.tagName().equals("select") ? it.select("[selected]").val() : it.val());
    }
    fields.remove("form-token");
    for (int i = 0; i < over.length; i += 2) {
      fields.put(over[i], over[i + 1]);
    }
    return fields.entrySet().stream()
        .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
        .toArray(String[]::new);
  }

  @Test
  void onlyTheOfficeThatKeepsAContactForgetsIt() {
    var city = work.city("Belfryton");
    var editor = work.editor(city);
    add(editor, city, "name", "Cy");
    var end = editor.page(path(city)).select("button[formaction$=/end]").attr("formaction");
    var other = work.city("Chimeton");
    var stranger = work.editor(other);
    assertThat(stranger.sendTo(end, path(other))).hasStatus(403);
    assertThat(stranger.sendTo(end.replace(city, other), path(other))).hasStatus(404);
    assertThat(editor.sendTo(end, path(city))).hasStatus(303);
    assertThat(text(editor, city)).doesNotContain("Cy");
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult add(
      Browsing editor, String city, String... typed) {
    var fields = new java.util.LinkedHashMap<String, String>();
    fields.put("matter", "political");
    fields.put("email", "ann@example.org");
    fields.put("purpose", "Plenaries");
    fields.put("expires", today().plusYears(1).toString());
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], typed[i + 1]);
    }
    return editor.send(
        path(city),
        fields.entrySet().stream()
            .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
            .toArray(String[]::new));
  }

  private LocalDate today() {
    return contacts.today();
  }

  private static String path(String office) {
    return "/offices/" + office + "/contacts";
  }

  private static String text(Browsing browser, String office) {
    return browser.page(path(office)).select("main").text();
  }

  private static String body(Browsing browser, String path) {
    return content(browser.get(path));
  }

  private static String content(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
