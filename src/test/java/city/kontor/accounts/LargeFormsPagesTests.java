package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of whoever is not signed in not much is read at a time. */
@PageTest
class LargeFormsPagesTests {

  private static final String TYPED = "why=" + "x".repeat(LargeForms.LARGE);

  @LocalServerPort int port;

  @Test
  void whatIsLargeAndCameFromNoPageOfOursIsRefusedUnread() throws Exception {
    assertThat(send(TYPED, "cross-site"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(413))
        .satisfies(it -> assertThat(it.body()).contains("larger than is read at once"));
    assertThat(send("why=So.", "cross-site").statusCode()).isEqualTo(403);
  }

  @Test
  void whoeverWasSignedOutGetsBackWhatIsLargeUnlessManySendAtOnce() throws Exception {
    assertThat(send(TYPED, "same-origin"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(403))
        .satisfies(it -> assertThat(it.body()).contains("x".repeat(1000)));
    var halfSent = new ArrayList<Socket>();
    try {
      for (int i = 0; i < LargeForms.AT_ONCE; i++) {
        halfSent.add(halfSent());
      }
      assertThat(sendUntilRefused().body())
          .contains("You are not signed in", "Sign in in another window");
    } finally {
      for (var it : halfSent) {
        it.close();
      }
    }
  }

  @Test
  void whateverHasPartsIsAFormByWhicheverMethodItComes() throws Exception {
    for (var method : List.of("GET", "POST", "PUT")) {
      for (var type : List.of("multipart/form-data", "Multipart/Mixed")) {
        assertThat(send(method, type + "; boundary=x", TYPED, "cross-site").statusCode())
            .as("%s %s", method, type)
            .isEqualTo(413);
      }
    }
  }

  private HttpResponse<String> sendUntilRefused() throws Exception {
    for (int i = 0; i < 50; i++) {
      var answer = send(TYPED, "same-origin");
      if (answer.statusCode() == 429) {
        return answer;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never refused");
  }

  /** One that says how much will come, and then waits. */
  private Socket halfSent() throws IOException {
    var socket = new Socket("localhost", port);
    socket
        .getOutputStream()
        .write(
            """
            POST /facts/x/correct HTTP/1.1\r
            Host: localhost\r
            Sec-Fetch-Site: same-origin\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: %d\r
            \r
            why=\
            """
                .formatted(TYPED.length())
                .getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private HttpResponse<String> send(String body, String site) throws Exception {
    return send("POST", "application/x-www-form-urlencoded", body, site);
  }

  private HttpResponse<String> send(String method, String type, String body, String site)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en/facts/x/correct"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", type)
              .header("Sec-Fetch-Site", site)
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
