package city.kontor.keeping;

import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.util.ArrayList;
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

  /** Everything that a form would send when its button to save is pressed. */
  private static String[] opened(
      city.kontor.accounts.Browsing browser, String path, String... typed) {
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
