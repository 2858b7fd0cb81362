package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Kontor;
import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.QuickPasswords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A day of work as somebody would try it with {@code --demo}. */
@SpringBootTest(classes = Kontor.class, properties = "kontor.demo=true")
@AutoConfigureMockMvc
@Import({PageTest.FixedClock.class, QuickPasswords.class})
@DirtiesContext
class KeepingStoryTests {

  private static final String PAIR = "/partnerships/houston-taipei";
  private static final String SEAT = "uclg-world-council/member";

  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;

  @Test
  void houstonAndTaipeiAgreeOnANewPaper() {
    var houston = somebody("houston");
    var taipei = somebody("taipei");
    var path = "/facts/new/tie?partnership=houston-taipei";
    var tie =
        bare(
            save(
                houston,
                path,
                letter("kind", "cooperation-mou", "since", "2026-11-20", "act-why", "Signed.")));
    assertThat(text(anybody(), PAIR))
        .contains("Houston has stated it.", "Taipei has been asked and has not confirmed it yet.");

    save(taipei, tie + "/contest", "since", "2026-11-21", "act-why", "Our copy says the 21st.");
    assertThat(sides(anybody(), PAIR))
        .contains("Taipei contests it", "21 November 2026, not 20 November 2026");
    assertThat(sides(houston, PAIR)).isEqualTo(sides(taipei, PAIR));
    var before =
        jdbc.sql("select max(at)::text from history.recording").query(String.class).single();

    var counter = houston.page(tie).select("a[href*=act-counter]").attr("href");
    save(houston, counter, "act-why", "Taipei is right.");
    assertThat(press(taipei, tie + "/confirm", "save", "act-why", "So it is.")).hasStatus(303);
    assertThat(sides(anybody(), PAIR)).contains("Taipei confirms it.").doesNotContain("contests");
    assertThat(text(anybody(), tie))
        .contains("since 20 November 2026", "since 21 November 2026", "Taipei is right.");
    var then = before.replace(' ', 'T').replaceFirst("\\+00$", "Z");
    assertThat(sides(anybody(), PAIR + "?recorded=" + then)).contains("Taipei contests it");

    var reader = somebody("yokohama-reader");
    assertThat(text(reader, tie)).contains("Why not?", "This belongs to Houston and Taipei");
    assertThat(reader.get(tie + "/correct"))
        .hasStatus(403)
        .bodyText()
        .contains("Only an editor or administrator of an office proposes");
  }

  @Test
  void taipeiPreparesAnAgreementThatNobodyOutsideSees() {
    var taipei = somebody("taipei");
    var tie =
        bare(
            save(
                taipei,
                "/facts/new/tie?partnership=houston-taipei",
                letter(
                    "kind",
                    "friendship-charter",
                    "since",
                    "2027-06-15",
                    "act-visibility",
                    "office",
                    "act-released",
                    "2027-06-15",
                    "source-letter",
                    "府新際字第1158888888號",
                    "act-why",
                    "A draft.")));
    assertThat(text(taipei, tie))
        .contains("only the office that keeps it", "15 June 2027", "one source")
        .doesNotContain("derived");
    assertThat(text(taipei, "/desk")).contains("Not public yet", "friendship charter");
    for (var other : List.of(anybody(), somebody("houston"), somebody("administrator"))) {
      assertThat(other.get(tie)).hasStatus(404);
      assertThat(text(other, PAIR)).doesNotContain("15 June 2027");
      assertThat(text(other, "/sources")).doesNotContain("府新際字第1158888888號");
    }
  }

  @Test
  void theSecretariatOfUclgEndsASeatAndSeatsAnotherCityFromADate() {
    var uclg = somebody("uclg");
    var held =
        bare(
            save(
                uclg,
                "/facts/new/holding",
                letter("seat", SEAT, "holder", "Houston", "since", "2023", "act-why", "Elected.")));
    save(uclg, held + "/end", letter("until", "2026-10-01", "act-why", "The term ended."));
    save(
        uclg,
        "/facts/new/holding",
        letter("seat", SEAT, "holder", "Yokohama", "since", "2026-10-01", "act-why", "Elected."));
    var body = "/bodies/uclg-world-council?on=";
    assertThat(seated(body + "2026-09-30")).contains("Houston").doesNotContain("Yokohama");
    assertThat(seated(body + "2026-10-01")).contains("Yokohama").doesNotContain("Houston");
  }

  private String seated(String path) {
    return anybody().page(path).select("#seats").text().replaceFirst("At other times.*", "");
  }

  private static String sides(Browsing browser, String path) {
    return browser.page(path).select("#sides").text();
  }

  private static String[] letter(String... typed) {
    var all =
        new ArrayList<>(
            List.of(
                "source-class",
                "official",
                "source-publisher",
                "An authority",
                "source-published",
                "2026-11-20",
                "source-letter",
                "府新際字第1159999999號"));
    all.addAll(List.of(typed));
    return all.toArray(String[]::new);
  }

  private Browsing somebody(String word) {
    var browser = new Browsing(kontor);
    var email = word + "@kontor.example";
    var ready = browser.page("/sign-in").select("form:has(input[value=" + email + "])");
    assertThat(
            browser.send(
                "/sign-in", "email", email, "password", ready.select("input[name=password]").val()))
        .hasStatus(303);
    return browser;
  }

  private Browsing anybody() {
    return new Browsing(kontor);
  }
}
