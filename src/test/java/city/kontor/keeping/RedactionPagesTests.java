package city.kontor.keeping;

import static city.kontor.keeping.ActPagesTests.body;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.history.FactId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that must not be read is nowhere to be read, and its place says so. */
@PageTest
class RedactionPagesTests {

  @Autowired Workplace work;
  @Autowired JdbcClient jdbc;

  @Test
  void aRedactedTextStandsInNoOutputAndItsPlaceSaysWhenAndWhy() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Quarryton");
    var editor = work.editor(city);
    var begun = last();
    var fact =
        Workplace.bare(
            save(
                editor,
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    secret + " first",
                    "language",
                    "en",
                    "kind",
                    "alias")));
    var moment = OffsetDateTime.now(ZoneOffset.UTC).toString();
    save(editor, fact + "/correct", "text", secret + " second", "act-why", "Ask " + secret + ".");
    var paths =
        List.of(
            fact,
            fact + ".json",
            fact + "?recorded=" + moment,
            fact + ".json?recorded=" + moment,
            "/zh-Hant" + fact,
            fact + "/history",
            fact + "/history.json",
            fact + "/history.atom",
            "/cities/" + city,
            "/cities/" + city + ".json",
            "/cities/" + city + "?recorded=" + moment,
            "/cities/" + city + "/history",
            "/changes.jsonl?after=" + begun,
            "/changes.json?after=" + begun,
            "/search?q=" + secret,
            "/search.json?q=" + secret,
            "/search/suggestions?q=" + secret);
    for (var path : paths) {
      work.reader().get(path);
    }
    assertThat(said(fact, secret)).isTrue();
    assertThat(said(fact + "?recorded=" + moment, secret)).isTrue();
    assertThat(said("/changes.jsonl?after=" + begun, secret)).isTrue();

    Workplace.press(editor, fact + "/correct", "draft", "text", secret + " third");
    var administrator = work.administrator();
    assertThat(administrator.page(fact).select("main a[href$=/redaction]")).hasSize(1);
    redact(administrator, fact, "text", "It was a private number.");
    redact(administrator, fact, "why", "It was a private number.");

    var leaking = new ArrayList<String>();
    for (var path : paths) {
      if (said(path, secret)) {
        leaking.add(path);
      }
    }
    assertThat(leaking).isEmpty();
    assertThat(body(editor.get("/offices/" + city + "/journal"))).doesNotContain(secret);
    assertThat(body(editor.get(fact + "/restore"))).doesNotContain(secret);
    assertThat(tablesWith(secret)).isEmpty();
    for (var path : List.of(fact, fact + "?recorded=" + moment)) {
      assertThat(Workplace.text(work.reader(), path))
          .contains("Text: redacted on", "It was a private number.", "[redacted");
    }
    assertThat(body(work.reader().get(fact + ".json")))
        .contains("\"redactions\":[{\"field\":\"text\"");
    assertThat(Workplace.text(work.reader(), fact + "/history"))
        .contains("Redacted", "It was a private number.");
    assertThat(body(work.reader().get("/changes.jsonl?after=" + begun)))
        .contains("\"verb\":\"redact\"");
  }

  @Test
  void onlyAnAdministratorOfTheRegisterRedactsAndSaysWhy() {
    var city = work.city("Gravelton");
    FactId fact =
        work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "Grit",
            "language",
            "en",
            "kind",
            "alias");
    var path = "/facts/" + fact + "/redaction";
    assertThat(work.editor(city).get(path)).hasStatus(403).bodyText().contains("You are none.");
    assertThat(work.reader().get(path)).hasStatus(303);
    var refused = work.administrator().send("/zh-Hant" + path, "field", "since", "why", "");
    assertThat(refused).hasStatus(422);
    var page = org.jsoup.Jsoup.parse(body(refused));
    assertThat(page.select("#mistake-field, #mistake-why")).hasSize(2);
    assertThat(page.select("main").text()).doesNotContain("Grit");
    assertThat(Workplace.text(work.reader(), "/facts/" + fact)).contains("Grit");
  }

  private static void redact(
      city.kontor.accounts.Browsing administrator, String fact, String field, String why) {
    assertThat(administrator.send(fact + "/redaction", "field", field, "why", why)).hasStatus(303);
  }

  /** What was asked for does not count. */
  private boolean said(String path, String secret) {
    var asked = path.contains("q=" + secret);
    var body = body(work.reader().get(path));
    return asked
        ? body.contains(secret + " first") || body.contains(secret + " second")
        : body.contains(secret);
  }

  private long last() {
    return jdbc.sql("select max(no) from history.recording").query(Long.class).single();
  }

  /** All tables of the database in which a text stands. */
  private List<String> tablesWith(String text) {
    return jdbc
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'places')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                    .param("text", "%" + text + "%")
                    .query(Boolean.class)
                    .single())
        .toList();
  }
}
