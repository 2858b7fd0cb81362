package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office marks a public page as looked through, and is told when it is due again. */
@PageTest
class ReviewPagesTests {

  @Autowired Workplace work;

  @Test
  void anEditorMarksThePageOfHerCityFromTheDeskAndReadersSeeIt() {
    var city = work.city("Lookville");
    var editor = work.editor(city);
    var due = editor.page("/desk").select("#reviews li");
    assertThat(due.eachText())
        .containsExactly(
            "The page of Lookville: not marked as reviewed yet. Mark it as reviewed",
            "The page on the memberships of Lookville: not marked as reviewed yet. Mark it as"
                + " reviewed");
    assertThat(text(work.reader(), "/cities/" + city)).doesNotContain("Reviewed on");

    var form = due.get(0).select("a").get(1).attr("href");
    assertThat(editor.page(form).select("[name=source-known]")).as("its own word").isEmpty();
    var review = bare(save(editor, form, fields(editor, form)));
    assertThat(text(work.reader(), "/cities/" + city))
        .contains("Reviewed on 24 November 2026 by Lookville; due again 24 November 2027.");
    assertThat(text(work.reader(), "/zh-Hant/cities/" + city))
        .contains("由Lookville市於2026年11月24日檢視；下次檢視：2027年11月24日。");
    assertThat(text(work.reader(), review + "/history")).contains("Stated");
    assertThat(text(work.reader(), "/cities/" + city + "?on=2026-11-23"))
        .as("the day before")
        .doesNotContain("Reviewed on");
    assertThat(editor.page("/desk").select("#reviews li")).hasSize(1);
    assertThat(editor.page("/desk?on=2027-11-24").select("#reviews li").text())
        .contains("reviewed on 24 November 2026, due again 24 November 2027");

    var other = editor.page("/desk").select("#reviews li a").get(1).attr("href");
    save(editor, other, fields(editor, other));
    assertThat(text(work.reader(), "/cities/" + city + "/memberships"))
        .contains("Reviewed on 24 November 2026 by Lookville");
    assertThat(text(editor, "/desk")).doesNotContain("Pages to look through");
  }

  @Test
  void aReviewIsDueAfterItsDayAndThePageOfANetworkHasOne() {
    var network = work.network("Looknet");
    var editor = work.editor(network);
    var form = editor.page("/desk").select("#reviews li a").get(1).attr("href");
    var typed = fields(editor, form);
    assertThat(Workplace.press(editor, form, "look", with(typed, "next-review", "2026-01-01")))
        .hasStatus(422)
        .bodyText()
        .contains("due again after the day");
    save(editor, form, typed);
    assertThat(text(work.reader(), "/networks/" + network)).contains("Reviewed on 24 November");
  }

  @Test
  void thePagesOnTheMembersAndRulesOfANetworkBearTheirReviews() {
    var network = work.network("Readnet");
    var editor = work.editor(network);
    var page = "/networks/" + network;
    var lines = editor.page("/desk").select("#reviews li");
    assertThat(lines.eachText())
        .as("not every network has rules here")
        .containsExactly(
            "The page of Readnet: not marked as reviewed yet. Mark it as reviewed",
            "The page on the members of Readnet: not marked as reviewed yet. Mark it as reviewed");
    assertThat(lines.get(1).select("a").get(0).attr("href")).isEqualTo(page + "/members");
    var form = lines.get(1).select("a").get(1).attr("href");
    save(editor, form, fields(editor, form));
    assertThat(text(work.reader(), page + "/members"))
        .contains("Reviewed on 24 November 2026 by Readnet; due again 24 November 2027.");
    assertThat(text(work.reader(), page + "/members?on=2026-11-23")).doesNotContain("Reviewed on");
    assertThat(text(work.reader(), page + "/rules")).doesNotContain("Reviewed on");
    assertThat(text(work.reader(), page)).doesNotContain("Reviewed on");

    var rules = form.replace("page=members", "page=rules");
    save(editor, rules, fields(editor, rules));
    assertThat(text(work.reader(), "/zh-Hant" + page + "/rules")).contains("於2026年11月24日檢視");
    for (var part : java.util.List.of("/members.json", "/rules.json")) {
      assertThat(Workplace.body(work.reader().get(page + part)))
          .as(part)
          .contains("\"reviewed\":{", "\"on\":\"2026-11-24\",\"due\":\"2027-11-24\"");
    }
    assertThat(editor.page("/desk?on=2027-11-24").select("#reviews li").text())
        .contains("The page on the rules of Readnet: reviewed on 24 November 2026");
  }

  /** What the link of the desk has filled in already, and why. */
  private static String[] fields(city.kontor.accounts.Browsing editor, String form) {
    var fields = new java.util.ArrayList<String>();
    Workplace.fields(editor.page(form))
        .forEach(
            (name, text) -> {
              if (!name.equals("form-token") && !name.equals("act-step")) {
                fields.add(name);
                fields.add(text);
              }
            });
    return with(fields.toArray(String[]::new), "act-why", "Read through.");
  }

  private static String[] with(String[] typed, String... others) {
    var all = new java.util.ArrayList<>(java.util.List.of(typed));
    all.addAll(java.util.List.of(others));
    return all.toArray(String[]::new);
  }
}
