package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.made;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Acts of programs: what they must send, and what they are told. */
@PageTest
class ApiActTests {

  private static final String AROUND =
      "'source': {'known': 'source-of-tests'}, 'why': 'A test says so.'}";

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;

  private String network;
  private String city;
  private String fact;
  private Calling program;

  @BeforeEach
  void openAnOffice() {
    network = work.network("Basenet");
    city = work.city("Basetown");
    fact =
        "/facts/"
            + work.fact(
                "membership",
                "network",
                network,
                "organization",
                city,
                "kind",
                "member",
                "since",
                "2004");
    program = new Calling(kontor, Calling.token(work, network, "keep"));
  }

  @Test
  void anActSaysHowTheFactWasRead() {
    var unread = program.post(fact + "/correct", Calling.json(form("2003")));
    assertThat(unread).hasStatus(428).bodyText().contains("If-Match");
    for (var tag : List.of("*", "\"0\"", "W/\"1\"", "\"a\"", "1")) {
      assertThat(program.act(fact + "/correct", tag, form("2003")).getResponse().getStatus())
          .as(tag)
          .isIn(412, 428);
    }
    var tag = program.tag(fact);
    var done = program.act(fact + "/correct", tag, form("2003"));
    assertThat(done).hasStatus(200);
    var next = Objects.requireNonNull(done.getResponse().getHeader("ETag"));
    assertThat(next).isNotEqualTo(tag).isEqualTo(program.tag(fact));

    var late = program.act(fact + "/correct", tag, form("2002"));
    assertThat(late).hasStatus(412);
    assertThat(body(late).path("meanwhile").path("changed").toString())
        .isEqualTo(Calling.json("[{'field':'since','before':'2004','after':'2003'}]"));
    assertThat(program.act(fact + "/correct", next, form("2002"))).hasStatus(200);
  }

  @Test
  void whatAProgramHandedInItTakesBackAndNobodyElseDoes() {
    var maker = work.member(network, Role.ADMINISTRATOR);
    var its = new Calling(kontor, Calling.token(maker, network, "keep"));
    var another = new Calling(kontor, Calling.token(work, network, "keep"));
    assertThat(maker.send("/offices/" + network + "/sign-off", "kind", "membership"))
        .hasStatus(303);
    var withdrawal = made(its.act(fact + "/correct", form("2003"))) + "/withdrawal";
    assertThat(another.post(withdrawal, "{}")).hasStatus(403);
    assertThat(its.post(withdrawal, "{\"answer\": \"A slip.\"}")).hasStatus(422);
    var takenBack = its.post(withdrawal, "{\"note\": \"A slip.\"}");
    assertThat(takenBack).hasStatus(200);
    assertThat(body(takenBack).has("recording")).as("nothing was recorded").isFalse();
    assertThat(its.data(withdrawal.replace("/withdrawal", ".json")).path("state").stringValue())
        .isEqualTo("taken-back");
    assertThat(its.post(withdrawal, "{}")).hasStatus(409);
    assertThat(maker.page("/desk").text()).contains("Drafts of yours");
  }

  @Test
  void aContestThatCameSinceTheFactWasReadIsTold() {
    var one = work.city("Onetown");
    var other = work.city("Othertown");
    var pair = work.pair(one, other);
    var first = new Calling(kontor, Calling.token(work, one, "keep"));
    var second = new Calling(kontor, Calling.token(work, other, "keep"));
    var tie = made(first.post("/facts/new/tie", Calling.json(tie(pair, "2004"))));
    var tag = first.tag(tie);
    assertThat(second.act(tie + "/contest", tag, tie(pair, "2003"))).hasStatus(200);
    assertThat(first.tag(tie)).isNotEqualTo(tag);
    var late = first.act(tie + "/correct", tag, tie(pair, "2004-02"));
    assertThat(late).hasStatus(412).bodyText().contains("has confirmed or contested this fact");
    var meanwhile = body(late).path("meanwhile");
    assertThat(meanwhile.path("changed").isEmpty()).isTrue();
    assertThat(meanwhile.path("sides").valueStream().map(it -> it.path("says").stringValue()))
        .contains("contested");
    assertThat("\"" + meanwhile.path("recording").asLong() + "\"").isEqualTo(first.tag(tie));
    assertThat(first.act(tie + "/correct", first.tag(tie), tie(pair, "2004-02"))).hasStatus(200);
  }

  @Test
  void whatHasAnAddressOfItsOwnDoesNotChangeFromADate() {
    var body =
        "/facts/"
            + work.fact(
                "body",
                "slug",
                Workplace.slug("addressed-council"),
                "network",
                network,
                "kind",
                "assembly",
                "since",
                "2004");
    assertThat(program.data(body + ".json").at("/panels/acts/acts").toString())
        .contains("correct", "end")
        .doesNotContain("change");
    assertThat(
            program.act(
                body + "/change",
                program.tag(body),
                Calling.json("{'fields': {'since': '2005'}, " + AROUND)))
        .hasStatus(404)
        .bodyText()
        .contains("This has an address of its own");
    assertThat(work.editor(network).get("/zh-Hant" + body + "/change"))
        .hasStatus(404)
        .bodyText()
        .contains("此項有自己的網址");
  }

  @Test
  void whereTheOfficeWantsASecondPersonAProgramOnlyHandsIn() {
    var maker = work.member(network, Role.ADMINISTRATOR);
    var its = new Calling(kontor, Calling.token(maker, network, "keep"));
    var signOff = "/offices/" + network + "/sign-off";
    assertThat(maker.send(signOff, "kind", "membership")).hasStatus(303);
    var handedIn = its.act(fact + "/correct", form("2003"));
    assertThat(handedIn).hasStatus(202);
    var approval = made(handedIn);
    assertThat(approval).startsWith("/approvals/");
    assertThat(body(handedIn).path("forApproval").booleanValue()).isTrue();
    assertThat(body(handedIn).path("proposed").booleanValue()).isFalse();
    var waiting = its.data(approval + ".json");
    assertThat(waiting.path("state").stringValue()).isEqualTo("waiting");
    assertThat(waiting.at("/fields/since").stringValue()).isEqualTo("2003");
    assertThat(waiting.path("says").toString()).contains("since 2003");
    assertThat(its.data("/desk/approvals.json").path("waiting").toString()).contains(approval);
    assertThat(
            new Calling(kontor, Calling.token(work, work.city("Elsewhereton"), "keep"))
                .get(approval + ".json"))
        .hasStatus(404);
    var look = body(its.act(fact + "/correct", "{'look': true, " + form("2002").substring(1)));
    assertThat(look.path("isForApproval").booleanValue()).isTrue();
    assertThat(look.path("cautions").isArray()).isTrue();
    assertThat(its.data(fact + ".json").at("/fields/since").stringValue()).isEqualTo("2004");
    assertThat(its.act(fact + "/disclose", "{'visibility': 'office', 'why': 'Not yet.'}"))
        .hasStatus(202);
    assertThat(new Calling(kontor, "").get(fact + ".json")).hasStatus(200);

    assertThat(maker.sendTo(approval + "/approval", approval, "note", ""))
        .as("who made the token approves nothing of it")
        .hasStatus(403);
    var second = work.editor(network);
    assertThat(second.sendTo(approval + "/approval", approval, "note", "Checked.")).hasStatus(303);
    assertThat(its.data(fact + ".json").at("/fields/since").stringValue()).isEqualTo("2003");
  }

  @Test
  void toLookDoesNothingAndSaysWhatTheActWouldMake() {
    var looked = program.act(fact + "/correct", "{'look': true, " + form("1999").substring(1));
    assertThat(looked).hasStatus(200);
    assertThat(body(looked).path("says").toString())
        .contains("On all its dates the page will say", "since 1999");
    assertThat(body(looked).path("isProposal").booleanValue()).isFalse();
    assertThat(program.data(fact + ".json").at("/fields/since").stringValue()).isEqualTo("2004");
    var twice =
        program.post(
            "/facts/new/membership", Calling.json("{'look': true, " + form("2005").substring(1)));
    assertThat(twice).hasStatus(409);
    assertThat(body(twice).path("rule").stringValue()).isEqualTo("refusal.twice");
  }

  @Test
  void whatIsSentAgainWithItsKeyIsDoneOnce() {
    var name =
        Calling.json(
            "{'fields': {'bearer': 'organizations/%s', 'text': 'Basenetwork', 'kind': 'alias', 'language': 'en'}, "
                    .formatted(network)
                + AROUND);
    var once = new Calling(kontor, Calling.token(work, network, "keep"));
    once.with("Idempotency-Key", "import-17");
    var first = once.post("/facts/new/name", name);
    assertThat(first).hasStatus(201);
    var again = once.post("/facts/new/name", name);
    assertThat(again).hasStatus(201).hasHeader("Cache-Control", "no-store");
    assertThat(made(again)).isEqualTo(made(first));
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(again.getResponse().getHeader("ETag"))
        .isEqualTo(first.getResponse().getHeader("ETag"));

    var other = once.post("/facts/new/name", name.replace("Basenetwork", "Otherwise"));
    assertThat(other).hasStatus(201);
    assertThat(made(other)).isNotEqualTo(made(first));
    assertThat(made(program.post("/facts/new/name", name))).isNotEqualTo(made(first));
    var twice = Calling.json(form("2004"));
    for (var time : List.of("once", "again")) {
      var refused = once.post("/facts/new/membership", twice);
      assertThat(refused).as(time).hasStatus(409);
      assertThat(body(refused).path("rule").stringValue()).isEqualTo("refusal.twice");
    }
    var tag = program.tag(fact);
    var corrected = once.act(fact + "/correct", tag, form("2003"));
    assertThat(corrected).hasStatus(200);
    assertThat(body(once.act(fact + "/correct", tag, form("2003")))).isEqualTo(body(corrected));
    assertThat(once.act(fact + "/correct", tag, form("2002"))).hasStatus(412);
    assertThat(
            new Calling(kontor, Calling.token(work, network, "keep"))
                .with("Idempotency-Key", "x".repeat(201))
                .post("/facts/new/name", name))
        .hasStatus(400);
  }

  @Test
  void aLanguageIsSaidByItsTag() {
    var name =
        "{'fields': {'bearer': 'organizations/%s', 'text': 'Basisnetz', 'kind': 'former',"
            + " 'language': '%s'}, "
            + AROUND;
    var refused = program.post("/facts/new/name", Calling.json(name.formatted(network, "german")));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused).at("/errors/0/pointer").stringValue()).isEqualTo("#/fields/language");
    assertThat(body(refused).at("/errors/0/detail").stringValue()).contains("Did you mean: de?");
    assertThat(program.post("/facts/new/name", Calling.json(name.formatted(network, "de"))))
        .hasStatus(201);
  }

  @Test
  void everyActIsDoneAsPeopleDoIt() {
    var changed =
        program.act(fact + "/change", form("2010-03-01").replace("'member'", "'observer'"));
    assertThat(changed).hasStatus(200);
    var next = made(changed);
    assertThat(next).isNotEqualTo(fact);
    assertThat(program.data(fact + ".json").at("/fields/until").stringValue())
        .isEqualTo("2010-03-01");
    assertThat(
            program.act(
                next + "/end", "{'fields': {'until': '2012', 'reason': 'withdrew'}, " + AROUND))
        .hasStatus(200);
    var first = program.data(next + ".json").at("/history/0/recording").longValue();
    assertThat(
            program.act(
                next + "/restore",
                "{'fields': {'recording': %d}, 'why': 'It stayed.'}".formatted(first)))
        .hasStatus(200);
    assertThat(program.data(next + ".json").path("fields").has("until")).isFalse();
    assertThat(program.act(next + "/disclose", "{'visibility': 'office', 'why': 'Not yet.'}"))
        .hasStatus(200);
    assertThat(new Calling(kontor, "").get(next + ".json")).hasStatus(404);
    assertThat(program.data(next + ".json").at("/panels/acts/acts").toString())
        .contains("correct", "change", "end", "restore", "disclose");
  }

  @Test
  void mistakesAreToldFieldByFieldInTheLanguageAskedFor() {
    var answer =
        program
            .with("Accept-Language", "zh-Hant")
            .post(
                "/facts/new/membership",
                Calling.json(
                    "{'fields': {'network': '%s', 'since': 'soon', 'colour': 'red'}, 'source': {'knwon': 'x'}, 'whhy': 'x'}"
                        .formatted(network)));
    assertThat(answer)
        .hasStatus(422)
        .hasContentType("application/problem+json")
        .bodyText()
        .contains("#/fields/colour", "#/source/knwon", "#/whhy");
    answer =
        program.post(
            "/facts/new/membership",
            Calling.json(
                "{'fields': {'network': '%s', 'since': 'soon'}, 'visibility': 'nobody'}"
                    .formatted(network)));
    var errors = body(answer).path("errors");
    assertThat(errors.valueStream().map(it -> it.path("pointer").stringValue()))
        .contains(
            "#/fields/organization",
            "#/fields/kind",
            "#/fields/since",
            "#/source/known",
            "#/visibility",
            "#/why");
    assertThat(errors.toString()).contains("「soon」", "mistake.date");
  }

  @Test
  void aPersonOfAnotherOfficeSettlesNoProposalThatIsNotTheirs() {
    var proposal =
        made(new Calling(kontor, Calling.token(work, city, "keep"))
                .act(fact + "/correct", form("2001")))
            .replaceFirst(".*/", "");
    var stranger = work.network("Strangenet");
    var theirs =
        "/facts/"
            + work.fact("membership", "network", stranger, "organization", city, "kind", "member");
    var answer =
        new Calling(kontor, Calling.token(work, stranger, "keep"))
            .act(
                theirs + "/correct",
                form("1990")
                    .replace(network, stranger)
                    .replace("'why'", "'proposal': '" + proposal + "', 'why'"));
    assertThat(answer).hasStatus(404);
    assertThat(program.data("/proposals/" + proposal + ".json").path("state").stringValue())
        .isEqualTo("open");
  }

  @Test
  void whatIsNoJsonIsRefusedSayingWhere() {
    assertThat(program.post("/facts/new/name", "{\"fields\":\n {\"text\": }"))
        .hasStatus(400)
        .bodyText()
        .contains("line 2");
    assertThat(program.post("/facts/new/name", "x".repeat(300 * 1024)))
        .hasStatus(413)
        .bodyText()
        .contains("256 kB");
  }

  @Test
  void hostileJsonNeverFails() {
    var hostile =
        List.of(
            "",
            " ",
            "null",
            "[]",
            "0",
            "\"\"",
            "{",
            "{}}",
            "{}{}",
            "[".repeat(5000),
            "{\"a\":".repeat(3000),
            "{\"fields\":" + "{\"a\":".repeat(600) + "1" + "}".repeat(601),
            "{\"fields\": {\"text\": \"a\", \"text\": \"b\"}}",
            "{\"fields\": []}",
            "{\"fields\": {\"text\": []}}",
            "{\"fields\": {\"text\": {\"a\": 1}}}",
            "{\"fields\": {\"\": \"\"}}",
            "{\"fields\": {\"act-read\": \"1\", \"act-office\": \"register\", \"act-step\":"
                + " \"save\"}}",
            "{\"act-office\": \"register\", \"why\": 1e999}",
            "{\"why\": 1" + "0".repeat(2000) + "}",
            "{\"why\": true, \"look\": \"yes\"}",
            "{\"look\": 1}",
            "{\"fields\": {\"\\ud800\": \"\\udfff\"}}",
            "{\"fields\": {\"text\": \"\\u0000\"}, \"why\": \"\\u0000\"}",
            "{\"__proto__\": {\"a\": 1}, \"constructor\": \"x\"}",
            "{\"source\": \"x\", \"visibility\": {}}",
            "{\"released\": \"+999999999-12-31\", \"proposal\": \"../x\"}",
            "{\"fields\": {\"text\": \"" + "x".repeat(200_000) + "\"}}",
            "{\"source\": {\"known\": \"%00\", \"title\": \"'; drop table facts.fact; --\"}}",
            "{'why': 'x'}",
            "\uFEFF{}");
    var failures = new ArrayList<String>();
    for (var path :
        List.of(
            "/facts/new/name",
            "/facts/new/nothing",
            fact + "/correct",
            fact + "/nothing",
            "/facts/x/correct",
            "/proposals/" + fact.substring("/facts/".length()) + "/refusal")) {
      var caller =
          new Calling(kontor, Calling.token(work, network, "keep"))
              .with("If-Match", "\"999999999999999999\"");
      for (var it : hostile) {
        expectRefusal(caller.post(path, it), path + " " + it, failures);
      }
      expectRefusal(caller.post(path, new byte[] {'{', '"', (byte) 0xff, '"'}), path, failures);
      expectRefusal(
          caller.post(path, "{\"why\": \"臺\"}".getBytes(StandardCharsets.UTF_16)), path, failures);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void anOfficesActIsLookedAtAndTakenBackOnce() {
    var network = work.network("Apiundonet");
    var program = new Calling(kontor, Calling.token(work, network, "keep"));
    var stated =
        program.post(
            "/facts/new/membership",
            Calling.json(
                "{'fields': {'network': '%s', 'organization': '%s', 'kind': 'member'}, 'source': {'known': 'source-of-tests'}, 'why': 'A letter.'}"
                    .formatted(network, work.city("Apiundoville"))));
    assertThat(stated).hasStatus(201);
    var undo =
        "/offices/"
            + network
            + "/journal/"
            + Calling.body(stated).at("/recording").asLong()
            + "/undo";
    var look = program.post(undo, "{\"look\": true}");
    assertThat(look).hasStatus(200).bodyText().contains("no longer say", "Apiundoville");
    assertThat(program.get(Calling.made(stated) + ".json")).hasStatus(200);
    assertThat(program.post(undo, "{}")).hasStatus(422).bodyText().contains("/why");
    assertThat(program.post(undo, "{\"why\": \"A mix-up.\", \"fields\": {\"a\": \"b\"}}"))
        .hasStatus(422);
    assertThat(program.post(undo, "{\"why\": \"A mix-up.\"}"))
        .hasStatus(200)
        .bodyText()
        .contains("\"act\":\"undo\"");
    assertThat(program.get(Calling.made(stated) + ".json")).hasStatus(410);
    assertThat(program.post(undo, "{\"why\": \"Again.\"}")).hasStatus(409);
    var reading = new Calling(kontor, Calling.token(work, network, "propose"));
    assertThat(reading.post(undo, "{\"why\": \"x\"}")).hasStatus(403);
  }

  @Test
  void hostileTextInAnyFieldNeverFails() {
    var failures = new ArrayList<String>();
    for (var text :
        List.of(
            "a\\u0000b",
            "\\u0007",
            "x".repeat(21_000),
            "%s{0}'",
            "-1",
            "../x",
            "🚀",
            "0",
            "（".repeat(3000))) {
      var caller = new Calling(kontor, Calling.token(work, network, "keep"));
      for (var field : List.of("bearer", "text", "language", "kind", "network", "since", "until")) {
        var fields =
            new LinkedHashMap<>(
                Map.of(
                    "bearer", "organizations/" + network,
                    "text", "A",
                    "language", "en",
                    "kind", "alias"));
        fields.put(field, text);
        var body =
            fields.entrySet().stream()
                .map(it -> "\"%s\": \"%s\"".formatted(it.getKey(), it.getValue()))
                .collect(
                    Collectors.joining(
                        ", ",
                        "{\"fields\": {",
                        "}, \"source\": {\"known\": \"source-of-tests\"}, \"why\": \"x\"}"));
        expectNoFailure(caller.post("/facts/new/name", body), field + " " + text, failures);
      }
      for (var field :
          List.of(
              "known",
              "locator",
              "class",
              "title",
              "publisher",
              "published",
              "address",
              "letter-number")) {
        var body =
            "{\"look\": true, \"fields\": {\"bearer\": \"organizations/%s\", \"text\": \"A\", \"language\": \"en\", \"kind\": \"alias\"}, \"source\": {\"%s\": \"%s\"}, \"why\": \"%s\"}"
                .formatted(network, field, text, text);
        expectNoFailure(caller.post("/facts/new/name", body), field + " " + text, failures);
      }
    }
    assertThat(failures).isEmpty();
  }

  private static void expectNoFailure(MvcTestResult answer, String what, List<String> failures) {
    if (answer.getResponse().getStatus() >= 500) {
      failures.add(answer.getResponse().getStatus() + " " + shortened(what));
    }
  }

  private static void expectRefusal(MvcTestResult answer, String what, List<String> failures) {
    var status = answer.getResponse().getStatus();
    var type = String.valueOf(answer.getResponse().getContentType());
    if (status < 400 || status >= 500 || !type.startsWith("application/problem+json")) {
      failures.add(status + " " + type + " " + shortened(what));
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(120, text.length()));
  }

  private static String tie(String pair, String since) {
    return "{'fields': {'partnership': '%s', 'kind': 'sister-city', 'since': '%s'}, "
            .formatted(pair, since)
        + AROUND;
  }

  private String form(String since) {
    return "{'fields': {'network': '%s', 'organization': '%s', 'kind': 'member', 'since': '%s'}, "
            .formatted(network, city, since)
        + AROUND;
  }
}
