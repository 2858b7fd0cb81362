package city.kontor.keeping;

import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Once;
import city.kontor.accounts.Role;
import city.kontor.documents.DocumentPagesTests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one form sends is done once, however often its button is pressed. */
@PageTest
class OncePagesTests {

  @Autowired Workplace work;

  @Test
  void aFormThatIsSentTwiceLeadsToWhatCameOfItFirst() {
    var city = work.city("Doubleton");
    var editor = work.editor(city);
    var path = "/facts/new/name";
    var form =
        opened(
            editor,
            path,
            "bearer",
            "organizations/" + city,
            "text",
            "Doppelstadt",
            "kind",
            "common");
    var first = editor.sendTo(path, path, form);
    var second = editor.sendTo(path, path, form);
    assertThat(first).hasStatus(303);
    assertThat(second)
        .hasStatus(303)
        .hasHeader("Location", String.valueOf(first.getResponse().getHeader("Location")));

    // Typed over after going back, it is another fact; so is one from a form of its own.
    var others =
        opened(
            editor, path, "bearer", "organizations/" + city, "text", "Zweistadt", "kind", "common");
    form[java.util.List.of(form).indexOf("Doppelstadt")] = "Zwillingsstadt";
    for (var sent : java.util.List.of(form, others)) {
      assertThat(editor.sendTo(path, path, sent).getResponse().getHeader("Location"))
          .startsWith("/facts/")
          .isNotEqualTo(String.valueOf(first.getResponse().getHeader("Location")));
    }
    assertThat(text(work.reader(), "/cities/" + city + "/history").split("Doppelstadt", -1))
        .hasSize(2);
  }

  @Test
  void aTextInAllLanguagesThatIsSentTwiceStandsOnce() {
    var city = work.city("Echoton");
    var editor = work.editor(city);
    var path = "/facts/new/name/languages?bearer=organizations/" + city + "&kind=alias";
    var fields = Workplace.fields(editor.page(path));
    fields.put("act-step", "save");
    fields.put("text-0", "Echoville");
    fields.put("source-known", "source-of-tests");
    fields.put("act-why", "So.");
    var form =
        fields.entrySet().stream()
            .filter(it -> !it.getKey().equals("form-token"))
            .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
            .toArray(String[]::new);
    var bare = path.replaceFirst("\\?.*", "");
    var first = editor.sendTo(bare, path, form);
    assertThat(first).hasStatus(303);
    assertThat(editor.sendTo(bare, path, form))
        .hasHeader("Location", String.valueOf(first.getResponse().getHeader("Location")));
    assertThat(text(work.reader(), "/cities/" + city + "/history").split("Echoville", -1))
        .hasSize(2);
  }

  @Test
  void twoWindowsThatSendOneFormAtOnceDoItOnce() {
    var city = work.city("Twinton");
    var editor = work.editor(city);
    var path = "/facts/new/name";
    var form =
        opened(
            editor, path, "bearer", "organizations/" + city, "text", "Zwilling", "kind", "common");
    var sent = new ArrayList<CompletableFuture<String>>();
    for (var i = 0; i < 4; i++) {
      sent.add(
          CompletableFuture.supplyAsync(
              () ->
                  String.valueOf(
                      editor.sendTo(path, path, form).getResponse().getHeader("Location"))));
    }
    assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void anActOnAFactThatIsSentTwiceIsNoClash() {
    var city = work.city("Echoton");
    var editor = work.editor(city);
    var fact =
        work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "Echo",
            "kind",
            "common",
            "language",
            "en");
    var path = "/facts/" + fact + "/correct";
    var form = opened(editor, path, "text", "Echostadt");
    var first = editor.sendTo(path, path, form);
    assertThat(first).hasStatus(303);
    assertThat(editor.sendTo(path, path, form))
        .hasStatus(303)
        .hasHeader("Location", String.valueOf(first.getResponse().getHeader("Location")));
    assertThat(press(editor, path, "look", "text", "Nachhall", "act-why", "So.")).hasStatus(200);
  }

  @Test
  void theFormsOfAnOfficeAreDoneOnceToo() {
    var city = work.city("Pressington");
    var administrator = work.member(city, Role.ADMINISTRATOR);
    var office = "/offices/" + city;
    var name = "Twice " + city;
    var sent =
        Map.of(
            office + "/contacts",
            List.of(
                "matter",
                "technical",
                "name",
                name,
                "email",
                "x@people.example",
                "purpose",
                "Mail",
                "expires",
                "2027-06-30"),
            office,
            List.of("email", city + "@people.example", "role", "reader", "until", ""),
            office + "/tokens",
            List.of("name", name, "scope", "keep", "expires", "2027-01-31"));
    sent.forEach(
        (path, typed) -> {
          var form = form(administrator, path, typed);
          var first = administrator.sendTo(path, path, form);
          assertThat(first.getResponse().getStatus()).as(path).isIn(200, 303);
          assertThat(administrator.sendTo(path, path, form)).as(path).hasStatus(303);
        });
    assertThat(text(administrator, office + "/contacts").split(name, -1)).hasSize(2);
    assertThat(text(administrator, "/outbox").split(city + "@people", -1)).hasSize(2);
    assertThat(text(administrator, office + "/tokens").split(name, -1)).hasSize(2);
    assertThat(text(administrator, office + "/tokens?done=made"))
        .contains("when you pressed the first time");
  }

  @Test
  void whatAnAdministratorOfTheRegisterDoesIsDoneOnceToo() {
    var administrator = work.administrator();
    var network = work.network("Oncenet");
    var keeper = work.city("Onceton");
    work.editor(keeper);
    var fact =
        "/facts/"
            + work.fact(
                "name",
                "bearer",
                "organizations/" + keeper,
                "text",
                "Einmalstadt",
                "kind",
                "alias",
                "language",
                "de");
    var sent =
        Map.of(
            "/caretakers",
            List.of("organization", network, "office", keeper),
            fact + "/redaction",
            List.of("field", "text", "why", "Somebody asked for it."));
    sent.forEach(
        (path, typed) -> {
          var form = form(administrator, path, typed);
          var first = administrator.sendTo(path, path, form);
          assertThat(first).as(path).hasStatus(303);
          var newest = work.newest();
          assertThat(administrator.sendTo(path, path, form))
              .as(path)
              .hasStatus(303)
              .hasHeader("Location", String.valueOf(first.getResponse().getHeader("Location")));
          assertThat(work.newest()).as(path).isEqualTo(newest);
        });
    var end = "/caretakers/" + network + "/end";
    assertThat(administrator.sendTo(end, "/caretakers")).hasStatus(303);
    var newest = work.newest();
    assertThat(administrator.sendTo(end, "/caretakers")).hasStatus(303);
    assertThat(work.newest()).as("care that has ended").isEqualTo(newest);
  }

  @Test
  void anUploadThatIsSentTwiceIsKeptOnce() {
    var editor = work.editor(work.city("Pageton"));
    var fact = DocumentPagesTests.fact(editor, DocumentPagesTests.source(editor));
    var path = fact + "/document";
    var paper = "%PDF-1.7 twice".getBytes(StandardCharsets.US_ASCII);
    var form = editor.page(path).select("[name=" + Once.FORM + "]").val();
    for (var i = 0; i < 2; i++) {
      assertThat(editor.upload(path, "file", paper, "why", "Here it is.", Once.FORM, form))
          .hasStatus(303)
          .hasHeader("Location", fact);
      work.newest();
    }
    var newest = work.newest();
    assertThat(editor.upload(path, "file", paper, "why", "Here it is.", Once.FORM, form))
        .hasStatus(303);
    assertThat(work.newest()).isEqualTo(newest);
  }

  @Test
  void anAnswerThatIsPressedTwiceLeadsToWhatCameOfIt() {
    var network = work.network("Twicenet");
    work.member(network, Role.ADMINISTRATOR)
        .send("/offices/" + network + "/sign-off", "kind", "membership");
    var fact =
        "/facts/"
            + work.fact(
                "membership",
                "network",
                network,
                "organization",
                work.city("Twiceville"),
                "kind",
                "member",
                "since",
                "2004");
    var editor = work.editor(network);
    var other = work.editor(network);
    for (var decision : List.of("/return", "/approval")) {
      var approval =
          Workplace.bare(
              Workplace.save(editor, fact + "/correct", "since", "2003", "act-why", "So."));
      var form = form(other, approval, List.of("note", "Looked at."));
      var first = other.sendTo(approval + decision, approval, form);
      assertThat(first).as(decision).hasStatus(303);
      assertThat(other.sendTo(approval + decision, approval, form))
          .as(decision)
          .hasStatus(303)
          .hasHeader("Location", String.valueOf(first.getResponse().getHeader("Location")));
      assertThat(other.sendTo(approval + decision, "/desk", "note", "Looked at."))
          .as("another form")
          .hasStatus(409);
    }
  }

  /** What was typed into a form, and which opened one it is. */
  private static String[] form(Browsing browser, String path, List<String> typed) {
    var form = new ArrayList<>(typed);
    form.add(Once.FORM);
    form.add(browser.page(path).select("[name=" + Once.FORM + "]").val());
    return form.toArray(String[]::new);
  }

  /** Everything that a form would send when its button to save is pressed. */
  private static String[] opened(Browsing browser, String path, String... typed) {
    var fields = Workplace.fields(browser.page(path));
    var all = sourced(typed);
    fields.put("act-step", "save");
    fields.put("language", "de");
    for (var i = 0; i < all.length; i += 2) {
      fields.put(all[i], all[i + 1]);
    }
    fields.remove("form-token");
    return fields.entrySet().stream()
        .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
        .toArray(String[]::new);
  }
}
