package city.kontor.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL inside the data folder, as the connection pool sees it. */
record EmbeddedDatabase(Postmaster postmaster) implements JdbcConnectionDetails, AutoCloseable {

  @Override
  public String getUsername() {
    return Cluster.OWNER;
  }

  @Override
  public String getPassword() {
    return postmaster.running().password();
  }

  @Override
  public String getJdbcUrl() {
    return postmaster.running().url();
  }

  @Override
  public void close() {
    postmaster.close();
  }
}
