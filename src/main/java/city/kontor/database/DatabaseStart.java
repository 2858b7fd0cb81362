package city.kontor.database;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Takes the data folder and starts the database before anything else: so a second Kontor is refused
 * before it touches a file, and the database starts while the application is put together.
 */
final class DatabaseStart
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  /** After the configuration is read, before logging opens its file in the data folder. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 15;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var environment = event.getEnvironment();
    var folder = DataFolder.of(environment);
    var lock = folder.hold();
    JdbcConnectionDetails database =
        ExternalDatabase.isNamedIn(environment)
            ? ExternalDatabase.namedIn(environment)
            : new EmbeddedDatabase(Postmaster.start(folder));
    Runnable end = () -> end(database, lock);
    SpringApplication.getShutdownHandlers().add(end);
    event
        .getBootstrapContext()
        .addCloseListener(
            closed -> {
              var beans =
                  (DefaultListableBeanFactory) closed.getApplicationContext().getBeanFactory();
              beans.registerSingleton("dataFolder", folder);
              beans.registerSingleton("database", database);
              // Destroyed after the connection pool, which depends on it.
              beans.registerDisposableBean("database", end::run);
            });
  }

  private static void end(JdbcConnectionDetails database, AutoCloseable lock) {
    try (lock) {
      if (database instanceof EmbeddedDatabase embedded) {
        embedded.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
