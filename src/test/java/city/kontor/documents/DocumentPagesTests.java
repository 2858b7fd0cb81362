package city.kontor.documents;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.keeping.Workplace;
import city.kontor.sources.FileKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Source documents themselves: uploaded, handed out as what they are, and never run. */
@PageTest
public class DocumentPagesTests {

  private static final byte[] PAPER = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);

  @Autowired Workplace work;

  @Test
  void anUploadedDocumentIsHandedOutAsAnAttachmentThatRunsNothing() {
    var city = work.city("Paperton");
    var editor = work.editor(city);
    var slug = source(editor);
    var fact = fact(editor, slug);
    assertThat(text(editor, fact)).contains("Upload the document itself");
    assertThat(editor.upload(fact + "/document", "file", PAPER, "why", "The paper itself."))
        .hasStatus(303);
    var answer = work.reader().get("/sources/" + slug + "/document");
    assertThat(answer)
        .hasStatus(200)
        .hasHeader("Content-Type", "application/pdf")
        .hasHeader("Content-Disposition", "attachment; filename=\"" + slug + ".pdf\"")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader(
            "Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PAPER);
    assertThat(text(work.reader(), "/sources/" + slug)).contains("The document itself PDF, 1 KB");
    assertThat(body(work.reader().get("/sources/" + slug + ".json")))
        .contains("\"type\":\"application/pdf\"", "\"size\":16");
  }

  @Test
  void aDocumentIsToldWithoutTheCodeOfItsOrigin() {
    var editor = work.editor(work.city("Copyton"));
    var alone = fact(editor, source(editor));
    assertThat(work.reader().page(alone).select("dl.facts").text())
        .contains("Origin This document alone");
    var slug = Workplace.slug("copy");
    work.fact(
        "source",
        "slug",
        slug,
        "title",
        "A copy",
        "language",
        "ja",
        "publisher",
        "An office",
        "publisher-names",
        "zh-Hant: 某機關",
        "class",
        "official",
        "origin",
        "some-office-abroad");
    var copy = fact(editor, slug);
    assertThat(work.reader().page(copy).select("h1").text())
        .isEqualTo("Source document: A copy · Japanese · An office · official");
    assertThat(work.reader().page("/zh-Hant" + copy).select("h1").text())
        .contains("・日文・")
        .doesNotContain("some-office", "zh-Hant");
    assertThat(work.reader().page("/zh-Hant" + copy).select("dl.facts").text())
        .contains("來源出處 與所有標為「some-office-abroad」的文件合計為一個來源");
  }

  @Test
  void whatIsForTheOfficeIsHandedOutToNobodyElse() {
    var city = work.city("Folderton");
    var editor = work.editor(city);
    var slug = source(editor);
    var fact = fact(editor, slug);
    editor.upload(fact + "/document", "file", PAPER, "why", "For us.", "visibility", "office");
    var path = "/sources/" + slug + "/document";
    assertThat(editor.get(path)).hasStatus(200).hasHeader("Cache-Control", "no-store");
    assertThat(work.reader().get(path)).hasStatus(404);
    assertThat(work.editor(work.city("Nibton")).get(path)).hasStatus(404);
    assertThat(text(work.reader(), "/sources/" + slug)).doesNotContain("The document itself");
    assertThat(body(work.reader().get("/sources/" + slug + ".json"))).doesNotContain("digest");
  }

  @Test
  void whereASecondPersonIsWantedNothingIsPublishedByOneAlone() {
    var city = work.city("Twohandton");
    var editor = work.editor(city);
    var slug = source(editor);
    var fact = fact(editor, slug);
    work.wanting(city, "source");
    var form = fact + "/document";
    assertThat(editor.upload(form, "file", PAPER, "why", "The paper itself."))
        .hasStatus(422)
        .bodyText()
        .contains("Your office wants a second person for sources");
    assertThat(work.reader().get("/sources/" + slug + "/document")).hasStatus(404);
    assertThat(editor.upload(form, "file", PAPER, "why", "For us.", "visibility", "office"))
        .hasStatus(303);
  }

  @Test
  void toUploadOrReplaceADocumentIsAnActWithItsHistory() {
    var city = work.city("Archiveton");
    var editor = work.editor(city);
    var slug = source(editor);
    var fact = fact(editor, slug);
    var before = work.newest();
    editor.upload(fact + "/document", "file", PAPER, "why", "The paper itself.");
    assertThat(text(work.reader(), fact + "/history"))
        .contains("Document uploaded", "The paper itself.");
    assertThat(text(work.reader(), "/zh-Hant" + fact + "/history")).contains("上傳文件");
    assertThat(text(editor, "/offices/" + city + "/journal"))
        .matches("(?s).*By Person \\w+.*The paper itself\\..*Document uploaded.*");
    assertThat(body(work.reader().get("/changes.jsonl?after=" + before)))
        .contains("\"verb\":\"attach\"", "The paper itself.");
    editor.upload(fact + "/document", "file", PAPER, "why", "Not yet.", "visibility", "office");
    assertThat(text(work.reader(), fact + "/history")).contains("Not yet.");
  }

  @Test
  void whatAnOfficeUploadsForItselfStandsInItsJournalOnly() {
    var city = work.city("Drawerton");
    var editor = work.editor(city);
    var fact = fact(editor, source(editor));
    var before = work.newest();
    for (var why : List.of("For us only.", "Still for us only.")) {
      editor.upload(fact + "/document", "file", PAPER, "why", why, "visibility", "office");
      assertThat(text(editor, "/offices/" + city + "/journal")).contains(why);
      assertThat(text(work.reader(), fact + "/history")).doesNotContain(why);
      assertThat(body(work.reader().get("/changes.jsonl?after=" + before))).doesNotContain(why);
    }
  }

  @Test
  void aSecondPersonPublishesTheDocumentThatSheHasLookedAt() {
    var city = work.city("Vaultton");
    var editor = work.editor(city);
    var slug = source(editor);
    var fact = fact(editor, slug);
    save(editor, fact + "/disclose", "act-visibility", "office", "act-why", "Not yet.");
    work.wanting(city, "source");
    editor.upload(fact + "/document", "file", PAPER, "why", "The paper itself.");
    var approval =
        bare(save(editor, fact + "/disclose", "act-visibility", "public", "act-why", "Now."));
    assertThat(approval).startsWith("/approvals/");
    var other = work.editor(city);
    var read = other.page(approval);
    var file = read.select("a:contains(PDF)").attr("href");
    assertThat(other.get(file)).hasStatus(200);

    var replaced = "%PDF-1.7 another paper".getBytes(StandardCharsets.US_ASCII);
    assertThat(editor.upload(fact + "/document", "file", replaced, "why", "A better copy."))
        .hasStatus(303);
    assertThat(other.sendTo(approval + "/approval", read, "note", "Checked."))
        .hasStatus(409)
        .bodyText()
        .contains("The document itself was uploaded or replaced meanwhile");
    assertThat(work.reader().get("/sources/" + slug)).hasStatus(404);
    assertThat(other.sendTo(approval + "/approval", approval, "note", "Checked.")).hasStatus(303);
    assertThat(work.reader().get("/sources/" + slug)).hasStatus(200);
  }

  @Test
  void whoMaySeeADocumentIsSaidInAWordThatIsKnown() {
    var editor = work.editor(work.city("Stencilton"));
    var slug = source(editor);
    var path = fact(editor, slug) + "/document";
    for (var word : List.of("everybody", "parties", "OFFICE")) {
      assertThat(editor.upload(path, "file", PAPER, "why", "For us.", "visibility", word))
          .hasStatus(422)
          .bodyText()
          .contains("is not one of: public, office");
    }
    assertThat(
            editor.upload("/zh-Hant" + path, "file", PAPER, "why", "So.", "visibility", "parties"))
        .hasStatus(422)
        .bodyText()
        .contains("不是下列之一");
    assertThat(editor.get("/sources/" + slug + "/document")).hasStatus(404);
  }

  @Test
  void whatADocumentIsIsToldByItsContentAndItsSizeIsLimited() {
    var city = work.city("Binderton");
    var editor = work.editor(city);
    var slug = source(editor);
    var path = fact(editor, slug) + "/document";
    assertThat(editor.upload(path, "file", new byte[] {'M', 'Z', 0, 1}, "why", "A program."))
        .hasStatus(422)
        .bodyText()
        .contains("neither PDF, PNG, JPEG nor plain text");
    assertThat(editor.upload(path, "file", new byte[0], "why", "")).hasStatus(422);
    var large = Arrays.copyOf(PAPER, 20 * 1024 * 1024 + 1);
    assertThat(editor.upload(path, "file", large, "why", "All of it."))
        .hasStatus(413)
        .bodyText()
        .contains("larger than 20 MB", "All of it.");
    assertThat(editor.upload(path, "file", PAPER, "why", "x".repeat(2001)))
        .hasStatus(422)
        .bodyText()
        .contains("2,001 characters", "x".repeat(2001), "Choose the file once more");
    assertThat(work.reader().get("/sources/" + slug + "/document")).hasStatus(404);
    editor.upload(path, "file", "<script>".getBytes(StandardCharsets.UTF_8), "why", "A page.");
    assertThat(work.reader().get("/sources/" + slug + "/document"))
        .hasHeader("Content-Type", "text/plain;charset=UTF-8");
  }

  @Test
  void whatIsFarTooLargeIsNotReadAndAnsweredInWords(@LocalServerPort int port) throws Exception {
    var much = new byte[101 * 1024 * 1024];
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/zh-Hant/facts/x/document"))
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(much))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("所傳送的內容過大");
    }
  }

  @Test
  void onlyWhoKeepsASourceUploadsIt() {
    var editor = work.editor(work.city("Staplerton"));
    var path = fact(editor, source(editor)) + "/document";
    assertThat(work.editor(work.city("Clipton")).get(path)).hasStatus(403);
    assertThat(work.reader().get(path)).hasStatus(303);
  }

  @Test
  void kindsAreToldByTheirFirstBytes() {
    assertThat(FileKind.of(PAPER)).contains(FileKind.PDF);
    assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
        .contains(FileKind.JPEG);
    assertThat(FileKind.of("臺北市".getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
    assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})).isEmpty();
    assertThat(FileKind.of(new byte[0])).isEmpty();
  }

  public static String source(Browsing editor) {
    var slug = Workplace.slug("minutes");
    Workplace.save(
        editor,
        "/facts/new/source",
        "title",
        "Minutes",
        "publisher",
        "An office",
        "class",
        "official",
        "origin",
        slug,
        "slug",
        slug,
        "act-why",
        "To cite it.");
    return slug;
  }

  public static String fact(Browsing editor, String slug) {
    var data = body(editor.get("/sources/" + slug + ".json"));
    return "/facts/" + data.replaceFirst("(?s).*?\"id\":\"([0-9a-f-]+)\".*", "$1");
  }
}
