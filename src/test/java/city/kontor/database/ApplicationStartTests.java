package city.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class ApplicationStartTests {

  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void opensOnAMigratedDatabaseInUniversalTime() {
    assertThat(jdbc.sql("show time zone").query(String.class).single()).isEqualTo("UTC");
    assertThat(
            jdbc.sql("select count(*) from flyway_schema_history where success")
                .query(Integer.class)
                .single())
        .isPositive();
    assertThat(LocalDate.now(clock)).isEqualTo("2026-11-24");
  }
}
