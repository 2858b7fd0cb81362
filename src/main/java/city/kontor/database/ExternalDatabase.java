package city.kontor.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/** A PostgreSQL of one's own, named by {@code KONTOR_DATABASE_URL}. */
record ExternalDatabase(String getJdbcUrl, String getUsername, String getPassword)
    implements JdbcConnectionDetails {

  /** Needed for virtual columns and {@code uuidv7()}. */
  private static final int OLDEST_VERSION = 18;

  static boolean isNamedIn(Environment environment) {
    return !environment.getProperty("kontor.database.url", "").isBlank();
  }

  /**
   * Looks at once whether it can be used, so that the reason is said before anything is changed.
   */
  static ExternalDatabase namedIn(Environment environment) {
    var url =
        environment
            .getRequiredProperty("kontor.database.url")
            .strip()
            .replaceFirst("^(postgres|postgresql)://", "jdbc:postgresql://");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "KONTOR_DATABASE_URL must look like jdbc:postgresql://host:5432/database.");
    }
    var database =
        new ExternalDatabase(
            url,
            environment.getProperty("kontor.database.user", ""),
            environment.getProperty("kontor.database.password", ""));
    database.check();
    return database;
  }

  private void check() {
    var login = new Properties();
    if (!getUsername.isEmpty()) {
      login.setProperty("user", getUsername);
      login.setProperty("password", getPassword);
    }
    login.setProperty("connectTimeout", "10");
    try (var connection = DriverManager.getConnection(getJdbcUrl, login);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int / 10000,
                       current_setting('server_version'),
                       current_setting('server_encoding')
                """)) {
      row.next();
      if (row.getInt(1) < OLDEST_VERSION) {
        throw new CannotStart(
            "The PostgreSQL named by KONTOR_DATABASE_URL is version "
                + row.getString(2)
                + "; Kontor needs version "
                + OLDEST_VERSION
                + " or later.");
      }
      if (!row.getString(3).equals("UTF8")) {
        throw new CannotStart(
            "The database named by KONTOR_DATABASE_URL is encoded in "
                + row.getString(3)
                + "; Kontor needs UTF8.");
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The PostgreSQL named by KONTOR_DATABASE_URL cannot be used: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"),
          e);
    }
  }

  @Override
  public String toString() {
    return "ExternalDatabase[" + getJdbcUrl + "]";
  }
}
