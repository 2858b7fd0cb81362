package city.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestDatabase;
import org.junit.jupiter.api.Test;

/** A seal changes with what it is of, and nobody makes it without the register's key. */
class SealTests {

  @Test
  void isTheSameOnAllNodesOfARegisterAndAnotherElsewhere() {
    try (var here = TestDatabase.fresh();
        var elsewhere = TestDatabase.fresh()) {
      var one = new Seal(here.jdbc());
      assertThat(one.of("a-7")).matches("[0-9a-f]{32}").isEqualTo(new Seal(here.jdbc()).of("a-7"));
      assertThat(one.of("a-8")).isNotEqualTo(one.of("a-7"));
      elsewhere.jdbc().sql("truncate history.seal").update();
      elsewhere.jdbc().sql("alter table history.seal disable trigger refuse").update();
      elsewhere.jdbc().sql("insert into history.seal (key) values ('another')").update();
      assertThat(new Seal(elsewhere.jdbc()).of("a-7")).isNotEqualTo(one.of("a-7"));
    }
  }
}
