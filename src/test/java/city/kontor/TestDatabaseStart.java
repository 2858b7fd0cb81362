package city.kontor;

import city.kontor.database.TestCluster;
import city.kontor.starter.StatedOnce;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application that a test starts a database and a data folder of its own, unless the
 * test says {@code --test.own-database=true}.
 */
final class TestDatabaseStart
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  /** Just before the application looks for its database. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 12;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    if (event.getEnvironment().getProperty("test.own-database", Boolean.class, false)) {
      return;
    }
    var database = StatedOnce.copy();
    event
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test database",
                Map.of(
                    "kontor.database.url", database.url(),
                    "kontor.database.user", database.user(),
                    "kontor.database.password", database.password(),
                    "kontor.data", TestCluster.folder().resolve(database.name()).toString())));
  }
}
