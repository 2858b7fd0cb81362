package city.kontor.api;

import static city.kontor.api.Calling.body;
import static city.kontor.api.Calling.made;
import static city.kontor.api.Calling.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Programs state a document and put its file beside it. */
@PageTest
class PaperTests {

  private static final byte[] PAPER = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);
  private static final String[] WHY = {"why", "The paper itself."};

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;

  private String city;
  private String slug;
  private String fact;
  private Calling program;

  @BeforeEach
  void stateADocument() {
    city = work.city("Scanville");
    slug = Workplace.slug("scan");
    program = program(city, "keep");
    fact = stated(program, slug);
  }

  @Test
  void aProgramPutsTheFileOfADocumentBesideItAndItIsAnActLikeAnyOther() {
    var address = fact + "/document";
    assertThat(program.data(fact + ".json").at("/panels/acts/acts").toString())
        .contains("\"document\"");
    var tag = program.tag(fact);
    var done = program.upload(address, tag, PAPER, WHY);
    assertThat(done).hasStatus(200).hasHeader("ETag", tag);
    assertThat(made(done)).isEqualTo(fact);
    assertThat(body(done).path("act").stringValue()).isEqualTo("attach");
    var file = anybody().get("/sources/" + slug + "/document");
    assertThat(file).hasStatus(200).hasHeader("Content-Type", "application/pdf");
    assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PAPER);
    assertThat(anybody().get(fact + "/history.json")).bodyText().contains("The paper itself.");
    assertThat(text(program(city, "read").get("/offices/" + city + "/journal.csv")))
        .contains("The paper itself.");
    assertThat(work.member(city, Role.ADMINISTRATOR).page("/offices/" + city + "/tokens").text())
        .contains("uploaded a document");

    var own = program.upload(address, tag, PAPER, "why", "Not yet.", "visibility", "office");
    assertThat(own).hasStatus(200);
    assertThat(anybody().get("/sources/" + slug + "/document")).hasStatus(404);
    assertThat(program.get("/sources/" + slug + "/document")).hasStatus(200);
  }

  @Test
  void aFileThatIsSentAgainWithItsKeyIsPutThereOnce() {
    var address = fact + "/document";
    var tag = program.tag(fact);
    program.with("Idempotency-Key", "scan-1");
    var first = program.upload(address, tag, PAPER, WHY);
    assertThat(first).hasStatus(200);
    var again = program.upload(address, tag, PAPER, WHY);
    assertThat(again).hasStatus(200).hasHeader("ETag", tag);
    assertThat(body(again)).isEqualTo(body(first));
    var other = "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII);
    assertThat(body(program.upload(address, tag, other, WHY))).isNotEqualTo(body(first));
    assertThat(
            anybody().get("/sources/" + slug + "/document").getResponse().getContentAsByteArray())
        .isEqualTo(other);
  }

  @Test
  void whatIsWrongWithItIsToldAtItsField() {
    var address = fact + "/document";
    var tag = program.tag(fact);
    wrong(program.uploadNothing(address, tag, WHY), "#/file", "mistake.missing");
    wrong(program.upload(address, tag, new byte[0], WHY), "#/file", "keeping.document.empty");
    wrong(
        program.upload(address, tag, new byte[] {0, 1, 2}, WHY), "#/file", "keeping.document.kind");
    wrong(program.upload(address, tag, PAPER), "#/why", "mistake.missing");
    wrong(
        program.upload(address, tag, PAPER, "why", "So.", "visibility", "parties"),
        "#/visibility",
        "mistake.word");
    wrong(
        program.upload(address, tag, PAPER, "why", "So.", "visible", "office"),
        "#/visible",
        "mistake.unknown-field");
    var large = Arrays.copyOf(PAPER, 20 * 1024 * 1024 + 1);
    assertThat(program.upload(address, tag, large, WHY))
        .hasStatus(413)
        .bodyText()
        .contains("The file is larger than 20 MB.");
    assertThat(program.post(address, "{\"why\": \"So.\"}")).hasStatus(415);
    assertThat(anybody().get("/sources/" + slug + "/document")).hasStatus(404);
  }

  @Test
  void onlyWhoeverKeepsTheDocumentPutsAFileThereAndOnlyAsItWasRead() {
    var address = fact + "/document";
    var tag = program.tag(fact);
    for (var other :
        List.of(
            program(city, "read"),
            program(city, "propose"),
            program(city, "approve"),
            program(work.city("Otherscanville"), "keep"))) {
      assertThat(other.upload(address, tag, PAPER, WHY)).hasStatus(403);
    }
    assertThat(anybody().upload(address, tag, PAPER, WHY)).hasStatus(403);
    assertThat(anybody().with(Program.HEADER, "true").upload(address, tag, PAPER, WHY))
        .hasStatus(403);
    assertThat(program.upload(address, "", PAPER, WHY)).hasStatus(428);
    var corrected =
        program.act(
            fact + "/correct",
            tag,
            "{'fields': {'class': 'official', 'title': 'A better title', 'publisher': 'An office',"
                + " 'origin': '%s'}, 'why': 'So.'}".formatted(slug));
    assertThat(corrected).hasStatus(200);
    var late = program.upload(address, tag, PAPER, WHY);
    assertThat(late).hasStatus(412);
    assertThat(body(late).at("/meanwhile/changed").toString()).contains("A better title");
    assertThat(program.upload("/facts/nothing/document", tag, PAPER, WHY)).hasStatus(404);
  }

  @Test
  void whereASecondPersonIsWantedAProgramPublishesNoFileAlone() {
    assertThat(
            work.member(city, Role.ADMINISTRATOR)
                .send("/offices/" + city + "/sign-off", "kind", "source"))
        .hasStatus(303);
    var tag = program.tag(fact);
    wrong(
        program.upload(fact + "/document", tag, PAPER, WHY),
        "#/visibility",
        "keeping.document.second");
    assertThat(
            program.upload(
                fact + "/document", tag, PAPER, "why", "For us.", "visibility", "office"))
        .hasStatus(200);
  }

  private static void wrong(MvcTestResult answer, String pointer, String rule) {
    assertThat(answer).hasStatus(422);
    var error = body(answer).at("/errors/0");
    assertThat(error.path("pointer").stringValue()).isEqualTo(pointer);
    assertThat(error.path("rule").stringValue()).isEqualTo(rule);
  }

  private static String stated(Calling program, String slug) {
    var stated =
        program.post(
            "/facts/new/source",
            Calling.json(
                "{'fields': {'slug': '%s', 'class': 'official', 'title': 'A scan', 'publisher': 'An office', 'origin': '%s'}, 'why': 'So.'}"
                    .formatted(slug, slug)));
    assertThat(stated).hasStatus(201);
    return made(stated);
  }

  private Calling program(String office, String scope) {
    return new Calling(kontor, Calling.token(work, office, scope));
  }

  private Calling anybody() {
    return new Calling(kontor, "");
  }
}
