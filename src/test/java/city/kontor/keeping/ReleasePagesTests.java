package city.kontor.keeping;

import static city.kontor.keeping.SidesPagesTests.pairOf;
import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A day releases what stands on it, and nothing else. */
@PageTest
class ReleasePagesTests extends TwoCities {

  private static final byte[] PAPER = "%PDF-1.7 the paper".getBytes(StandardCharsets.US_ASCII);

  @Autowired Addresses addresses;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Days days;

  ReleasePagesTests() {
    super("Releasebay", "Releasecove");
  }

  @BeforeEach
  void today() {
    days = new Days(jdbc, transaction);
  }

  @AfterEach
  void todayAgain() {
    days.comeBack();
  }

  @Test
  void aReleaseTellsNothingOfWhoeverRecordedSomethingBefore() {
    var fact = name(keeper, here, "Told " + here, Days.TO_COME);
    var begun = work.newest();
    var whisper = "Whispered " + Workplace.slug("w");
    name(other, there, "Hidden " + there, "", "act-why", whisper);
    days.pass();
    for (var page :
        List.of(
            "/changes.json?after=" + begun,
            "/changes.jsonl?after=" + begun,
            fact + "/history.json",
            fact + "/history",
            fact + "/history.atom",
            "/changes.atom?after=" + begun)) {
      assertThat(body(work.reader().get(page)))
          .as(page)
          .contains("Told " + here)
          .doesNotContain(whisper, work.organization(there).toString());
    }
    assertThat(body(work.reader().get(fact + "/history.json"))).contains("\"verb\":\"release\"");
  }

  /** What is done to an agreement before the day on which everybody was to see it. */
  private Map<String, Consumer<String>> callingOff() {
    var ways = new LinkedHashMap<String, Consumer<String>>();
    ways.put("withdrawn", it -> withdraw(it));
    ways.put("put off", it -> disclose(it, "office", "2099-06-01"));
    ways.put("hidden", it -> disclose(it, "office", ""));
    ways.put("shown to its parties", it -> disclose(it, "parties", ""));
    ways.put(
        "undone",
        _ ->
            assertThat(
                    keeper.send(
                        "/offices/" + here + "/journal/" + work.newest() + "/undo", "why", "No."))
                .hasStatus(303));
    return ways;
  }

  @Test
  void whatWasCalledOffBeforeItsDayIsSeenByNobodyAfterItWhateverMomentIsAskedFor() {
    var all = new ArrayList<CalledOff>();
    callingOff()
        .forEach(
            (way, callOff) -> {
              twoCities();
              var begun = work.newest();
              var wording = "Quiet words " + Workplace.slug("q");
              var tie = tie(keeper, wording, Days.TO_COME);
              var pair = pairOf(keeper, tie);
              callOff.accept(tie);
              all.add(
                  new CalledOff(
                      way, tie, pair, wording, outputs(here, there), begun, work.newest()));
            });
    days.pass();
    all.forEach(this::assertUnseen);
  }

  /** An agreement that was called off, and the recordings in which it was. */
  private record CalledOff(
      String way,
      String tie,
      String pair,
      String wording,
      List<String> outputs,
      long begun,
      long done) {}

  private void assertUnseen(CalledOff it) {
    var tie = it.tie();
    var stranger = work.editor(work.city("Releasequay"));
    assertThat(stranger.get(tie + "/restore")).as(it.way()).hasStatus(404);
    for (var somebody : List.of(work.reader(), stranger)) {
      for (var gone : List.of(tie, tie + ".json", tie + "/history", it.pair())) {
        assertThat(somebody.get(gone)).as(it.way() + " " + gone).hasStatus(404);
      }
    }
    for (var page : it.outputs()) {
      assertUnseen(page, it);
      for (var moment : days.moments(it.begun(), it.done())) {
        assertUnseen(page + "?recorded=" + moment, it);
      }
    }
  }

  private void assertUnseen(String page, CalledOff it) {
    assertThat(body(work.reader().get(page)))
        .as(it.way() + " " + page)
        .doesNotContain(
            it.wording(), it.tie().replaceFirst(".*/", ""), it.pair().replaceFirst(".*/", ""));
  }

  /** Wherever an agreement of two cities could be told. */
  private static List<String> outputs(String one, String other) {
    return List.of(
        "/partnerships.json",
        "/partnerships.csv",
        "/cities/" + one,
        "/cities/" + one + ".json",
        "/cities/" + one + "/with/" + other,
        "/partnerships/" + pair(one, other) + ".json",
        "/cities/" + one + "/history.json",
        "/changes.atom");
  }

  @Test
  void whatStoodOnItsDayStaysInWhatWasKnownThen() {
    var wording = "Loud words " + Workplace.slug("l");
    var tie = tie(keeper, wording, Days.TO_COME);
    days.pass();
    assertThat(text(work.reader(), tie)).contains(wording);
    var released = work.newest();
    var moments = days.moments(released - 1, released);
    withdraw(tie);
    assertThat(work.reader().get(tie)).hasStatus(410);
    assertThat(body(work.reader().get(tie + ".json?recorded=" + moments.getFirst())))
        .contains(wording);
    assertThat(body(work.reader().get("/cities/" + here + "?recorded=" + moments.getFirst())))
        .contains("Releasecove");
  }

  @Test
  void whatAFactSaidBeforeItsDayIsNoVersionOfIt() {
    var begun = work.newest();
    var first = "Two million " + Workplace.slug("m");
    var second = "One million " + Workplace.slug("m");
    var tie = tie(keeper, first, Days.TO_COME);
    var read = keeper.page(tie + "/correct").select("[name=act-read]").val();
    save(keeper, tie + "/correct", "wording", second, "act-why", "Less.");
    var said = work.newest();
    days.pass();
    var stranger = work.editor(work.city("Releasequay"));
    assertThat(text(work.reader(), tie)).contains(second).doesNotContain(first);
    for (var page : List.of(tie, tie + ".json", tie + "/history", tie + "/history.json")) {
      assertThat(body(work.reader().get(page))).as(page).doesNotContain(first);
      for (var moment : days.moments(begun, said)) {
        assertThat(body(work.reader().get(page + "?recorded=" + moment)))
            .as(page + " " + moment)
            .doesNotContain(first);
      }
    }
    assertThat(text(stranger, tie + "/restore")).doesNotContain(first);
    assertThat(press(stranger, tie + "/correct", "look", sourced("wording", "x", "act-read", read)))
        .bodyText()
        .doesNotContain(first);
    assertThat(text(keeper, tie + "/restore")).contains(first);
  }

  @Test
  void thePaperOfADocumentThatWasCalledOffIsGivenToNobody() {
    var begun = work.newest();
    var slug = Workplace.slug("paper");
    var source =
        bare(
            save(
                keeper,
                "/facts/new/source",
                "title",
                "Paper " + slug,
                "publisher",
                "An office",
                "class",
                "official",
                "origin",
                slug,
                "slug",
                slug,
                "act-visibility",
                "office",
                "act-released",
                Days.TO_COME,
                "act-why",
                "To cite it."));
    assertThat(keeper.upload(source + "/document", "file", PAPER, "why", "The paper."))
        .hasStatus(303);
    var id = FactId.of(source.replaceFirst(".*/", ""));
    var file = "/" + addresses.paths(List.of(id)).get(id) + "/document";
    disclose(source, "office", "");
    var said = work.newest();
    days.pass();
    assertThat(keeper.get(file)).hasStatus(200);
    assertThat(work.reader().get(file)).hasStatus(404);
    for (var moment : days.moments(begun, said)) {
      assertThat(work.reader().get(file + "?recorded=" + moment)).as(moment).hasStatus(404);
    }
  }

  @Test
  void whatIsRestoredAfterItsDayStaysWithItsOfficeAndTheFormSaysSo() {
    var wording = "Quiet words " + Workplace.slug("q");
    var tie = tie(keeper, wording, Days.TO_COME);
    var pair = pairOf(keeper, tie);
    var stated = String.valueOf(work.newest());
    withdraw(tie);
    assertThat(text(keeper, tie + "/restore")).contains("Everybody will from 10 January 2099 on.");
    days.pass();
    var says = "has passed meanwhile: it stays so until you say who may see it";
    assertThat(text(keeper, tie + "/restore")).contains(says);
    var typed = new String[] {"recording", stated, "act-why", "Talks resumed."};
    assertThat(press(keeper, tie + "/restore", "look", typed))
        .hasStatus(200)
        .bodyText()
        .contains(says);
    save(keeper, tie + "/restore", typed);
    for (var page : List.of(tie, tie + ".json", pair)) {
      assertThat(work.reader().get(page)).as(page).hasStatus(404);
    }
    assertThat(text(keeper, tie)).contains(wording, "only the office that keeps it sees this");
    disclose(tie, "public", "");
    assertThat(text(work.reader(), tie)).contains(wording);
  }

  @Test
  void whatIsUndoneAfterItsDayStaysWithItsOfficeAndTheLookSaysSo() {
    var gone = tie(keeper, "Other words", Days.TO_COME);
    withdraw(gone);
    assertStaysWhenUndone(gone);
  }

  @Test
  void soDoesWhatWasPutOffToALaterDay() {
    var later = tie(keeper, "Quiet words", Days.TO_COME);
    disclose(later, "office", "2099-06-01");
    assertStaysWhenUndone(later);
  }

  private void assertStaysWhenUndone(String tie) {
    var undo = undo();
    assertThat(text(keeper, undo)).contains("Everybody will from 10 January 2099 on.");
    days.pass();
    assertThat(text(keeper, undo))
        .contains("has passed meanwhile: it stays so until you say who may see it");
    assertThat(keeper.send(undo, "why", "A slip.")).hasStatus(303);
    assertThat(work.reader().get(tie)).hasStatus(404);
    assertThat(keeper.get(tie)).hasStatus(200);
  }

  @Test
  void whatWouldStayAsItIsIsNotUndoneAndThePageSaysWhy() {
    var hidden = tie(keeper, "Quiet words", Days.TO_COME);
    disclose(hidden, "office", "");
    var undo = undo();
    days.pass();
    var page = keeper.page(undo);
    assertThat(page.select("main").text())
        .contains("Nothing would change", "A day of release that has passed does not come back");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select("main a").eachAttr("href")).contains(hidden);
    assertThat(body(keeper.get("/zh-Hant" + undo))).contains("不會有任何改變");
    var newest = work.newest();
    assertThat(keeper.sendTo(undo, "/desk/recovery-codes", "why", "A slip.")).hasStatus(409);
    assertThat(work.newest()).as("nothing is recorded").isEqualTo(newest);
  }

  @Test
  void aSecretAgreementThatIsRestoredLetsNoPublicPairStandAgain() {
    var pair = bare(save(other, "/facts/new/partnership", sourced("one", here, "other", there)));
    var tie = tie(keeper, "Quiet words", "");
    var stated = String.valueOf(work.newest());
    withdraw(tie);
    assertThat(press(other, pair + "/withdraw", "save", "act-why", "There is none."))
        .hasStatus(303);
    var begun = work.newest();
    save(keeper, tie + "/restore", "recording", stated, "act-why", "Talks resumed.");
    assertThat(work.reader().get(pair)).hasStatus(410);
    assertThat(body(work.reader().get("/changes.json?after=" + begun)))
        .doesNotContain("Talks resumed.");
    assertThat(text(keeper, tie)).contains("Quiet words", "Releasebay", "Releasecove");
    disclose(tie, "public", "");
    assertThat(work.reader().get(pair)).hasStatus(200);
  }

  @Test
  void aPairIsWithdrawnWhateverTheOtherPartyKeepsSecretOfIt() {
    var pair = bare(save(keeper, "/facts/new/partnership", sourced("one", here, "other", there)));
    var tie = tie(other, "Quiet words", "");
    assertThat(press(keeper, pair + "/withdraw", "look", "act-why", "There is none."))
        .hasStatus(200)
        .bodyText()
        .doesNotContain("Quiet words");
    withdraw(pair);
    assertThat(work.reader().get(pair)).hasStatus(410);
    assertThat(keeper.get(tie)).hasStatus(404);
    assertThat(text(other, tie)).contains("Quiet words", "Releasebay", "Releasecove");
    save(other, tie + "/correct", "wording", "Other words", "act-why", "Better.");
    save(other, tie + "/disclose", "act-visibility", "public", "act-why", "Signed.");
    assertThat(work.reader().get(pair)).hasStatus(200);
    assertThat(text(work.reader(), "/partnerships/" + pair(here, there))).contains("Other words");
  }

  @Test
  void whatOnlyItsOwnOfficeKeepsSecretOfItKeepsAPair() {
    var pair = bare(save(keeper, "/facts/new/partnership", sourced("one", here, "other", there)));
    var tie = tie(keeper, "Quiet words", "");
    assertThat(press(keeper, pair + "/withdraw", "save", "act-why", "There is none."))
        .hasStatus(409)
        .bodyText()
        .contains("Withdraw or correct those first");
    withdraw(tie);
    withdraw(pair);
  }

  @Test
  void nothingIsPutOffBehindWhatIsToBeSaidOfItSooner() {
    var slug = Workplace.slug("tunnel");
    var network = work.network("Releasenet");
    keeper = work.editor(network);
    var project =
        stated(keeper, "project", Days.TO_COME, sourced("network", network, "slug", slug));
    var name =
        stated(
            keeper,
            "name",
            Days.TO_COME,
            sourced(
                "bearer",
                "projects/" + slug,
                "text",
                "Harbour Tunnel",
                "language",
                "en",
                "kind",
                "common"));
    for (var day : List.of("2099-06-01", "")) {
      assertThat(
              press(
                  keeper,
                  project + "/disclose",
                  "save",
                  "act-visibility",
                  "office",
                  "act-released",
                  day,
                  "act-why",
                  "Not yet."))
          .hasStatus(409)
          .bodyText()
          .contains("sooner than what that is about", name);
    }
    disclose(name, "office", "2099-06-01");
    disclose(project, "office", "2099-06-01");
    assertThat(text(keeper, project)).contains("1 June 2099");
  }

  private String tie(Browsing browser, String wording, String day, String... typed) {
    return stated(
        browser,
        "tie",
        day,
        Stream.concat(
                Stream.of(
                    sourced(
                        "one",
                        here,
                        "other",
                        there,
                        "kind",
                        "cooperation-mou",
                        "since",
                        "2020",
                        "wording",
                        wording)),
                Stream.of(typed))
            .toArray(String[]::new));
  }

  private static String name(
      Browsing browser, String bearer, String text, String day, String... typed) {
    return stated(
        browser,
        "name",
        day,
        Stream.concat(
                Stream.of(
                    sourced(
                        "bearer",
                        "organizations/" + bearer,
                        "text",
                        text,
                        "language",
                        "en",
                        "kind",
                        "former")),
                Stream.of(typed))
            .toArray(String[]::new));
  }

  /** For the office alone until a day; for good where there is none. */
  private static String stated(Browsing browser, String kind, String day, String... typed) {
    return bare(
        save(
            browser,
            "/facts/new/" + kind,
            Stream.concat(
                    Stream.of("act-visibility", "office", "act-released", day), Stream.of(typed))
                .toArray(String[]::new)));
  }

  /** Where the last act is taken back. */
  private String undo() {
    return "/offices/" + here + "/journal/" + work.newest() + "/undo";
  }

  private void withdraw(String fact) {
    assertThat(press(keeper, fact + "/withdraw", "save", "act-why", "Not signed.")).hasStatus(303);
  }

  private void disclose(String fact, String visibility, String day) {
    save(
        keeper,
        fact + "/disclose",
        "act-visibility",
        visibility,
        "act-released",
        day,
        "act-why",
        "Not yet.");
  }
}
