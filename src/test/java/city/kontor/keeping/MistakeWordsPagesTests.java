package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused says what is wrong in it, and what is recorded is told in any language. */
@PageTest
class MistakeWordsPagesTests {

  @Autowired Workplace work;

  private String network;
  private Browsing keeper;

  @BeforeEach
  void aNetworkAndItsEditor() {
    network = work.network("Wordsnet");
    keeper = work.editor(network);
  }

  @Test
  void aNumberUnderWhichNothingWasRecordedIsNotRestored() {
    assertMistake("/facts/" + membership() + "/restore", "recording", "7", "under the number “7”");
  }

  @Test
  void anEndThatWasNotTypedIsNotBlamed() {
    var path = "/facts/" + membership() + "/correct";
    assertMistake(path, "since", "2024-03-22/2025", "a beginning or an end is one date");
    assertMistake(path, "until", "2004-01-01", "write the next one", "since", "2004-01-01");
    assertMistake(path, "until", "2003", "The end lies before the beginning", "since", "2004");
  }

  @Test
  void anAddressThatIsTooLongIsNotRefusedForItsLetters() {
    assertMistake(
        "/facts/new/project?network=" + network,
        "slug",
        "a".repeat(121),
        "at most 120",
        "source-known",
        "source-of-tests");
  }

  @Test
  void anAcceptedProposalIsToldInEveryLanguage() {
    var fact = "/facts/" + membership();
    var stranger = work.editor(work.city("Wordsford"));
    var proposal = bare(save(stranger, fact + "/correct", "since", "2003", "act-why", "So."));
    var accepted =
        keeper.sendTo("/zh-Hant" + proposal + "/acceptance", "/zh-Hant" + proposal, "answer", "");
    assertThat(accepted).hasStatus(303);
    assertThat(text(work.reader(), fact + "/history")).contains("A proposal was accepted: So.");
    assertThat(text(work.reader(), "/zh-Hant" + fact + "/history")).contains("接受了一項建議：So.");
  }

  @Test
  void allPapersThatAnOfficeItselfTypesAreOfOneOrigin() {
    var city = work.city("Paperwick");
    var editor = work.editor(city);
    for (var publisher : new String[] {"Paperwick", city}) {
      assertThat(origin(editor, publisher)).as(publisher).isEqualTo(city);
    }
    assertThat(origin(editor, "The Paperwick Post")).isNotEqualTo(city);
  }

  /** The origin of the new document on which something is stated. */
  private String origin(Browsing editor, String publisher) {
    var title = Workplace.slug("Letter");
    var typed = new ArrayList<String>();
    typed.addAll(List.of("network", network, "organization", work.city("Papertown")));
    typed.addAll(List.of("kind", "member", "since", "2004", "act-why", "A letter."));
    typed.addAll(List.of("source-class", "official", "source-title", title));
    typed.addAll(List.of("source-publisher", publisher));
    // Stated as the proposal is accepted, but a paper of the office that proposed.
    var proposal = bare(save(editor, "/facts/new/membership", typed.toArray(String[]::new)));
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "")).hasStatus(303);
    var data = Workplace.body(work.reader().get("/sources/" + title + ".json"));
    assertThat(data).contains("\"origin\":\"");
    return data.replaceFirst("(?s).*\"origin\":\"([^\"]*)\".*", "$1");
  }

  private void assertMistake(
      String path, String field, String typed, String says, String... further) {
    var all = new ArrayList<>(List.of(field, typed, "act-why", "A test."));
    all.addAll(List.of(further));
    var answer = press(keeper, path, "look", all.toArray(String[]::new));
    assertThat(answer).hasStatus(422);
    var mistakes = org.jsoup.Jsoup.parse(Workplace.body(answer));
    assertThat(mistakes.select("#mistake-" + field).text()).contains(says);
  }

  private city.kontor.history.FactId membership() {
    return work.fact(
        "membership",
        "network",
        network,
        "organization",
        work.city("Wordstown"),
        "kind",
        "member",
        "since",
        "2004");
  }
}
