package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.places.Places;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is shown where a link to a page is posted. */
@PageTest
class PicturePagesTests {

  @Autowired MockMvcTester kontor;

  @BeforeAll
  static void waitForTheGazetteer(@Autowired Places places) throws InterruptedException {
    for (int i = 0; places.gazetteer().isEmpty(); i++) {
      assertThat(i).as("tenths of a second").isLessThan(600);
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index",
        "/networks/anmc21",
        "/networks/anmc21/members",
        "/cities/taipei",
        "/cities/taipei/memberships",
        "/cities/taipei/with/yokohama",
        "/organizations/uclg",
        "/partnerships/matsuyama-taipei",
        "/summits/apcs"
      })
  void isAPngOfTheSizeThatPreviewsWant(String address) throws IOException {
    var picture = picture(address + ".png");
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
  }

  @Test
  void showsTheNetworkOnTheDay() throws IOException {
    assertThat(different("/networks/anmc21.png?on=2006-01-01", "/networks/citynet.png")).isTrue();
    assertThat(
            different("/networks/anmc21.png?on=2006-01-01", "/networks/anmc21.png?on=1990-01-01"))
        .as("with members and before there were any")
        .isTrue();
    assertThat(different("/networks/anmc21.png", "/zh-Hant/networks/anmc21.png"))
        .as("without words it is the same in every language")
        .isFalse();
  }

  @Test
  void showsAPairByTheWayBetweenTheTwo() throws IOException {
    var matsuyama = "/partnerships/matsuyama-taipei.png";
    var yokohama = "/partnerships/taipei-yokohama.png";
    assertThat(different(matsuyama, yokohama)).isTrue();
    assertThat(different(yokohama, yokohama + "?on=1990-01-01"))
        .as("tied, and before it was")
        .isTrue();
    assertThat(different(yokohama, "/cities/taipei/with/yokohama.png")).isFalse();
    assertThat(different(yokohama, "/cities/yokohama/with/taipei.png")).isFalse();
  }

  @Test
  void showsACityWithItsMembershipsAsTheCity() throws IOException {
    var memberships = "/cities/taipei/memberships.png?on=2006-01-01";
    assertThat(different(memberships, "/cities/taipei.png?on=2006-01-01")).isFalse();
    assertThat(different(memberships, "/cities/taipei.png?on=1950-01-01")).isTrue();
  }

  /** The sea in the corners of the world, and little that is not on its empty map. */
  @ParameterizedTest
  @ValueSource(strings = {"/networks/sci.png", "/networks/uclg.png"})
  void showsTheWorldWhereFewMembersAreKnown(String few) throws IOException {
    var nobody = "/networks/anmc21.png?on=1990-01-01";
    assertThat(pixelsApart(few, nobody)).isBetween(1, 5000);
    assertThat(pixelsApart("/networks/anmc21.png?on=2006-01-01", nobody)).isGreaterThan(50_000);
  }

  @Test
  void isNamedByItsPageWithAllThatAPreviewNeeds() throws IOException {
    var page = page("/zh-Hant/networks/anmc21?on=2006-01-01");
    assertThat(meta(page, "og:image"))
        .isEqualTo("http://localhost/networks/anmc21.png?on=2006-01-01");
    assertThat(meta(page, "og:image:alt")).contains("亞洲主要都市網");
    assertThat(meta(page, "og:url"))
        .isEqualTo("http://localhost/zh-Hant/networks/anmc21?on=2006-01-01");
    assertThat(meta(page, "og:type")).isEqualTo("website");
    assertThat(meta(page, "og:locale")).isEqualTo("zh_TW");
    assertThat(meta(page, "og:locale:alternate")).isEqualTo("en_US");
    assertThat(page.select("meta[name=twitter:card]").attr("content"))
        .isEqualTo("summary_large_image");
    assertThat(picture(meta(page, "og:image").replace("http://localhost", ""))).isNotNull();
  }

  /** The address says the language, whatever language the request preferred. */
  @Test
  void aPageWithoutAPictureOfItsOwnShowsTheRegister() throws IOException {
    var page = page("/sources");
    assertThat(meta(page, "og:image")).isEqualTo("http://localhost/index.png");
    assertThat(meta(page, "og:image:alt")).contains("members of city networks");
    assertThat(meta(page, "og:url")).isEqualTo("http://localhost/en/sources");
    assertThat(meta(page("/zh-Hant/meetings/anmc21-2012-singapore"), "og:image:alt"))
        .contains("城市組織會員");
    var city = page("/cities/taipei/memberships");
    assertThat(meta(city, "og:image")).isEqualTo("http://localhost/cities/taipei/memberships.png");
    assertThat(meta(city, "og:image:alt")).contains("Taipei");
    var pair = page("/cities/taipei/with/yokohama");
    assertThat(meta(pair, "og:image"))
        .isEqualTo("http://localhost/cities/taipei/with/yokohama.png");
    assertThat(meta(page("/cities/prague/with/tokyo"), "og:image"))
        .as("of two that are no pair on record")
        .isEqualTo("http://localhost/index.png");
  }

  @Test
  void isFoundByItsTagAndNotPackedTwice() {
    var first =
        kontor.get().uri("/networks/anmc21.png").header("Accept-Encoding", "gzip").exchange();
    var response = first.getResponse();
    assertThat(response.getContentType()).isEqualTo("image/png");
    assertThat(response.getHeader("Content-Encoding")).isNull();
    assertThat(response.getHeader("Content-Language")).isNull();
    assertThat(
            kontor
                .get()
                .uri("/networks/anmc21.png")
                .header("If-None-Match", String.valueOf(response.getHeader("ETag"))))
        .hasStatus(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/networks/none.png", "/cities/none.png", "/sources.png", "/none.png"})
  void isNotFoundWhereThereIsNothingToDraw(String address) {
    assertThat(kontor.get().uri(address)).hasStatus(404);
  }

  private boolean different(String one, String other) throws IOException {
    return pixelsApart(one, other) > 0;
  }

  private int pixelsApart(String one, String other) throws IOException {
    var a = picture(one);
    var b = picture(other);
    var apart = 0;
    for (int x = 0; x < a.getWidth(); x++) {
      for (int y = 0; y < a.getHeight(); y++) {
        if (a.getRGB(x, y) != b.getRGB(x, y)) {
          apart++;
        }
      }
    }
    return apart;
  }

  private BufferedImage picture(String address) throws IOException {
    var answer = kontor.get().uri(address).exchange();
    assertThat(answer).as(address).hasStatusOk();
    return ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
  }

  private Document page(String address) throws IOException {
    var answer = kontor.get().uri(address).exchange();
    return Jsoup.parse(answer.getResponse().getContentAsString(UTF_8));
  }

  private static String meta(Document page, String property) {
    return page.select("meta[property=" + property + "]").attr("content");
  }
}
