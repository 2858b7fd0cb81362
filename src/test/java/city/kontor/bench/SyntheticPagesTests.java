package city.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.database.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The synthetic register at its smallest: every kind of page answers, and none without bound. */
@PageTest
@TestPropertySource(properties = "kontor.bench=400")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticPagesTests {

  /** Lists hold 50 rows a page, 100 as data; what stands on a page with others is cut at 100. */
  private static final int ROWS = 100;

  @Autowired MockMvcTester pages;
  @Autowired DataFolder folder;
  private List<String> lines = List.of();

  @BeforeAll
  void readTheAddresses() throws IOException {
    lines = Files.readAllLines(folder.resolve(Filler.ADDRESSES));
  }

  Stream<String> kinds() {
    return lines.stream().map(it -> it.substring(0, it.indexOf('\t'))).distinct();
  }

  /** All but what stands in a frame. */
  Stream<String> kindsOfData() {
    return kinds().filter(it -> !it.equals("fragment"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfPageAnswersWithinBounds(String kind) throws Exception {
    for (var address : some(kind)) {
      var body = body(address);
      for (var rows : Jsoup.parse(body).select("main tbody, main ul, main ol, main dl")) {
        assertThat(rows.childrenSize()).as(address).isLessThanOrEqualTo(ROWS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kindsOfData")
  void everyKindOfDataAnswersWithinBounds(String kind) throws Exception {
    for (var address : some(kind)) {
      var data = body(asData(address));
      assertThat(longest(JsonMapper.shared().readTree(data))).as(address).isLessThanOrEqualTo(ROWS);
    }
  }

  private List<String> some(String kind) {
    return lines.stream()
        .filter(it -> it.startsWith(kind + "\t"))
        .map(it -> it.substring(kind.length() + 1))
        .limit(3)
        .toList();
  }

  private static String asData(String address) {
    var query = address.indexOf('?');
    var path = query < 0 ? address : address.substring(0, query);
    return (path.equals("/") ? "/index" : path)
        + ".json"
        // Data come in longer pages, so a page of the list may lie past their end.
        + (query < 0 ? "" : address.substring(query).replaceAll("page=\\d+&?", ""));
  }

  private String body(String address) throws Exception {
    var result = pages.get().uri(address).exchange();
    assertThat(result).as(address).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  private static int longest(JsonNode node) {
    var here = node.isArray() ? node.size() : 0;
    return Math.max(
        here, node.valueStream().mapToInt(SyntheticPagesTests::longest).max().orElse(0));
  }
}
