package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.web.Visitor;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser of somebody: keeps cookies, and sends forms as they stand on a page. */
public final class Browsing {

  /** In a form on what others may change meanwhile: what of it was read. */
  private static final String READ = "read";

  private final MockMvcTester kontor;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private String from = "127.0.0.1";
  private String host = "localhost";

  public Browsing(MockMvcTester kontor) {
    this.kontor = kontor;
  }

  /** From another network address. */
  public Browsing from(String address) {
    from = address;
    return this;
  }

  /** Names another host than the one that it asks. */
  public Browsing asIf(String named) {
    host = named;
    return this;
  }

  /** Signs in at the form of the sign-in page. */
  public Browsing signIn(String email) {
    var answer = send("/sign-in", "email", email, "password", People.PASSWORD);
    assertThat(answer).hasStatus(303).hasHeader("Location", "/desk");
    return this;
  }

  public MvcTestResult get(String path) {
    return exchange(MockMvcRequestBuilders.get(URI.create(path)));
  }

  public Document page(String path) {
    return Jsoup.parse(body(get(path)));
  }

  /** Loads the page, then posts to its own address with its token: names and texts in turn. */
  public MvcTestResult send(String path, String... fields) {
    return sendTo(path, path, fields);
  }

  /** Loads a page, then posts with its token to another address. */
  public MvcTestResult sendTo(String action, String page, String... fields) {
    return sendTo(action, page(page), fields);
  }

  /** Posts with the token of a page that was loaded, and with what was read of it. */
  public MvcTestResult sendTo(String action, Document page, String... fields) {
    var token = page.select("input[name=" + Visitor.TOKEN + "]").first();
    var request =
        MockMvcRequestBuilders.post(URI.create(action))
            .header("Sec-Fetch-Site", "same-origin")
            .param(Visitor.TOKEN, Objects.requireNonNull(token, action).val());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    if (!List.of(fields).contains(READ)) {
      page.select("form [name=" + READ + "]").stream()
          .filter(it -> leadsTo(Objects.requireNonNull(it.closest("form")), action))
          .forEach(it -> request.param(READ, it.val()));
    }
    return exchange(request);
  }

  /** The form of a page that was loaded, as it stands, in another language. */
  public MvcTestResult turn(Document page, String language) {
    var button =
        Objects.requireNonNull(
            page.select("button.top__language[lang=" + language + "]").first(), page.title());
    var fields = new ArrayList<>(List.of(button.attr("name"), button.val()));
    page.expectForm("form#form").formData().stream()
        .filter(it -> !it.key().equals(Visitor.TOKEN))
        .forEach(it -> fields.addAll(List.of(it.key(), it.value())));
    return sendTo(button.attr("formaction"), page, fields.toArray(String[]::new));
  }

  /** The same with a file among the fields. */
  public MvcTestResult upload(String path, String field, byte[] content, String... fields) {
    return upload(path, page(path), field, content, fields);
  }

  /** Posts a file with the token of a page that was loaded. */
  public MvcTestResult upload(
      String path, Document page, String field, byte[] content, String... fields) {
    var token = page.select("input[name=" + Visitor.TOKEN + "]").first();
    var request =
        MockMvcRequestBuilders.multipart(URI.create(path))
            .header("Sec-Fetch-Site", "same-origin")
            .file(new MockMultipartFile(field, "paper.pdf", "application/pdf", content))
            .param(Visitor.TOKEN, Objects.requireNonNull(token, path).val());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return exchange(request);
  }

  /** Posts without having seen the page. */
  public MvcTestResult sendBlindly(String path) {
    return exchange(MockMvcRequestBuilders.post(URI.create(path)));
  }

  public Cookie[] cookies() {
    return cookies.values().toArray(Cookie[]::new);
  }

  /** The same cookies in a second browser. */
  public Browsing stolen() {
    var thief = new Browsing(kontor);
    thief.cookies.putAll(cookies);
    return thief;
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcTestResult exchange(B request) {
    if (!cookies.isEmpty()) {
      request.cookie(cookies());
    }
    var result =
        kontor.perform(
            request.with(
                it -> {
                  it.setRemoteAddr(from);
                  it.setServerName(host);
                  return it;
                }));
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return result;
  }

  public static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean leadsTo(Element form, String action) {
    // Without one it is sent to the page itself, which is what a test loads it for.
    return form.attr("action").equals(action)
        || (!form.hasAttr("action") && form.select("[formaction]").isEmpty())
        || form.select("[formaction]").eachAttr("formaction").contains(action);
  }
}
