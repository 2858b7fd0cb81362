package city.kontor.applications;

import city.kontor.dues.Applicants;
import city.kontor.history.FactId;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells as what an organization asked to join, so that its first fee is reckoned by it. */
@Component
class AskedCategories implements Applicants {

  private final ApplicationSql sql;

  AskedCategories(ApplicationSql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<FactId> category(FactId network, FactId organization, Reading reading) {
    return sql.applications(List.of(organization), reading.recorded()).stream()
        .filter(it -> it.fact().network().equals(network))
        .filter(it -> !it.fact().begun().first().isAfter(reading.on()))
        .max(Application.IN_TURN)
        .map(it -> it.fact().category());
  }
}
