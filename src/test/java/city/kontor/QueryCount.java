package city.kontor;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often the application turns to its database: a connection for every query. */
@TestConfiguration(proxyBeanMethods = false)
public class QueryCount implements BeanPostProcessor {

  private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

  /** How many queries this takes, whatever others do meanwhile. */
  public int of(Runnable work) {
    var before = count.get();
    work.run();
    return count.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counting(source) : bean;
  }

  private final class Counting extends DelegatingDataSource {

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      count.set(count.get() + 1);
      return super.getConnection();
    }
  }
}
