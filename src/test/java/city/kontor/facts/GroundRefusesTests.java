package city.kontor.facts;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.TestRegister;
import city.kontor.history.FactId;
import city.kontor.web.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the tables refuse even where the code would not. */
class GroundRefusesTests {

  private static TestRegister register;
  private static FactId source;

  @BeforeAll
  static void open() {
    register = new TestRegister();
    source = register.source("a-paper");
  }

  @AfterAll
  static void close() {
    register.close();
  }

  @Test
  void toWriteOutsideARecording() {
    var city = register.organization("no-recording", "local-government", source);
    refuses(
        "update organizations.organization set country = 'TW' where id = '" + city + "'",
        "No recording is open");
    refuses(
        "delete from organizations.organization where id = '" + city + "'", "No recording is open");
    refuses(
        "insert into facts.citation (fact, document, stance) values ('%s', '%s', 'supports')"
            .formatted(city, source),
        "No recording is open");
  }

  @Test
  void toRewriteThePast() {
    var city = register.organization("rewritten", "local-government", source);
    register.recorded(
        it ->
            register
                .acts()
                .correct(it, city, form("kind", "local-government", "country", "JP"), List.of()));
    var past = "organizations.organization_past";
    refuses("update " + past + " set country = 'TW' where id = '" + city + "'", "is not rewritten");
    refuses("delete from " + past + " where id = '" + city + "'", "is not rewritten");
    refuses("insert into " + past + " select * from " + past, "is not rewritten");
    refuses("update history.recording set why = 'otherwise'", "is not rewritten");
    refuses("delete from history.recording", "is not rewritten");
    refuses("delete from facts.act", "is not rewritten");
    refuses("update facts.fact set kind = 'text'", "is not rewritten");
  }

  @Test
  void aFactWithoutASource() {
    var before = register.recordings().now();
    assertThatThrownBy(
            () ->
                register.record(
                    it ->
                        register
                            .acts()
                            .state(
                                it,
                                "organization",
                                form("slug", "uncited", "kind", "agency"),
                                List.of())))
        .hasStackTraceContaining("has no source");
    assertThat(register.recordings().now()).isEqualTo(before);
    assertThat(register.get(Addresses.class).find("organizations", "uncited")).isEmpty();
  }

  @Test
  void aFactThatIsOnlyContradicted() {
    var against =
        List.of(new Citation(source, null, Citation.Stance.CONTRADICTS, Citation.Manner.STATES));
    assertThatThrownBy(
            () ->
                register.record(
                    it ->
                        register
                            .acts()
                            .state(
                                it,
                                "organization",
                                form("slug", "contradicted", "kind", "agency"),
                                against)))
        .hasStackTraceContaining("has no source");
  }

  @Test
  void toTakeItsLastSourceFromAFact() {
    var city = register.organization("last-source", "local-government", source);
    assertThatThrownBy(
            () ->
                register.recorded(
                    _ ->
                        register
                            .database()
                            .jdbc()
                            .sql("delete from facts.citation where fact = :fact")
                            .param("fact", city.value())
                            .update()))
        .hasStackTraceContaining("would lose its last source");
    assertThat(register.get(Citations.class).of(List.of(city), register.recordings().now()))
        .containsKey(city);
  }

  @Test
  void toGiveASlugToAnotherFact() {
    var before = register.organization("old-name", "local-government", source);
    register.recorded(
        it ->
            register
                .acts()
                .correct(
                    it, before, form("slug", "new-name", "kind", "local-government"), List.of()));
    var addresses = register.get(Addresses.class);
    assertThat(addresses.find("organizations", "old-name"))
        .contains(new Addresses.Found(before, "new-name", false));
    for (var slug : List.of("old-name", "new-name")) {
      assertThatThrownBy(() -> register.organization(slug, "agency", source))
          .isInstanceOf(Refusal.Invalid.class);
    }
    refuses(
        "update facts.address set fact = '%s' where slug = 'old-name'".formatted(source),
        "is not taken from its fact");
    refuses("delete from facts.address where slug = 'old-name'", "is not taken from its fact");
  }

  @Test
  void aFactTakesItsOwnFormerSlugAgain() {
    var city = register.organization("there", "local-government", source);
    for (var slug : List.of("elsewhere", "elsewhere", "there")) {
      register.recorded(
          it ->
              register
                  .acts()
                  .correct(it, city, form("slug", slug, "kind", "local-government"), List.of()));
      assertThat(register.get(Addresses.class).find("organizations", slug))
          .contains(new Addresses.Found(city, slug, true));
    }
  }

  @Test
  void wordsThatNoFieldCanHold() {
    var mistaken =
        form("slug", "A B", "kind", "planet", "country", "J\0", "place", "1e9", "colour", "red");
    assertThatThrownBy(() -> register.acts().check("organization", mistaken))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            it ->
                assertThat(it.mistakes())
                    .extracting(m -> m.field() + " " + m.message())
                    .containsExactlyInAnyOrder(
                        "kind mistake.word",
                        "country mistake.characters",
                        "place mistake.number",
                        "colour mistake.unknown-field"));
    assertThatThrownBy(
            () ->
                register.record(
                    it -> register.acts().state(it, "organization", mistaken, cited(source))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private static void refuses(String sql, String reason) {
    assertThatThrownBy(() -> register.database().jdbc().sql(sql).update())
        .hasMessageContaining(reason);
  }
}
