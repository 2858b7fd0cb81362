package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Period;
import city.kontor.web.Lifelines.Band;
import city.kontor.web.Lifelines.Bar;
import city.kontor.web.Lifelines.Edge;
import city.kontor.web.Lifelines.Look;
import city.kontor.web.Lifelines.Row;
import city.kontor.web.Lifelines.Year;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifelinesTests {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Words ENGLISH = words("en");

  @Test
  void barsStayOnTheAxisInTheirOrderWhateverTheDates() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      var lines = new ArrayList<Lifeline>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        lines.add(line("Tie " + i, "sure", anyDate(random, 1900), anyDate(random, 1975)));
      }
      var on = LocalDate.of(1850 + random.nextInt(300), 1, 1).plusDays(random.nextInt(365));
      var picture = Lifelines.of(lines, on, ENGLISH);
      assertThat(picture.rows()).extracting(Row::label).isEqualTo(labels(lines));
      assertThat(picture.years()).hasSizeLessThanOrEqualTo(8);
      for (var row : picture.rows()) {
        double reached = 0;
        for (var bar : row.bars()) {
          assertThat(bar.from()).isGreaterThanOrEqualTo(0);
          assertThat(bar.width()).isPositive();
          assertThat(bar.from() + bar.width()).isLessThanOrEqualTo(100 + 1e-9);
          // The least breadth may let a sliver reach into its neighbour.
          assertThat(bar.from()).isGreaterThanOrEqualTo(reached - 0.5);
          reached = bar.from() + bar.width();
        }
      }
    }
  }

  @Test
  void whatIsSureIsWholeAndWhatIsOnlyPossibleFades() {
    assertThat(edges("2001-10-18", "2014-09-06")).containsExactly(Edge.WHOLE);
    assertThat(edges("2002", null)).containsExactly(Edge.COMES, Edge.WHOLE);
    assertThat(edges("2001-10-18", "2014")).containsExactly(Edge.WHOLE, Edge.GOES);
    assertThat(edges(null, "2013-03-26")).containsExactly(Edge.POSSIBLE);
    assertThat(edges(null, null)).containsExactly(Edge.POSSIBLE);
  }

  @Test
  void aTieWithoutAnEndRunsToTheEndOfTheAxis() {
    var bar = bars(line("UCLG", "stated", "2004-05-05", null)).getLast();
    assertThat(bar.from() + bar.width()).isEqualTo(100);
  }

  @Test
  void theAxisRunsFromTheFirstToTheLastYearInReadableSteps() {
    var picture = picture(line("SCI", "sure", "1961-06-15", null));
    assertThat(picture.title()).isEqualTo("Lifelines, 1961 to 2026");
    assertThat(picture.years())
        .extracting(Year::number)
        .containsExactly("1970", "1980", "1990", "2000", "2010", "2020");
  }

  @Test
  void neighboursOfOneNameShareARow() {
    var picture =
        picture(
            line("ANMC21", "sure", "2001-10-18", "2014-09-06"),
            line("ANMC21", "rest", "2014-09-06", null),
            line("UCLG", "stated", "2004-05-05", null));
    assertThat(picture.rows()).extracting(Row::label).containsExactly("ANMC21", "UCLG");
    assertThat(picture.rows().getFirst().spells()).hasSize(2);
    assertThat(picture.key())
        .extracting(Look::name)
        .containsExactly("sure", "rest", "stated", "day");
  }

  @Test
  void theSpellsOfATieShareARowWhateverBelongsToIt() {
    var lead = new Lifeline("ICT", "en", 1, "/x", "", "seat", Period.parse("2007", null));
    var picture =
        picture(
            line("ANMC21", "sure", "2001-10-18", "2014-09-06"),
            lead.under("/x"),
            new Lifeline("UCLG", "en", 0, "/uclg", "", "sure", Period.parse("2004", null)),
            line("ANMC21", "rest", "2014-09-06", null));
    assertThat(picture.rows()).extracting(Row::label).containsExactly("ANMC21", "ICT", "UCLG");
    assertThat(picture.rows().getFirst().spells()).hasSize(2);
  }

  @Test
  void whatBelongsToATieFollowsItAndStandsAloneWithoutIt() {
    var lead = new Lifeline("ICT", "en", 1, "/ict", "", "seat", Period.parse("2007", null));
    var picture =
        picture(lead.under("/x"), line("ANMC21", "sure", "2001", null), lead.under("/not-shown"));
    assertThat(picture.rows()).extracting(Row::label).containsExactly("ANMC21", "ICT", "ICT");
    assertThat(picture.rows()).extracting(Row::depth).containsExactly(0, 1, 0);
  }

  @Test
  void aDayFarFromAllThatIsKnownDoesNotFlattenThePicture() {
    var line = line("ANMC21", "sure", "2001-10-18", "2014-09-06");
    var picture = Lifelines.of(List.of(line), LocalDate.of(1300, 1, 1), ENGLISH);
    assertThat(picture.on()).isNull();
    assertThat(picture.title()).isEqualTo("Lifelines, 2001 to 2014");
  }

  @Test
  void aBandLiesWhereItsDaysLie() {
    var picture =
        Lifelines.of(
            List.of(line("UCLG", "stated", "2001-01-01", "2011-01-01")),
            LocalDate.of(2005, 1, 1),
            ENGLISH,
            LocalDate.of(2001, 1, 1),
            LocalDate.of(2006, 1, 1),
            "the older page is true here");
    assertThat(picture.band())
        .isEqualTo(new Band("the older page is true here", "0.00%", "45.46%"));
    assertThat(picture.key()).extracting(Look::words).contains("the older page is true here");
  }

  @Test
  void nothingToDrawIsAnEmptyPicture() {
    assertThat(picture().isEmpty()).isTrue();
  }

  @Test
  void thePictureIsAListOfLinksWithWordsAndItsDrawingsAreHidden() {
    var picture =
        picture(
            line("ANMC21", "sure", "2001-10-18", "2014-09-06"),
            line("ANMC21", "rest", "2014-09-06", null),
            line("CITYNET", "stated", "2004", null));
    var html = new StringOutput();
    TemplateEngine.createPrecompiled(
            null, ContentType.Html, Lifelines.class.getClassLoader(), "city.kontor")
        .render("web/lifelines.jte", Map.of("lifelines", picture), html);
    var page = Jsoup.parse(html.toString());
    assertThat(page.select("li a").eachText()).containsExactly("ANMC21", "CITYNET");
    assertThat(page.select("li.lifelines__row:first-child rect")).hasSize(2);
    assertThat(page.select("svg:not([aria-hidden=true])")).isEmpty();
    assertThat(page.select("[style]")).isEmpty();
    assertThat(page.select(".key li").eachText())
        .contains("suspended", "begins or ends within this time");
  }

  private static List<Edge> edges(@Nullable String since, @Nullable String until) {
    return bars(line("Tie", "sure", since, until)).stream().map(Bar::edge).toList();
  }

  private static List<Bar> bars(Lifeline line) {
    return picture(line).rows().getFirst().bars();
  }

  private static Lifelines picture(Lifeline... lines) {
    return Lifelines.of(List.of(lines), ON, ENGLISH);
  }

  private static Lifeline line(
      String label, String look, @Nullable String since, @Nullable String until) {
    return new Lifeline(label, "en", 0, "/x", "words", look, Period.parse(since, until));
  }

  private static List<String> labels(List<Lifeline> lines) {
    return lines.stream().map(Lifeline::label).toList();
  }

  private static @Nullable String anyDate(Random random, int after) {
    var year = after + random.nextInt(60);
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> year + "";
      case 2 -> year + "~";
      case 3 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
      case 4 -> "[%d..%d]".formatted(year, year + random.nextInt(9) + 1);
      default -> "%d-%02d-11".formatted(year, 1 + random.nextInt(12));
    };
  }

  private static Words words(String tag) {
    var languages = new Languages(Pseudo.files());
    return languages.words(languages.find(tag).orElseThrow());
  }
}
