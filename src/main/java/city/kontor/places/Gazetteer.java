package city.kontor.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  private static final int COLUMNS = 10;

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
    var edition = edition();
    if (edition == null) {
      LOG.warn("This build has no gazetteer; places are not searched");
      return;
    }
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
    jdbc.execute("analyze places.name");
    LOG.info("The gazetteer is loaded");
  }

  private static void load(Connection connection, String edition) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create table places.next_place (like places.place)");
      statement.execute("create table places.next_name (like places.name)");
    }
    var places = copyPlaces(connection);
    copyNames(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("create unique index next_place_id on places.next_place (id)");
      statement.execute("create index next_name_folded on places.next_name (folded)");
      statement.execute("drop table places.place, places.name");
      statement.execute("alter table places.next_place rename to place");
      statement.execute("alter table places.next_name rename to name");
      statement.execute("alter index places.next_place_id rename to place_id");
      statement.execute("alter index places.next_name_folded rename to name_folded");
      statement.execute("delete from places.edition");
    }
    try (var insert =
        connection.prepareStatement("insert into places.edition (name, places) values (?, ?)")) {
      insert.setString(1, edition);
      insert.setInt(2, places);
      insert.executeUpdate();
    }
  }

  private static int copyPlaces(Connection connection) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy places.next_place (id, name, country, admin1, latitude, longitude, population) from stdin");
    return each(
        row ->
            write(
                copy,
                String.join(
                        "\t",
                        row[0],
                        text(row[1]),
                        row[3],
                        text(row[4]),
                        row[5],
                        row[6],
                        number(row[7]))
                    + "\n"),
        copy);
  }

  private static void copyNames(Connection connection) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy places.next_name (place, folded) from stdin");
    each(
        row -> {
          var names = new LinkedHashSet<String>();
          names.add(Folded.of(row[1]));
          names.add(Folded.of(row[2]));
          for (var name : row[9].split(",", -1)) {
            names.add(Folded.of(name));
          }
          for (var name : names) {
            if (!name.isBlank()) {
              write(copy, row[0] + "\t" + text(name) + "\n");
            }
          }
        },
        copy);
  }

  /** What is done with a row of the file. */
  private interface RowWriter {
    void write(String[] row) throws SQLException;
  }

  private static int each(RowWriter writer, CopyIn copy) throws SQLException {
    var rows = 0;
    try (var lines = lines()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = line.split("\t", -1);
        if (row.length >= COLUMNS && row[0].chars().allMatch(Character::isDigit)) {
          writer.write(row);
          rows++;
        }
      }
    } catch (IOException unreadable) {
      copy.cancelCopy();
      throw new UncheckedIOException(unreadable);
    }
    copy.endCopy();
    return rows;
  }

  private static void write(CopyIn copy, String line) throws SQLException {
    var bytes = line.getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
  }

  private static String text(String value) {
    return value.isEmpty() ? "\\N" : value.replace("\\", "\\\\").replace("\t", " ");
  }

  private static String number(String value) {
    return value.isEmpty() ? "0" : value;
  }

  private static BufferedReader lines() throws IOException {
    var file = open("/gazetteer/places.tsv.gz");
    if (file == null) {
      throw new IOException("The file of places is missing");
    }
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8));
  }

  private static @Nullable String edition() {
    try (var file = open("/gazetteer/edition.properties")) {
      if (file == null) {
        return null;
      }
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty("name") + " " + properties.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static @Nullable InputStream open(String path) {
    return Gazetteer.class.getResourceAsStream(path);
  }
}
