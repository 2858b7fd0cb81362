package city.kontor.redactions;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.facts.Redactions;
import city.kontor.keeping.Workplace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the place of a redacted text stays there, and becomes no text elsewhere. */
@PageTest
class MarkPagesTests {

  private static final String REFUSED = "what stands in its place is no text";

  @Autowired Workplace work;

  @Test
  void theMarkIsTypedIntoNoForm() {
    var city = work.city("Chalkton");
    var editor = work.editor(city);
    var typed = name(city, "About " + Redactions.MARK);
    for (var step : new String[] {"look", "save"}) {
      assertThat(press(editor, "/facts/new/name", step, typed))
          .hasStatus(422)
          .bodyText()
          .contains("mistake-text", REFUSED);
    }
    assertThat(press(editor, "/zh-Hant/facts/new/name", "look", typed))
        .hasStatus(422)
        .bodyText()
        .contains("遮蔽標記不是內容");
    var reason =
        press(
            editor,
            "/facts/new/name",
            "save",
            with(name(city, "Chalk"), "act-why", Redactions.MARK));
    assertThat(reason).hasStatus(422).bodyText().contains("mistake-act-why", REFUSED);
    var place =
        press(
            editor,
            "/facts/new/name",
            "save",
            with(name(city, "Chalk"), "source-locator", Redactions.MARK));
    assertThat(place).hasStatus(422).bodyText().contains("mistake-source-locator", REFUSED);
  }

  @Test
  void whatSaysTheMarkKeepsItWhereOtherThingsAreCorrected() {
    var city = work.city("Flintton");
    var editor = work.editor(city);
    var fact = bare(save(editor, "/facts/new/name", name(city, "Flint 0912")));
    redact(fact);
    save(editor, fact + "/correct", "kind", "official", "act-why", "It is the official one.");
    assertThat(text(work.reader(), fact)).contains(Redactions.MARK, "official name");
    assertThat(press(editor, fact + "/change", "look", sourced("since", "2020")))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-text", REFUSED);
    assertThat(press(editor, fact + "/change", "look", sourced("since", "2020", "text", "Flint")))
        .hasStatus(200);
  }

  @Test
  void whatWasRedactedInAProposalIsTypedRightlyOrRefused() {
    var city = work.city("Slateton");
    var keeper = work.editor(city);
    var proposer = work.editor(work.city("Marbleton"));
    var fact = bare(save(keeper, "/facts/new/name", name(city, "Slate 0912")));
    var proposal =
        bare(save(proposer, fact + "/correct", "text", "Slate 0913", "act-why", "Our books."));
    redact(fact);
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", ""))
        .hasStatus(422)
        .bodyText()
        .contains("The reason for which it was proposed was redacted");
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "As the books say."))
        .hasStatus(422)
        .bodyText()
        .contains("Text: A text was redacted here", "As the books say.");
    var chinese = "/zh-Hant" + proposal;
    assertThat(keeper.sendTo(chinese + "/acceptance", chinese, "answer", "依簿冊。"))
        .hasStatus(422)
        .bodyText()
        .contains("遮蔽標記不是內容");
    var amend = keeper.page(proposal).select("a:contains(Amend it first)").attr("href");
    save(keeper, amend, "text", "Slate", "act-why", "As the books say.");
    assertThat(text(work.reader(), fact)).contains("Slate").doesNotContain("0913");
    assertThat(text(proposer, proposal)).contains("accepted it");
  }

  @Test
  void whatWasRedactedInAChangeThatIsProposedIsNotAccepted() {
    var city = work.city("Onyxton");
    var keeper = work.editor(city);
    var proposer = work.editor(work.city("Agateton"));
    var fact = bare(save(keeper, "/facts/new/name", name(city, "Onyx 0912")));
    var proposal =
        bare(
            save(
                proposer, fact + "/change", sourced("since", "2020", "text", "Onyx of 0912 Road")));
    redact(fact);
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "So it is."))
        .hasStatus(422)
        .bodyText()
        .contains(REFUSED);
    assertThat(keeper.sendTo(proposal + "/refusal", proposal, "answer", "It says nothing now."))
        .hasStatus(303);
  }

  @Test
  void whatWasRedactedBeforeASecondPersonApprovedItIsTypedAnew() {
    var city = work.city("Jasperton");
    var editor = work.editor(city);
    var other = work.editor(city);
    var fact = bare(save(editor, "/facts/new/name", name(city, "Jasper 0912")));
    work.wanting(city, "name");
    var approval =
        bare(
            save(
                editor, fact + "/change", sourced("since", "2020", "text", "Jasper of 0912 Road")));
    redact(fact);
    assertThat(other.sendTo(approval + "/approval", approval, "note", "")).hasStatus(409);
    var again = editor.page(approval).select("a:contains(Type it anew)").attr("href");
    assertThat(press(editor, again, "save", "act-why", "So."))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-text", REFUSED);
    save(editor, again, "text", "Jasper", "act-why", "So.");
    assertThat(other.sendTo(approval + "/approval", approval, "note", "")).hasStatus(303);
  }

  private void redact(String fact) {
    assertThat(
            work.administrator()
                .send(fact + "/redaction", "field", "text", "why", "It was a private number."))
        .hasStatus(303);
  }

  private static String[] name(String city, String text) {
    return sourced(
        "bearer",
        "organizations/" + city,
        "text",
        text,
        "language",
        "en",
        "kind",
        "alias",
        "since",
        "2010");
  }

  private static String[] with(String[] typed, String field, String text) {
    var all = java.util.Arrays.copyOf(typed, typed.length + 2);
    all[typed.length] = field;
    all[typed.length + 1] = text;
    return all;
  }
}
