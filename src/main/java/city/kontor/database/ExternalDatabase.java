package city.kontor.database;

import java.sql.Connection;
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

  /** A schema that is there while a restore into this database has begun and is not whole. */
  private static final String RESTORING = "kontor_restoring";

  /**
   * Looks at once whether it can be used, so that the reason is said before anything is changed.
   */
  static ExternalDatabase namedIn(Environment environment) {
    var database = checked(environment);
    if (database.ask("select to_regnamespace('" + RESTORING + "') is not null")) {
      throw new CannotStart(
          "A restore into the database named by KONTOR_DATABASE_URL was cut short;"
              + " run ./kontor restore again.");
    }
    return database;
  }

  /**
   * One that holds nothing yet, marked until {@link #markWhole}: what a restore that was cut short
   * left is cleared away.
   */
  static ExternalDatabase emptyOneNamedIn(Environment environment) {
    var database = checked(environment);
    if (database.ask("select to_regnamespace('" + RESTORING + "') is not null")) {
      database.run(CLEAR);
    } else if (database.ask("select exists (" + OWN_TABLES + ")")) {
      throw new CannotStart(
          "The database named by KONTOR_DATABASE_URL already holds tables; restore into an empty"
              + " one.");
    }
    if (!database.ask(
        "select has_parameter_privilege(current_user, 'session_replication_role', 'set')")) {
      throw new CannotStart(
          "To restore, the role "
              + database.getUsername
              + " must be allowed to switch triggers off; let a superuser run: grant set on parameter"
              + " session_replication_role to "
              + database.getUsername);
    }
    database.run("create schema if not exists " + RESTORING);
    return database;
  }

  void markWhole() {
    run("drop schema " + RESTORING);
  }

  private static final String OWN_TABLES =
      """
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  /** Only what the restore itself had made: the database was empty when it began. */
  private static final String CLEAR =
      """
      do $$
      declare it text;
      begin
        for it in select format('%I', nspname) from pg_namespace
                  where nspname <> 'information_schema' and nspname !~ '^pg_' and nspname <> 'public'
                    and nspname <> 'kontor_restoring' loop
          execute 'drop schema ' || it || ' cascade';
        end loop;
        drop table if exists public.flyway_schema_history;
      end $$
      """;

  private static ExternalDatabase checked(Environment environment) {
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

  private boolean ask(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private void run(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private Connection connect() throws SQLException {
    var login = new Properties();
    if (!getUsername.isEmpty()) {
      login.setProperty("user", getUsername);
      login.setProperty("password", getPassword);
    }
    login.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(getJdbcUrl, login);
  }

  private static CannotStart unusable(SQLException e) {
    return new CannotStart(
        "The PostgreSQL named by KONTOR_DATABASE_URL cannot be used: "
            + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"),
        e);
  }

  private void check() {
    try (var connection = connect();
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
      throw unusable(e);
    }
  }

  @Override
  public String toString() {
    return "ExternalDatabase[" + getJdbcUrl + "]";
  }
}
