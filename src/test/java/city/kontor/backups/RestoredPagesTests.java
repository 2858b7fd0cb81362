package city.kontor.backups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Kontor;
import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.accounts.People;
import city.kontor.database.TestCluster;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Form;
import city.kontor.facts.Redactions;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import city.kontor.keeping.Workplace;
import city.kontor.web.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** A register with the starter record, backed up while it runs, restored and started elsewhere. */
@PageTest
class RestoredPagesTests {

  private static final byte[] PAPER = bytes("%PDF-1.7 as it is now");
  private static final byte[] PAPER_OF_THEN = bytes("%PDF-1.7 as it was");

  @Autowired Environment environment;
  @Autowired Acts acts;
  @Autowired Addresses addresses;
  @Autowired Recordings recordings;
  @Autowired Redactions redactions;
  @Autowired People people;
  @Autowired Workplace work;
  @TempDir Path temporary;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void whatWasKnownAndWhoMaySignInComeBack() throws Exception {
    var stating = new Stating(acts, addresses, recordings);
    var city = stating.fact("organization", "slug", "rescued", "kind", "local-government");
    var name =
        stating.fact(
            "name",
            "bearer",
            city.toString(),
            "text",
            "Old Harbour",
            "language",
            "en",
            "kind",
            "common");
    var before = recordings.lastMoment(recordings.now()).orElseThrow();
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          var fields =
              Map.of(
                  "bearer",
                  city.toString(),
                  "text",
                  "New Harbour",
                  "language",
                  "en",
                  "kind",
                  "common");
          acts.correct(it, name, new Form(fields), List.of());
          return it;
        });
    var person = people.administrator();
    var paper = uploaded(PAPER_OF_THEN, PAPER);
    var secret =
        stating.fact(
            "name",
            "bearer",
            city.toString(),
            "text",
            "Private Berth",
            "language",
            "en",
            "kind",
            "alias");

    var file = temporary.resolve("kontor.backup");
    BackupCommand.backup(file, environment);
    recordings.record(
        Actor.REGISTER,
        "It is a private address.",
        it -> {
          redactions.redact(it, secret, "text");
          return it;
        });
    var later = temporary.resolve("later.backup");
    BackupCommand.backup(later, environment);
    var data = TestCluster.withPrograms(temporary.resolve("data")).toString();
    BackupCommand.restore(file, later, new MockEnvironment().withProperty("kontor.data", data));

    try (var restored =
        SpringApplication.run(
            Kontor.class,
            "--server.port=0",
            "--test.own-database=true",
            "--kontor.database.url=",
            "--kontor.data=" + data)) {
      var kontor = "http://localhost:" + restored.getEnvironment().getProperty("local.server.port");
      assertThat(page(kontor + "/en/cities/rescued"))
          .contains("New Harbour")
          .doesNotContain("Old Harbour");
      assertThat(page(kontor + "/en/cities/rescued?recorded=" + before.toInstant()))
          .contains("Old Harbour")
          .doesNotContain("New Harbour");
      for (var then : List.of("", "?recorded=" + before.toInstant())) {
        assertThat(page(kontor + "/en/cities/rescued" + then)).doesNotContain("Private Berth");
      }
      assertThat(page(kontor + "/en/facts/" + secret))
          .contains("It is a private address.", Redactions.MARK)
          .doesNotContain("Private Berth");
      assertThat(page(kontor + "/en/search?q=New+Harbour")).contains("/cities/rescued");
      assertThat(bytes(URI.create(kontor + paper.path()))).isEqualTo(PAPER);
      assertThat(bytes(URI.create(kontor + paper.path() + "?recorded=" + paper.then())))
          .isEqualTo(PAPER_OF_THEN);

      var token =
          Jsoup.parse(page(kontor + "/sign-in"))
              .expectFirst("input[name=" + Visitor.TOKEN + "]")
              .val();
      var form =
          "email=%s&password=%s&%s=%s"
              .formatted(encoded(person), encoded(People.PASSWORD), Visitor.TOKEN, encoded(token));
      var signedIn =
          browser.send(
              HttpRequest.newBuilder(URI.create(kontor + "/sign-in"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      assertThat(signedIn.statusCode()).isEqualTo(303);
      assertThat(page(kontor + "/en/desk")).contains(person);

      var recordings = restored.getBean(Recordings.class);
      var last = recordings.now().no();
      long next = recordings.record(Actor.REGISTER, "after a restore", it -> it.no());
      assertThat(next).isGreaterThan(last);
    }
  }

  /** A document of the office that was uploaded, and replaced by another; where it is found. */
  private Uploaded uploaded(byte[] first, byte[] second) {
    var editor = work.editor("rescued");
    var slug = Workplace.slug("paper");
    var source =
        Workplace.bare(
            Workplace.save(
                editor,
                "/facts/new/source",
                "title",
                "Minutes",
                "publisher",
                "Old Harbour",
                "class",
                "official",
                "origin",
                slug,
                "slug",
                slug,
                "act-why",
                "To cite it."));
    editor.upload(source + "/document", "file", first, "why", "Read here.");
    var then = recordings.lastMoment(recordings.now()).orElseThrow();
    editor.upload(source + "/document", "file", second, "why", "The better copy.");
    return new Uploaded("/sources/" + slug + "/document", then.toInstant().toString());
  }

  private record Uploaded(String path, String then) {}

  /** Text with every byte there is behind it. */
  private static byte[] bytes(String text) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(text.getBytes(UTF_8));
    for (int it = 0; it < 256; it++) {
      all.write(it);
    }
    return all.toByteArray();
  }

  private byte[] bytes(URI address) throws Exception {
    var answer = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
    return answer.body();
  }

  private String page(String address) throws Exception {
    var answer =
        browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
