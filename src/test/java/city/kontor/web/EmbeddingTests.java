package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which sites may frame a fragment, as set. */
class EmbeddingTests {

  @Test
  void withoutASettingEverySiteMayReadAndNoneMayFrame() {
    var response = guarded();
    new Embedding(List.of()).open(response);
    assertThat(response.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void theNamedSitesMayFrame() {
    var response = guarded();
    new Embedding(List.of("https://www.example.org", " *.example.net", "http://localhost:3000"))
        .open(response);
    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'")
        .endsWith("frame-ancestors https://www.example.org *.example.net http://localhost:3000");
    assertThat(response.containsHeader("X-Frame-Options")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/page",
        "*",
        "'none'",
        "example.org; script-src *",
        "ftp://example.org",
        "https://exämple.org",
        "a b"
      })
  void whatIsNoSiteKeepsKontorFromStarting(String host) {
    assertThatThrownBy(() -> new Embedding(List.of(host)))
        .hasMessageStartingWith("The setting kontor.embedding.hosts cannot be “" + host + "”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kontor.example.org", "https://example.org/kontor", "https://a b"})
  void whatIsNoAddressKeepsKontorFromStarting(String address) {
    assertThatThrownBy(() -> new PublicAddress(address))
        .hasMessageStartingWith("The setting kontor.address cannot be “" + address + "”");
  }

  private static MockHttpServletResponse guarded() {
    var response = new MockHttpServletResponse();
    response.setHeader("Content-Security-Policy", SafeHeaders.policy("'none'"));
    response.setHeader("X-Frame-Options", "DENY");
    return response;
  }
}
