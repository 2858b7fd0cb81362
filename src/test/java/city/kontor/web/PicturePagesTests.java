package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is shown where a link to a page is posted. */
@PageTest
class PicturePagesTests {

  @Autowired MockMvcTester kontor;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index",
        "/networks/anmc21",
        "/networks/anmc21/members",
        "/cities/taipei",
        "/organizations/uclg",
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
    assertThat(meta(page, "og:url")).isEqualTo("http://localhost/en/sources");
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
    var a = picture(one);
    var b = picture(other);
    for (int x = 0; x < a.getWidth(); x++) {
      for (int y = 0; y < a.getHeight(); y++) {
        if (a.getRGB(x, y) != b.getRGB(x, y)) {
          return true;
        }
      }
    }
    return false;
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
