package city.kontor;

import city.kontor.database.TestCluster;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of a test's own with every table in place and nothing in them but what the migrations
 * put there. It is cloned from a template, which takes some hundredths of a second.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final HikariDataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    var configuration = new HikariConfig();
    configuration.setJdbcUrl(url());
    configuration.setUsername(user());
    configuration.setPassword(password());
    configuration.setConnectionInitSql("set time zone 'UTC'");
    configuration.setMinimumIdle(0);
    configuration.setMaximumPoolSize(8);
    configuration.setInitializationFailTimeout(-1);
    this.dataSource = new HikariDataSource(configuration);
  }

  /** A new database, migrated. */
  public static TestDatabase fresh() {
    return cloned(Template.migrated());
  }

  /** A new database without any table, for tests of the migrations themselves. */
  public static TestDatabase empty() {
    return cloned("template0");
  }

  /** A copy of this database as it is now; this one is disconnected for it. */
  public TestDatabase copy() {
    dataSource.getHikariPoolMXBean().softEvictConnections();
    asSuperuser(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    return cloned(name);
  }

  /** What the database is called. */
  String name() {
    return name;
  }

  public String url() {
    return TestCluster.url(name);
  }

  public String user() {
    return TestCluster.user();
  }

  public String password() {
    return TestCluster.password();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  /** Transactions on {@link #dataSource()}; what {@link #jdbc()} does inside takes part. */
  public TransactionTemplate transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  @Override
  public void close() {
    dataSource.close();
    asSuperuser("drop database \"" + name + "\" with (force)");
  }

  private static TestDatabase cloned(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    asSuperuser("create database " + name + " template " + template + " owner kontor");
    return new TestDatabase(name);
  }

  private static void asSuperuser(String sql) {
    try (var connection =
            DriverManager.getConnection(
                TestCluster.url("postgres"), TestCluster.superuser(), TestCluster.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Migrated once per run, when the first test asks. */
  private static final class Template {

    private static final String NAME = "kontor_template";

    static {
      asSuperuser("create database " + NAME + " template template0 owner kontor");
      Flyway.configure()
          .dataSource(TestCluster.url(NAME), TestCluster.user(), TestCluster.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }

    static String migrated() {
      return NAME;
    }
  }
}
