package city.kontor.places;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class GazetteerTests {

  @Test
  void loadsAnEditionOnceAndReplacesAnOlderOne() {
    try (var database = TestDatabase.fresh()) {
      var gazetteer = new Gazetteer(database.dataSource(), new JdbcTemplate(database.dataSource()));
      var jdbc = database.jdbc();
      jdbc.sql("insert into places.edition (name, places) values ('An older one', 1)").update();

      gazetteer.load();
      gazetteer.load();

      assertThat(jdbc.sql("select name from places.edition").query(String.class).list())
          .singleElement()
          .asString()
          .startsWith("GeoNames cities500");
      assertThat(
              jdbc.sql("select name from places.place where id = 588409")
                  .query(String.class)
                  .single())
          .isEqualTo("Tallinn");
    }
  }
}
