package city.kontor.bench;

import static java.util.Objects.requireNonNull;

import city.kontor.database.DataFolder;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a synthetic register of so many cities to the record, all of it as one recording, and writes
 * into the data folder which addresses to measure. The same size gives the same register.
 */
@Component
@ConditionalOnProperty("kontor.bench")
@Order(20)
class Filler implements ApplicationRunner {

  /** Beside the database in the data folder: a kind, a tab, an address, on each line. */
  static final String ADDRESSES = "bench-addresses.tsv";

  private static final Logger LOG = LoggerFactory.getLogger(Filler.class);

  private final Recordings recordings;
  private final JdbcClient jdbc;
  private final int cities;
  private final DataFolder folder;
  private final TransactionTemplate transaction;

  Filler(
      Recordings recordings,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Value("${kontor.bench}") int cities,
      DataFolder folder) {
    this.recordings = recordings;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cities = cities;
    this.folder = folder;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!SyntheticFacts.areIn(jdbc)) {
      LOG.info("Filling the register with {} synthetic cities", cities);
      var begun = Instant.now();
      recordings.record(
          Actor.REGISTER,
          "A synthetic register of " + cities + " cities",
          recorded -> {
            new SyntheticSql(new SyntheticFacts(jdbc, cities))
                .fill(it -> System.out.println("Filling: " + it));
            return recorded;
          });
      LOG.info(
          "The register is filled in {} s",
          Duration.between(begun, Instant.now()).toMillis() / 1e3);
    }
    // What a later version of Kontor changed in a filled register is cleared away, too.
    jdbc.sql("vacuum (analyze)").update();
    List<String> addresses =
        requireNonNull(
            transaction.execute(_ -> new SampleSql(new SyntheticFacts(jdbc, cities)).addresses()));
    Files.write(folder.resolve(ADDRESSES), addresses);
  }
}
