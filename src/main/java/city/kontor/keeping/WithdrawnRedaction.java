package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.history.FactId;
import city.kontor.publishing.FactPanels;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads from a fact that was withdrawn to where its texts are redacted: first it is withdrawn, then
 * what must not be read is taken out of what it said.
 */
@Component
class WithdrawnRedaction implements FactPanels {

  private final Languages languages;
  private final Clock clock;

  WithdrawnRedaction(Languages languages, Clock clock) {
    this.languages = languages;
    this.clock = clock;
  }

  /** Only of what everybody saw: the link would tell that there was something. */
  @Override
  public List<Link> ofWithdrawn(Standing last, Reading reading, @Nullable Principal who) {
    return Account.of(who)
        .filter(it -> KeepingRules.mayRedact(it).isGiven())
        .filter(_ -> last.isPublicOn(LocalDate.now(clock)))
        .map(
            _ ->
                new Link(
                    languages.words(reading.language()).say("keeping.link.redact"),
                    reading.to("/facts/" + last.stated().id() + "/redaction")))
        .stream()
        .toList();
  }

  @Override
  public List<Panel> of(FactId fact, Reading reading, @Nullable Principal who) {
    return List.of();
  }

  @Override
  public Optional<Stated> hidden(FactId fact, Reading reading, @Nullable Principal who) {
    return Optional.empty();
  }
}
