package city.kontor.places;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Copies the gazetteer of this build into the database when it holds another edition or none. One
 * transaction; the indexes are made after the rows, which takes a third of the time. Nobody waits
 * for it: Kontor is open meanwhile, and the edition before serves until the new one is complete.
 */
@Component
class Gazetteer {

  private static final Logger LOG = LoggerFactory.getLogger(Gazetteer.class);

  private final DataSource database;
  private final JdbcTemplate jdbc;

  Gazetteer(DataSource database, JdbcTemplate jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  @EventListener(ApplicationReadyEvent.class)
  void loadMeanwhile() {
    Thread.ofVirtual()
        .name("gazetteer")
        .start(
            () -> {
              try {
                load();
              } catch (RuntimeException cutShort) {
                LOG.warn(
                    "The gazetteer is not loaded; the next start tries again ({})",
                    NestedExceptionUtils.getMostSpecificCause(cutShort).toString());
              }
            });
  }

  void load() {
    var brought = GazetteerFile.edition();
    if (brought.isEmpty()) {
      LOG.warn("This build has no gazetteer; places are unknown");
      return;
    }
    var edition = brought.get().name();
    var loaded =
        jdbc.queryForObject(
            "select count(*) from places.edition where name = ?", Long.class, edition);
    if (loaded != null && loaded > 0) {
      return;
    }
    LOG.info("Loading the gazetteer: {}", edition);
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      load(connection, edition);
      connection.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException("The gazetteer cannot be loaded", failed);
    }
    jdbc.execute("analyze places.place");
    LOG.info("The gazetteer is loaded");
  }

  private static void load(Connection connection, String edition) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create table places.next_place (like places.place)");
    }
    var places = copyPlaces(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("create unique index next_place_id on places.next_place (id)");
      statement.execute("drop table places.place");
      statement.execute("alter table places.next_place rename to place");
      statement.execute("alter index places.next_place_id rename to place_id");
      statement.execute("delete from places.edition");
    }
    try (var insert =
        connection.prepareStatement("insert into places.edition (name, places) values (?, ?)")) {
      insert.setString(1, edition);
      insert.setLong(2, places);
      insert.executeUpdate();
    }
  }

  private static long copyPlaces(Connection connection) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy places.next_place (id, name, country, admin1, latitude, longitude, population) from stdin");
    try {
      GazetteerFile.<SQLException>each(row -> write(copy, row.place()));
    } catch (UncheckedIOException unreadable) {
      copy.cancelCopy();
      throw unreadable;
    }
    return copy.endCopy();
  }

  private static void write(CopyIn copy, Place place) throws SQLException {
    var line =
        String.join(
                "\t",
                String.valueOf(place.id()),
                text(place.name()),
                place.country(),
                text(Objects.requireNonNullElse(place.admin1(), "")),
                String.valueOf(place.latitude()),
                String.valueOf(place.longitude()),
                String.valueOf(place.population()))
            + "\n";
    var bytes = line.getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
  }

  private static String text(String value) {
    return value.isEmpty() ? "\\N" : value.replace("\\", "\\\\").replace("\t", " ");
  }
}
