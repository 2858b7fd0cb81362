package city.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program: shows a token, or none, and sends JSON. */
final class Calling {

  private final MockMvcTester kontor;
  private final String token;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String from = "127.0.0.1";

  Calling(MockMvcTester kontor, String token) {
    this.kontor = kontor;
    this.token = token;
  }

  /** The token that an administrator of an office makes on its page. */
  static String token(Workplace work, String office, String scope) {
    return token(work.member(office, Role.ADMINISTRATOR), office, scope);
  }

  static String token(Browsing administrator, String office, String scope) {
    return token(administrator, office, scope, "A program that " + scope + "s");
  }

  static String token(Browsing administrator, String office, String scope, String name) {
    var made =
        administrator.send(
            "/offices/" + office + "/tokens",
            "name",
            name,
            "scope",
            scope,
            "expires",
            "2027-01-31");
    assertThat(made).hasStatus(200);
    return Jsoup.parse(text(made)).select("section[aria-labelledby=secret] code").text();
  }

  /** With one more header from now on. */
  Calling with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** From another network address. */
  Calling from(String address) {
    from = address;
    return this;
  }

  MvcTestResult get(String path) {
    return exchange(MockMvcRequestBuilders.get(URI.create(path)));
  }

  MvcTestResult post(String path, String json) {
    return post(path, json.getBytes(StandardCharsets.UTF_8));
  }

  MvcTestResult post(String path, byte[] body) {
    return exchange(
        MockMvcRequestBuilders.post(URI.create(path))
            .contentType("application/json")
            .content(body));
  }

  /** An act on a fact as it was read: quotes in the text are single. */
  MvcTestResult act(String path, String tag, String json) {
    return exchange(
        MockMvcRequestBuilders.post(URI.create(path))
            .contentType("application/json")
            .header("If-Match", tag)
            .content(json(json)));
  }

  /** Sends a file beside some fields, for a fact as it was read; no tag where it is empty. */
  MvcTestResult upload(String path, String tag, byte[] content, String... fields) {
    var request =
        MockMvcRequestBuilders.multipart(URI.create(path))
            .file(new MockMultipartFile("file", "paper.pdf", "application/pdf", content));
    return exchange(typed(request, tag, fields));
  }

  /** The same without a file. */
  MvcTestResult uploadNothing(String path, String tag, String... fields) {
    return exchange(typed(MockMvcRequestBuilders.multipart(URI.create(path)), tag, fields));
  }

  private static MockMultipartHttpServletRequestBuilder typed(
      MockMultipartHttpServletRequestBuilder request, String tag, String... fields) {
    if (!tag.isEmpty()) {
      request.header("If-Match", tag);
    }
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request;
  }

  /** Reads the fact, then acts on it. */
  MvcTestResult act(String path, String json) {
    return act(path, tag(path.replaceFirst("/[a-z]+$", "")), json);
  }

  /** The tag of a fact as it is read now. */
  String tag(String fact) {
    var read = get(fact + ".json");
    assertThat(read).hasStatus(200);
    return Objects.requireNonNull(read.getResponse().getHeader("ETag"));
  }

  JsonNode data(String path) {
    var read = get(path);
    assertThat(read).as(path).hasStatus(200);
    return body(read);
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcTestResult exchange(B request) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach((name, value) -> request.header(name, value));
    return kontor.perform(
        request.with(
            it -> {
              it.setRemoteAddr(from);
              return it;
            }));
  }

  static String json(String single) {
    return single.replace('\'', '"');
  }

  static JsonNode body(MvcTestResult answer) {
    return JsonMapper.shared().readTree(text(answer));
  }

  static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The path of the fact or proposal that was made. */
  static String made(MvcTestResult answer) {
    var location = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    return location.replaceFirst("\\.json$", "");
  }
}
